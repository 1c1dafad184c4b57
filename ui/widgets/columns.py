"""Two columns of an editor: side by side where there is room, else one above the other in one scroll."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.widgets.scrolling import Scrolling
from ui.widgets.spacing import spaced

#: What a list keeps of its height above the other column.
_LIST: Final = 190


class Columns(QWidget):
    """Lays two widgets out by its width; each scrolls by itself while they stand side by side.

    Parameters
    ----------
    left : a column, or the area in which it scrolls.
    right : an area that scrolls.
    shares : of the width, left and right.
    least : the width of the design below which they are stacked.
    gap : between them.
    """

    #: The columns have been moved, and Tab has to be told its way anew.
    moved = Signal()

    def __init__(
        self,
        left: QWidget,
        right: Scrolling,
        *,
        shares: tuple[int, int],
        least: int,
        gap: int,
    ) -> None:
        super().__init__()
        self._area = left if isinstance(left, Scrolling) else None
        self._left: QWidget = left.content if isinstance(left, Scrolling) else left
        self._right = right
        self._shares = shares
        self._least = least
        self._stacked = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(left, shares[0])
        self._row.addWidget(right, shares[1])
        content, pile = right.free_content(), QWidget()
        right.show_content(pile)
        self._pile = QVBoxLayout(pile)
        self._pile.addWidget(content, 1)
        spaced(self._row, gap)
        spaced(self._pile, 8)
        theme.fit(self, Columns._fit)

    @property
    def stacked(self) -> bool:
        """Whether the left column stands above the right one."""
        return self._stacked

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        stacked = self.width() < theme.px(self._least)
        # Before it is laid out it has a width that means nothing.
        if stacked == self._stacked or not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return
        self._stacked = stacked
        focused = QApplication.focusWidget()
        ring = has_ring(focused)
        if stacked:
            self._stack()
        else:
            self._part()
        self.moved.emit()
        self._right.verticalScrollBar().setValue(0)
        if focused is not None and self.isAncestorOf(focused):
            reason = Qt.FocusReason.ShortcutFocusReason if ring else Qt.FocusReason.OtherFocusReason
            focused.setFocus(reason)
            if self._right.isAncestorOf(focused):
                self._right.ensureWidgetVisible(focused)

    def _stack(self) -> None:
        if self._area is not None:
            self._area.free_content()
            self._area.hide()
        else:
            self._left.setMinimumHeight(theme.px(_LIST))
        self._pile.insertWidget(0, self._left)
        self._left.show()

    def _part(self) -> None:
        self._pile.removeWidget(self._left)
        if self._area is not None:
            self._area.show_content(self._left)
            self._area.show()
        else:
            self._left.setMinimumHeight(0)
            self._row.insertWidget(0, self._left, self._shares[0])
