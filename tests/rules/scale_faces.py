"""What a kind of scale has to have, and where the program knows one by name."""

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from app.document import Scale
from app.document.readings import Facts, Labels, Nothing, Numbers
from app.scales.kind import Kind, never
from tests.rules.source import dotted, python_files
from ui.scales.controls import Control

#: The record of each scale, by the name it has in a file.
RECORDS: Mapping[str, Any] = {
    record.model_fields["kind"].default: record for record in get_args(get_args(Scale)[0])
}
#: Where a kind may be known by name; the nouns of the document are offered in one place.
HOMES = (
    *("app/document/scales.py", "app/document/coming.py", "app/document/__init__.py"),
    *("app/scales/", "ui/scales/"),
)


def missing(name: str, kind: Kind[Any] | None, control: Control | None, scale: Any) -> list[str]:
    """Say what a kind of scale lacks, each in a sentence; `scale` is a record of it."""
    if kind is None:
        return [f"{name}: no face in app/scales/registry.py"]
    if control is None:
        return [f"{name}: no control in ui/scales/controls.py"]
    readings, limits = scale.readings, scale.limits
    facts = isinstance(limits, Facts)
    # Of a chance it is luck that decides.
    by_luck = isinstance(limits, Nothing) or scale.is_chance
    asked, listed = not isinstance(readings, Nothing), [reading for reading, _ in kind.listed(scale)]
    wanted = {
        f"the record {type(scale).__name__}, not {kind.record.__name__}": isinstance(scale, kind.record),
        "ends, as it takes numbers": not isinstance(readings, Numbers) or kind.ends(scale) is not None,
        "a value listed for each label": not isinstance(readings, Labels) or listed == list(readings.labels),
        "values listed for no and yes": not isinstance(readings, Facts) or listed == [False, True],
        "a law for its draws": not asked or kind.law is not never,
        "words for its readings": not asked or kind.write is not never,
        "a control to assess it": asked == (control.assess is not None),
        "what keeps a must-have": isinstance(limits, Nothing) == (kind.keeps is never),
        "what breaks a must-have in draws": by_luck == (kind.broken is never),
        "words for a must-have that is a fact, and only there": facts == (kind.fact_words is not None),
        "why there is no must-have": isinstance(limits, Nothing) == bool(control.no_must_have),
    }
    return [f"{name}: needs {what}" for what, there in wanted.items() if not there]


def known_by_name(path: str, read: Iterable[ast.AST]) -> list[str]:
    """List where a file, given by its nodes, knows a kind of scale by name, with the line."""
    return [f"{path}:{line} {what}" for line, what in sorted(set(_known(read)))]


def outside_home() -> list[str]:
    """List the files in which no kind may be known by name."""
    return [path for path in python_files("app", "ui") if not path.startswith(HOMES)]


def _known(read: Iterable[ast.AST]) -> Iterator[tuple[int, str]]:
    for node in read:
        if isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"imports {one.name}") for one in node.names if _belongs(node, one))
        elif isinstance(node, ast.Attribute) and dotted(node).endswith(_WRITTEN_OUT):
            yield node.lineno, f"names {node.attr}"
        elif isinstance(node, ast.Compare):
            sides = (node.left, *node.comparators)
            if any(map(_is_kind, sides)) and any(map(_names, sides)):
                yield node.lineno, "compares a kind"
        elif isinstance(node, ast.Match) and _is_kind(node.subject) and any(map(_names, node.cases)):
            yield node.lineno, "matches a kind"
        elif isinstance(node, ast.Dict | ast.Set | ast.List | ast.Tuple):
            members = node.keys if isinstance(node, ast.Dict) else node.elts
            if sum(isinstance(one, ast.Constant) and one.value in RECORDS for one in members) > 1:
                yield node.lineno, "lists kinds"
        elif _looked_up(node):
            yield getattr(node, "lineno", 0), "looks a kind up"


_CLASSES = frozenset(record.__name__ for record in RECORDS.values())
_WRITTEN_OUT = tuple(f"{room}.{name}" for room in ("document", "scales") for name in _CLASSES)


def _belongs(node: ast.ImportFrom, alias: ast.alias) -> bool:
    """Tell whether what is imported is the class of a record, or the face of one kind."""
    origin = node.module or ""
    if origin.startswith("app.document"):
        return alias.name in _CLASSES
    return isinstance(getattr(sys.modules.get(origin), alias.name, None), Kind)


def _looked_up(node: ast.AST) -> bool:
    """Tell whether something is looked up by the kind of a scale."""
    if isinstance(node, ast.Subscript):
        return dotted(node.slice).endswith("scale.kind")
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr == "get" and any(dotted(one).endswith("scale.kind") for one in node.args)


def _is_kind(node: ast.expr) -> bool:
    return dotted(node).rpartition(".")[2] == "kind"


def _names(node: ast.AST) -> bool:
    """Tell whether a kind is named, alone or among others."""
    return any(isinstance(one, ast.Constant) and one.value in RECORDS for one in ast.walk(node))
