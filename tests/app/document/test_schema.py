"""The schema describes every field, and the files we write are as it says."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from app.document import Document
from app.document.schema import VERSION, schema, schema_text
from app.storage.save import document_bytes
from tests.builders import document
from tests.laws.strategies import documents

SCHEMA = schema()
TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    return SCHEMA["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node


def is_a(value: Any, wanted: str) -> bool:
    return isinstance(value, TYPES[wanted]) and not (isinstance(value, bool) and wanted != "boolean")


def fits(value: Any, node: dict[str, Any]) -> bool:
    """Tell whether a value is as a part of the schema says, by its structure and bounds."""
    node = resolved(node)
    branches = node.get("oneOf") or node.get("anyOf")
    if branches:
        return any(fits(value, branch) for branch in branches)
    if "const" in node or "enum" in node:
        return value in node.get("enum", [node.get("const")])
    wanted = node["type"]
    if not is_a(value, wanted):
        return False
    if wanted == "object":
        return object_fits(value, node)
    if wanted == "array":
        within = node.get("minItems", 0) <= len(value) <= node.get("maxItems", len(value))
        return within and all(fits(item, node["items"]) for item in value)
    if wanted == "string":
        return len(value) <= node.get("maxLength", len(value))
    return wanted in ("null", "boolean") or node.get("minimum", value) <= value <= node.get("maximum", value)


def object_fits(value: dict[str, Any], node: dict[str, Any]) -> bool:
    fields = node["properties"]
    whole = set(node.get("required", ())) <= value.keys() <= fields.keys()
    return whole and all(fits(item, fields[name]) for name, item in value.items())


def objects() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "file", SCHEMA
    yield from SCHEMA["$defs"].items()


FIELDS = [
    (f"{noun}.{name}", field)
    for noun, node in objects()
    for name, field in node.get("properties", {}).items()
]


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=[name for name, _ in FIELDS])
def test_every_field_is_described_in_a_sentence(name: str, field: dict[str, Any]):
    assert field["description"].endswith("."), name


@pytest.mark.parametrize(("name", "node"), list(objects()), ids=[name for name, _ in objects()])
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


@settings(max_examples=40)
@given(documents())
def test_files_are_as_the_schema_says(told: Document):
    assert fits(json.loads(document_bytes(told)), SCHEMA)


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
    assert fits(tree, SCHEMA)
    assert not fits({**tree, field: value}, SCHEMA)
