"""A main window for tests: built as the program builds it, without its event loop, and taken down again."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QDialog

from app.document import Document
from tests.analyses import analyse_once
from tests.scenes import SCENES, TODAY
from tests.speaking import speaking
from ui.frame import Frame
from ui.look import theme
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.widgets.toast import Toast
from ui.worker import Analyse, Run

SIZES = {"1440x900": (1440, 900), "1100x700": (1100, 700)}


PLAIN = Settings(theme="light", motion=False)
PLAIN_SIZE = SIZES["1440x900"]
#: The window that tests share, while none of them has it.
_STANDING: list[MainWindow] = []
#: What that window shows while nobody has it, and for whom: the decision its last test left as it was.
_UNTOUCHED: list[tuple[str, Document]] = []


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


class _Hands:
    """Does the jobs of the shared window as the test wants that has it; in the end, what it left undone."""

    def __init__(self) -> None:
        self.run: Run = at_once
        self._left: list[Callable[[], None]] = []

    def __call__(self, job: Callable[[], None]) -> None:
        def once() -> None:
            if once in self._left:
                self._left.remove(once)
                job()

        self._left.append(once)
        self.run(once)

    def finish(self) -> None:
        """Do what is left, and from now on everything at once."""
        self.run = at_once
        while self._left:
            self._left[0]()


_HANDS = _Hands()


@contextmanager
def opened(
    document: Document,
    settings: Settings = PLAIN,
    *,
    size: tuple[int, int] = PLAIN_SIZE,
    keep: Callable[[Settings], None] = forget,
    run: Run | None = at_once,
    locale: str = "en_US",
    analyse: Analyse | None = None,
    alone: bool = False,
    restyled: bool = False,
) -> Iterator[MainWindow]:
    """Open a window on a document, ready to be used; it is gone afterwards whatever happened.

    One window stands for all tests that ask for no other look: building it, and what it opens, takes longer
    than most of them. It begins anew with another decision for each; a test that fails or changes its habits
    ends it. What a test leaves there is painted once, in the end; what it looks at in between it has painted.
    `alone` is for what can only be seen in a new window, `restyled` for a test that changes theme or zoom:
    all that stands is styled anew.
    """
    if not (alone or restyled) and run is not None and (settings, keep, locale) == (PLAIN, forget, "en_US"):
        with _lent(document, size, run) as window:
            yield window
        return
    if restyled or settings != PLAIN:
        end_sharing()
    before = QLocale()
    speaking(QLocale(locale))
    found = analyse if analyse or alone else analyse_once
    window = _built(document, settings, size, keep, run, found)
    broke: list[BaseException] = []
    window.session.broke.connect(broke.append)
    try:
        _paint(window, alone)
        yield window
        assert not broke, "a bug in the analysis"
        _paint(window, True)
        settle()
    finally:
        take_down(window)
        speaking(before)
        theme.apply(_application(), "light")


def end_sharing() -> None:
    """Take the window down that stands for all tests; the next one that wants it has it built anew."""
    while _STANDING:
        take_down(_STANDING.pop())


@contextmanager
def _lent(document: Document, size: tuple[int, int], run: Run) -> Iterator[MainWindow]:
    before = QLocale()
    speaking(QLocale("en_US"))
    theme.apply(_application(), "light", motion=False)
    window = _STANDING.pop() if _STANDING else _built_for_all()
    broke: list[BaseException] = []

    def hear(error: BaseException) -> None:
        broke.append(error)

    window.session.broke.connect(hear)
    _paint(window, False)
    window.frame.resize(*size)
    if run is not at_once or not _left_as_it_was(document):
        window.session.start(_between())
        _HANDS.run = run
        window.session.start(document)
    _UNTOUCHED.clear()
    window.frame.activateWindow()
    settle()
    unspoilt = False
    try:
        yield window
        _HANDS.finish()
        assert not broke, "a bug in the analysis"
        unspoilt = window.view.settings == PLAIN
    finally:
        if unspoilt:
            window.session.broke.disconnect(hear)
            if run is at_once and _is_untouched(window, document):
                _UNTOUCHED.append((_file_under_test(), document))
            else:
                _paint(window, True)
                settle()
            _paint(window, False)
            _clear(window)
            _STANDING.append(window)
        else:
            _HANDS.finish()
            take_down(window)
        speaking(before)
        theme.apply(_application(), "light")


def _built(
    document: Document,
    settings: Settings,
    size: tuple[int, int],
    keep: Callable[[Settings], None],
    run: Run | None,
    analyse: Analyse | None,
) -> MainWindow:
    theme.apply(_application(), settings.theme, settings.zoom, motion=settings.motion)
    frame = Frame()
    frame.setMinimumSize(1, 1)
    frame.resize(*size)
    # Files at once, unless all is done in threads as the program does it.
    files = run and at_once
    window = MainWindow(
        frame, document, settings, keep, run=run, analyse=analyse, files=files, today=lambda: TODAY
    )
    frame.show()
    frame.activateWindow()
    settle()
    return window


def _built_for_all() -> MainWindow:
    """Build the window that tests share; whatever stands with it is not left behind by any of them."""
    before = set(QApplication.topLevelWidgets())
    document = SCENES["worked_example"]()
    window = _built(document, PLAIN, PLAIN_SIZE, forget, _HANDS, analyse_once)
    for one in set(QApplication.topLevelWidgets()) - before:
        one.setProperty("lent", True)
    return window


def _clear(window: MainWindow) -> None:
    """Leave nothing of a test: neither what stands open nor what was picked or told."""
    _leave_focus()
    for child in window.frame.findChildren(QDialog):
        child.close()
        # Else the keyboard would be there again when the next test opens it.
        if (held := child.focusWidget()) is not None:
            held.clearFocus()
    window.selection.set_option(None)
    window.selection.set_criterion(None)
    window.notices.clear()
    for toast in window.frame.findChildren(Toast):
        toast.hide()
    window.frame.resize(*PLAIN_SIZE)
    settle()


def _paint(window: MainWindow, wanted: bool) -> None:
    """Have all that stands painted, or nothing: it is what a test leaves, once, not all it goes through."""
    for one in (window.frame, *window.frame.findChildren(QDialog)):
        one.setUpdatesEnabled(wanted)


def _is_untouched(window: MainWindow, document: Document) -> bool:
    """Tell whether a test only looked at the decision it began with, and opened no other window."""
    session = window.session
    if any(child.isVisible() for child in window.frame.findChildren(QDialog)):
        return False
    told = session.undo_label or session.redo_label or session.previewing or session.path
    return session.document is document and not told


def _left_as_it_was(document: Document) -> bool:
    return any(file == _file_under_test() and left is document for file, left in _UNTOUCHED)


def _file_under_test() -> str:
    """Name the file of the test that runs: only those of one file always run one after the other."""
    return os.environ.get("PYTEST_CURRENT_TEST", "").partition("::")[0]


@cache
def _between() -> Document:
    """Make another decision than any that a test begins with."""
    return SCENES["empty"]().replace(id="between-tests")


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
    window.documents.close()
    window.frame.may_close = None
    frame = window.frame
    _leave_focus()
    for child in (frame, *frame.findChildren(QDialog)):
        child.close()
    shiboken6.delete(frame)
    settle()


def settle() -> None:
    """Let Qt do what it has put off, deleting included: by itself that waits for the program's own loop."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
