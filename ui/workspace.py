"""The rooms of the main window: a bar on top; list, chart and controls side by side; or an empty state."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenuBar,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.frame import size_class
from ui.settings import Settings
from ui.widgets.label import PlainLabel
from ui.widgets.message_bar import MessageBar
from ui.widgets.spacing import spaced
from ui.widgets.swatch import Divider

#: Sizes a splitter starts with, by class of window size; 0 stands for the room that is left.
START = {
    "wide": {"columns": (392, 0, 296), "centre": (0, 236), "controls": (0, 228)},
    "small": {"columns": (320, 0, 248), "centre": (0, 204), "controls": (0, 184)},
}


class TopBar(QWidget):
    """Menus at the left, the title of the decision in the middle, buttons at the right."""

    def __init__(self, menus: QMenuBar, buttons: tuple[QWidget, ...]) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setAccessibleName("Top bar")
        self.title = PlainLabel("", "strong", elide=True, name="top_bar.title")
        self.state = PlainLabel("", "small", "text3", name="top_bar.state")
        self._middle = QHBoxLayout()
        self._middle.addStretch(1)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._middle.addWidget(self.title)
        self._middle.addWidget(self.state)
        self._middle.addStretch(1)
        self._right = QHBoxLayout()
        self._right.addStretch(1)
        for button in buttons:
            self._right.addWidget(button)
        self._row = QHBoxLayout(self)
        self._row.addWidget(menus, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._middle, 1)
        self._row.addLayout(self._right, 1)
        spaced(self._row, self, 8, (8, 8, 12, 0))
        spaced(self._middle, self, 8)
        spaced(self._right, self, 8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # 48 with the gap below it.
        return QSize(super().sizeHint().width(), theme.px(40))


class Workspace(QWidget):
    """Lays the panels out; knows sizes, and nothing of what is in them."""

    def __init__(
        self,
        top_bar: TopBar,
        left: tuple[QWidget, QWidget],
        centre: tuple[QWidget, tuple[QWidget, QWidget]],
        right: tuple[QWidget, QWidget],
        empty: QWidget,
    ) -> None:
        super().__init__()
        self.setObjectName("workspace")
        self.setProperty("ground", "window")
        self._why = left[1]
        self._class = ""
        self._why_wanted = False
        self.message = MessageBar(name="message")
        self._splitters = {
            "columns": _splitter("columns", Qt.Orientation.Horizontal),
            "centre": _splitter(
                "centre", Qt.Orientation.Vertical, centre[0], _halves("robustness", centre[1])
            ),
            "controls": _splitter("controls", Qt.Orientation.Vertical, *right),
        }
        self._island = _island("left", left)
        for widget in (self._island, self._splitters["centre"], self._splitters["controls"]):
            self._splitters["columns"].addWidget(widget)
        self._splitters["columns"].setStretchFactor(1, 1)
        for name in ("centre", "controls"):
            self._splitters[name].setStretchFactor(0, 1)
        self._rooms = QStackedWidget()
        self._rooms.setObjectName("rooms")
        self._rooms.addWidget(self._splitters["columns"])
        island = _island("empty", (empty,))
        self._rooms.addWidget(island)
        self._column = QVBoxLayout(self)
        self._column.addWidget(top_bar)
        self._column.addWidget(self.message)
        self._column.addWidget(self._rooms, 1)
        spaced(self._column, self, 8, (8, 0, 8, 8))

    def show_empty(self, empty: bool) -> None:
        """Show the empty state, or the panels."""
        self._rooms.setCurrentIndex(1 if empty else 0)

    def fit(self, size: QSize, settings: Settings) -> None:
        """Take the layout of a window size; sizes the person has given to a splitter come back."""
        self._why_wanted = settings.why_in_small_window
        for splitter in self._splitters.values():
            splitter.setHandleWidth(theme.px(8))
        now = size_class(size)
        if now != self._class:
            self._class = now
            for name, splitter in self._splitters.items():
                kept = settings.splitter(f"{now}.{name}")
                splitter.setSizes(list(kept) if len(kept) == splitter.count() else self._start_sizes(name))
        self.show_why(self._why_wanted)

    def show_why(self, in_small_window: bool) -> None:
        """Show the comparison of two options: always in a wide window, on demand in a small one."""
        self._why_wanted = in_small_window
        self._why.setVisible(self._class == "wide" or in_small_window)

    def sizes(self) -> dict[str, tuple[int, ...]]:
        """The sizes of all splitters, named for the settings."""
        return {f"{self._class}.{name}": tuple(one.sizes()) for name, one in self._splitters.items()}

    def _start_sizes(self, name: str) -> list[int]:
        splitter = self._splitters[name]
        whole = splitter.width() if splitter.orientation() == Qt.Orientation.Horizontal else splitter.height()
        start = [theme.px(size) for size in START[self._class][name]]
        left_over = max(1, whole - sum(start) - theme.px(8) * (len(start) - 1))
        return [size or left_over for size in start]


def _splitter(name: str, orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setObjectName(f"splitter.{name}")
    splitter.setAccessibleName(f"Divided {name}")
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter


def _island(name: str, widgets: tuple[QWidget, ...]) -> QFrame:
    """Put widgets on one island, hairlines between them."""
    island = QFrame()
    island.setObjectName(f"island.{name}")
    island.setProperty("panel", True)
    column = QVBoxLayout(island)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    for place, widget in enumerate(widgets):
        widget.setProperty("panel", False)
        column.addWidget(widget, 1 if place == 0 else 0)
    if len(widgets) == 2:
        column.insertWidget(1, _Hairline(widgets[1]))
    return island


def _halves(name: str, widgets: tuple[QWidget, QWidget]) -> QFrame:
    """Put two widgets side by side on one island, each half of it, a hairline between them."""
    island = QFrame()
    island.setObjectName(f"island.{name}")
    island.setProperty("panel", True)
    row = QHBoxLayout(island)
    row.setContentsMargins(1, 1, 1, 1)
    row.setSpacing(0)
    for widget in widgets:
        widget.setProperty("panel", False)
        # Halves stay halves, whatever is in them.
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(widget, 1)
    row.insertWidget(1, Divider("vertical"))
    return island


class _Hairline(Divider):
    """A hairline that is there while what it divides is."""

    def __init__(self, below: QWidget) -> None:
        super().__init__()
        self._below = below
        below.installEventFilter(self)
        self.setVisible(not below.isHidden())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(not self._below.isHidden())
        return False
