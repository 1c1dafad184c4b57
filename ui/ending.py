"""The end that nobody at the screen asked for: signals, the end of the login, a display that dies."""

import ctypes
import os
import signal
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

_SIGNALS: Final = ("SIGINT", "SIGTERM", "SIGHUP")
#: Whoever ends the login waits little longer.
_LATEST_SECONDS: Final = 1.8
#: So long there is for the disk, however late the signal was heard.
_LEAST_SECONDS: Final = 0.5


class Ending(QObject):
    """Leaves in order when the terminal or the login ends; by itself Python hears of signals too late.

    Holds both ends of the pair of sockets that wakes the event loop, for as long as the application lives. A
    signal may come while something is painted: all its handler does is to go at once when it comes again.
    """

    def __init__(self, app: QApplication, flush: Callable[[], object]) -> None:
        super().__init__(app)
        self._app = app
        self._flush = flush
        self._begun = self._sudden = self._left = False
        self._since = 0.0
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before = signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._on_signal)
        app.commitDataRequest.connect(self._on_end_of_login, Qt.ConnectionType.DirectConnection)
        app.aboutToQuit.connect(self._on_quit)
        if app.platformName() == "xcb":
            self._lost = _when_display_is_lost(self._on_lost)

    def close(self, code: int) -> None:
        """Stop listening; end at once where somebody waits: to take all down only takes time."""
        if self._sudden:
            os._exit(code)
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._theirs.close()

    def _on_signal(self, *_: object) -> None:
        if self._left:
            os._exit(1)
        self._since = monotonic()

    def expect(self) -> None:
        """Know that the window was closed in order: what is still being written is waited for."""
        self._begun = True

    def _on_woken(self) -> None:
        with suppress(BlockingIOError):
            self._ours.recv(64)
        if self._begun:
            return
        self._begin()
        self._flush()
        self._left = True
        # Not quit: that would ask every window whether it may close.
        self._app.exit(0)

    def _on_quit(self) -> None:
        # A display that dies wakes nobody and closes no window.
        if not self._begun:
            self._begin()
            self._flush()

    def _begin(self) -> None:
        """Be out in time, should a thread or the disk not come to an end."""
        self._begun = self._sudden = True
        passed = monotonic() - (self._since or monotonic())
        latest = threading.Timer(max(_LEAST_SECONDS, _LATEST_SECONDS - passed), os._exit, (0,))
        latest.daemon = True
        latest.start()

    def _on_lost(self, _: int | None) -> int:
        """Go before the library of the display does: it ends the process on the spot, or lets it hang."""
        try:
            if not self._begun:
                self._begin()
            self._flush()
        finally:
            os._exit(1)

    def _on_end_of_login(self, _: QSessionManager) -> None:
        # Nothing is asked, and nothing ends here: whoever ends the login may still be stopped.
        self._flush()


_ON_LOST: Final = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)


def _when_display_is_lost(then: Callable[[int | None], int]) -> object:
    """Have an X display that is lost answered by us; what is given has to be kept as long as that holds."""
    try:
        answer = ctypes.CDLL("libX11.so.6").XSetIOErrorHandler
    except (OSError, AttributeError):
        return None
    kept = _ON_LOST(then)
    answer.argtypes, answer.restype = [_ON_LOST], ctypes.c_void_p
    answer(kept)
    return kept
