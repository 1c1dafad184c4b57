"""Each module of `app` has its tests where one looks for them."""

import ast

from tests.rules.source import ROOT, imported, module_name, python_files, tree


def defined(path: str) -> set[str]:
    """Name the functions and classes of a module."""
    return {node.name for node in tree(path).body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def mirrors(path: str) -> list[str]:
    """List the tests of a module: `test_<name>.py`; in a package also those that import something of it."""
    folder, _, name = path.rpartition("/")
    own = f"tests/{folder}/test_{name}"
    if folder == "app":
        return [own] if (ROOT / own).exists() else []
    package = folder.replace("/", ".")
    meant = {module_name(path)} | {f"{package}.{name}" for name in defined(path)}
    return [test for test in found_for(folder) if test == own or imported(test) & meant]


def found_for(package: str) -> list[str]:
    """List the tests of a package: a folder of its own, or one file, `tests/app/test_<package>.py`."""
    parent, _, name = package.rpartition("/")
    whole = f"tests/{parent}/test_{name}.py"
    return [*python_files(f"tests/{package}"), *([whole] if (ROOT / whole).exists() else [])]


#: What these list is tried together, whatever it is, by the tests named here.
TRIED_TOGETHER = {"app/scales/registry.py": "tests/app/scales/test_every_kind.py"}


def test_every_module_of_app_is_tested():
    assert all((ROOT / tests).exists() for tests in TRIED_TOGETHER.values())
    together = frozenset[str]().union(*map(imported, TRIED_TOGETHER))
    assert not [
        path
        for path in python_files("app")
        if defined(path) and not mirrors(path) and module_name(path) not in together
    ]
