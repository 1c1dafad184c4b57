"""What the file can hold can be changed by an edit, and each edit is asked for somewhere on the screen."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from app import edits
from app.document import Document
from app.document.schema import schema
from app.edits import Edit
from app.storage.save import document_bytes
from tests.every_edit import every_edit
from tests.json_schema import fields as fields_of
from tests.json_schema import fits, resolved
from tests.rules.source import called_name, calls, python_files, texts

SCHEMA = schema()
#: By what the items of a list are told apart; items without one are told apart by their place.
NAMES = ("id", "criterion", "offer", "what", "currency")
#: Fields that nothing changes, and why.
NEVER_CHANGED = {
    "what a thing is known by": {
        *(field for field in fields_of(SCHEMA) if field.endswith(".id")),
        *("Assessment.criterion", "Weight.criterion", "YearlyChange.what", "Package.offer", "Rate.currency"),
    },
    "which kind of scale it is: another kind is another scale": {
        *(field for field in fields_of(SCHEMA) if field.endswith(".kind") and field != "Offer.kind"),
    },
    "the head of the file, and its seed": {"file.format", "file.version", "file.written_by", "file.seed"},
    "a colour is kept for life": {"Criterion.colour"},
    "a record is written once, with its choice": {
        *(f"Choice.{fact}" for fact in ("option", "option_name", "why", "change_my_mind", "when")),
        *("Choice.perspective", "Choice.look_back", "Choice.summary", "Choice.pay_opened", "Opening.when"),
        *("Summary.options", "Summary.shares", "Summary.sha256"),
        *(f"SummaryOption.{fact}" for fact in ("name", "position", "fit", "chance", "rank")),
        *("SummaryShare.name", "SummaryShare.share"),
    },
}
#: Edits that a function of `app` makes for a control.
MADE_BY = {"PutIn": "putting"}


def changed(before: Any, after: Any, node: dict[str, Any], noun: str = "file") -> Iterator[str]:
    """Name the fields, with their noun, in which a thing differs from before; what came or went has none."""
    noun = node["$ref"].rpartition("/")[2] if "$ref" in node else noun
    node = resolved(node, SCHEMA)
    for branch in node.get("oneOf") or node.get("anyOf") or ():
        if fits(before, branch, SCHEMA) and fits(after, branch, SCHEMA):
            yield from changed(before, after, branch, noun)
    if isinstance(before, list) and isinstance(after, list) and "items" in node:
        for old, new in paired(before, after):
            yield from changed(old, new, node["items"], noun)
    if isinstance(before, dict) and isinstance(after, dict) and "properties" in node:
        for name, field in node["properties"].items():
            old, new = before.get(name), after.get(name)
            if old != new:
                yield f"{noun}.{name}"
                yield from changed(old, new, field, name)


def paired(before: list[Any], after: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Pair what is the same thing before and after."""
    first = before[0] if before and isinstance(before[0], dict) else {}
    known = next((name for name in NAMES if name in first), None)
    if known is not None:
        there = {one[known]: one for one in after}
        yield from ((one, there[one[known]]) for one in before if one[known] in there)
    elif len(before) == len(after):
        yield from zip(before, after, strict=True)


def as_told(document: Document) -> dict[str, Any]:
    return json.loads(document_bytes(document))


def kinds() -> dict[str, Any]:
    """Name every kind of edit there is, but for `Together`, which is made of others."""
    named = {name: getattr(edits, name) for name in edits.__all__}
    return {name: kind for name, kind in named.items() if is_dataclass(kind) and kind is not edits.Together}


def facts(kind: type) -> set[tuple[str, Any]]:
    """Name the facts that an edit of some kind may change, each with the field that says which."""
    hints = get_type_hints(kind)
    literal = {one.name: hints[one.name] for one in fields(kind) if get_origin(hints[one.name]) is Literal}
    return {(name, value) for name, hint in literal.items() for value in get_args(hint)}


@cache
def tried() -> tuple[tuple[Document, Edit], ...]:
    return tuple(every_edit())


def test_every_edit_is_tried_with_every_fact_it_may_change():
    known = {type(edit) for _, edit in tried()}
    untried = [name for name, kind in kinds().items() if kind not in known]
    untried += [
        f"{name}: {fact}"
        for name, kind in kinds().items()
        for field, fact in facts(kind)
        if not any(isinstance(edit, kind) and getattr(edit, field) == fact for _, edit in tried())
    ]
    assert not untried, "try these in tests/every_edit.py"


def test_every_edit_changes_its_document_and_says_so():
    for document, edit in tried():
        assert edit.apply(document) != document, edit
        assert edit.label(document), edit


def test_every_field_of_the_file_can_be_changed_by_an_edit():
    found = {
        field
        for document, edit in tried()
        for field in changed(as_told(document), as_told(edit.apply(document)), SCHEMA)
    }
    never = set[str]().union(*NEVER_CHANGED.values())
    unchanged = fields_of(SCHEMA) - found - never
    assert not unchanged, "write an edit that changes these, in app/edits"
    unlisted = never & found | never - fields_of(SCHEMA)
    assert not unlisted, "these are changed by an edit after all, or gone"


def test_every_edit_is_asked_for_by_a_control():
    asked: dict[str, set[str]] = {}
    for path in python_files("ui"):
        for call in calls(path):
            asked.setdefault(called_name(call).rpartition(".")[2], set()).add(folder(path))
    unasked = {MADE_BY.get(name, name) for name in kinds()} - asked.keys()
    assert not unasked, "give these a control in ui"
    said: dict[str, set[str]] = {}
    for path in python_files("ui"):
        said.setdefault(folder(path), set()).update(text for _, text in texts(path))
    unsaid = [
        f"{name}: {fact}"
        for name, kind in kinds().items()
        for _, fact in facts(kind)
        if not any(fact in said[view] for view in asked[name])
    ]
    assert not unsaid, "give these facts a control beside the others"


def folder(path: str) -> str:
    return path.rpartition("/")[0]
