"""What pointer and keys do on the chart, told as wishes; the panel turns them into edits."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from app.figure import ChartPoint
from ui.chart.pull import BY_RANK, Pull
from ui.chart.view import ChartView, Edge, Hit
from ui.look.keyboard_focus import BY_KEYS

_STEP: Final = 0.01
_DRAG_FROM: Final = 3.0
_PULL_FROM: Final = 6.0
_SIDEWAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ZOOMS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


@dataclass(slots=True)
class _Drag:
    """A button held down: on what, from which pixel, and where that stood then."""

    hit: Hit
    at: QPointF
    start: tuple[float, float, float]
    moving: bool = False
    pulling: bool = False


class Hands(QObject):
    """Listens to a chart's mouse and keys.

    `edge` is the edge of the sweet spot that the keys hold, if any. A gesture of moves ends with `let_go`.
    """

    chosen = Signal(str)
    opened = Signal(str)
    #: What the pointer is on (a hit) or nothing.
    pointed = Signal(object)
    #: An option id, and how far it is to be moved along the spectrum from where it is now.
    point_moved = Signal(str, float)
    #: An edge, and where it is to stand.
    edge_moved = Signal(str, float)
    edge_taken = Signal(object)
    let_go = Signal()
    #: The keyboard came to the chart.
    entered = Signal()
    #: A key asked for what cannot be; a sentence that says why.
    unable = Signal(str)

    def __init__(self, view: ChartView) -> None:
        super().__init__(view)
        self._view = view
        self.pull = Pull(view)
        self.pull.unable.connect(self.unable)
        self._drag: _Drag | None = None
        self._selected: str | None = None
        self._edge: Edge | None = None
        self._keys_moved = False
        self._by_keys = False
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @property
    def dragging(self) -> bool:
        """Whether something is being moved, by pointer or keys."""
        return self._keys_moved or self.dragging_by_pointer

    @property
    def dragging_by_pointer(self) -> bool:
        """Whether the pointer is moving something."""
        return self._drag is not None and self._drag.moving

    @property
    def by_keys(self) -> bool:
        """Whether the keyboard, not the pointer, was used last."""
        return self._by_keys

    @property
    def edge(self) -> Edge | None:
        """The edge of the sweet spot that the keys hold."""
        return self._edge

    def select(self, option_id: str | None) -> None:
        """Say which option the keys start from."""
        self._selected = option_id

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return watched is self._view.viewport() and self._on_mouse(event)
        kind = event.type()
        if watched is self._view and isinstance(event, QKeyEvent):
            if kind == QEvent.Type.KeyPress:
                return self._on_key(event)
            if kind == QEvent.Type.KeyRelease:
                return self._on_key_up(event)
        if watched is self._view and kind == QEvent.Type.FocusOut:
            self._by_keys = False
            self._end_keys()
            self._take(None)
            self.pull.end()
        if watched is self._view and isinstance(event, QFocusEvent) and event.gotFocus():
            self._by_keys = event.reason() in BY_KEYS
            self.entered.emit()
        if kind == QEvent.Type.Leave and self._drag is None:
            self.pointed.emit(None)
        return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        kind, at = event.type(), event.position()
        if kind == QEvent.Type.MouseMove:
            return self._on_move(event)
        left = event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and left:
            return self._on_press(at)
        if kind == QEvent.Type.MouseButtonRelease and left and self._drag is not None:
            drag, self._drag = self._drag, None
            if drag.moving:
                self.let_go.emit()
            self.pull.let_go()
            self._point(at)
            return True
        if kind == QEvent.Type.MouseButtonDblClick and left:
            hit = self._view.hit(at.x(), at.y())
            if hit is not None and hit[0] == "point":
                self.opened.emit(hit[1])
            elif hit is None:
                self._view.reset_zoom()
            return True
        return False

    def _on_press(self, at: QPointF) -> bool:
        self._by_keys = False
        self.pull.end()
        hit = self._view.hit(at.x(), at.y())
        if hit is None:
            return False
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._drag = _Drag(hit, at, self._standing(hit))
        if hit[0] == "point":
            self._take(None)
            self.chosen.emit(hit[1])
        return True

    def _on_move(self, event: QMouseEvent) -> bool:
        at, drag = event.position(), self._drag
        if drag is None:
            if event.buttons() == Qt.MouseButton.NoButton:
                self._by_keys = False
                self._point(at)
            return False
        self._begin(drag, at - drag.at)
        if drag.pulling:
            self.pull.to(drag.hit[1], at.y())
        if drag.moving:
            figure = self._view.figure
            by = (at.x() - drag.at.x()) / (figure.x_one - figure.x_zero)
            low, likely, high = drag.start
            self._move(drag.hit, likely + max(-low, min(1 - high, by)))
        return True

    def _begin(self, drag: _Drag, way: QPointF) -> None:
        """Decide by the first pixels whether a thing is moved along the spectrum, or pulled up or down."""
        if drag.moving or drag.pulling:
            return
        across, down = abs(way.x()), abs(way.y())
        drag.pulling = drag.hit[0] == "point" and down >= _PULL_FROM and down > across
        drag.moving = not drag.pulling and across >= _DRAG_FROM and drag.start != _NOWHERE

    def _standing(self, hit: Hit) -> tuple[float, float, float]:
        """Where the thing stands, with the range that moves along with it."""
        if hit[0] == "point":
            point = self._point_of(hit[1])
            return point.x if point is not None and point.x is not None else _NOWHERE
        at = self._view.spec.sweet_low if hit[1] == "low" else self._view.spec.sweet_high
        return at, at, at

    def _move(self, hit: Hit, wanted: float) -> None:
        """Ask for a place on the spectrum, to a tenth of a per cent."""
        wanted = round(wanted, 3)
        if hit[0] == "point":
            now = self._standing(hit)[1]
            if abs(wanted - now) > 1e-9:
                self.point_moved.emit(hit[1], wanted - now)
            return
        spec = self._view.spec
        low, high = (0.0, spec.sweet_high) if hit[1] == "low" else (spec.sweet_low, 1.0)
        wanted = max(low, min(high, wanted))
        if abs(wanted - self._standing(hit)[1]) > 1e-9:
            self.edge_moved.emit(hit[1], wanted)

    def _point(self, at: QPointF) -> None:
        """Tell what the pointer is on, and show by its shape what can be done there."""
        hit = self._view.hit(at.x(), at.y())
        shape = Qt.CursorShape.ArrowCursor
        if hit is not None:
            moves = self._standing(hit) != _NOWHERE
            shape = Qt.CursorShape.SizeHorCursor if moves else Qt.CursorShape.PointingHandCursor
        self._view.viewport().setCursor(shape)
        self.pointed.emit(hit)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        told, self._by_keys = self._by_keys, True
        kept = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if (text := event.text()) in ("[", "]"):  # also with the keys that other layouts need for them
            self._take("low" if text == "[" else "high")
            return True
        if self.pull.on_key(key, kept, self._selected):
            return True
        if kept:
            return False
        if key in _SIDEWAYS:
            self._go_sideways(_SIDEWAYS[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in BY_RANK:
            self._go(BY_RANK[key], sorted(self._view.spec.points, key=_by_rank))
        elif key in _ZOOMS:
            self._view.zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_Home:
            self._view.reset_zoom()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            return key == Qt.Key.Key_Escape and self._on_escape(told=told)
        return True

    def _on_escape(self, *, told: bool) -> bool:
        """Let go of an edge, else put the card away, which may lie over what she wants to see."""
        if self._edge is None:
            self._by_keys = False
            self.pointed.emit(None)
            return told
        self._take(None)
        return True

    def _open(self) -> None:
        if self._selected is not None:
            self.opened.emit(self._selected)
        else:
            self.unable.emit(_CHOOSE)

    def _on_key_up(self, event: QKeyEvent) -> bool:
        if Qt.Key(event.key()) not in _SIDEWAYS or event.isAutoRepeat() or not self._keys_moved:
            return False
        self._end_keys()
        return True

    def _end_keys(self) -> None:
        if self._keys_moved:
            self._keys_moved = False
            self.let_go.emit()

    def _go_sideways(self, way: int, shift: bool) -> None:
        """Move what the keys hold, or go to the next option along the spectrum."""
        hit: Hit | None = ("edge", self._edge) if self._edge is not None else None
        if hit is None and shift:
            if self._selected is None:
                self.unable.emit(_CHOOSE)
                return
            hit = "point", self._selected
        if hit is None:
            self._go(way, sorted(self._view.spec.points, key=_along))
            return
        low, likely, high = self._standing(hit)
        if (low, likely, high) == _NOWHERE:
            self.unable.emit("It has no position yet. Say in its editor where it stands.")
            return
        self._keys_moved = True
        self._move(hit, likely + max(-low, min(1 - high, way * _STEP)))

    def _go(self, way: int, points: list[ChartPoint]) -> None:
        self._take(None)
        if not (ids := [point.id for point in points]):
            return
        last = len(ids) - 1
        at = ids.index(self._selected) + way if self._selected in ids else (0 if way > 0 else last)
        self.chosen.emit(ids[max(0, min(last, at))])

    def _take(self, edge: Edge | None) -> None:
        if edge != self._edge:
            self._end_keys()
            self._edge = edge
            self.edge_taken.emit(edge)

    def _point_of(self, option_id: str) -> ChartPoint | None:
        return next((point for point in self._view.spec.points if point.id == option_id), None)


_CHOOSE: Final = "Choose an option first, with Left or Right."
_NOWHERE: Final = (-1.0, -1.0, -1.0)


def _by_rank(point: ChartPoint) -> tuple[bool, bool, int]:
    return point.ruled_out, point.rank == 0, point.rank


def _along(point: ChartPoint) -> tuple[float, float]:
    return (point.x[1] if point.x else 2.0), -point.fit
