"""What the system says of the network in use: whether there is one, and whether it may cost money."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

from fieldscribe.workflow.networks import Link, LinkKind, current_link

Feature = QNetworkInformation.Feature
Medium = QNetworkInformation.TransportMedium
_COSTLY = (Medium.Cellular, Medium.Bluetooth)  # by Bluetooth a phone shares its data


class Network(QObject):
    """Read in the window's thread; `link` may be called in any."""

    changed = Signal()
    """There is a network again, or it is another one."""

    def __init__(self) -> None:
        super().__init__()
        self._info: QNetworkInformation | None = None
        self._kind = LinkKind.UNKNOWN

    def start(self) -> None:
        """Watch from now on. Loading what the system offers takes up to a second."""
        QNetworkInformation.loadBackendByFeatures(Feature.Metered | Feature.Reachability) or (
            QNetworkInformation.loadDefaultBackend()
        )
        self._info = QNetworkInformation.instance()
        if self._info is not None:
            for signal in (
                self._info.reachabilityChanged,
                self._info.isMeteredChanged,
                self._info.transportMediumChanged,
            ):
                signal.connect(self._look)
            self._look()

    def link(self) -> Link:
        """The network in use. What only looks free is one that nobody has spoken of: a phone's hot-spot is a Wi-Fi."""
        return current_link(self._kind)

    def _look(self) -> None:
        before, self._kind = self._kind, self._read()
        if self._kind is not before and self._kind is not LinkKind.OFFLINE:
            self.changed.emit()

    def _read(self) -> LinkKind:
        info = self._info
        if info is None:
            return LinkKind.UNKNOWN
        if info.supports(Feature.Reachability) and info.reachability() is QNetworkInformation.Reachability.Disconnected:
            return LinkKind.OFFLINE
        if info.supports(Feature.Metered) and info.isMetered():
            return LinkKind.METERED
        if info.supports(Feature.TransportMedium) and info.transportMedium() in _COSTLY:
            return LinkKind.METERED
        return LinkKind.UNKNOWN  # also where the system says "not metered": it says so whenever it does not know
