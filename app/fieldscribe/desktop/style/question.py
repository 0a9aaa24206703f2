"""A question before something that wants a second thought."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QWidget

from fieldscribe.desktop.style.layout import WIDE, column, row
from fieldscribe.desktop.style.widgets import Elided, button, label, paragraph

_MOST_NAMED, _NAMED_IN_LOW = 6, 3
_LOW = 640  # px of height of a screen that has no room for more
_WIDTH = 500


class Question(QDialog):
    """Lists what it is about, one line each; Enter gives the safe answer. Opened with `open`."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        things: Sequence[tuple[str, str]],
        about: str,
        action: str,
        act: Callable[[], object],
        decline: str = "",
        choice: QWidget | None = None,
        destructive: bool = True,
    ) -> None:
        """`things` are named and described; `act` is called after `action`, nothing after `decline` ("Cancel").

        `choice` is something to decide along with it, such as a box to tick. `destructive`: `action` cannot be undone.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        named: list[QWidget | int] = []
        most = _NAMED_IN_LOW if self.screen().availableSize().height() < _LOW else _MOST_NAMED
        for name, facts in things[:most]:
            named += [Elided(name, "strong"), Elided(facts, "muted"), 4]
        if len(things) > most:
            named.append(label(self.tr("and %n more", "", len(things) - most), "muted"))
        why = paragraph(about, _WIDTH - 2 * WIDE)
        self.no = button(decline or self.tr("Cancel"), self.reject)
        self.no.setDefault(True)
        self.yes = button(action, self.accept, kind="record" if destructive else "primary")
        self.yes.setAutoDefault(False)
        choices: list[QWidget | int] = [8, choice] if choice else []
        self.setLayout(
            column(
                label(title, "heading"),
                6,
                *named,
                4,
                why,
                *choices,
                12,
                row(None, self.no, self.yes),
                gap=4,
                margins=(WIDE, 20, WIDE, 20),
            )
        )
        self.setFixedWidth(_WIDTH)
        self.accepted.connect(lambda: act())
        self.finished.connect(self.deleteLater)
        self.no.setFocus()
