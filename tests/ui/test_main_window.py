"""The window as a whole: what its actions do and when, what it says of the document, and how it closes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from app.edits import AddOffer, ChangeFact, RemoveOffer, RenameDecision, SetShare
from app.edits.new import new_offer
from app.examples import worked_example
from app.storage.save import document_bytes
from tests.builders import benefits
from tests.patience import zoomed
from tests.rig import at_once, opened, settle, take_down
from tests.scenes import SCENES, TODAY
from ui.frame import Frame
from ui.look import theme
from ui.main_window import MainWindow, build
from ui.session import Session
from ui.settings import Settings
from ui.widgets.label import PlainLabel
from ui.window.actions import MENUS

TWO = {"Noord": {"Pay": 60, "Peace": 20}, "Sud": {"Pay": 10, "Peace": 90}}


class StyledAnew(QObject):
    """Counts how often a widget is styled anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def said(window: MainWindow, name: str) -> str:
    found = window.frame.findChild(PlainLabel, name)
    assert found is not None
    return found.text()


def test_every_action_has_text_and_no_two_share_keys():
    entries = [entry for menu in MENUS.values() for entry in menu if entry.name]
    assert len({entry.name for entry in entries}) == len(entries)
    keys = [QKeySequence(one).toString() for entry in entries for one in entry.keys]
    assert len(set(keys)) == len(keys)
    assert all(entry.text for entry in entries)


def test_title_and_state_follow_the_document(window: MainWindow, tmp_path: Path):
    session = window.session
    assert (said(window, "top_bar.title"), said(window, "top_bar.state")) == (
        session.document.title,
        "Not saved yet",
    )
    session.save(tmp_path / "mine.offers")
    assert said(window, "top_bar.state") == "Saved"
    session.do(RenameDecision("<b>Which?</b> & why"))
    assert said(window, "top_bar.state") == "Edited"
    assert said(window, "top_bar.title") == "<b>Which?</b> & why"
    assert window.frame.windowTitle().startswith("<b>Which?</b> & why")
    assert window.frame.isWindowModified()


def test_undo_and_redo_are_named_in_the_menu(window: MainWindow):
    undo, redo = window.actions["undo"], window.actions["redo"]
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("Undo", False, False)
    window.session.do(ChangeFact(window.session.document.offers[0].id, "company", "R&D"))
    label = window.session.undo_label
    assert undo.text() == f"Undo: {label}".replace("&", "&&")
    assert undo.isEnabled()
    undo.trigger()
    assert redo.text() == f"Redo: {label}".replace("&", "&&")
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    redo.trigger()
    assert window.session.undo_label == label


@pytest.mark.parametrize("keys", ["Ctrl+Shift+Z", "Ctrl+Y"])
def test_both_keys_redo(window: MainWindow, keys: str):
    window.session.do(ChangeFact(window.session.document.offers[0].id, "company", "Other"))
    after = window.session.document
    window.session.undo()
    shift = Qt.KeyboardModifier.ShiftModifier if "Shift" in keys else Qt.KeyboardModifier.NoModifier
    key = Qt.Key.Key_Z if keys.endswith("Z") else Qt.Key.Key_Y
    QTest.keyClick(window.frame, key, Qt.KeyboardModifier.ControlModifier | shift)
    assert window.session.document is after


@pytest.mark.parametrize("scene", ["empty"])
def test_an_empty_decision_offers_a_beginning(window: MainWindow, scene: str):
    assert scene in SCENES
    assert not window.ranking.isVisibleTo(window.frame)
    for name in ("export_pdf", "export_chart", "pane_chart", "remove", "undo"):
        assert not window.actions[name].isEnabled()
    for name in ("add_offer", "open", "save", "criteria"):
        assert window.actions[name].isEnabled()
    window.actions["add_offer"].trigger()
    assert window.ranking.isVisibleTo(window.frame)
    assert window.selection.option == window.session.document.offers[0].id
    assert window.actions["export_pdf"].isEnabled()


def test_every_control_stands_in_its_window_before_that_is_shown(qapp: QApplication):
    before, frame = set(QApplication.topLevelWidgets()), Frame()
    window = MainWindow(frame, SCENES["empty"](), Settings(), lambda _: None, run=at_once)
    alone = [one for one in QApplication.topLevelWidgets() if one not in before and one.objectName()]
    assert [one.objectName() for one in alone if one is not frame and not isinstance(one, QMenu)] == []
    take_down(window)


def test_an_undo_leads_back_to_what_it_touched(window: MainWindow):
    offers = window.session.document.offers
    alone = next(one for one in offers if not one.teams)
    window.session.do(ChangeFact(alone.id, "company", "Other"))
    window.selection.set_option(None)
    window.session.undo()
    assert window.selection.option == alone.id


def test_a_refused_wish_of_no_field_is_told_in_passing(window: MainWindow):
    before = window.session.document
    window.session.do(RemoveOffer("nobody"))
    assert window.session.document is before
    shown = [one.text() for one in window.frame.findChildren(PlainLabel) if one.isVisibleTo(window.frame)]
    assert any("no longer there" in text for text in shown)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_copy_and_paste_belong_to_a_text_being_typed(window: MainWindow, kind: type[QLineEdit]):
    window.selection.set_option(window.session.document.offers[-1].id)
    field = kind(window.frame)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "some words")
    field.selectAll()
    before = window.session.document
    window.actions["copy"].trigger()
    assert QApplication.clipboard().text() == "some words"
    window.actions["cut"].trigger()
    window.actions["paste"].trigger()
    assert window.session.document is before
    field.setParent(None)
    field.deleteLater()


def test_theme_and_zoom_are_changed_and_kept(qtbot: QtBot):
    kept: list[Settings] = []
    with opened(SCENES["two_offers"](), keep=kept.append, restyled=True) as window:
        window.actions["theme_dark"].trigger()
        assert theme.current().name == "dark"
        styled = StyledAnew(window.frame)
        for _ in range(2):
            window.actions["zoom_in"].trigger()
        # Keys that follow each other are waited for, and seen as one step.
        assert theme.current().scale == 1.0
        zoomed(window)
        assert theme.current().scale == 1.25
        at_once, styled.times = styled.times, 0
        window.actions["zoom_reset"].trigger()
        zoomed(window)
        assert styled.times == at_once
        assert theme.current().scale == 1.0
        window.actions["zoom_out"].trigger()
        window.actions["motion"].trigger()
        window.actions["why"].trigger()
        assert window.session.undo_label == ""
        window.frame.close()
    assert (kept[-1].theme, kept[-1].zoom, kept[-1].motion, kept[-1].why_in_small_window) == (
        "dark",
        0.9,
        True,
        True,
    )
    assert kept[-1].geometry
    assert kept[-1].splitter("wide.columns")


def test_splitters_come_back_for_each_class_of_size(qtbot: QtBot):
    kept: list[Settings] = []
    with opened(SCENES["two_offers"](), keep=kept.append) as window:
        columns = window.frame.findChild(QSplitter, "splitter.columns")
        assert columns is not None
        columns.setSizes([500, 600, 320])
        sizes = tuple(columns.sizes())
        window.frame.close()
    with opened(SCENES["two_offers"](), kept[-1]) as window:
        assert window.workspace.sizes()["wide.columns"] == sizes


def test_the_why_block_shows_in_a_wide_window_and_on_demand_in_a_small_one(qtbot: QtBot):
    with opened(SCENES["two_offers"]()) as window:
        assert window.why.isVisibleTo(window.frame)
        window.frame.resize(1100, 700)
        settle()
        assert not window.why.isVisibleTo(window.frame)
        window.actions["why"].trigger()
        assert window.why.isVisibleTo(window.frame)


def test_an_error_while_closing_keeps_the_window(window: MainWindow):
    def broken() -> bool:
        raise RuntimeError("while asking")

    window.frame.may_close = broken
    with pytest.raises(RuntimeError, match="while asking"):
        window.frame.close()
    assert window.frame.isVisible()


def test_the_first_start_shows_the_worked_example_as_an_untitled_copy(qtbot: QtBot):
    kept: list[Settings] = []
    frame = Frame()
    window = build(frame, Settings(theme="light"), kept.append, run=at_once, today=lambda: TODAY)
    assert window.session.document == worked_example(TODAY)
    assert window.session.path is None
    assert kept[-1].started_before
    take_down(window)


def test_a_later_start_opens_the_last_decision_if_it_is_still_there(qtbot: QtBot, tmp_path: Path):
    made, path = benefits(TWO, {"Pay": 1, "Peace": 1}), tmp_path / "mine.offers"
    other = Session(made, at_once)
    other.save(path)
    other.close()
    later = replace(Settings(theme="light"), started_before=True, recent=(str(path),))
    window = build(Frame(), later, lambda _: None, run=at_once, today=lambda: TODAY)
    assert window.session.document == made
    take_down(window)
    path.unlink()
    window = build(Frame(), later, lambda _: None, run=at_once, today=lambda: TODAY)
    assert window.session.document.offers == ()
    take_down(window)


def test_a_named_file_that_is_broken_is_told_and_something_is_open(qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "broken.offers"
    data = document_bytes(benefits(TWO, {"Pay": 1, "Peace": 1})).replace(b'"likely": 60.0', b'"likely": "60"')
    path.write_bytes(data)
    window = build(
        Frame(), Settings(theme="light"), lambda _: None, str(path), run=at_once, today=lambda: TODAY
    )
    assert "broken.offers" in window.workspace.message.text()
    window.workspace.message.action_requested.emit("open_readable")
    assert [one.company for one in window.session.document.offers] == ["Noord", "Sud"]
    assert window.session.path is None
    assert path.read_bytes() == data
    take_down(window)


def test_two_windows_are_two_decisions(qtbot: QtBot):
    with opened(benefits(TWO, {"Pay": 1, "Peace": 1})) as one, opened(SCENES["two_offers"]()) as two:
        before = two.session.document
        one.session.do(SetShare("pay", 0.8))
        one.session.do(AddOffer(new_offer(one.session.document)))
        assert two.session.document is before
        assert one.session.ranking.shares[0] == pytest.approx(0.8)
