"""What all known failures are."""

from fieldscribe.sentences import Sentence


class FieldscribeError(Exception):
    """A known failure. `sentence`, also as `str(error)`, is for the person; `detail` is for the log only."""

    def __init__(self, sentence: Sentence, detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.detail = detail
