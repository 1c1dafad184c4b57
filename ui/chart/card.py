"""The card beside a point: where its fit comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.colours import criterion_ink
from app.figure import ChartSpec
from app.numbers.numerals import DOT, percent, points
from app.scoring.ranking import Ranking
from app.sureness.rating_flips import flips_past
from app.words.options import (
    CHOSEN,
    axis_word,
    gap_notes,
    is_unknown,
    option_sentence,
    position_text,
    star_note,
)
from app.words.pulling import ENOUGH, NOTHING, ONE_IS_ENOUGH, pulled_title, ways
from ui.chart.change_line import ChangeLine
from ui.chart.standing import Taken, standing
from ui.look import theme
from ui.widgets.floating import shadow
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.swatch import Swatch

_MOST: Final = 4
_WIDTH: Final = 248
_WIDE: Final = 320
_GAP: Final = 10
_PULL_HINT: Final = "Let go and nothing has changed. Enter tries the first."
_EDGE_HINT: Final = "Drag it, or press {key} and then Left and Right."
_HELD_HINT: Final = "Left and Right move it by 1%. Esc lets go."


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion: colour, name, points."""

    ink: str
    name: str
    points: str
    #: A value now and the value needed, in 0..1.
    change: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What the card says."""

    title: str
    fit: str = ""
    lines: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    hint: str = ""

    @property
    def sentence(self) -> str:
        """All of it as one text, for those who hear it."""
        rows = ", ".join(f"{row.name} {row.points}" for row in self.rows)
        return ". ".join(part.rstrip(".") for part in (self.title, self.fit, *self.lines, rows) if part) + "."


def option_card(ranking: Ranking, index: int, spec: ChartSpec, *, most: int = _MOST, hint: str = "") -> Told:
    """Tell an option's fit, its range as the chart shows it, its position, and what adds most to it."""
    option = ranking.options[index]
    order = sorted(range(len(ranking.criteria)), key=lambda j: -float(ranking.points[index, j]))
    notes = gap_notes(ranking, index)
    known = not is_unknown(ranking, index)
    gains = [j for j in order if known and ranking.points[index, j] > 0.05]
    rows = [
        Row(
            criterion_ink(ranking.criteria[j].colour),
            f"{ranking.criteria[j].name}{DOT}{notes[j]}" if j in notes else ranking.criteria[j].name,
            points(float(ranking.points[index, j])),
        )
        for j in gains[:most]
    ]
    if len(gains) > most:
        rest = float(sum(ranking.points[index, j] for j in gains[most:]))
        others = "1 other" if len(gains) == most + 1 else f"{len(gains) - most} others"
        rows.append(Row("line_strong", others, points(rest)))
    low, high = points(spec.points[index].low), points(spec.points[index].high)
    lines = [f"{spec.whisker_word} {low}–{high}", position_text(option.position)]
    if ranking.ruled_out[index]:
        lines[:1] = ["Ruled out: it breaks a must-have"]
    elif not known:
        lines[:1] = ["Nothing that counts is known yet"]
    if spec.points[index].chosen:
        lines.insert(0, CHOSEN)
    if star := star_note(ranking, index):
        lines.append(star)
    fit = points(float(ranking.fit[index])) if known else ""
    return Told(option.full_name, fit, tuple(lines), tuple(rows), hint)


def told_points(ranking: Ranking, spec: ChartSpec) -> list[tuple[str, str, str]]:
    """Give id, sentence and card of each point, for those who hear the chart."""
    return [
        (
            point.id,
            option_sentence(ranking, index) + (f" {CHOSEN}." if point.chosen else ""),
            option_card(ranking, index, spec).sentence,
        )
        for index, point in enumerate(spec.points)
    ]


def pulled_card(ranking: Ranking, option: str, past: str | None) -> Told:
    """Tell what would be enough for an option to stand past another, where it is pulled to."""
    title = pulled_title(ranking, option, past)
    if past is None:
        return Told(title)
    enough = flips_past(ranking, option, past)
    found = ways(ranking, enough)
    rows = tuple(
        Row(criterion_ink(way.colour), way.criterion, way.change, (way.value_now, way.value_needed))
        for way in found
    )
    lead = NOTHING if not found else ENOUGH if len(found) == 1 else ONE_IS_ENOUGH
    return Told(title, "", (lead,), rows, _PULL_HINT if found else "")


class Card(QFrame):
    """Floats over the chart, lets the pointer through, and goes when what it tells of is left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("chart.card")
        self.setProperty("floating", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = PlainLabel("", "strong", wrap=True, name="chart.card.title")
        self._fit = PlainLabel("", "number", name="chart.card.fit")
        self._lines = PlainLabel("", "small", "text2", wrap=True, name="chart.card.lines")
        self._hint = PlainLabel("", "small", "text3", wrap=True, name="chart.card.hint")
        self._rows = [_CardRow(number) for number in range(_MOST + 1)]
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._fit)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(12),) * 4)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self._lines)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(3))
        for number, row in enumerate(self._rows):
            row.join(grid, number)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self._hint)
        self.hide()

    def tell(self, told: Told, beside: QRect, taken: Sequence[Taken] = ()) -> None:
        """Say this, inside the parent, beside a rectangle of it, hiding little of what is taken."""
        self._title.setText(told.title)
        self._fit.setText(told.fit)
        self._lines.setText("\n".join(told.lines))
        self._hint.setText(told.hint)
        for label in (self._fit, self._lines, self._hint):
            label.setVisible(bool(label.text()))
        for row, content in zip(self._rows, self._padded(told.rows), strict=True):
            row.show_row(content)
        self.setAccessibleName(told.sentence)
        wide = any(row.change is not None for row in told.rows)
        self.setFixedWidth(min(theme.px(_WIDE if wide else _WIDTH), self._over.width() - theme.px(16)))
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
        self._stand(beside, taken)
        shadow(self)
        self.show()
        self.raise_()

    def _stand(self, beside: QRect, taken: Sequence[Taken]) -> None:
        room = self._over.rect().adjusted(8, 8, -8, -8)
        self.move(standing(self.size(), beside, room, theme.px(_GAP), taken))

    def _padded(self, rows: Sequence[Row]) -> list[Row | None]:
        return [*rows, *[None] * (len(self._rows) - len(rows))]


class _CardRow:
    """The three widgets of a row, reused for whatever it tells."""

    def __init__(self, number: int) -> None:
        self._swatch = Swatch("line_strong")
        self._name = CutLabel("", "small", name=f"chart.card.name{number}")
        self._change = ChangeLine()
        self._points = PlainLabel("", "smallstrong", name=f"chart.card.points{number}")
        self._points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def join(self, grid: QGridLayout, number: int) -> None:
        """Take a row of the grid."""
        grid.addWidget(self._swatch, number, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._name, number, 1)
        grid.addWidget(self._change, number, 2)
        grid.addWidget(self._points, number, 3)

    def show_row(self, row: Row | None) -> None:
        """Show a criterion, or nothing."""
        if row is not None:
            self._swatch.set_ink(row.ink)
            self._name.setText(row.name)
            self._points.setText(row.points)
            self._change.show_change(row.change)
        for widget in (self._swatch, self._name, self._points):
            widget.setVisible(row is not None)
        self._change.setVisible(row is not None and row.change is not None)


def moving_card(spec: ChartSpec, option_id: str) -> Told:
    """Tell of a point under the hand its place alone: the rest would be in the way."""
    point = next(point for point in spec.points if point.id == option_id)
    at = point.x[1] if point.x else 0.0
    return Told(axis_word(at).capitalize(), percent(at))


def edge_card(spec: ChartSpec, edge: Literal["low", "high"], *, held: bool, dragged: bool) -> Told:
    """Tell where an edge of the sweet spot is, and how to move it: held by keys, dragged, or neither."""
    at = spec.sweet_low if edge == "low" else spec.sweet_high
    name = "Sweet spot: research edge" if edge == "low" else "Sweet spot: applied edge"
    hint = _EDGE_HINT.format(key="[" if edge == "low" else "]")
    if held:
        hint = _HELD_HINT
    elif dragged:
        hint = ""
    return Told(name, percent(at), (axis_word(at).capitalize(),), (), hint)
