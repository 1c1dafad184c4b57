"""Buttons in the four looks of the program: primary, outlined, link and icon."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from ui.look import icons, theme
from ui.widgets.enter import is_enter
from ui.widgets.tips import ampersands, tip

_INKS = {"primary": "on_primary", "outlined": "text2", "link": "accent_text", "toast": "on_primary"}


class Button(QPushButton):
    """A button with a caption; its text is shown as typed."""

    def __init__(
        self,
        text: str,
        kind: Literal["primary", "outlined", "link", "toast"] = "outlined",
        *,
        icon: str = "",
        name: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setObjectName(name)
        self.setAutoDefault(False)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon:
            self.setIcon(icons.icon(icon, _INKS[kind]))
        self._hint = hint
        self._icon_only = False
        self.set_caption(text)
        theme.fit(self, Button._size_icon)

    def set_caption(self, text: str) -> None:
        """Change the text, literally."""
        theme.ensure_fonts_for(text)
        self._caption = text
        self.setText("" if self._icon_only else ampersands(text))
        self.setAccessibleName(text)
        tip(self, self._hint or (text if self._icon_only else ""))

    def show_icon_only(self, on: bool) -> None:
        """Leave out the caption where there is little room; tooltip and accessible name keep it."""
        self._icon_only = on
        self.setProperty("square", on)
        self.style().unpolish(self)
        self.style().polish(self)
        self.set_caption(self._caption)
        self._size_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def _size_icon(self) -> None:
        # Wider than high: the icon engine leaves the rest as a gap before the text.
        self.setIconSize(QSize(theme.px(16 if self._icon_only else 20), theme.px(16)))


class IconButton(QToolButton):
    """An icon of 16 in a target of 28; its meaning is its tooltip and accessible name."""

    def __init__(
        self,
        icon: str,
        meaning: str,
        *,
        name: str = "",
        ink: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "icon")
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.fit(self, IconButton._size_icon)
        self.show_icon(icon, meaning, ink)

    def show_icon(self, icon: str, meaning: str, ink: str = "text2") -> None:
        """Change the icon and what it means together."""
        self.setIcon(icons.icon(icon, ink))
        self.setAccessibleName(meaning)
        tip(self, meaning)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def _size_icon(self) -> None:
        self.setIconSize(QSize(theme.px(16), theme.px(16)))


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Let Enter press the button that has the keyboard; held down since before it is not meant."""
    if not is_enter(event):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def primary(text: str, *, icon: str = "", name: str = "", hint: str = "") -> Button:
    """Make the one filled button of a window."""
    return Button(text, "primary", icon=icon, name=name, hint=hint)


def outlined(text: str, *, icon: str = "", name: str = "", hint: str = "") -> Button:
    """Make an ordinary button."""
    return Button(text, "outlined", icon=icon, name=name, hint=hint)


def link(text: str, *, icon: str = "", name: str = "", hint: str = "") -> Button:
    """Make a button that looks like a link."""
    return Button(text, "link", icon=icon, name=name, hint=hint)
