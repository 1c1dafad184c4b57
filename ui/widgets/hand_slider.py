"""What all sliders share: grasped where they are touched, dragged, settled when the hand lets go."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.look import theme


class HandSlider(QSlider):
    """A slider under the hand. A subclass paints it, and says what is grasped and what a place means.

    The wheel scrolls what the slider stands in; it must not change a value in passing.
    """

    settled = Signal()

    def __init__(
        self,
        label: str,
        ink: str = "text2",
        *,
        name: str,
        hint: tuple[int, int],
        least: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ink = ink
        self._hint, self._least = hint, least
        self._grip = 0.0
        #: Shows what came while the hand was on the slider.
        self._put_off: Callable[[], None] | None = None
        self._unsettled = False
        theme.fit(self, HandSlider.updateGeometry)

    def set_ink(self, ink: str) -> None:
        """Change the colour to another token."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._hint[0]), theme.px(self._hint[1]))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(self._least[0]), theme.px(self._least[1]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x()
        at = self._grasp(x)
        self._grip = 0.0 if at is None else x - at
        self._put_off = None
        self.setSliderDown(True)
        if at is None:
            self._slide(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._slide(event.position().x() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            if self._put_off is not None:
                self._put_off()
            self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._settle()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._settle()
        super().focusOutEvent(event)

    def _grasp(self, x: float) -> float | None:
        """Take what is at a place into the hand, and say where exactly it is; None where there is nothing."""
        return None

    def _slide(self, x: float) -> None:
        """Move what is in the hand to a place."""
        raise NotImplementedError

    def _settle(self) -> None:
        if self._unsettled:
            self._unsettled = False
            self.settled.emit()
