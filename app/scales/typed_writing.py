"""How values are written so that the one reader reads them back: in a cell, in an echo, in a sentence."""

from decimal import Decimal
from typing import Final

from app.document import Reading, Three
from app.numbers.notation import places_of, rounded, write, write_short
from app.scales.typed_facts import Choices, Figures

#: Low, likely and high as they are typed: figures, or places among the choices.
Span = tuple[Decimal, Decimal, Decimal]

_THOUSAND: Final = 1000
_DASH: Final = "\u2013"
_DOTS: Final = ".."
#: What is written beside a sentence has so many digits, and so many decimals at least.
_DIGITS: Final = 6
#: More decimals than anything has that a person entered.
_MOST_DECIMALS: Final = 40


def text_of(facts: Figures | Choices, three: Three) -> str:
    """Write a value as it is typed into a cell, exactly: 60–70–85, or 70 where it is certain."""
    places = [facts.place(reading) for reading in three]
    low, likely, high = (facts.least if place is None else place for place in places)
    return _joined(facts, (low, likely, high), exact=True)


def looked_at(facts: Figures | Choices, likely: Reading) -> str:
    """Write what is likely where nobody types: to hundredths, or to two digits where it is below one."""
    place = facts.place(likely)
    if place is not None and isinstance(facts, Figures):
        place = rounded(place, max(2, 1 - place.adjusted()))
    place = facts.least if place is None else place
    return _joined(facts, (place, place, place), exact=True)


def brief(facts: Figures | Choices, span: Span) -> str:
    """Write low, likely and high with their unit, as in an echo or on a button."""
    if isinstance(facts, Choices):
        low, likely, high = (facts.labels[int(place)] for place in span)
        return likely if low == high else f"{likely} ({low}{_DASH}{high})"
    return with_unit(facts, _joined(facts, span))


def with_unit(facts: Figures, text: str) -> str:
    """Put the unit behind figures."""
    gap = "" if facts.unit == "%" or not facts.unit else " "
    return f"{text}{gap}{facts.unit}"


def ascending(facts: Figures | Choices, places: tuple[Decimal, ...]) -> str:
    """Write places as a range that can be typed, low first."""
    return _ends(facts, sorted(places))


def figure(facts: Figures, place: Decimal, *, exact: bool = False) -> str:
    """Write one figure so that it can be read in one way only."""
    decimals = places_of(place) if exact else max(_DIGITS, _DIGITS - 1 - place.adjusted())
    decimals = min(decimals, _MOST_DECIMALS)
    if facts.most < _THOUSAND:
        # No mark can stand between thousands.
        return write(place, decimals=places_of(rounded(place, decimals)))
    return write_short(place, decimals=decimals)


def _joined(facts: Figures | Choices, span: Span, *, exact: bool = False) -> str:
    low, likely, high = span
    text = _ends(facts, (likely,) if low == high else span, exact=exact)
    # Of 0.7 nobody could tell whether it is a share.
    return f"{text}%" if exact and isinstance(facts, Figures) and facts.shares and 0 < high <= 1 else text


def _ends(
    facts: Figures | Choices,
    places: tuple[Decimal, ...] | list[Decimal],
    *,
    exact: bool = False,
) -> str:
    if isinstance(facts, Choices):
        return _DOTS.join(facts.labels[int(place)] for place in places)
    dash = _DOTS if any(place < 0 for place in places) else _DASH
    return dash.join(figure(facts, place, exact=exact) for place in places)
