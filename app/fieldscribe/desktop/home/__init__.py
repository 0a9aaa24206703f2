"""The home screen: the list of debriefs, the search, and the buttons to record and import."""
