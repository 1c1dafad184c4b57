"""The program's own source, read as text and as trees; what the rules look at."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def python_files(*folders: str) -> list[str]:
    """List the Python files of some folders, as paths from the top of the repository."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


@cache
def source(path: str) -> str:
    """Read a file once for all rules."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: str) -> ast.Module:
    """Parse a file once for all rules."""
    return ast.parse(source(path), path)


@cache
def nodes(path: str) -> tuple[ast.AST, ...]:
    """List all nodes of a file once for all rules."""
    return tuple(ast.walk(tree(path)))


def calls(path: str) -> Iterator[ast.Call]:
    """Give every call of a file."""
    return (node for node in nodes(path) if isinstance(node, ast.Call))


def module_name(path: str) -> str:
    """Say by which name a file is imported."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def imported(path: str) -> frozenset[str]:
    """Name everything a file imports, wherever in the file: `from a.b import c` gives a.b and a.b.c."""
    names: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = _origin(path, node)
            names.add(origin)
            names.update(f"{origin}.{alias.name}" for alias in node.names)
    return frozenset(names)


def _origin(path: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = path.removesuffix(".py").split("/")[: -node.level]
    return ".".join([*package, *([node.module] if node.module else [])])


def texts(path: str) -> Iterator[tuple[int, str]]:
    """Give every string of a file with its line, but for docstrings and the notes under a field."""
    notes = {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)}
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.lineno, node.value


def called_name(call: ast.Call) -> str:
    """Name what is called: `a.b.c(…)` gives a.b.c, anything cleverer its last name."""
    return dotted(call.func)


def dotted(node: ast.expr) -> str:
    """Write a name out: `a.b.c` gives a.b.c, anything cleverer the plain names at its end."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.insert(0, node.attr)
        node = node.value
    if isinstance(node, ast.Name):
        parts.insert(0, node.id)
    return ".".join(parts)
