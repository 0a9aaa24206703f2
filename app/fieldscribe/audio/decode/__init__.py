"""Any sound or video file to 16 kHz mono PCM, in a child process that a hostile file may crash."""
