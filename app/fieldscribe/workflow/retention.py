"""The bin: deleted debriefs and sound, until they are restored or deleted permanently, by a person or after some days.

Nothing is deleted by itself that the bin has not shown on a few different days: a clock that was wrong, or a laptop
that lay in a drawer for months, must not cost a debrief.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta

from fieldscribe.domain import BinKind, Binned, Recording
from fieldscribe.errors import DebriefUnknown, FieldscribeError, JobsRunElsewhere, NotInBin, SoundInUse
from fieldscribe.library import bin as store
from fieldscribe.library import debriefs, jobs, outbox, receivers
from fieldscribe.library.connection import Library
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.recordings import get_recording, recording_of
from fieldscribe.workflow import sound_files
from fieldscribe.workflow.interrupted_imports import remove_interrupted_imports
from fieldscribe.workflow.workspace import Workspace

SOUND_DAYS = 14
"""For so long sound whose days are over lies in the bin."""
_SHOWN_DAYS = 3
"""On so many different days the bin must have shown what is deleted by itself."""
_LAST_YEAR = 9900  # days can be added to it


def list_bin(workspace: Workspace) -> list[Binned]:
    """What lies in the bin, what came last first, each with the day on which it leaves."""
    keep = int(workspace.setting("bin_days"))
    return [replace(binned, leaves=_leaves(binned, keep)) for binned in store.binned(workspace.library)]


def find_in_bin(workspace: Workspace, which: int | str) -> Binned:
    """What lies in the bin of the debrief of that number or uid. Raises DebriefUnknown, NotInBin."""
    debrief_id = debriefs.find_debrief(workspace.library, which).id
    found = next((binned for binned in list_bin(workspace) if binned.debrief_id == debrief_id), None)
    if found is None:
        raise NotInBin(debrief_id)
    return found


def restore_from_bin(workspace: Workspace, binned: Binned) -> None:
    """Take it out of the bin; it is as it was. Raises DebriefUnknown, NotInBin, DiskFull, NotWritable."""
    if binned.kind is BinKind.DEBRIEF:
        debriefs.restore(workspace.library, binned.debrief_id)
        return
    _move_sound(workspace, _recording(workspace, binned.debrief_id).id, store.restore_sound)


def delete_for_good(workspace: Workspace, binned: Binned, *, withdraw: bool = False) -> None:
    """Delete it for good: of a debrief all there is, of a sound the sound. Linked originals stay where they are.

    With `withdraw`, the organisation that has a debrief is asked to delete it too, when something is sent next.
    Begun, it is finished, if not now then by `finish_deletions`. Raises DebriefUnknown, NotInBin, DebriefInUse,
    SoundNotRemoved, DiskFull, NotWritable.
    """
    if binned.kind is BinKind.SOUND:
        recording = _recording(workspace, binned.debrief_id)
        with workspace.library.atomic():
            # A restore that was cut off may have left it elsewhere, where nobody would look for what is to be removed.
            sound_files.move(workspace, get_recording(workspace.library, recording.id))
            store.mark_sound_deleted(workspace.library, recording.id)
        sound_files.remove(workspace, recording)
        return
    _requeue_dead_jobs(workspace)
    with workspace.library.atomic():
        if withdraw:
            _withdraw(workspace, binned.debrief_id)
        store.begin_deletion(workspace.library, binned.debrief_id)
    _finish_deletion(workspace, binned.debrief_id)
    remove_interrupted_imports(workspace)  # which may have been of the same sound


def finish_deletions(workspace: Workspace) -> None:
    """Finish what a crash, or a file in use, has stopped; to be called at each start and each day."""
    for debrief_id in store.deletions_begun(workspace.library):
        with suppress(FieldscribeError):  # still in use; the next time
            _finish_deletion(workspace, debrief_id)
    sound_files.reconcile(workspace)
    remove_interrupted_imports(workspace)


def apply_retention(workspace: Workspace, busy: Collection[int] = ()) -> None:
    """Once a day: delete what has been in the bin for its days, and put sound there whose days are over.

    Debriefs in `busy` are left alone, as is all that cannot be deleted or moved now; a later day comes.
    """
    today = date.today()
    finish_deletions(workspace)
    store.count_day(workspace.library, today.isoformat())
    for binned in list_bin(workspace):
        if binned.leaves and date.fromisoformat(binned.leaves) <= today and binned.debrief_id not in busy:
            with suppress(FieldscribeError):
                delete_for_good(workspace, binned)
    days = int(workspace.setting("sound_days"))
    for recording_id, since in store.deletable_sounds(workspace.library) if days else ():
        if _day(since) + timedelta(days) <= today:
            with suppress(FieldscribeError):
                move_sound_to_bin(workspace, recording_id, busy)


def move_sound_to_bin(workspace: Workspace, recording_id: int, busy: Collection[int] = ()) -> None:
    """Put the sound of a recording into the bin. Raises SoundInUse, DiskFull, NotWritable."""
    recording = get_recording(workspace.library, recording_id)
    if recording.debrief_id in busy:
        raise SoundInUse(recording.debrief_id)
    _move_sound(workspace, recording_id, store.bin_sound)
    sound_files.discard_caches(workspace.folder, recording.uid)


def sound_bin_dates(workspace: Workspace, days: int) -> list[date]:
    """The dates on which sound moves to the bin if it is kept for so many days, in order."""
    today = date.today()
    return [max(today, _day(since) + timedelta(days)) for _, since in store.deletable_sounds(workspace.library)]


def _move_sound(workspace: Workspace, recording_id: int, note: Callable[[Library, int], None]) -> None:
    """Note it and move the folder, both or neither."""
    try:
        with workspace.library.atomic():
            note(workspace.library, recording_id)
            sound_files.move(workspace, get_recording(workspace.library, recording_id))
    except FieldscribeError:
        with suppress(FieldscribeError):  # at the next start, else
            sound_files.reconcile(workspace)  # the disk may have been too full for the note, but not for the move
        raise


def _finish_deletion(workspace: Workspace, debrief_id: int) -> None:
    """The sound first: were the rows gone before it, the folder would be taken for an interrupted recording."""
    recording = recording_of(workspace.library, debrief_id)
    if recording is not None:
        sound_files.remove(workspace, recording)
    with suppress(DebriefUnknown):  # another process has finished it
        debriefs.purge(workspace.library, debrief_id)


def _withdraw(workspace: Workspace, debrief_id: int) -> None:
    receiver = receivers.get_receiver(workspace.library)
    if receiver is not None and outbox.was_sent(workspace.library, receiver.id, debrief_id):
        outbox.withdraw(workspace.library, receiver.id, debriefs.get_debrief(workspace.library, debrief_id).uid)


def _requeue_dead_jobs(workspace: Workspace) -> None:
    """Requeue jobs that a dead process left running."""
    with suppress(JobsRunElsewhere), jobs_lock(workspace.library):
        jobs.recover_jobs(workspace.library)


def _recording(workspace: Workspace, debrief_id: int) -> Recording:
    recording = recording_of(workspace.library, debrief_id)
    if recording is None:
        raise NotInBin(debrief_id)
    return recording


def _leaves(binned: Binned, keep: int) -> str:
    days = keep if binned.kind is BinKind.DEBRIEF else SOUND_DAYS
    if not days:
        return ""
    shown_enough = date.today() + timedelta(max(0, _SHOWN_DAYS - binned.shown_days))
    return max(shown_enough, _day(binned.since) + timedelta(days)).isoformat()


def _day(stamp: str) -> date:
    """The local day of a time (UTC); today where it makes no sense, which deletes nothing too early."""
    try:
        day = datetime.fromisoformat(stamp).astimezone().date()
    except (ValueError, OverflowError, OSError):
        return date.today()
    return day if day.year < _LAST_YEAR else date.today()
