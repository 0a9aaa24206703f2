"""The first screen: all debriefs, the search over everything that was said, and the ways to begin."""
