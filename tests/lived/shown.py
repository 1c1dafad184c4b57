"""What a person sees and hears of a window, line by line, in the order in which it stands there."""

from collections.abc import Container, Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from ui.chart.axes_view import AxesView
from ui.chart.view import ChartView
from ui.widgets.fading_edge import FadingEdge

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.CheckStateRole,
)
#: Where one has scrolled to, and how wide one has made what: a person's own way of looking.
_VIEW = (QScrollBar, FadingEdge, QSplitterHandle, QSizeGrip, QHeaderView, QMenu)


def shown(window: QWidget, left_out: Container[str]) -> list[str]:
    """Say what a window shows, but for the controls named."""
    return list(_of(window, 0, left_out))


def _of(widget: QWidget, depth: int, left_out: Container[str]) -> Iterator[str]:
    if widget.objectName() in left_out or isinstance(widget, _VIEW):
        return
    name, space = widget.objectName(), "  " * depth
    said = "; ".join(_facts(widget))
    if said or (name and not name.startswith("qt_")):
        yield f"{space}{name or type(widget).__name__}: {said}".rstrip(": ")
    if isinstance(widget, QAbstractItemView):
        yield from (f"{space}  {row}" for row in _rows(widget))
    inner = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]
    for child in sorted(inner, key=lambda one: (one.y(), one.x())):
        yield from _of(child, depth + 1, left_out)


def _facts(widget: QWidget) -> Iterator[str]:
    if not widget.isEnabled():
        yield "disabled"
    if isinstance(widget, QDialog):
        yield f"title {widget.windowTitle()!r}"
    for kind, text in (
        ("heard", widget.accessibleName()),
        ("described", widget.accessibleDescription()),
        ("tip", widget.toolTip()),
    ):
        if text:
            yield f"{kind} {text!r}"
    yield from _values(widget)


def _values(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield repr(widget.text())
    elif isinstance(widget, QAbstractButton):
        yield repr(widget.text()) + (" checked" if widget.isChecked() else "")
    elif isinstance(widget, QLineEdit):
        yield f"{widget.text()!r} or {widget.placeholderText()!r}"
    elif isinstance(widget, QPlainTextEdit):
        yield f"{widget.toPlainText()!r} or {widget.placeholderText()!r}"
    elif isinstance(widget, QComboBox):
        items = [widget.itemText(at) for at in range(widget.count())]
        yield f"{widget.currentText()!r} of {items}"
    elif isinstance(widget, QAbstractSlider | QProgressBar):
        yield f"{widget.value()} of {widget.minimum()} to {widget.maximum()}"
    elif isinstance(widget, QTabBar):
        yield str([widget.tabText(at) for at in range(widget.count())])
        yield f"at {widget.currentIndex()}"
    elif isinstance(widget, ChartView | AxesView):
        yield repr(widget.figure)


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model, top = view.model(), view.rootIndex()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for row in range(model.rowCount(top)):
        cells = (model.index(row, column, top) for column in range(columns))
        yield f"row {row}: {[_cell(cell) for cell in cells]}"


def _cell(index: QModelIndex) -> list[object]:
    return [value for role in _ROLES if (value := index.data(role)) is not None]
