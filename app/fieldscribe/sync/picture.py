"""The code or link of an enrolment as a QR picture: a file that came by mail, or a photograph of a screen or paper."""

from pathlib import Path

from fieldscribe.errors import READING_PICTURE, CodeNotInPicture
from fieldscribe.processes import Child

_TIMEOUT_S = 60.0


def read_code(picture: Path) -> str:
    """The text of the QR code in a picture (PNG, JPEG, WebP, BMP or GIF).

    Raises CodeNotInPicture, also for what is no picture, CouldNotStart, ChildDied, ChildSilent.
    """
    with Child("fieldscribe.sync.picture_worker", work=READING_PICTURE) as child:
        child.send({"kind": "read", "path": str(picture.absolute())})
        for message in child.messages(idle=_TIMEOUT_S):
            if message["kind"] == "done":
                return str(message["text"])
    raise CodeNotInPicture(picture.name)
