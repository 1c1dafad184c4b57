"""Before a file is written over, what lies in it is put aside."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.document import Document
from app.document.schema import VERSION
from app.edits import RenameDecision
from app.files import data_folder
from app.storage.save import document_bytes
from app.storage.versions import Version, versions_of
from tests.builders import benefits
from tests.every_noun import every_noun
from tests.rig import at_once
from ui import keeping
from ui.session import Session

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document(request: pytest.FixtureRequest) -> Document:
    known_as = "".join(letter if letter.isalnum() else "-" for letter in request.node.name)[:60]
    return benefits({"Noord": {"Peace": 60}}, {"Peace": 1}).replace(id=known_as)


@pytest.fixture
def session(document: Document) -> Iterator[Session]:
    made = Session(document, at_once)
    yield made
    made.close()


def kept(document: Document) -> list[Version]:
    return list(versions_of(document.id, data_folder()))


def notes(session: Session) -> list[str]:
    heard: list[str] = []
    session.saved.connect(lambda saved: heard.append(saved.note))
    session.noted.connect(heard.append)
    return heard


def test_each_save_keeps_what_was_there_before(session: Session, document: Document, tmp_path: Path):
    path, heard = tmp_path / "mine.offers", notes(session)
    session.save(path)
    assert kept(document) == []
    for title in ("Second", "Third"):
        before = path.read_bytes()
        session.do(RenameDecision(title))
        session.save()
        assert kept(document)[0].path.read_bytes() == before
    assert [one.why for one in kept(document)] == ["saved", "saved"]
    assert heard == ["", "", ""]


def test_what_somebody_else_wrote_is_kept_before_it_is_written_over(
    session: Session, document: Document, tmp_path: Path
):
    path = tmp_path / "mine.offers"
    session.save(path)
    theirs = document_bytes(document.replace(title="Theirs"))
    path.write_bytes(theirs)
    session.do(RenameDecision("Mine"))
    session.save()
    assert session.dirty
    assert [one.why for one in kept(document)] == ["theirs"]
    session.save(over_changes=True)
    assert not session.dirty
    (version,) = kept(document)
    assert (version.why, version.path.read_bytes()) == ("theirs", theirs)


def test_another_decision_that_is_written_over_is_kept_under_its_own_name(
    session: Session, document: Document, tmp_path: Path
):
    other = document.replace(id=f"{document.id[:50]}-other")
    path = tmp_path / "other.offers"
    path.write_bytes(document_bytes(other))
    session.save(path)
    assert kept(document) == []
    assert [one.path.read_bytes() for one in kept(other)] == [document_bytes(other)]


def test_a_file_that_is_no_decision_is_kept_all_the_same(
    session: Session, document: Document, tmp_path: Path
):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear all")
    session.save(path)
    assert [one.path.read_bytes() for one in kept(document)] == [b"Dear all"]


def test_where_nothing_can_be_kept_it_is_saved_all_the_same_and_said_once(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    blocked = tmp_path / "no folder"
    blocked.write_text("in the way")
    path, heard = tmp_path / "mine.offers", notes(session)
    session.save(path)
    monkeypatch.setattr(keeping, "data_folder", lambda: blocked)
    for title in ("Second", "Third"):
        session.do(RenameDecision(title))
        session.save()
        assert not session.dirty
    assert not session.dirty
    assert ["could not be kept" in note for note in heard] == [False, True, False]


def test_a_file_of_an_older_version_is_kept_as_it_is_and_that_is_said(session: Session, tmp_path: Path):
    path, heard = tmp_path / "old.offers", notes(session)
    older = Path(__file__).parents[1] / "data" / "versions"
    data = next(one for one in sorted(older.glob("*.offers"))).read_bytes()
    path.write_bytes(data)
    assert session.open(path)
    assert "older version" in heard[0]
    found = versions_of(session.document.id, data_folder())
    assert (found[0].why, found[0].path.read_bytes()) == ("older", data)
    session.open(path)
    assert len(versions_of(session.document.id, data_folder())) == len(found)


def test_a_file_of_this_version_is_not_kept_when_it_is_opened(session: Session, tmp_path: Path):
    path, heard = tmp_path / "new.offers", notes(session)
    new = every_noun().replace(id="opened-and-not-kept")
    assert f'"version": {VERSION}'.encode() in document_bytes(new)
    path.write_bytes(document_bytes(new))
    assert session.open(path)
    assert heard == []
    assert kept(new) == []
