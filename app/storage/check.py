"""Every problem of a file, also those that only show once others are out of the way."""

import os
import re
from pathlib import Path

from app.errors import FileProblem, Problem
from app.storage.load import Tree, parse_all, read_tree
from app.storage.places import is_list, is_object
from app.storage.reading import read_bytes
from app.storage.repair import causes

_UNKNOWN_CRITERION = re.compile(r"There is no criterion “(.*)”\.")


def check_file(path: Path) -> tuple[Problem, ...]:
    """List every problem of a file with its place; none where it can be opened.

    References, and assessments against their scales, can only be checked among whole parts. So what is broken
    is left out, as a repair would, and the rest is checked again.
    """
    named = os.fspath(path)
    data = b""
    try:
        data = read_bytes(path)
        parse_all(data, named)
    except FileProblem as problem:
        found = problem.problems or (Problem("", problem.reason),)
    else:
        return ()
    try:
        further = causes(data, named)
    except FileProblem:
        return found
    known = _criteria(read_tree(data, named))
    told = [_bare(problem.place) for problem in found]
    for problem in further:
        # What stands around something told already only falls with it.
        if not any(place.startswith(problem.place) for place in told):
            told.append(problem.place)
            found = found if _follows(problem, known) else (*found, problem)
    return found


def _bare(place: str) -> str:
    """Drop the names a place is told with."""
    return place.split(' "')[0]


def _criteria(tree: Tree) -> set[str]:
    """Name the criteria of the file as it is, broken ones included."""
    parts = tree.whole.get("criteria")
    return {str(part.get("id")) for part in parts if is_object(part)} if is_list(parts) else set()


def _follows(problem: Problem, criteria: set[str]) -> bool:
    """Tell a problem that only arose because the criterion it speaks of was left out."""
    missing = _UNKNOWN_CRITERION.search(problem.sentence)
    return missing is not None and missing[1] in criteria
