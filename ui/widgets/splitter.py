"""A splitter whose handles say that they can be moved, and move by keys as well."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from ui.look import theme
from ui.look.keyboard_focus import has_ring

#: How far a key moves a handle, and how far with Shift.
_STEP, _LONG_STEP = 8, 40
_GRIP: Final = (4, 36)
_TOWARDS: Final = {
    (Qt.Orientation.Horizontal, Qt.Key.Key_Left): -1,
    (Qt.Orientation.Horizontal, Qt.Key.Key_Right): 1,
    (Qt.Orientation.Vertical, Qt.Key.Key_Up): -1,
    (Qt.Orientation.Vertical, Qt.Key.Key_Down): 1,
}


class Splitter(QSplitter):
    """Divides its room among what is in it; nothing can be made to vanish."""

    def __init__(self, name: str, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setObjectName(f"splitter.{name}")
        self.setAccessibleName(f"Divided {name}")
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    """Shows a grip while the hand is over it; the arrows move it."""

    def __init__(self, orientation: Qt.Orientation, splitter: Splitter) -> None:
        super().__init__(orientation, splitter)
        self.setObjectName(f"{splitter.objectName()}.handle")
        self.setAccessibleName(f"Move what is {splitter.accessibleName().lower()}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        towards = _TOWARDS.get((self.orientation(), Qt.Key(event.key())))
        if towards is None:
            super().keyPressEvent(event)
            return
        far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        step = theme.px(_LONG_STEP if far else _STEP)
        here = self.x() if self.orientation() == Qt.Orientation.Horizontal else self.y()
        self.moveSplitter(here + towards * step)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.underMouse() or has_ring(self)):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if has_ring(self) else "line_strong"))
        thick, long = (theme.px(side) for side in _GRIP)
        upright = self.orientation() == Qt.Orientation.Horizontal
        grip = QRectF(0, 0, thick, long) if upright else QRectF(0, 0, long, thick)
        grip.moveCenter(QRectF(self.rect()).center())
        painter.drawRoundedRect(grip, thick / 2, thick / 2)
