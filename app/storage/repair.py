"""What is whole in a damaged document: the parts that do not hold are left out, each by its place."""

import json
from bisect import bisect_right
from datetime import date
from typing import Any

from pydantic import ValidationError

from app.document import Document
from app.document.document import too_many_options
from app.document.problems import place_of, problems_from
from app.errors import FileProblem, Problem
from app.storage.collector import collector_paused
from app.storage.load import HEAD, read_tree
from app.storage.parts import options_in, parts_of
from app.storage.places import Path, inside, is_list, is_object, path_of, with_names, written
from app.storage.syntax import too_deep
from app.storage.trouble import UNTOUCHED

# Each round leaves out all that is found at once; what refers to it is found in the next.
MOST_ROUNDS = 100
_ID = "repaired"
_TITLE = "Repaired decision"
_MISSING = object()

LeftOut = dict[Path, Problem]


def repair(data: bytes, path: str = "", part: int = 0) -> tuple[Document, tuple[Problem, ...]]:
    """Keep what is whole in the bytes of a damaged file.

    What is wrong is left out where it stands: a field that need not be there alone, else the assessment, the
    weight, the team, the offer or the criterion around it. A title, an id or a perspective that the document
    cannot be without is put in its place.

    Parameters
    ----------
    part : of a file with more options than can be compared, which of `parts_of` it is to keep.

    Returns
    -------
    The document, and what was left out or put in, at its place in the file as it was.

    Raises
    ------
    FileProblem
        It is no JSON, not ours, made by a newer version, or nothing of it can be kept.
    """
    try:
        tree = read_tree(data, path).whole
        body = {key: value for key, value in tree.items() if key not in HEAD}
        with collector_paused():
            return _keep(body, path, _elsewhere(body, part))
    except RecursionError:
        raise too_deep(data, path) from None


def _elsewhere(body: dict[str, Any], part: int) -> LeftOut:
    """Leave out the offers of all other parts, where there are too many to be compared."""
    offers: Any = body.get("offers")
    parts = parts_of(offers)
    problem = next(too_many_options(options_in(offers), parts[-1].stop), Problem("", ""))
    gone = (index for each in parts if each is not parts[part] for index in each)
    return {("offers", index): Problem(f"offers[{index}]", problem.sentence) for index in gone}


def causes(data: bytes, path: str = "") -> tuple[Problem, ...]:
    """List why each part would be left out, at its place in the file as it was.

    Raises
    ------
    FileProblem
        Nothing of it can be kept.
    """
    tree = read_tree(data, path).whole
    body = {key: value for key, value in tree.items() if key not in HEAD}
    elsewhere = _elsewhere(body, 0)
    left_out = dict(elsewhere)
    with collector_paused():
        _keep(body, path, left_out)
    return tuple(problem for place, problem in left_out.items() if place not in elsewhere)


def _keep(body: dict[str, Any], path: str, left_out: LeftOut) -> tuple[Document, tuple[Problem, ...]]:
    for _ in range(MOST_ROUNDS):
        kept: dict[str, Any] = dict(_without(body, left_out))
        stood_in = _stand_ins(kept)
        kept |= stood_in
        try:
            document = Document.model_validate_json(json.dumps(kept))
        except ValidationError as error:
            if not _leave_out_more(error, kept, left_out):
                break
        else:
            if _nothing_kept(body, document, stood_in):
                break
            return document, (*_told(body, left_out), *_told_stand_ins(stood_in))
    raise FileProblem(path, "Nothing in the file can be kept.", UNTOUCHED)


def _leave_out_more(error: ValidationError, kept: dict[str, Any], left_out: LeftOut) -> bool:
    """Note the places to leave out next; false where nothing smaller than all of it is left to try."""
    before = len(left_out)
    gone = _gone_from_lists(left_out)
    longest = _longest(error)
    for problem in problems_from(error):
        place = path_of(problem.place, kept)
        for part in _removable(place, kept, longest.get(problem.place)):
            if not part:
                return False
            original = _in_original(part, gone)
            cause = _in_original(place, gone)
            left_out.setdefault(original, Problem(written(cause), problem.sentence))
    return len(left_out) > before


def _longest(error: ValidationError) -> dict[str, int]:
    """Say how long each list may be that is too long."""
    found = error.errors(include_url=False, include_input=False)
    return {
        place_of(one["loc"]): one["ctx"]["max_length"]
        for one in found
        if one["type"] == "too_long" and "ctx" in one
    }


def _removable(path: Path, kept: dict[str, Any], longest: int | None = None) -> tuple[Path, ...]:
    """Find the smallest part around a place that is there; what is missing takes its owner along.

    Of a list that is too long its end goes.
    """
    node: Any = kept
    there = 0
    for part in path:
        found = inside(node, part, _MISSING)
        if found is _MISSING:
            break
        node = found
        there += 1
    if longest is not None and is_list(node):
        return tuple((*path, index) for index in range(longest, len(node)))
    if path[-1:] == ("teams",) and is_list(node):
        # Chances that add up to more than 100% are no reason to lose the teams.
        chances = [i for i, team in enumerate(node) if is_object(team) and "chance" in team]
        if chances:
            return tuple((*path, index, "chance") for index in chances)
    return (path[:there],)


def _gone_from_lists(left_out: LeftOut) -> dict[Path, list[int]]:
    """Note for each entry left out of a list, in their order, how many stay in front of it."""
    gone: dict[Path, list[int]] = {}
    for path in left_out:
        if isinstance(path[-1], int):
            gone.setdefault(path[:-1], []).append(path[-1])
    return {path: [index - before for before, index in enumerate(sorted(gone[path]))] for path in gone}


def _in_original(path: Path, gone: dict[Path, list[int]]) -> Path:
    """Count the entries of lists as they stood in the file, with those that were left out since."""
    original: Path = ()
    for part in path:
        place = part + bisect_right(gone.get(original, []), part) if isinstance(part, int) else part
        original = (*original, place)
    return original


def _without(node: Any, left_out: LeftOut) -> Any:
    """Copy a tree without what is left out; what holds none of that is not copied."""
    around = {path[:size] for path in left_out for size in range(len(path))}

    def copied(part: Any, path: Path) -> Any:
        if path not in around:
            return part
        if is_object(part):
            inner = ((key, (*path, key), value) for key, value in part.items())
            return {key: copied(value, at) for key, at, value in inner if at not in left_out}
        entries = ((value, (*path, index)) for index, value in enumerate(part))
        return [copied(value, at) for value, at in entries if at not in left_out]

    return copied(node, ())


def _stand_ins(kept: dict[str, Any]) -> dict[str, Any]:
    """Make up what a document cannot be without and this one lost."""
    made: dict[str, Any] = {}
    if "id" not in kept:
        made["id"] = _ID
    if "title" not in kept:
        made["title"] = _TITLE
    views: Any = kept.get("perspectives")
    if not views:
        views = made["perspectives"] = [{"id": _ID, "name": "Repaired", "date": date.today().isoformat()}]
    if "active_perspective" not in kept or "perspectives" in made:
        first: Any = views[0] if is_list(views) else None
        made["active_perspective"] = first.get("id", _ID) if is_object(first) else _ID
    return made


def _nothing_kept(body: dict[str, Any], document: Document, stood_in: dict[str, Any]) -> bool:
    if document.criteria or document.offers or document.situation:
        return False
    return "title" in stood_in or bool(body.get("criteria") or body.get("offers"))


def _told(body: dict[str, Any], left_out: LeftOut) -> list[Problem]:
    """Tell each part that was left out once, with what was wrong in it first."""
    causes: LeftOut = {}
    for path, cause in left_out.items():
        outermost = next(path[:size] for size in range(1, len(path) + 1) if path[:size] in left_out)
        causes.setdefault(outermost, cause)
    told: list[Problem] = []
    for path, cause in causes.items():
        place = written(path)
        field = cause.place.removeprefix(place).lstrip(".") if cause.place.startswith(place) else ""
        what = f"Left out. {field}: {cause.sentence}" if field else f"Left out. {cause.sentence}"
        told.append(with_names(Problem(place, what), body))
    return told


def _told_stand_ins(stood_in: dict[str, Any]) -> list[Problem]:
    return [
        Problem(
            key, "A perspective without weights was put in." if is_list(value) else f"“{value}” was put in."
        )
        for key, value in stood_in.items()
    ]
