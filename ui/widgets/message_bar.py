"""A message at the top of the panel it concerns, for what needs an answer."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.widgets.buttons import Button, IconButton
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.swatch import IconMark

Tone = Literal["info", "warn", "danger"]
_ICONS: dict[Tone, str] = {"info": "info", "warn": "alert", "danger": "alert"}
_INKS: dict[Tone, str] = {"info": "text2", "warn": "warn", "danger": "danger"}


class MessageBar(QFrame):
    """Icon, sentence, and what can be done; hidden until there is something to say."""

    action_requested = Signal(str)
    closed = Signal()

    def __init__(self, *, name: str = "message_bar", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("bar", "info")
        self._icon = IconMark("info")
        self._label = PlainLabel(wrap=True, name=f"{name}_text")
        self._actions: list[Button] = []
        self._close = IconButton("close", "Close this message", name=f"{name}_close")
        self._close.clicked.connect(self.close_message)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._close)
        spaced(self._row, 8, (12, 6, 6, 6))
        self.hide()

    def show_message(
        self,
        text: str,
        tone: Tone = "info",
        actions: Sequence[tuple[str, str]] = (),
        *,
        closable: bool = True,
    ) -> None:
        """Say something; `actions` are (key, caption), told by `action_requested`."""
        self._label.setText(text)
        self._icon.show_icon(_ICONS[tone], _INKS[tone])
        self.setAccessibleName(text)
        self.setProperty("bar", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._replace_actions(actions)
        self._close.setVisible(closable)
        self.show()

    def text(self) -> str:
        """The sentence shown."""
        return self._label.text()

    def close_message(self) -> None:
        """Take the message away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _replace_actions(self, actions: Sequence[tuple[str, str]]) -> None:
        for button in self._actions:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._actions = []
        for key, caption in actions:
            button = Button(caption, name=f"{self.objectName()}_{key}")
            button.clicked.connect(lambda _=False, key=key: self.action_requested.emit(key))
            self._row.insertWidget(self._row.count() - 1, button)
            self._actions.append(button)
