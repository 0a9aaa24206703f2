"""Sound in and out: `record` to disk, `play` from it, `decode` any file. Shared: devices, levels, sound files."""
