"""The application id of our SQLite files, and the schema version that this program writes."""

APPLICATION_ID = 0x46536362  # "FScb": tells a library from other SQLite files
VERSION = 6
