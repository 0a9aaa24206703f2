"""Whisper models as folders on this computer: validated, listed, added; never a name looked up in the network."""
