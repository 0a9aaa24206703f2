"""Sound files that cannot be read or imported, and clips that cannot be made of them."""

from collections.abc import Iterable, Mapping

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Duration, Sentence, Value


class SoundMissing(FieldscribeError):
    """There is no file of that name."""

    message = Sentence(
        "There is no file {name}. Check the name, and whether the memory card or USB stick is plugged in."
    )
    name: str


class SoundUnreadable(FieldscribeError):
    """The file is there, but the system does not let us read it, or fails to."""

    message = Sentence(
        "{name} cannot be read ({reason}). Nothing was changed. Copy the file to this computer's own disk, and try "
        "again with the copy."
    )
    brief_message = Sentence(
        "{name} cannot be read. Nothing was changed. Copy the file to this computer's own disk, and try again with "
        "the copy."
    )
    name: str
    reason: str = ""


class NotAFile(FieldscribeError):
    """A folder, or a device or pipe, where a sound file was expected."""

    message = Sentence("{name} is a folder, not a sound file. Choose the sound files themselves.")
    device_message = Sentence("{name} is a device, not a sound file. Choose the sound files themselves.")
    name: str
    folder: bool

    def chosen_message(self) -> Sentence:
        """Of a folder, or of a device."""
        return self.message if self.folder else self.device_message


class SoundEmpty(FieldscribeError):
    """A file of 0 bytes."""

    message = Sentence(
        "{name} is empty: it has 0 bytes. If the original is still on the phone or the recorder, copy it from there "
        "again."
    )
    name: str


class NotSound(FieldscribeError):
    """Not a sound or video file, or of a kind that is not read; also lists that only point to sound elsewhere."""

    message = Sentence(
        "{name} is not a sound or video file that Fieldscribe can read. The file is unchanged. If it plays in "
        "another program, save it from there as MP3, M4A or WAV."
    )
    name: str
    detail: str = ""


class NoSoundTrack(FieldscribeError):
    """A video (or picture) without sound."""

    message = Sentence("{name} has no sound in it, only pictures. Choose the file that has the sound.")
    name: str


class SoundUnfinished(FieldscribeError):
    """An MP4-like file without its index: the phone stopped before it wrote it, or the copy was cut."""

    message = Sentence(
        "{name} was not finished: the phone or recorder stopped before it wrote the index, or the copy was cut "
        "short. Without the index nothing can be read from it. The file is unchanged. If the original is still on "
        "the phone, see whether it plays there, and copy it again."
    )
    name: str
    detail: str = ""


class NothingDecoded(FieldscribeError):
    """The container could be opened, but not one packet of its sound could be decoded."""

    message = Sentence(
        "No sound could be read from {name}: its sound (of the kind {codec}) is damaged or of a kind that "
        "Fieldscribe does not know. The file is unchanged. If it plays in another program, save it from there as "
        "MP3, M4A or WAV."
    )
    brief_message = Sentence(
        "No sound could be read from {name}: its sound is damaged or of a kind that Fieldscribe does not know. The "
        "file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV."
    )
    name: str
    codec: str = ""
    detail: str = ""


class SoundTooLong(FieldscribeError):
    """More sound than any debrief has: nearly always a file that lies about itself."""

    message = Sentence(
        "{name} has more than {longest} of sound, or is damaged so that it seems so. The file is unchanged. Cut it "
        "into shorter files with another program, and import those."
    )
    name: str
    hours: int

    def values(self) -> Mapping[str, Value]:
        """With the hours in words."""
        return {**super().values(), "longest": Duration(3600 * self.hours)}


class NoSoundInFolder(FieldscribeError):
    """A folder was to be imported, and there is no sound file in it."""

    message = Sentence("There is no sound or video file in the folder {name}. Choose another one, or the files.")
    name: str


class NothingToTranscribe(FieldscribeError):
    """A debrief without (finished) sound."""

    message = Sentence(
        "Debrief {number} has no finished recording yet, so there is nothing to transcribe. Finish its recording, or "
        "import its sound first."
    )
    number: int


class NothingToPlay(FieldscribeError):
    """The sound of a recording, or of the chosen span, is not there."""

    message = Sentence(
        "There is no sound to play here: the file was moved or holds none. The words of the debrief are safe."
    )
    detail: str = ""


class SpanEmpty(FieldscribeError):
    """A beginning and an end between which there is nothing, or next to nothing, of a recording."""

    message = Sentence(
        "There is hardly any sound between these two times, or none. Nothing was changed. Choose a beginning within "
        "the recording, and an end that comes after it."
    )


class ClipOverSound(FieldscribeError):
    """A clip was to be written in the place of the sound that it is cut from."""

    message = Sentence(
        "{name} is the sound of this debrief itself, so no clip is written there. Nothing was changed. Choose "
        "another name."
    )
    name: str


class ClipTooLong(FieldscribeError):
    """A clip for a report was to be longer than clips are."""

    message = Sentence("A clip can be {longest} long at most. Nothing was written. Choose a shorter span.")
    minutes: int

    def values(self) -> Mapping[str, Value]:
        """With the minutes in words."""
        return {**super().values(), "longest": Duration(60 * self.minutes)}


class ClipFormat(FieldscribeError):
    """A clip was asked for in a format that we do not write."""

    message = Sentence("Clips are not written as {format}. Choose one of: {known}.")
    suffix: str
    known: Iterable[str]

    def values(self) -> Mapping[str, Value]:
        """With the format as it was asked for."""
        return {**super().values(), "format": self.suffix or Sentence("a file without a suffix")}
