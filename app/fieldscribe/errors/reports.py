"""Documents: their formats, templates and logos."""

from collections.abc import Mapping
from pathlib import Path

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence, Value


class FormatUnknown(FieldscribeError):
    """No file format of that name."""

    message = Sentence("Fieldscribe cannot save documents as {name}. Choose one of: {known}.")
    name: str
    known: tuple[str, ...]

    def values(self) -> Mapping[str, Value]:
        """With the name in quotation marks."""
        return {**super().values(), "name": repr(self.name)}


class ReportNotNoted(FieldscribeError):
    """The document is written, but the library could not note that the report is done."""

    message = Sentence(
        "The document {path} was saved. Only the list does not show yet that the report is done, because the library "
        "was busy or its disk is full. Export again later to update the list."
    )
    path: Path
    detail: str = ""


class TemplateUnknown(FieldscribeError):
    """No report template of that name."""

    message = Sentence("There is no report template {name}. Nothing was saved. Choose one of: {known}.")
    name: str
    known: tuple[str, ...]

    def values(self) -> Mapping[str, Value]:
        """With the name in quotation marks."""
        return {**super().values(), "name": repr(self.name)}


class TemplateBroken(FieldscribeError):
    """A file that should describe a report template does not."""

    message = Sentence(
        "The report template {file} cannot be used: {reason} The other templates are not affected. Correct the file, "
        "or remove it."
    )
    file: str
    reason: str


class TemplateNotForFormat(FieldscribeError):
    """The template says that it does not suit this kind of document."""

    message = Sentence("The template “{template}” does not suit {format}. Nothing was saved. Choose one of: {suited}.")
    template: str
    format: str
    suited: tuple[str, ...]


class LogoRefused(FieldscribeError):
    """A file that was chosen as logo is no picture that documents can carry."""

    message = Sentence(
        "{file} cannot be used as the logo: {reason} The present logo is kept. Choose a PNG or JPEG picture of at "
        "most 10 MB."
    )
    file: str
    reason: Sentence
