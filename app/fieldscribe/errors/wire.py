"""Bundles and acknowledgements that cannot be read, or must not be trusted."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class BundleInvalid(FieldscribeError):
    """The bytes are no bundle, were cut or changed on their way, or break a rule of the format."""

    message = Sentence(
        "What arrived is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Send it again."
    )
    detail: str = ""


class BundleTooLarge(FieldscribeError):
    """More than a bundle may hold, packed or unpacked. `most` is in KB."""

    message = Sentence(
        "This debrief is too large to be sent: it may have {most} KB at most. Nothing was sent. Shorten its notes, or "
        "split it."
    )
    most: int
    detail: str = ""


class BundleTooNew(FieldscribeError):
    """A newer Fieldscribe wrote it. `found` and `known` are versions of the format."""

    message = Sentence(
        "What arrived was written by a newer version of Fieldscribe (format {found}; this version knows {known}). It "
        "was left as it is. Install the newest version of Fieldscribe to read it."
    )
    found: int
    known: str


class SignatureInvalid(FieldscribeError):
    """The signature was not made with the key of the sender."""

    message = Sentence(
        "What arrived was not signed by the one it claims to come from, and was not read. Nothing was changed. Check "
        "where it comes from, then register the sender again."
    )


class DictionaryUnknown(FieldscribeError):
    """It was packed with a word list that this version does not have. `which` is its id in hexadecimal digits."""

    message = Sentence(
        "What arrived was compressed with a word list that this version of Fieldscribe does not have ({which}). It "
        "was left as it is. Install the newest version of Fieldscribe to read it."
    )
    which: str


class BaseUnknown(FieldscribeError):
    """It holds only what changed since another bundle, which is not here. `sequence` is the number of that one."""

    message = Sentence(
        "What arrived contains only the changes since bundle {sequence}, which is not here. It was left as it is. Send "
        "the whole debrief again."
    )
    sequence: int


class SealedForOthers(FieldscribeError):
    """It was encrypted for a key that we do not have."""

    message = Sentence(
        "What arrived is encrypted for another recipient and cannot be read here. It was left as it is. Open it where "
        "the key of the organisation is kept."
    )


class AcknowledgementInvalid(FieldscribeError):
    """The bytes are no acknowledgement, or were cut or changed on their way."""

    message = Sentence(
        "This acknowledgement is damaged, or was not made by Fieldscribe, and was not read. Nothing was changed. Ask "
        "for it again."
    )
    detail: str = ""


class CodeMistyped(FieldscribeError):
    """A one-time code that no receiver can have given: its check character does not fit."""

    message = Sentence("This code is not complete or has a typing mistake. Compare it with what you were given.")
