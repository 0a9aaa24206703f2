"""One window for each data folder."""

import hashlib

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from fieldscribe.paths import DataFolder

_CONNECT_TIMEOUT = 300  # ms


class SingleInstance(QObject):
    """`first` says whether this process is the only one with this data folder; otherwise the first one is activated."""

    activated = Signal()
    """The program was started once more."""

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        mark = hashlib.sha256(str(folder.root).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self._name = f"fieldscribe-{mark}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self.first = not self._activate_other()
        if self.first:
            QLocalServer.removeServer(self._name)  # of one that was killed
            self._server.listen(self._name)
            self._server.newConnection.connect(self._accept)

    def close(self) -> None:
        """Stop listening; the program can then be started again."""
        self._server.close()

    def _activate_other(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        found = socket.waitForConnected(_CONNECT_TIMEOUT)
        socket.disconnectFromServer()
        return found

    def _accept(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().deleteLater()
        self.activated.emit()
