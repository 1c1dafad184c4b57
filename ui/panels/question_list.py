"""How a row of what to ask next is painted."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.asking.questions import QuestionValue
from app.numbers.numerals import DOT, percent, points
from app.words.questions import question_about, question_text, whom_to_ask
from ui.look import theme
from ui.pending import FADED
from ui.widgets.row_ground import paint_ground
from ui.widgets.rows import Index, RowRole

#: A chance to change the choice above this stands out.
_LIKELY = 0.1


class QuestionRow(QStyledItemDelegate):
    """The question on up to two lines, below it whom it is about, whom to ask and what hangs on it."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.faded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        question = index.data(RowRole)
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListView) else theme.px(240)
        lines = 1
        if isinstance(question, QuestionValue):
            lines = len(_lines(question_text(question), width - theme.px(32)))
            lines += bool(question.criterion.ask)
        return QSize(theme.px(120), theme.px(16) * lines + theme.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        question = index.data(RowRole)
        if not isinstance(question, QuestionValue):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        paint_ground(painter, option, area.adjusted(theme.px(8), 0, -theme.px(8), -theme.px(2)))
        inner = area.adjusted(theme.px(16), theme.px(6), -theme.px(16), 0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        baseline = inner.top() + theme.px(12)
        for line in _lines(question_text(question), inner.width()):
            painter.drawText(QPointF(inner.left(), baseline), line)
            baseline += theme.px(16)
        about, ask = question_about(question), whom_to_ask(question)
        if ask:
            self._small(painter, about, inner, baseline + theme.px(2), inner.width())
            baseline += theme.px(16)
        self._last_line(painter, question, ask or about, inner, baseline + theme.px(2))
        painter.restore()

    def _last_line(
        self, painter: QPainter, question: QuestionValue, said: str, inner: QRectF, baseline: float
    ) -> None:
        strong = question.chance_choice_changes > _LIKELY
        font = theme.font("smallstrong" if strong else "small")
        stake = f"+{points(question.gain)} points{DOT}{percent(question.chance_choice_changes)} change"
        left = inner.right() - QFontMetricsF(font).horizontalAdvance(stake)
        painter.setFont(font)
        painter.setPen(theme.colour("accent_text" if strong else "text2", FADED if self.faded else 1.0))
        painter.drawText(QPointF(left, baseline), stake)
        room = left - inner.left() - theme.px(8)
        if QFontMetricsF(theme.font("small")).horizontalAdvance(said) > room:
            said = question.criterion.ask or said
        self._small(painter, said, inner, baseline, room)

    def _small(self, painter: QPainter, text: str, inner: QRectF, baseline: float, room: float) -> None:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        small = QFontMetricsF(theme.font("small"))
        painter.drawText(
            QPointF(inner.left(), baseline), small.elidedText(text, Qt.TextElideMode.ElideRight, room)
        )


def _lines(text: str, width: float) -> list[str]:
    """Break a text into two lines at most, the second elided."""
    theme.ensure_fonts_for(text)
    flat = " ".join(text.split())
    font = theme.font("body")
    layout = QTextLayout(flat, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1.0, width))
    # Qt counts letters beyond the first 65,536 twice.
    units, cut = flat.encode("utf-16-le"), 2 * line.textLength()
    layout.endLayout()
    if cut >= len(units):
        return [flat]
    first, rest = units[:cut].decode("utf-16-le"), units[cut:].decode("utf-16-le")
    return [first.rstrip(), QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
