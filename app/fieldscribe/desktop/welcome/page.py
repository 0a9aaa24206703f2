"""What a person sees at the first start: language, microphone, model. Everything can be skipped."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.record.microphone_test import MicrophoneTest
from fieldscribe.desktop.record.microphones import MicrophoneChooser
from fieldscribe.desktop.style.widgets import SPACE, Choice, Symbol, button, card, column, label, row, scrolling
from fieldscribe.desktop.texts import LANGUAGES
from fieldscribe.workflow.settings import change_setting


class WelcomePage(QWidget):
    """Three cards and a way out."""

    done = Signal()
    wants_model = Signal()
    wants_sample = Signal()
    language_changed = Signal(str)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations = operations
        self.language = Choice()
        for value, text in (("system", self.tr("Same as computer")), *LANGUAGES.items()):
            self.language.addItem(text, value)
        self.language.setAccessibleName(self.tr("Language of the program"))
        self.language.setToolTip(self.tr("Language of the program"))
        self.language.activated.connect(self._speak)
        self.language.setMaximumWidth(300)
        words = label(
            self.tr(
                "Fieldscribe records your debriefs, writes down what was said, and makes the report. Everything stays "
                "on this computer. It works without internet."
            ),
            "muted",
            wrap=True,
        )
        first = card(label(self.tr("Language"), "heading"), self.language)
        self.microphone = MicrophoneChooser(operations)
        self.microphone.chosen.connect(self._remember)
        self.microphone.setMaximumWidth(300)
        self.test = MicrophoneTest(operations, lambda: self.microphone.currentData() or None)
        self.microphone.trouble.connect(self.test.says.setText)
        second = card(
            label(self.tr("Microphone"), "heading"),
            label(self.tr("The built-in microphone is enough. Check that it can hear you."), "muted", wrap=True),
            self.microphone,
            self.test,
        )
        third = card(
            label(self.tr("Model"), "heading"),
            label(
                self.tr(
                    "The starter model is for trying out only. For real debriefs add a full model, for example from a "
                    "USB stick. You can record before that."
                ),
                "muted",
                wrap=True,
            ),
            row(
                button(self.tr("Add a model"), self.wants_model.emit, symbol="plus"),
                button(self.tr("See the sample debrief"), self.wants_sample.emit, kind="quiet", symbol="sparkle"),
                None,
            ),
        )
        self.begin = button(self.tr("Get started"), self.done.emit, kind="primary", large=True)
        inside = QWidget()
        inside.setLayout(
            column(
                row(Symbol("logo", "accent", 44), label(self.tr("Welcome to Fieldscribe"), "title"), None, gap=14),
                words,
                4,
                first,
                second,
                third,
                None,
                gap=14,
                margins=(0, 0, 12, 0),
            )
        )
        area = scrolling(inside, widest=720)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(column(area, row(None, self.begin, None), gap=12, margins=(32, 28, 32, SPACE)))

    def show_language(self, choice: str) -> None:
        """The language that is set."""
        self.language.setCurrentIndex(max(0, self.language.findData(choice)))

    def enter(self) -> None:
        """The page is shown."""
        self.test.reset()
        self.microphone.look()

    def _remember(self, microphone: str) -> None:
        self._operations.run(self, lambda workspace: change_setting(workspace, "microphone", microphone))

    def _speak(self) -> None:
        choice = self.language.currentData()
        self._operations.run(
            self,
            lambda workspace: change_setting(workspace, "program_language", choice),
            lambda _: self.language_changed.emit(choice),
        )
