"""Where in a file something stands: `offers[3].teams[0].position.low`, and the names a person knows it by."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeGuard

from app.errors import Problem

Path = tuple[int | str, ...]

_INDEX = re.compile(r"\[(\d+)\]")
_WORD = re.compile(r"[^.\[]+")
# What a person calls the parts of the lists in a file; an assessment or weight goes by its criterion.
_CALLED = ("company", "name", "label", "criterion")
# How the empty name of a field is written; a place without any name means the whole file.
_NO_NAME = '""'
_LONGEST_PLACE = 200
_LONGEST_NAME = 40
_MOST_VALUES = 2_000_000


def is_object(node: Any) -> TypeGuard[dict[str, Any]]:
    """Tell whether a part of a tree is an object."""
    return isinstance(node, dict)


def is_list(node: Any) -> TypeGuard[Sequence[Any]]:
    """Tell whether a part of a tree is a list."""
    return isinstance(node, list | tuple)


def written(path: Path) -> str:
    """Write a path as a place in the file."""
    place = ""
    for part in path:
        name = f"[{part}]" if isinstance(part, int) else part or _NO_NAME
        place += f".{name}" if place and not isinstance(part, int) else name
    return place


def path_of(place: str, tree: Any) -> Path:
    """Find the parts of a place in the tree it speaks of; the last part may be missing there."""
    path: list[int | str] = []
    node, rest = tree, place
    while rest:
        part, rest = _next_part(rest, node)
        path.append(part)
        node = inside(node, part)
    return tuple(path)


def _next_part(rest: str, node: Any) -> tuple[int | str, str]:
    if is_list(node) and (index := _INDEX.match(rest)):
        return int(index[1]), rest[index.end() :]
    rest = rest.removeprefix(".")
    word = _WORD.match(rest)
    name = word[0] if word else ""
    if is_object(node) and name not in node:
        # A field we do not know may have dots and brackets in its name.
        keys: list[str] = [key for key in node if rest.startswith(key)]
        name = max(keys, key=len, default=name)
    if name == _NO_NAME or not name:
        return "", ""
    return name, rest[len(name) :]


def inside(node: Any, part: int | str, otherwise: Any = None) -> Any:
    """Give a part of a list or an object; something else where it has none of that name or number."""
    if is_list(node):
        return node[part] if isinstance(part, int) and part < len(node) else otherwise
    return node.get(part, otherwise) if is_object(node) and isinstance(part, str) else otherwise


def with_names(problem: Problem, tree: Any) -> Problem:
    """Add to a place the names a person knows it by: `offers[3].teams[0].chance "Acme, Dialogue"`.

    What belongs to pay is not named: a place tells the field, and nothing that was entered there.
    """
    names: list[str] = []
    node = tree
    path = path_of(problem.place, tree)
    for part in () if path[:1] == ("pay",) else path:
        node = inside(node, part)
        if isinstance(part, int) and is_object(node):
            known: Any = next((node[key] for key in _CALLED if isinstance(node.get(key), str)), "")
            names.append(_short(known, _LONGEST_NAME))
    place = _short(problem.place, _LONGEST_PLACE)
    called = ", ".join(name for name in names if name)
    return Problem(f'{place} "{called}"' if called else place, problem.sentence)


def _short(text: str, longest: int) -> str:
    """Cut a text that came from a file and write what cannot be shown as an escape."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    if cut.isprintable():
        return cut
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in cut)


def values_in(tree: Any) -> Iterator[tuple[Path, Any]]:
    """Yield the values in a tree of lists and objects with their paths, the outer before the inner.

    Stops after two million: no document has as many, and a hostile file must not hold us up.
    """
    yield (), tree
    path: list[int | str] = []
    open_parts = [_parts(tree)]
    left = _MOST_VALUES
    while open_parts and (left := left - 1):
        key, value = next(open_parts[-1], (None, None))
        if key is None:
            open_parts.pop()
            del path[-1:]
            continue
        yield (*path, key), value
        if is_object(value) or is_list(value):
            path.append(key)
            open_parts.append(_parts(value))


def _parts(node: Any) -> Iterator[tuple[int | str, Any]]:
    if is_object(node):
        return iter(node.items())
    return iter(enumerate(node)) if is_list(node) else iter(())
