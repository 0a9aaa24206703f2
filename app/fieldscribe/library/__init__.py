"""The SQLite library: debriefs, transcripts, jobs, search, backup. The only room with SQL."""
