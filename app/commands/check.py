"""Checks files: every problem on a line of its own, and what is whole kept on request."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from app.commands.example import write_document
from app.commands.opening import must_be_free
from app.commands.output import DONE, WRONG_INPUT, Stopped, emit, emit_json, one_line, say
from app.errors import FileProblem, Problem
from app.storage.check import check_file
from app.storage.reading import read_bytes
from app.storage.repair import repair


def run(arguments: Namespace) -> int:
    """List the problems of each file; with `--repair`, write what is whole of the one file to another."""
    if arguments.repair is not None:
        if len(arguments.files) != 1:
            raise Stopped(WRONG_INPUT, "One file at a time can be repaired.")
        must_be_free(Path(arguments.repair), arguments)
    found = {path: check_file(Path(path)) for path in arguments.files}
    if arguments.json:
        emit_json(_as_json(found))
    else:
        emit("".join(line + "\n" for path, problems in found.items() for line in _lines(path, problems)))
    if arguments.repair is not None:
        return _repair(arguments.files[0], Path(arguments.repair))
    return WRONG_INPUT if any(found.values()) else DONE


def _lines(path: str, problems: tuple[Problem, ...]) -> list[str]:
    if not problems:
        return [one_line(f"{path}: ok")]
    return [one_line(f"{path}: {problem}") for problem in problems]


def _as_json(found: dict[str, tuple[Problem, ...]]) -> dict[str, Any]:
    files = [
        {
            "file": path,
            "valid": not problems,
            "problems": [{"place": problem.place, "sentence": problem.sentence} for problem in problems],
        }
        for path, problems in found.items()
    ]
    return {"status": "not_valid" if any(found.values()) else "ok", "warnings": [], "files": files}


def _repair(named: str, out: Path) -> int:
    try:
        document, left_out = repair(read_bytes(Path(named)), named)
    except FileProblem as problem:
        raise Stopped(WRONG_INPUT, f"{problem.path}: {problem.reason} Nothing was written.") from None
    for problem in left_out:
        say(str(problem))
    write_document(document, out)
    say(f"What is whole stands in {out}.")
    return DONE
