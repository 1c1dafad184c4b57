"""She reopens the decision: pay is covered again, and the record stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.edits import ChangeCriterion
from app.scoring.ranking import rank
from app.storage.load import read_document
from tests.deciding import CONTROL, click, decide, find, from_menu, key, let_go, mentions_pay, said
from tests.rig import settle
from ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.mark.parametrize("way", ["button", "menu"])
def test_reopening_covers_pay_and_keeps_the_record(window: MainWindow, way: str, tmp_path: Path):
    verdict = said(window, "chart.verdict")
    decide(window, "Half sure")
    assert not find(window, "decide").isVisible()
    assert not window.actions["decide"].isEnabled()
    if way == "button":
        click(window, "reopen")
    else:
        from_menu(window, "reopen")
    document = window.session.document
    assert not document.pay_open
    assert not mentions_pay(window)
    assert [one.why for one in document.choices] == ["Half sure"]
    assert document.choices[0].reopened is not None
    assert said(window, "chart.verdict") == verdict
    assert find(window, "top_bar.pay").accessibleName() == "Pay covered"
    assert find(window, "decide").isVisible()
    assert not window.actions["reopen"].isEnabled()
    window.session.save(tmp_path / "mine.offers")
    assert not window.session.dirty
    assert read_document(tmp_path / "mine.offers").document == document


def test_a_second_choice_says_that_pay_was_seen(window: MainWindow):
    decide(window)
    first = window.session.document.choices[0]
    click(window, "reopen")
    key(Qt.Key.Key_Return, CONTROL)
    let_go()
    assert said(window, "choice.before") == "Pay was opened before, on 23 Nov; the record will say so."
    key(Qt.Key.Key_Return, CONTROL)
    second = window.session.document.choice
    assert second is not None
    assert len(window.session.document.choices) == 2
    assert (first.pay_opened, second.pay_opened) == (None, first.when)


def test_what_was_chosen_may_go(window: MainWindow):
    decide(window)
    choice = window.session.document.choice
    assert choice is not None
    window.options.remove(choice.option)
    settle()
    assert said(window, "chart.verdict") == f"You chose {choice.option_name} on 23 Nov"
    assert said(window, "chart.verdict.why").startswith("It is no longer among the options.")


def test_the_criterion_about_pay_sleeps_until_it_counts(window: MainWindow):
    pay = window.session.document.pay_criterion
    assert pay is not None
    assert (said(window, "weights.pay.name"), said(window, "weights.pay.state")) == (pay.name, "covered")
    decide(window)
    assert said(window, "weights.pay.state") == "shown, not scored"
    window.session.do(ChangeCriterion(pay.id, "set_aside", False))
    settle()
    assert find(window, "weights.pay").isHidden()
    assert find(window, f"weights.{pay.id}").isVisible()
    assert "and counts" in said(window, "chart.verdict.why")
    click(window, "reopen")
    assert said(window, "weights.pay.state") == "covered"
    assert pay.id not in {one.id for one in rank(window.session.document).criteria}


def test_the_offer_editor_has_no_row_for_pay(window: MainWindow):
    decide(window)
    document = window.session.document
    window.editors.edit_option(document.offers[0].id)
    settle()
    rows = window.editors.offer_editor.assessments
    pay = document.pay_criterion
    assert pay is not None
    assert rows.reveal(pay.id) is None
    assert all(rows.reveal(one.id) is not None for one in document.criteria if one is not pay)
