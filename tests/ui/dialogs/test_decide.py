"""The window of the choice: its list, its fields, and what it says of pay."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.choosing.record import Draft
from app.document import Choice, Document, MustHave, Opening, Pay
from app.edits import RecordChoice, RemoveOffer
from tests.builders import BENEFIT, criterion, document, offer, team
from tests.deciding import let_go
from tests.looks import flaws
from tests.rig import end_sharing
from tests.scenes import SCENES, TODAY
from tests.speaking import speaking
from tests.stage import Stage
from ui.dialogs.decide import LEAST, DecidePanel
from ui.look import theme
from ui.widgets import held_keys
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.pick_list import PickList

CONTROL = Qt.KeyboardModifier.ControlModifier
COVERED = Opening(when=datetime(2026, 11, 20, 9, tzinfo=UTC), covered=datetime(2026, 11, 20, 10, tzinfo=UTC))


def example() -> Document:
    criteria = (criterion("Peace", BENEFIT), criterion("Permit", BENEFIT, must_have=MustHave(limit=50.0)))
    return document(
        criteria,
        (
            offer("Oost", {"Peace": 90.0, "Permit": 10.0}),
            offer("Noord", {"Peace": 60.0, "Permit": 60.0}),
            offer("Sud", {"Peace": 80.0, "Permit": 80.0}),
            offer("West"),
        ),
    )


class Choosing(Stage):
    """The window of the choice, and what came out of it."""

    def __init__(self, made: Document) -> None:
        self.choice = DecidePanel(lambda: TODAY)
        super().__init__(self.choice, made, LEAST, follows=True)
        self.session.announce()
        self.drafts: list[Draft] = []
        self.choice.decided.connect(self.drafts.append)
        self.choice.begin()
        self.show()
        let_go()

    @property
    def rows(self) -> list[tuple[str, str, bool]]:
        return [(row.name, row.aside, row.faint) for row in self.choice.list.rows()]


@pytest.fixture
def made() -> Document:
    return example()


@pytest.fixture
def stage(qapp: QApplication, made: Document) -> Iterator[Choosing]:
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")
    opened = Choosing(made)
    yield opened
    opened.close()


def test_options_stand_in_the_order_of_the_ranking_with_fit_and_chance(stage: Choosing):
    (first, second, blank, out) = stage.rows
    assert first[0] == "Sud"
    assert first[1].startswith("80.0 · best in ")
    assert second[0] == "Noord"
    assert blank == ("West", "nothing known yet", True)
    assert out == ("Oost", "ruled out", True)
    assert "Rank 1" in stage.choice.list.rows()[0].says


def test_it_begins_with_the_leader_whatever_was_picked_before(stage: Choosing):
    assert stage.choice.list.current() == "sud"
    stage.choice.list.pick("oost")
    stage.choice.begin()
    assert stage.choice.list.current() == "sud"


def test_a_team_left_open_says_where_one_would_land(qapp: QApplication):
    teams = tuple(team(name, {"Peace": at}, chance=0.5) for name, at in (("North", 90.0), ("South", 10.0)))
    made = document(
        (criterion("Peace", BENEFIT),),
        (offer("Noord", teams=teams, team_open=True), offer("Sud", {"Peace": 40.0})),
    )
    stage = Choosing(made)
    landing = stage.find("choice.landing", QLabel)
    assert not landing.isVisible()
    stage.choice.list.pick("noord")
    stage.choice.list.picked.emit("noord")
    assert landing.isVisible()
    assert landing.text() == "You would land in one of its teams: 50% North and 50% South."
    stage.close()


def test_one_that_is_ruled_out_can_be_chosen_all_the_same(stage: Choosing):
    stage.choice.list.pick("oost")
    stage.click("choice.decide")
    assert [one.option for one in stage.drafts] == ["oost"]


@pytest.mark.parametrize("made", [document((criterion("Peace", BENEFIT),), (offer("Noord"), offer("Sud")))])
def test_where_none_is_ranked_none_is_picked(stage: Choosing):
    assert stage.choice.list.hasFocus()
    assert stage.choice.list.current() == ""
    assert not stage.choice.decide.isEnabled()
    stage.press((CONTROL, Qt.Key.Key_Return))
    assert stage.drafts == []
    stage.press(Qt.Key.Key_Down, (CONTROL, Qt.Key.Key_Return))
    assert [one.option for one in stage.drafts] == ["noord"]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_the_list_is_as_high_as_its_rows_and_the_window_leaves_no_hole(qapp: QApplication, count: int):
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")
    opened = Choosing(example().replace(offers=example().offers[:count]))
    try:
        QApplication.processEvents()
        assert opened.choice.list.height() <= opened.choice.list.height_of(count)
        below, above = opened.find("choice.why_label"), opened.choice.list
        gap = below.mapToGlobal(QPoint(0, 0)).y() - above.mapToGlobal(QPoint(0, above.height())).y()
        assert gap <= theme.px(24)
    finally:
        opened.close()


def test_many_options_scroll_in_a_window_that_stays_on_the_screen(qapp: QApplication):
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")
    opened = Choosing(document((criterion("Peace", BENEFIT),), tuple(offer(f"O{n}") for n in range(60))))
    try:
        assert opened.window.height() <= opened.window.screen().availableSize().height()
        assert opened.choice.list.height() >= opened.choice.list.height_of(3)
    finally:
        opened.close()


def test_what_is_written_is_drafted(stage: Choosing):
    stage.find("choice.options", PickList).pick("noord")
    stage.type("choice.why", "Because of the people. ", enter=False)
    stage.type("choice.change_my_mind", "If she leaves.", enter=False)
    stage.type("choice.look_back", "1 March 2027", enter=False)
    stage.click("choice.decide")
    assert stage.drafts == [Draft("noord", "Because of the people.", "If she leaves.", date(2027, 3, 1))]


def test_nothing_need_be_written(stage: Choosing):
    stage.click("choice.decide")
    assert stage.drafts == [Draft("sud", "", "", date(2027, 5, 23))]


def test_a_day_can_be_left_out_and_must_be_one(stage: Choosing):
    stage.type("choice.look_back", "31 June", enter=False)
    stage.click("choice.decide")
    assert stage.drafts == []
    assert stage.text("choice.look_back_error_text").startswith("June has 30 days.")
    assert stage.find("choice.look_back").hasFocus()
    stage.type("choice.look_back", "")
    assert stage.drafts == [Draft("sud")]


@pytest.mark.parametrize(
    "name", ["choice.options", "choice.why", "choice.change_my_mind", "choice.look_back"]
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_return_decides_wherever_the_keyboard_is(stage: Choosing, name: str, key: Qt.Key):
    stage.focus(name)
    stage.press((CONTROL, key))
    assert [one.option for one in stage.drafts] == ["sud"]


def test_return_decides_from_the_list_and_the_day_and_breaks_the_line_in_a_text(stage: Choosing):
    stage.focus("choice.options")
    stage.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    stage.focus("choice.look_back")
    stage.press(Qt.Key.Key_Return)
    assert [one.option for one in stage.drafts] == ["noord", "noord"]
    stage.focus("choice.why")
    stage.press(Qt.Key.Key_Return)
    assert len(stage.drafts) == 2


def test_a_return_that_may_have_opened_the_window_does_not_answer_it(
    stage: Choosing, monkeypatch: pytest.MonkeyPatch
):
    stage.focus("choice.options")
    stage.press(Qt.Key.Key_Return)
    assert stage.drafts == []
    # A second is over sooner.
    monkeypatch.setattr(held_keys, "_GRACE_MS", 0)
    QTest.qWait(2)
    stage.press(Qt.Key.Key_Return)
    assert [one.option for one in stage.drafts] == ["sud"]


def test_not_yet_and_escape_decide_nothing(stage: Choosing):
    stage.click("choice.leave")
    assert not stage.window.isVisible()
    stage.show()
    stage.focus("choice.options")
    stage.press(Qt.Key.Key_Escape)
    assert not stage.window.isVisible()
    assert stage.drafts == []


def test_it_begins_anew_each_time(stage: Choosing):
    stage.type("choice.why", "Half a thought", enter=False)
    stage.type("choice.look_back", "nonsense", enter=False)
    stage.choice.begin()
    assert stage.choice.why.value() == ""
    assert stage.find("choice.look_back", Field).text() == "23 May 2027"
    assert stage.choice.look_back.error() == ""


def test_it_says_what_it_does_to_pay(stage: Choosing):
    assert stage.text("choice.opens") == (
        "This opens pay. Undo does not lead back behind it; Reopen covers it again."
    )
    assert stage.find("choice.before").isHidden()


@pytest.mark.parametrize("made", [example().replace(pay=Pay(openings=(COVERED,)))])
def test_an_early_opening_is_not_forgotten(stage: Choosing):
    assert stage.text("choice.before") == "Pay was opened before, on 20 Nov; the record will say so."
    assert stage.text("choice.opens").startswith("This opens pay.")


@pytest.mark.parametrize("made", [example().replace(pay=Pay(openings=(COVERED.replace(covered=None),)))])
def test_pay_that_is_open_is_not_opened(stage: Choosing):
    assert stage.text("choice.opens") == "Pay is open already. Reopen covers it again."
    assert not stage.find("choice.before").isHidden()


def test_an_option_that_goes_is_picked_no_more(stage: Choosing):
    stage.session.do(RemoveOffer("sud"))
    assert stage.choice.list.current() == "noord"
    for gone in ("noord", "oost", "west"):
        stage.session.do(RemoveOffer(gone))
    assert stage.choice.list.isHidden()
    assert not stage.find("choice.empty").isHidden()
    assert not stage.find("choice.decide", Button).isEnabled()
    stage.press((CONTROL, Qt.Key.Key_Return))
    assert stage.drafts == []


def test_it_closes_once_a_choice_stands(stage: Choosing):
    stage.session.do(RecordChoice(Choice(option="sud", option_name="Sud", when=COVERED.when)))
    assert not stage.window.isVisible()


def test_what_was_written_is_not_taken_into_another_decision(stage: Choosing):
    stage.type("choice.why", "Because", enter=False)
    stage.session.start(example().replace(id="other"))
    assert not stage.window.isVisible()
    stage.choice.begin()
    assert stage.choice.why.value() == ""


@pytest.mark.parametrize(
    "made", [document((criterion("Peace", BENEFIT),), (offer("Noord", {"Peace": 40.0}),))]
)
def test_one_option_has_no_chance_to_tell(stage: Choosing):
    assert stage.rows == [("Noord", "40.0", False)]


@pytest.mark.parametrize(
    "made",
    [document((criterion("Peace"),), (offer("A", teams=(team("S"),)), offer("B").replace(company="S")))],
)
def test_two_of_one_name_are_told_apart(stage: Choosing):
    assert {row[0] for row in stage.rows} == {"S (A)", "S"}


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_nothing_is_cut(qapp: QApplication, zoom: float):
    speaking(QLocale("en_US"))
    end_sharing()
    theme.apply(qapp, "light", zoom)
    found: dict[str, list[str]] = {}
    for scene, made in SCENES.items():
        opened = Choosing(made().replace(pay=Pay(openings=(COVERED,))))
        found[scene] = flaws(opened.window)
        opened.close()
    theme.apply(qapp, "light")
    assert not any(found.values()), found
