"""The part of JSON Schema that our schemas use: what fits one, what a file uses of it, where two differ."""

import json
import re
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}
#: What only people read, or what only the generator needs.
WORDS = {"$schema", "$defs", "$ref", "description", "title", "mapping"}
#: Rows whose order says nothing.
UNORDERED = {"required", "enum", "oneOf", "anyOf"}
#: All that `fits` looks at; dates and defaults are left to the program, which reads them.
KNOWN = {
    *("type", "const", "enum", "oneOf", "anyOf", "discriminator", "default", "format"),
    *("properties", "required", "additionalProperties", "items", "minItems", "maxItems"),
    *("maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum"),
}


def resolved(node: Node, within: Node) -> Node:
    """Follow a reference; what stands beside it is kept."""
    return {**within["$defs"][node["$ref"].rpartition("/")[2]], **node} if "$ref" in node else node


def fits(value: Any, node: Node, within: Node) -> bool:
    """Tell whether a value is as a part of a schema says, by its structure, bounds and patterns."""
    node = resolved(node, within)
    assert node.keys() <= KNOWN | WORDS, "nothing here knows these words of a schema"
    branches = node.get("oneOf") or node.get("anyOf")
    if branches:
        return any(fits(value, branch, within) for branch in branches)
    if "const" in node or "enum" in node:
        return value in node.get("enum", [node.get("const")])
    wanted = node["type"]
    if not _is_a(value, wanted):
        return False
    if wanted == "object":
        fields = node["properties"]
        whole = set(node.get("required", ())) <= value.keys() <= fields.keys()
        return whole and all(fits(item, fields[name], within) for name, item in value.items())
    if wanted == "array":
        enough = node.get("minItems", 0) <= len(value) <= node.get("maxItems", len(value))
        return enough and all(fits(item, node["items"], within) for item in value)
    if wanted == "string":
        short = len(value) <= node.get("maxLength", len(value))
        return short and re.search(node.get("pattern", ""), value) is not None
    return wanted in ("null", "boolean") or _between(value, node)


def _is_a(value: Any, wanted: str) -> bool:
    return isinstance(value, TYPES[wanted]) and not (isinstance(value, bool) and wanted != "boolean")


def _between(value: float, node: Node) -> bool:
    above = node.get("minimum", value) <= value and node.get("exclusiveMinimum", -1e99) < value
    return above and value <= node.get("maximum", value)


def nouns(schema: Node) -> Iterator[tuple[str, Node]]:
    """Give every object of a schema with its name, that of the file first."""
    yield "file", schema
    yield from schema["$defs"].items()


def fields(schema: Node) -> set[str]:
    """Name every field of every noun."""
    return {f"{noun}.{field}" for noun, node in nouns(schema) for field in node.get("properties", {})}


def used(value: Any, node: Node, within: Node, noun: str = "file") -> Iterator[str]:
    """Name the fields that a value which fits uses, with their noun."""
    noun = node["$ref"].rpartition("/")[2] if "$ref" in node else noun
    node = resolved(node, within)
    for branch in node.get("oneOf") or node.get("anyOf") or ():
        if fits(value, branch, within):
            yield from used(value, branch, within, noun)
    if isinstance(value, list) and "items" in node:
        for item in value:
            yield from used(item, node["items"], within, noun)
    if isinstance(value, dict) and "properties" in node:
        for name, item in value.items():
            yield f"{noun}.{name}"
            yield from used(item, node["properties"][name], within, name)


def form(node: Node, within: Node) -> Node:
    """Give what a schema says of a file, without words, without names of nouns, in one order."""
    said: Node = {}
    for key, value in resolved(node, within).items():
        if key == "properties":
            said[key] = {name: form(field, within) for name, field in value.items()}
        elif key in ("oneOf", "anyOf"):
            said[key] = _ordered([form(branch, within) for branch in value])
        elif key in UNORDERED:
            said[key] = _ordered(value)
        elif key in ("items", "discriminator"):
            said[key] = form(value, within)
        elif key not in WORDS:
            said[key] = value
    return said


def _ordered(row: list[Any]) -> list[Any]:
    return sorted(row, key=lambda item: json.dumps(item, sort_keys=True))


def differences(before: Any, after: Any, place: str = "") -> Iterator[str]:
    """Say where two forms differ, by place."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in {**before, **after}:
            there = f"{place}.{name}".removeprefix(".").replace("properties.", "").replace(".items", "[]")
            if name not in after:
                yield f"{there} is gone"
            elif name not in before:
                yield f"{there} is new"
            else:
                yield from differences(before[name], after[name], there)
    else:
        yield f"{place} was {before}, is {after}"
