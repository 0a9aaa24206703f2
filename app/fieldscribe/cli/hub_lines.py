"""Lines about what came in, for the person at the office."""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fieldscribe.cli.terminal import fit
from fieldscribe.times import clock

if TYPE_CHECKING:
    from fieldscribe.hub.sqlite_store import SqliteStore
    from fieldscribe.hub.store import Bundle, Entry

_RECENT_SECONDS = 14 * 86400
REASONS = {
    "INVALID": "it cannot be unpacked; send it again from the laptop",
    "TOO_NEW": "it needs a newer Fieldscribe here; the laptop sends it in an older form",
    "DICTIONARY": "it needs a newer Fieldscribe here; the laptop sends it in another form",
    "BASE": "the version that it changes is not here; the laptop sends it whole",
    "SEALED": "it is encrypted for another organisation",
    "SIGNATURE": "it is not signed by this laptop",
    "WITHDRAWN": "its debrief was withdrawn before",
}
_FOR_A_PERSON = ("INVALID", "SEALED", "SIGNATURE", "OTHER")


def needs_a_person(bundle: "Bundle") -> bool:
    """Whether it was refused lately, and the laptop does not send it again by itself."""
    from fieldscribe.wire.protocol import Refusal

    reason = Refusal.from_code(bundle.refusal or 0)
    return reason.name in _FOR_A_PERSON and bundle.received_at > time.time() - _RECENT_SECONDS


def how_to_settle(store: "SqliteStore", entry: "Entry") -> str:
    """What the office does about versions of a debrief that differ."""
    from fieldscribe.hub.reading import differing

    laptops, short = differing(store, entry.document), entry.document[:8]
    if len(laptops) < 2:
        return f"{short} differs because its laptop was restored from a backup: the next version settles it."
    names = " and ".join(each.name for each in laptops)
    old = laptops[0]
    return (
        f"{short} was sent by {names}. If {old.name} is not used any more, this settles it: "
        f"fieldscribe hub revoke {old.id.hex()[:8]}"
    )


def entry_line(entry: "Entry") -> str:
    """A debrief in the list."""
    differs = f"  {entry.versions} versions that differ" if entry.versions > 1 else ""
    facts = f"{fit(entry.document[:8], 8)}  {fit(entry.date[:10], 10)}  {fit(entry.title, 36)}  {fit(entry.site, 20)}"
    return f"{facts}  {fit(entry.facilitator, 20)}{differs}"


def entry_data(entry: "Entry") -> dict[str, Any]:
    """The same for `--json`."""
    return {
        "id": entry.document,
        "title": entry.title,
        "date": entry.date,
        "site": entry.site,
        "programme": entry.programme,
        "facilitator": entry.facilitator,
        "device": entry.device.hex(),
        "revision": entry.revision,
        "versions": entry.versions,
        "received_at": entry.received_at,
        "withdrawn_at": entry.withdrawn_at,
    }


def document_lines(document: Any) -> Iterator[str]:
    """What a debrief says, without its title and date."""
    details = (document.site, document.programme, document.scenario, document.facilitator)
    yield "  ".join(detail for detail in details if detail)
    for person in document.participants:
        yield f"Participant: {person.role}  {person.name}".rstrip()
    for label, text in (("Objectives", document.objectives), ("Notes", document.notes)):
        if text:
            yield f"{label}: {text}"
    for own in document.fields:
        yield f"{own.name}: {own.value}"
    for passage in document.passages:
        speaker = "" if passage.speaker is None else f"{document.speakers[passage.speaker]}: "
        yield f"[{clock(passage.start / 10)}] {speaker}{passage.text}"
    for mark in document.moments:
        whose = "  ".join(part for part in (mark.owner, mark.due) if part)
        yield f"[{clock(mark.time / 10)}] {mark.kind.value}: {mark.text}  {whose}".rstrip()
