"""What there is to say about one option: how more pay would move it, and what else is worth as much."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document import Document
from app.negotiating.other_asks import Step
from app.negotiating.tie_draws import TieDraws
from app.negotiating.ties import Ties
from app.numbers.numerals import points
from app.words.ties import chance_sentence, step_text, step_worth, whole
from ui.look import theme
from ui.pay.chance_curve import ChanceCurve
from ui.widgets.fact_rows import RowList
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.spacing import sized, spaced
from ui.widgets.strokes import wrapped_height, write, write_wrapped

MENU: Final = "Worth as much as pay"
NO_MENU: Final = "Nothing else is left to ask for: no step would gain a point."
PAY_UNKNOWN: Final = "What it pays is not known, so nothing can be set against it."
NO_CURVE: Final = "There is no price, so there is no chance to show."
_FIGURE: Final = 104


@dataclass(frozen=True, slots=True)
class StepRow:
    """Something to ask for that is not pay, and the pay a year that is worth as much."""

    text: str
    worth: str
    gain: str
    sentence: str

    def height(self, width: float) -> int:
        """Take as many lines as the text needs, but two at least."""
        text = wrapped_height(self.text, width - self._figure(), "body")
        return max(text, theme.px(34)) + theme.px(12)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Write the step, its worth at the right, and the points it gains."""
        inner = area.adjusted(0, theme.px(5), 0, 0)
        room = QRectF(inner.left(), inner.top(), inner.width() - self._figure(), inner.height())
        write_wrapped(painter, self.text, room, "body", "text")
        line = QRectF(inner.left(), inner.top(), inner.width(), theme.px(18))
        write(painter, self.worth, line, "strong", "text", right=True)
        write(painter, self.gain, line.translated(0, theme.px(17)), "small", "text2", right=True)

    def _figure(self) -> float:
        """Give the width that the figure at the right takes."""
        needed = QFontMetricsF(theme.font("strong")).horizontalAdvance(self.worth) + theme.px(12)
        return max(float(theme.px(_FIGURE)), needed)


class TieDetail(QWidget):
    """The curve of the option picked, and its menu of equal value."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pay.ties.detail")
        self.curve = ChanceCurve("pay.ties.curve")
        self.menu = RowList("pay.ties.menu", "What else is worth as much as pay")
        self._name = CutLabel("", "heading", name="pay.ties.option")
        self._read = PlainLabel("", "small", "text2", wrap=True, name="pay.ties.read")
        self._none = PlainLabel("", "small", "text2", wrap=True, name="pay.ties.no_menu")
        self._title = CutLabel(MENU, "heading", name="pay.ties.menu_title")
        self._found: Ties | None = None
        self._option = ""
        self._lay_out()
        self.curve.read.connect(lambda k: self._say())

    def show_option(
        self, found: Ties, option: str, draws: TieDraws | None, steps: tuple[Step, ...], *, late: bool
    ) -> None:
        """Turn to an option, or show what changed of it."""
        self._found, self._option = found, option
        self.curve.show_draws(draws, found.currency, late=late)
        self.curve.setVisible(draws is not None)
        self._left.setVisible(option != found.against)
        self._say()
        self._show_menu(found, option, steps)

    def clear(self) -> None:
        """Show nothing."""
        self._found, self._option = None, ""
        self.curve.show_draws(None, "", late=False)
        self.curve.setAccessibleDescription("")
        self.menu.show_rows(())
        for label in (self._name, self._read, self._none):
            label.setText("")

    def _say(self) -> None:
        """Say the chance where the curve is read."""
        found, draws = self._found, self.curve.draws
        if found is None:
            return
        i, rival = found.sealed.index(self._option), found.sealed.index(found.against)
        self._name.setText("" if i is None else f"If {found.sealed.options[i].name} paid more")
        if i is None or rival is None or self._option == found.against:
            self._name.setText("")
            self._read.setText("")
        elif draws is None:
            tie = found.tie(self._option)
            self._read.setText(NO_CURVE if tie is None or tie.price is None or tie.why else "Working it out…")
        else:
            names = found.sealed.options[i].name, found.sealed.options[rival].name
            said = chance_sentence(draws, self.curve.value(), *names, found.currency)
            self._read.setText(said)
            self.curve.setAccessibleDescription(said)

    def _show_menu(self, found: Ties, option: str, steps: tuple[Step, ...]) -> None:
        pay = found.pay
        i = pay.ranking.index(option) if pay is not None else None
        known = pay is not None and i is not None and pay.counts_as(i) is not None
        steps = steps if known else ()
        self.menu.show_rows([_row(found.document, step, found.currency) for step in steps])
        self._none.setText("" if steps else NO_MENU if known else PAY_UNKNOWN)
        self._none.setVisible(not steps)
        self.menu.setVisible(bool(steps))
        name = "" if i is None or pay is None else pay.ranking.options[i].name
        self._title.setText(f"{MENU}: {name}" if name else MENU)

    def _lay_out(self) -> None:
        self._left = left = QWidget()
        sized(left, width=236)
        chances, steps, row = QVBoxLayout(left), QVBoxLayout(), QHBoxLayout(self)
        chances.addWidget(self._name)
        chances.addWidget(self.curve, 1)
        chances.addWidget(self._read)
        chances.addStretch(0)
        steps.addWidget(self._title)
        steps.addWidget(self._none)
        steps.addWidget(self.menu, 1)
        steps.addStretch(0)
        row.addWidget(left)
        row.addLayout(steps, 1)
        spaced(chances, 4)
        spaced(steps, 2)
        spaced(row, 16)


def _row(document: Document, step: Step, currency: str) -> StepRow:
    criterion = next((one for one in document.criteria if one.id == step.criterion), None)
    text, worth = step_text(step, criterion), step_worth(step, currency)
    short = f"{whole(step.worth, currency)} a year" if step.worth is not None else "beyond pay"
    if step.kind == "no_amount":
        short = "no amount"
    gain = f"+{points(step.gain)} points"
    return StepRow(text, short, gain, f"{text}: {worth}, {gain[1:]} more.")
