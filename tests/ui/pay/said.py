"""All that a window holds in any form: texts, names, descriptions, tooltips, models, memories of undo."""

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QWidget

_TEXTS = (
    "text",
    "plainText",
    "displayText",
    "selectedText",
    "title",
    "currentText",
    "windowTitle",
    "accessibleName",
    "accessibleDescription",
    "toolTip",
    "whatsThis",
    "statusTip",
    "placeholderText",
)


def all_said(root: QWidget) -> list[str]:
    """List everything the widgets of a window hold, shown or hidden."""
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        found += [str(widget.property(name)) for name in _TEXTS if widget.property(name) is not None]
        found += _dynamic(widget)
        found += _accessible(widget)
        found += _remembered(widget)
        if isinstance(widget, QComboBox | QAbstractItemView) and widget.model() is not None:
            found += _data(widget.model())
    return [text for text in found if not text.startswith(("<PySide6", "PySide6."))]


def _dynamic(widget: QWidget) -> Iterator[str]:
    for name in widget.dynamicPropertyNames():
        # What Qt keeps for itself cannot be read from Python.
        with contextlib.suppress(RuntimeError):
            yield str(widget.property(bytes(name.data()).decode()))


def _accessible(widget: QWidget) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None:
        return
    for kind in QAccessible.Text:
        yield interface.text(kind)
    text = interface.textInterface()
    if text is not None:
        yield text.text(0, text.characterCount())
    value = interface.valueInterface()
    if value is not None:
        yield str(value.currentValue())


def _remembered(widget: QWidget) -> Iterator[str]:
    """Go back through what a line would undo, and forward again."""
    if isinstance(widget, QLineEdit):
        while widget.isUndoAvailable():
            widget.undo()
            yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()


def _data(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount(QModelIndex())):
        index = model.index(row, 0)
        for role in (*range(0, 33), *range(256, 262)):
            value = index.data(role)
            if value is not None:
                yield str(value)
