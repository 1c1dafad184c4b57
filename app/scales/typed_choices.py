"""A text on a scale of a few answers: labels, their beginnings and places, and ranges of levels."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, product
from typing import Final

from app.errors import Refused
from app.scales.typed_facts import Choices
from app.scales.typed_taken import Meaning, alone
from app.scales.typed_words import Spoken, between, folded
from app.scales.typed_writing import ascending

#: A beginning that several have is asked about, up to so many.
_MOST_ASKED: Final = 4
_DASHED: Final = re.compile(r"\d+ ?- ?\d+(?: ?- ?\d+)?")
#: Low, likely and high.
_ALL_THREE: Final = 3
#: So many times "to" is in no text that a person means.
_MOST_PARTINGS: Final = 8


def choices_meant(plain: str, facts: Choices, languages: tuple[Spoken, ...]) -> tuple[Meaning, ...]:
    """List what a folded text can mean that is no whole label: a range, a place, a beginning.

    Raises
    ------
    Refused
        Nothing that can be; the sentence says what would be right.
    """
    found = dict.fromkeys(_within(plain, facts))
    ranges = [*_dashed(plain, facts), *_parted(plain, facts, languages)]
    if not facts.ranged:
        ranges = [places for places in ranges if len(places) == _ALL_THREE]
    found |= dict.fromkeys(_range(places) for places in ranges if list(places) == sorted(places))
    found |= dict.fromkeys(alone(place) for place in _numbered(plain, facts))
    begun = begun_by(plain, facts)
    if len(begun) == 1 or not found:
        found |= dict.fromkeys(alone(place) for place in begun)
    if ranges and not found:
        raise Refused.because(f"Low first: {ascending(facts, ranges[0])}?")
    if not 0 < len(found) <= _MOST_ASKED:
        raise Refused.because(f"Enter {facts.asks}.")
    return tuple(found)


def begun_by(plain: str, facts: Choices) -> tuple[Decimal, ...]:
    """List the places of which a word begins so."""
    return tuple(dict.fromkeys(place for place, word in facts.words if folded(word).startswith(plain)))


def _one(plain: str, facts: Choices) -> tuple[Decimal, ...]:
    """Read one end of a range: a label, a place, or a beginning that only one has."""
    exact = _labelled(plain, facts)
    if exact:
        return exact
    begun = begun_by(plain, facts) if plain else ()
    return tuple(dict.fromkeys((*_numbered(plain, facts), *(begun if len(begun) == 1 else ()))))


def _labelled(plain: str, facts: Choices) -> tuple[Decimal, ...]:
    return tuple(place for place, word in facts.words if plain and folded(word) == plain)


def _numbered(plain: str, facts: Choices) -> tuple[Decimal, ...]:
    """Read a place, counted from 1; a yes or no has none."""
    if facts.yes_no or not plain.isdecimal() or len(plain) > len(str(len(facts.labels))):
        return ()
    place = Decimal(plain) - 1
    return (place,) if facts.least <= place <= facts.most else ()


def _dashed(plain: str, facts: Choices) -> Iterator[tuple[Decimal, ...]]:
    """Read places with a dash between them, which is part of many a label."""
    if _DASHED.fullmatch(plain):
        parts = [part.strip() for part in plain.split("-")]
        yield from product(*(_labelled(part, facts) or _numbered(part, facts) for part in parts))


def _parted(plain: str, facts: Choices, languages: tuple[Spoken, ...]) -> Iterator[tuple[Decimal, ...]]:
    """Read two or three levels, parted wherever they may be, as a label may have a "to" of its own."""
    partings = list(re.finditer(between(languages), plain))[:_MOST_PARTINGS]
    for count in (1, 2):
        for chosen in combinations(partings, count):
            yield from product(*(_one(part, facts) for part in _parts(plain, chosen)))


def _range(places: tuple[Decimal, ...]) -> Meaning:
    """Take the level in the middle where only the ends were said; of two the first, as none lies between."""
    low, *inside, high = places
    if inside:
        return Meaning((low, inside[0], high))
    remark = "likely in the middle" if (low + high) % 2 == 0 else "likely the first of the middle two"
    return Meaning((low, (low + high) // 2, high), remark=remark if low < high else "")


def _parts(plain: str, partings: tuple[re.Match[str], ...]) -> list[str]:
    ends = [0, *(place for parting in partings for place in parting.span()), len(plain)]
    return [plain[start:end].strip() for start, end in zip(ends[::2], ends[1::2], strict=True)]


def _within(plain: str, facts: Choices) -> Iterator[Meaning]:
    """Read a level with its range as it is written elsewhere: Good (Fair–Best)."""
    if not plain.endswith(")"):
        return
    for opened in re.finditer(r" \(", plain):
        inside = plain[opened.end() : -1]
        for dash in re.finditer("-", inside):
            ends = inside[: dash.start()], plain[: opened.start()], inside[dash.end() :]
            for low, likely, high in product(*(_labelled(part.strip(), facts) for part in ends)):
                if low <= likely <= high:
                    yield Meaning((low, likely, high))
