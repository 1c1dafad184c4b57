"""The chance of being best: rows, what they rest on, and what is shown while new ones are on their way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QToolButton
from pytestqt.qtbot import QtBot

from app.edits import ChangeFact, SetCertainty, SetShare
from app.words.chances import GIVEN_UP, chance_rows, draws_caption, future_rows
from tests.analyses import SAMPLES
from tests.patience import lose_patience
from tests.rig import opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.perspectives.certainty import CertaintyEditor
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.rows import RowRole
from ui.widgets.share_slider import ShareSlider


def label(window: MainWindow, name: str) -> PlainLabel:
    found = window.frame.findChild(PlainLabel, name)
    assert found is not None
    return found


def sentences(window: MainWindow) -> list[str]:
    model = window.chances.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def editor(window: MainWindow) -> CertaintyEditor:
    window.actions["certainty"].trigger()
    settle()
    found = window.frame.findChild(CertaintyEditor)
    assert found is not None
    return found


class Later:
    """Keeps the jobs given to it until they are wanted."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def __call__(self, job: Callable[[], None]) -> None:
        self.jobs.append(job)

    def work(self) -> None:
        while self.jobs:
            self.jobs.pop(0)()


def test_the_rows_are_those_of_the_simulation(window: MainWindow):
    analysis = window.chances.analysis
    assert analysis is not None
    assert analysis.simulation is not None
    rows = chance_rows(window.session.ranking, analysis.simulation, analysis.less_sure)
    assert sentences(window) == [f"{row.sentence}." for row in rows]
    view = window.session.document.perspective
    assert label(window, "chances.caption").text() == draws_caption(analysis.simulation, view)


def test_the_model_keeps_qts_rules(window: MainWindow):
    tester = QAbstractItemModelTester(
        window.chances.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    for share in (0.1, 0.9, 0.3):
        window.session.do(SetShare(window.session.document.criteria[0].id, share))
    window.session.start(SCENES["fifty_options"]())
    window.session.start(SCENES["one_offer"]())
    window.session.start(SCENES["two_offers"]())
    assert window.chances.list.model().rowCount() == 3, "two options, and being less sure"
    del tester


def test_a_row_selects_its_option(window: MainWindow):
    window.chances.list.setFocus(Qt.FocusReason.TabFocusReason)
    window.chances.list.setCurrentIndex(window.chances.list.model().index(0, 0))
    QTest.keyClick(window.chances.list, Qt.Key.Key_Down)
    second = window.chances.list.model().index(1, 0).data(RowRole)
    assert (window.selection.option,) == second.options


def test_new_names_come_with_new_chances(window: MainWindow):
    fennick = next(one for one in window.session.document.offers if one.kind == "current_job")
    window.session.do(ChangeFact(fennick.id, "company", "Elsewhere"))
    assert any("Elsewhere" in said for said in sentences(window))


def test_old_numbers_stay_and_fade_only_after_a_while(qtbot: QtBot):
    later = Later()
    with opened(SCENES["worked_example"](), run=later) as window:
        later.work()
        why, before = label(window, "chart.verdict.why"), sentences(window)
        said, title = why.text(), label(window, "chart.verdict").text()
        window.session.do(SetShare("growth", 0.3))
        assert (sentences(window), why.text(), window.chances.faded) == (before, said, False)
        assert label(window, "chart.verdict").text() == title
        lose_patience(window.frame)
        assert window.chances.faded
        assert why.text() == "Updating the chances…"
        assert sentences(window) == before
        later.work()
        assert not window.chances.faded
        assert sentences(window) != before
        assert why.text() != "Updating the chances…"


def test_after_a_long_wait_it_says_how_many_draws_are_done(qtbot: QtBot):
    later = Later()
    with opened(SCENES["worked_example"](), run=later) as window:
        later.work()
        why, caption = label(window, "chart.verdict.why"), label(window, "chances.caption")
        basis = caption.text()
        window.session.do(SetCertainty(0.9))
        lose_patience(window.frame)
        assert window.chances.faded
        window.session.progressed.emit(128, SAMPLES)
        assert (caption.text(), why.text()) == (basis, "Updating the chances…"), "not before it takes long"
        lose_patience(window.frame)
        window.session.progressed.emit(384, SAMPLES)
        assert caption.text() == f"300 of {basis}"
        assert why.text() == "Updating the chances… 300 of 1,024"
        later.work()
        assert caption.text().startswith("1,024 draws over your ranges and ±10%")
        assert "Updating" not in why.text()


def test_a_long_wait_can_be_ended_and_begun_again(qtbot: QtBot):
    later = Later()
    with opened(SCENES["worked_example"](), run=later) as window:
        later.work()
        why, caption = label(window, "chart.verdict.why"), label(window, "chances.caption")
        wait = window.frame.findChild(Button, "chances.wait")
        assert wait is not None
        basis, ranked = caption.text(), window.session.ranking
        for again in (False, True):
            window.session.do(SetCertainty(0.8 if again else 0.9))
            lose_patience(window.frame)
            assert wait.isHidden(), "it is not offered before it takes long"
            lose_patience(window.frame)
            window.session.progressed.emit(384, SAMPLES)
            assert (wait.text(), wait.isHidden()) == ("Stop", False)
            wait.click()
            later.work()
            assert caption.text() == why.text() == GIVEN_UP
            assert (wait.text(), wait.accessibleName(), window.chances.faded) == (*["Work it out"] * 2, True)
            assert window.session.ranking.order == ranked.order
            if not again:
                window.session.undo()
                assert (wait.isHidden(), caption.text()) == (True, basis), "that is known"
                later.work()
        wait.click()
        later.work()
        assert wait.isHidden()
        assert not window.chances.faded
        assert caption.text().startswith("1,024 draws over your ranges and ±20%")
        assert GIVEN_UP not in why.text()


def test_undo_takes_back_what_was_said_of_the_draws(qtbot: QtBot):
    later = Later()
    with opened(SCENES["worked_example"](), run=later) as window:
        later.work()
        basis = label(window, "chances.caption").text()
        window.session.do(SetCertainty(0.9))
        lose_patience(window.frame)
        lose_patience(window.frame)
        window.session.progressed.emit(SAMPLES, SAMPLES)
        assert label(window, "chances.caption").text() == f"1,024 of {basis}"
        window.session.undo()
        assert label(window, "chances.caption").text() == basis
        later.work()


def test_what_comes_at_once_never_fades(window: MainWindow):
    window.session.do(SetShare("growth", 0.3))
    lose_patience(window.frame)
    assert not window.chances.faded
    assert "Updating" not in label(window, "chart.verdict.why").text()


def test_another_decision_takes_the_old_chances_away_at_once(qtbot: QtBot):
    later = Later()
    with opened(SCENES["worked_example"](), run=later) as window:
        later.work()
        window.session.start(SCENES["fifty_options"]())
        assert sentences(window) == []
        later.work()
        assert sentences(window)


def test_certainty_is_a_slider_and_one_step_of_undo(window: MainWindow):
    button = window.frame.findChild(Button, "chances.certainty")
    assert button is not None
    assert button.text() == "Weights ±30%"
    shown = editor(window)
    slider = shown.findChild(ShareSlider, "certainty.slider")
    assert slider is not None
    for _ in range(5):
        QTest.keyPress(slider, Qt.Key.Key_PageUp)
    QTest.keyRelease(slider, Qt.Key.Key_PageUp)
    assert window.session.document.perspective.certainty == pytest.approx(0.95)
    assert button.text() == "Weights ±5%"
    assert "±5% on every weight" in label(window, "chances.caption").text()
    window.session.undo()
    assert window.session.document.perspective.certainty == pytest.approx(0.7)
    assert slider.share() == pytest.approx(70)


def test_the_weight_that_counts_most_says_what_it_could_be(window: MainWindow):
    shown = editor(window)
    said = shown.findChild(PlainLabel, "certainty.band")
    assert said is not None
    assert said.text() == "Passion for the work 18% could be 12–25%."


def test_only_the_order_may_be_trusted(window: MainWindow):
    shown = editor(window)
    box = shown.findChild(QCheckBox, "certainty.order_only")
    slider = shown.findChild(ShareSlider, "certainty.slider")
    assert box is not None
    assert slider is not None
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert window.session.document.perspective.order_only
    assert not slider.isEnabled()
    assert "only the order of your weights" in label(window, "chances.caption").text()
    window.session.undo()
    assert not window.session.document.perspective.order_only
    assert slider.isEnabled()


def test_each_weight_shows_how_sure_it_is(window: MainWindow):
    passion = window.frame.findChild(ShareSlider, "weights.passion.slider")
    assert passion is not None
    band = passion.band()
    assert band is not None
    assert band[0] < passion.share() < band[1]
    shown = editor(window)
    box = shown.findChild(ShareSlider, "certainty.slider")
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_End)
    assert passion.band() is None, "a weight that is certain has no band"


def test_the_switch_shows_how_it_may_turn_out_and_the_verdict_stays(window: MainWindow):
    verdict, sure = label(window, "chart.verdict").text(), sentences(window)
    assert window.chances.list.model().index(0, 0).data(RowRole).note.startswith("turns out best in ")
    press(window, "chances.reading_1")
    simulation = window.session.analysis and window.session.analysis.simulation
    assert simulation is not None
    assert sentences(window) == [
        row.sentence + "." for row in future_rows(window.session.ranking, simulation.luck)
    ]
    assert sentences(window) != sure
    assert "luck included" in label(window, "chances.caption").text()
    assert label(window, "chart.verdict").text() == verdict
    press(window, "chances.reading_0")
    assert sentences(window) == sure


def press(window: MainWindow, name: str) -> None:
    button = window.frame.findChild(QToolButton, name)
    assert button is not None
    button.click()
