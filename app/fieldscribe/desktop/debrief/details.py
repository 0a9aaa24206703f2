"""What is known about the debrief: filled in here, kept as it is typed."""

from functools import partial
from typing import Any

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from fieldscribe.desktop.debrief.fields import FieldsForm
from fieldscribe.desktop.debrief.open_debrief import OpenDebrief
from fieldscribe.desktop.debrief.undo_filter import leave_undo_to_page
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.fields import Choice, Day
from fieldscribe.desktop.style.focus import focus_before
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import button, label, scrolling, tool
from fieldscribe.domain import Debrief, OwnField, Participant
from fieldscribe.workflow import debriefs, reports

_KEEP_AFTER = 500  # ms


_REMOVE_WIDTH = 28  # px


class DetailsPanel(QWidget):
    """Date, site, programme, scenario, the programme's own fields, people, objectives, notes."""

    kept = Signal(object)
    """The Debrief as it is now."""

    def __init__(self, operations: Operations, opened: OpenDebrief) -> None:
        super().__init__()
        self._operations, self._open = operations, opened
        self._debrief: Debrief | None = None
        self._filling = False
        self._changes: dict[int, dict[str, Any]] = {}  # by debrief
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.flush)

        self.date = Day("d MMMM yyyy")
        self.date.dateChanged.connect(self._date_changed)
        self._named(self.date, self.tr("Date"))
        self._lines: dict[str, QLineEdit] = {}
        form = column(gap=4)
        self._add(form, self.tr("Date"), self.date)
        self._from_file = QWidget()
        self._from_file.setLayout(
            column(
                label(self.tr("This is the date of the sound file."), "caption", wrap=True),
                row(button(self.tr("The debrief was on this day"), self._confirm_date, symbol="tick"), None),
                gap=4,
            )
        )
        form.addWidget(self._from_file)
        for name, text in (
            ("site", self.tr("Site")),
            ("programme", self.tr("Programme")),
            ("scenario", self.tr("Scenario")),
            ("facilitator", self.tr("Facilitator")),
        ):
            line = QLineEdit()
            line.textEdited.connect(lambda value, name=name: self._change(name, value))
            self._named(line, text)
            self._lines[name] = line
            self._add(form, text, line)

        self.fields = FieldsForm()
        self.fields.changed.connect(lambda: self._change("fields", self.fields.fields()))
        form.addWidget(self.fields)
        form.addWidget(label(self.tr("Participants"), "section"))
        self._people = QVBoxLayout()
        self._people.setSpacing(6)
        self._people_heads = QWidget()
        self._people_heads.setLayout(
            _halves(label(self.tr("Role"), "caption"), label(self.tr("Name"), "caption"), _REMOVE_WIDTH)
        )
        self._people_heads.hide()
        form.addWidget(self._people_heads)
        form.addLayout(self._people)
        self._add_button = button(self.tr("Add a participant"), self._add_person, kind="quiet", symbol="plus")
        form.addLayout(row(self._add_button, None))
        form.addSpacing(8)
        self._texts: dict[str, QPlainTextEdit] = {}
        for name, text in (("objectives", self.tr("Learning objectives")), ("notes", self.tr("Notes"))):
            area = QPlainTextEdit()
            area.setTabChangesFocus(True)
            area.setFixedHeight(104)
            area.textChanged.connect(lambda name=name, area=area: self._change(name, area.toPlainText()))
            self._named(area, text)
            self._texts[name] = area
            self._add(form, text, area)
        form.addStretch(1)
        form.setContentsMargins(18, 14, 18, 14)
        inside = QWidget()
        inside.setLayout(form)
        self.setLayout(column(scrolling(inside)))
        operations.changed.connect(self._ask_fields_if)

    def show_debrief(self, debrief: Debrief) -> None:
        """Fill the fields. For the debrief already shown, fields with unsaved typing are left as they are."""
        another = self._debrief is None or self._debrief.id != debrief.id
        unsaved = self._changes.get(debrief.id, {})
        self._filling = True
        self._debrief = debrief
        when = QDate.fromString(debrief.date[:10], Qt.DateFormat.ISODate)
        self.date.setDate(when if when.isValid() else QDate.currentDate())
        self._from_file.setVisible(debrief.date_from_file)
        for name, line in self._lines.items():
            if name not in unsaved and line.text().strip() != getattr(debrief, name).strip():
                line.setText(getattr(debrief, name))
                line.setCursorPosition(0)  # a long text shows its beginning
        for name, area in self._texts.items():
            if name not in unsaved and area.toPlainText().strip() != getattr(debrief, name).strip():
                area.setPlainText(getattr(debrief, name))
        if another or ("participants" not in unsaved and self._people_now() != debrief.participants):
            self._fill_people(debrief.participants)
        self._filling = False
        self._ask_fields()

    def flush(self) -> None:
        """Keep what was typed now."""
        self._later.stop()
        changes, self._changes = self._changes, {}
        for debrief_id, details in changes.items():
            self._save(debrief_id, details)

    @property
    def saved(self) -> bool:
        """Whether nothing waits to be kept."""
        return not self._changes

    def pending(self, name: str) -> bool:
        """Whether this detail of the debrief that is shown was changed and is not kept yet."""
        return self._debrief is not None and name in self._changes.get(self._debrief.id, {})

    def _save(self, debrief_id: int, details: dict[str, Any]) -> None:
        self._open.write(
            self, debrief_id, lambda workspace: debriefs.describe(workspace, debrief_id, **details), self.kept.emit
        )

    def rename(self, title: str) -> None:
        """Another title, typed in the header."""
        self._change("title", title)

    def _change(self, name: str, value: Any) -> None:
        if not self._filling and self._debrief is not None:
            self._changes.setdefault(self._debrief.id, {})[name] = value
            self._later.start(_KEEP_AFTER)

    def _date_changed(self, date: QDate) -> None:
        if self._debrief is None or self._filling:
            return
        time = "" if self._debrief.date_from_file else self._debrief.date[10:]
        self._from_file.hide()
        self._change("date", date.toString(Qt.DateFormat.ISODate) + time)

    def _confirm_date(self) -> None:
        """Confirm the day of the sound file as the day of the debrief, without a time."""
        self._date_changed(self.date.date())

    def _ask_fields(self) -> None:
        """Show the fields of the programme, which are in the settings, with what is known of the debrief."""
        if self._debrief is None:
            return
        debrief_id, filled = self._debrief.id, self._debrief.fields
        self._operations.run(
            self,
            lambda workspace: reports.fields_to_ask(workspace, filled),
            lambda fields: self._show_fields(debrief_id, fields),
        )

    def _ask_fields_if(self, changes: frozenset[Changed]) -> None:
        if Changed.SETTINGS in changes:
            self._ask_fields()

    def _show_fields(self, debrief_id: int, fields: tuple[OwnField, ...]) -> None:
        # Text typed meanwhile is saved shortly, and shown again then.
        unsaved = self._changes.get(debrief_id, {})
        if self._debrief is not None and self._debrief.id == debrief_id and "fields" not in unsaved:
            self.fields.show_fields(fields)

    def _add(self, form: QVBoxLayout, text: str, field: QWidget) -> None:
        form.addWidget(label(text, "caption"))
        form.addWidget(field)
        form.addSpacing(8)

    def _named(self, field: QWidget, text: str) -> None:
        leave_undo_to_page(field)
        field.setAccessibleName(text)
        field.setToolTip(text)

    # -- participants

    def _fill_people(self, people: tuple[Participant, ...]) -> None:
        while (item := self._people.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for person in people:
            self._insert_person(person)
        self._people_heads.setVisible(bool(people))

    def _insert_person(self, person: Participant) -> "_PersonRow":
        made = _PersonRow(person)
        made.changed.connect(self._people_changed)
        made.removed.connect(partial(self._remove_person, made))
        made.entered.connect(self._add_person)
        self._people.addWidget(made)
        focus_before(self._add_button, [made])
        self._people_heads.show()
        return made

    def _add_person(self) -> None:
        """One more line; an empty one that is there already is taken."""
        empty = next((made for made in self._rows() if not made.person.role and not made.person.name), None)
        (empty or self._insert_person(Participant(""))).role.setFocus()

    def _remove_person(self, gone: "_PersonRow") -> None:
        self._people.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._people_heads.setVisible(bool(self._rows()))
        self._people_changed()

    def _rows(self) -> list["_PersonRow"]:
        items = (self._people.itemAt(at) for at in range(self._people.count()))
        found = (item.widget() for item in items if item is not None)
        return [made for made in found if isinstance(made, _PersonRow)]

    def _people_now(self) -> tuple[Participant, ...]:
        people = [made.person for made in self._rows()]
        return tuple(person for person in people if person.role or person.name)

    def _people_changed(self) -> None:
        self._change("participants", self._people_now())


class _PersonRow(QWidget):
    """One participant: role and name. Enter goes from the role to the name, and from there to the next person."""

    changed = Signal()
    removed = Signal()
    entered = Signal()

    def __init__(self, person: Participant) -> None:
        super().__init__()
        self.role = Choice()
        self.role.setEditable(True)
        self.role.addItems(
            [
                self.tr("Midwife"),
                self.tr("Nurse"),
                self.tr("Doctor"),
                self.tr("Clinical officer"),
                self.tr("Student"),
                self.tr("Observer"),
            ]
        )
        self.role.setCurrentText(person.role)
        self.role.setAccessibleName(self.tr("Role of the participant"))
        self.role.setToolTip(self.tr("Role of the participant"))
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.role.setMinimumContentsLength(8)
        self.name = QLineEdit(person.name)
        self.name.setPlaceholderText(self.tr("Optional"))
        self.name.setAccessibleName(self.tr("Name of the participant"))
        self.name.setToolTip(self.tr("Name of the participant"))
        self.role.currentTextChanged.connect(lambda: self.changed.emit())
        self.name.textEdited.connect(lambda: self.changed.emit())
        self.name.returnPressed.connect(self.entered)
        leave_undo_to_page(self.name)
        line = self.role.lineEdit()
        if line is not None:
            leave_undo_to_page(line)
            line.returnPressed.connect(self.name.setFocus)
        gone = tool("close", self.tr("Remove this participant"), self.removed.emit, size=14)
        gone.setFixedWidth(_REMOVE_WIDTH)
        self.setLayout(_halves(self.role, self.name, gone))

    @property
    def person(self) -> Participant:
        """Who it is."""
        return Participant(self.role.currentText().strip(), self.name.text().strip())


def _halves(left: QWidget, right: QWidget, beside: QWidget | int) -> QHBoxLayout:
    """Two things of the same width, and something at their right."""
    for half in (left, right):
        half.setSizePolicy(QSizePolicy.Policy.Ignored, half.sizePolicy().verticalPolicy())
    made = row(left, right, beside, gap=6)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
