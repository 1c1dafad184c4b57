"""A fresh window on the document of one that was lived in, turned to where that one is turned."""

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from difflib import unified_diff
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from app.analysis import Analysis, Progress, analyse
from app.document import Document
from tests.analyses import told_again
from tests.lived.life import Life
from tests.lived.shown import shown
from tests.lived.turned import turn_alike
from tests.rig import at_once, settle, take_down
from tests.scenes import TODAY
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.worker import Analyse

#: What a fresh window need not show, and why.
LEFT_OUT = {
    "message": "what is told in passing belongs to its moment",
    "toast": "what is told in passing belongs to its moment",
    "chart.card": "what the pointer is on",
    "choice.why": "a draft, kept nowhere before the choice is made",
    "choice.change_my_mind": "a draft, kept nowhere before the choice is made",
    "choice.look_back": "a draft, kept nowhere before the choice is made",
    "choice.unkept": "it speaks of that draft",
    "top_bar.state": "whether it is saved is of the file, not of the document",
}
WHILE_PREVIEWING = {
    "questions": "while an answer is supposed, those that were there stay",
    "asking.tabs": "it counts them",
}
#: Analyses as the program does, with few draws: not what is drawn is looked at here, but whether it is shown.
analysed = partial(analyse, samples=256)


def differences(life: Life) -> list[str]:
    """Hold the windows that were lived in against fresh ones, panel by panel."""
    life.tidy()
    life.wait()
    with fresh_beside(life) as fresh:
        turn_alike(life.window, fresh)
        settle()
        life.wait()
        found: list[str] = []
        theirs = windows_of(fresh)
        left_out = LEFT_OUT | (WHILE_PREVIEWING if life.window.session.previewing else {})
        for name, window in windows_of(life.window).items():
            if name in theirs:
                found += _compared(window, theirs[name], left_out)
            else:
                found.append(f"fresh has no {name}")
        return found


def windows_of(window: MainWindow) -> dict[str, QWidget]:
    """Name the windows that show the document."""
    beside = [one for one in window.frame.findChildren(QDialog) if one.isVisible() and hasattr(one, "panel")]
    return {one.objectName(): one for one in (window.frame, *beside)}


def _compared(lived: QWidget, fresh: QWidget, left_out: Container[str]) -> list[str]:
    before, after = shown(lived, left_out), shown(fresh, left_out)
    return list(unified_diff(before, after, "lived", "fresh", n=1, lineterm=""))


def _analysing(known: Analysis | None) -> Analyse:
    """Analyse anew only what is not known: that an analysis is as one made anew is a law of its own."""

    def found(
        document: Document,
        stop: Callable[[], bool],
        before: Analysis | None,
        *,
        progress: Progress,
        ahead: Callable[[Analysis], None],
    ) -> Analysis | None:
        if known is not None and known.document is document:
            return told_again(known, stop, ahead)
        return analysed(document, stop, before, progress=progress, ahead=ahead)

    return found


def _habits(lived: MainWindow) -> Settings:
    """Give the habits as they are kept when a window closes: with the room that a hand gave to what."""
    habits, sizes = lived.view.settings, lived.workspace.sizes()
    for name in lived.workspace._given:  # noqa: SLF001
        habits = habits.with_splitter(name, sizes[name])
    return habits


@contextmanager
def fresh_beside(life: Life) -> Iterator[MainWindow]:
    """Open a fresh window, and the windows that are open beside the other one."""
    lived = life.window
    frame = Frame()
    frame.setMinimumSize(1, 1)
    frame.resize(lived.frame.size())
    document = lived.session.document
    window = MainWindow(
        frame,
        document,
        _habits(lived),
        lambda _: None,
        run=at_once,
        analyse=_analysing(lived.session.analysis),
        today=lambda: TODAY,
    )
    try:
        # What it would paint nobody looks at.
        frame.setUpdatesEnabled(False)
        frame.show()
        settle()
        yield window
    finally:
        take_down(window)
