"""Saving a document: read back before the disk is touched, the same bytes for the same document."""

import hashlib
import json
import math
import stat
from pathlib import Path

import pytest

from app import __version__
from app.document import Document
from app.document.schema import VERSION
from app.errors import FileProblem
from app.storage.load import parse_all, read_document
from app.storage.save import document_bytes, save_document
from app.storage.trouble import ChangedOnDisk
from tests.builders import document
from tests.every_noun import every_noun

DOCUMENT = every_noun()


def test_the_file_reads_without_the_program() -> None:
    data = document_bytes(DOCUMENT)
    assert data.startswith(
        b'{\n  "format": "offer-spectrum",\n  "version": %d,\n'
        b'  "written_by": "Offer Spectrum %b",\n  "id": "every-noun",\n' % (VERSION, __version__.encode())
    )
    assert data.endswith(b"\n}\n")
    assert "Zürich" in data.decode()
    assert data.decode() == json.dumps(json.loads(data), indent=2, ensure_ascii=False) + "\n"


def test_what_has_no_value_is_left_out() -> None:
    assert b"null" not in document_bytes(DOCUMENT)


@pytest.mark.parametrize("one", [DOCUMENT, document()], ids=["every noun", "empty"])
def test_save_open_save_gives_the_same_bytes(tmp_path: Path, one: Document) -> None:
    path = tmp_path / "mine.offers"
    saved = save_document(one, path)
    first = path.read_bytes()
    loaded = read_document(path)
    assert loaded.document == one
    assert loaded.sha256 == saved.sha256 == hashlib.sha256(first).hexdigest()
    again = save_document(loaded.document, path, expected_sha256=loaded.sha256)
    assert path.read_bytes() == first
    assert (again.sha256, again.confirmed, again.note, again.path) == (saved.sha256, True, "", path)


def test_a_document_is_for_its_owner_alone(tmp_path: Path) -> None:
    save_document(DOCUMENT, tmp_path / "mine.offers")
    assert stat.S_IMODE((tmp_path / "mine.offers").stat().st_mode) == 0o600


def test_a_file_that_changed_since_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "mine.offers"
    opened = save_document(DOCUMENT, path)
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDisk):
        save_document(DOCUMENT.replace(title="Mine"), path, expected_sha256=opened.sha256)
    assert path.read_bytes() == b"theirs"
    save_document(DOCUMENT, path)
    assert read_document(path).document == DOCUMENT


def test_a_file_of_a_newer_version_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "mine.offers"
    newer = document_bytes(DOCUMENT).replace(b'"version": %d' % VERSION, b'"version": 999')
    path.write_bytes(newer)
    with pytest.raises(FileProblem, match="newer version"):
        save_document(DOCUMENT, path)
    assert path.read_bytes() == newer


@pytest.mark.parametrize(
    ("unchecked", "place"),
    [
        (DOCUMENT.model_copy(update={"title": "half \ud800"}), "title"),
        (
            DOCUMENT.model_copy(
                update={
                    "perspectives": (DOCUMENT.perspectives[0].model_copy(update={"certainty": math.nan}),)
                }
            ),
            "",
        ),
        (DOCUMENT.model_copy(update={"offers": DOCUMENT.offers[:1] * 2}), "offers[1].id"),
    ],
    ids=["half a character", "no number", "an id twice"],
)
def test_what_could_not_be_opened_again_is_not_saved(tmp_path: Path, unchecked: Document, place: str) -> None:
    path = tmp_path / "mine.offers"
    path.write_bytes(b"old")
    with pytest.raises(FileProblem) as caught:
        save_document(unchecked, path)
    assert place in [problem.place for problem in caught.value.problems] or not place
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["mine.offers"]


def test_typed_texts_of_every_kind_come_back() -> None:
    texts = (
        "\0\x01\x7f",
        "\u202egnp.exe",
        "\u2028 \ufffd",
        "\ud800 alone",
        "<b>&amp;</b>",
        "=1+1",
        "😀",
        '\r\n\t\\"',
    )
    for text in texts:
        one = DOCUMENT.replace(situation=text)
        assert parse_all(document_bytes(one)) == one
