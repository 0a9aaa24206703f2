"""Plain lines that are said in more than one place."""

STARTER_NOTE = (
    "This is the starter model: it is there to try Fieldscribe with. For real debriefs add a real Whisper model."
)
