"""A main window for tests: built as the program builds it, without its event loop, and taken down again."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from app.document import Document
from app.examples import new_document
from tests.scenes import SCENES, TODAY
from ui.frame import Frame
from ui.look import theme
from ui.main_window import MainWindow
from ui.pending import Pending
from ui.settings import Settings
from ui.widgets.toast import Toast
from ui.worker import Run

SIZES = {"1440x900": (1440, 900), "1100x700": (1100, 700)}


PLAIN = Settings(theme="light", motion=False)
#: The window that the tests of a file share, while none of them has it.
_SHARED: list[MainWindow] = []


def forget(_: Settings) -> None:
    """Keep no habits."""


def at_once(job: Callable[[], None]) -> None:
    """Do a job now, instead of in a thread."""
    job()


class Worker:
    """Does its jobs when it is told to."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def __call__(self, job: Callable[[], None]) -> None:
        self.jobs.append(job)

    def work(self) -> None:
        """Do what was asked for, and what that asks for."""
        while self.jobs:
            self.jobs.pop(0)()


@contextmanager
def opened(
    document: Document,
    settings: Settings = PLAIN,
    *,
    size: tuple[int, int] = SIZES["1440x900"],
    keep: Callable[[Settings], None] = forget,
    run: Run | None = at_once,
    locale: str = "en_US",
    alone: bool = False,
) -> Iterator[MainWindow]:
    """Open a window on a document, ready to be used; it is gone afterwards whatever happened.

    Among tests that share a window, one that asks for nothing in particular is given that one; `alone` is for
    what can only be seen in a new window.
    """
    asked = settings, size, keep, run, locale
    if _SHARED and not alone and asked == (PLAIN, SIZES["1440x900"], forget, at_once, "en_US"):
        with _lent(document) as window:
            yield window
        return
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    window = _standing(document, settings, size, keep, run)
    broke: list[BaseException] = []
    window.session.broke.connect(broke.append)
    try:
        yield window
        assert not broke, "a bug in the analysis"
    finally:
        take_down(window)
        QLocale.setDefault(before)
        theme.apply(_application(), "light")


@contextmanager
def sharing() -> Iterator[None]:
    """Have one window stand for all tests of a file, which saves building it and what it opens each time.

    It begins anew with another decision for each of them; a test that fails or changes its habits ends it.
    """
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    _SHARED.append(_standing(new_document("ai-roles", TODAY), PLAIN, SIZES["1440x900"], forget, at_once))
    try:
        yield
    finally:
        while _SHARED:
            take_down(_SHARED.pop())
        QLocale.setDefault(before)
        theme.apply(_application(), "light")


@contextmanager
def _lent(document: Document) -> Iterator[MainWindow]:
    window = _SHARED.pop()
    broke: list[BaseException] = []

    def hear(error: BaseException) -> None:
        broke.append(error)

    window.session.broke.connect(hear)
    window.session.start(document)
    window.frame.activateWindow()
    settle()
    unspoilt = False
    try:
        yield window
        assert not broke, "a bug in the analysis"
        unspoilt = window.view.settings == PLAIN
    finally:
        if unspoilt:
            window.session.broke.disconnect(hear)
            _clear(window)
            _SHARED.append(window)
        else:
            take_down(window)


def _standing(
    document: Document,
    settings: Settings,
    size: tuple[int, int],
    keep: Callable[[Settings], None],
    run: Run | None,
) -> MainWindow:
    theme.apply(_application(), settings.theme, settings.zoom, motion=settings.motion)
    frame = Frame()
    frame.setMinimumSize(1, 1)
    frame.resize(*size)
    window = MainWindow(frame, document, settings, keep, run=run, today=lambda: TODAY)
    frame.show()
    frame.activateWindow()
    settle()
    return window


def _clear(window: MainWindow) -> None:
    """Leave nothing of a test: neither what stands open nor what was picked or told."""
    _leave_focus()
    for child in window.frame.findChildren(QDialog):
        child.close()
    window.selection.set_option(None)
    window.selection.set_criterion(None)
    window.session.start(new_document("ai-roles", TODAY))
    window.notices.clear()
    for toast in window.frame.findChildren(Toast):
        toast.hide()
    window.frame.resize(*SIZES["1440x900"])
    settle()


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _leave_focus() -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()


def leafing(window: MainWindow, scenes: Iterable[str]) -> Iterator[str]:
    """Start one scene after the other in the same window, and name each."""
    for scene in scenes:
        window.session.start(SCENES[scene]())
        settle()
        yield scene


def take_down(window: MainWindow) -> None:
    """Close without a question, and delete all there is of it."""
    window.session.close()
    window.frame.may_close = None
    frame = window.frame
    _leave_focus()
    for child in (frame, *frame.findChildren(QDialog)):
        child.close()
    window.documents.close()
    shiboken6.delete(frame)
    settle()


def settle() -> None:
    """Let Qt do what it has put off, deleting included: by itself that waits for the program's own loop."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def lose_patience(below: QObject) -> None:
    """Let the patience of all that still waits end now: once until it tells, twice until it has been long."""
    for pending in below.findChildren(Pending):
        for timer in pending.findChildren(QTimer):
            if timer.isActive():
                timer.start(0)
    settle()
