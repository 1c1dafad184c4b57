"""What the program waits for with patience: waited for, or ended at once."""

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.rig import settle
from ui.look import theme
from ui.main_window import MainWindow
from ui.pending import Pending


def zoomed(window: MainWindow) -> None:
    """Wait until the zoom that was asked for is seen: keys that follow each other are waited for."""
    patience = QDeadlineTimer(5_000)
    while theme.current().scale != window.view.settings.zoom and not patience.hasExpired():
        QApplication.processEvents()
    settle()


def lose_patience(below: QObject) -> None:
    """Let the patience of all that still waits end now: once until it tells, twice until it has been long."""
    for pending in below.findChildren(Pending):
        for timer in pending.findChildren(QTimer):
            if timer.isActive():
                timer.start(0)
    settle()
