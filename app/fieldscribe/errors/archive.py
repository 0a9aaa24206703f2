"""Archives that several computers transcribe: a scheduler that cannot be used, workers that break down."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class ArchiveToolsMissing(FieldscribeError):
    """Dask is not installed."""

    message = Sentence(
        "Sharing an archive between several workers needs a package that is not installed. Install it on every "
        "computer with: pip install fieldscribe[archive]. Without it, the same folder is transcribed here, one "
        "file after the other."
    )
    detail: str = ""


class SchedulerUnreachable(FieldscribeError):
    """Nobody answers at the address of a Dask scheduler, or its certificates do not fit ours."""

    message = Sentence(
        "No scheduler can be used at {address} ({reason}). Nothing was lost: start it, check the address and the "
        "certificates, and run the same command again."
    )
    address: str
    reason: str
    detail: str = ""


class SchedulerNotEncrypted(FieldscribeError):
    """A scheduler on another computer is addressed without TLS."""

    message = Sentence(
        "The scheduler at {address} is not encrypted, and workers run whatever it sends them. Start it with TLS and "
        "use its tls:// address."
    )
    address: str


class WorkerOfOtherVersion(FieldscribeError):
    """A worker runs another version of the program, which may write other text."""

    message = Sentence(
        "The worker on {host} runs Fieldscribe {theirs}, and this computer {ours}. Install the same version on all of "
        "them, and run the same command again."
    )
    host: str
    theirs: str
    ours: str


class WorkersBrokeDown(FieldscribeError):
    """Three workers in a row died while they transcribed a file."""

    message = Sentence(
        "Every worker that transcribed this file broke down. The other files are not affected. Transcribe it on a "
        "computer with more memory, or with a smaller model."
    )
    detail: str = ""


class FileNotOnWorker(FieldscribeError):
    """A worker does not find the sound file or the model where this computer has it."""

    message = Sentence(
        "The worker on {host} has no {path}. Put the archive and the model into a folder that all computers see under "
        "the same name, and run the same command again."
    )
    host: str
    path: str
