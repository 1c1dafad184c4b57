"""The schema describes every field, and the files we write are as it says."""

import json
from typing import Any

import pytest
from hypothesis import given

from app.document import Document
from app.document.schema import VERSION, schema, schema_text
from app.storage.save import document_bytes
from tests.builders import document
from tests.json_schema import fits, nouns
from tests.laws.decisions import documents

SCHEMA = schema()

FIELDS = [
    (f"{noun}.{name}", field)
    for noun, node in nouns(SCHEMA)
    for name, field in node.get("properties", {}).items()
]


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=[name for name, _ in FIELDS])
def test_every_field_is_described_in_a_sentence(name: str, field: dict[str, Any]):
    assert field["description"].endswith("."), name


@pytest.mark.parametrize(("name", "node"), list(nouns(SCHEMA)), ids=[name for name, _ in nouns(SCHEMA)])
def test_no_noun_takes_fields_it_does_not_know(name: str, node: dict[str, Any]):
    assert node["additionalProperties"] is False, name
    assert node["description"]


def test_the_head_stands_first():
    assert list(SCHEMA["properties"])[:4] == ["format", "version", "written_by", "id"]
    assert SCHEMA["required"][:2] == ["format", "version"]
    assert set(SCHEMA["properties"]) == {"format", "version", "written_by", *Document.model_fields}


def test_the_text_is_the_schema_and_ends_with_its_line():
    assert json.loads(schema_text()) == SCHEMA
    assert schema_text().endswith("}\n")


@given(documents())
def test_files_are_as_the_schema_says(told: Document):
    assert fits(json.loads(document_bytes(told)), SCHEMA, SCHEMA)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "other"),
        ("version", VERSION + 1),
        ("salary", 1),
        ("title", 7),
        ("offers", {}),
        ("seed", -1),
    ],
)
def test_the_schema_refuses_what_the_program_does(field: str, value: Any):
    tree = json.loads(document_bytes(document()))
    assert fits(tree, SCHEMA, SCHEMA)
    assert not fits({**tree, field: value}, SCHEMA, SCHEMA)
