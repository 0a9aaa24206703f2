"""The SQLite library: debriefs, transcripts, jobs, search, backup. The only package with SQL."""
