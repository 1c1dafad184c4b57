"""What is seen while the program is used: nothing lit up that is closed, nothing said twice."""

import html
from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.edits import SetShare
from tests.rig import opened, settle
from tests.scenes import SCENES
from tests.views import WINDOWS
from ui.criteria.editor import CriteriaEditor
from ui.frame import FIRST_SIZE, Frame
from ui.look import theme
from ui.main_window import MainWindow
from ui.widgets.label import CutLabel
from ui.widgets.pick import Pick
from ui.widgets.share_slider import ShareSlider


def own_words(widget: QWidget) -> str:
    """Give the words that a widget shows."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLabel):
        return widget.text()
    return widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, CutLabel):
        return widget.is_cut()
    wide = widget.fontMetrics().horizontalAdvance(own_words(widget))
    return wide > widget.width() - (40 if isinstance(widget, Pick) else 0)


def repeating(shown: QWidget) -> list[str]:
    """List what says on hovering what can be read there anyway."""
    told = (
        (one, html.unescape(one.toolTip()).strip()) for one in shown.findChildren(QWidget) if one.isVisible()
    )
    return [one.objectName() for one, tip in told if tip and tip == own_words(one) and not is_cut(one)]


def test_no_hint_repeats_what_it_is_about(window: MainWindow):
    assert repeating(window.frame) == []
    for name in ("team_editor", "criteria_editor", "perspectives_editor", "choice", "robustness"):
        assert repeating(WINDOWS[name](window)) == [], name


def test_what_is_lit_up_goes_dark_with_its_window(window: MainWindow):
    shown = WINDOWS["criteria_editor"](window)
    editor = shown.findChild(CriteriaEditor)
    assert editor is not None
    editor.side.list.pick(window.session.document.criteria[2].id)
    assert window.selection.criterion == window.session.document.criteria[2].id
    shown.close()
    settle()
    assert window.selection.criterion is None


def test_the_first_window_leaves_room_for_its_title(qapp: QApplication):
    frame = Frame()
    frame.place("")
    room = qapp.primaryScreen().availableGeometry()
    assert frame.height() <= min(FIRST_SIZE[1], room.height() - 30)
    assert room.contains(frame.geometry())
    frame.deleteLater()


def test_what_a_field_waits_for_is_as_dark_as_a_caption(window: MainWindow):
    shown = WINDOWS["situation_editor"](window)
    fields = [*shown.findChildren(QLineEdit), *shown.findChildren(QPlainTextEdit)]
    assert {one.palette().placeholderText().color().name() for one in fields} == {
        theme.colour("text3").name()
    }


def test_equal_shares_end_at_equal_places(window: MainWindow):
    sliders = [one for one in window.weights.findChildren(ShareSlider) if one.isVisible()]
    assert {one.top() for one in sliders} == {40.0}
    window.session.do(SetShare(window.session.document.criteria[1].id, 0.55))
    assert {one.top() for one in sliders} == {60.0}


@pytest.mark.parametrize("scene", ["decided"])
def test_what_was_chosen_carries_the_accent_everywhere(qtbot: QtBot, scene: str):
    with opened(SCENES[scene]()) as window:
        choice = window.session.document.choice
        assert choice is not None
        assert choice.option != window.session.ranking.options[window.session.ranking.leaders[0]].id
        assert [one.id for one in window.chart.plot.spec.points if one.leader] == [choice.option]
        heading = window.frame.findChild(CutLabel, "why.heading")
        assert heading is not None
        assert heading.text().startswith(f"{choice.option_name} vs. ")
        tabs = window.frame.findChild(QTabBar, "asking.tabs")
        assert tabs is not None
        assert tabs.tabText(0).startswith("To watch")
        window.actions["reopen"].trigger()
        settle()
        assert tabs.tabText(0).startswith("Ask next")
        assert [one.id for one in window.chart.plot.spec.points if one.leader] != [choice.option]


#: What is missing in each scene, and what the one button that is filled does about it.
NEXT = {
    "one_offer": "Add an offer",
    "nothing_known": "Rate Learning Theory",
    "no_weights": "Weigh everything the same",
    "all_ruled_out": "Change the must-have Paid travel",
}


@pytest.mark.parametrize("scene", NEXT)
def test_where_nothing_can_be_compared_one_room_says_what_to_do(qtbot: QtBot, scene: str):
    with opened(SCENES[scene]()) as window:
        filled = [
            one
            for one in window.frame.findChildren(QAbstractButton)
            if one.isVisible() and one.property("kind") == "primary"
        ]
        assert [own_words(one) for one in filled] == [NEXT[scene]]
        assert not any(one.isVisible() for one in (window.chances, window.flips, window.why))
        said = [
            one.text()
            for one in window.frame.findChildren(QLabel)
            if one.isVisible() and len(one.text()) > 30
        ]
        assert len(said) == len(set(said))
        filled[0].click()
        settle()
        if scene == "no_weights":
            assert window.chances.isVisible()
            assert window.asking.isVisible()
            window.session.undo()
            assert not window.chances.isVisible()
        else:
            assert any(one.isVisible() for one in window.frame.findChildren(QDialog))


def test_windows_grow_with_the_zoom_and_come_back(qtbot: QtBot):
    with opened(SCENES["worked_example"](), restyled=True) as window:
        shown = WINDOWS["certainty_editor"](window)
        before = shown.size()
        for zoom, size in ((1.25, before * 1.25), (1.0, before)):
            window.view.change(replace(window.view.settings, zoom=zoom))
            settle()
            assert abs(shown.width() - size.width()) <= 1
            assert abs(shown.height() - size.height()) <= 1


def test_in_a_narrow_window_the_tabs_come_and_go_with_what_they_tell(window: MainWindow):
    window.frame.resize(900, 640)
    settle()
    tabs = window.frame.findChild(QTabBar, "side.tabs")
    assert tabs is not None

    def shown() -> list[str]:
        return [tabs.tabText(at) for at in range(tabs.count()) if not tabs.tabRect(at).isEmpty()]

    assert shown() == ["Ranking", "Weights", "Chances", "Changes", "Ask"]
    window.session.start(SCENES["nothing_known"]())
    settle()
    assert shown() == ["Ranking", "Weights", "Next"]
    window.workspace.reveal(window.step)
    window.session.start(SCENES["worked_example"]())
    settle()
    assert shown() == ["Ranking", "Weights", "Chances", "Changes", "Ask"]
    assert tabs.currentIndex() == 0
