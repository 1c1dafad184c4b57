"""One program a person: the first that starts has the window, and opens what the later ones are asked for."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from app.errors import FileProblem
from app.files import runtime_folder
from app.storage.disk import lock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

#: What is asked, and answered, is a line of so many bytes at most.
_MOST_BYTES: Final = 65_536
#: So long another program is waited for: it may be just starting, or just ending.
_PATIENCE_SECONDS: Final = 10.0
_STEP_SECONDS: Final = 0.1
_STEP_MS: Final = 1000
#: What the first program answers: it did as it was asked; a question waits there for its answer.
DONE, BUSY = "done", "busy"
#: Comes to the front, and opens what is named; tells whether it could.
Serve = Callable[[Path | None], bool]


def first_or_answer(path: str | None, patience: float = _PATIENCE_SECONDS) -> str:
    """Find out whether another program of this person has the window; then have it do what we were asked for.

    Returns
    -------
    Its answer; empty where there is none, or it does not answer: then we have a window of our own.
    """
    until = monotonic() + patience
    asked = {"open": None if path is None else os.path.abspath(path)}
    while True:
        try:
            # Held until this process ends.
            lock(os.fspath(_place("lock")))
            return ""
        except BlockingIOError:
            answer = _ask(json.dumps(asked).encode() + b"\n")
        except (OSError, FileProblem):
            return ""
        if answer or monotonic() > until:
            return answer
        sleep(_STEP_SECONDS)


def _ask(line: bytes) -> str:
    """Ask the first program; empty where nobody answers."""
    from PySide6.QtNetwork import QLocalSocket

    asking = QLocalSocket()
    asking.connectToServer(os.fspath(_place("socket")))
    if not asking.waitForConnected(_STEP_MS):
        return ""
    asking.write(line)
    while not asking.canReadLine() and asking.waitForReadyRead(_STEP_MS):
        pass
    answer = bytes(asking.readLine(len(DONE) + 2).data()).decode("ascii", "replace").strip()
    return answer if answer in (DONE, BUSY) else ""


class First(QObject):
    """Listens for programs that start later, of this person alone."""

    def __init__(self, serve: Serve, parent: QObject) -> None:
        super().__init__(parent)
        # Wanted once the window stands.
        from PySide6.QtNetwork import QLocalServer

        self._serve = serve
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        try:
            place = os.fspath(_place("socket"))
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

    def _on_asked(self, asking: "QLocalSocket") -> None:
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


def _place(kind: str) -> Path:
    return runtime_folder() / f"window.{kind}"
