"""Whole options: added, copied, pasted and removed, each one step, each undone to the very same document."""

import zlib

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.document import Document, options
from app.words.options import option_sentence
from tests.builders import benefits, criterion, document, offer
from tests.deciding import said
from tests.rig import opened
from ui.main_window import MainWindow
from ui.window.clipboard import MIME


def do(window: MainWindow, name: str) -> None:
    window.actions[name].trigger()


def ids(made: Document) -> list[str]:
    return [one.id for one in options(made)]


def choose(window: MainWindow, *, team: bool) -> str:
    alone = (one for one in options(window.session.document) if not one.parts)
    chosen = next(one for one in alone if (one.team is not None) == team)
    window.selection.set_option(chosen.id)
    return chosen.id


@pytest.mark.parametrize("team", [True, False])
@pytest.mark.parametrize("what", ["add_offer", "add_team", "duplicate", "remove", "cut"])
def test_each_is_one_step_that_undo_takes_back(window: MainWindow, what: str, team: bool):
    before = window.session.document
    choose(window, team=team)
    do(window, what)
    assert window.session.document is not before
    assert window.options.selected is not None
    window.session.undo()
    assert window.session.document is before
    assert not window.session.undo_label


@pytest.mark.parametrize("team", [True, False])
def test_what_is_copied_is_pasted_with_an_id_of_its_own(window: MainWindow, team: bool):
    chosen = choose(window, team=team)
    do(window, "copy")
    at = window.session.ranking.index(chosen)
    assert at is not None
    assert QGuiApplication.clipboard().text() == option_sentence(window.session.ranking, at)
    before = ids(window.session.document)
    do(window, "paste")
    added = set(ids(window.session.document)) - set(before)
    assert len(added) == 1
    assert window.selection.option in added
    fit = window.session.ranking.fit
    new = window.session.ranking.index(window.selection.option)
    old = window.session.ranking.index(chosen)
    assert new is not None
    assert old is not None
    assert fit[new] == pytest.approx(fit[old])


def test_a_duplicate_stands_beside_the_original(window: MainWindow):
    chosen = choose(window, team=False)
    do(window, "duplicate")
    order = ids(window.session.document)
    assert order.index(str(window.selection.option)) == order.index(chosen) + 1


def test_the_last_option_leaves_the_empty_state(window: MainWindow):
    while window.session.document.offers:
        window.options.remove(options(window.session.document)[0].id)
    assert window.selection.option is None
    assert not window.ranking.isVisibleTo(window.frame)
    assert not window.actions["export_pdf"].isEnabled()
    window.session.undo()
    assert window.ranking.isVisibleTo(window.frame)


@pytest.mark.parametrize(
    "raw",
    [
        *(b"", b"{", b"\xff" * 50, zlib.compress(b'{"id": "x"}'), zlib.compress(b"[]"), zlib.compress(b"{")),
        *(zlib.compress(b'"' + b"a" * 6_000_000 + b'"'), zlib.compress(b"[]")[:-2]),
    ],
)
def test_what_is_not_ours_is_not_pasted(window: MainWindow, raw: bytes):
    data = QMimeData()
    data.setData(MIME, raw)
    data.setText("<b>text</b>")
    QGuiApplication.clipboard().setMimeData(data)
    before = window.session.document
    do(window, "paste")
    assert window.session.document is before


def test_of_an_empty_clipboard_nothing_is_pasted(window: MainWindow):
    QGuiApplication.clipboard().clear()
    before = window.session.document
    do(window, "paste")
    assert window.session.document is before


def test_cut_and_pasted_an_offer_is_paid_and_felt_as_before(window: MainWindow):
    before = window.session.document
    window.selection.set_option("quillmoor")
    do(window, "cut")
    do(window, "paste")
    after = window.session.document
    assert window.selection.option == "quillmoor"
    assert after.package("quillmoor") == before.package("quillmoor") is not None
    assert after.gut_rankings == before.gut_rankings != ()
    assert said(window, "toast_text") == "Pasted"


def test_what_another_decision_has_no_place_for_is_told(window: MainWindow):
    window.selection.set_option("quillmoor")
    do(window, "copy")
    elsewhere = document((criterion("Pay"),), (offer("Sud", {"Pay": 3.0}),)).replace(id="elsewhere")
    window.session.start(elsewhere)
    do(window, "paste")
    made = window.session.document
    assert [one.company for one in made.offers] == ["Sud", "Quillmoor"]
    assert made.package(made.offers[1].id) is not None
    told = said(window, "toast_text")
    assert told.startswith("Pasted. Left behind: its places in the orders by feeling, ")
    assert told.endswith(" more.")


def test_without_a_selection_nothing_is_done(qtbot):
    made = benefits({"Noord": {"Pay": 60}}, {"Pay": 2})
    with opened(made) as window:
        for name in ("add_team", "duplicate", "remove", "edit_offer"):
            assert not window.actions[name].isEnabled()
        assert not window.options.copy()
        window.options.remove()
        window.options.duplicate()
        window.options.add_team()
        assert window.session.document is made
