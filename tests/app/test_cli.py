"""The border of the command line: which command is meant, exit codes, one line for what went wrong."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from app.commands.output import Stopped
from app.errors import FileProblem, Refused
from tests.builders import document
from tests.commands import command, written
from tests.rules.source import ROOT

Shell = pytest.CaptureFixture[str]


def test_help_names_every_command_and_the_exit_codes(capsys: Shell):
    said = command(capsys, "--help")
    assert said.code == 0
    assert all(re.search(rf"\n    {name}\s", said.out) for name in cli.COMMANDS)
    assert "offer-spectrum [FILE]" in said.out
    assert "Exit codes: 0 done" in said.out


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_has_its_help(name: str, capsys: Shell):
    said = command(capsys, name, "--help")
    assert said.code == 0
    assert said.out.startswith(f"usage: offer-spectrum {name} ")


def test_version(capsys: Shell):
    assert command(capsys, "--version").out == "Offer Spectrum 0.1.0\n"


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["score"], "The following arguments are required: FILE."),
        (["score", "a", "b"], "Unrecognized arguments: b."),
        (["score", "a", "--jso"], "Unrecognized arguments: --jso."),
        (["scores", "a"], "“scores” is no command; there is example, new, check,"),
        (["nothing.offers"], "There is no file and no command “nothing.offers”."),
        (["--json", "score", "a"], "Without a command there is no option --json."),
        (["example", "a", "--today", "soon"], "a date is written as 2026-12-14, not “soon”."),
        (["new", "a", "--template", "b"], "ai-roles or blank is needed, not “b”."),
        (["chart", "a", "-o", "a.svg", "--size", "9x9"], "each side 200 to 8000, not “9x9”."),
        (["chart", "a", "-o", "a.svg", "--scale", "nan"], "a scale is a number from 0.25 to 8, not “nan”."),
        (["chart", "a", "-o", "a.svg", "--theme", "blue"], "light or dark is needed, not “blue”."),
        (["robustness", "a", "--samples", "99"], "a whole number from 100 to 1000000 is needed, not “99”."),
        (["robustness", "a", "--samples", "1000001"], "from 100 to 1000000 is needed, not “1000001”."),
        (["questions", "a", "--samples", "1e3"], "a whole number from 100 to 1000000 is needed, not “1e3”."),
        (["questions", "a", "--seed", "-1"], "a whole number from 0 to 9007199254740992 is needed"),
        (["robustness"], "The following arguments are required: FILE."),
        (["report", "a", "-o", "a.pdf", "--paper", "a5"], "a4 or letter is needed, not “a5”."),
    ],
)
def test_a_mistake_in_the_arguments_is_one_line_and_exit_code_2(
    argv: list[str], sentence: str, capsys: Shell
):
    said = command(capsys, *argv)
    assert said.code == 2
    assert said.out == ""
    assert sentence in said.err
    assert said.err.count("\n") == 1


def test_without_a_command_the_window_opens(tmp_path: Path):
    opened: list[str | None] = []

    def open_window(path: str | None) -> int:
        opened.append(path)
        return 7

    path = str(written(document(), tmp_path))
    assert cli.run([], open_window) == 7
    assert cli.run([path], open_window) == 7
    assert cli.run(["--", path], open_window) == 7
    assert opened == [None, path, path]


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (KeyboardInterrupt(), 1, "Stopped."),
        (MemoryError(), 1, "There is not enough memory to do this."),
        (Stopped(1, "Not here."), 1, "Not here."),
        (Refused.because("Too much."), 2, "Too much."),
        (FileProblem("a.offers", "It is gone."), 2, "a.offers: It is gone."),
        (
            KeyError("x"),
            1,
            "This is a fault of the program, not of the input: KeyError: 'x' (test_cli.py, line ",
        ),
    ],
)
def test_whatever_happens_ends_in_one_line(error: BaseException, code: int, sentence: str, capsys: Shell):
    def fails(path: str | None) -> int:
        raise error

    assert cli.run([], fails) == code
    said = capsys.readouterr().err
    assert said.startswith(f"offer-spectrum: {sentence}")
    assert said.count("\n") == 1


def shell(script: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a script in which `offer` is our command."""
    own = f'offer() {{ "{sys.executable}" -m ui "$@"; }}\n'
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["bash", "-c", own + script], cwd=folder, env=environment, capture_output=True, text=True, timeout=60
    )


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices of a Unix shell")
def test_closed_full_and_broken_outputs_and_pipes_leave_no_traceback(tmp_path: Path):
    written(document(), tmp_path, "a.offers")
    said = shell(
        """
        mkfifo pipe
        offer score pipe; echo "pipe $?" >> codes
        offer schema >&-; echo "closed $?" >> codes
        offer schema > /dev/full; echo "full $?" >> codes
        offer schema | true; echo "broken ${PIPESTATUS[0]}" >> codes
        offer score gone 2>&-; echo "silent $?" >> codes
        offer schema < /dev/null > kept; echo "done $?" >> codes
        """,
        tmp_path,
    )
    codes = (tmp_path / "codes").read_text().splitlines()
    assert codes == ["pipe 2", "closed 1", "full 1", "broken 1", "silent 2", "done 0"]
    assert "Traceback" not in said.stderr
    assert "Exception" not in said.stderr
    assert len(said.stderr.splitlines()) == 4


@pytest.mark.skipif(os.name != "posix", reason="a Unix shell")
def test_a_terminal_without_our_characters_gets_their_numbers_and_whole_json(tmp_path: Path):
    written(document().replace(title="Größe 🙂"), tmp_path, "a.offers")
    script = "export PYTHONIOENCODING=ascii; offer score a.offers; offer score a.offers --json"
    said = shell(script, tmp_path)
    assert (said.returncode, said.stderr) == (0, "")
    assert "Gr\\xf6\\xdfe \\U0001f642" in said.stdout
