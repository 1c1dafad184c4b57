"""Every problem of a file, also those that only show once others are out of the way."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.errors import FileProblem, Problem
from app.storage.collector import collector_paused
from app.storage.load import parse_all, read_tree
from app.storage.places import is_list, is_object, with_names
from app.storage.reading import read_bytes
from app.storage.repair import causes

_UNKNOWN = re.compile(r"There is no (criterion|event) “(.*)”\.")
_UNUSED = re.compile(r"Nothing refers to the event “.*”\.")
# Where the next part of a place begins; before the first stands the whole file.
_NEXT_PART = re.compile(r"^|[.\[]")
_EVENT_PLACE = re.compile(r"events\[(\d+)\]")


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
    with collector_paused():
        return (*found, *_more(found, further, read_tree(data, named).whole))


def _more(
    found: tuple[Problem, ...], further: tuple[Problem, ...], whole: dict[str, Any]
) -> Iterator[Problem]:
    """Yield the further problems that do not only follow from those found."""
    file = _File(whole)
    around = {place for problem in found for place in _around(_bare(problem.place))}
    for problem in further:
        said = with_names(problem, whole)
        # What stands around something told already only falls with it; a long place is told short.
        if around.isdisjoint((problem.place, _bare(said.place))):
            around.update(_around(problem.place))
            if not file.makes_follow(problem):
                yield said


def _bare(place: str) -> str:
    """Drop the names a place is told with."""
    return place.split(' "')[0]


def _around(place: str) -> Iterator[str]:
    """Yield a place and all that stand around it, the whole file too."""
    yield from (place[: mark.start()] for mark in _NEXT_PART.finditer(place))
    yield place


class _File:
    """What is named and what is meant anywhere in a file as it is, broken parts included.

    Found once: a file may have as many problems as parts.
    """

    def __init__(self, whole: dict[str, Any]) -> None:
        self._events = _ids(whole.get("events"))
        self._named = {"criterion": set(_ids(whole.get("criteria"))), "event": set(self._events)}
        self._meant = _events_meant(whole)

    def makes_follow(self, problem: Problem) -> bool:
        """Tell a problem that only arose because what it speaks of, or what refers to that, was left out."""
        missing = _UNKNOWN.search(problem.sentence)
        if missing is not None:
            return missing[2] in self._named[missing[1]]
        place = _EVENT_PLACE.match(problem.place)
        if place is None or not _UNUSED.search(problem.sentence):
            return False
        return self._events[int(place[1])] in self._meant


def _ids(parts: object) -> list[str]:
    """List the ids of a list of the file as it is, broken parts included."""
    return [str(part.get("id")) if is_object(part) else "" for part in parts] if is_list(parts) else []


def _events_meant(node: object) -> set[str]:
    """Name the events that anything in a part of the file refers to, however broken."""
    if is_list(node):
        return {name for part in node for name in _events_meant(part)}
    if not is_object(node):
        return set()
    own = node.get("event")
    inner = {name for part in node.values() for name in _events_meant(part)}
    return inner | {own} if isinstance(own, str) else inner
