"""One program a person: the first that starts has the window, and opens what the later ones are asked for."""

import json
import os
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from app.errors import FileProblem
from app.files import runtime_folder
from app.storage.disk import lock

#: So long another program is waited for: it may be just starting, or just ending.
_PATIENCE_SECONDS: Final = 10.0
_STEP_SECONDS: Final = 0.1
_STEP_MS: Final = 1000
#: What the first program answers: it did as it was asked; a question waits there for its answer.
DONE, BUSY = "done", "busy"


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
            lock(os.fspath(place_of("lock")))
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
    asking.connectToServer(os.fspath(place_of("socket")))
    if not asking.waitForConnected(_STEP_MS):
        return ""
    asking.write(line)
    while not asking.canReadLine() and asking.waitForReadyRead(_STEP_MS):
        pass
    answer = bytes(asking.readLine(len(DONE) + 2).data()).decode("ascii", "replace").strip()
    return answer if answer in (DONE, BUSY) else ""


def place_of(kind: str) -> Path:
    """Say where the lock of the first program is, or its socket; raises what `runtime_folder` does."""
    return runtime_folder() / f"window.{kind}"
