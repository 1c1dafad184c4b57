"""The rooms of the main window: a bar on top; list, chart and controls side by side; or an empty state."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.frame import size_class
from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.settings import Settings
from ui.widgets.message_bar import MessageBar
from ui.widgets.spacing import spaced
from ui.widgets.swatch import Divider
from ui.window.asking import Asking
from ui.window.side import Side, Tab
from ui.window.top_bar import TopBar

#: Sizes a splitter starts with, by class of window size; the first 0 stands for the room that is left.
START = {
    "wide": {"columns": (392, 0, 296), "centre": (0, 236), "controls": (0, 228)},
    "small": {"columns": (320, 0, 248), "centre": (0, 204), "controls": (0, 184)},
    "narrow": {"columns": (252, 0, 0), "centre": (0, 204), "controls": (0, 184)},
}


class Workspace(QWidget):
    """Lays the panels out; knows sizes, and nothing of what is in them."""

    def __init__(
        self,
        top_bar: TopBar,
        left: tuple[QWidget, QWidget],
        centre: tuple[QWidget, tuple[QWidget, QWidget]],
        right: tuple[QWidget, Asking],
        empty: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self.setProperty("ground", "window")
        self._top_bar = top_bar
        self._why = left[1]
        self._halves = centre[1]
        self._right = right
        self._asking = right[1]
        self._class = ""
        self._narrow = False
        self._scale = theme.current().scale
        #: Sizes the person has given to splitters since the start, by class and splitter.
        self._given: dict[str, tuple[int, ...]] = {}
        #: Sizes last given to each splitter, by the person or by the layout.
        self._set: dict[str, tuple[int, ...]] = {}
        self.message = MessageBar(name="message")
        self._splitters = {
            "columns": _splitter("columns", Qt.Orientation.Horizontal),
            "centre": _splitter("centre", Qt.Orientation.Vertical),
            "controls": _splitter("controls", Qt.Orientation.Vertical),
        }
        self._rooms = QStackedWidget(self)
        self._rooms.setObjectName("rooms")
        self._column = QVBoxLayout(self)
        self._column.addWidget(top_bar)
        self._column.addWidget(self.message)
        self._column.addWidget(self._rooms, 1)
        spaced(self._column, 8, (8, 0, 8, 8))
        # From the outside in: each step that a widget moves down styles all that is in it anew.
        self._rooms.addWidget(self._splitters["columns"])
        self._fill(left, centre[0])
        self._lay_out(empty)

    def _fill(self, left: tuple[QWidget, QWidget], chart: QWidget) -> None:
        self._island = _island("left", left)
        self._side = Side(Tab("Ranking", "Ranking", self._island))
        for widget in (self._side, self._splitters["centre"], self._splitters["controls"]):
            self._splitters["columns"].addWidget(widget)
        self._robustness = _halves("robustness", self._halves)
        for widget in (chart, self._robustness):
            self._splitters["centre"].addWidget(widget)
        for widget in self._right:
            self._splitters["controls"].addWidget(widget)
        self._pages = {panel: _page(self, panel) for panel in (self._why, *self._halves)}

    def _lay_out(self, empty: QWidget) -> None:
        self._splitters["columns"].setStretchFactor(1, 1)
        for name, splitter in self._splitters.items():
            splitter.splitterMoved.connect(lambda *_, name=name: self._on_moved(name))
        for name in ("centre", "controls"):
            self._splitters[name].setStretchFactor(0, 1)
        island = _island("empty", (empty,))
        self._rooms.addWidget(island)

    def show_empty(self, empty: bool) -> None:
        """Show the empty state, or the panels."""
        self._rooms.setCurrentIndex(1 if empty else 0)

    def fit(self, size: QSize, settings: Settings) -> None:
        """Take the layout of a window size; sizes the person has given to a splitter come back."""
        for splitter in self._splitters.values():
            splitter.setHandleWidth(theme.px(8))
        now, scale = size_class(size), theme.current().scale
        before, self._scale = self._scale, scale
        if now != self._class:
            self._class = now
            self._arrange(narrow=now == "narrow")
            for name, splitter in self._splitters.items():
                called = f"{now}.{name}"
                kept = self._given.get(called) or settings.splitter(called)
                self._set_sizes(name, kept if len(kept) == splitter.count() else self._start_sizes(name))
        elif scale != before:
            for name, sizes in self._set.items():
                # Not from the sizes there are now: larger type may have pushed them already.
                self._set_sizes(name, self._filled(name, [round(one * scale / before) for one in sizes]))
        self.show_why(settings.why_in_small_window)

    def show_why(self, in_small_window: bool) -> None:
        """Show the comparison of two options: always in a wide window, on demand in a smaller one.

        In a narrow one it is a tab of its own.
        """
        page, wanted = self._pages[self._why], self._narrow and in_small_window
        if wanted and not self._side.has(page):
            _laid(page).addWidget(self._why, 1)
            self._side.add(Tab("Why", "Why one is ahead", page), 1)
        elif self._side.has(page) and not wanted:
            self._side.give_back(page)
            _laid(self._island).addWidget(self._why)
        self._why.setVisible(self._class == "wide" or in_small_window)

    def reveal(self, widget: QWidget) -> None:
        """Turn to the tab that a widget is on, if it is on one."""
        self._side.reveal(widget)
        self._asking.reveal(widget)

    def reveal_why(self) -> None:
        """Turn to the tab of the comparison, if it has one."""
        self._side.reveal(self._why)

    def offers(self, widget: QWidget) -> bool:
        """Whether a widget can be seen, be it after turning to its tab."""
        page = self._side.page_of(widget)
        return widget.isVisible() or (page is not None and self.isVisible() and widget.isVisibleTo(page))

    def sizes(self) -> dict[str, tuple[int, ...]]:
        """The sizes of all splitters, named for the settings."""
        now = {f"{self._class}.{name}": tuple(one.sizes()) for name, one in self._splitters.items()}
        return self._given | {name: sizes for name, sizes in now.items() if sizes}

    def _on_moved(self, name: str) -> None:
        sizes = self._splitters[name].sizes()
        self._set[name] = self._given[f"{self._class}.{name}"] = tuple(sizes)

    def _set_sizes(self, name: str, sizes: Sequence[int]) -> None:
        self._set[name] = tuple(sizes)
        self._splitters[name].setSizes(list(sizes))

    def _arrange(self, *, narrow: bool) -> None:
        """Move what stands at the right and below the chart into tabs at the left, or back."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        focused = QApplication.focusWidget()
        ring = has_ring(focused)
        if narrow:
            self._take_in()
        else:
            self._give_back()
        self._splitters["controls"].setVisible(not narrow)
        self._robustness.setVisible(not narrow)
        self._top_bar.set_narrow(narrow)
        if focused is not None and self.isAncestorOf(focused):
            self._side.reveal(focused)
            reason = Qt.FocusReason.ShortcutFocusReason if ring else Qt.FocusReason.OtherFocusReason
            focused.setFocus(reason)

    def _take_in(self) -> None:
        weights, questions = self._right
        chances, flips = (self._pages[panel] for panel in self._halves)
        for panel in self._halves:
            _laid(self._pages[panel]).addWidget(panel, 1)
        self._side.add(Tab("Weights", "What matters", weights))
        self._side.add(Tab("Chances", "How sure is it", chances))
        self._side.add(Tab("Changes", "What would change it", flips))
        self._side.add(Tab("Ask", "Ask next", questions))

    def _give_back(self) -> None:
        controls = self._splitters["controls"]
        for place, panel in enumerate(self._right):
            self._side.give_back(panel)
            controls.insertWidget(place, panel)
            panel.show()
        # Stretch belongs to a place in the splitter, and went with what stood there.
        controls.setStretchFactor(0, 1)
        for place, panel in enumerate(self._halves):
            self._side.give_back(self._pages[panel])
            # Between them stands their hairline.
            _laid(self._robustness).insertWidget(2 * place, panel, 1)

    def _start_sizes(self, name: str) -> list[int]:
        return self._filled(name, [theme.px(size) for size in START[self._class][name]])

    def _filled(self, name: str, sizes: list[int]) -> list[int]:
        """Give what is left over to the part of a splitter that starts without a size."""
        splitter, columns = self._splitters[name], self._splitters["columns"]
        # The columns stand when what is in them may still have to be laid out.
        whole = columns.width() if splitter is columns else columns.height()
        free = START[self._class][name].index(0)
        if not sizes:
            return []
        others = sum(sizes) - sizes[free] + theme.px(8) * (len(sizes) - 1)
        return [max(1, whole - others) if place == free else size for place, size in enumerate(sizes)]


def _splitter(name: str, orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setObjectName(f"splitter.{name}")
    splitter.setAccessibleName(f"Divided {name}")
    splitter.setChildrenCollapsible(False)
    return splitter


def _page(parent: QWidget, panel: QWidget) -> QFrame:
    """Make an island for a panel that otherwise shares one, for when it has to stand alone."""
    page = _island(panel.objectName(), ())
    page.setParent(parent)
    page.hide()
    return page


def _laid(island: QWidget) -> QBoxLayout:
    layout = island.layout()
    assert isinstance(layout, QBoxLayout)
    return layout


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
        kinds = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.ParentChange)
        if event.type() in kinds:
            same = self._below.parentWidget() is self.parentWidget()
            self.setVisible(same and not self._below.isHidden())
        return False
