"""The options over the share of one criterion: a plot of straight lines that is read with hand and arrows."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy

from app.numbers.numerals import percent
from app.scoring.ranking import Ranking
from app.sureness.over_weight import OverWeight, WeightLine
from app.words.over_weight import place_sentence
from ui.look import theme
from ui.look.keyboard_focus import has_ring
from ui.robustness.weight_painting import WeightScene, scene_of
from ui.widgets.hand_slider import HandSlider
from ui.widgets.quiet import quiet
from ui.widgets.strokes import FADED

_MOST: Final = 100
_NEAR: Final = 8.0


class WeightPlot(HandSlider):
    """A slider along the share: the reading line stands at its value, in per cent.

    Until it is moved it stands at the share as it is now; double-click or Backspace lead back there.
    """

    #: The share that is read now: where the line stands, or where the pointer is.
    read = Signal(float)
    option_picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__("Options over the weight", name=name, hint=(420, 300), least=(260, 130))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMouseTracking(True)
        self.setRange(0, _MOST)
        self.setPageStep(10)
        self._scene: WeightScene | None = None
        self._selected: str | None = None
        self._moved = False
        self._hover: float | None = None
        self._pointed: WeightLine | None = None
        self.valueChanged.connect(self._on_value_changed)

    @property
    def share(self) -> float:
        """The share that is read."""
        if self._hover is not None:
            return self._hover
        if self._scene is not None and not self._moved:
            return self._scene.found.share_now
        return self.value() / _MOST

    @property
    def scene(self) -> WeightScene | None:
        """What is shown."""
        return self._scene

    def show_lines(self, found: OverWeight, ranking: Ranking, bets: Ranking) -> None:
        """Show other lines; those over another criterion are read at the share as it is now."""
        before, self._scene = self._scene, scene_of(found, ranking, bets, self._selected)
        self._pointed = None
        if before is None or before.found.criteria != found.criteria:
            self._moved, self._hover = False, None
        self._stand_now()
        self.update()

    def clear(self) -> None:
        """Show no lines, and say nothing of them."""
        self._scene = self._pointed = None
        self.setAccessibleDescription("")
        self.update()

    def select(self, option_id: str | None) -> None:
        """Bring one line to the eye."""
        self._selected = option_id
        if self._scene is not None:
            self._scene = self._scene.with_selected(option_id)
        self.update()

    def read_at(self, share: float) -> None:
        """Move the reading line, as the hand would."""
        self._moved = True
        self.setValue(round(_MOST * share))
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.property("faded"):
            painter.setOpacity(FADED)
        self._scene.paint(painter, QRectF(self.rect()), self.share, self._pointed)
        if has_ring(self):
            painter.setOpacity(1.0)
            self._scene.paint_ring(painter, QRectF(self.rect()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Backspace:
            self._back_to_now()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._back_to_now()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._pointed is not None:
            self.option_picked.emit(self._pointed.option)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        scene, area = self._scene, QRectF(self.rect())
        if scene is None:
            return
        plot = scene.plot(area)
        inside = plot.left() <= event.position().x() <= plot.right()
        self._hover = (
            scene.share_at(event.position().x(), area) if inside and not self.isSliderDown() else None
        )
        self._pointed = scene.nearest(event.position(), area, theme.px(_NEAR)) if inside else None
        self._tell()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = self._pointed = None
        self._tell()
        super().leaveEvent(event)

    def _grasp(self, x: float) -> float | None:
        return None

    def _slide(self, x: float) -> None:
        if self._scene is not None:
            self._hover = None
            self.read_at(self._scene.share_at(x, QRectF(self.rect())))

    def _on_value_changed(self, value: int) -> None:
        self._moved = True
        self._tell()

    def _back_to_now(self) -> None:
        self._moved, self._hover = False, None
        self._stand_now()
        self._tell()

    def _stand_now(self) -> None:
        if self._scene is not None and not self._moved:
            with quiet(self):
                self.setValue(round(_MOST * self._scene.found.share_now))

    def _tell(self) -> None:
        self.read.emit(self.share)
        self.update()

    def _step(self, by: int) -> None:
        """Pick the option above or below in the order at the share that is read, and say it."""
        if self._scene is None:
            return
        order = self._scene.found.order_at(self.share)
        here = next((at for at, (_, line) in enumerate(order) if line.option == self._selected), None)
        to = 0 if here is None else max(0, min(len(order) - 1, here + by))
        place, line = order[to]
        self.option_picked.emit(line.option)
        said = f"{place_sentence(place, line, self.share, self._scene.ranking)}, at {percent(self.share)}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
