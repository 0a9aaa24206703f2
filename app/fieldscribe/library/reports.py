"""Which template the report of a debrief follows, and which document was written of it last."""

from fieldscribe.library.connection import Library
from fieldscribe.library.debriefs import require_debrief
from fieldscribe.library.stamps import utc_now


def note_report(library: Library, debrief_id: int, revision: int, template: str, format_name: str) -> None:
    """A document was written of the debrief as it was at `revision`. Raises DebriefUnknown."""
    with library.atomic():
        require_debrief(library, debrief_id)
        library.execute(
            "INSERT OR REPLACE INTO reports (debrief_id, revision, template, format, made_at) VALUES (?, ?, ?, ?, ?)",
            (debrief_id, revision, template, format_name, utc_now()),
        )


def choose_template(library: Library, debrief_id: int, key: str) -> None:
    """Remember a template for the debrief; "" goes back to that of the settings. Raises DebriefUnknown."""
    with library.atomic():
        require_debrief(library, debrief_id)
        library.update("debriefs", debrief_id, {"template": key})
