"""The model to get for this computer, with the reason, and the trial of its speed on which that rests."""

import threading

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.models.about import facts, warnings
from fieldscribe.desktop.models.progress import DownloadProgress
from fieldscribe.desktop.models.shelf import Shelf
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.layout import WrappingRow, column
from fieldscribe.desktop.style.widgets import button, label
from fieldscribe.errors import Cancelled
from fieldscribe.workflow.advice import Advice, Recommendation
from fieldscribe.workflow.speed import Speed, measure_speed

_MARGINS = (20, 16, 20, 16)  # px


class RecommendedModel(QFrame):
    """Before the speed of this computer is measured it offers that. Signals: the name of the model."""

    get_asked = Signal(str)
    pause_asked = Signal()
    resume_asked = Signal(str)
    stop_asked = Signal(str)
    use_asked = Signal(str)

    def __init__(self, operations: Operations, shelf: Shelf, *, framed: bool = True) -> None:
        """`framed`: on a surface of its own."""
        super().__init__()
        self.setProperty("role", "card" if framed else "plain")
        self._operations, self._shelf = operations, shelf
        self._name = ""
        self._trial: threading.Event | None = None
        """While the speed is being measured: set to stop."""
        self.title = label("", "heading", wrap=True)
        self.reason = label("", wrap=True)
        self.facts = label("", "muted", wrap=True)
        self.warning = label("", "warning", wrap=True)
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("The speed of this laptop is being measured"))
        self.get_button = button(
            self.tr("Get this one"), lambda: self.get_asked.emit(self._name), kind="primary", symbol="import"
        )
        self.use_button = button(self.tr("Use this one"), lambda: self.use_asked.emit(self._name), kind="primary")
        self.try_button = button(
            self.tr("Measure the speed (10 seconds)"),
            self.measure,
            symbol="clock",
            tip=self.tr("Measure how long an hour of talk takes on this computer with each model"),
        )
        self.stop_button = button(self.tr("Stop"), self.stop, tip=self.tr("Stop measuring"))
        self.progress: DownloadProgress | None = None
        self._column = column(
            self.title,
            self.reason,
            self.facts,
            self.warning,
            self.bar,
            self.problem,
            WrappingRow([self.get_button, self.use_button, self.try_button, self.stop_button]),
            gap=6,
            margins=_MARGINS if framed else (0, 0, 0, 0),
        )
        self.setLayout(self._column)
        shelf.read.connect(self._show)
        shelf.progressed.connect(self._show_download)
        self._show()

    @property
    def model(self) -> str:
        """The model that is shown here, unless it is on this computer already; "" for none."""
        best = self._best
        return best.entry.name if best and not best.installed else ""

    def measure(self) -> None:
        """Measure the speed of this computer."""
        self._trial = stop = threading.Event()
        self.problem.hide()
        self._operations.run(
            self,
            lambda workspace: measure_speed(workspace, stop.is_set),
            self._measured,
            otherwise=self._not_measured,
            long=True,
        )
        self._show()

    def stop(self) -> None:
        """Stop measuring."""
        if self._trial is not None:
            self._trial.set()

    def _measured(self, _speed: Speed) -> None:
        self._trial = None
        self._shelf.look()

    def _not_measured(self, error: Exception) -> None:
        self._trial = None
        if not isinstance(error, Cancelled):
            self.problem.setText(texts.translated(error))
            self.problem.show()
        self._show()

    @property
    def _recommendation(self) -> Recommendation | None:
        return self._shelf.found.recommendation if self._shelf.found else None

    @property
    def _best(self) -> Advice | None:
        return self._recommendation.best if self._recommendation else None

    def _show(self) -> None:
        found, best = self._recommendation, self._best
        self.setVisible(found is not None)
        measuring = self._trial is not None
        self.bar.setVisible(measuring)
        self.stop_button.setVisible(measuring)
        self.try_button.setVisible(not measuring)
        self.try_button.setText(
            self.tr("Measure again") if found and found.measured else self.tr("Measure the speed (10 seconds)")
        )
        self.try_button.setAccessibleName(self.try_button.text())
        for each in (self.get_button, self.use_button, self.facts, self.warning):
            each.hide()
        if measuring:
            self.title.setText(self.tr("Measuring the speed of this laptop …"))
            self.reason.setText(self.tr("This takes about ten seconds."))
        elif best is None:
            self.title.setText(self.tr("Which model is right for this laptop?"))
            self.reason.setText(
                texts.translated(found.reason)
                if found and found.measured
                else self.tr(
                    "Measure how fast it is. Fieldscribe can then say how long each model takes, and recommend one."
                )
            )
        else:
            self._show_best(best, texts.translated(found.reason if found else ""))
        self._show_download()

    def _show_best(self, best: Advice, reason: str) -> None:
        self._name = name = best.entry.name
        self.title.setText(self.tr("Recommended for this laptop: {name}").format(name=name))
        self.reason.setText(reason)
        self.facts.setText(facts(best))
        self.facts.show()
        self.warning.setText(warnings(best))
        self.warning.setVisible(bool(self.warning.text()))
        size = texts.size(best.entry.download)
        self.get_button.setText(self.tr("Get {name} ({size})").format(name=name, size=size))
        self.use_button.setText(self.tr("Use the model {name}").format(name=name))
        for each in (self.get_button, self.use_button):
            each.setAccessibleName(each.text())
            each.setToolTip(each.text())
        in_use = [model.name for model in (self._shelf.found.installed if self._shelf.found else ()) if model.default]
        self.use_button.setVisible(best.installed and name not in in_use)

    def _show_download(self) -> None:
        name = self.model if self._trial is None else ""
        download = self._shelf.downloads.get(name) if name else None
        blocked = self._shelf.working_on not in ("", name)
        self.get_button.setVisible(bool(name) and download is None)
        self.get_button.setDisabled(blocked)
        if self.progress is not None and self.progress.model != name:
            self.progress.hide()
            self.progress.deleteLater()
            self.progress = None
        if download is None:
            if self.progress is not None:
                self.progress.hide()
            return
        if self.progress is None:
            self.progress = self._make_progress(name)
        self.progress.show()
        self.progress.show_download(download, blocked=blocked)

    def _make_progress(self, name: str) -> DownloadProgress:
        made = DownloadProgress(name)
        made.pause_asked.connect(self.pause_asked)
        made.resume_asked.connect(lambda: self.resume_asked.emit(name))
        made.stop_asked.connect(lambda: self.stop_asked.emit(name))
        self._column.addWidget(made)
        before: QWidget = self.stop_button
        for control in made.controls:
            QWidget.setTabOrder(before, control)
            before = control
        return made
