"""Compress Whisper models, and measure what that did. Optional: `pip install fieldscribe[lab]`.

Nothing that the lab makes needs the lab: a model is a CTranslate2 folder, or a pack, that the program uses as it is.
"""
