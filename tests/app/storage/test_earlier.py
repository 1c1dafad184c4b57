"""The latest earlier version of a file that cannot be opened, found by what is left of its bytes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.storage.earlier import id_in, latest_that_opens
from app.storage.save import document_bytes
from app.storage.versions import Why, keep_version
from tests.every_noun import every_noun

DATA = document_bytes(every_noun())


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (DATA, "every-noun"),
        (DATA[:200], "every-noun"),
        (DATA.replace(b'"seed": 7', b'"seed": "x"'), "every-noun"),
        (DATA.replace(b'"id": "every-noun"', b'"id": "../x"'), ""),
        (DATA.replace(b'"id": "every-noun"', b'"id": "../x"')[:200], ""),
        (DATA[:60], ""),
        (b'{"other": "thing", "id": "every-noun"', ""),
        (b'{"id": 3}', ""),
        (b"", ""),
    ],
)
def test_a_damaged_file_still_names_its_decision(data: bytes, named: str):
    assert id_in(data) == named


def test_the_latest_version_that_opens_is_found(tmp_path: Path):
    broken, older = DATA[:900], document_bytes(every_noun().replace(title="Older"))
    assert latest_that_opens(broken, tmp_path) is None
    kept: list[tuple[int, bytes, Why]] = [(8, older, "saved"), (9, DATA, "saved"), (10, broken, "damaged")]
    for hour, data, why in kept:
        when = datetime(2026, 11, 23, hour, tzinfo=UTC)
        keep_version("every-noun", data, tmp_path, why, now=when)
    found = latest_that_opens(broken, tmp_path)
    assert found is not None
    assert (found[0].when.hour, found[1].document) == (9, every_noun())
    assert latest_that_opens(b"", tmp_path) is None
