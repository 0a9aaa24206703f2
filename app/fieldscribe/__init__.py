"""Fieldscribe: record, transcribe, correct and document debriefs of simulation training, offline."""

__version__ = "0.1.0"
