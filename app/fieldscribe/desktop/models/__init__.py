"""The models that can transcribe."""
