"""What can be seen to be wrong with a window: text that is cut, widgets that stand outside their parent."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from ui.widgets.label import CutLabel
from ui.widgets.passage import Passage

#: Sizes in whole pixels and widths in fractions differ by less than this.
ROUNDING = 1


def flaws(window: QWidget) -> list[str]:
    """Name everything that is cut without saying so, or stands where it cannot be seen whole."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.width() and widget.height():
            found += [f"{_name(widget)}: {flaw}" for flaw in (*_cut(widget), *_outside(widget))]
    return found


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.objectName()} {text!r}"


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label_cut(widget)
    elif isinstance(widget, QCheckBox | QAbstractButton):
        if widget.text() and widget.sizeHint().width() > widget.width() + ROUNDING:
            yield f"needs {widget.sizeHint().width()} px, has {widget.width()}"
    elif isinstance(widget, QComboBox):
        yield from _choice_cut(widget)
    elif isinstance(widget, QLineEdit):
        yield from _line_cut(widget)
    elif isinstance(widget, QMenuBar):
        hidden = [
            one.text() for one in widget.actions() if not widget.rect().contains(widget.actionGeometry(one))
        ]
        if hidden:
            yield f"has no room for {hidden}"


def _label_cut(label: QLabel) -> Iterator[str]:
    metrics, room = label.fontMetrics(), label.contentsRect()
    if isinstance(label, CutLabel | Passage) and label.is_cut():
        if not label.toolTip():
            yield "is cut, and has no tooltip"
    elif label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + ROUNDING:
            yield f"needs {label.heightForWidth(label.width())} px of height, has {label.height()}"
    elif label.text():
        widest = max(metrics.horizontalAdvance(line) for line in label.text().split("\n"))
        if widest > room.width() + ROUNDING:
            yield f"needs {widest} px, has {room.width()}"
    if label.text() and not label.wordWrap() and metrics.capHeight() > room.height():
        yield f"is {room.height()} px high"


def _choice_cut(choice: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    field = choice.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, choice
    )
    if choice.fontMetrics().horizontalAdvance(choice.currentText()) <= field.width():
        return
    shown = str(option.currentText)  # pyright: ignore[reportAttributeAccessIssue]
    if not shown.endswith("…") or choice.fontMetrics().horizontalAdvance(shown) > field.width():
        yield f"shows {shown!r} in {field.width()} px"
    if not choice.toolTip():
        yield "is cut, and has no tooltip"


def _line_cut(line: QLineEdit) -> Iterator[str]:
    # A line that is typed into scrolls; one that only shows a number must show all of it.
    margins = line.textMargins()
    room = line.contentsRect().width() - margins.left() - margins.right()
    needed = line.fontMetrics().horizontalAdvance(line.text())
    if line.property("number") is True and needed > room:
        yield f"needs {needed} px, has {room}"
    elif needed > room and not line.toolTip() and line.isReadOnly():
        yield "is cut, and has no tooltip"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolled(widget):
        return
    place = QRect(QPoint(0, 0), parent.size())
    if not place.contains(widget.geometry()) and not widget.inherits("QSplitterHandle"):
        yield f"stands at {widget.geometry().getRect()} in a parent of {parent.size().toTuple()}"


def _scrolled(widget: QWidget) -> bool:
    """Whether the widget can be scrolled into sight."""
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent
