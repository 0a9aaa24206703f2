"""Help in place."""
