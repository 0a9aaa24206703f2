"""Sound files that cannot be read or imported, and clips that cannot be made of them."""

from collections.abc import Iterable

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Duration, Sentence


class SoundMissing(FieldscribeError):
    """There is no file of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence(
                "There is no file {name}. Check the name, and whether the memory card or USB stick is plugged in.",
                name=name,
            )
        )


class SoundUnreadable(FieldscribeError):
    """The file is there, but the system does not let us read it, or fails to."""

    def __init__(self, name: str, reason: str = "") -> None:
        super().__init__(
            Sentence(
                "{name} cannot be read ({reason}). Nothing was changed. Copy the file to this computer's own disk, "
                "and try again with the copy.",
                name=name,
                reason=reason,
            )
            if reason
            else Sentence(
                "{name} cannot be read. Nothing was changed. Copy the file to this computer's own disk, "
                "and try again with the copy.",
                name=name,
            )
        )


class NotAFile(FieldscribeError):
    """A folder, or a device or pipe, where a sound file was expected."""

    def __init__(self, name: str, folder: bool) -> None:
        super().__init__(
            Sentence("{name} is a folder, not a sound file. Choose the sound files themselves.", name=name)
            if folder
            else Sentence("{name} is a device, not a sound file. Choose the sound files themselves.", name=name)
        )


class SoundEmpty(FieldscribeError):
    """A file of 0 bytes."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence(
                "{name} is empty: it has 0 bytes. If the original is still on the phone or the recorder, "
                "copy it from there again.",
                name=name,
            )
        )


class NotSound(FieldscribeError):
    """Not a sound or video file, or of a kind that is not read; also lists that only point to sound elsewhere."""

    def __init__(self, name: str, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "{name} is not a sound or video file that Fieldscribe can read. The file is unchanged. "
                "If it plays in another program, save it from there as MP3, M4A or WAV.",
                name=name,
            ),
            detail,
        )


class NoSoundTrack(FieldscribeError):
    """A video (or picture) without sound."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence("{name} has no sound in it, only pictures. Choose the file that has the sound.", name=name)
        )


class SoundUnfinished(FieldscribeError):
    """An MP4-like file without its index: the phone stopped before it wrote it, or the copy was cut."""

    def __init__(self, name: str, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "{name} was not finished: the phone or recorder stopped before it wrote the index, or the copy was cut "
                "short. Without the index nothing can be read from it. The file is unchanged. If the original is still "
                "on the phone, see whether it plays there, and copy it again.",
                name=name,
            ),
            detail,
        )


class NothingDecoded(FieldscribeError):
    """The container could be opened, but not one packet of its sound could be decoded."""

    def __init__(self, name: str, codec: str = "", detail: str = "") -> None:
        super().__init__(
            Sentence(
                "No sound could be read from {name}: its sound (of the kind {codec}) is damaged or of a kind that "
                "Fieldscribe does not know. The file is unchanged. If it plays in another program, save it from there "
                "as MP3, M4A or WAV.",
                name=name,
                codec=codec,
            )
            if codec
            else Sentence(
                "No sound could be read from {name}: its sound is damaged or of a kind that Fieldscribe does not "
                "know. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV.",
                name=name,
            ),
            detail,
        )


class SoundTooLong(FieldscribeError):
    """More sound than any debrief has: nearly always a file that lies about itself."""

    def __init__(self, name: str, hours: int) -> None:
        super().__init__(
            Sentence(
                "{name} has more than {longest} of sound, or is damaged so that it seems so. The file is unchanged. "
                "Cut it into shorter files with another program, and import those.",
                name=name,
                longest=Duration(3600 * hours),
            )
        )


class NoSoundInFolder(FieldscribeError):
    """A folder was to be imported, and there is no sound file in it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence(
                "There is no sound or video file in the folder {name}. Choose another one, or the files.", name=name
            )
        )


class NothingToTranscribe(FieldscribeError):
    """A debrief without (finished) sound."""

    def __init__(self, debrief_id: int) -> None:
        super().__init__(
            Sentence(
                "Debrief {number} has no finished recording yet, so there is nothing to transcribe. "
                "Finish its recording, or import its sound first.",
                number=debrief_id,
            )
        )


class NothingToPlay(FieldscribeError):
    """The sound of a recording, or of the chosen span, is not there."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "There is no sound to play here: the file was moved or holds none. The words of the debrief are safe."
            ),
            detail,
        )


class SpanEmpty(FieldscribeError):
    """A beginning and an end between which there is nothing, or next to nothing, of a recording."""

    def __init__(self) -> None:
        super().__init__(
            Sentence(
                "There is hardly any sound between these two times, or none. Nothing was changed. "
                "Choose a beginning within the recording, and an end that comes after it."
            )
        )


class ClipOverSound(FieldscribeError):
    """A clip was to be written in the place of the sound that it is cut from."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence(
                "{name} is the sound of this debrief itself, so no clip is written there. Nothing was changed. "
                "Choose another name.",
                name=name,
            )
        )


class ClipTooLong(FieldscribeError):
    """A clip for a report was to be longer than clips are."""

    def __init__(self, minutes: int) -> None:
        super().__init__(
            Sentence(
                "A clip can be {longest} long at most. Nothing was written. Choose a shorter span.",
                longest=Duration(60 * minutes),
            )
        )


class ClipFormat(FieldscribeError):
    """A clip was asked for in a format that we do not write."""

    def __init__(self, suffix: str, known: Iterable[str]) -> None:
        super().__init__(
            Sentence(
                "Clips are not written as {format}. Choose one of: {known}.",
                format=suffix or Sentence("a file without a suffix"),
                known=", ".join(known),
            )
        )
