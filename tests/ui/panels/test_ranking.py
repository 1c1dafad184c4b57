"""The list of options: read out as sentences, kept current through every change, driven by keys and mouse."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.edits import AddOffer, RemoveOffer, SetShare
from app.edits.new import new_offer
from app.numbers.money_text import NBSP
from app.numbers.numerals import points
from app.pay.shown import shown_pay
from app.scoring.ranking import rank
from app.words.options import option_sentence
from tests.builders import benefits
from tests.hands import painted_texts
from tests.rig import settle
from tests.scenes import SCENES, TODAY
from ui.main_window import MainWindow
from ui.panels.option_list import OptionList

TABLE = {
    "Noord": {"Pay": 60, "Peace": 20},
    "Sud": {"Pay": 10, "Peace": 90},
    "Mitte": {"Pay": 50, "Peace": 50},
}
PAY, PEACE = benefits(TABLE, {"Pay": 9, "Peace": 1}), benefits(TABLE, {"Pay": 1, "Peace": 9})


@pytest.fixture
def model(qtbot: QtBot) -> OptionList:
    return OptionList(lambda: TODAY)


def names(model: OptionList) -> list[object]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_through_every_kind_of_change(model: OptionList):
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_ranking(rank(PAY))
    assert names(model) == ["Noord", "Mitte", "Sud"]
    model.show_ranking(rank(PEACE))
    assert names(model) == ["Sud", "Mitte", "Noord"]
    model.show_ranking(rank(PEACE.replace(offers=PEACE.offers[:1])))
    assert names(model) == ["Noord"]
    model.show_ranking(rank(PEACE.replace(offers=())))
    assert names(model) == []
    for scene in SCENES.values():
        model.show_ranking(rank(scene()))
    del tester


def test_an_index_that_is_held_follows_its_option(model: OptionList):
    model.show_ranking(rank(PAY))
    held = QPersistentModelIndex(model.index(0))
    model.show_ranking(rank(PEACE))
    assert held.isValid()
    assert (held.row(), held.data()) == (2, "Noord")


def test_there_is_nothing_below_or_beyond_a_row(model: OptionList):
    model.show_ranking(rank(PAY))
    assert model.rowCount(model.index(0)) == 0
    assert QModelIndex().data() is None
    assert model.data(model.index(9)) is None
    assert (model.row_of("nobody"), model.id_at(-1), model.id_at(3)) == (None, None, None)


@pytest.mark.parametrize("scene", SCENES)
def test_every_row_is_read_as_a_whole_sentence(model: OptionList, scene: str):
    ranking = rank(SCENES[scene]())
    model.show_ranking(ranking)
    for row, at in enumerate(ranking.order):
        said = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith(option_sentence(ranking, at))
        assert model.index(row).data(Qt.ItemDataRole.ToolTipRole)


def test_the_day_of_reply_is_said_and_presses_when_it_is_near(qtbot: QtBot):
    due = PAY.replace(offers=(PAY.offers[0].replace(reply_by=date(2026, 11, 26)),))
    model = OptionList(lambda: TODAY)
    model.show_ranking(rank(due))
    assert "3 days left" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_is_painted_is_what_is_true(window: MainWindow):
    ranking, painted = window.session.ranking, painted_texts(window.ranking.list.viewport())
    first = ranking.order[0]
    assert painted[:3] == ["1", points(ranking.fit[first]), ranking.options[first].name]


@pytest.mark.parametrize("scene", ["all_ruled_out"])
def test_what_rules_an_option_out_is_painted_with_it(window: MainWindow, scene: str):
    assert "Ruled out by Paid travel" in painted_texts(window.ranking.list.viewport())


@pytest.mark.parametrize("scene", ["no_weights"])
def test_without_weights_no_fit_is_painted(window: MainWindow, scene: str):
    assert "0.0" not in painted_texts(window.ranking.list.viewport())


def test_names_that_look_like_markup_are_painted_as_typed(window: MainWindow):
    window.session.do(AddOffer(new_offer(window.session.document).replace(company="<b>A</b> &amp; B")))
    window.selection.set_option(window.session.document.offers[-1].id)
    assert "<b>A</b> &amp; B" in painted_texts(window.ranking.list.viewport())


def test_arrows_select_and_the_chart_follows(window: MainWindow):
    order = [window.session.ranking.options[i].id for i in window.session.ranking.order]
    window.selection.set_option(order[0])
    QTest.keyClick(window.ranking.list, Qt.Key.Key_Down)
    assert window.selection.option == order[1]
    assert [point.id for point in window.chart.plot.spec.points if point.selected] == [order[1]]


def test_the_selection_stays_with_its_option_when_rows_change(window: MainWindow):
    session, last = window.session, window.session.ranking.order[-1]
    chosen = session.ranking.options[last].id
    window.selection.set_option(chosen)
    for criterion in session.ranking.criteria:
        session.do(SetShare(criterion.id, 0.9))
        row = window.ranking.list.currentIndex().row()
        assert session.ranking.options[session.ranking.order[row]].id == chosen
    assert window.selection.option == chosen


def test_a_removed_option_is_not_selected_any_more(window: MainWindow):
    window.selection.set_option(window.session.document.offers[1].id)
    window.session.do(RemoveOffer(window.session.document.offers[1].id))
    assert not window.ranking.list.selectionModel().hasSelection()
    assert not window.actions["remove"].isEnabled()


def test_delete_removes_and_says_so(window: MainWindow):
    before = window.session.document
    chosen = before.offers[1]
    window.selection.set_option(chosen.id)
    QTest.keyClick(window.ranking.list, Qt.Key.Key_Delete)
    assert window.session.document.offer(chosen.id) is None
    assert window.selection.option is not None
    window.session.undo()
    assert window.session.document is before
    assert window.selection.option == chosen.id


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_for_the_editor(window: MainWindow, qtbot: QtBot, key: Qt.Key):
    window.selection.set_option(window.session.document.offers[1].id)
    with qtbot.waitSignal(window.ranking.open_requested) as asked:
        QTest.keyClick(window.ranking.list, key)
    assert asked.args == [window.session.document.offers[1].id]


def test_the_menu_key_opens_the_menu_of_the_row(window: MainWindow, qtbot: QtBot):
    window.selection.set_option(window.session.document.offers[1].id)
    with qtbot.waitSignal(window.ranking.menu_requested) as asked:
        window.ranking.list.customContextMenuRequested.emit(
            window.ranking.list.visualRect(window.ranking.list.currentIndex()).center()
        )
    assert asked.args is not None
    assert asked.args[0] == window.session.document.offers[1].id
    for menu in window.frame.findChildren(type(window.actions.recent)):
        menu.close()


@pytest.mark.parametrize("scene", ["decided"])
def test_pay_stands_left_of_the_fit_once_it_is_open(window: MainWindow, scene: str):
    painted = painted_texts(window.ranking.list.viewport())
    paid = shown_pay(window.session.document)
    ranking = window.session.ranking
    first = ranking.options[ranking.order[0]]
    assert painted[painted.index(paid[first.id].text) + 1] == first.name
    tip = window.ranking.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert paid[first.id].says in tip


@pytest.mark.parametrize("scene", ["decided_long"])
def test_a_figure_that_has_no_room_is_never_cut_to_a_smaller_one(window: MainWindow, scene: str):
    window.frame.resize(1100, 700)
    settle()
    painted = [text for text in painted_texts(window.ranking.list.viewport()) if text.startswith("IDR")]
    told = {one.text for one in shown_pay(window.session.document).values()}
    assert painted
    assert set(painted) <= {*told, f"IDR{NBSP}…"}
