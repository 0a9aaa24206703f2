"""What a person sees at the first start: language, microphone, model, programme. Everything can be skipped."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop.models.downloader import Downloader
from fieldscribe.desktop.models.recommended import RecommendedModel
from fieldscribe.desktop.models.shelf import Shelf
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.record.microphone_test import MicrophoneTest
from fieldscribe.desktop.record.microphones import MicrophoneChooser
from fieldscribe.desktop.sending.receiver import CodeForm
from fieldscribe.desktop.style.fields import Choice
from fieldscribe.desktop.style.layout import SPACE, column, row
from fieldscribe.desktop.style.widgets import Symbol, button, card, label, scrolling, tool
from fieldscribe.desktop.texts import LANGUAGES
from fieldscribe.domain import ModelInfo
from fieldscribe.workflow.enrolment import ReceiverInfo
from fieldscribe.workflow.models import set_default
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace


class WelcomePage(QWidget):
    """A card for each thing to choose, and the button that ends it."""

    done = Signal()
    wants_model = Signal()
    wants_sample = Signal()
    language_changed = Signal(str)

    def __init__(self, operations: Operations, downloader: Downloader) -> None:
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
                "Fieldscribe records your debriefs, writes down what was said, and makes the report. It works without "
                "internet, and nothing leaves this computer unless you say so."
            ),
            "muted",
            wrap=True,
        )
        first = card(label(self.tr("Language"), "heading"), self.language)
        self.microphone = MicrophoneChooser(operations)
        self.microphone.chosen.connect(self._remember)
        self.microphone.setFixedWidth(300)
        self.test = MicrophoneTest(operations, lambda: self.microphone.currentData() or None)
        self.microphone.problem_changed.connect(self.test.reset)
        second = card(
            label(self.tr("Microphone"), "heading"),
            label(self.tr("The built-in microphone is enough. Check that it can hear you."), "muted", wrap=True),
            row(
                self.microphone,
                tool("retry", self.tr("Look for microphones again"), self.microphone.look, size=18),
                None,
            ),
            self.test,
        )
        self.shelf = Shelf(self, operations, downloader)
        self.recommended = RecommendedModel(operations, self.shelf, framed=False)
        self.recommended.get_asked.connect(downloader.look_up)
        self.recommended.pause_asked.connect(downloader.pause)
        self.recommended.resume_asked.connect(downloader.go_on)
        self.recommended.stop_asked.connect(downloader.stop)
        self.recommended.use_asked.connect(self._use)
        third = card(
            label(self.tr("Model"), "heading"),
            label(
                self.tr(
                    "The starter model is for trying out only. For real debriefs get a full model, from the internet "
                    "or from a USB stick. You can record before that."
                ),
                "muted",
                wrap=True,
            ),
            self.recommended,
            row(
                button(self.tr("All models"), self.wants_model.emit, symbol="models"),
                button(self.tr("See the sample debrief"), self.wants_sample.emit, kind="quiet", symbol="sparkle"),
                None,
            ),
        )
        self.code = CodeForm(operations)
        self.code.connected.connect(self._show_programme)
        self._programme = label("", "strong", wrap=True)
        self._programme.hide()
        fourth = card(
            label(self.tr("Your programme's code"), "heading"),
            label(
                self.tr(
                    "With it, debriefs that you finish can be sent to your programme as text. Without it nothing is "
                    "ever sent. You can enter it later on the page Sending."
                ),
                "muted",
                wrap=True,
            ),
            self.code,
            self._programme,
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
                fourth,
                None,
                gap=14,
                margins=(0, 0, 12, 0),
            )
        )
        area = scrolling(inside, widest=720)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(column(area, row(None, self.begin, None), gap=12, margins=(32, 28, 32, SPACE)))

    def _show_programme(self, found: ReceiverInfo) -> None:
        self.code.hide()
        self._programme.setText(self.tr("Connected with {name}.").format(name=found.organisation))
        self._programme.show()

    def show_language(self, choice: str) -> None:
        """The language that is set."""
        self.language.setCurrentIndex(max(0, self.language.findData(choice)))

    def enter(self) -> None:
        """The page is shown."""
        self.test.reset()
        self.microphone.look()
        self.shelf.look()

    def _remember(self, microphone: str) -> None:
        self._operations.run(self, lambda workspace: change_setting(workspace, "microphone", microphone))

    def _use(self, name: str) -> None:
        def use(workspace: Workspace) -> ModelInfo:
            return set_default(workspace, name)

        self._operations.run(self, use)

    def _speak(self) -> None:
        choice = self.language.currentData()
        self._operations.run(
            self,
            lambda workspace: change_setting(workspace, "program_language", choice),
            lambda _: self.language_changed.emit(choice),
        )
