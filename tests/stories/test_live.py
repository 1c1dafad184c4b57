"""A weight under the hand: what follows at once, what waits for the release, and that it is exact then."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.analysis import Analysis, analyse
from app.edits import ChoosePerspective
from app.sureness.flips import crossovers
from app.words.chances import chance_rows
from app.words.verdict import flip_sentence, verdict
from tests.analyses import SAMPLES
from tests.hands import slider_spot
from tests.on_the_chart import y_px
from tests.patience import lose_patience
from tests.rig import Worker, opened
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.widgets.label import PlainLabel
from ui.widgets.share_slider import ShareSlider

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def worker() -> Worker:
    return Worker()


@pytest.fixture
def window(qtbot: QtBot, worker: Worker) -> Iterator[MainWindow]:
    with opened(SCENES["worked_example"](), run=worker) as made:
        worker.work()
        yield made


@pytest.fixture
def landed(window: MainWindow) -> list[Analysis]:
    seen: list[Analysis] = []
    window.session.analysis_changed.connect(seen.append)
    return seen


def sentences(window: MainWindow, panel: str) -> list[str]:
    model = getattr(window, panel).list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def label(window: MainWindow, name: str) -> str:
    found = window.frame.findChild(PlainLabel, name)
    assert found is not None
    return found.text()


def growth(window: MainWindow) -> ShareSlider:
    slider, _ = slider_spot(window, "growth")
    assert isinstance(slider, ShareSlider)
    return slider


def press(window: MainWindow) -> QPoint:
    slider, spot = slider_spot(window, "growth")
    QTest.mousePress(slider, LEFT, pos=spot)
    return spot


def drag_to(window: MainWindow, spot: QPoint, by: int) -> QPoint:
    to = spot + QPoint(by, 0)
    QTest.mouseMove(growth(window), to)
    return to


def leader_in(window: MainWindow) -> str:
    ranking = window.session.ranking
    return ranking.options[ranking.leaders[0]].name


def assert_exact(window: MainWindow, analysis: Analysis) -> None:
    """What is known is just what the document says, however it came about."""
    document = window.session.document
    exact = analyse(document, samples=SAMPLES)
    assert exact is not None
    assert analysis.document is document
    for name in ("rank_chances", "beats", "p05", "p95", "expected_loss", "central_weights"):
        found, wanted = (getattr(one.simulation, name) for one in (analysis, exact))
        assert np.array_equal(found, wanted, equal_nan=True)
    assert analysis.flips == exact.flips
    assert exact.simulation is not None
    rows = chance_rows(exact.ranking, exact.simulation, exact.less_sure)
    assert sentences(window, "chances") == [f"{row.sentence}." for row in rows]
    said = verdict(exact.ranking, exact.flips, exact.simulation)
    assert (label(window, "chart.verdict"), label(window, "chart.verdict.why")) == (said.title, said.detail)
    assert not window.chances.faded
    assert not window.questions.faded


def test_chances_flips_and_verdict_follow_a_weight_under_the_hand(
    window: MainWindow, worker: Worker, landed: list[Analysis]
):
    spot = press(window)
    shown = [sentences(window, "chances")]
    for _ in range(4):
        spot = drag_to(window, spot, 12)
        worker.work()
        shown.append(sentences(window, "chances"))
        ranking = window.session.ranking
        flips = crossovers(ranking)
        told = sentences(window, "flips")
        assert all(
            said.startswith(flip_sentence(one, ranking)) for one, said in zip(flips, told, strict=True)
        )
        assert leader_in(window) in label(window, "chart.verdict")
    assert all(before != after for before, after in pairwise(shown))
    assert landed == [], "the whole waits for the hand to rest"
    QTest.mouseRelease(growth(window), LEFT, pos=spot)
    worker.work()
    assert len(landed) == 1
    assert_exact(window, landed[0])


def test_what_cannot_follow_fades_after_a_while_and_comes_back_on_release(
    qtbot: QtBot, window: MainWindow, worker: Worker, landed: list[Analysis]
):
    before = sentences(window, "questions")
    spot = press(window)
    spot = drag_to(window, spot, 30)
    worker.work()
    assert not window.questions.faded
    lose_patience(window.frame)
    assert window.questions.faded
    assert sentences(window, "questions") == before, "old numbers stay until new ones land"
    assert not window.chances.faded
    assert "Updating" not in label(window, "chart.verdict.why")
    QTest.mouseRelease(growth(window), LEFT, pos=spot)
    worker.work()
    assert_exact(window, landed[-1])
    assert sentences(window, "questions") != before


def test_a_hand_that_comes_to_rest_before_it_lets_go_has_its_analysis(
    window: MainWindow, worker: Worker, landed: list[Analysis]
):
    spot = drag_to(window, press(window), 30)
    worker.work()
    worker.work()
    assert landed == []
    QTest.mouseRelease(growth(window), LEFT, pos=spot)
    worker.work()
    assert_exact(window, landed[-1])


def test_an_arrow_key_is_followed_and_letting_go_of_it_settles(
    window: MainWindow, worker: Worker, landed: list[Analysis]
):
    slider, before = growth(window), sentences(window, "chances")
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(slider, Qt.Key.Key_Right)
    worker.work()
    assert sentences(window, "chances") != before
    assert landed == []
    QTest.keyRelease(slider, Qt.Key.Key_Right)
    worker.work()
    assert_exact(window, landed[-1])


@pytest.mark.parametrize("work_between", [True, False])
@pytest.mark.parametrize("way", ["undo", "preview", "another perspective"])
def test_what_breaks_into_a_gesture_is_analysed_as_ever(
    window: MainWindow, worker: Worker, landed: list[Analysis], way: str, work_between: bool
):
    session = window.session
    spot = drag_to(window, press(window), 30)
    if work_between:
        worker.work()
    if way == "undo":
        session.undo()
    elif way == "preview":
        window.flips.list.clicked.emit(window.flips.list.model().index(0, 0))
        worker.work()
        assert session.previewing
        assert landed[-1].document is session.shown
        session.leave_preview()
    else:
        view = next(
            one for one in session.document.perspectives if one.id != session.document.active_perspective
        )
        window.weights.ask(ChoosePerspective(view.id))
    QTest.mouseRelease(growth(window), LEFT, pos=spot)
    worker.work()
    assert_exact(window, landed[-1])


def test_another_decision_opened_in_a_gesture_is_analysed(
    window: MainWindow, worker: Worker, landed: list[Analysis]
):
    spot = drag_to(window, press(window), 30)
    window.session.start(SCENES["fifty_options"]())
    worker.work()
    assert {one.document.id for one in landed} == {window.session.document.id}
    assert_exact(window, landed[-1])
    QTest.mouseRelease(window.weights, LEFT, pos=spot)


def test_saving_with_a_weight_in_hand_analyses_what_is_saved(
    window: MainWindow, worker: Worker, landed: list[Analysis], tmp_path
):
    spot = drag_to(window, press(window), 30)
    worker.work()
    window.session.save(tmp_path / "mine.offers")
    assert not window.session.dirty
    worker.work()
    assert_exact(window, landed[-1])
    QTest.mouseRelease(growth(window), LEFT, pos=spot)


def test_a_weight_taken_back_to_where_it_was_is_what_it_was(
    window: MainWindow, worker: Worker, landed: list[Analysis]
):
    before = sentences(window, "questions")
    spot = press(window)
    for by in (20, -20):
        spot = drag_to(window, spot, by)
        worker.work()
    QTest.mouseRelease(growth(window), LEFT, pos=spot)
    worker.work()
    assert sentences(window, "questions") == before
    assert not window.questions.faded


def test_a_worker_that_is_slow_to_follow_does_not_hold_the_chart_up(
    qtbot: QtBot, window: MainWindow, worker: Worker
):
    spot = drag_to(window, press(window), 20)
    worker.work()
    spot = drag_to(window, spot, 20)
    ranking = window.session.ranking

    def stands_where_it_should() -> bool:
        figure = window.chart.plot.figure
        fits = {option.id: float(fit) for option, fit in zip(ranking.options, ranking.fit, strict=True)}
        return all(abs(place.true_y - y_px(figure, fits[place.id])) < 0.01 for place in figure.markers)

    assert not stands_where_it_should(), "it waits for the glimpse, to be laid out once"
    qtbot.waitUntil(stands_where_it_should)
    QTest.mouseRelease(growth(window), LEFT, pos=spot)
    worker.work()
    assert stands_where_it_should()
