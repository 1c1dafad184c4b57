"""What a command says: results on standard output, messages on standard error, files in one piece."""

import json
import os
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path
from traceback import extract_tb
from typing import Any, Final, TextIO

DONE: Final = 0
NOT_HERE: Final = 1
WRONG_INPUT: Final = 2

PROGRAM: Final = "offer-spectrum"


class Stopped(Exception):
    """A command ends early: with one sentence for the person, and an exit code."""

    def __init__(self, code: int, sentence: str) -> None:
        self.code = code
        super().__init__(sentence)


def say(sentence: str) -> None:
    """Write one line to standard error; where nobody listens, nothing is said."""
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - closed by the shell
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{PROGRAM}: {one_line(sentence)}\n")
            sys.stderr.flush()


def emit(result: str) -> None:
    """Write the result to standard output, whole.

    Raises
    ------
    Stopped
        It is closed, full, or its reader went away.
    """
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - closed by the shell
        raise Stopped(NOT_HERE, "The result cannot be written: standard output is closed.")
    try:
        sys.stdout.write(result)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go(sys.stdout)
        raise Stopped(NOT_HERE, "The result was not read to its end.") from None
    except (OSError, ValueError) as error:
        _let_go(sys.stdout)
        why = getattr(error, "strerror", None) or "standard output is closed"
        raise Stopped(NOT_HERE, f"The result cannot be written: {why}.") from None


def emit_json(result: dict[str, Any]) -> None:
    """Write the result as one JSON object, numbers in full precision."""
    speaks_unicode = "utf" in (getattr(sys.stdout, "encoding", None) or "").lower()
    emit(json.dumps(result, indent=2, ensure_ascii=not speaks_unicode, allow_nan=False) + "\n")


def _let_go(stream: TextIO) -> None:
    """Send what is still waiting nowhere, or Python would complain of it once more when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def spare_the_decision(out: Path, decision: Path) -> None:
    """Look that a result would not take the place of the decision it is made from.

    Raises
    ------
    Stopped
        Both names lead to one file.
    """
    from app.storage.atomic import is_same_file

    if is_same_file(out, decision):
        raise Stopped(WRONG_INPUT, f"{out} is the decision itself: name another file for the result.")


def write_file(path: Path, data: bytes) -> None:
    """Put a result into a file, in place of what is there.

    Raises
    ------
    Stopped
        It cannot be written; what was there still is.
    """
    from app.errors import FileProblem
    from app.storage.atomic import atomic_write

    try:
        written = atomic_write(path, data)
    except FileProblem as problem:
        raise cannot_write(problem) from None
    if written.note:
        say(f"{path}: {written.note}")


def cannot_write(problem: Exception) -> Stopped:
    """Turn what went wrong when writing into an end: the input was right, the disk was not."""
    path, reason = getattr(problem, "path", ""), getattr(problem, "reason", str(problem))
    return Stopped(NOT_HERE, f"{path}: {reason}")


def explained(error: Exception) -> int:
    """Say in one line why a command could not be carried out; give the exit code."""
    from app.errors import FileProblem, Refused

    if isinstance(error, Refused):
        say(error.sentence)
        return WRONG_INPUT
    if isinstance(error, FileProblem):
        say(f"{error.path}: {error.reason}")
        return WRONG_INPUT
    if isinstance(error, MemoryError):
        say("There is not enough memory to do this.")
        return NOT_HERE
    where = extract_tb(error.__traceback__)[-1]
    place = f"{Path(where.filename).name}, line {where.lineno}"
    say(f"This is a fault of the program, not of the input: {type(error).__name__}: {error} ({place}).")
    return NOT_HERE


def one_line(text: str) -> str:
    """Keep a text from commanding the terminal: what has no picture becomes a space or a box."""
    plain = (" " if one.isspace() else one if _has_a_picture(one) else "\ufffd" for one in text)
    return " ".join("".join(plain).split())


def _has_a_picture(one: str) -> bool:
    # Of the formatting characters, joiners shape words and may stay; the others turn or hide text.
    return one in "\u200c\u200d" or unicodedata.category(one) not in {"Cc", "Cf", "Cs", "Co", "Cn"}


def columns(text: str) -> int:
    """Count the columns of a terminal that a text takes."""
    return sum(_columns_of(one) for one in text)


def _columns_of(one: str) -> int:
    if unicodedata.combining(one) or unicodedata.category(one) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(one) in {"W", "F"} else 1


def aligned(rows: list[tuple[str, ...]], right: frozenset[int]) -> str:
    """Set rows as columns two spaces apart, the first row being the head; `right` are set flush right."""
    clean = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(columns(cell) for cell in column) for column in zip(*clean, strict=True)]
    lines: list[str] = []
    for row in clean:
        cells: list[str] = []
        for index, (cell, width) in enumerate(zip(row, widths, strict=True)):
            space = " " * (width - columns(cell))
            cells.append(space + cell if index in right else cell + space)
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"
