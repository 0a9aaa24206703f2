"""Recording: what a person sees while the sound goes to the disk."""
