"""Sound in and out: decode, record, play, levels, clips."""
