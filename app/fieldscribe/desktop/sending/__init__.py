"""Sending: what waits, what was sent, to whom, and the work of it in the background."""
