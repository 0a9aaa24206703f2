"""How the program looks: colours, type, icons, and the widgets that every screen is made of."""
