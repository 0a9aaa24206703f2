"""A card for a model: one that is on this computer, or one that can be downloaded."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.models.about import facts, measured_accuracy, published_accuracy, purpose, warnings
from fieldscribe.desktop.models.downloader import Download
from fieldscribe.desktop.models.progress import DownloadProgress
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import button, label, pill, tool
from fieldscribe.domain import ModelInfo
from fieldscribe.workflow.advice import Advice
from fieldscribe.workflow.models import Evaluation
from fieldscribe.workflow.removed_models import RemovedModel

_MARGINS = (20, 16, 16, 16)  # px


class InstalledCard(QFrame):
    """A model on this computer. Signals: its name."""

    use_asked = Signal(str)
    get_asked = Signal(str)
    check_asked = Signal(str)
    pack_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(
        self, model: ModelInfo, note: str = "", evaluation: Evaluation | None = None, *, damaged: bool = False
    ) -> None:
        """`note` is what a check has found. `damaged`: it can be got again."""
        super().__init__()
        self.setProperty("role", "card")
        self.model = model
        title = self.tr("Starter model") if model.starter else model.name
        languages = self.tr("Many languages") if model.multilingual else self.tr("English only")
        facts = [languages, self.tr("{size} on disk").format(size=texts.size(model.size))]
        if model.starter:
            facts.append(self.tr("for trying out only"))
        self.accuracy = label(measured_accuracy(evaluation) if evaluation else "", "muted", wrap=True)
        self.accuracy.setVisible(evaluation is not None)
        self.note = label(note, "warning" if damaged else "muted", wrap=True)
        self.note.setVisible(bool(note))
        state: list[QWidget] = [pill(self.tr("In use"), "good")] if model.default else []
        self.controls: list[QWidget] = []
        if damaged:
            again = button(self.tr("Get it again"), lambda: self.get_asked.emit(model.name), symbol="import")
            again.setAccessibleName(self.tr("Get {name} again").format(name=title))
            self.controls.append(again)
        elif not model.default:
            use = button(self.tr("Use this one"), lambda: self.use_asked.emit(model.name))
            use.setAccessibleName(self.tr("Use the model {name}").format(name=title))
            self.controls.append(use)
        check = button(self.tr("Check"), lambda: self.check_asked.emit(model.name), kind="quiet")
        check.setAccessibleName(self.tr("Check whether {name} is undamaged").format(name=title))
        check.setToolTip(check.accessibleName())
        self.controls.append(check)
        if not model.starter:
            name = self.tr("Save {name} to a file for another computer").format(name=title)
            self.controls.append(tool("export", name, lambda: self.pack_asked.emit(model.name)))
            name = self.tr("Remove the model {name}").format(name=title)
            self.controls.append(tool("trash", name, lambda: self.remove_asked.emit(model.name)))
        words = column(label(title, "heading"), label("  ·  ".join(facts), "muted", wrap=True), self.accuracy, gap=2)
        line = row(words, *state, *self.controls, gap=10)
        line.setStretch(0, 1)
        self.setLayout(column(line, self.note, gap=4, margins=_MARGINS))


class AvailableCard(QFrame):
    """A model that can be downloaded, and its download. Signals: its name."""

    get_asked = Signal(str)
    pause_asked = Signal()
    resume_asked = Signal(str)
    stop_asked = Signal(str)

    def __init__(self, advice: Advice) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.entry = entry = advice.entry
        self.progress: DownloadProgress | None = None
        size = texts.size(entry.download)
        self.get_button = button(
            self.tr("Get ({size})").format(size=size), lambda: self.get_asked.emit(entry.name), symbol="import"
        )
        self.get_button.setAccessibleName(self.tr("Get {name} ({size})").format(name=entry.name, size=size))
        self.facts = label("", "muted", wrap=True)
        self.accuracy = label("", "muted", wrap=True)
        self.accuracy.setToolTip("\n".join(dict.fromkeys(f"{each.on}: {each.source}" for each in entry.accuracy)))
        self.warning = label("", "warning", wrap=True)
        title = f"{entry.name}  ·  {entry.origin}" if entry.origin else entry.name
        words = column(
            label(title, "heading"), label(purpose(entry), wrap=True), self.facts, self.accuracy, self.warning, gap=2
        )
        line = row(words, self.get_button, gap=12)
        line.setStretch(0, 1)
        self._column = column(line, gap=10, margins=_MARGINS)
        self.setLayout(self._column)
        self.show_advice(advice, ())

    def show_advice(self, advice: Advice, languages: Collection[str]) -> None:
        """What is to be said of it on this computer, for these languages (codes)."""
        self.facts.setText(facts(advice))
        self.accuracy.setText(published_accuracy(advice.entry, languages))
        self.accuracy.setVisible(bool(self.accuracy.text()))
        self.warning.setText(warnings(advice))
        self.warning.setVisible(bool(self.warning.text()))

    @property
    def controls(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [self.get_button, *(self.progress.controls if self.progress else ())]

    def show_download(self, download: Download | None, *, blocked: bool) -> None:
        """What is done with it, or lies here of it; `blocked`: another one is being downloaded."""
        self.get_button.setVisible(download is None)
        self.get_button.setDisabled(blocked)
        self.get_button.setToolTip(
            self.tr("Another model is being downloaded") if blocked else self.get_button.accessibleName()
        )
        if download is not None and self.progress is None:
            self.progress = made = DownloadProgress(self.entry.name)
            made.pause_asked.connect(self.pause_asked)
            made.resume_asked.connect(lambda: self.resume_asked.emit(self.entry.name))
            made.stop_asked.connect(lambda: self.stop_asked.emit(self.entry.name))
            self._column.addWidget(made)
            before: QWidget = self.get_button
            for control in made.controls:
                QWidget.setTabOrder(before, control)
                before = control
        if self.progress is not None:
            self.progress.setVisible(download is not None)
            if download is not None:
                self.progress.show_download(download, blocked=blocked)


class PartCard(QFrame):
    """What lies here of a model that no list names: its download was begun on the command line."""

    stop_asked = Signal(str)

    def __init__(self, model: str, size: int) -> None:
        super().__init__()
        self.setProperty("role", "card")
        about = self.tr("{size} of it was downloaded with the command line, which can continue.")
        self.stop_button = button(self.tr("Delete"), lambda: self.stop_asked.emit(model), kind="danger")
        self.stop_button.setAccessibleName(self.tr("Delete what was downloaded of {name}").format(name=model))
        self.stop_button.setToolTip(self.stop_button.accessibleName())
        words = column(label(model, "heading"), label(about.format(size=texts.size(size)), "muted", wrap=True), gap=2)
        line = row(words, self.stop_button, gap=10, margins=_MARGINS)
        line.setStretch(0, 1)
        self.setLayout(line)


class RemovedCard(QFrame):
    """A model that was removed, and can be restored. Signals: its name."""

    restore_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, removed: RemovedModel) -> None:
        super().__init__()
        self.setProperty("role", "card")
        name = removed.name
        restore = button(self.tr("Restore"), lambda: self.restore_asked.emit(name))
        restore.setAccessibleName(self.tr("Restore the model {name}").format(name=name))
        delete = button(self.tr("Delete now"), lambda: self.delete_asked.emit(name), kind="danger")
        delete.setAccessibleName(self.tr("Delete the model {name} now to free its space").format(name=name))
        for each in (restore, delete):
            each.setToolTip(each.accessibleName())
        about = self.tr("Removed. It will be deleted on {date}, which frees {size}.")
        facts = about.format(date=texts.date_of(removed.leaves), size=texts.size(removed.size))
        line = row(
            column(label(name, "heading"), label(facts, "muted", wrap=True), gap=2),
            restore,
            delete,
            gap=10,
            margins=_MARGINS,
        )
        line.setStretch(0, 1)
        self.setLayout(line)
