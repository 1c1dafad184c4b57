"""Hands that type figures into fields, and eyes that look for them everywhere."""

from decimal import Decimal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.numbers.money_text import Understood
from ui.widgets.amount_field import AmountField


def told(signal: object) -> list[object]:
    """Collect what a signal tells from now on."""
    heard: list[object] = []
    signal.connect(lambda *values: heard.append(values[0] if len(values) == 1 else values))  # pyright: ignore[reportAttributeAccessIssue]
    return heard


def type_into(field: AmountField, text: str, *keys: Qt.Key) -> None:
    """Type over what is there, then press keys."""
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    for key in keys:
        QTest.keyClick(field.line, key)


def answers(field: QWidget) -> list[QPushButton]:
    """List the links of the question that is open."""
    return [button for button in field.findChildren(QPushButton) if button.isVisibleTo(field)]


def everything_said(widget: QWidget) -> str:
    """Put together all texts that a widget and what is in it hold, for eyes, ears and fingers."""
    said: list[str] = []
    for one in (widget, *widget.findChildren(QWidget)):
        own = [str(bytes(name.data()), "utf-8") for name in one.dynamicPropertyNames()]
        said += [str(one.property(name)) for name in own if not name.startswith("_")]
        said += [one.toolTip(), one.accessibleName(), one.accessibleDescription(), one.whatsThis()]
        for getter in ("text", "displayText", "selectedText", "placeholderText"):
            said.append(str(getattr(one, getter, str)()))
        said += heard_of(one)
        said += [repr(value) for value in kept(one)]
    clipboard = QGuiApplication.clipboard()
    said += [clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)]
    return "\n".join(said)


def kept(widget: QWidget) -> list[object]:
    """List the figures and readings that a widget keeps for itself."""
    values: list[object] = []
    for value in vars(widget).values():
        values += value if isinstance(value, tuple) else [value]
    return [value for value in values if isinstance(value, Decimal | Understood)]


def heard_of(about: QObject) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(about)
    kinds = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    )
    return [interface.text(kind) for kind in kinds] if interface is not None else []
