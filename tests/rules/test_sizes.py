"""Soft limits, each excuse with its reason."""

import ast
from typing import TypeVar

from tests.rules.source import ROOT, nodes, python_files, source

FILE_LINES = 300
FUNCTION_LINES = 40
PUBLIC_METHODS = 15
FILE_LIMITS = {"ui/main_window.py": 250}

#: "path" or "path: name" → why it may be larger.
EXCUSES: dict[str, str] = {}


Node = TypeVar("Node", ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def defined(kind: type[Node]) -> dict[str, Node]:
    """List everything of a kind that the program defines, by "path: name"."""
    return {
        f"{path}: {node.name}": node
        for path in python_files("app", "ui")
        for node in nodes(path)
        if isinstance(node, kind)
    }


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def public_methods(wanted: ast.ClassDef) -> set[str]:
    """Name what a class can be asked to do; camelCase is Qt's, and a property is a fact."""
    methods = [node for node in wanted.body if isinstance(node, ast.FunctionDef)]
    return {
        method.name
        for method in methods
        if not method.name.startswith("_") and method.name == method.name.lower() and not is_property(method)
    }


def is_property(method: ast.FunctionDef) -> bool:
    decorators = {ast.unparse(decorator) for decorator in method.decorator_list}
    return "property" in decorators or f"{method.name}.setter" in decorators


def test_a_file_can_be_read_in_one_sitting():
    lines = {path: len(source(path).splitlines()) for path in python_files("app", "ui", "tests", ".ci")}
    long = {path: count for path, count in lines.items() if count > FILE_LIMITS.get(path, FILE_LINES)}
    assert not long.keys() - EXCUSES.keys(), long


def test_a_function_fits_on_a_screen():
    functions = defined(ast.FunctionDef) | defined(ast.AsyncFunctionDef)
    lines = {place: code_lines(function) for place, function in functions.items()}
    long = {place: count for place, count in lines.items() if count > FUNCTION_LINES}
    assert not long.keys() - EXCUSES.keys(), long


def test_a_class_has_one_concern():
    methods = {place: public_methods(wanted) for place, wanted in defined(ast.ClassDef).items()}
    wide = {place: names for place, names in methods.items() if len(names) > PUBLIC_METHODS}
    assert not wide.keys() - EXCUSES.keys(), wide


def test_no_excuse_outlives_its_reason():
    paths = {excuse.partition(": ")[0] for excuse in EXCUSES}
    assert not {path for path in paths if not (ROOT / path).exists()}
