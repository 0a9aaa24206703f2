"""The models: which are on this computer, which one is used, and how a better one gets here."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.models.available import AvailableModels
from fieldscribe.desktop.models.cards import InstalledCard, PartCard, RemovedCard
from fieldscribe.desktop.models.carrying import Carrying
from fieldscribe.desktop.models.downloader import Downloader
from fieldscribe.desktop.models.organisation import OrganisationList
from fieldscribe.desktop.models.recommended import RecommendedModel
from fieldscribe.desktop.models.shelf import Found, Shelf
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.fields import Choice
from fieldscribe.desktop.style.layout import SCROLL_BAR, SPACE, WIDE, clear, column, row
from fieldscribe.desktop.style.messages import Action, Banner
from fieldscribe.desktop.style.widgets import button, label, scrolling
from fieldscribe.domain import ModelInfo
from fieldscribe.workflow import models
from fieldscribe.workflow.downloads import available_models
from fieldscribe.workflow.packs import PACK_SUFFIX, PackedModel, add_model_from, pack_model
from fieldscribe.workflow.removed_models import delete_removed_model, restore_model
from fieldscribe.workflow.workspace import Workspace


class ModelsPage(QWidget):
    """Cards: the models on this computer, and those that can be downloaded."""

    message = Signal(str, object)
    succeeded = Signal()
    """What an error said before is over."""

    def __init__(self, operations: Operations, downloader: Downloader) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations, self._downloader = operations, downloader
        self._notes: dict[str, str] = {}
        """What a check has found, by the name of the model."""
        self._damaged: set[str] = set()
        """The models of which a check has found that they are damaged, and that can be got again."""
        self._listed: object = None
        self.shelf = Shelf(self, operations, downloader)
        self.installed: list[InstalledCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._starter = Banner("info", "warning")
        self._starter.set_text(
            self.tr(
                "Only the starter model is installed. It is for trying out only. For real debriefs, get a full model."
            )
        )
        self._starter.hide()
        self.carrying = Carrying(operations)
        self.problem = Banner("flag", "bad")
        self.problem.hide()
        self.recommended = RecommendedModel(operations, self.shelf)
        self.available = AvailableModels()
        self.organisation = OrganisationList(operations)
        self.languages = Choice()
        self.languages.setAccessibleName(self.tr("Language of your debriefs"))
        self.languages.setToolTip(self.tr("The advice is for debriefs in this language"))
        self.languages.addItem(self.tr("Advice for the languages of my debriefs"), "")
        for code, name in texts.spoken_languages():
            self.languages.addItem(self.tr("Advice for {language}").format(language=name), code)
        self.languages.activated.connect(self._choose_language)
        self.file_button = button(self.tr("Add from a file …"), self._choose_file, symbol="import")
        self.file_button.setToolTip(self.tr("Add a packed model or a ZIP file that somebody gave you"))
        self.folder_button = button(self.tr("Add from a folder …"), self._choose_folder, symbol="folder")
        self.folder_button.setToolTip(self.tr("Add a model from a folder on this computer or on a USB stick"))
        how = label(
            self.tr(
                "Larger models make fewer mistakes, but need more time and memory. Nothing is downloaded until you "
                "choose Get and have seen the size. Without the internet, add a model from a USB stick: a file saved "
                "by Fieldscribe on another computer, or a folder or ZIP file with a Whisper model in CTranslate2 "
                "format."
            ),
            "muted",
            wrap=True,
        )
        inside = QWidget()
        inside.setLayout(
            column(
                self.carrying,
                self._starter,
                self.problem,
                self.recommended,
                label(self.tr("On this computer"), "section"),
                self._list,
                4,
                row(label(self.tr("Available to download"), "section"), None, self.languages),
                self.available,
                how,
                4,
                label(self.tr("The list of your organisation"), "section"),
                self.organisation,
                None,
                gap=10,
                margins=(0, 0, SCROLL_BAR, 0),
            )
        )
        head = row(label(self.tr("Models"), "title"), None, self.file_button, self.folder_button, SCROLL_BAR)
        self.setLayout(column(head, scrolling(inside), gap=SPACE, margins=(WIDE + 8, WIDE, WIDE + 8 - SCROLL_BAR, 12)))
        self._connect()
        self.shelf.look()

    def _connect(self) -> None:
        self.shelf.read.connect(self._show)
        self.shelf.progressed.connect(self._show_downloads)
        for source in (self.available, self.recommended):
            source.get_asked.connect(self._downloader.look_up)
            source.pause_asked.connect(self._downloader.pause)
            source.resume_asked.connect(self._downloader.go_on)
            source.stop_asked.connect(self._downloader.stop)
        self.recommended.use_asked.connect(self._use)
        self.organisation.changed.connect(self.shelf.look)
        self._downloader.added.connect(lambda model: self._forget_note(model.name))
        self.carrying.busy.connect(self.file_button.setDisabled)
        self.carrying.busy.connect(self.folder_button.setDisabled)

    def enter(self) -> None:
        """The screen is shown."""
        self.shelf.look()

    def get(self, name: str) -> None:
        """Ask about the download of a model that is not here or is damaged, if it can be downloaded."""

        def wanted(workspace: Workspace) -> bool:
            problems = models.check_models(workspace)
            there = name in problems and not problems[name]
            return not there and any(each.name == name for each in available_models(workspace))

        def look_up(found: bool) -> None:
            if found:
                self._downloader.look_up(name)
                self.shelf.look()

        if name:
            self._operations.run(self, wanted, look_up, long=True)

    def _choose_language(self) -> None:
        code = self.languages.currentData()
        self.shelf.languages = (code,) if code else None
        self.shelf.look()

    def _show(self) -> None:
        found = self.shelf.found
        if found is None:
            return
        there = {model.name for model in found.installed}
        self._notes = {name: note for name, note in self._notes.items() if name in there}
        self._damaged &= there
        self._starter.setVisible(all(model.starter for model in found.installed))
        self.problem.setVisible(found.problem is not None)
        self.problem.set_text(texts.translated(found.problem or ""))
        self._show_installed(found)
        if found.recommendation is not None:
            under_way = {*found.parts, self.shelf.working_on}  # also in place of a damaged one
            advice = [
                each
                for each in found.recommendation.advice
                if each.entry.name != self.recommended.model
                and (each.entry.name in under_way or each.entry.name not in there)
            ]
            # What fits comes first, of that what the organisation has chosen.
            advice.sort(key=lambda each: (not (each.fits and each.knows_languages), not each.entry.origin))
            self.available.show_advice(advice, self.shelf.languages or ())
        self._show_downloads()

    def _show_installed(self, found: Found) -> None:
        shown = (
            *(found.installed, found.evaluations, found.parts, found.removed),
            *(dict(self._notes), set(self._damaged)),
        )
        if shown == self._listed:
            return  # the keyboard stays where it is
        self._listed = shown
        clear(self._list)
        self.installed = []
        for model in sorted(found.installed, key=lambda each: (not each.default, each.starter)):
            note, damaged = self._notes.get(model.name, ""), model.name in self._damaged
            card = InstalledCard(model, note, found.evaluations.get(model.name), damaged=damaged)
            card.get_asked.connect(self.get)
            card.use_asked.connect(self._use)
            card.check_asked.connect(self._check)
            card.pack_asked.connect(self._choose_target)
            card.remove_asked.connect(self.remove)
            self._list.addWidget(card)
            self.installed.append(card)
        named = {each.entry.name for each in found.recommendation.advice} if found.recommendation else set()
        for name, size in found.parts.items():
            if name not in named:
                part = PartCard(name, size)
                part.stop_asked.connect(self._downloader.stop)
                self._list.addWidget(part)
        for removed in found.removed:
            row_of = RemovedCard(removed)
            row_of.restore_asked.connect(self.restore)
            row_of.delete_asked.connect(self._delete)
            self._list.addWidget(row_of)

    def _show_downloads(self) -> None:
        self.available.show_downloads(self.shelf.downloads, self.shelf.working_on)

    def add(self, path: Path) -> None:
        """Add a model from a folder, from a packed model, or from a ZIP file."""
        self.carrying.run(
            self.tr("The model is being copied and checked. This can take a few minutes."),
            lambda workspace, report, stop: add_model_from(workspace, path, None, report, stop),
            self._added,
        )

    def _choose_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Choose the model folder")):
            self.add(Path(folder))

    def _choose_file(self) -> None:
        kinds = self.tr("Packed models (*{suffix} *.zip)").format(suffix=PACK_SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the file"), "", kinds + ";;" + self.tr("All files (*)")
        )
        if chosen:
            self.add(Path(chosen))

    def _forget_note(self, name: str) -> None:
        """What a check has found is over."""
        self._notes.pop(name, None)
        self._damaged.discard(name)

    def _added(self, model: ModelInfo) -> None:
        self._forget_note(model.name)
        self.succeeded.emit()
        self.message.emit(
            self.tr(
                "The model {name} was added. To transcribe earlier debriefs again with it, right-click them in the "
                "list."
            ).format(name=model.name),
            None,
        )

    def _choose_target(self, name: str) -> None:
        kinds = self.tr("Packed models (*{suffix})").format(suffix=PACK_SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the model to a file"), f"{name}{PACK_SUFFIX}", kinds
        )
        if chosen:
            self.pack(name, Path(chosen))

    def pack(self, name: str, target: Path) -> None:
        """Write a model to one file, which another person adds."""
        self.carrying.run(
            self.tr("{name} is being saved to a file.").format(name=name),
            lambda workspace, report, stop: pack_model(workspace, name, target, report, stop),
            self._packed,
        )

    def _packed(self, packed: PackedModel) -> None:
        folder = QUrl.fromLocalFile(str(packed.path.parent))
        self.message.emit(
            self.tr("Saved as {file} ({size}).").format(file=packed.path.name, size=texts.size(packed.size)),
            Action(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(folder)),
        )

    def _use(self, name: str) -> None:
        def use(workspace: Workspace) -> ModelInfo:
            return models.set_default(workspace, name)

        self._operations.run(self, use)

    def _check(self, name: str) -> None:
        """Look at every file of a model, and say below it what was found."""

        def check(workspace: Workspace) -> tuple[str, bool]:
            problem = models.check_models(workspace).get(name, "")
            return problem, bool(problem) and any(each.name == name for each in available_models(workspace))

        def checked(found: tuple[str, bool]) -> None:
            problem, can_be_got = found
            if can_be_got:
                self._notes[name] = self.tr("This model is damaged: its files are not what they were. Get it again.")
            else:
                self._notes[name] = texts.translated(problem) if problem else self.tr("Checked: no problems.")
            (self._damaged.add if can_be_got else self._damaged.discard)(name)
            self._show()

        self._operations.run(self, check, checked, long=True)

    def remove(self, name: str) -> None:
        """Remove a model, which can be restored for some days."""

        def removed(successor: ModelInfo | None) -> None:
            text = self.tr("The model {name} was removed.").format(name=name)
            if successor is not None:
                used = self.tr("Starter model") if successor.starter else successor.name
                text += " " + self.tr("In use now: {name}.").format(name=used)
            self.message.emit(text, partial(self.restore, name))

        self._operations.run(self, lambda workspace: models.remove_model(workspace, name), removed, long=True)

    def restore(self, name: str) -> None:
        """Take back that a model was removed."""

        def restore(workspace: Workspace) -> ModelInfo:
            return restore_model(workspace, name)

        self._operations.run(self, restore, lambda _: self.shelf.look(), long=True)

    def _delete(self, name: str) -> None:
        def delete(workspace: Workspace) -> None:
            delete_removed_model(workspace, name)

        self._operations.run(self, delete, lambda _: self.shelf.look(), long=True)
