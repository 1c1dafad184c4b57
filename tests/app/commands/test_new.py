from datetime import date
from pathlib import Path

import pytest

from app.storage.load import read_document
from tests.commands import command


@pytest.mark.parametrize(("template", "criteria"), [((), 9), (("--template", "blank"), 0)])
def test_it_writes_a_document_dated_today(
    template: tuple[str, ...], criteria: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "mine.offers"
    said = command(capsys, "new", path, *template)
    assert (said.code, said.out, said.err) == (0, "", "")
    document = read_document(path).document
    assert len(document.criteria) == criteria
    assert not document.offers
    assert (date.today() - document.perspective.date).days in (0, 1)
