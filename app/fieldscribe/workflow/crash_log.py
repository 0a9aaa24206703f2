"""Crash logs, which contain nothing of any transcript."""

import datetime
import platform
import traceback

from fieldscribe import __version__
from fieldscribe.paths import DataFolder
from fieldscribe.sentences import Sentence


def write_crash_log(folder: DataFolder, error: BaseException) -> str:
    """Write the type and place of an unknown error to a log; returns a sentence that names the file.

    Only type and place are written, not the message of the error: a message may quote what was said.
    """
    now = datetime.datetime.now(datetime.UTC)
    places = [f"  {f.filename}:{f.lineno} in {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    header = f"{now.isoformat(timespec='seconds')} Fieldscribe {__version__} {platform.platform()}"
    python = f"Python {platform.python_version()}"
    log = folder.logs / f"error-{now:%Y%m%d-%H%M%S}.log"
    try:
        folder.logs.mkdir(parents=True, exist_ok=True, mode=0o700)
        log.write_text("\n".join([header, python, type(error).__qualname__, *places, ""]), encoding="utf-8")
    except OSError:
        return Sentence(
            "({kind}; no log could be written to {folder}.)", kind=type(error).__qualname__, folder=str(folder.logs)
        )
    return Sentence("Details for our developers, without any of your text, are in {file}.", file=str(log))
