"""How do I know this? One touch sets the range about what is likely."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.scales.how_known import HOW_KNOWN, how_known, range_of, spread_text
from app.scales.typed_facts import HowKnown
from ui.scales.value_line import ValueLine
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Segments
from ui.widgets.spacing import spaced

ASKED: Final = "How do I know this?"


class HowKnownPick(QWidget):
    """A guess, told, seen, a fact: for the value of a line; the one that its range says is down.

    Each goes by a letter with Alt while the keyboard is in `row`.
    """

    def __init__(self, line: ValueLine, row: QWidget, *, name: str, asks: bool = False) -> None:
        super().__init__()
        self._line = line
        self.segments = Segments(ASKED, tuple(HOW_KNOWN.items()), name=f"{name}.how", low=True)
        self.segments.underline([_letter(caption) for caption in HOW_KNOWN.values()])
        layout = QHBoxLayout(self)
        if asks:
            layout.addWidget(PlainLabel(ASKED, "small", "text3", name=f"{name}.how_asked"))
        layout.addWidget(self.segments)
        layout.addStretch(1)
        spaced(layout, 8)
        self.segments.chosen.connect(self._on_chosen)
        for how, caption in HOW_KNOWN.items():
            keys = QShortcut(QKeySequence(_keys(caption)), row)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self._on_chosen, how))
        line.value_shown.connect(self.show_how)
        self.show_how()

    def show_how(self) -> None:
        """Show how the value is known, as its range says."""
        three = self._line.three()
        self.segments.set_value(None if three is None else how_known(self._line.facts, three))
        about = f"{self._line.accessibleName()}: {ASKED}"
        hints = [f"{spread_text(self._line.facts, how)} ({_keys(HOW_KNOWN[how])})" for how in HOW_KNOWN]
        self.segments.set_names(about, tuple(HOW_KNOWN.values()), hints)

    def _on_chosen(self, how: HowKnown) -> None:
        if not self._line.commit():
            self._line.setFocus(Qt.FocusReason.TabFocusReason)
            return
        three = self._line.three()
        if three is not None and has_ranges(self._line):
            self._line.take(range_of(self._line.facts, three[1], how))
        self.show_how()


def has_ranges(line: ValueLine) -> bool:
    """Tell whether the value of a line is known, and could have a range."""
    return line.three() is not None and line.facts.spread("guess") != 0


def _letter(caption: str) -> str:
    """Give the letter by which one of the four goes: its first, but for the article."""
    return caption.split()[-1][0]


def _keys(caption: str) -> str:
    return f"Alt+{_letter(caption).upper()}"
