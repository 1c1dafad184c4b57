"""A note at the bottom of a window, in its middle, about something done, with a way to take it back."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look import theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.floating import shadow
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced

SHOWN_MS = 8_000


class Toast(QFrame):
    """Stays for eight seconds, and longer while the mouse or the focus is on it."""

    action_requested = Signal(str)

    def __init__(self, window: QWidget, *, name: str = "toast") -> None:
        super().__init__(window)
        self.setObjectName(name)
        self.setProperty("toast", True)
        self._key = ""
        self._label = PlainLabel(ink="on_primary", name=f"{name}_text")
        self._action = Button("", "toast", name=f"{name}_action")
        self._action.clicked.connect(self._on_action)
        self._close = IconButton("close", "Close this note", name=f"{name}_close", ink="on_primary")
        self._close.setProperty("kind", "toast")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        for widget in (self._label, self._action, self._close):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        spaced(row, 12, (14, 6, 6, 6))
        theme.fit(self, Toast._fit)
        self.hide()
        window.installEventFilter(self)

    def show_note(self, text: str, action: tuple[str, str] | None = None) -> None:
        """Say what was done; `action` is (key, caption), told by `action_requested`."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self._key = action[0] if action else ""
        self._action.setVisible(action is not None)
        self._action.set_caption(action[1] if action else "")
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def text(self) -> str:
        """The sentence shown."""
        return self._label.text()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.Close:
            self.hide()
        return False

    def _on_timeout(self) -> None:
        focus = self.window().focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start(SHOWN_MS)
        else:
            self.hide()

    def _on_action(self) -> None:
        key = self._key
        self.hide()
        self.action_requested.emit(key)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        margin = theme.px(16)
        self.setMaximumWidth(max(theme.px(200), window.width() - 2 * margin))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - margin)

    def _fit(self) -> None:
        shadow(self)
        if self.isVisible():
            self._place()
