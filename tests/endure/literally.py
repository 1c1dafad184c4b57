"""Whether what is shown of a text is the text itself: painted, heard, told on hovering, written in a file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from PySide6.QtCore import QAbstractListModel
from PySide6.QtGui import QAction, Qt, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QMenu, QTabBar, QWidget

from tests.surfaces import told_by

_WORD: Final = re.compile(r"Zq\d\d\d[a-z]x")
#: What is put between letters so that lines may break, and round names that are read from the right.
_BETWEEN: Final = re.compile("[\\s\u00ad\u200b\u2060\u2066-\u2069\ufffc]+")


def wrong_in(before: Mapping[str, str], text: str, seen: set[str]) -> Iterator[str]:
    """Tell each word that stands in a text without what was written before it; `seen` takes all that do."""
    close = _BETWEEN.sub("", text)
    for found in _WORD.finditer(close):
        if found[0] not in before:
            continue
        wanted = _BETWEEN.sub("", before[found[0]])
        if close[: found.start()].endswith(wanted):
            seen.add(found[0])
        else:
            start = max(0, found.start() - len(wanted) - 8)
            yield f"{close[start : found.end()]!r} stands for {wanted + found[0]!r}"


def shown_in(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a window shows, as it is understood by whoever sees, hears or hovers: surface and text."""
    painted: list[str] = []
    for where, text in told_by(window):
        if where.startswith("painted"):
            painted.append(text)
        elif where.startswith(("heard", "title")):
            yield where, text
    # A text that runs over several lines is painted one line after the other.
    yield "painted", "".join(painted)
    for widget in (window, *window.findChildren(QWidget)):
        name = widget.objectName() or type(widget).__name__
        yield from ((name, text) for text in _of_widget(widget))


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from map(_hovered, (widget.toolTip(), widget.whatsThis(), widget.statusTip()))
    for action in widget.actions():
        yield from _of_action(action)
    if isinstance(widget, QMenu):
        yield _without_shortcut(widget.title())
    elif isinstance(widget, QAbstractButton):
        yield _without_shortcut(widget.text())
    elif isinstance(widget, QLabel):
        yield _as_label(widget)
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from (_without_shortcut(widget.tabText(at)), _hovered(widget.tabToolTip(at)))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _in_rows(widget)


def _of_action(action: QAction) -> Iterator[str]:
    yield _without_shortcut(action.text())
    # Where nothing else is said, Qt tells the caption on hovering.
    yield _hovered(action.toolTip())


def _in_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(index.data(role) or "")
            yield _hovered(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))


def _as_label(label: QLabel) -> str:
    kind = label.textFormat()
    rich = kind == Qt.TextFormat.RichText or (
        kind == Qt.TextFormat.AutoText and Qt.mightBeRichText(label.text())
    )
    return _read(label.text()) if rich else label.text()


def _hovered(text: str) -> str:
    """Read a text as a tooltip does, which guesses whether it is markup."""
    return _read(text) if Qt.mightBeRichText(text) else text


def _read(markup: str) -> str:
    read = QTextDocument()
    read.setHtml(markup)
    return read.toPlainText()


def _without_shortcut(text: str) -> str:
    return re.sub("&(.)", r"\1", text)


def all_wrong(before: Mapping[str, str], told: Iterable[tuple[str, str]], seen: set[str]) -> list[str]:
    """List what is wrong in all that is told, with its surface."""
    return [f"{where}: {wrong}" for where, text in told for wrong in wrong_in(before, text, seen)]
