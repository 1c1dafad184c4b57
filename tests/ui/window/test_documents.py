"""Files by the menu: questions before something is lost, and work that is kept whatever the disk says."""

import os
import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.edits import RemoveOffer
from app.storage.load import read_document
from tests.answers import answering, naming
from tests.builders import benefits
from tests.rig import opened
from tests.scenes import SCENES
from ui.look import theme
from ui.main_window import MainWindow
from ui.session import Session
from ui.window.file_dialog import safe_name


def changed(window: MainWindow) -> Session:
    """Change something, so that there is something to lose."""
    window.session.do(RemoveOffer(window.session.document.offers[-1].id))
    return window.session


def do(window: MainWindow, name: str) -> None:
    window.actions[name].trigger()


def test_a_new_decision_is_saved_where_the_dialog_says(window: MainWindow, tmp_path: Path):
    session, asked = changed(window), naming(tmp_path / "mine")
    do(window, "save")
    assert asked.asked == ["save_dialog"]
    path = tmp_path / "mine.offers"
    assert session.path == path
    assert read_document(path).document == session.document
    assert window.view.settings.recent == (str(path),)
    assert not window.frame.isWindowModified()


def test_a_dialog_that_is_closed_saves_nothing(window: MainWindow, tmp_path: Path):
    session, asked = changed(window), naming(None)
    do(window, "save_as")
    assert asked.asked == ["save_dialog"]
    assert session.path is None
    assert session.dirty


@pytest.mark.parametrize(
    ("answer", "leaves", "saved"), [("save", True, True), ("discard", True, False), ("cancel", False, False)]
)
def test_leaving_with_changes_asks_first(
    window: MainWindow, tmp_path: Path, answer: str, leaves: bool, saved: bool
):
    session = changed(window)
    session.save(tmp_path / "mine.offers")
    first = (tmp_path / "mine.offers").read_bytes()
    document = changed(window).document
    asked = answering(answer)
    do(window, "new")
    assert asked.asked == ["unsaved"]
    assert (session.document is not document) == leaves
    assert ((tmp_path / "mine.offers").read_bytes() != first) == saved


def test_leaving_without_changes_asks_nothing(window: MainWindow):
    do(window, "new_blank")
    assert window.session.document.offers == ()
    assert window.session.document.criteria == ()
    do(window, "new")
    assert window.session.document.criteria
    do(window, "sample")
    assert len(window.session.ranking.options) >= 11


def test_a_save_that_fails_while_leaving_stays(window: MainWindow, tmp_path: Path):
    session = changed(window)
    folder = tmp_path / "gone"
    folder.mkdir()
    session.save(folder / "mine.offers")
    document = changed(window).document
    shutil.rmtree(folder)
    asked = answering("save")
    do(window, "new")
    assert asked.asked == ["unsaved"]
    assert session.document is document
    assert window.workspace.message.isVisibleTo(window.frame)
    assert "mine.offers" in window.workspace.message.text()


def test_a_save_that_fails_says_so_and_keeps_everything(window: MainWindow, tmp_path: Path):
    session = changed(window)
    session.save(tmp_path / "mine.offers")
    document = changed(window).document
    (tmp_path / "mine.offers").unlink()
    (tmp_path / "mine.offers").mkdir()
    do(window, "save")
    assert session.document is document
    assert session.dirty
    assert session.undo_label
    message = window.workspace.message
    assert message.isVisibleTo(window.frame)
    asked = naming(tmp_path / "elsewhere.offers")
    message.action_requested.emit("save_as")
    assert asked.asked == ["save_dialog"]
    assert session.path == tmp_path / "elsewhere.offers"
    assert not message.isVisibleTo(window.frame)


def test_opening_shows_the_file_and_remembers_it(window: MainWindow, tmp_path: Path):
    made = benefits({"Noord": {"Pay": 60}, "Sud": {"Pay": 10}}, {"Pay": 2}).replace(title="Another one")
    other = Session(made)
    other.save(tmp_path / "other.offers")
    other.close()
    asked = naming(tmp_path / "other.offers")
    do(window, "open")
    assert asked.asked == ["open_dialog"]
    assert window.session.document == made
    assert "Another one" in window.frame.windowTitle()
    assert window.view.settings.recent[0] == str(tmp_path / "other.offers")


def test_a_recent_file_that_is_gone_is_forgotten(window: MainWindow, tmp_path: Path):
    path = tmp_path / "gone.offers"
    window.view.change(window.view.settings.with_recent(path))
    window.actions.recent_chosen.emit(str(path))
    assert "gone.offers" in window.workspace.message.text()
    assert str(path) not in window.view.settings.recent


@pytest.mark.parametrize("content", [b"", b"{", b'{"format": "offer-spectrum", "version": 99}', b"\xff"])
def test_a_file_that_cannot_be_read_keeps_what_is_open(window: MainWindow, tmp_path: Path, content: bytes):
    path = tmp_path / "broken.offers"
    path.write_bytes(content)
    document = window.session.document
    window.documents.open(path)
    assert window.session.document is document
    assert "broken.offers" in window.workspace.message.text()
    assert path.read_bytes() == content
    assert str(path) not in window.view.settings.recent
    window.view.change(window.view.settings.with_recent(path))
    window.documents.open(path)
    assert str(path) in window.view.settings.recent, "it may be mended, and opened again"
    do(window, "pane_ranking")
    assert not window.workspace.message.isVisibleTo(window.frame)


def test_someone_elses_change_is_not_overwritten_unasked(window: MainWindow, tmp_path: Path):
    path = tmp_path / "mine.offers"
    session = changed(window)
    session.save(path)
    theirs = path.read_bytes().replace(b'"seed": ', b'"seed": 1')
    path.write_bytes(theirs)
    changed(window)
    do(window, "save")
    assert path.read_bytes() == theirs
    assert window.workspace.message.isVisibleTo(window.frame)
    window.workspace.message.action_requested.emit("save_over")
    assert read_document(path).document == session.document
    assert not session.dirty


def test_the_chart_is_exported_as_svg_and_png(window: MainWindow, tmp_path: Path):
    for name, start in (("chart.svg", b"<svg"), ("chart.png", b"\x89PNG")):
        asked = naming(tmp_path / name)
        do(window, "export_chart")
        assert asked.asked == ["save_dialog"]
        assert start in (tmp_path / name).read_bytes()[:200]


def test_the_brief_is_exported_and_the_decision_stays_as_it_is(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
):
    document = window.session.document
    asked = naming(tmp_path / "brief.pdf")
    do(window, "export_pdf")
    assert asked.asked == ["save_dialog"]
    qtbot.waitUntil((tmp_path / "brief.pdf").exists, timeout=20_000)
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert window.session.document is document
    assert not window.session.dirty


def test_an_export_that_fails_says_so(window: MainWindow, tmp_path: Path, qtbot: QtBot):
    blocked = tmp_path / "no" / "brief.svg"
    blocked.parent.mkdir()
    asked = naming(blocked)
    blocked.parent.chmod(0o500)
    if os.access(blocked.parent, os.W_OK):
        # Nothing is forbidden to root.
        blocked.parent.chmod(0o700)
        blocked.parent.rmdir()
        blocked.parent.write_text("in the way")
    window.documents.export_chart(theme.current())
    assert asked.asked == ["save_dialog"]
    qtbot.waitUntil(lambda: "brief.svg" in window.workspace.message.text())
    blocked.parent.chmod(0o700)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Which offer?", "Which offer"),
        ("../../etc/passwd", "etc passwd"),
        ("", "Decision"),
        (".", "Decision"),
        ("con", "Decision"),
        ("a" * 300, "a" * 80),
        ("A\nB\x00C", "A B C"),
        ("<b>x</b>", "b x b"),
    ],
)
def test_a_title_makes_a_safe_file_name(title: str, name: str):
    assert safe_name(title) == name


def test_closing_with_changes_asks_and_cancel_keeps_the_window(qtbot: QtBot):
    with opened(SCENES["two_offers"]()) as window:
        changed(window)
        asked = answering("cancel")
        assert not window.frame.close()
        assert asked.asked == ["unsaved"]
        assert window.frame.isVisible()
        asked = answering("discard")
        assert window.frame.close()
        assert asked.asked == ["unsaved"]


def test_a_decision_is_no_pdf_and_no_export_writes_over_it(window: MainWindow, tmp_path: Path):
    asked = naming(tmp_path / "mine.pdf")
    do(window, "save_as")
    assert asked.asked == ["save_dialog"]
    path = tmp_path / "mine.pdf.offers"
    assert window.session.path == path
    kept = path.read_bytes()
    for ending, action in (("pdf", "export_pdf"), ("svg", "export_chart")):
        link = tmp_path / f"link.{ending}"
        link.symlink_to(path)
        # As it goes on once Qt's own question, whether to replace what is there, was answered.
        window.documents._export(link, lambda: b"other", action)  # noqa: SLF001
        assert path.read_bytes() == kept
        assert "the decision itself" in window.workspace.message.text()
        # In the place of the one before, which would answer this question too.
        asked = naming(tmp_path / f"elsewhere.{ending}")
        window.workspace.message.action_requested.emit(action)
        assert asked.asked == ["save_dialog"]


def test_a_name_that_gets_its_ending_asks_before_it_replaces(window: MainWindow, tmp_path: Path):
    theirs = tmp_path / "mine.pdf.offers"
    theirs.write_bytes(b"theirs")
    named, cancelled = naming(tmp_path / "mine.pdf"), answering("cancel")
    do(window, "save_as")
    assert (named.asked, cancelled.asked) == (["save_dialog"], ["replace"])
    assert theirs.read_bytes() == b"theirs"
    assert window.session.path is None


@pytest.mark.parametrize("leave", ["new", "open", "sample"])
def test_what_is_said_of_a_file_goes_with_its_decision(window: MainWindow, tmp_path: Path, leave: str):
    path, other = tmp_path / "mine.offers", tmp_path / "other.offers"
    session = changed(window)
    session.save(other)
    session.save(path)
    path.write_bytes(path.read_bytes().replace(b'"seed": ', b'"seed": 1'))
    changed(window)
    do(window, "save")
    message = window.workspace.message
    assert message.isVisibleTo(window.frame)
    discarded = answering("discard")
    named = naming(other) if leave == "open" else None
    do(window, leave)
    assert discarded.asked == ["unsaved"]
    assert named is None or named.asked == ["open_dialog"]
    assert not message.isVisibleTo(window.frame)


def test_recent_files_are_whole_paths_written_at_once_and_gone_when_they_are(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    changed(window).save(tmp_path / "mine.offers")
    monkeypatch.chdir(tmp_path)
    with opened(SCENES["two_offers"](), keep=(kept := []).append) as other:
        assert other.documents.open(Path("mine.offers"))
        assert kept[-1].recent == (str(tmp_path / "mine.offers"),)
        assert other.session.path == tmp_path / "mine.offers"
        (tmp_path / "mine.offers").unlink()
        other.actions.recent.aboutToShow.emit()
        assert kept[-1].recent == ()
        assert [one.text() for one in other.actions.recent.actions()] == ["No recent decisions"]
