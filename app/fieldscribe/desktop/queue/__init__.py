"""What is being transcribed, and what waits."""
