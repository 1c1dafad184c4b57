"""Doubt and luck are told apart all over the window: verdict, bars, what may go wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.edits import SetCertainty
from app.words.risks import costs, fails
from app.words.verdict import SEE_RISKS
from tests.patience import lose_patience
from tests.rig import SIZES, Worker, opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.robustness.panel import RobustnessPanel
from ui.settings import Settings
from ui.widgets.matrix import Matrix
from ui.widgets.passage import Passage


def passage(window: MainWindow, name: str) -> Passage:
    found = window.frame.findChild(Passage, name)
    assert found is not None
    return found


def link(window: MainWindow) -> QAbstractButton:
    found = window.frame.findChild(QAbstractButton, "chart.verdict.why.link")
    assert found is not None
    return found


def test_the_verdict_leads_to_what_may_go_wrong_with_its_option(qtbot: QtBot):
    with opened(SCENES["worked_example"](), size=SIZES["1100x700"]) as window:
        leader = window.session.analysis.by_bet.leaders[0] if window.session.analysis else 0
        why, options = passage(window, "chart.verdict.why"), window.session.ranking.options
        assert why.text().endswith(f"It may still turn out otherwise: {SEE_RISKS}")
        window.selection.set_option(options[-1].id)
        for follow in (
            lambda: QTest.mouseClick(link(window), Qt.MouseButton.LeftButton),
            lambda: QTest.keyClick(link(window), Qt.Key.Key_Return),
        ):
            window.actions["pane_questions"].trigger()
            assert not window.risks.list.isVisible()
            follow()
            assert window.risks.list.isVisible()
            assert QApplication.focusWidget() is window.risks.list
            assert window.selection.option == options[leader].id


def test_the_keyboard_comes_to_the_link_behind_the_chart(qtbot: QtBot):
    with opened(SCENES["worked_example"]()) as window:
        window.chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
        seen = []
        for _ in range(3):
            QTest.keyClick(QApplication.focusWidget() or window.frame, Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            seen.append(focused.objectName() if focused else "")
        assert "chart.verdict.why.link" in seen


@pytest.mark.parametrize("zoom", [1.0, 1.6])
def test_all_of_the_verdict_is_shown_and_the_chart_keeps_its_room(qtbot: QtBot, zoom: float):
    with opened(
        SCENES["worked_example"](), Settings(theme="light", motion=False, zoom=zoom), size=SIZES["1100x700"]
    ) as window:
        for scene in ("worked_example", "long_names", "fifty_options"):
            window.session.start(SCENES[scene]())
            settle()
            decide = window.frame.findChild(QPushButton, "decide")
            assert decide is not None
            for name in ("chart.verdict", "chart.verdict.why"):
                told = passage(window, name)
                assert told.height() >= told.heightForWidth(told.width()), scene
                assert not told.geometry().intersects(decide.geometry()), scene
            assert window.chart.plot.height() >= 0.55 * window.chart.height(), scene


def test_while_other_chances_are_on_their_way_the_chart_keeps_its_place(qtbot: QtBot):
    worker = Worker()
    with opened(SCENES["worked_example"](), size=SIZES["1100x700"], run=worker) as window:
        worker.work()
        settle()
        before, why = window.chart.plot.height(), passage(window, "chart.verdict.why")
        window.session.do(SetCertainty(0.8))
        lose_patience(window.frame)
        settle()
        assert why.text() == "Updating the chances…"
        assert not link(window).isVisible()
        assert window.chart.plot.height() == before
        worker.work()
        settle()
        assert why.text().endswith(SEE_RISKS)
        assert link(window).isVisible()


def test_one_switch_turns_bars_and_the_robustness_view_to_the_other_reading(qtbot: QtBot):
    with opened(SCENES["worked_example"]()) as window:
        window.actions["robustness"].trigger()
        settle()
        panel = window.frame.findChild(RobustnessPanel)
        assert panel is not None
        said: dict[str, dict[str, list[str]]] = {"doubt": {}, "luck": {}}
        for reading, button in (("luck", "chances.reading_1"), ("doubt", "robustness.reading_0")):
            segment = window.frame.findChild(QToolButton, button)
            assert segment is not None
            QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
            assert window.selection.reading == reading
            for key in ("ranks", "pairs", "spread", "swings", "turning", "futures"):
                panel.pick(key)
                said[reading][key] = heard(panel)
                only = panel.findChild(QLabel, "robustness.only")
                assert only is not None
                assert only.isVisible() == (key in ("turning", "futures"))
        doubt, luck = said["doubt"], said["luck"]
        assert all(doubt[key] != luck[key] for key in ("ranks", "pairs", "spread", "swings"))
        assert all(doubt[key] == luck[key] for key in ("turning", "futures"))
        assert any("of 100 futures" in one for one in luck["ranks"])
        assert any("turns out better than" in one for one in luck["pairs"])
        assert any("it fails" in one for one in luck["swings"])
        assert any("The frontier" in one for one in doubt["turning"])


def heard(panel: RobustnessPanel) -> list[str]:
    """Read aloud all that the section shows."""
    (model, *_) = [view.model() for view in panel.section.views]
    across = range(model.columnCount()) if isinstance(panel.section.views[0], Matrix) else range(1)
    return [
        str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
        for column in across
    ]


def test_the_editor_says_beside_a_rating_what_may_go_wrong_and_asks_for_a_plan(qtbot: QtBot):
    with opened(SCENES["worked_example"]()) as window:
        assert window.session.analysis is not None
        risk = next(one for one in window.session.analysis.risks if one.option.team and not one.if_not)
        window.editors.answer(risk.option.id, risk.criterion.id)
        settle()
        known_as = f"assessment.{risk.criterion.id}"
        (said,) = window.frame.findChildren(QLabel, f"{known_as}.risk")
        assert said.text() == f"{fails(risk)} · {costs(risk)}"
        assert not said.isVisible(), "the hand is there: what can be done has its place"
        (add,) = window.frame.findChildren(QPushButton, f"{known_as}.add_plan")
        assert add.isVisible()
        assert said.text() in add.toolTip()
        assert add.accessibleName().startswith("Add a plan")
        QTest.mouseClick(add, Qt.MouseButton.LeftButton)
        QTest.keyClicks(QApplication.focusWidget() or window.frame, "Ask in writing")
        # What follows from it is worked out once the text is left.
        QTest.keyClick(QApplication.focusWidget() or window.frame, Qt.Key.Key_Tab)
        settle()
        assert not add.isVisible()
        found = next(
            one
            for one in window.session.analysis.risks
            if one.option.id == risk.option.id and one.criterion.id == risk.criterion.id
        )
        assert found.if_not == "Ask in writing"
