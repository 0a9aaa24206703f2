"""Backups in the window: making, listing and restoring them, and sound that the library does not know."""
