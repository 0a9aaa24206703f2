"""What is seen in place of the list where it would be empty."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop.style.layout import SPACE, column, row
from fieldscribe.desktop.style.widgets import Symbol, button, card, label


class FirstUse(QWidget):
    """For a person who has no debriefs yet: what to do, and the sample debrief."""

    def __init__(self, add_sample: Callable[[], object]) -> None:
        super().__init__()
        sample = button(self.tr("See the sample debrief"), add_sample, kind="quiet", symbol="sparkle")
        sample.setAccessibleName(self.tr("See the sample debrief"))
        words = label(
            self.tr(
                "Record a debrief, or import a sound file, and Fieldscribe writes down what was said. You can also "
                "drop files anywhere in this window."
            ),
            "muted",
            wrap=True,
        )
        words.setMinimumWidth(560)
        title = label(self.tr("Your debriefs will be here"), "heading")
        for text in (title, words):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture = row(None, Symbol("wave", "accent", 56), None)
        box = QWidget()
        box.setLayout(column(picture, title, words, 8, row(None, sample, None), gap=10, margins=(40, 30, 40, 30)))
        self.setLayout(column(SPACE, row(None, card(box), None), None))


class NothingFound(QWidget):
    """No debrief matches the search or the filters: says so, with a button that leaves nothing out any more."""

    def __init__(self, clear: Callable[[], object]) -> None:
        super().__init__()
        self.text = label("", "muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear_button = button(self.tr("Clear search"), clear, symbol="close")
        self.setLayout(
            column(
                60,
                row(None, Symbol("search", "faint", 40), None),
                self.text,
                row(None, self.clear_button, None),
                None,
            )
        )

    def show_search(self, words: str) -> None:
        """These words are nowhere."""
        self.clear_button.setText(self.tr("Clear search"))
        self.clear_button.show()
        self.text.setText(
            self.tr("No matches for “{words}”. Try fewer or shorter words.").format(words=" ".join(words.split()))
        )

    def show_filters(self, narrowed: bool) -> None:
        """No debrief is left; `narrowed`: by filters that can be cleared."""
        self.clear_button.setText(self.tr("Clear filters"))
        self.clear_button.setVisible(narrowed)
        self.text.setText(self.tr("No debriefs here at the moment."))
