"""Sound to words: blocks between silences, the Whisper engine in its child process, checks on what it wrote."""
