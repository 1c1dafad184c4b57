"""An option pulled up or down, by pointer or keys: a question, which changes nothing."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from app.figure import Pulled, beyond
from ui.chart.view import ChartView

#: The keys that go by rank; with Alt they pull past the next one.
BY_RANK: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Pull(QObject):
    """What is pulled, if anything. The answer outlasts the hand, until something else is done."""

    #: A `Pulled`, or nothing.
    changed = Signal(object)
    #: There is nothing to pull; a sentence that says why.
    unable = Signal(str)
    #: The first thing that would do is to be tried.
    tried = Signal()

    def __init__(self, view: ChartView) -> None:
        super().__init__(view)
        self._view = view
        self._pulled: Pulled | None = None

    def to(self, option: str, y: float) -> None:
        """Pull an option to a pixel."""
        self._become(Pulled(option, self._view.figure.fit_at(y)))

    def let_go(self) -> None:
        """Let the option go back to where it stands; what it would need stays to be read."""
        if self._pulled is not None:
            self._become(replace(self._pulled, held=False))

    def end(self) -> None:
        """Ask no more."""
        self._become(None)

    def on_key(self, key: Qt.Key, kept: Qt.KeyboardModifier, selected: str | None) -> bool:
        """Take a key that pulls or answers; any other ends the question and does what it does."""
        if kept == Qt.KeyboardModifier.AltModifier and key in BY_RANK:
            self._past_the_next(selected, up=BY_RANK[key] < 0)
        elif kept or self._pulled is None:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tried.emit()
        else:
            self.end()
            return key == Qt.Key.Key_Escape
        return True

    def _past_the_next(self, option: str | None, *, up: bool) -> None:
        own = next((one for one in self._view.spec.points if one.id == option and one.rank), None)
        if own is None:
            self.unable.emit("Choose an option that has a rank first, with Left or Right.")
            return
        fit = own.fit if self._pulled is None else self._pulled.fit
        others = beyond(self._view.spec, replace(own, fit=fit), up=up)
        there = [one.fit for one in others if one.id != own.id]
        if there or self._pulled is None:
            self._become(Pulled(own.id, there[0] if there else fit))

    def _become(self, pulled: Pulled | None) -> None:
        if pulled != self._pulled:
            self._pulled = pulled
            self.changed.emit(pulled)
