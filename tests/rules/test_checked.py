"""What is kept was checked, all of it, whenever it changed."""

from tests.rules.source import called_name, calls, python_files

#: Copies without a check, by who may ask for them: what is printed, and what is only tried.
UNCHECKED = {
    "model_construct": (),
    "model_copy": ("app/document/frozen.py",),
    "unchecked": (
        *("app/document/frozen.py", "app/negotiating/raises.py", "app/report/paper.py"),
        "app/sureness/less_sure.py",
    ),
}


def test_only_what_is_never_kept_is_copied_without_a_check():
    assert not [
        f"{path}:{call.lineno} calls {name}"
        for path in python_files("app", "ui")
        for call in calls(path)
        for name, by in UNCHECKED.items()
        if called_name(call).rpartition(".")[2] == name and path not in by
    ]
