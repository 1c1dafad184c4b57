"""An editor on a stage of its own: a real session and a real window, with hands to touch it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QLocale, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.document import Document, Level, Levels, Likelihood, MustHave, Number, Spectrum, YesNo
from tests.builders import criterion, document, offer, position, team
from tests.keys import type_letters
from tests.rig import at_once
from tests.speaking import speaking
from ui.look import theme
from ui.offers.editor import SIZE, OfferEditor
from ui.panel import Panel
from ui.selection import Selection
from ui.session import Session
from ui.window.editor_window import EditorWindow
from ui.window.wiring import wire

_NOTHING = document().replace(id="nothing")
Found = TypeVar("Found", bound=QWidget)


AnyStage = TypeVar("AnyStage", bound="Stage")


class Stage:
    """Wires a panel as the main window does."""

    def __init__(self, panel: Panel, document: Document, size: QSize, *, follows: bool = False) -> None:
        """Set it up; one that `follows` is shown what follows from the document, when ready."""
        self.panel = panel
        self.session = Session(document, run=at_once if follows else lambda job: None, files=at_once)
        wire(panel, self.session)
        self.session.refused.connect(panel.show_refusal)
        panel.show_document(document)
        self.window = EditorWindow(lambda _: panel, size, size)
        self._size = size

    @property
    def document(self) -> Document:
        """The document as it stands."""
        return self.session.document

    def show(self) -> None:
        """Show the window and give it the keyboard."""
        self.window.present()
        QTest.qWaitForWindowActive(self.window)

    def begin(self, document: Document) -> None:
        """Turn to a decision as if nothing had been done here before, and show it.

        What the test before has left is painted, once; what this one looks at it has painted.
        """
        self.window.setUpdatesEnabled(True)
        QApplication.processEvents()
        self.window.setUpdatesEnabled(False)
        self.session.start(_NOTHING)
        self.window.close()
        self.session.start(document)
        self.window.resize(self._size)
        self.show()

    def close(self) -> None:
        """Take everything away."""
        self.window.close()
        self.window.deleteLater()
        self.session.close()

    def find(self, name: str, kind: type[Found] = QWidget) -> Found:
        """Find a control by its object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        """Read a label."""
        return self.find(name, QLabel).text()

    def focus(self, name: str) -> QWidget:
        """Give a control the keyboard."""
        widget = self.find(name)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        return widget

    def press(self, *keys: Any) -> None:
        """Press keys where the keyboard is: a Qt key, or a pair of modifier and key."""
        for key in keys:
            target = QApplication.focusWidget() or self.window
            modifier, key = key if isinstance(key, tuple) else (Qt.KeyboardModifier.NoModifier, key)
            QTest.keyClick(target, key, modifier)

    def type(self, name: str, text: str, *, enter: bool = True) -> None:
        """Replace what stands in a field."""
        field = self.focus(name)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        type_letters(field, text)
        if enter:
            QTest.keyClick(field, Qt.Key.Key_Return)

    def click(self, name: str, at: QPoint | None = None) -> None:
        """Click a control."""
        QTest.mouseClick(
            self.find(name), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or QPoint()
        )


GRADES = Levels(
    kind="levels",
    levels=(Level(label="Poor", value=0.0), Level(label="Fair", value=0.5), Level(label="Good", value=1.0)),
)


def example() -> Document:
    """Make a decision with a criterion of every scale, an offer with two teams, and the current job."""
    criteria = (
        criterion("Growth"),
        criterion("Commute", Number(kind="number", unit="minutes", worst=90.0, best=0.0)),
        criterion("Stays", Likelihood(kind="likelihood"), must_have=MustHave(limit=True)),
        criterion("Mentor", GRADES),
        criterion("Permit", YesNo(kind="yes_no", yes="They sponsor it", no="They do not")),
        criterion("Match", Spectrum(kind="spectrum")),
    )
    halden = offer(
        "Halden",
        {"Growth": (5.0, 6.0, 8.0), "Commute": 30.0},
        position=position(0.3, 0.1),
        teams=(team("Speech", chance=0.4), team("Search", {"Growth": 9.0})),
    )
    return document(criteria, (halden, offer("Corvid", kind="current_job")))


@contextmanager
def set_up(qapp: QApplication, make: Callable[[], AnyStage]) -> Iterator[AnyStage]:
    """Set up a stage for all tests of a file, in the light theme and in English."""
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")
    made = make()
    made.show()
    yield made
    made.close()


class OfferStage(Stage):
    """The offer editor, on the first offer of the example."""

    def __init__(self) -> None:
        self.editor = OfferEditor(Selection(), lambda: date(2026, 11, 23))
        super().__init__(self.editor, example(), SIZE)

    def show(self) -> None:
        self.editor.edit("halden", self.document)
        super().show()
