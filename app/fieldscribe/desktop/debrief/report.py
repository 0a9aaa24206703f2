"""The report as it would be written now, by which template, and the way to a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextOption
from PySide6.QtWidgets import QComboBox, QFileDialog, QTextBrowser, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.paper import export, paint
from fieldscribe.desktop.formats_dialog import FormatsDialog
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.fields import Choice
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import Elided, button, label, scrolling
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow import reports
from fieldscribe.workflow.reports import PageToPrint, Preview, Templates
from fieldscribe.workflow.workspace import Workspace

_SHOW_AFTER = 600  # ms after a change
_PREVIEW_HEIGHT = 220  # px, at least: in a low window the panel scrolls
_PAPER = """
body { color: #17211f; font-size: 13px; } .title { font-size: 19px; font-weight: 600; margin: 0; }
.heading { font-size: 15px; font-weight: 600; color: #0b6e69; margin-top: 14px; margin-bottom: 3px; }
.small-heading { font-size: 13px; font-weight: 600; margin-top: 14px; } p { margin-top: 2px; margin-bottom: 4px; }
ul { margin-top: 2px; -qt-list-indent: 1; } .quote { margin-left: 10px; }
.soft { color: #55635f; } .kind { color: #0b6e69; font-weight: 600; } .organisation { color: #55635f; }
.check { color: #8a4b00; } .notice { color: #8a4b00; background-color: #fff5e3; }
"""  # the preview is paper, also in the dark


@dataclass(frozen=True, slots=True)
class _Read:
    """What one read from the library returned."""

    templates: Templates
    chosen: str
    preview: Preview
    plain: bool  # no logo, no line at the foot


class ReportPanel(QWidget):
    """Which template, a live preview, the format, and "Export"."""

    message = Signal(str, object)
    settings_asked = Signal()
    """The person wants to see the settings of reports."""
    flush_asked = Signal()
    """What is being typed belongs into the report."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._debrief_id = 0
        self._asked = 0
        self._asking = False
        self._templates = Templates(())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SHOW_AFTER)
        self._later.timeout.connect(self._render)
        self.template = _box(self.tr("Report template"))
        self.template.activated.connect(self._choose_template)
        self.about = label("", "caption", wrap=True)
        self.template_errors = Elided(role="bad")
        self.template_errors.hide()
        self.preview = QTextBrowser()
        self.preview.setProperty("kind", "preview")
        self.preview.setAccessibleName(self.tr("Report preview"))
        self.preview.setToolTip(self.tr("Report preview"))
        self.preview.setOpenLinks(False)
        self.preview.document().setDefaultStyleSheet(_PAPER)
        self.preview.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # never within a word
        self.preview.setMinimumHeight(_PREVIEW_HEIGHT)
        self.more = label(self.tr("The document also contains the rest of the transcript."), "caption", wrap=True)
        self.more.hide()
        self.format = _box(self.tr("Document format"))
        self.export_button = button(
            self.tr("Export"), self.ask, kind="primary", symbol="export", tip=self.tr("Export (Ctrl+E)")
        )
        self.print_button = button(
            self.tr("Print …"), self.print_report, kind="quiet", tip=self.tr("Print the report on paper")
        )
        self.several_button = button(
            self.tr("Several formats …"),
            self.ask_for_several,
            kind="quiet",
            tip=self.tr("Export the report in several formats at once"),
        )
        line = row(self.format, self.export_button)
        line.setStretch(0, 1)
        self._saved: Path | None = None
        self.saved_as = Elided()
        self.open_button = button(self.tr("Open"), self._open, kind="quiet", tip=self.tr("Open the saved document"))
        self.folder_button = button(
            self.tr("Show in folder"), self._show_folder, kind="quiet", tip=self.tr("Open the folder of the document")
        )
        self.saved = QWidget()
        self.saved.setLayout(column(self.saved_as, row(self.open_button, self.folder_button, None), gap=2))
        self.saved.hide()
        self.foot_hint = button(
            self.tr("Add a logo or footer …"),
            self.settings_asked.emit,
            kind="quiet",
            tip=self.tr("Open the settings of reports"),
        )
        self.foot_hint.hide()
        form = column(
            label(self.tr("Report template"), "caption"),
            self.template,
            self.about,
            self.template_errors,
            self.preview,
            self.more,
            line,
            row(self.several_button, self.print_button, None, gap=0),
            self.saved,
            row(self.foot_hint, None),
            margins=(14, 14, 14, 14),
        )
        form.setStretchFactor(self.preview, 1)
        inside = QWidget()
        inside.setLayout(form)
        self.setLayout(column(scrolling(inside)))
        operations.changed.connect(self._refresh_if)

    def show_debrief(self, debrief_id: int) -> None:
        """The report of another debrief."""
        if debrief_id != self._debrief_id:
            self.saved.hide()
        self._debrief_id = debrief_id
        self._later.start(0)

    def refresh(self) -> None:
        """Something changed: show it in a moment."""
        self._later.start(_SHOW_AFTER)

    def export_to(self, target: Path) -> None:
        """Write the document there."""
        self.flush_asked.emit()
        debrief_id, name, template = self._debrief_id, self._kind, self._chosen
        # On the worker of the library, behind the changes that wait there.
        self._operations.run(
            self, lambda workspace: export(workspace, debrief_id, name, target, template), self._exported
        )

    @property
    def _chosen(self) -> str:
        """The key of the template, "" before the templates were read."""
        return str(self.template.currentData() or "")

    @property
    def _kind(self) -> str:
        """The chosen kind of document; a Word document before there is a choice."""
        return str(self.format.currentData() or "docx")

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if changes & {Changed.TEXT, Changed.DEBRIEFS, Changed.SETTINGS} and self._debrief_id:
            self.refresh()

    # -- what is shown

    def _render(self) -> None:
        if not self.isVisible() or not self._debrief_id:
            return
        debrief_id = self._debrief_id
        self._asked += 1
        number = self._asked

        def read(workspace: Workspace) -> _Read:
            chosen = reports.template_for(workspace, debrief_id).key
            preview = reports.preview(workspace, debrief_id, chosen)
            head = reports.letterhead(workspace)
            return _Read(reports.templates(workspace), chosen, preview, not (head.logo or head.footer))

        self._operations.run(self, read, lambda found: self._show(number, found))

    def _show(self, number: int, found: _Read) -> None:
        if number != self._asked:
            return
        if found.templates != self._templates:
            self._templates = found.templates
            self.template.clear()
            for template in found.templates.known:
                self.template.addItem(texts.template_title(template), template.key)
        self.template.setCurrentIndex(self.template.findData(found.chosen))
        self._show_template()
        self.template_errors.setText(" ".join(map(texts.translated, found.templates.errors)))
        self.template_errors.setVisible(bool(found.templates.errors))
        self.more.setVisible(found.preview.shortened)
        self.foot_hint.setVisible(found.plain)
        bar = self.preview.verticalScrollBar()
        place = bar.value()
        self.preview.setHtml(found.preview.page)
        bar.setValue(place)

    def _show_template(self) -> None:
        template = self._templates.known[self.template.currentIndex()]
        self.about.setText(texts.template_about(template))
        pdf = (reports.PDF,) if reports.suits_pdf(template) else ()
        self._offer_formats((*template.formats, *pdf, *reports.formats_of_data()))

    def _offer_formats(self, names: tuple[str, ...]) -> None:
        """Show the kinds of document that there are for the template; what is chosen stays where it can."""
        if set(names) == {self.format.itemData(at) for at in range(self.format.count())}:
            return
        before = self.format.currentData()
        self.format.clear()
        for name in dict.fromkeys(("docx", reports.PDF, *reports.formats())):
            if name in names:
                self.format.addItem(texts.format_name(name), name)
        self.format.setCurrentIndex(max(0, self.format.findData(before)))

    def _choose_template(self) -> None:
        """Remember what the person chose, and show it."""
        debrief_id, key = self._debrief_id, self._chosen
        self._show_template()
        self._operations.run(
            self,
            lambda workspace: reports.choose_template(workspace, debrief_id, key),
            lambda _: self._later.start(0),
        )

    def showEvent(self, event: object) -> None:
        """Show what is true now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._later.start(0)

    # -- to a file

    def ask(self) -> None:
        """Ask where to, then write."""
        if self._asking:
            return  # a double click
        self._asking = True
        debrief_id, name, template = self._debrief_id, self._kind, self._chosen
        self.flush_asked.emit()
        self._operations.run(
            self,
            lambda workspace: reports.suggested_name(workspace, debrief_id, name, template),
            self._choose,
            otherwise=self._not_asked,
        )

    def _not_asked(self, error: Exception) -> None:
        self._asking = False
        self._operations.report_error(error)

    def _choose(self, suggested: str) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the report"), str(Path.home() / suggested))
        self._asking = False
        if name:
            self.export_to(Path(name))

    def _exported(self, *paths: Path) -> None:
        self._saved = paths[0].absolute()
        name = paths[0].name
        text = (
            self.tr("Saved as {name}.").format(name=name)
            if len(paths) == 1
            else self.tr("%n document(s) saved.", "", len(paths))
        )
        self.saved_as.setText(text)
        self.open_button.setVisible(len(paths) == 1)
        self.saved.show()
        self.message.emit(text, None)

    # -- to several files

    def ask_for_several(self) -> None:
        """Ask for the formats, then for the folder."""
        offered = [str(self.format.itemData(at)) for at in range(self.format.count())]
        self.several = FormatsDialog(self, offered, [self._kind])
        self.several.confirmed.connect(self._ask_folder)
        self.several.finished.connect(self.several.deleteLater)
        self.several.open()

    def _ask_folder(self, names: Sequence[str]) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder for the documents"), str(Path.home()))
        if folder:
            self.export_several(names, Path(folder))

    def export_several(self, names: Sequence[str], folder: Path) -> None:
        """Write the report in each of these formats into the folder; no file that is there is replaced."""
        self.flush_asked.emit()
        debrief_id, template = self._debrief_id, self._chosen

        def write(workspace: Workspace) -> tuple[list[Path], list[str]]:
            written, errors = [], []
            for name in names:
                try:
                    written.append(export(workspace, debrief_id, name, folder, template))
                except FieldscribeError as error:
                    errors.append(texts.translated(error))
            return written, errors

        self._operations.run(self, write, lambda found: self._written(*found))

    def _written(self, written: list[Path], errors: list[str]) -> None:
        if errors:
            self._operations.failed.emit("\n".join(dict.fromkeys(errors)))
        if written:
            self._exported(*written)

    def _open(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved)))

    def _show_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    # -- on paper

    def print_report(self) -> None:
        """Ask for a printer, then print."""
        self.flush_asked.emit()
        debrief_id, template = self._debrief_id, self._chosen
        self._operations.run(
            self, lambda workspace: reports.page_to_print(workspace, debrief_id, template), self._ask_printer
        )

    def _ask_printer(self, page: PageToPrint) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # asks the system for its printers

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(page.title)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.tr("Print the report"))
        if dialog.exec():
            paint(page, printer)
        dialog.deleteLater()


def _box(name: str) -> QComboBox:
    made = Choice()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(10)
    return made
