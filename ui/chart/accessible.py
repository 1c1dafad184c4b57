"""The chart for those who hear it: a list with one item a point."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QColor,
    QWindow,
)

from ui.chart.axes_view import AxesView
from ui.chart.view import ChartView
from ui.look.keyboard_focus import has_ring

Plot = ChartView | AxesView
#: Id, name and description.
Point = tuple[str, str, str]


class Heard:
    """What is said of the chart: id, name and description of each point, in the order of the file."""

    def __init__(self, view: Plot) -> None:
        self.view = view
        self.name = "Chart of options from research to applied"
        self.description = ""
        self.selected: str | None = None
        self._points: Sequence[Point] | None = ()
        self._make: Callable[[], Sequence[Point]] = tuple

    @property
    def points(self) -> Sequence[Point]:
        """What is said of the points; worked out when someone listens."""
        if self._points is None:
            self._points = self._make()
        return self._points

    def tell(self, make: Callable[[], Sequence[Point]]) -> None:
        """Say this of the points from now on."""
        self._make, self._points = make, None

    def index(self, option_id: str | None) -> int:
        """Find a point; -1 where it is not shown."""
        return next((index for index, one in enumerate(self.points) if one[0] == option_id), -1)


class PlotAccessible(QAccessibleObject):
    """The plot, as a list."""

    def __init__(self, heard: Heard) -> None:
        super().__init__(heard.view)
        self._heard = heard
        # Qt keeps no hold on these; without one of ours they would be gone.
        self._points: list[PointAccessible] = []

    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Name:
            return self._heard.name
        return self._heard.description if t == QAccessible.Text.Description else ""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._heard.view.hasFocus()
        state.invisible = not self._heard.view.isVisible()
        return state

    def rect(self) -> QRect:
        view = self._heard.view
        return QRect(view.mapToGlobal(QPoint(0, 0)), view.size())

    def parent(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        above = self._heard.view.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above else None

    def childCount(self) -> int:
        return len(self._heard.points)

    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        if not 0 <= index < self.childCount():
            return None
        while len(self._points) <= index:
            self._points.append(PointAccessible(self, self._heard, len(self._points)))
        return self._points[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, PointAccessible) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        at = self._heard.view.mapFromGlobal(QPoint(x, y))
        hit = self._heard.view.hit(at.x(), at.y())
        return self.child(self._heard.index(hit[1])) if hit is not None and hit[0] == "point" else None

    def focusChild(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        index = self._heard.index(self._heard.selected)
        return self.child(index) if index >= 0 and self._heard.view.hasFocus() else None

    def window(self) -> QWindow | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._heard.view.window().windowHandle()

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()


class PointAccessible(QAccessibleInterface):
    """One point, as an item of the list."""

    def __init__(self, plot: PlotAccessible, heard: Heard, index: int) -> None:
        super().__init__()
        self._plot = plot
        self._heard = heard
        self.index = index

    def isValid(self) -> bool:
        return self.index < len(self._heard.points)

    def object(self) -> QObject | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return None

    def text(self, t: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        _, name, description = self._heard.points[self.index]
        if t == QAccessible.Text.Name:
            return name
        return description if t == QAccessible.Text.Description else ""

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Change nothing: a point is edited by moving it."""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = True
        if self.isValid():
            option = self._heard.points[self.index][0]
            chosen = option == self._heard.selected
            state.selected = chosen
            state.focused = chosen and self._heard.view.hasFocus()
            state.offscreen = self._heard.view.marker(option) is None
        return state

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        view = self._heard.view
        place = view.marker_rect(self._heard.points[self.index][0])
        return QRect() if place is None else QRect(view.mapToGlobal(place.topLeft()), place.size())

    def parent(self) -> QAccessibleInterface:
        return self._plot

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def window(self) -> QWindow | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._plot.window()


_PROPERTY: Final = "heard"


def make_heard(view: Plot) -> Heard:
    """Give a chart its voice: what is put into the answer is what is said of it."""
    heard = Heard(view)
    view.setProperty(_PROPERTY, heard)
    _install()
    return heard


def say_selected(heard: Heard) -> None:
    """Tell that another point is selected; those who listen hear its name."""
    index = heard.index(heard.selected)
    if index >= 0 and heard.view.hasFocus():
        event = QAccessibleEvent(heard.view, QAccessible.Event.Focus)
        event.setChild(index)
        QAccessible.updateAccessibility(event)
        announce(heard, heard.points[index][1])


def announce(heard: Heard, text: str) -> None:
    """Say something of the chart as a whole."""
    if has_ring(heard.view):
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(heard.view, text))


def _interface(_key: str, about: QObject) -> QAccessibleInterface | None:
    heard = about.property(_PROPERTY) if isinstance(about, Plot) else None
    if not isinstance(heard, Heard):
        return None
    made = PlotAccessible(heard)
    about.setProperty("interface", made)
    return made


_installed: list[Callable[..., QAccessibleInterface | None]] = []


def _install() -> None:
    """Have Qt ask us first, once a process."""
    if not _installed:
        _installed.append(_interface)
        QAccessible.installFactory(_interface)
