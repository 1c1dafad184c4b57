"""What a person wrote is shown as text, never read as markup or code."""

import ast

import pytest

from tests.rules.source import called_name, imported, python_files, tree

# What reads markup, unpickles or evaluates → the one file that may touch it, because it makes it safe.
TOUCHED_ONLY_BY = {
    "QLabel": "ui/widgets/label.py",
    "QMessageBox": "ui/widgets/message_box.py",
    "QErrorMessage": "",
    "QInputDialog": "",
    "QProgressDialog": "",
    "QWizard": "",
    "QTextBrowser": "",
    "QTableWidget": "",
    "QListWidget": "",
    "QTreeWidget": "",
    "QStandardItemModel": "",
    "QSettings": "",
    "LabelItem": "",
    "setHtml": "",
    "insertHtml": "",
    "appendHtml": "",
    "setMarkdown": "",
    "eval": "",
    "exec": "",
}
MODULES = ("pickle", "shelve", "marshal", "pyqtgraph.configfile", "pyqtgraph.console", "pyqtgraph.flowchart")
TOOLTIPS = {"setToolTip", "showText"}


def uses(path: str) -> set[str]:
    """Name what a file calls, derives from or asks statically, each by every part of its name."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            names.update(called_name(node).split("."))
        elif isinstance(node, ast.ClassDef):
            names.update(ast.unparse(base).rpartition(".")[2] for base in node.bases)
    # A dialog and a loop are run by a method of this name.
    return names - ({"exec"} if "exec" not in bare_calls(path) else set())


def bare_calls(path: str) -> set[str]:
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    return {call.func.id for call in calls if isinstance(call.func, ast.Name)}


@pytest.mark.parametrize("path", python_files("app", "ui"))
def test_only_the_safe_widgets_touch_what_reads_markup_or_code(path: str):
    assert not {name for name in uses(path) & TOUCHED_ONLY_BY.keys() if TOUCHED_ONLY_BY[name] != path}


@pytest.mark.parametrize("path", python_files("app", "ui"))
def test_no_module_that_evaluates_what_it_reads(path: str):
    assert not {name for name in imported(path) if name.startswith(MODULES)}


@pytest.mark.parametrize("path", [path for path in python_files("ui") if path != "ui/widgets/tips.py"])
def test_tooltips_go_through_tip_text(path: str):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and called_name(node).rpartition(".")[2] in TOOLTIPS:
            safe = [
                isinstance(word, ast.Call) and called_name(word).endswith("tip_text") for word in node.args
            ]
            empty = [isinstance(word, ast.Constant) and word.value == "" for word in node.args]
            assert any(safe) or any(empty), f"line {node.lineno}: wrap the text in tip_text, or call tip"
