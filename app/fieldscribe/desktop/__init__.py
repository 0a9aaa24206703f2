"""The window: one folder per screen, small widgets. It calls `workflow` only and reads `domain`."""
