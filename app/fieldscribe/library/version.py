"""How a library of ours is known, and the version of the schema that this program writes."""

APPLICATION_ID = 0x46536362  # "FScb": tells a library from other SQLite files
VERSION = 5
