"""Settings for the documents: whose they are, what they ask for, how they look."""

from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel

from fieldscribe.desktop import texts
from fieldscribe.desktop.settings.controls import Controls, Group
from fieldscribe.desktop.style.layout import row
from fieldscribe.desktop.style.widgets import button, field_name, label
from fieldscribe.workflow import reports
from fieldscribe.workflow.reports import Logo, Templates
from fieldscribe.workflow.workspace import Workspace

_LOGO = QSize(220, 64)


class ReportGroup(Group):
    """Organisation, logo, line at the foot, fields of the programme, templates."""

    def __init__(self, controls: Controls) -> None:
        super().__init__(self.tr("Reports"))
        self._controls = controls
        self._templates = Templates(())
        about = self.tr("Name of your organisation")
        self.organisation = controls.line("organisation", about, self.tr("Shown at the top of each report"))
        self.logo = QLabel()
        self.logo.setProperty("role", "logo")
        self.logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.logo.setFixedSize(_LOGO + QSize(20, 20))
        self.choose_button = button(
            self.tr("Choose a picture"), self._ask, symbol="folder", tip=self.tr("A PNG or JPEG picture as logo")
        )
        self.remove_button = button(self.tr("Remove"), self._remove, kind="quiet", tip=self.tr("Remove the logo"))
        foot = self.tr("Footer of each page, such as Confidential")
        self.footer = controls.line("report_footer", foot, foot)
        self.fields = controls.lines(
            "report_fields",
            self.tr("More details that your programme asks for, one per line"),
            self.tr("Such as Cohort, Facility code, Supervisor, Case number: one per line"),
        )
        self.language = controls.choice(
            "report_language",
            self.tr("Language of headings and labels"),
            (("program", self.tr("Same as the program")), *texts.LANGUAGES.items()),
        )
        self.template = controls.choice("report_template", self.tr("Default template"), ())
        self.template_errors = label("", "bad", wrap=True)
        self.template_errors.hide()
        self.open_button = button(
            self.tr("Open the folder of your own templates"), self._open_folder, kind="quiet", symbol="folder"
        )
        pictures = row(self.logo, 4, self.choose_button, self.remove_button, None)
        self.add(
            field_name(about),
            self.organisation,
            field_name(self.tr("Logo")),
            pictures,
            field_name(foot),
            self.footer,
            field_name(self.tr("More details that your programme asks for, one per line")),
            self.fields,
            label(
                self.tr("They appear among the details of a debrief. What was filled in is kept when you remove one."),
                "caption",
                wrap=True,
            ),
            field_name(self.tr("Default template")),
            self.template,
            field_name(self.tr("Language of headings and labels")),
            self.language,
            self.template_errors,
            row(self.open_button, None),
        )
        self.look()

    def look(self) -> None:
        """Read the logo and the templates, which are files, again."""

        def read(workspace: Workspace) -> tuple[Logo | None, Templates, str]:
            usual = workspace.setting("report_template")
            return reports.logo(workspace), reports.templates(workspace), usual

        self._controls.operations.run(self, read, lambda found: self._show(*found))

    def choose_logo(self, path: Path) -> None:
        """Take this picture."""
        self._controls.run(lambda workspace: reports.choose_logo(workspace, path), self._show_logo)

    def _ask(self) -> None:
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a logo"), pictures, kinds)
        if name:
            self.choose_logo(Path(name))

    def _remove(self) -> None:
        self._controls.run(reports.remove_logo, lambda _: self._show_logo(None))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._controls.operations.folder.templates)))

    def _show(self, logo: Logo | None, templates: Templates, usual: str) -> None:
        self._show_logo(logo)
        if templates != self._templates:
            self._templates = templates
            self.template.blockSignals(True)
            self.template.clear()
            for template in templates.known:
                self.template.addItem(texts.template_title(template), template.key)
            self.template.setCurrentIndex(max(0, self.template.findData(usual)))
            self.template.blockSignals(False)
        self.template_errors.setText("\n".join(map(texts.translated, templates.errors)))
        self.template_errors.setVisible(bool(templates.errors))

    def _show_logo(self, logo: Logo | None) -> None:
        picture = QPixmap()
        if logo is not None and picture.loadFromData(logo.png):
            ratio = self.devicePixelRatioF()
            picture.setDevicePixelRatio(max(ratio, picture.width() / _LOGO.width(), picture.height() / _LOGO.height()))
            self.logo.setPixmap(picture)
            self.logo.setAccessibleName(self.tr("The logo of your organisation"))
        else:
            self.logo.setText(self.tr("No logo"))
            self.logo.setAccessibleName(self.tr("No logo"))
        self.remove_button.setVisible(logo is not None)
