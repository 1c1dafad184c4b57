"""Copies whose program is gone: found, opened beside their file, counted, discarded, brought back."""

import os
import time
from pathlib import Path

import pytest

from app.document import Document
from app.errors import FileProblem
from app.storage.load import read_document
from app.storage.pieces import Pieces
from app.storage.record import ABOUT, COPY, About, begin
from app.storage.recovery import (
    KEPT_SECONDS,
    MOST_ATTEMPTS,
    Recovered,
    bring_back,
    look_into,
    open_again,
    recoverable,
    take,
)
from app.storage.save import save_document
from tests.builders import document, offer

SAVED = document()
EDITED = document(offers=(offer("Alder"),)).replace(title="Edited")


def left(state: Path, edited: Document = EDITED, path: str = "", sha256: str = "") -> Recovered:
    """Leave a copy behind as a program does that dies."""
    record = begin(state)
    record.write(Pieces().bytes_of(edited), About(path, sha256, edited.title, len(edited.offers)))
    record.leave()
    return next(one for one in recoverable(state) if one.folder == record.folder)


def test_a_document_that_was_never_saved_stands_for_itself(tmp_path: Path) -> None:
    found = left(tmp_path)
    assert (found.about.title, found.about.offers, found.file) == ("Edited", 1, "none")
    assert abs(found.written - time.time()) < 60
    opened = open_again(found)
    assert (opened.document, opened.file) == (EDITED, None)
    opened.record.leave()


def test_beside_a_file_that_is_as_it_was_it_goes_on_from_it(tmp_path: Path) -> None:
    path = tmp_path / "mine.offers"
    saved = save_document(SAVED, path)
    found = left(tmp_path, path=str(path), sha256=saved.sha256)
    assert found.file == "same"
    opened = open_again(found)
    assert opened.file is not None
    assert (opened.file.path, opened.file.sha256, opened.file.document) == (path, saved.sha256, SAVED)
    assert read_document(path).document == SAVED, "nothing is saved by it"
    opened.record.leave()


@pytest.mark.parametrize(("then", "said"), [("rewrite", "changed"), ("remove", "gone"), ("break", "changed")])
def test_beside_a_file_that_changed_since_it_is_a_copy(tmp_path: Path, then: str, said: str) -> None:
    path = tmp_path / "mine.offers"
    saved = save_document(SAVED, path)
    if then == "rewrite":
        save_document(SAVED.replace(title="Theirs"), path)
    elif then == "break":
        path.write_bytes(b"{")
    else:
        path.unlink()
    found = left(tmp_path, path=str(path), sha256=saved.sha256)
    assert found.file == said
    opened = open_again(found)
    assert (opened.document, opened.file) == (EDITED, None)
    opened.record.leave()


def test_without_what_belongs_to_it_the_copy_still_opens(tmp_path: Path) -> None:
    found = left(tmp_path, path="/tmp/mine.offers")
    (found.folder / ABOUT).unlink()
    (found,) = recoverable(tmp_path)
    assert found.about == About()
    opened = open_again(found)
    assert opened.document == EDITED
    opened.record.leave()


def test_one_that_is_open_is_offered_to_nobody_and_opened_by_nobody_else(tmp_path: Path) -> None:
    found = left(tmp_path)
    opened = open_again(found)
    assert recoverable(tmp_path) == ()
    with pytest.raises(FileProblem, match="another window"):
        open_again(found)
    opened.record.leave()
    assert [one.folder for one in recoverable(tmp_path)] == [found.folder]


def test_an_attempt_is_counted_before_it_is_made_and_two_are_enough(tmp_path: Path) -> None:
    found = left(tmp_path)
    (found.folder / COPY).write_bytes(b"{")
    for attempt in range(1, MOST_ATTEMPTS + 1):
        assert not found.given_up
        with pytest.raises(FileProblem):
            open_again(found)
        (found,) = recoverable(tmp_path)
        assert found.about.attempts == attempt
    assert found.given_up
    assert (found.folder / COPY).read_bytes() == b"{", "it is left as it is"


def test_looked_into_it_stays_as_it_was(tmp_path: Path) -> None:
    found = left(tmp_path)
    assert look_into(found) == EDITED
    assert recoverable(tmp_path) == (found,)
    (found.folder / COPY).write_bytes(b"{")
    with pytest.raises(FileProblem):
        look_into(found)
    assert recoverable(tmp_path)[0].about.attempts == 1


def test_written_again_it_counts_no_attempts(tmp_path: Path) -> None:
    opened = open_again(left(tmp_path))
    opened.record.write(Pieces().bytes_of(SAVED), About(title="Test"))
    opened.record.leave()
    assert recoverable(tmp_path)[0].about.attempts == 0


def test_the_latest_comes_first(tmp_path: Path) -> None:
    for age in (30, 10, 20):
        found = left(tmp_path, EDITED.replace(title=f"{age}"))
        then = time.time() - age
        os.utime(found.folder / COPY, (then, then))
    assert [one.about.title for one in recoverable(tmp_path)] == ["10", "20", "30"]


def test_what_was_discarded_comes_back_within_thirty_days(tmp_path: Path) -> None:
    found = left(tmp_path)
    there = take(found).discard()
    assert recoverable(tmp_path) == ()
    bring_back(there)
    assert recoverable(tmp_path) == (found,)
    there = take(found).discard()
    old = there.with_name(f"{int(time.time()) - KEPT_SECONDS - 60}-{found.folder.name}")
    there.rename(old)
    odd = there.with_name("not ours")
    odd.mkdir()
    assert recoverable(tmp_path) == ()
    assert list(old.parent.iterdir()) == [odd]
    with pytest.raises(FileProblem):
        bring_back(there)


def test_a_folder_without_a_copy_goes_once_nobody_can_be_about_to_fill_it(tmp_path: Path) -> None:
    begun = begin(tmp_path)
    begun.leave()
    assert recoverable(tmp_path) == ()
    assert begun.folder.exists()
    os.utime(begun.folder, (0, 0))
    (tmp_path / "recovery" / "a file").write_text("not ours")
    assert recoverable(tmp_path) == ()
    assert not begun.folder.exists()


def test_where_nothing_was_ever_kept_there_is_nothing(tmp_path: Path) -> None:
    assert recoverable(tmp_path / "nowhere") == ()
