"""What travels between a laptop and the receiver of its programme: the bundle and its acknowledgement.

Pure functions on bytes, without files, clock or network. `docs/wire.md` describes every byte for other programs.
"""
