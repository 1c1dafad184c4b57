"""What the program defines it also uses: a name that only its test calls is not wired in, or not needed."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

from tests.rules.source import ROOT, nodes, python_files, tree

#: Qt calls these by name; so does pydantic, and Python itself, what they decorate or put between underscores.
QT = re.compile(r"[a-z]+[A-Z]\w*")
LOOKED_UP = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*")
#: Called from outside the program, each with its caller.
CALLED_FROM_OUTSIDE = {"clone": "by Qt, of an icon engine"}


def definitions(path: str) -> Iterator[tuple[str, int]]:
    """Name what a file defines: functions, classes, methods, constants and the fields of classes."""
    for node in nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if not any(by_its_decorator(one) for one in node.decorator_list):
                yield node.name, node.lineno
        elif isinstance(node, ast.ClassDef):
            yield node.name, node.lineno
    for node in tree(path).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from ((one.id, node.lineno) for one in targets if isinstance(one, ast.Name))


def by_its_decorator(decorator: ast.expr) -> bool:
    """Tell whether what is decorated is called by the decorator, not by its name."""
    return ast.unparse(decorator).split("(")[0].endswith(("validator", "serializer", "Slot"))


def uses(path: str) -> Iterator[str]:
    """Give every name a file uses: read, asked of something, passed by keyword, or looked up as a string."""
    silent = {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)} | offered(path)
    for node in nodes(path):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield from node.value.split(".") if LOOKED_UP.fullmatch(node.value) else ()


def offered(path: str) -> set[int]:
    """Find the strings of `__all__`: to offer a name is not to use it."""
    lists = (
        node.value
        for node in tree(path).body
        if isinstance(node, ast.Assign) and any(ast.unparse(one) == "__all__" for one in node.targets)
    )
    return {id(one) for value in lists if isinstance(value, ast.List | ast.Tuple) for one in value.elts}


def test_nothing_is_there_that_the_program_never_uses():
    files = python_files("app", "ui")
    used = Counter(name for path in files for name in uses(path))
    entry = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    unused = [
        f"{path}:{line} {name}"
        for path in files
        for name, line in definitions(path)
        if not used[name] and name not in CALLED_FROM_OUTSIDE
        if not name.startswith("__") and not QT.fullmatch(name) and f':{name}"' not in entry
    ]
    assert not unused, "wire in or take out:\n" + "\n".join(unused)


def test_what_is_excused_is_still_there():
    there = {name for path in python_files("app", "ui") for name, _line in definitions(path)}
    assert not CALLED_FROM_OUTSIDE.keys() - there
