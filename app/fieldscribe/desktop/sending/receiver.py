"""To whom finished debriefs go: enter the programme's code, see who it is, end it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.settings.controls import WIDEST, Group
from fieldscribe.desktop.style.layout import WrappingRow, column
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.question import Question
from fieldscribe.desktop.style.widgets import Elided, button, field_name, label, set_tone
from fieldscribe.workflow import enrolment
from fieldscribe.workflow.enrolment import ReceiverInfo
from fieldscribe.workflow.workspace import Workspace

_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif")


class CodeForm(QWidget):
    """A field for the code or link of the programme, and the button that connects with it."""

    connected = Signal(object)
    """The `ReceiverInfo` of the organisation."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Your programme's code or link"))
        self.field.setToolTip(self.field.accessibleName())
        self.field.setPlaceholderText("fieldscribe://enrol?…")
        self.field.setMaximumWidth(WIDEST)
        self.field.returnPressed.connect(self.connect_now)
        self.field.textChanged.connect(self._typed)
        self.connect_button = button(self.tr("Connect"), self.connect_now, kind="primary")
        self.picture_button = button(self.tr("Open a picture of the code …"), self._choose_picture, symbol="folder")
        self.state = label("", "muted", wrap=True)
        self.state.hide()
        self.setLayout(
            column(
                field_name(self.field.accessibleName()),
                self.field,
                self.state,
                WrappingRow([self.connect_button, self.picture_button]),
            )
        )
        self._typed("")

    def connect_now(self) -> None:
        """Register this computer with the organisation of the code: one short request over the network."""
        text = self.field.text().strip()
        if not text or not self.connect_button.isEnabled():
            return
        self.connect_button.setDisabled(True)
        self._say(self.tr("Connecting …"))
        self._operations.run(
            self,
            lambda workspace: enrolment.enrol(workspace, text),
            self._connected,
            otherwise=self._refused,
            long=True,
        )

    def _choose_picture(self) -> None:
        kinds = self.tr("Pictures (*{suffixes})").format(suffixes=" *".join(_PICTURES))
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the picture of the code"), "", kinds + ";;" + self.tr("All files (*)")
        )
        if chosen:
            self.read_picture(Path(chosen))

    def read_picture(self, picture: Path) -> None:
        """Connect by the QR code in a picture."""
        self.connect_button.setDisabled(True)
        self._say(self.tr("Connecting …"))
        self._operations.run(
            self, lambda _: enrolment.read_code(picture), self._read, otherwise=self._refused, long=True
        )

    def _read(self, text: str) -> None:
        self.field.setText(text)
        self.connect_now()

    def _connected(self, found: ReceiverInfo) -> None:
        self.field.clear()
        self.state.hide()
        self.connected.emit(found)

    def _refused(self, error: Exception) -> None:
        self.connect_button.setEnabled(bool(self.field.text().strip()))
        self._say(texts.translated(error), "bad")

    def _say(self, text: str, tone: str = "") -> None:
        self.state.setText(text)
        set_tone(self.state, tone)
        self.state.show()

    def _typed(self, text: str) -> None:
        self.connect_button.setEnabled(bool(text.strip()))
        self.state.hide()


class ReceiverGroup(Group):
    """Who receives finished debriefs."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(self.tr("Your programme"))
        self._operations = operations
        self.question: Question | None = None
        self.about = label(
            self.tr(
                "Enter the code or link that your programme gave you, or open its picture. Then the debriefs that you "
                "finish can be sent to it: the text only, never the sound, and nothing before you say so."
            ),
            "muted",
            wrap=True,
        )
        self.form = CodeForm(operations)
        self.name = label("", "strong", wrap=True)
        self.facts = label("", "muted", wrap=True)
        self.address = Elided("", "muted")
        self.problem = Banner("flag", "warning")
        self.problem.hide()
        self.change_button = button(self.tr("Another code …"), self._change, tip=self.tr("Enter a new code or link"))
        self.leave_button = button(self.tr("Disconnect …"), self.ask_to_leave, kind="quiet")
        self.buttons = WrappingRow([self.change_button, self.leave_button])
        self.add(self.name, self.address, self.facts, self.problem, self.about, self.form, self.buttons)

    def show_receiver(self, found: ReceiverInfo | None) -> None:
        """Who it is; None: nobody."""
        there = found is not None
        shown: list[QWidget] = [self.name, self.address, self.facts, self.buttons]
        for widget in shown:
            widget.setVisible(there)
        self.about.setVisible(not there)
        self.form.setVisible(not there)
        self.problem.setVisible(found is not None and bool(found.problem))
        self.change_button.show()
        if found is None:
            return
        self.name.setText(self.tr("Finished debriefs go to {name}.").format(name=found.organisation))
        self.address.setText(found.address)
        facts = [self.tr("Connected: {time}.").format(time=texts.local_time(found.since))]
        if found.encrypted:
            facts.append(self.tr("Only this organisation can read what is sent, whoever carries it."))
        if found.key_in_file:
            facts.append(
                self.tr("The password for sending is kept in a file that only your account on this computer can open.")
            )
        self.facts.setText(" ".join(facts))
        self.problem.set_text(texts.translated(found.problem))

    def _change(self) -> None:
        self.change_button.hide()
        self.form.show()
        self.form.field.setFocus()

    def ask_to_leave(self) -> None:
        """Ask before nothing is sent to anybody any more."""
        self.question = Question(
            self.window(),
            self.tr("Disconnect from your programme?"),
            [],
            self.tr(
                "Nothing more is sent. Your debriefs stay on this computer, and what has arrived stays with your "
                "programme. To connect again you need a new code."
            ),
            self.tr("Disconnect"),
            partial(self._operations.run, self, _disconnect),
        )
        self.question.open()


def _disconnect(workspace: Workspace) -> None:
    enrolment.disconnect(workspace)
