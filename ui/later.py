"""Answers the programs of this person that start later: the open window does what they were asked for."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.errors import FileProblem
from ui.first import BUSY, DONE, place_of

#: What is asked is a line of so many bytes at most.
_MOST_BYTES: Final = 65_536
#: Comes to the front, and opens what is named; tells whether it could.
Serve = Callable[[Path | None], bool]


class Later(QObject):
    """Listens for programs that start later, of this person alone."""

    def __init__(self, serve: Serve, parent: QObject) -> None:
        super().__init__(parent)
        self._serve = serve
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        try:
            place = os.fspath(place_of("socket"))
        except FileProblem:
            return
        # Of a program that died: that none lives the lock tells.
        QLocalServer.removeServer(place)
        self._server.listen(place)

    def close(self) -> None:
        """Listen no more: who starts now has a window of its own."""
        self._server.close()

    def _on_connection(self) -> None:
        while (asking := self._server.nextPendingConnection()) is not None:
            asking.readyRead.connect(lambda one=asking: self._on_asked(one))
            asking.disconnected.connect(asking.deleteLater)
            self._on_asked(asking)

    def _on_asked(self, asking: QLocalSocket) -> None:
        if asking.canReadLine():
            answer = self._answer(bytes(asking.readLine(_MOST_BYTES).data()))
            asking.write(f"{answer}\n".encode())
            asking.disconnectFromServer()
        elif asking.bytesAvailable() > _MOST_BYTES:
            asking.abort()

    def _answer(self, line: bytes) -> str:
        try:
            asked: Any = json.loads(line)
        except (ValueError, RecursionError):
            return BUSY
        path = asked.get("open") if isinstance(asked, dict) else None
        return DONE if self._serve(Path(path) if isinstance(path, str) else None) else BUSY
