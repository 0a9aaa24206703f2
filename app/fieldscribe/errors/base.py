"""The base class of known failures: a message with placeholders, and the fields that fill them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any, ClassVar, dataclass_transform

from fieldscribe.sentences import Duration, Sentence, Value


@dataclass_transform(eq_default=False)
class FieldscribeError(Exception):
    """A known failure. `sentence`, also as `str(error)`, is for the person; `detail` is for the log only.

    A subclass is a dataclass: it declares a `message` and the fields that it is raised with. The places `{name}` of the
    message are filled with the fields of that name, or with what the subclass adds in `values`.
    """

    message: ClassVar[Sentence]
    """The sentence with its places."""

    brief_message: ClassVar[Sentence | None] = None
    """The sentence to use instead when a value that `message` needs is empty."""

    command: ClassVar[str] = ""
    """What the command line adds, as "To see all models: fieldscribe models list". The window has pages for it."""

    sentence: Sentence
    detail: str = ""

    def __init_subclass__(cls) -> None:
        dataclass(eq=False, repr=False)(cls)

    def __post_init__(self) -> None:
        values = self.values()
        message = self.chosen_message()
        if self.brief_message is not None and not all(values[name] for name in _places(message)):
            message = self.brief_message
        self._finish(message.filled(**{name: values[name] for name in _places(message)}))

    def __reduce__(self) -> tuple[Any, ...]:
        return FieldscribeError.restored, (type(self), self.sentence, self.detail), dict(self.__dict__)

    def chosen_message(self) -> Sentence:
        """The message of this very error, for kinds that have several."""
        return self.message

    def values(self) -> Mapping[str, Value]:
        """What fills the places: a path as text, several names with commas, all else as it is."""
        return {name: _value(value) for name, value in vars(self).items()}

    @staticmethod
    def restored(kind: "type[FieldscribeError]", sentence: Sentence, detail: str) -> "FieldscribeError":
        """An error of that kind whose sentence is finished, as it comes from another process."""
        error = kind.__new__(kind)
        error.detail = detail
        error._finish(sentence)
        return error

    def _finish(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.args = (sentence,)


def _places(message: Sentence) -> list[str]:
    """The names of the places of a message, in their order."""
    return [name for _, name, _, _ in Formatter().parse(message.template) if name]


def _value(found: Any) -> Value:
    match found:
        case str() | int() | Duration():
            return found
        case Path():
            return str(found)
        case _:
            return ", ".join(found) if isinstance(found, Iterable) else str(found)
