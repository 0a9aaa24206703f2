"""Disk to ear: random access to recorded and decoded sound, the player, the waveform, clips."""
