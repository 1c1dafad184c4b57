"""The order by feeling: no result in sight while it is made, then what the ranking says to it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.document import Document, GutRanking
from app.edits import AddOffer, ChangeFact, RemoveOffer, SetShare
from app.edits.new import new_offer
from app.examples import new_document
from app.scoring.ranking import rank
from tests.builders import benefits
from tests.rig import end_sharing
from tests.scenes import SCENES, TODAY
from tests.speaking import speaking
from tests.stage import Stage
from ui.gut.check_page import Pair
from ui.gut.order_list import OrderList
from ui.gut.panel import LEAST, SIZE, GutPanel
from ui.look import theme
from ui.widgets.buttons import Button
from ui.widgets.fact_rows import Heading, RowList
from ui.widgets.pick_list import PickList
from ui.widgets.rows import RowRole

ALT = Qt.KeyboardModifier.AltModifier
ROWS = {
    "North": {"Place": 90.0, "People": 40.0},
    "South": {"Place": 40.0, "People": 80.0},
    "East": {"Place": 20.0, "People": 30.0},
}
EARLIER = GutRanking(when=datetime(2026, 11, 20, 9, 0, tzinfo=UTC), order=("south", "east", "north"))


def made() -> Document:
    return benefits(ROWS, {"Place": 6.0, "People": 4.0})


def staged(document: Document, size: QSize = SIZE) -> Stage:
    panel = GutPanel(lambda: TODAY)
    stage = Stage(panel, document, size, follows=True)
    stage.session.announce()
    stage.show()
    return stage


@pytest.fixture
def start() -> Document:
    return made()


@pytest.fixture
def stage(qapp: QApplication, start: Document) -> Iterator[Stage]:
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")
    stage = staged(start)
    yield stage
    stage.close()


def order_list(stage: Stage) -> OrderList:
    return stage.find("gut.list", OrderList)


def heard(stage: Stage) -> list[str]:
    model = order_list(stage).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def told(stage: Stage) -> str:
    rows = stage.find("gut.pairs", RowList).rows
    return "\n".join(str(rows.index(row).data()) for row in range(rows.rowCount()))


def everything_said(stage: Stage) -> str:
    """Collect what can be read or heard on the page that is seen."""
    labels = [label.text() for label in stage.window.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() + button.toolTip() for button in stage.window.findChildren(Button)]
    model = order_list(stage).model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    rows = [str(model.index(row, 0).data(role)) for row in range(model.rowCount()) for role in roles]
    return "\n".join((*labels, *buttons, *rows))


def test_it_begins_in_a_plain_list_in_the_order_of_the_file(stage: Stage):
    assert order_list(stage).hasFocus()
    assert heard(stage) == ["1 of 3: North", "2 of 3: South", "3 of 3: East"]
    assert not stage.find("gut.look_back").isVisible()


@pytest.mark.parametrize("start", [made(), made().replace(gut_rankings=(EARLIER,))], ids=["none", "one"])
def test_no_result_is_in_sight_while_it_is_made(stage: Stage):
    said = everything_said(stage).lower()
    ranking = rank(stage.document)
    for number in (f"{one:.1f}" for one in (*ranking.fit, *ranking.low, *ranking.high)):
        assert number not in said
    assert not [word for word in ("fit", "rank ", "%", "points", "agree") if word in said]


def test_keys_put_rows_in_their_place_and_say_so(stage: Stage):
    stage.press((ALT, Qt.Key.Key_Down))
    assert order_list(stage).order() == ("south", "north", "east")
    assert order_list(stage).currentIndex().row() == 1
    stage.press((ALT, Qt.Key.Key_End))
    assert order_list(stage).order() == ("south", "east", "north")
    stage.press((ALT, Qt.Key.Key_End), (ALT, Qt.Key.Key_Down))
    assert order_list(stage).order() == ("south", "east", "north")
    stage.press(Qt.Key.Key_1)
    assert order_list(stage).order() == ("north", "south", "east")
    stage.press(Qt.Key.Key_9, (ALT, Qt.Key.Key_Up), (ALT, Qt.Key.Key_Home))
    assert heard(stage) == ["1 of 3: North", "2 of 3: South", "3 of 3: East"]
    assert stage.document.gut_rankings == ()


def test_done_records_it_and_brings_the_ranking_into_sight(stage: Stage):
    stage.press(Qt.Key.Key_Down, Qt.Key.Key_1, Qt.Key.Key_Return)
    (recorded,) = stage.document.gut_rankings
    assert recorded.order == ("south", "north", "east")
    assert (recorded.when.date(), recorded.when.utcoffset() is not None) == (TODAY, True)
    assert stage.text("gut.agreement") == "You and the ranking agree on 2 of 3 pairs"
    # North leads South by .6 x 50 - .4 x 40 = 14 points; a point of weight takes .9 off.
    assert "You put South before North; the ranking has it 14.0 points behind." in told(stage)
    assert "It would take 16 points of weight from Place to People." in told(stage)
    assert "1 South, 2 North, 3 East" in told(stage)
    assert stage.find("gut.pairs").hasFocus()
    assert stage.session.undo_label == "order by feeling"


def test_the_weights_stay_as_they_are(stage: Stage):
    before = stage.document.perspectives
    stage.press(Qt.Key.Key_3, Qt.Key.Key_Return)
    assert stage.document.perspectives is before


def test_the_comparison_follows_the_weights(stage: Stage):
    stage.press(Qt.Key.Key_2, Qt.Key.Key_Return)
    assert stage.text("gut.agreement") == "You and the ranking agree on 2 of 3 pairs"
    stage.session.do(SetShare("people", 0.9))
    assert stage.text("gut.agreement") == "You and the ranking agree on all 3 pairs"
    assert "The other way round" not in told(stage)


def test_a_second_order_of_the_day_replaces_the_first_and_undo_leads_back(stage: Stage):
    stage.press(Qt.Key.Key_2, Qt.Key.Key_Return)
    first = stage.document
    stage.click("gut.again")
    assert order_list(stage).hasFocus()
    assert order_list(stage).order() == ("south", "north", "east")
    stage.press(Qt.Key.Key_3, Qt.Key.Key_Return)
    assert len(stage.document.gut_rankings) == 1
    stage.session.undo()
    assert stage.document is first
    assert "1 South, 2 North, 3 East" in told(stage)
    stage.session.undo()
    assert not stage.find("gut.check").isVisible()
    assert order_list(stage).isVisible()


@pytest.mark.parametrize("start", [made().replace(gut_rankings=(EARLIER,))])
def test_earlier_orders_are_there_to_look_back_at(stage: Stage):
    assert order_list(stage).order() == EARLIER.order
    assert stage.find("gut.look_back", Button).accessibleName() == "Look back at the earlier order"
    stage.press(Qt.Key.Key_3, Qt.Key.Key_Return)
    orders = stage.find("gut.orders", PickList)
    assert [(row.name, row.aside) for row in orders.rows()] == [("23 Nov", "Today"), ("20 Nov", "")]
    assert "Since 20 Nov: South down 2, East up 1, North up 1." in told(stage)
    orders.pick("0")
    assert stage.text("gut.agreement") == "You and the ranking agree on 1 of 3 pairs"
    assert "Since" not in told(stage)
    stage.focus("gut.orders")
    stage.press(Qt.Key.Key_Delete)
    assert [one.when.date() for one in stage.document.gut_rankings] == [TODAY]
    assert stage.session.undo_label == "forget an order by feeling"
    stage.click("gut.forget")
    assert stage.document.gut_rankings == ()
    assert order_list(stage).isVisible()


@pytest.mark.parametrize("start", [made().replace(gut_rankings=(EARLIER,))])
def test_it_opens_on_the_first_page_again_with_what_was_begun(stage: Stage):
    stage.press(Qt.Key.Key_2)
    stage.click("gut.look_back")
    assert not order_list(stage).isVisible()
    stage.window.close()
    stage.show()
    assert order_list(stage).isVisible()
    assert order_list(stage).order() == ("east", "south", "north")


def test_what_comes_goes_or_is_renamed_meanwhile_keeps_the_order(stage: Stage):
    stage.press(Qt.Key.Key_3)
    stage.session.do(AddOffer(new_offer(stage.document)))
    stage.session.do(RemoveOffer("east"))
    stage.session.do(ChangeFact("south", "company", "Sur"))
    assert heard(stage) == ["1 of 3: Sur", "2 of 3: North", "3 of 3: New offer"]
    stage.press(Qt.Key.Key_Return)
    assert "Left out: 1 of which nothing is known." in stage.text("gut.more")
    stage.session.do(AddOffer(new_offer(stage.document)))
    assert "Left out: 1 added since, 1 of which nothing is known." in stage.text("gut.more")


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (SCENES["one_offer"](), "Add a second offer to put the two in order."),
        (new_document("blank", TODAY), "Add two offers to put them in order."),
    ],
    ids=["one", "none"],
)
def test_with_fewer_than_two_options_it_says_what_is_missing(stage: Stage, said: str):
    assert stage.text("gut.empty") == said
    assert not stage.find("gut.done").isEnabled()
    assert not order_list(stage).isVisible()


@pytest.mark.parametrize("start", [SCENES["no_weights"]()])
def test_where_nothing_is_ranked_the_order_is_shown_all_the_same(stage: Stage):
    stage.press(Qt.Key.Key_3, Qt.Key.Key_Return)
    assert stage.text("gut.agreement") == "Nothing to compare yet"
    assert stage.text("gut.more") == "Give a criterion a weight to rank the options."
    assert "Your order" in told(stage)


def test_another_decision_begins_anew(stage: Stage):
    stage.press(Qt.Key.Key_3, Qt.Key.Key_Return)
    stage.session.start(SCENES["two_offers"]().replace(gut_rankings=()))
    assert order_list(stage).isVisible()
    assert len(heard(stage)) == 2


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("start", [SCENES["long_names"](), SCENES["fifty_options"]()], ids=["long", "fifty"])
def test_rows_fit_their_list_at_the_least_size(qapp: QApplication, start: Document, zoom: float):
    end_sharing()
    theme.apply(qapp, "dark", zoom)
    stage = staged(start, LEAST)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(order_list(stage).model(), mode, stage.window)
    assert tester.model() is order_list(stage).model()
    stage.press(Qt.Key.Key_9, (ALT, Qt.Key.Key_Up), (ALT, Qt.Key.Key_End))
    rows = order_list(stage)
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))
    stage.press(Qt.Key.Key_Return)
    for view in (stage.find("gut.pairs", RowList), stage.find("gut.orders", PickList)):
        assert view.visualRect(view.model().index(0, 0)).width() <= view.viewport().width()
        assert not view.horizontalScrollBar().isVisible()
    stage.close()
    theme.apply(qapp, "light")


def test_a_day_is_that_of_the_window(qapp: QApplication):
    panel = GutPanel(lambda: date(2027, 2, 3))
    stage = Stage(panel, made(), SIZE)
    stage.session.announce()
    stage.show()
    stage.press(Qt.Key.Key_Return)
    assert stage.document.gut_rankings[0].when.date() == date(2027, 2, 3)
    assert stage.text("gut.agreement") == "Updating…"
    stage.close()


def test_the_keyboard_comes_to_the_first_pair_and_passes_headings_over(stage: Stage):
    order_list(stage).move_current(2)
    stage.click("gut.done")
    rows = stage.find("gut.pairs", RowList)
    kinds = [rows.rows.index(row).data(RowRole) for row in range(rows.rows.rowCount())]
    headings = [row for row, one in enumerate(kinds) if isinstance(one, Heading)]
    assert headings[0] == 0
    assert rows.hasFocus()
    assert isinstance(rows.currentIndex().data(RowRole), Pair)
    visited: list[int] = []
    for _ in kinds:
        visited.append(rows.currentIndex().row())
        stage.press(Qt.Key.Key_Down)
    assert sorted(set(visited)) == [row for row in range(len(kinds)) if row not in headings]
    for _ in kinds:
        stage.press(Qt.Key.Key_Up)
    assert rows.currentIndex().row() == 1
    assert rows.visualRect(rows.rows.index(0)).top() >= 0, "the heading above is in sight again"
    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.rows.index(0)).center()
    )
    assert rows.currentIndex().row() == 1


def test_what_is_dragged_hides_no_place_where_it_could_land(stage: Stage):
    rows = order_list(stage)
    drag = rows.carried()
    try:
        high = rows.visualRect(rows.currentIndex()).height()
        # The nearest gap is half a row away from the pointer or less.
        assert -drag.hotSpot().y() > high / 2 + 1
        assert not drag.pixmap().isNull()
    finally:
        drag.deleteLater()
