"""Sound files that cannot be read or imported, and clips that cannot be made of them."""

from collections.abc import Iterable, Mapping

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Duration, Sentence, Value


class SoundMissing(FieldscribeError):
    """There is no file of that name."""

    message = Sentence("There is no file {name}. Check the name, and that the memory card or USB stick is plugged in.")
    name: str


class SoundUnreadable(FieldscribeError):
    """The file is there, but the system does not let us read it, or fails to."""

    message = Sentence(
        "{name} cannot be read ({reason}). Nothing was changed. Copy the file to this computer, and try again with "
        "the copy."
    )
    brief_message = Sentence(
        "{name} cannot be read. Nothing was changed. Copy the file to this computer, and try again with the copy."
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

    message = Sentence("{name} contains no sound, only pictures. Choose the file that has the sound.")
    name: str


class SoundUnfinished(FieldscribeError):
    """An MP4-like file without its index: the phone stopped before it wrote it, or the copy was cut."""

    message = Sentence(
        "{name} is incomplete: the phone or recorder stopped before it finished the file, or the copy was cut short. "
        "Nothing can be read from it. The file is unchanged. If the original is still on the phone, check that it "
        "plays there, and copy it again."
    )
    name: str
    detail: str = ""


class NothingDecoded(FieldscribeError):
    """The container could be opened, but not one packet of its sound could be decoded."""

    message = Sentence(
        "No sound could be read from {name}: its sound ({codec}) is damaged, or of a type that Fieldscribe does not "
        "support. The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV."
    )
    brief_message = Sentence(
        "No sound could be read from {name}: its sound is damaged, or of a type that Fieldscribe does not support. "
        "The file is unchanged. If it plays in another program, save it from there as MP3, M4A or WAV."
    )
    name: str
    codec: str = ""
    detail: str = ""


class SoundTooLong(FieldscribeError):
    """More sound than any debrief has: nearly always a file that lies about itself."""

    message = Sentence(
        "{name} is longer than {longest}, or is damaged and only appears to be. The file is unchanged. Cut it into "
        "shorter files with another program, and import those."
    )
    name: str
    hours: int

    def values(self) -> Mapping[str, Value]:
        """With the hours in words."""
        return {**super().values(), "longest": Duration(3600 * self.hours)}


class NoSoundInFolder(FieldscribeError):
    """A folder was to be imported, and there is no sound file in it."""

    message = Sentence(
        "There is no sound or video file in the folder {name}. Choose another folder, or choose the files themselves."
    )
    name: str


class NothingToTranscribe(FieldscribeError):
    """A debrief without (finished) sound."""

    message = Sentence(
        "Debrief {number} has no finished recording yet, so there is nothing to transcribe. Finish the recording, or "
        "import a sound file first."
    )
    number: int


class NothingToPlay(FieldscribeError):
    """The sound of a recording, or of the chosen span, is not there."""

    message = Sentence(
        "There is no sound to play: the file was moved, or has no sound. The text of the debrief is safe."
    )
    detail: str = ""


class OtherSound(FieldscribeError):
    """A file that was to take the place of a missing one has other content."""

    message = Sentence(
        "{name} is not the sound of this debrief: its content is different. Nothing was changed. Choose the file that "
        "was imported, or an exact copy of it."
    )
    name: str


class SoundNotMissing(FieldscribeError):
    """Sound was to be found again that is where it should be, or that was deleted."""

    message = Sentence("No sound file of debrief {number} is missing. Nothing was changed.")
    number: int


class SpanEmpty(FieldscribeError):
    """A beginning and an end between which there is nothing, or next to nothing, of a recording."""

    message = Sentence(
        "There is little or no sound between these two times. Nothing was changed. Choose a start within the "
        "recording, and an end after it."
    )


class ClipOverFile(FieldscribeError):
    """A clip was to be written in the place of a file that is no sound."""

    message = Sentence("{name} already exists and is not a sound file. It was left as it is. Choose another name.")
    name: str


class ClipOverSound(FieldscribeError):
    """A clip was to be written in the place of the sound that it is cut from."""

    message = Sentence(
        "{name} is the sound of this debrief itself and is not replaced. Nothing was changed. Choose another name for "
        "the clip."
    )
    name: str


class ClipTooLong(FieldscribeError):
    """A clip for a report was to be longer than clips are."""

    message = Sentence("A clip can be at most {longest} long. Nothing was saved. Choose a shorter part.")
    minutes: int

    def values(self) -> Mapping[str, Value]:
        """With the minutes in words."""
        return {**super().values(), "longest": Duration(60 * self.minutes)}


class ClipFormat(FieldscribeError):
    """A clip was asked for in a format that we do not write."""

    message = Sentence("Clips cannot be saved as {format}. Choose one of: {known}.")
    suffix: str
    known: Iterable[str]

    def values(self) -> Mapping[str, Value]:
        """With the format as it was asked for."""
        return {**super().values(), "format": self.suffix or Sentence("a file without an ending such as .mp3")}
