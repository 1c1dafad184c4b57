"""A damaged file in the window: what can be read of it is opened, and its own bytes stay."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.document import Document
from app.edits import RenameDecision
from app.files import data_folder
from app.storage.check import check_file
from app.storage.repair import repair
from app.storage.save import document_bytes
from app.storage.versions import versions_of
from tests.answers import answering, naming
from tests.builders import benefits
from tests.rig import settle
from ui.main_window import MainWindow
from ui.widgets.buttons import Button
from ui.widgets.message_bar import MessageBar

CHANGES = 5
READABLE = "Open what can be read"


@pytest.fixture
def document(request: pytest.FixtureRequest) -> Document:
    named = "".join(letter if letter.isalnum() else "-" for letter in request.node.name)[:60]
    cells = {f"Firm {number}": {"Peace": 60.0, "Pay": 10.0 * number} for number in range(CHANGES)}
    return benefits(cells, {"Peace": 1, "Pay": 2}).replace(id=named, title="Where to go")


def damaged(document: Document, folder: Path, change: Callable[[Any], Any] | None = None) -> Path:
    """Write a document with its first assessment of each offer broken, or broken as told."""
    tree = json.loads(document_bytes(document))
    for one in tree["offers"]:
        one["assessments"][0]["likely"] = "much"
    if change is not None:
        change(tree)
    path = folder / "hurt.offers"
    path.write_text(json.dumps(tree), encoding="utf-8")
    return path


def offered(window: MainWindow) -> dict[str, Button]:
    """Give what the bar offers, from left to right."""
    bar = window.workspace.message
    assert not bar.isHidden()
    settle()
    there = [one for one in bar.findChildren(Button) if not one.isHidden()]
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in there)
    return {one.text(): one for one in sorted(there, key=lambda one: one.x())}


def ways(window: MainWindow) -> list[str]:
    return list(offered(window))


def press(window: MainWindow, way: str) -> None:
    offered(window)[way].click()


def kept(document: Document) -> dict[str, bytes]:
    return {one.why: one.path.read_bytes() for one in versions_of(document.id, data_folder())}


def said(bar: MessageBar) -> str:
    assert bar.accessibleName() == bar.text()
    return bar.text()


def test_what_can_be_read_is_opened_as_a_copy_and_the_file_stays(
    window: MainWindow, tmp_path: Path, document: Document
):
    path = damaged(document, tmp_path)
    data = path.read_bytes()
    window.documents.open(path)
    assert ways(window) == [READABLE]
    assert "5 problems" in said(window.workspace.message)
    press(window, READABLE)
    session = window.session
    assert session.document == repair(data)[0]
    assert (session.path, session.dirty) == (None, True)
    assert session.undo_label == ""
    assert path.read_bytes() == data
    assert kept(document) == {"damaged": data}
    told = said(window.workspace.message)
    assert 'offers[0].assessments[0].likely "Firm 0, peace", ' in told
    assert "and 2 more." in told
    assert "offers[3]" not in told
    asked = naming(None)
    window.actions["save"].trigger()
    assert asked.asked == ["save_dialog"], "it is kept nowhere yet"


def test_the_list_of_what_was_left_out_can_be_copied(window: MainWindow, tmp_path: Path, document: Document):
    path = damaged(document, tmp_path)
    window.documents.open(path)
    press(window, READABLE)
    before = said(window.workspace.message)
    press(window, "Copy the list")
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied == [f"{one}" for one in repair(path.read_bytes())[1]]
    assert len(copied) == len(check_file(path)) == CHANGES
    assert said(window.workspace.message) == before, "it can still be read"


def test_who_would_rather_stay_is_offered_the_same_again(
    window: MainWindow, tmp_path: Path, document: Document
):
    path = damaged(document, tmp_path)
    window.session.do(RenameDecision("Mine"))
    asked = answering("discard")
    window.documents.open(path)
    assert asked.asked == ["unsaved"]
    asked = answering("cancel")
    press(window, READABLE)
    assert asked.asked == ["unsaved"]
    assert window.session.document.title == "Mine"
    assert ways(window) == [READABLE]


def test_the_latest_version_that_opens_is_offered_too(window: MainWindow, tmp_path: Path, document: Document):
    window.session.keeping.aside(document.id, document_bytes(document), "saved")
    path = damaged(document, tmp_path)
    window.documents.open(path)
    first, second = ways(window)
    assert first == READABLE
    assert second.startswith("Open the version of ")
    path.write_bytes(document_bytes(document)[:300])
    window.documents.open(path)
    assert ways(window) == [second], "a file that breaks off"
    press(window, second)
    assert window.session.document == document
    assert (window.session.path, window.session.dirty) == (None, True)
    assert f"{second.removeprefix('Open ')} is open" in said(window.workspace.message)
    assert ways(window) == []


def test_where_nothing_can_be_kept_the_reason_is_told(window: MainWindow, tmp_path: Path, document: Document):
    path = damaged(document, tmp_path, lambda tree: tree.update(offers=[1], criteria=[2]))
    before = window.session.document
    window.documents.open(path)
    press(window, READABLE)
    assert "Nothing in the file can be kept." in said(window.workspace.message)
    assert window.session.document is before
    assert ways(window) == []


def test_a_file_with_too_many_options_is_opened_part_after_part(
    window: MainWindow, tmp_path: Path, document: Document
):
    def many(tree: Any) -> None:
        tree["offers"] = [{"id": f"firm-{number}", "company": f"Firm {number}"} for number in range(1100)]

    path = damaged(document, tmp_path, many)
    data = path.read_bytes()
    window.documents.open(path)
    assert "1,000 options can be compared at most: these are 1,100." in said(window.workspace.message)
    press(window, "Open the first part")
    opened = [one.id for one in window.session.document.offers]
    for _ in range(2):
        window.session.start(window.session.document)
        press(window, "Open the next part")
        assert (window.session.path, window.session.dirty) == (None, True)
        opened += [one.id for one in window.session.document.offers]
    assert opened == [f"firm-{number}" for number in range(1100)], "each is in one part"
    assert ways(window) == ["Copy the list"], "this was the last"
    assert path.read_bytes() == data
