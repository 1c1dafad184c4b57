"""The display list of a figure, made ready for a QPainter once, so that painting it again costs little."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QStaticText

from app.figure import Box, Circle, Line, Mark, PointMarks, Rect, Text
from ui.look import theme
from ui.look.theme import Theme

Offsets = Mapping[str, tuple[float, float]]
_Style = tuple[object, ...]


@dataclass(slots=True)
class Batch:
    """Shapes that share pen and brush, drawn in one go."""

    pen: QPen
    brush: QBrush
    opacity: float
    lines: list[QLineF] = field(default_factory=list)
    circles: list[tuple[QPointF, float]] = field(default_factory=list)
    rects: list[tuple[QRectF, float]] = field(default_factory=list)
    slanted: bool = False

    def paint(self, painter: QPainter) -> None:
        """Draw the shapes."""
        painter.setOpacity(self.opacity)
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        if self.lines:
            # Level and upright lines are sharp already; smoothing them would only cost time.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.slanted)
            painter.drawLines(self.lines)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for centre, radius in self.circles:
            painter.drawEllipse(centre, radius, radius)
        for rect, corner in self.rects:
            if corner or self.pen.style() != Qt.PenStyle.NoPen:
                painter.drawRoundedRect(rect, corner, corner)
            else:
                painter.fillRect(rect, self.brush)


@dataclass(slots=True)
class Ready:
    """A display list ready to paint: batches of shapes, bottom first, then the words over them."""

    batches: list[Batch] = field(default_factory=list)
    words: list[tuple[QPointF, QStaticText, QFont, QColor]] = field(default_factory=list)
    inks: dict[str, QColor] = field(default_factory=dict)

    def paint(self, painter: QPainter) -> None:
        """Draw everything."""
        for batch in self.batches:
            batch.paint(painter)
        painter.setOpacity(1)
        for where, text, font, ink in self.words:
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawStaticText(where, text)


def ready(marks: Iterable[Mark], look: Theme) -> Ready:
    """Make marks ready to paint in the order given; neighbours of one style share a batch."""
    made = Ready()
    last: _Style = ()
    for mark in marks:
        if isinstance(mark, Text):
            _add_word(made, mark, look)
            continue
        style = _style(mark)
        if style != last:
            made.batches.append(_batch(mark, look))
            last = style
        _add_shape(made.batches[-1], mark)
    return made


def ready_groups(groups: Iterable[PointMarks], look: Theme, offsets: Offsets | None = None) -> Ready:
    """Make the marks of points that do not lie on each other ready: one batch a style, over all points."""
    made = Ready()
    batches: dict[_Style, Batch] = {}
    for group in groups:
        dx, dy = offsets.get(group.id, (0.0, 0.0)) if offsets else (0.0, 0.0)
        for number, mark in enumerate(group.marks):
            at = moved(mark, dx, dy) if dx or dy else mark
            if isinstance(at, Text):
                _add_word(made, at, look)
                continue
            # The place within the marker counts too: a halo stays under the circle it surrounds.
            style = (number, *_style(at))
            if style not in batches:
                batches[style] = _batch(at, look)
            _add_shape(batches[style], at)
    made.batches = [batches[style] for style in sorted(batches, key=lambda style: int(str(style[0])))]
    return made


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Give a mark at another place."""
    match mark:
        case Line():
            return replace(mark, x1=mark.x1 + dx, y1=mark.y1 + dy, x2=mark.x2 + dx, y2=mark.y2 + dy)
        case Rect() | Circle() | Text():
            return replace(mark, x=mark.x + dx, y=mark.y + dy)


@lru_cache(maxsize=256)
def figure_font(size: float, weight: int) -> QFont:
    """Give the font of a text in the figure."""
    font = QFont(theme.font("caption"))
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    return font


@lru_cache(maxsize=4096)
def _laid(text: str, size: float, weight: int) -> tuple[QStaticText, float]:
    """Lay a text out once; its width too, which Qt would work out anew each time."""
    theme.ensure_fonts_for(text)
    laid = QStaticText(text)
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(font=figure_font(size, weight))
    return laid, laid.size().width()


@lru_cache(maxsize=256)
def _ascent(size: float, weight: int) -> float:
    from PySide6.QtGui import QFontMetricsF

    return QFontMetricsF(figure_font(size, weight)).ascent()


def forget_fonts() -> None:
    """Lay texts out anew, after the font of the application has changed."""
    figure_font.cache_clear()
    _laid.cache_clear()
    _ascent.cache_clear()


def _add_word(made: Ready, mark: Text, look: Theme) -> None:
    text, width = _laid(mark.text, mark.size, mark.weight)
    left = mark.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * width
    if mark.ink not in made.inks:
        made.inks[mark.ink] = look.colour(mark.ink)
    where = QPointF(left, mark.y - _ascent(mark.size, mark.weight))
    made.words.append((where, text, figure_font(mark.size, mark.weight), made.inks[mark.ink]))


def _style(mark: Mark) -> _Style:
    match mark:
        case Line():
            return ("line", mark.ink, mark.width, mark.dash, mark.opacity, mark.rounded)
        case Rect():
            # Nested tints have to be laid over each other one by one.
            return ("rect", id(mark))
        case Circle():
            return ("circle", mark.fill, mark.stroke, mark.stroke_width, mark.dash)
        case Text():
            return ("text",)


def _batch(mark: Mark, look: Theme) -> Batch:
    match mark:
        case Line():
            pen = _pen(mark.ink, mark.width, mark.dash, look)
            if mark.rounded:
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            return Batch(pen, QBrush(), mark.opacity)
        case Circle():
            return Batch(_pen(mark.stroke, mark.stroke_width, mark.dash, look), _brush(mark.fill, look), 1)
        case Rect():
            return Batch(
                _pen(mark.stroke, mark.stroke_width, (), look), _brush(mark.fill, look), mark.opacity
            )
        case Text():
            return Batch(QPen(), QBrush(), 1)


def _add_shape(batch: Batch, mark: Mark) -> None:
    match mark:
        case Line():
            batch.lines.append(QLineF(mark.x1, mark.y1, mark.x2, mark.y2))
            level = mark.x1 == mark.x2 or mark.y1 == mark.y2
            batch.slanted = batch.slanted or mark.rounded or not level
        case Circle():
            batch.circles.append((QPointF(mark.x, mark.y), mark.r))
        case Rect():
            batch.rects.append((QRectF(mark.x, mark.y, mark.width, mark.height), mark.radius))
        case Text():
            pass


def in_pixels(box: Box) -> QRect:
    """Give the least whole pixels that hold a rectangle."""
    return QRectF(box.left, box.top, box.width, box.height).toAlignedRect()


def _brush(token: str, look: Theme) -> QBrush:
    return QBrush(look.colour(token)) if token else QBrush(Qt.BrushStyle.NoBrush)


def _pen(token: str, width: float, dash: tuple[float, ...], look: Theme) -> QPen:
    if not token:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(look.colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([length / width for length in dash])
    return pen
