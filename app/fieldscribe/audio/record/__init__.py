"""Microphone to disk: a process of its own that writes FLAC parts, and the recovery of what it could not finish."""
