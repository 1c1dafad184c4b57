"""Hands on a window, sent by Qt or those of the X server, and what must be true of it after every move."""

import html
import re
import subprocess
from collections.abc import Callable
from typing import Protocol

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.numbers.numerals import points
from app.scoring.ranking import rank
from app.words.options import option_sentence
from tests.on_the_chart import x_px, y_px
from tests.rig import settle
from ui.main_window import MainWindow
from ui.panels.option_list import OptionRole, RankingRole

STEPS = 6
LEFT = Qt.MouseButton.LeftButton


class Hand(Protocol):
    """A mouse with one button."""

    def press(self, on: QWidget, at: QPoint) -> None: ...
    def move(self, on: QWidget, to: QPoint) -> None: ...
    def release(self, on: QWidget, at: QPoint) -> None: ...


def hover(on: QWidget, at: QPoint) -> None:
    """Move the pointer over a widget; a cursor that moves is told to whatever window lies on top there."""
    where, globally, no = QPointF(at), QPointF(on.mapToGlobal(at)), Qt.MouseButton.NoButton
    none, kind = Qt.KeyboardModifier.NoModifier, QEvent.Type.MouseMove
    QApplication.sendEvent(on, QMouseEvent(kind, where, globally, no, no, none))


class SentHand:
    """Events sent to the widget by Qt, for tests without a screen."""

    def press(self, on: QWidget, at: QPoint) -> None:
        QTest.mousePress(on, LEFT, pos=at)

    def move(self, on: QWidget, to: QPoint) -> None:
        # Qt's own test mouse forgets the button that is down.
        where, globally = QPointF(to), QPointF(on.mapToGlobal(to))
        none, kind = Qt.KeyboardModifier.NoModifier, QEvent.Type.MouseMove
        QApplication.sendEvent(on, QMouseEvent(kind, where, globally, Qt.MouseButton.NoButton, LEFT, none))

    def release(self, on: QWidget, at: QPoint) -> None:
        QTest.mouseRelease(on, LEFT, pos=at)


class RealHand:
    """The pointer of the X server, moved by xdotool; Qt hears of it as of a person's."""

    def __init__(self, wait: Callable[[int], None]) -> None:
        self._wait = wait

    def press(self, on: QWidget, at: QPoint) -> None:
        self.move(on, at)
        self._do("mousedown", "1")

    def move(self, on: QWidget, to: QPoint) -> None:
        there = on.mapToGlobal(to)
        self._do("mousemove", "--sync", str(there.x()), str(there.y()))

    def release(self, on: QWidget, at: QPoint) -> None:
        self.move(on, at)
        self._do("mouseup", "1")

    def _do(self, *words: str) -> None:
        # xdotool waits for ever where the pointer is there already.
        try:
            subprocess.run(["xdotool", *words], check=True, timeout=2)
        except subprocess.TimeoutExpired:
            assert words[0] == "mousemove"
        self._wait(40)


def drag(hand: Hand, window: MainWindow, on: QWidget, start: QPoint, by: QPoint) -> int:
    """Press, move in steps and release; after every move the window shows what the document says.

    Returns
    -------
    How many of the moves changed the document.
    """
    documents = [window.session.document]
    hand.press(on, start)
    try:
        for step in range(1, STEPS + 1):
            hand.move(on, start + by * step / STEPS)
            if window.session.document is not documents[-1]:
                documents.append(window.session.document)
            assert_shown(window)
    finally:
        hand.release(on, start + by)
    assert_shown(window)
    return len(documents) - 1


def assert_shown(window: MainWindow) -> None:
    """List, bars and chart stand where `score` says, for the document as it is now."""
    ranking = rank(window.session.document)
    model = window.ranking.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [index.data() for index in rows] == [ranking.options[i].name for i in ranking.order]
    assert [index.data(OptionRole) for index in rows] == list(ranking.order)
    for index in rows:
        shown = index.data(RankingRole)
        # Not by `approx`, which goes through all points of all options one by one, for each row.
        np.testing.assert_allclose(shown.points, ranking.points, rtol=1e-6, atol=1e-12)
        assert option_sentence(ranking, index.data(OptionRole)) in index.data(
            Qt.ItemDataRole.AccessibleTextRole
        )
    painted = painted_texts(window.ranking.list.viewport())
    fits = [text for text in painted if re.fullmatch(r"\d+\.\d", text)]
    first = window.ranking.list.indexAt(QPoint(20, 1)).row()
    due = [points(float(ranking.fit[i])) for i in ranking.order]
    assert fits
    assert fits == due[first : first + len(fits)]
    figure = window.chart.plot.figure
    assert {place.id for place in figure.markers} == {option.id for option in ranking.options}
    for place in figure.markers:
        i = ranking.index(place.id)
        assert i is not None
        assert place.true_y == pytest.approx(y_px(figure, float(ranking.fit[i])))
        stands = ranking.options[i].position
        if stands is not None:
            assert place.true_x == pytest.approx(x_px(figure, stands.likely))
    spot = window.session.document.perspective.sweet_spot
    assert figure.handles == pytest.approx((x_px(figure, spot.low), x_px(figure, spot.high)))


def painted_texts(widget: QWidget) -> list[str]:
    """List the texts that a widget paints, in the order of painting."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    paper = QSvgGenerator()
    paper.setOutputDevice(buffer)
    paper.setSize(QSize(widget.width(), widget.height()))
    painter = QPainter(paper)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    drawn = bytes(buffer.data().data()).decode()
    return [html.unescape(text).strip() for text in re.findall(r"<text\b[^>]*>([^<]*)</text>", drawn)]


def slider_spot(window: MainWindow, criterion: str) -> tuple[QWidget, QPoint]:
    """Find the slider of a criterion, and the middle of its knob."""
    slider = window.frame.findChild(QWidget, f"weights.{criterion}.slider")
    assert slider is not None
    return slider, QPoint(round(slider.knob_x()), slider.height() // 2)  # pyright: ignore[reportAttributeAccessIssue]


def marker_spot(window: MainWindow, option: str) -> tuple[QWidget, QPoint]:
    """Find the chart, and the middle of a marker."""
    place = window.chart.plot.marker(option)
    assert place is not None
    return window.chart.plot.viewport(), QPoint(round(place.cx), round(place.cy))


def edge_spot(window: MainWindow, edge: str) -> tuple[QWidget, QPoint]:
    """Find the chart, and the middle of a handle of the sweet spot."""
    at = window.chart.plot.grip("low" if edge == "low" else "high").center().toPoint()
    return window.chart.plot.viewport(), at


def assert_one_step(window: MainWindow, before: object, label: str) -> None:
    """The gesture was one step, which undo takes back to the very same document."""
    session = window.session
    after = session.document
    assert after is not before
    assert session.undo_label == label
    session.undo()
    settle()
    assert session.document is before
    assert_shown(window)
    session.redo()
    assert session.document is after
    session.undo()
    assert session.document is before
