import pytest

from app.document.schema import schema_text
from tests.commands import command


def test_it_prints_the_schema_and_nothing_else(capsys: pytest.CaptureFixture[str]):
    said = command(capsys, "schema")
    assert (said.code, said.out, said.err) == (0, schema_text(), "")
