"""A main window for tests: built as the program builds it, without its event loop, and taken down again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from app.document import Document
from tests.scenes import TODAY
from ui.frame import Frame
from ui.look import theme
from ui.main_window import MainWindow
from ui.pending import Pending
from ui.settings import Settings
from ui.worker import Run

SIZES = {"1440x900": (1440, 900), "1100x700": (1100, 700)}


def at_once(job: Callable[[], None]) -> None:
    """Do a job now, instead of in a thread."""
    job()


@contextmanager
def opened(
    document: Document,
    settings: Settings | None = None,
    *,
    size: tuple[int, int] = SIZES["1440x900"],
    keep: Callable[[Settings], None] = lambda _: None,
    run: Run | None = at_once,
    locale: str = "en_US",
) -> Iterator[MainWindow]:
    """Open a window on a document, ready to be used; it is gone afterwards whatever happened."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    habits = settings or Settings(theme="light", motion=False)
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    theme.apply(app, habits.theme, habits.zoom, motion=habits.motion)
    frame = Frame()
    frame.setMinimumSize(1, 1)
    frame.resize(*size)
    window = MainWindow(frame, document, habits, keep, run=run, today=lambda: TODAY)
    broke: list[BaseException] = []
    window.session.broke.connect(broke.append)
    try:
        frame.show()
        frame.activateWindow()
        settle()
        yield window
        assert not broke, "a bug in the analysis"
    finally:
        take_down(window)
        QLocale.setDefault(before)
        theme.apply(app, "light")


def take_down(window: MainWindow) -> None:
    """Close without a question, and delete all there is of it."""
    window.session.close()
    window.frame.may_close = None
    frame = window.frame
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    for child in (frame, *frame.findChildren(QDialog)):
        child.close()
    window.documents.close()
    shiboken6.delete(frame)
    settle()


def settle() -> None:
    """Let Qt do what it has put off."""
    for _ in range(3):
        QApplication.processEvents()


def lose_patience(below: QObject) -> None:
    """Let the patience of all that still waits end now: once until it tells, twice until it has been long."""
    for pending in below.findChildren(Pending):
        for timer in pending.findChildren(QTimer):
            if timer.isActive():
                timer.start(0)
    settle()
