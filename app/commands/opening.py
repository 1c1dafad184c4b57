"""How every command gets at its document."""

import os
from argparse import Namespace
from pathlib import Path

from app.analysis import Analysis, analyse
from app.commands.output import WRONG_INPUT, Stopped
from app.document import Document, Perspective
from app.errors import FileProblem
from app.storage.load import read_document
from app.sureness.simulation import SAMPLES


def open_document(arguments: Namespace) -> Document:
    """Read the file that is named, as seen from the perspective that is named.

    Raises
    ------
    Stopped
        The file cannot be read or is not valid, or there is no such perspective.
    """
    try:
        document = read_document(Path(arguments.file)).document
    except FileProblem as problem:
        raise Stopped(WRONG_INPUT, _in_one_line(problem)) from None
    if arguments.perspective is None:
        return document
    view = find_perspective(document, arguments.perspective)
    return document.replace(active_perspective=view.id)


def draws_asked_for(document: Document, arguments: Namespace) -> tuple[int, int]:
    """Say how many draws are asked for, and from which seed."""
    return arguments.samples or SAMPLES, document.seed if arguments.seed is None else arguments.seed


def analysed(document: Document, samples: int = SAMPLES, seed: int | None = None) -> Analysis:
    """Work out all that follows from a document."""
    found = analyse(document, samples=samples, seed=seed)
    assert found is not None, "nobody stops it"
    return found


def find_perspective(document: Document, wanted: str) -> Perspective:
    """Find a perspective by its id, else by its name.

    Raises
    ------
    Stopped
        There is none, or there are several of that name.
    """
    by_id = [view for view in document.perspectives if view.id == wanted]
    found = by_id or [view for view in document.perspectives if view.name == wanted]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{view.name} ({view.id})" for view in found or document.perspectives)
    if found:
        raise Stopped(
            WRONG_INPUT, f"Several perspectives are called “{wanted}”; name one by its id: {known}."
        )
    raise Stopped(WRONG_INPUT, f"There is no perspective “{wanted}”; there is {known}.")


def must_be_free(path: Path, arguments: Namespace) -> None:
    """Refuse to write over what is there, unless it was asked for."""
    if os.path.lexists(path) and not arguments.force:
        raise Stopped(WRONG_INPUT, f"{path} exists already; --force replaces it.")


def _in_one_line(problem: FileProblem) -> str:
    if not problem.problems:
        return f"{problem.path}: {problem.reason}"
    first = f"{problem.path}: {problem.problems[0]}"
    if len(problem.problems) == 1:
        return first
    return f"{first} There is more: offer-spectrum check lists all of it."
