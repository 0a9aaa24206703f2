"""What the program can do, as plain calls. The command line and the desktop call only this package."""
