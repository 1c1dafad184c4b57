"""From bytes to plain JSON: one object, in UTF-8, with nothing that two readers would read differently."""

import json
import math
import re
from collections import Counter
from typing import Any, NoReturn

from pydantic_core import from_json

from app.errors import FileProblem, Problem
from app.storage.places import Path, is_object, values_in, written
from app.storage.reading import refuse_too_large
from app.storage.trouble import UNTOUCHED, count_in_words

BOM = b"\xef\xbb\xbf"
MOST_BRACKETS = 2_000_000
_MANY_DIGITS = 1000
_ENDLESS = "A number with thousands of digits"
_DEEP = "The brackets are nested too deeply."
_POSITION = re.compile(r"line (\d+) column (\d+)$")


class _OddError(ValueError):
    """Something json would let pass and we do not; the slower second look finds its place."""


class _Twice(dict[str, Any]):
    """An object in which a field stands twice."""

    repeated: str = ""


class _NotANumber:
    """In the place of a number that cannot be: NaN, an infinity, thousands of digits."""

    def __init__(self, text: str) -> None:
        self.text = text


def parse_json(data: bytes, path: str) -> dict[str, Any]:
    """Parse the bytes of a document file to a JSON object.

    Raises
    ------
    FileProblem
        With line and column, or the place in the file, of what is wrong.
    """
    refuse_too_large(path, len(data))
    text = _decode(data.removeprefix(BOM), path)
    if data.count(b"[") + data.count(b"{") > MOST_BRACKETS:
        raise FileProblem(path, f"It holds more than {MOST_BRACKETS:,} brackets.", UNTOUCHED)
    try:
        tree: Any = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise _not_json(path, error.lineno, error.colno, _reading(error, text)) from None
    except RecursionError:
        raise too_deep(data, path) from None
    except MemoryError:
        raise FileProblem(path, "There is not enough memory to read it.", UNTOUCHED) from None
    except ValueError:
        raise odd_values(text, path) from None
    if _has_endless_digits(text) and (odd := odd_values(text, path)).problems:
        raise odd
    if not is_object(tree):
        raise FileProblem(path, f"This is not an Offer Spectrum file: it holds {_kind(tree)}.", UNTOUCHED)
    return tree


def _decode(data: bytes, path: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        what = "not text in UTF-8 but in UTF-16, or no text at all"
        raise FileProblem(path, f"This is not an Offer Spectrum file: it is {what}.", UNTOUCHED)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode()) + 1
        raise _not_json(path, line, column, "This byte is not UTF-8.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _OddError
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise _OddError(name)


def _has_endless_digits(text: str) -> bool:
    """Look, in strides, for so many digits in a row that a number would lose nearly all of them."""
    strides = range(0, len(text), _MANY_DIGITS // 2)
    return any(text[at].isdigit() and text[at : at + _MANY_DIGITS // 2].isdigit() for at in strides)


def _reading(error: json.JSONDecodeError, text: str) -> str:
    if not text or text.isspace():
        return "The file is empty."
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
        return "The file breaks off."
    if error.msg == "Extra data":
        return "There is something after the end of the document."
    return f"This is not JSON: {error.msg[:1].lower()}{error.msg[1:]}."


def _not_json(path: str, line: int, column: int, sentence: str) -> FileProblem:
    place = f"line {line}, column {column}"
    return FileProblem(path, f"{place.capitalize()}: {sentence}", UNTOUCHED, (Problem(place, sentence),))


def too_deep(data: bytes, path: str) -> FileProblem:
    """Say where the brackets are nested too deeply, or what else the strict parser stops at."""
    try:
        from_json(data.removeprefix(BOM))
    except ValueError as error:
        position = _POSITION.search(str(error))
        if position:
            return _not_json(path, int(position[1]), int(position[2]), _DEEP)
    return FileProblem(path, _DEEP, UNTOUCHED)


def odd_values(text: str, path: str) -> FileProblem:
    """Look again, slowly, for what is legal JSON for some readers only, and say where each stands."""
    problems: tuple[Problem, ...] = ()
    try:
        tree = json.loads(
            text,
            object_pairs_hook=_mark_twice,
            parse_constant=_NotANumber,
            parse_int=_whole,
            parse_float=_decimal,
        )
        problems = tuple(Problem(written(place), sentence) for place, sentence in _odd(tree))
    except json.JSONDecodeError as error:
        return _not_json(path, error.lineno, error.colno, _reading(error, text))
    except (ValueError, RecursionError, MemoryError):
        problems = ()
    return FileProblem(path, count_in_words(len(problems)), UNTOUCHED, problems)


def _mark_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = _Twice(pairs)
    if len(found) < len(pairs):
        found.repeated = Counter(name for name, _ in pairs).most_common(1)[0][0]
    return found


def _whole(digits: str) -> int | _NotANumber:
    return int(digits) if len(digits) < _MANY_DIGITS else _NotANumber(_ENDLESS)


def _decimal(digits: str) -> float | _NotANumber:
    return float(digits) if len(digits) < _MANY_DIGITS else _NotANumber(_ENDLESS)


def _odd(tree: Any) -> list[tuple[Path, str]]:
    found: list[tuple[Path, str]] = []
    for path, value in values_in(tree):
        if isinstance(value, _Twice) and value.repeated:
            found.append(((*path, value.repeated), "This field stands twice in the same object."))
        elif isinstance(value, _NotANumber):
            found.append((path, f"{value.text} is not a number here."))
        elif isinstance(value, float) and math.isinf(value):
            found.append((path, "The number is too large."))
        elif isinstance(value, str) and is_broken(value):
            found.append((path, "The text holds half a character."))
        elif is_object(value) and (broken := next((name for name in value if is_broken(name)), None)):
            shown = broken.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            found.append(((*path, shown), "The name of this field holds half a character."))
    return found


def is_broken(text: str) -> bool:
    """Tell whether a text holds half of a surrogate pair, which no file can hold."""
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _kind(tree: Any) -> str:
    if tree is None:
        return "nothing (null)"
    if isinstance(tree, bool):
        return "true or false alone"
    if isinstance(tree, str):
        return "a text alone"
    return "a list" if isinstance(tree, list) else "a number alone"
