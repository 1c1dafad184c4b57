"""Text of as many lines as it takes, and a link at its end."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.look.theme import Role
from ui.widgets.buttons import pressed_by_enter
from ui.widgets.label import PlainLabel
from ui.widgets.tips import tip

_NO_BREAK: Final = "\u00a0"
#: Where a text takes more lines than this, its fewer words are shown.
_FEW: Final = 2
#: How far a link can be hit above and below its words.
_REACH: Final = 4


class Passage(PlainLabel):
    """Shows all of its text, in as many lines as that takes; a word wider than the label is broken.

    The last words may be a link: they stay together, and are a button of their own for hand, keyboard and
    those who listen.
    """

    followed = Signal()

    def __init__(self, text: str = "", role: Role = "body", ink: str = "text", *, name: str = "") -> None:
        self._shorter = self._ending = ""
        super().__init__(text, role, ink, wrap=True, name=name)
        self._link = _Link(self, f"{name}.link")
        self._link.clicked.connect(self.followed)
        self._link.hide()

    def set_shorter(self, text: str) -> None:
        """Give fewer words, for where the text takes many lines; what is read aloud is still the text."""
        if text != self._shorter:
            theme.ensure_fonts_for(text)
            self._shorter = text
            self.updateGeometry()
            self.update()

    def set_link(self, words: str, meaning: str = "") -> None:
        """Make the last words of the text a link; `meaning` names it by itself. Empty: no link."""
        words = words if words and self.text().endswith(words) else ""
        self._ending = words
        self._link.setAccessibleName(meaning or words)
        self.updateGeometry()
        self._place_link()

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self._place_link()

    def lines(self, width: int) -> int:
        """Count the lines of the whole text at a width."""
        return self._laid_out(self.text(), width).lineCount()

    def heightForWidth(self, width: int) -> int:
        if not self.text():
            return 0
        height = self._laid(width).boundingRect().height()
        return round(height) + (theme.px(_REACH) if self._ending else 0)

    def height_within(self, width: int, most: int) -> int:
        """Give the height at a width, in whole lines and no more than `most`, but one line in any case."""
        whole, line = self.heightForWidth(width), self.fontMetrics().height()
        return whole if whole <= most else max(line, most // line * line)

    def is_cut(self) -> bool:
        """Whether there is no room for all lines; the tooltip has the text then."""
        return bool(self.text()) and self.heightForWidth(self.width()) > self.height() + 1

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, self.fontMetrics().height() if self.text() else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(24), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_link()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._place_link()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout = self._laid(self.width())
        if not self.is_cut():
            layout.draw(painter, QPointF(0, 0), self._inked(layout))
            return
        lines = [layout.lineAt(at) for at in range(layout.lineCount())]
        fit = max(1, sum(line.y() + line.height() <= self.height() + 1 for line in lines))
        for line in lines[: fit - 1]:
            line.draw(painter, QPointF(0, 0))
        last = lines[fit - 1]
        rest = layout.text()[last.textStart() :]
        shown = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QPointF(0, last.y() + last.ascent()), shown)

    def _inked(self, layout: QTextLayout) -> list[QTextLayout.FormatRange]:
        if not self._ending:
            return []
        link = QTextLayout.FormatRange()
        ink = QTextCharFormat()
        ink.setForeground(theme.colour("accent_text"))
        ink.setFontUnderline(self._link.underMouse())
        link.start, link.length, link.format = self._link_start(layout), len(self._ending), ink
        return [link]

    def _link_start(self, layout: QTextLayout) -> int:
        return max(0, len(layout.text()) - len(self._ending))

    def _laid(self, width: int) -> QTextLayout:
        layout = self._laid_out(self.text(), width)
        few = self._shorter and layout.lineCount() > _FEW
        return self._laid_out(self._shorter, width) if few else layout

    def _laid_out(self, text: str, width: int) -> QTextLayout:
        self.ensurePolished()
        text = text.replace("\n", " ")
        if self._ending and text.endswith(self._ending):
            text = text[: -len(self._ending)] + self._ending.replace(" ", _NO_BREAK)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        layout = QTextLayout(text, self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _place_link(self) -> None:
        if not hasattr(self, "_link"):  # Qt styles while it is being made
            return
        cut = self.is_cut()
        tip(self, self.text() if cut else "")
        self._link.setVisible(bool(self._ending) and not cut)
        if not self._ending or cut:
            return
        layout = self._laid(self.width())
        start = self._link_start(layout)
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            return
        ends = [self._x(line, at) for at in (start, len(layout.text()))]
        left, top = min(ends), line.y() - theme.px(_REACH)
        whole = QRect(
            int(left) - theme.px(3), round(top), round(abs(ends[1] - ends[0])) + theme.px(6),
            round(line.height()) + 2 * theme.px(_REACH),
        )  # fmt: skip
        self._link.setGeometry(whole.intersected(self.rect()))

    def _x(self, line: object, at: int) -> float:
        # The binding gives the place alone, or with the position it was rounded to.
        found = line.cursorToX(at)  # pyright: ignore[reportAttributeAccessIssue]
        return float(found[0] if isinstance(found, tuple) else found)


class _Link(QAbstractButton):
    """The part of a passage that can be followed; the passage paints its words."""

    def __init__(self, passage: QWidget, name: str) -> None:
        super().__init__(passage)
        self._passage = passage
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._passage.update()
        if event.type() == QEvent.Type.DynamicPropertyChange:
            self.update()  # the focus ring has come or gone
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if has_ring(self):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), theme.px(3), theme.px(3))
