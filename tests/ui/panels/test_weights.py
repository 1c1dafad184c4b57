"""The sliders: they show shares, ask for shares, and are put right by the answer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from app.document import grouped
from app.edits import AddPerspective, ChangeCriterion, LockWeight, RemoveCriterion, SetGroupShare, SetShare
from app.edits.new import new_perspective
from app.numbers.numerals import percent
from tests.rig import Worker, opened, settle
from tests.scenes import SCENES, TODAY
from ui.main_window import MainWindow
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.share_slider import ShareSlider
from ui.widgets.weight_row import WeightRow


def slider(window: MainWindow, criterion: str) -> ShareSlider:
    found = window.frame.findChild(ShareSlider, f"weights.{criterion}.slider")
    assert found is not None
    return found


def button(window: MainWindow, name: str) -> QAbstractButton:
    found = window.frame.findChild(QAbstractButton, name)
    assert found is not None
    return found


def share(window: MainWindow, criterion: str) -> float:
    ranking = window.session.ranking
    return float(ranking.shares[[one.id for one in ranking.criteria].index(criterion)])


@pytest.fixture
def ids(window: MainWindow) -> list[str]:
    return [one.id for one in window.session.ranking.criteria]


def test_every_slider_shows_its_share(window: MainWindow, ids: list[str]):
    for criterion in ids:
        assert slider(window, criterion).share() == pytest.approx(100 * share(window, criterion))


def test_moving_one_keeps_the_ratios_of_the_others(window: MainWindow, ids: list[str]):
    before = [share(window, one) for one in ids]
    window.session.do(SetShare(ids[0], 0.4))
    after = [share(window, one) for one in ids]
    assert after[0] == pytest.approx(0.4)
    ratios = [new / old for new, old in zip(after[1:], before[1:], strict=True)]
    assert ratios == pytest.approx([ratios[0]] * len(ratios))
    for criterion in ids:
        assert slider(window, criterion).share() == pytest.approx(100 * share(window, criterion))


def sum_of(window: MainWindow, group: str) -> QLineEdit:
    found = window.frame.findChild(QLineEdit, f"weights.group.{group}.share")
    assert found is not None
    return found


def test_a_group_is_set_as_a_whole_and_says_why_it_cannot_be(window: MainWindow):
    field, before = sum_of(window, "Circumstances"), window.session.document
    inside = [one.id for one in before.criteria if one.group == "Circumstances"]
    assert field.text() == percent(sum(share(window, one) for one in inside))
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, "50")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.session.document == SetGroupShare("Circumstances", 0.5).apply(before)
    assert field.text() == "50%"
    assert sum_of(window, "Conditions to grow").text() == "50%"
    window.session.undo()
    assert window.session.document is before
    for one in inside:
        window.session.do(LockWeight(one, locked=True))
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, "30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    error = window.frame.findChild(PlainLabel, "weights.group.Circumstances.error")
    assert error is not None
    assert error.text() == "All weights of this group are locked. Unlock one to change it."


def test_weights_stand_under_their_groups_in_the_order_in_which_these_come_first(window: MainWindow):
    last = window.session.document.criteria[-1]
    window.session.do(ChangeCriterion(last.id, "group", "Conditions to grow"))
    settle()
    rows = sorted(
        (one for one in window.weights.findChildren(WeightRow) if one.isVisible()),
        key=lambda one: one.mapTo(window.weights, QPoint()).y(),
    )
    shown = [one.objectName().removeprefix("weights.") for one in rows]
    counted = [one for one in window.session.document.criteria if not one.is_about_pay]
    assert shown == [one.id for _, some in grouped(counted) for one in some]


def test_a_number_is_typed_and_entered(window: MainWindow, ids: list[str]):
    field = window.frame.findChild(QLineEdit, f"weights.{ids[1]}.share")
    assert field is not None
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, "25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert share(window, ids[1]) == pytest.approx(0.25)
    assert field.text() == "25%"


def test_a_number_that_cannot_be_is_refused_beside_its_field(window: MainWindow, ids: list[str]):
    before = window.session.document
    field = window.frame.findChild(QLineEdit, f"weights.{ids[1]}.share")
    assert field is not None
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, "400")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.session.document is before
    assert field.property("error") is True


def test_a_lock_holds_a_share_while_others_move(window: MainWindow, ids: list[str]):
    kept = share(window, ids[0])
    button(window, f"weights.{ids[0]}.lock").click()
    assert not slider(window, ids[0]).isEnabled()
    window.session.do(SetShare(ids[1], 0.3))
    assert share(window, ids[0]) == pytest.approx(kept)
    button(window, f"weights.{ids[0]}.lock").click()
    assert slider(window, ids[0]).isEnabled()


def test_with_all_others_locked_a_wish_is_refused_and_the_slider_put_right(
    window: MainWindow, ids: list[str]
):
    for criterion in ids[1:]:
        window.session.do(LockWeight(criterion, True))
    before, shown = window.session.document, slider(window, ids[0]).share()
    QTest.keyClick(slider(window, ids[0]), Qt.Key.Key_Right)
    assert window.session.ranking.shares.sum() == pytest.approx(1)
    if window.session.document is before:
        assert slider(window, ids[0]).share() == pytest.approx(shown)


def test_equal_and_reset_are_one_step_each(window: MainWindow, ids: list[str]):
    before = window.session.document
    button(window, "weights.equal").click()
    assert [share(window, one) for one in ids] == pytest.approx([1 / len(ids)] * len(ids))
    assert window.session.undo_label
    button(window, "weights.reset").click()
    assert window.session.document.perspective.weights == before.perspective.weights
    window.session.undo()
    window.session.undo()
    assert window.session.document is before


def test_backspace_puts_one_share_back(window: MainWindow, ids: list[str]):
    kept = share(window, ids[2])
    window.session.do(SetShare(ids[2], 0.39))
    QTest.keyClick(slider(window, ids[2]), Qt.Key.Key_Backspace)
    assert share(window, ids[2]) == pytest.approx(kept)


def test_another_perspective_brings_its_weights(window: MainWindow):
    document = window.session.document
    choice = window.frame.findChild(QComboBox, "weights.perspective")
    assert choice is not None
    assert choice.count() == len(document.perspectives) == 2
    other = next(i for i, view in enumerate(document.perspectives) if view.id != document.active_perspective)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Up if other == 0 else Qt.Key.Key_Down)
    # Looking changes nothing, and what is looked at cannot be dragged by mistake.
    assert window.session.document is document
    assert not window.session.dirty
    assert window.session.ranking.document.active_perspective == document.perspectives[other].id
    assert not window.weights.first_slider().isEnabled()
    QTest.keyClick(choice, Qt.Key.Key_Down if other == 0 else Qt.Key.Key_Up)
    assert not window.session.previewing
    assert window.weights.first_slider().isEnabled()
    QTest.keyClick(choice, Qt.Key.Key_Up if other == 0 else Qt.Key.Key_Down)
    settle()
    use = window.frame.findChild(Button, "message_keep_preview")
    assert use is not None
    assert use.text() == "Use this perspective"
    use.click()
    assert window.session.document.active_perspective == document.perspectives[other].id
    assert window.weights.first_slider().isEnabled()
    window.session.do(AddPerspective(new_perspective(window.session.document, TODAY)))
    assert choice.count() == 3
    window.session.undo()
    assert choice.count() == 2


def test_a_criterion_set_aside_leaves_its_row_and_is_named_below(window: MainWindow, ids: list[str]):
    window.session.do(ChangeCriterion(ids[0], "set_aside", True))
    assert window.frame.findChild(ShareSlider, f"weights.{ids[0]}.slider") is None or not slider(
        window, ids[0]
    ).isVisibleTo(window.frame)
    aside = window.frame.findChild(PlainLabel, "weights.aside")
    assert aside is not None
    assert window.session.document.criteria[0].name in aside.text()
    window.session.undo()
    settle()
    assert slider(window, ids[0]).isVisibleTo(window.frame)


def test_a_removed_criterion_leaves_no_row(window: MainWindow, ids: list[str]):
    window.session.do(RemoveCriterion(ids[0]))
    settle()
    rows = window.weights.findChildren(ShareSlider)
    assert {row.objectName() for row in rows if row.isVisibleTo(window.frame)} == {
        f"weights.{one}.slider" for one in ids[1:]
    }


def test_a_row_that_asked_and_is_gone_stops_no_other(window: MainWindow, ids: list[str]):
    QTest.keyClick(slider(window, ids[0]), Qt.Key.Key_Right)
    window.session.do(RemoveCriterion(ids[0]))
    settle()
    before = share(window, ids[1])
    QTest.keyClick(slider(window, ids[1]), Qt.Key.Key_Right)
    assert share(window, ids[1]) > before


def test_the_first_analysis_comes_too_late_to_put_weights_back(qapp: QApplication):
    worker = Worker()
    with opened(SCENES["worked_example"](), run=worker) as window:
        first = window.session.ranking.criteria[0].id
        window.session.do(SetShare(first, 0.4))
        worker.work()
        assert slider(window, first).share() == pytest.approx(40)
        assert slider(window, first).band() is not None


def test_a_share_that_is_locked_shows_what_counts(window: MainWindow, ids: list[str]):
    field = window.frame.findChild(QLineEdit, f"weights.{ids[1]}.share")
    assert field is not None
    shown = field.text()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    QTest.keyClicks(field, "150")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "150"
    window.session.do(LockWeight(ids[1], True))
    assert not field.isEnabled()
    assert field.text() == shown


def test_pointing_at_a_weight_points_at_its_criterion_everywhere(window: MainWindow, ids: list[str]):
    slider(window, ids[3]).setFocus(Qt.FocusReason.TabFocusReason)
    assert window.selection.criterion == ids[3]
    window.ranking.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.selection.criterion is None


@pytest.mark.parametrize("scene", ["no_weights"])
def test_from_nothing_one_share_can_be_given(window: MainWindow, scene: str):
    criterion = window.session.document.criteria[0].id
    QTest.keyClick(slider(window, criterion), Qt.Key.Key_Right)
    assert window.session.ranking.status == "ok"
    assert slider(window, criterion).share() == pytest.approx(100 * share(window, criterion))


def test_the_pane_key_leads_to_the_first_slider(window: MainWindow, ids: list[str]):
    window.actions["pane_weights"].trigger()
    focus: QWidget | None = window.frame.focusWidget()
    assert focus is slider(window, ids[0])
