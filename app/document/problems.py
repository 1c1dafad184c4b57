"""Turns what a check found into places as written in the file and sentences a person can act on."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.errors import Problem

# Parts of a pydantic location that name a branch of a union, not a place in the file.
_BRANCHES = frozenset({"float", "bool", "str", "int", "none", "constrained-str", "function-before"})

_SENTENCES: Mapping[str, str] = {
    "missing": "This field is missing.",
    "extra_forbidden": "This field is not known here.",
    "string_type": "A text is needed here.",
    "string_unicode": "The text holds a broken character.",
    "string_too_long": "The text is too long: {max_length} characters at most.",
    "string_pattern_mismatch": "A text is needed here.",
    "float_type": "A number is needed here.",
    "int_type": "A whole number is needed here.",
    "int_from_float": "A whole number is needed here.",
    "bool_type": "true or false is needed here.",
    "finite_number": "A finite number is needed here.",
    "greater_than_equal": "The number is {ge} or more.",
    "greater_than": "The number is more than {gt}.",
    "less_than_equal": "The number is {le} or less.",
    "less_than": "The number is less than {lt}.",
    "tuple_type": "A list is needed here.",
    "too_long": "The list is too long: {max_length} at most.",
    "too_short": "The list is too short: {min_length} at least.",
    "model_type": "An object with named fields is needed here.",
    "model_attributes_type": "An object with named fields is needed here.",
    "dict_type": "An object with named fields is needed here.",
    "literal_error": "One of {expected} is needed here.",
    "union_tag_invalid": "The kind is one of {expected_tags}.",
    "union_tag_not_found": "The field kind is missing.",
}


def place_of(location: tuple[int | str, ...]) -> str:
    """Write a location as a person would find it in the file: `offers[2].teams[0].position.low`."""
    place = ""
    previous: int | str = ""
    for part in location:
        if isinstance(part, int):
            place += f"[{part}]"
        # What follows the field `scale` is its kind, which names a branch too.
        elif not (part in _BRANCHES or part.startswith("function-") or previous == "scale"):
            name = part or '""'  # A field may have an empty name; its place must not look like none.
            place += f".{name}" if place else name
        previous = part
    return place


def _sentence(error: ErrorDetails) -> str:
    kind = error["type"]
    context: dict[str, Any] = dict(error.get("ctx") or {})
    if kind == "string_pattern_mismatch" and "A-Za-z0-9" in str(context.get("pattern", "")):
        return "An id is 1 to 64 letters, digits, - or _, and starts with a letter or digit."
    if kind == "string_pattern_mismatch" and "[0-9]{1,16}" in str(context.get("pattern", "")):
        return 'A figure is written as text, in digits and with a point, such as "85000.50".'
    if kind.startswith("date"):
        return "A date is written as 2026-12-14."
    if kind.startswith("timezone") or kind.startswith("datetime"):
        return "A moment is written as 2026-12-14T09:30:00+01:00."
    if kind.startswith("decimal"):
        return "A figure has at most 15 digits before the point, and 3 behind it for money, 9 otherwise."
    if kind in _SENTENCES:
        numbers = {key: _plain(value) for key, value in context.items()}
        return _SENTENCES[kind].format(**numbers)
    return f"{error['msg']}."


def _plain(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def problems_from(error: ValidationError) -> tuple[Problem, ...]:
    """List what a validation found, one problem a place, in the order of the file."""
    found: dict[str, Problem] = {}
    unions: dict[str, int] = {}
    for detail in error.errors(include_url=False, include_input=False):
        place = place_of(detail["loc"])
        if detail["loc"] and detail["loc"][-1] in _BRANCHES:
            unions[place] = unions.get(place, 0) + 1
        context = detail.get("ctx") or {}
        if "problems" in context:
            for inner in context["problems"]:
                whole = _join(place, inner.place)
                found.setdefault(f"{whole} {inner.sentence}", Problem(whole, inner.sentence))
        else:
            found.setdefault(place, Problem(place, _sentence(detail)))
    for place, branches in unions.items():
        if branches > 1:
            found[place] = Problem(place, "A number, true or false, or the name of a level is needed here.")
    # A list whose entries were all refused is also reported as too short; that adds nothing.
    return tuple(
        problem
        for problem in found.values()
        if not (
            problem.sentence.startswith("The list is too short") and _has_inner(found.values(), problem.place)
        )
    )


def _has_inner(problems: Iterable[Problem], place: str) -> bool:
    return any(problem.place.startswith(f"{place}[") for problem in problems)


def _join(outer: str, inner: str) -> str:
    if outer and inner and not inner.startswith("["):
        return f"{outer}.{inner}"
    return outer + inner
