"""What a person wrote is shown as text, never read as markup or code."""

import ast
from collections.abc import Iterator

from tests.rules.source import called_name, calls, imported, nodes, python_files

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
    for node in nodes(path):
        if isinstance(node, ast.Call):
            names.update(called_name(node).split("."))
        elif isinstance(node, ast.ClassDef):
            names.update(ast.unparse(base).rpartition(".")[2] for base in node.bases)
    # A dialog and a loop are run by a method of this name.
    return names - ({"exec"} if "exec" not in bare_calls(path) else set())


def bare_calls(path: str) -> set[str]:
    return {call.func.id for call in calls(path) if isinstance(call.func, ast.Name)}


def unwrapped_tips(path: str) -> Iterator[int]:
    """Give the lines that set a tooltip to something else than wrapped text."""
    for call in calls(path):
        if called_name(call).rpartition(".")[2] in TOOLTIPS:
            safe = [
                isinstance(word, ast.Call) and called_name(word).endswith("tip_text") for word in call.args
            ]
            empty = [isinstance(word, ast.Constant) and word.value == "" for word in call.args]
            if not any(safe) and not any(empty):
                yield call.lineno


def test_only_the_safe_widgets_touch_what_reads_markup_or_code():
    assert not [
        f"{path}: {name}"
        for path in python_files("app", "ui")
        for name in uses(path) & TOUCHED_ONLY_BY.keys()
        if TOUCHED_ONLY_BY[name] != path
    ]


def test_no_module_that_evaluates_what_it_reads():
    assert not [
        f"{path}: {name}"
        for path in python_files("app", "ui")
        for name in imported(path)
        if name.startswith(MODULES)
    ]


def test_tooltips_go_through_tip_text():
    others = [path for path in python_files("ui") if path != "ui/widgets/tips.py"]
    found = [f"{path}:{line}" for path in others for line in unwrapped_tips(path)]
    assert not found, "wrap the text in tip_text, or call tip"
