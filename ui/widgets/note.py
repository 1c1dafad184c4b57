"""A note on one line that opens into a field, and closes again when it is left."""

import shiboken6
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets.buttons import pressed_by_enter
from ui.widgets.spacing import spaced
from ui.widgets.text_area import TextArea
from ui.widgets.tips import ampersands, tip


class Note(QWidget):
    """A text that stands for itself until it is clicked; `typed` and `settled` as of a field."""

    typed = Signal(str)
    settled = Signal()
    closed = Signal()

    def __init__(
        self,
        about: str,
        *,
        name: str,
        kind: str = "Note",
        placeholder: str = "Where it comes from",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._kind, self._placeholder = kind, placeholder
        self._about = about
        self._text = ""
        self._open = self._lent = False
        self._came_from: QWidget | None = None
        # Made when it is first opened: a window can hold many notes, and few are written at a time.
        self.area: _Area | None = None
        self.line = TextButton(name=f"{name}_line", wide=True)
        self.line.clicked.connect(self.open_area)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.line)
        spaced(self._column, 2)
        self.set_value("", about)

    def set_value(self, text: str, about: str, *, faint: bool = False) -> None:
        """Show a note; says nothing."""
        self._text, self._about = text, about
        if self.area is not None:
            self.area.setAccessibleName(f"{self._kind} on {about}")
            self.area.set_value(text)
        self.line.show_text(text, faint=faint)
        self.line.setAccessibleName(f"{self._kind} on {about}: {text}")
        self._show_parts()

    def open_area(self) -> None:
        """Open the field to write in."""
        if self.area is None:
            self.area = self._make_area()
        self._open, self._came_from = True, QApplication.focusWidget()
        self._show_parts()
        self.area.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.moveCursor(self.area.textCursor().MoveOperation.End)

    def close_area(self) -> None:
        """Go back to one line."""
        had_focus = self.area is not None and self.area.hasFocus()
        self._open = False
        self.line.setVisible(bool(self._text))
        self.closed.emit()
        back = self.line if self.is_needed() else self._came_from
        # Before the field goes: the keyboard would leave with it, and what is shown for it too.
        if had_focus and back is not None and shiboken6.isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_parts()

    def lend_line(self) -> "TextButton":
        """Give the closed line away, to stand in another line; what is left here is the field alone."""
        self._lent = True
        self._column.removeWidget(self.line)
        self._show_parts()
        return self.line

    def is_needed(self) -> bool:
        """Whether there is a note, or one is being written."""
        return self._open or bool(self._text)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.line] if self.area is None else [self.line, self.area]

    def _make_area(self) -> "_Area":
        said = f"{self._kind} on {self._about}"
        area = _Area(said, name=self._name, lines=2, placeholder=self._placeholder)
        area.set_value(self._text)
        area.typed.connect(self.typed)
        area.settled.connect(self.settled)
        area.left.connect(self.close_area)
        self._column.addWidget(area)
        self.setTabOrder(self.line, area)
        return area

    def _show_parts(self) -> None:
        if self.area is not None:
            self.area.setVisible(self._open)
        self.line.setVisible(not self._open and bool(self._text))
        self.setVisible(self._open if self._lent else self.is_needed())


class _Area(TextArea):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            event.accept()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class TextButton(QPushButton):
    """A button that looks like a line of small text, cut where there is little room."""

    def __init__(self, text: str = "", *, name: str, wide: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wish = QSizePolicy.Policy.Ignored if wide else QSizePolicy.Policy.Maximum
        self.setSizePolicy(wish, QSizePolicy.Policy.Fixed)
        self._ink = "text3"
        self.show_text(text)

    def show_text(self, text: str, *, faint: bool = True) -> None:
        """Change the text, literally."""
        theme.ensure_fonts_for(text)
        self._ink = "text3" if faint else "text2"
        self._full, self._whole = text, text.replace("\n", " ")
        self.setText(ampersands(self._whole))
        self.setAccessibleName(text)
        self._tell_the_rest()
        self.updateGeometry()
        self.update()

    def set_hint(self, hint: str) -> None:
        """Say more on hovering than the text does."""
        self._hint = hint
        self._tell_the_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_the_rest()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tell_the_rest()

    def _tell_the_rest(self) -> None:
        """Say on hovering what is cut, and only that."""
        wide = QFontMetrics(theme.font("small")).horizontalAdvance(self._whole)
        tip(self, self._full if wide > self.width() or "\n" in self._full else self._hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(theme.font("small")).horizontalAdvance(self._whole)
        return QSize(wide + theme.px(2), theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font("small")
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(theme.colour("text" if self.underMouse() else self._ink))
        shown = painter.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if has_ring(self):
            painter.setPen(QPen(theme.colour("accent"), theme.current().ring))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    _full = _whole = _hint = ""
