"""The end that nobody at the screen asked for: signals, the end of the login, a display that dies."""

import os
import signal
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

_SIGNALS: Final = ("SIGINT", "SIGTERM", "SIGHUP")
#: Whoever ends the login waits little longer.
_LATEST_SECONDS: Final = 1.8


class Ending(QObject):
    """Leaves in order when the terminal or the login ends; by itself Python hears of signals too late.

    Holds both ends of the pair of sockets that wakes the event loop, for as long as the application lives. A
    signal may come while something is painted: all its handler does is to go at once when it comes again.
    """

    def __init__(self, app: QApplication, flush: Callable[[], None], leave: Callable[[], None]) -> None:
        super().__init__(app)
        self._app = app
        self._flush = flush
        self._leave = leave
        self._begun = self._left = False
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
        app.aboutToQuit.connect(leave)

    def close(self) -> None:
        """Stop listening."""
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._theirs.close()

    def _on_signal(self, *_: object) -> None:
        if self._left:
            os._exit(1)

    def _on_woken(self) -> None:
        with suppress(BlockingIOError):
            self._ours.recv(64)
        if self._begun:
            return
        self._begun = True
        # Should a thread or the disk not come to an end.
        latest = threading.Timer(_LATEST_SECONDS, os._exit, (0,))
        latest.daemon = True
        latest.start()
        try:
            self._leave()
        finally:
            self._left = True
            # Not quit: that would ask every window whether it may close.
            self._app.exit(0)

    def _on_end_of_login(self, _: QSessionManager) -> None:
        # Nothing is asked, and nothing ends here: whoever ends the login may still be stopped.
        self._flush()
