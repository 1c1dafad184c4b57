"""A chart wired as in the window, and hands for it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.document import SweetSpot, options
from app.scoring.ranking import rank
from tests.builders import criterion, document, offer, position, team
from tests.on_the_chart import x_px, y_px
from ui.chart.panel import ChartPanel
from ui.selection import Selection
from ui.session import Session

DOCUMENT = document(
    (criterion("Work", colour=1), criterion("Match", colour=2)),
    (
        offer(
            "Noord", {"Work": 9, "Match": (5, 6, 7)}, position=position(0.3, 0.1), role="Research scientist"
        ),
        offer(
            "Corvid", {"Work": 5}, teams=(team("Search", {"Match": 4}, position=position(0.7)), team("Ads"))
        ),
        offer("Kestrel", {"Work": 4, "Match": 5}, kind="current_job", position=position(0.5)),
    ),
    sweet_spot=SweetSpot(low=0.2, high=0.6),
)


@dataclass
class Room:
    """A chart wired to a session, as in the window."""

    session: Session
    panel: ChartPanel
    selection: Selection

    def at(self, option_id: str) -> QPoint:
        place = self.panel.plot.marker(option_id)
        assert place is not None
        return QPoint(round(place.cx), round(place.cy))

    def drag(
        self,
        start: QPoint,
        by: int,
        each: Callable[[], None] | None = None,
        *,
        down: int = 0,
        hold: bool = False,
    ) -> None:
        viewport = self.panel.plot.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 6):
            send_move(self.panel, start + QPoint(by * step // 5, down * step // 5), Qt.MouseButton.LeftButton)
            if each is not None:
                each()
        if not hold:
            QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(by, down))

    def position(self, option_id: str) -> tuple[float, float, float]:
        option = next(one for one in options(self.session.document) if one.id == option_id)
        assert option.position is not None
        return option.position.low, option.position.likely, option.position.high

    def assert_true(self) -> None:
        """The chart stands where the document says."""
        ranking, figure = rank(self.session.document), self.panel.plot.figure
        for place in figure.markers:
            index = ranking.index(place.id)
            assert index is not None
            assert place.true_y == pytest.approx(y_px(figure, float(ranking.fit[index])))
            where = ranking.options[index].position
            if where is not None:
                assert place.true_x == pytest.approx(x_px(figure, where.likely))


def send_move(panel: ChartPanel, at: QPoint, buttons: Qt.MouseButton) -> None:
    """Move the pointer over the chart with these buttons held."""
    viewport = panel.plot.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(viewport.mapToGlobal(at)),
        Qt.MouseButton.NoButton, buttons, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
