"""Opening a document: every file that is not right is refused by one kind of error, with the place."""

import hashlib
import json
import os
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.document.schema import VERSION
from app.errors import FileProblem
from app.storage.check import check_file
from app.storage.load import SHOWN, parse_all, read_document
from app.storage.migrations import STEPS
from app.storage.save import document_bytes
from tests.every_noun import every_noun
from tests.mutations import damaged

DOCUMENT = every_noun()
DATA = document_bytes(DOCUMENT)
NOW = f'"version": {VERSION}'
#: Of the ten thousand of `make endure`, which also watches how long each takes.
ROUNDS = 400
PLACE = re.compile(r'line \d+, column \d+|[\w\ufffd]+(\[\d+\])?|""')


def refused(data: bytes) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        parse_all(data, "mine.offers")
    assert caught.value.path == "mine.offers"
    assert caught.value.reason
    assert caught.value.hint
    return caught.value


def tree() -> Any:
    return json.loads(DATA)


def as_bytes(value: Any) -> bytes:
    return json.dumps(value).encode("utf-8", "surrogatepass")


def test_a_file_opens_with_its_hash_and_version(tmp_path: Path) -> None:
    path = tmp_path / "mine.offers"
    path.write_bytes(DATA)
    loaded = read_document(path)
    assert loaded.document == DOCUMENT
    assert (loaded.sha256, loaded.version, loaded.path) == (hashlib.sha256(DATA).hexdigest(), VERSION, path)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty"),
        (b" \n ", "The file is empty"),
        (b"\xef\xbb\xbf", "The file is empty"),
        (bytes(100), "no text at all"),
        (b"null", r"nothing \(null\)"),
        (b"[]", "a list"),
        (b'"x"', "a text alone"),
        (b"7", "a number alone"),
        (b"{}", "not an Offer Spectrum file"),
        (b'{"format": "other"}', "not an Offer Spectrum file"),
        (DATA[:700], "breaks off"),
        (DATA + b"x", "after the end"),
        (DATA + DATA, "after the end"),
        (b"// mine\n" + DATA, "Line 1, column 1: This is not JSON"),
        (DATA.replace(b'"seed": 7,', b'"seed": 7,,'), "Line 8, column 13: This is not JSON"),
        (DATA.decode().encode("utf-16"), "UTF-16"),
        (DATA.decode().encode("utf-16-le"), "UTF-16"),
        (DATA.replace(b"Cloud group", b"Cloud \xff"), r"Line \d+, column 25: This byte is not UTF-8"),
        (b"[" * 100_000, "Line 1, column 202: .*nested"),
        (b'{"a":' * 100_000, "nested"),
        (b"[]" * 1_500_000, "after the end|brackets"),
        (b"[" + b"[]," * 2_000_001 + b"]", "more than 2,000,000 brackets"),
        (DATA.replace(b'"Lab"', b'"\x01"'), "This is not JSON"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_document_is_refused(data: bytes, reason: str) -> None:
    assert re.search(reason, refused(data).reason)


@pytest.mark.parametrize(
    ("old", "new", "place", "sentence"),
    [
        ('"seed": 7', '"seed": NaN', "seed", "NaN is not a number"),
        ('"seed": 7', '"seed": -Infinity', "seed", "-Infinity is not a number"),
        ('"likely": 0.6', '"likely": 1e400', "offers[0].teams[0].position.likely", "finite"),
        ('"likely": 0.6', f'"likely": 0.{"6" * 4000}', "offers[0].teams[0].position.likely", "digits"),
        ('"seed": 7', f'"seed": {"7" * 5000}', "seed", "thousands of digits"),
        ('"seed": 7', '"seed": 1, "seed": 7', "seed", "twice"),
        ('"company": "Lab"', '"company": "A", "company": "Lab"', "offers[2].company", "twice"),
        ('"Lab"', r'"\ud800"', "offers[2].company", "half a character"),
        ('"Lab"', r'"\udc00\ud800"', "offers[2].company", "half a character"),
        ('"chance": 0.4', '"chance": "0.4"', "offers[0].teams[0].chance", "number"),
        ('"chance": 0.4', '"chance": true', "offers[0].teams[0].chance", "number"),
        ('"chance": 0.4', '"chance": 4e1', "offers[0].teams[0].chance", "1 or less"),
        ('"2026-12-14"', "86400", "offers[0].reply_by", "date"),
        ('"2026-12-14"', '"2026-02-30"', "offers[0].reply_by", "date"),
        ('"2026-12-14"', '"2026-12-14T10:00"', "offers[0].reply_by", "date"),
        ('"seed": 7', '"seed": 7.5', "seed", "whole number"),
        ('"seed": 7', '"seed": 7, "salary": 1', "salary", "not known"),
        (NOW, '"version": "1"', "version", "whole number"),
        (NOW, '"version": true', "version", "whole number"),
        (NOW, '"version": 0', "version", "whole number"),
        ('"id": "maybe"', '"id": "now"', "offers[2].id", "taken"),
        ('"kind": "spectrum"', '"kind": "vibes"', "criteria[5].scale", "kind"),
        ('"Two years', '"' + "x" * 1_000_000, "situation", "too long"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_place(old: str, new: str, place: str, sentence: str) -> None:
    assert old in DATA.decode()
    text = DATA.decode().replace(old, new, 1)
    problem = refused(text.encode()).problems[0]
    assert problem.place.split(' "')[0] == place
    assert sentence in problem.sentence
    assert len(str(problem)) < 500


def test_many_digits_in_a_text_are_a_text() -> None:
    digits = "7" * 5000
    text = DATA.decode().replace("They were vague.", digits)
    assert parse_all(text.encode()).offers[0].assessments[3].note == digits


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse_all(b"\xef\xbb\xbf" + DATA) == DOCUMENT


def test_the_order_of_fields_and_the_layout_do_not_matter() -> None:
    turned = dict(reversed(tree().items()))
    assert parse_all(as_bytes(turned)) == DOCUMENT
    assert parse_all(DATA.replace(b"\n", b"\r\n")) == DOCUMENT


def test_a_newer_file_is_refused_by_its_version_and_writer() -> None:
    newer = DATA.replace(NOW.encode(), b'"version": 999').replace(
        b"Offer Spectrum 0.1.0", b"Offer Spectrum 9.0"
    )
    problem = refused(newer.replace(b'"seed"', b'"sprouts"'))
    assert "Offer Spectrum 9.0" in problem.reason
    assert "version 999" in problem.hint


def test_the_names_a_person_knows_stand_beside_the_place() -> None:
    broken = DATA.replace(b'"likely": 7.5', b'"likely": []')
    assert refused(broken).problems[0].place == (
        'offers[0].teams[0].assessments[0].likely "Cloud group, Dialogue <b>& co</b> — ünï 😀, mentor"'
    )


def test_a_hostile_name_cannot_break_the_line_it_is_told_on() -> None:
    broken = tree()
    broken["offers"][2]["company"] = "two\nlines \x1b[31m" + "x" * 150
    broken["offers"][2]["y" * 1000 + "\n"] = 1
    problem = refused(as_bytes(broken)).problems[0]
    assert problem.place.isprintable()
    assert len(problem.place) < 300


def test_twenty_problems_are_shown_and_check_lists_all(tmp_path: Path) -> None:
    broken = tree()
    broken["offers"] += [{"id": f"o{n}", "company": 7} for n in range(30)]
    path = tmp_path / "mine.offers"
    path.write_bytes(as_bytes(broken))
    with pytest.raises(FileProblem) as caught:
        read_document(path)
    assert caught.value.reason == "There are 30 problems in the file."
    assert len(caught.value.problems) == SHOWN + 1
    assert caught.value.problems[-1].sentence == "And 10 more."
    assert [problem.place for problem in check_file(path)] == [f"offers[{n}].company" for n in range(4, 34)]


def test_check_says_nothing_of_a_good_file_and_why_of_a_missing_one(tmp_path: Path) -> None:
    path = tmp_path / "mine.offers"
    assert [problem.sentence for problem in check_file(path)] == ["There is no such file."]
    path.write_bytes(DATA)
    assert check_file(path) == ()


def test_steps_bring_an_older_file_up_to_date() -> None:
    def rename(old: dict[str, Any]) -> dict[str, Any]:
        return {("title" if key == "name" else key): value for key, value in old.items()}

    older = DATA.replace(b'"title"', b'"name"', 1)
    assert parse_all(older, steps={**STEPS, VERSION: rename}) == DOCUMENT
    assert refused(older).problems[0].place == "title"


@pytest.mark.parametrize(
    "step", [lambda old: old["gone"], lambda old: old["offers"][99], lambda old: old + 1]
)
def test_a_step_that_cannot_is_a_refusal(step: Callable[[Any], Any]) -> None:
    with pytest.raises(FileProblem, match="cannot be brought up to date"):
        parse_all(DATA, steps={**STEPS, VERSION: step})


def test_damaged_files_are_opened_whole_or_refused() -> None:
    chance = random.Random(86)
    opened = 0
    places: set[str] = set()
    for _ in range(ROUNDS):
        data = damaged(DATA, chance)
        try:
            document = parse_all(data)
        except FileProblem as problem:
            places.update(found.place for found in problem.problems[:SHOWN])
        else:
            opened += 1
            again = document_bytes(document)
            assert parse_all(again) == document
            assert document_bytes(parse_all(again)) == again
    assert ROUNDS // 40 < opened < ROUNDS // 2
    assert not [place for place in places if not PLACE.match(place)]


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to("circle")
    for name, reason in (
        ("pipe", "a pipe"),
        ("", "a folder"),
        ("circle", "circle"),
        ("a\0b", "no file name"),
    ):
        with pytest.raises(FileProblem, match=reason):
            read_document(tmp_path / name)
    with pytest.raises(FileProblem, match="a device"):
        read_document(Path("/dev/zero"))
