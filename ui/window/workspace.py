"""The rooms of the main window: a bar on top; list, chart and controls side by side; or an empty state."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
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
from ui.widgets.splitter import Splitter
from ui.window.asking import Asking
from ui.window.islands import Halves, island, laid, page_for
from ui.window.side import Side, Tab
from ui.window.top_bar import TopBar

#: Sizes a splitter starts with, by class of window size; the first 0 stands for the room that is left.
START = {
    "wide": {"columns": (392, 0, 296), "centre": (0, 236), "controls": (0, 236)},
    "small": {"columns": (320, 0, 248), "centre": (0, 204), "controls": (0, 204)},
    "narrow": {"columns": (252, 0, 0), "centre": (0, 204), "controls": (0, 204)},
}


class Workspace(QWidget):
    """Lays the panels out; knows sizes, and nothing of what is in them."""

    def __init__(
        self,
        top_bar: TopBar,
        left: tuple[QWidget, QWidget],
        centre: tuple[QWidget, tuple[QWidget, QWidget], QWidget],
        right: tuple[QWidget, Asking],
        empty: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self.setProperty("ground", "window")
        self._top_bar = top_bar
        self._why = left[1]
        self._halves, self._step = centre[1:]
        self._stepping = self._small_why = False
        self._right, self._asking = right, right[1]
        self._class, self._narrow = "", False
        self._scale = theme.current().scale
        #: Sizes the person has given to splitters since the start, by class and splitter.
        self._given: dict[str, tuple[int, ...]] = {}
        #: Sizes last given to each splitter, by the person or by the layout.
        self._set: dict[str, tuple[int, ...]] = {}
        self.message = MessageBar(name="message")
        self._splitters = {
            "columns": Splitter("columns", Qt.Orientation.Horizontal),
            "centre": Splitter("centre", Qt.Orientation.Vertical),
            "controls": Splitter("controls", Qt.Orientation.Vertical),
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
        self._island = island("left", left)
        self._side = Side(Tab("Ranking", "Ranking", self._island))
        for widget in (self._side, self._splitters["centre"], self._splitters["controls"]):
            self._splitters["columns"].addWidget(widget)
        self._robustness = Halves("robustness", self._halves, self._step)
        for widget in (chart, self._robustness):
            self._splitters["centre"].addWidget(widget)
        for widget in self._right:
            self._splitters["controls"].addWidget(widget)
        self._pages = {panel: page_for(self, panel) for panel in (self._why, *self._halves, self._step)}
        self._asking.idle_changed.connect(self._show_parts)

    def _lay_out(self, empty: QWidget) -> None:
        self._splitters["columns"].setStretchFactor(1, 1)
        for name, splitter in self._splitters.items():
            splitter.splitterMoved.connect(lambda *_, name=name: self._on_moved(name))
        for name in ("centre", "controls"):
            self._splitters[name].setStretchFactor(0, 1)
        self._rooms.addWidget(island("empty", (empty,)))

    def handles(self) -> list[QWidget]:
        """Give what moves the lines between the rooms."""
        return [one.handle(at) for one in self._splitters.values() for at in range(1, one.count())]

    def add_bars(self, *bars: QWidget) -> None:
        """Take in what has to be told above all panels, in this order."""
        for bar in reversed(bars):
            self._column.insertWidget(self._column.indexOf(self.message) + 1, bar)

    def lead_to(self, stops: list[QWidget]) -> None:
        """Let Tab come to these before all panels."""
        self._top_bar.lead_to(stops)

    def show_empty(self, empty: bool) -> bool:
        """Show the empty state, or the panels; tells whether the keyboard was in what is hidden by that."""
        before, focused = self._rooms.currentWidget(), self.window().focusWidget()
        inside = before is not None and focused is not None and before.isAncestorOf(focused)
        self._rooms.setCurrentIndex(1 if empty else 0)
        return inside and self._rooms.currentWidget() is not before

    def show_step(self, stepping: bool) -> None:
        """Show what to do next in place of all that is said of a comparison, while there is none."""
        self._stepping = stepping
        self._asking.show_comparing(not stepping)

    def _show_parts(self) -> None:
        why = self._class == "wide" or self._small_why
        self._why.setVisible(why and not self._stepping)
        if self._narrow:
            for panel in self._halves:
                self._side.set_shown(self._pages[panel], not self._stepping)
            self._side.set_shown(self._pages[self._step], self._stepping)
            self._side.set_shown(self._asking, not self._asking.idle)
        else:
            self._robustness.show_instead(self._stepping)
            self._asking.setVisible(not self._asking.idle)

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
            laid(page).addWidget(self._why, 1)
            self._side.add(Tab("Why", "Why one is ahead", page), 1)
        elif self._side.has(page) and not wanted:
            self._side.give_back(page)
            laid(self._island).addWidget(self._why)
        self._small_why = in_small_window
        self._show_parts()

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
        return self._given | {name: sizes for name, sizes in now.items() if self._is_telling(name, sizes)}

    def _is_telling(self, name: str, sizes: tuple[int, ...]) -> bool:
        """Tell whether sizes are worth keeping: all that a splitter divides is shown, and in it."""
        return bool(sizes) and not (name == "controls" and self._asking.isHidden())

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
        self._show_parts()
        if focused is not None and self.isAncestorOf(focused):
            self._side.reveal(focused)
            reason = Qt.FocusReason.ShortcutFocusReason if ring else Qt.FocusReason.OtherFocusReason
            focused.setFocus(reason)

    def _take_in(self) -> None:
        weights, questions = self._right
        chances, flips = (self._pages[panel] for panel in self._halves)
        for panel in (*self._halves, self._step):
            laid(self._pages[panel]).addWidget(panel, 1)
            panel.show()
        self._side.add(Tab("Weights", "What matters", weights))
        self._side.add(Tab("Chances", "How sure is it", chances))
        self._side.add(Tab("Changes", "What would change it", flips))
        self._side.add(Tab("Ask", "Ask next", questions))
        self._side.add(Tab("Next", "What to do next", self._pages[self._step]))

    def _give_back(self) -> None:
        controls = self._splitters["controls"]
        for place, panel in enumerate(self._right):
            self._side.give_back(panel)
            controls.insertWidget(place, panel)
            panel.show()
        # Stretch belongs to a place in the splitter, and went with what stood there.
        controls.setStretchFactor(0, 1)
        for panel in (*self._halves, self._step):
            self._side.give_back(self._pages[panel])
        self._robustness.take_back()

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
