"""A figure at the right end of its line, and the unit painted behind it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from ui.look import theme


def stand_right(line: QLineEdit) -> None:
    """Let what is typed stand at the right, as figures do."""
    line.setProperty("number", True)
    line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def make_room(line: QLineEdit, unit: str, instead: int = 0) -> None:
    """Keep what is typed clear of the unit; or of something else, so wide, that stands there."""
    room = instead or (line.fontMetrics().horizontalAdvance(unit) + theme.px(6) if unit else 0)
    at_left = line.layoutDirection() == Qt.LayoutDirection.RightToLeft
    line.setTextMargins(room if at_left else 0, 0, 0 if at_left else room, 0)


def paint(line: QLineEdit, unit: str) -> None:
    """Paint the unit over the line."""
    if unit:
        painter = QPainter(line)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text3"))
        beside = theme.px(10)
        painter.drawText(line.rect().adjusted(beside, 0, -beside, 0), line.alignment(), unit)
