"""All that a window can tell: to the ear, to the eye, on hovering, and to whoever asks its models."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QBuffer, QByteArray, QIODevice, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

Told = tuple[str, str]
_SPOKEN = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
    QAccessible.Text.Accelerator,
)


def told_by_all_windows() -> Iterator[Told]:
    """Yield surface and text of everything that stands at present, and the clipboard."""
    for window in QApplication.topLevelWidgets():
        yield from told_by(window)
    yield from on_the_clipboard()


def told_by(window: QWidget) -> Iterator[Told]:
    """Yield surface and text of one window."""
    name = window.objectName() or type(window).__name__
    yield f"title of {name}", window.windowTitle()
    yield from ((f"heard in {name}", text) for text in _heard(QAccessible.queryAccessibleInterface(window)))
    yield from ((f"painted in {name}", text) for text in _painted(window))
    for widget in (window, *window.findChildren(QWidget)):
        where = f"{name}/{widget.objectName() or type(widget).__name__}"
        yield from ((where, text) for text in _of_widget(widget))


def _heard(interface: QAccessibleInterface | None) -> Iterator[str]:
    if interface is None or not interface.isValid():
        return
    yield from filter(None, (interface.text(kind) for kind in _SPOKEN))
    words = interface.textInterface()
    if words is not None:
        yield words.text(0, words.characterCount())
    for place in range(interface.childCount()):
        yield from _heard(interface.child(place))


def _painted(window: QWidget) -> Iterator[str]:
    """Paint a window as SVG, and read the words in it."""
    if isinstance(window, QMenu) or window.size().isEmpty():
        return
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(window.size())
    window.render(picture)
    del picture
    buffer.close()
    # What a font cannot draw may be written as a character that XML does not know.
    clean = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", bytes(data.data()))
    for element in ET.fromstring(clean).iter("{http://www.w3.org/2000/svg}text"):
        yield "".join(element.itertext())


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.accessibleName())
    yield widget.accessibleDescription()
    yield from (f"{action.text()} {action.toolTip()}" for action in widget.actions())
    if isinstance(widget, QLineEdit):
        yield f"{widget.text()} {widget.placeholderText()}"
        # What undo could bring back into the field is still there.
        if widget.isUndoAvailable():
            yield from _undone(widget)
    elif isinstance(widget, QPlainTextEdit):
        yield f"{widget.toPlainText()} {widget.placeholderText()}"
    elif isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _in_model(widget, widget.rootIndex())


def _undone(field: QLineEdit) -> Iterator[str]:
    there, steps = field.text(), 0
    while field.isUndoAvailable():
        field.undo()
        steps += 1
        yield field.text()
    for _ in range(steps):
        field.redo()
    assert field.text() == there


def _in_model(view: QAbstractItemView, parent: QModelIndex) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    written: dict[int, tuple[object, str]] = {}
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in (*range(16), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 16)):
                value = model.data(index, role)
                if isinstance(value, str):
                    yield value
                elif value is not None:
                    # Rows may share what they are painted from, and to write that out is slow.
                    if id(value) not in written:
                        written[id(value)] = value, _written(value)
                    yield written[id(value)][1]


def _written(value: object) -> str:
    """Write out all that a value holds; where it lies tells nothing, but may look like an amount."""
    bare = type(value).__repr__ is object.__repr__ and hasattr(value, "__dict__")
    return re.sub(r"\b0x[0-9a-f]+", "", repr(vars(value) if bare else value))


def on_the_clipboard() -> Iterator[Told]:
    """Yield all that the clipboard holds, with its kind."""
    data = QGuiApplication.clipboard().mimeData()
    for kind in data.formats() if data is not None else []:
        yield f"clipboard {kind}", bytes(data.data(kind).data()).decode("utf-8", "replace")
