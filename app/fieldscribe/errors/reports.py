"""Documents: their formats, templates and logos."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class FormatUnknown(FieldscribeError):
    """No file format of that name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(
            Sentence(
                "Fieldscribe cannot write documents as {name}. Choose one of: {known}.",
                name=repr(name),
                known=", ".join(known),
            )
        )


class TemplateUnknown(FieldscribeError):
    """No report template of that name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(
            Sentence(
                "There is no report template {name}. Nothing was written. Choose one of: {known}.",
                name=repr(name),
                known=", ".join(known),
            )
        )


class TemplateBroken(FieldscribeError):
    """A file that should describe a report template does not."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            Sentence(
                "The report template {file} cannot be used: {reason} The other templates are not affected. "
                "Put it right, or take the file away.",
                file=file,
                reason=reason,
            )
        )


class TemplateNotForFormat(FieldscribeError):
    """The template says that it does not suit this kind of document."""

    def __init__(self, template: str, format_name: str, suited: tuple[str, ...]) -> None:
        super().__init__(
            Sentence(
                "The template “{template}” is not meant for {format}. Nothing was written. Choose one of: {suited}.",
                template=template,
                format=format_name,
                suited=", ".join(suited),
            )
        )


class LogoRefused(FieldscribeError):
    """A file that was chosen as logo is no picture that documents can carry."""

    def __init__(self, file: str, reason: Sentence) -> None:
        super().__init__(
            Sentence(
                "{file} cannot be the logo: {reason} The logo that was there stays. "
                "Choose a PNG or JPEG picture of at most 10 MB.",
                file=file,
                reason=reason,
            )
        )
