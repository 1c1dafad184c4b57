"""She decides without seeing pay, and then sees it."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.edits import RemoveOffer, SetShare
from app.storage.load import parse_all
from app.storage.save import document_bytes
from tests.deciding import (
    CONTROL,
    LEFT,
    click,
    decide,
    find,
    from_menu,
    key,
    let_go,
    mentions_pay,
    rows,
    said,
    types,
)
from tests.rig import SIZES, opened
from tests.scenes import SCENES, TODAY
from ui.main_window import MainWindow
from ui.offers.editor import OfferEditor
from ui.settings import Settings
from ui.widgets.buttons import Button


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "offer-spectrum"


def by_mouse(window: MainWindow) -> None:
    click(window, "decide")
    options = find(window, "choice.options")
    row = options.visualRect(options.model().index(1, 0))  # pyright: ignore[reportAttributeAccessIssue]
    QTest.mouseClick(options.viewport(), LEFT, pos=row.center())  # pyright: ignore[reportAttributeAccessIssue]
    QTest.mouseClick(find(window, "choice.why"), LEFT)
    QTest.keyClicks(find(window, "choice.why"), "The people.")
    click(window, "choice.decide")


def by_menu(window: MainWindow) -> None:
    from_menu(window, "decide")
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Tab)
    types("The people.")
    click(window, "choice.decide")


def by_keys(window: MainWindow) -> None:
    key(Qt.Key.Key_Return, CONTROL)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Tab)
    types("The people.")
    key(Qt.Key.Key_Return, CONTROL)


Way = Callable[[MainWindow], None]


@pytest.mark.parametrize("way", [by_mouse, by_menu, by_keys])
def test_she_decides(window: MainWindow, way: Way, data_home: Path):
    before, ranking = window.session.document, window.session.ranking
    second = ranking.options[ranking.order[1]]
    assert not mentions_pay(window)
    assert said(window, "top_bar.title")
    assert find(window, "top_bar.pay").accessibleName() == "Pay covered"
    window.frame.setFocus()
    way(window)
    choice = window.session.document.choice
    assert choice is not None
    assert (choice.option, choice.option_name, choice.why) == (second.id, second.name, "The people.")
    assert choice.when.astimezone().date() == TODAY
    assert choice.look_back is not None
    assert choice.look_back.isoformat() == "2027-05-23"
    assert [one.name for one in choice.summary.options] == [ranking.options[i].name for i in ranking.order]
    assert all(one.chance is not None for one in choice.summary.options)
    assert not find(window, "choice_window").isVisible()
    assert said(window, "toast_text") == f"You chose {second.name}."
    assert said(window, "chart.verdict") == f"You chose {second.name} on 23 Nov"
    assert said(window, "chart.verdict.why") == (
        "“The people.” Pay is visible now. It does not change the ranking."
    )
    assert find(window, "top_bar.pay").accessibleName() == "Pay visible"
    assert mentions_pay(window)
    assert (window.session.ranking.fit == ranking.fit).all()
    kept = data_home / "backups" / before.id / f"choice-{choice.summary.sha256}.offers"
    assert kept.read_bytes() == document_bytes(before)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert parse_all(kept.read_bytes()) == before


def test_pay_stands_in_the_row_and_is_heard(window: MainWindow):
    assert not mentions_pay(window)
    decide(window)
    heard = [text for text in rows(window) if "Pay a year: €" in text]
    painted = [text for text in rows(window) if text.startswith("€")]
    assert heard
    assert painted
    assert all(any(figure in text for text in heard) for figure in painted)


def test_undo_does_not_lead_back_to_a_covered_document(window: MainWindow):
    window.session.do(SetShare("growth", 0.3))
    decide(window)
    assert not window.actions["undo"].isEnabled()
    key(Qt.Key.Key_Z, CONTROL)
    assert window.session.document.choice is not None
    window.session.do(SetShare("growth", 0.2))
    key(Qt.Key.Key_Z, CONTROL)
    key(Qt.Key.Key_Z, CONTROL)
    assert window.session.document.choice is not None


def test_a_choice_that_is_kept_nowhere_is_asked_about(window: MainWindow):
    assert not window.session.dirty
    decide(window)
    assert window.session.dirty
    assert said(window, "top_bar.state") == "Not saved yet"


def test_a_choice_in_a_saved_file_is_an_edit(window: MainWindow, tmp_path: Path):
    window.session.save(tmp_path / "mine.offers")
    decide(window)
    assert window.session.dirty
    assert said(window, "top_bar.state") == "Edited"
    window.session.save()
    assert not window.session.dirty
    assert window.session.open(tmp_path / "mine.offers")
    assert said(window, "chart.verdict").startswith("You chose")


def test_a_copy_that_cannot_be_kept_does_not_prevent_the_choice(window: MainWindow, data_home: Path):
    data_home.mkdir(parents=True)
    (data_home / "backups").write_text("in the way")
    decide(window)
    assert window.session.document.choice is not None
    assert "could not be kept" in said(window, "message_text")
    assert find(window, "message").isVisible()


def test_not_yet_leaves_everything_as_it_is(window: MainWindow):
    before = window.session.document
    click(window, "decide")
    click(window, "choice.leave")
    assert window.session.document is before
    assert not mentions_pay(window)


def test_deciding_leaves_a_preview(window: MainWindow):
    window.session.preview(SetShare("growth", 0.0))
    assert window.session.previewing
    decide(window)
    assert not window.session.previewing
    summary = window.session.document.choices[0].summary
    assert {one.name: one.share for one in summary.shares}["Room to grow"] > 0


@pytest.mark.parametrize("scene", ["empty"])
def test_there_is_nothing_to_decide_without_options(window: MainWindow, scene: str):
    assert not window.actions["decide"].isEnabled()
    button = find(window, "decide")
    assert isinstance(button, Button)
    assert not button.isEnabled()


def test_the_last_option_may_go_while_the_window_stands_open(window: MainWindow):
    click(window, "decide")
    for one in window.session.document.offers:
        window.session.do(RemoveOffer(one.id))
    key(Qt.Key.Key_Return, CONTROL)
    assert window.session.document.choices == ()


@pytest.mark.parametrize(
    "scene", ["fifty_options", "long_names", "all_ruled_out", "nothing_known", "no_weights"]
)
@pytest.mark.parametrize("size", SIZES)
def test_every_kind_of_decision_can_be_made(qtbot, scene: str, size: str):
    with opened(SCENES[scene](), Settings(theme="light", motion=False), size=SIZES[size]) as window:
        decide(window)
        choice = window.session.document.choice
        assert choice is not None
        assert len(choice.summary.options) == len(window.session.ranking.options)
        assert parse_all(document_bytes(window.session.document)) == window.session.document


@pytest.mark.parametrize("way", ["button", "menu", "keys"])
def test_the_pay_window_is_opened_from_anywhere(window: MainWindow, way: str):
    if way == "button":
        click(window, "top_bar.pay")
    elif way == "menu":
        from_menu(window, "pay")
    else:
        window.frame.setFocus()
        key(Qt.Key.Key_H, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert find(window, "pay_window").isVisible()
    assert not window.session.document.pay_open


def test_a_choice_made_from_the_pay_window_opens_pay_there(window: MainWindow):
    click(window, "top_bar.pay")
    click(window, "pay.decide")
    let_go()
    key(Qt.Key.Key_Return, CONTROL)
    assert window.session.document.pay_open
    assert find(window, "pay_window").isVisible()


@pytest.mark.parametrize("leave", ["Esc", "Not yet"])
def test_what_was_written_is_not_dropped_without_a_word(window: MainWindow, leave: str):
    key(Qt.Key.Key_Return, CONTROL)
    key(Qt.Key.Key_Tab)
    types("Near friends")
    for asked in (False, True):
        assert find(window, "choice_window").isVisible()
        assert find(window, "choice.unkept").isVisible() == asked
        if leave == "Esc":
            key(Qt.Key.Key_Escape)
        else:
            click(window, "choice.leave")
    assert not find(window, "choice_window").isVisible()
    assert window.session.document.choice is None


def test_the_keys_that_decide_open_no_row_once_it_is_decided(window: MainWindow):
    decide(window)
    for pane in ("pane_ranking", "pane_questions"):
        window.actions[pane].trigger()
        key(Qt.Key.Key_Return, CONTROL)
        editor = window.frame.findChild(OfferEditor)
        assert editor is None or not editor.isVisible()
