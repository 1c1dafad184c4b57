"""Points on their way: when fits or positions change at once, markers glide to their new places."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QVariantAnimation

from app.figure import Figure
from app.scoring.ranking import Ranking
from ui.chart.painting import Offsets
from ui.look import theme

_LEAST_WAY: Final = 1.0


class Glide(QObject):
    """Paints points between where they stood and where they stand, until they have arrived."""

    def __init__(self, paint: Callable[[Offsets | None], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paint = paint
        self._ways: dict[str, tuple[float, float]] = {}
        self._left = 0.0
        self._clock = QVariantAnimation(self)
        self._clock.setEasingCurve(theme.EASING)
        self._clock.setStartValue(1.0)
        self._clock.setEndValue(0.0)
        self._clock.valueChanged.connect(self._on_tick)
        self._clock.finished.connect(self._on_arrived)

    @property
    def under_way(self) -> bool:
        """Whether points are still moving."""
        return bool(self._ways)

    def start(self, before: Figure, after: Figure, duration_ms: int) -> None:
        """Let points move from one figure to the other, from where a glide under way has brought them."""
        seen = {place.id: place for place in before.markers}
        here = self.offsets()
        self._clock.stop()
        self._ways = {}
        if duration_ms > 0:
            for place in after.markers:
                old = seen.get(place.id)
                if old is None:
                    continue
                dx, dy = here.get(place.id, (0.0, 0.0))
                way = (old.cx + dx - place.cx, old.cy + dy - place.cy)
                if max(abs(way[0]), abs(way[1])) >= _LEAST_WAY:
                    self._ways[place.id] = way
        if self._ways:
            self._left = 1.0
            self._paint(self.offsets())
            self._clock.setDuration(duration_ms)
            self._clock.start()

    def offsets(self) -> Offsets:
        """How far each point still is from its place."""
        return {one: (dx * self._left, dy * self._left) for one, (dx, dy) in self._ways.items()}

    def _on_tick(self, left: object) -> None:
        if self._ways and isinstance(left, float):
            self._left = left
            self._paint(self.offsets())

    def _on_arrived(self) -> None:
        self._ways = {}
        self._paint(None)


def all_new(old: Ranking, new: Ranking) -> bool:
    """Whether another perspective was chosen, or another decision opened: no option is the same."""
    if old.table.perspective.id != new.table.perspective.id:
        return True
    return not {option.id for option in old.options} & {option.id for option in new.options}
