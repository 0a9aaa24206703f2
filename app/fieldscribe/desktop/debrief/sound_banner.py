"""What is wrong with the sound of the debrief, and what can be done about it. It stays as long as it is true."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.style.layout import column
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.widgets import button
from fieldscribe.domain import LossKind, Recording, SoundLoss


class SoundBanner(QWidget):
    """Sound that was lost, each piece on a line of its own, and a sound file that is not where it was."""

    listen_asked = Signal(float)
    """Listen at this time (s)."""
    find_asked = Signal()
    """The person knows where the missing file is."""

    def __init__(self) -> None:
        super().__init__()
        self._losses: tuple[SoundLoss, ...] = ()
        self.losses = Banner("flag", "warning")
        self.losses.add(button(self.tr("Listen there"), self._listen, symbol="play"))
        self.missing = Banner("flag", "bad")
        self.missing.add(button(self.tr("Find the file …"), self.find_asked.emit, symbol="folder"))
        self.continued = Banner("info")
        self.setLayout(column(self.losses, self.missing, self.continued, gap=6, margins=(16, 10, 16, 0)))
        self.missing.hide()
        self.show_losses(None)

    def show_losses(self, recording: Recording | None) -> None:
        """What was lost of this recording; hidden when nothing was."""
        self._losses = recording.losses if recording else ()
        lines = [texts.translated(loss.sentence) for loss in self._losses]
        lines += [self._remedy(kind) for kind in dict.fromkeys(loss.kind for loss in self._losses)]
        self.losses.set_text("\n".join(lines))
        self.losses.setVisible(bool(self._losses))
        continued = recording.continuations if recording else ()
        self.continued.set_text(
            "\n".join(
                self.tr("The recording was stopped at {time} and continued later ({date}).").format(
                    time=texts.clock(start), date=texts.local_time(at)
                )
                for start, at in continued
            )
        )
        self.continued.setVisible(bool(continued))
        self._show()

    def show_missing(self, name: str) -> None:
        """A sound file is not there; "" when all are."""
        text = self.tr("The sound file {name} is not where it was. The text is safe. If you moved the file, find it.")
        self.missing.set_text(text.format(name=name) if name else "")
        self.missing.setVisible(bool(name))
        self._show()

    def _show(self) -> None:
        self.setVisible(any(not banner.isHidden() for banner in (self.losses, self.missing, self.continued)))

    def _listen(self) -> None:
        if self._losses:
            self.listen_asked.emit(max(0.0, self._losses[0].at - 5.0))

    def _remedy(self, kind: LossKind) -> str:
        return {
            LossKind.ENDS_EARLY: self.tr("If you have the whole file somewhere, import it again."),
            LossKind.DAMAGED: self.tr("If you have another copy of the file, import that one."),
            LossKind.GAP: self.tr("Silence takes its place, so that all times stay correct."),
        }[kind]
