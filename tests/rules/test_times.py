"""Days and moments are written by one piece of code: two clocks on one screen are nobody's fault to find."""

import ast

from tests.rules.source import calls, nodes, python_files

WRITER = "app/numbers/days.py"
#: What turns a moment into a text, into a day, or into another zone.
TURNS = ("astimezone", "ctime", "date", "isoformat", "strftime", "time", "timetuple", "toordinal")
#: Who does so and shows it to nobody: values for machines, days of an edit, an export, an earlier version.
UNSEEN = {
    "app/commands/negotiating.py": {"isoformat"},
    "app/commands/pay.py": {"isoformat"},
    "app/document/choices.py": {"astimezone", "date"},
    "app/report/typesetting.py": {"date", "time"},
    "app/storage/courtesy.py": {"time"},
    "app/storage/leftovers.py": {"time"},
    "app/storage/record.py": {"time"},
    "app/storage/recovery.py": {"time"},
    "app/storage/repair.py": {"isoformat"},
    "app/storage/versions.py": {"astimezone", "f'%Y%m%d'"},
    "app/storage/runs.py": {"time"},
}
QT = {"QDate", "QDateTime", "QTime", "QTimeZone"}
PARTS = {"day", "hour", "minute"}


def turned(path: str) -> set[str]:
    """Name what a file does to days and moments: methods without arguments, Qt's classes, parts in a text."""
    found = {
        call.func.attr
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr in TURNS and not call.keywords
    }
    for node in nodes(path):
        if isinstance(node, ast.Name) and node.id in QT:
            found.add(node.id)
        elif isinstance(node, ast.FormattedValue):
            if isinstance(node.value, ast.Attribute) and node.value.attr in PARTS:
                found.add(f"{{….{node.value.attr}}}")
            if node.format_spec is not None and "%" in ast.unparse(node.format_spec).replace("%'", ""):
                found.add(ast.unparse(node.format_spec))
    return found


def test_one_piece_of_code_writes_days_and_moments():
    found = {path: turned(path) - UNSEEN.get(path, set()) for path in python_files("app", "ui")}
    assert {path for path, what in found.items() if what} == {WRITER}
    assert {path for path, known in UNSEEN.items() if not known <= turned(path)} == set()
