"""The words that documents print by themselves, in the language of the document."""

from collections.abc import Callable

Say = Callable[[str], str]
"""From a `Sentence` to its text in the language of a document; any other text comes back as it is."""
