"""The bar on top of the main window, in place of a title bar's empty middle."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from ui.look import theme
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain


class TopBar(QWidget):
    """Menus at the left, the title of the decision in the middle, buttons at the right."""

    def __init__(self, menus: QMenuBar, buttons: tuple[QWidget, ...]) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setAccessibleName("Top bar")
        self.title = CutLabel("", "strong", name="top_bar.title")
        self.state = PlainLabel("", "small", "text3", name="top_bar.state")
        self._middle = QHBoxLayout()
        self._middle.addStretch(1)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._middle.addWidget(self.title)
        self._middle.addWidget(self.state)
        self._middle.addStretch(1)
        self._right = QHBoxLayout()
        self._right.addStretch(1)
        self._buttons = buttons
        for button in buttons:
            self._right.addWidget(button)
        self._row = QHBoxLayout(self)
        self._row.addWidget(menus, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._middle, 1)
        self._row.addLayout(self._right, 1)
        spaced(self._row, 8, (8, 8, 12, 0))
        spaced(self._middle, 8)
        spaced(self._right, 8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_state(self, session: Session) -> None:
        """Say in a word how what is shown stands to what is on the disk."""
        how = "Not saved yet" if session.path is None else "Edited" if session.dirty else "Saved"
        self.state.setText("Preview" if session.previewing else "Saving…" if session.saving else how)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the room to menus and title: buttons show their icons alone, and nothing is centred."""
        for button in self._buttons:
            if isinstance(button, Button):
                button.show_icon_only(narrow)
        for side in (0, 2):
            self._row.setStretch(side, 0 if narrow else 1)

    def lead_to(self, stops: list[QWidget]) -> None:
        """Let Tab come to these after the last button of the bar."""
        chain([self._buttons[-1], *stops])

    def sizeHint(self) -> QSize:
        # 48 with the gap below it.
        return QSize(super().sizeHint().width(), theme.px(40))
