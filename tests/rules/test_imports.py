"""Who may import whom: `ui` → `app`, never back; one way within `app`; the command starts before Qt does."""

import subprocess
import sys
from graphlib import TopologicalSorter

from tests.rules.source import ROOT, imported, module_name, python_files, source

SCREEN = {"PySide6", "shiboken6", "pyqtgraph", "ui"}


def loaded_after(statement: str) -> set[str]:
    """Run a statement in a fresh process; name the top-level modules that are there afterwards."""
    script = f"import sys; {statement}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_app_runs_without_a_screen():
    everything = ", ".join(module_name(path) for path in python_files("app"))
    loaded = loaded_after(f"import {everything}")
    assert not loaded & SCREEN
    assert "scipy" not in loaded, "scipy is slow to load: import it in the function that needs it"


def test_the_command_answers_before_qt_and_numpy_are_loaded():
    slow = {"PySide6", "pyqtgraph", "pydantic", "numpy", "scipy", "typst"}
    assert not loaded_after("import ui.main") & slow


def test_nothing_in_app_imports_in_a_circle():
    modules = {module_name(path): path for path in python_files("app")}
    graph = {name: (imported(path) & modules.keys()) - {name} for name, path in modules.items()}
    TopologicalSorter(graph).prepare()


def test_the_tests_of_app_know_no_qt_either():
    tops = {path: {name.partition(".")[0] for name in imported(path)} for path in python_files("tests/app")}
    assert not {path: names & SCREEN for path, names in tops.items() if names & SCREEN}


#: Where answers are put together; what these call makes parts of them.
ANSWERS = ("app/analysis.py", "app/negotiating/pay_answers.py")
#: Who may call it otherwise: the worker, exports and commands; what follows at once, what is printed of it,
#: and texts made fit for paper.
BESIDE = {
    "app.analysis.analyse": (
        *("ui/worker.py", "ui/window/documents.py"),
        "app/commands/opening.py",
    ),
    "app.scoring.ranking.rank": ("app/commands/score.py", "ui/session.py"),
    "app.sureness.flips.crossovers": ("app/commands/score.py",),
    "app.scoring.judged.with_pay_aside": ("app/commands/report.py", "ui/window/documents.py"),
    "app.pay.offer_sums.offer_sums": ("app/report/paper.py",),
}


def test_nobody_computes_an_answer_beside_the_analysis():
    modules = {module_name(path) for path in python_files("app")}
    made_of = {
        name
        for path in ANSWERS
        for name in imported(path) - modules
        if name.startswith("app.") and name.rpartition(".")[2].islower()
    }
    assert {"app.sureness.simulation.simulate", "app.negotiating.ties.ties"} <= made_of
    assert not [
        f"{path} imports {name}"
        for path in python_files("app/report", "app/commands", "ui")
        for name in imported(path) & {*made_of, *BESIDE}
        if path not in BESIDE.get(name, ())
    ]


VIEWS = ("chart", "criteria", "dialogs", "gut", "offers", "panels", "pay", "perspectives", "robustness")
#: Put views together: the main window, and what opens the other windows.
PUT_TOGETHER = ("ui/main_window.py", "ui/window/editors.py", "ui/window/notices.py")


def test_no_view_imports_another():
    assert not [
        f"{path} imports {name}"
        for path in python_files("ui")
        if path not in PUT_TOGETHER
        for name in imported(path)
        if name.startswith("ui.") and name.count(".") > 1
        if name.split(".")[1] in set(VIEWS) - {path.split("/")[1]}
    ]


#: What the two lowest rooms of the screen may know.
LOW = {
    "ui/look": ("ui.look", "app.colours"),
    "ui/widgets": ("ui.widgets", "ui.look", "app.errors", "app.numbers"),
}


def test_looks_and_widgets_know_no_domain():
    assert not [
        f"{path} imports {name}"
        for room, may_know in LOW.items()
        for path in python_files(room)
        for name in imported(path)
        if name.startswith(("app.", "ui."))
        if not any(name == known or name.startswith(f"{known}.") for known in may_know)
    ]


def test_each_module_of_the_panels_belongs_to_one_panel():
    modules = {module_name(path): path for path in python_files("ui/panels") if "__init__" not in path}
    owners: dict[str, set[str]] = {name: set() for name in modules}
    panels = [name for name, path in modules.items() if "(Panel):" in source(path)]
    assert len(panels) > 5
    for panel in panels:
        ahead = [panel]
        while ahead:
            name = ahead.pop()
            if panel not in owners[name]:
                owners[name].add(panel)
                ahead += imported(modules[name]) & modules.keys()
    assert not {name: found for name, found in owners.items() if len(found) != 1}


def test_only_the_start_opens_the_main_window():
    opened_by = {"ui.main_window": "ui/start.py", "ui.main": "ui/__main__.py", "ui.start": "ui/main.py"}
    assert not [
        f"{path} imports {name}"
        for path in python_files("ui")
        for name, only in opened_by.items()
        if name in imported(path) and path != only
    ]
