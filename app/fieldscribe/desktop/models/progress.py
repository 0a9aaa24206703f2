"""How far the download of a model is, with the buttons that pause it, let it go on, and give it up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.models.downloader import Download, DownloadState
from fieldscribe.desktop.style.layout import WrappingRow, column
from fieldscribe.desktop.style.widgets import button, label, set_tone


class DownloadProgress(QWidget):
    """Of one model, by its name."""

    pause_asked = Signal()
    resume_asked = Signal()
    stop_asked = Signal()

    def __init__(self, model: str) -> None:
        super().__init__()
        self.model = model
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the download of {name}").format(name=model))
        self.text = label("", "muted", wrap=True)
        self.pause_button = button(self.tr("Pause"), self.pause_asked.emit, symbol="pause")
        self.pause_button.setAccessibleName(self.tr("Pause the download of {name}").format(name=model))
        self.resume_button = button(self.tr("Resume"), self.resume_asked.emit, kind="primary", symbol="import")
        self.resume_button.setAccessibleName(self.tr("Resume the download of {name}").format(name=model))
        self.stop_button = button(
            self.tr("Stop"),
            self.stop_asked.emit,
            kind="quiet",
            tip=self.tr("Cancel the download, and delete what has arrived"),
        )
        self.stop_button.setAccessibleName(self.tr("Stop the download of {name}").format(name=model))
        self.controls: tuple[QWidget, ...] = (self.pause_button, self.resume_button, self.stop_button)
        self.setLayout(column(self.bar, self.text, WrappingRow(self.controls), gap=6))

    def show_download(self, download: Download, *, blocked: bool = False) -> None:
        """What is done now; `blocked`: another model is being downloaded, so this one cannot go on."""
        state, begun = download.state, download.done > 0
        self.bar.setVisible(download.total > 0)
        self.bar.setValue(min(100, 100 * download.done // download.total) if download.total else 0)
        self.text.setText(self._words(download))
        set_tone(self.text, "bad" if state is DownloadState.FAILED else "")
        self.pause_button.setVisible(
            state
            in (
                DownloadState.ASKING,
                DownloadState.RUNNING,
                DownloadState.NO_NETWORK,
                DownloadState.COSTLY_NETWORK,
                DownloadState.RECORDING,
            )
        )
        self.resume_button.setText(self.tr("Resume") if begun else self.tr("Try again"))
        self.resume_button.setVisible(not download.at_work or state is DownloadState.COSTLY_NETWORK)
        self.resume_button.setToolTip(
            self.tr("Another model is being downloaded") if blocked else self.resume_button.accessibleName()
        )
        self.stop_button.setVisible(begun and state not in (DownloadState.INSTALLING, DownloadState.STOPPING))
        for each in (self.resume_button, self.stop_button):
            each.setDisabled(blocked)

    def _words(self, download: Download) -> str:
        match download.state:
            case DownloadState.ASKING:
                return self.tr("Asking for the size …")
            case DownloadState.RUNNING:
                return self._line(download)
            case DownloadState.INSTALLING:
                return self.tr(
                    "The download is complete. The model is now being stored and tested, which takes a minute or two."
                )
            case DownloadState.NO_NETWORK:
                why = self.tr("The connection failed. The download resumes by itself as soon as possible.")
                return f"{self._line(download)}\n{why}"
            case DownloadState.COSTLY_NETWORK:
                why = self.tr(
                    "The network in use may cost money, so the download waits. In one that costs nothing it resumes "
                    "by itself. To use this one, choose Resume."
                )
                return f"{self._line(download)}\n{why}"
            case DownloadState.RECORDING:
                why = self.tr("The download waits until the recording ends, and then resumes by itself.")
                return f"{self._line(download)}\n{why}"
            case DownloadState.STOPPING:
                return self.tr("One moment …")
            case DownloadState.PAUSED:
                return self.tr("Paused: {size}.").format(size=self._line(download))
            case DownloadState.FAILED:
                return texts.translated(download.problem or "")

    def _line(self, download: Download) -> str:
        """Bytes, speed and time left."""
        if not download.total:
            return self.tr("{done} downloaded").format(done=texts.size(download.done))
        parts = [self.tr("{done} of {total}").format(done=texts.size(download.done), total=texts.size(download.total))]
        if download.seconds_left:
            speed = round((download.total - download.done) / download.seconds_left)
            parts.append(self.tr("{size} a second").format(size=texts.size(speed)))
            parts.append(texts.translated_time_left(download.seconds_left))
        return "  ·  ".join(parts)
