"""A text on a scale of figures: every way to read it that can be, or what would be right."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import product
from operator import itemgetter
from typing import Final

from app.errors import Refused
from app.numbers.notation import rounded, shifted, spoken
from app.scales.typed_facts import Figures
from app.scales.typed_figure import Figure, Role, read_figure, with_unit_marked
from app.scales.typed_forms import Form, Kind, forms
from app.scales.typed_taken import Meaning, alone
from app.scales.typed_words import Spoken
from app.scales.typed_writing import ascending, figure, with_unit

#: How many per cents one typed as a share stands for.
_SHARE: Final = Decimal(100)
_FINEST: Final = 12
#: The forms in which no range is said.
_SINGLE: Final = ("alone", "of")
_EXAMPLE: Final = (Decimal("0.6"), Decimal("0.7"), Decimal("0.8"))


def figures_meant(plain: str, facts: Figures, languages: tuple[Spoken, ...]) -> tuple[Meaning, ...]:
    """List what a folded text can mean on a scale of figures.

    Raises
    ------
    Refused
        Nothing that can be; the sentence says what would be right.
    """
    found: dict[Meaning, None] = {}
    refusals: list[tuple[bool, str]] = []
    for form in forms(with_unit_marked(plain, facts.unit), languages):
        try:
            found |= dict.fromkeys(_read(form, facts))
        except Refused as refused:
            refusals.append((form.kind == "alone", refused.sentence))
    if not found:
        # Of two figures it helps more to hear how a range is written than that they are not one.
        _, sentence = min(refusals, key=itemgetter(0), default=(True, what_to_enter(facts)))
        raise Refused.because(sentence)
    return tuple(found)


@lru_cache(maxsize=64)
def what_to_enter(facts: Figures) -> str:
    """Say what is typed here, with examples."""
    places = (facts.ends[0] + share * facts.span for share in _EXAMPLE)
    low, likely, high = (rounded(place, min(_FINEST, max(0, 2 - facts.span.adjusted()))) for place in places)
    one = figure(facts, likely)
    if low == high or not facts.ranged:
        return f"Enter {facts.asks}, such as {one}."
    several = (ascending(facts, (low, high)), ascending(facts, (low, likely, high)))
    return f"Enter {facts.asks}, such as {one}, {' or '.join(several)}."


def _read(form: Form, facts: Figures) -> list[Meaning]:
    """List what a form can mean, taken every way its figures can be read; at least one that can be."""
    otherwise = what_to_enter(facts)
    typed = [read_figure(piece, facts, otherwise) for piece in form.pieces]
    found: list[tuple[frozenset[Role], list[Meaning]]] = []
    refusals: list[Refused] = []
    for values, roles in _values(typed, facts):
        try:
            found.append((roles, _meant(form.kind, values, facts)))
        except Refused as refused:
            refusals.append(refused)
    if not found:
        raise refusals[0]
    if all(one.exponents == (0,) for one in typed):
        # The language's own mark between thousands is taken at its word.
        found = [one for one in found if (spoken().group, True) not in one[0]] or found
    return [meaning for _, meanings in found for meaning in meanings]


def _values(typed: Sequence[Figure], facts: Figures) -> Iterator[tuple[tuple[Decimal, ...], frozenset[Role]]]:
    """Give the figures in every way they can be read together: a mark means the same in all of them."""
    shares = facts.shares and not any(one.has_unit for one in typed)
    for digits in product(*(one.digits for one in typed)):
        roles = frozenset[Role]().union(*(one.roles for one in digits))
        if any((mark, not decimal) in roles for mark, decimal in roles):
            continue
        for exponents in _exponents(typed):
            values = tuple(
                shifted(one.value, exponent) for one, exponent in zip(digits, exponents, strict=True)
            )
            yield values, roles
            if shares and all(0 <= value <= 1 and value * _SHARE <= facts.ends[1] for value in values):
                yield tuple(value * _SHARE for value in values), roles


def _exponents(typed: Sequence[Figure]) -> Iterator[tuple[int, ...]]:
    """Give the powers of ten of each figure: of 80-90k the first may share in the thousands of the last."""
    said = {one.exponents for one in typed if one.exponents != (0,)}
    if len(said) != 1:
        yield from product(*(one.exponents for one in typed))
        return
    for exponent in said.pop():
        yield tuple(exponent if one.exponents != (0,) else 0 for one in typed)
        yield (exponent,) * len(typed)


def _meant(kind: Kind, values: tuple[Decimal, ...], facts: Figures) -> list[Meaning]:
    if not facts.ranged and kind not in _SINGLE:
        raise Refused.because(f"There is no range here. {what_to_enter(facts)}")
    if kind == "around":
        return [_around(values[0], values[1], facts)]
    if kind in ("least", "most"):
        return [_from_end(kind, values[0], facts)]
    if kind == "of" and values[1] == facts.out_of:
        single = values[0] == values[1] or not facts.ranged
        whole = [] if single else _meant("range", values, facts)
        return [*_meant("alone", values[:1], facts), *whole]
    if tuple(sorted(values)) != values and kind == "range":
        asked = "Low first" if len(values) == 2 else "Low, likely, high"
        raise Refused.because(f"{asked}: {ascending(facts, values)}?")
    for value in values:
        _check(value, facts)
    if kind == "alone":
        return [alone(values[0])]
    if kind == "range":
        low, *likely, high = values
        return [Meaning((low, likely[0], high)) if likely else _between(low, high)]
    raise Refused.because(
        f"Write {'a range' if len(values) == 2 else 'low, likely and high'} as {ascending(facts, values)}."
    )


def _around(likely: Decimal, off: Decimal, facts: Figures) -> Meaning:
    if off < 0:
        raise Refused.because(f"Write {figure(facts, likely)}±{figure(facts, -off)}.")
    _check(likely, facts)
    return Meaning((likely - off, likely, likely + off))


def _from_end(kind: Kind, value: Decimal, facts: Figures) -> Meaning:
    _check(value, facts)
    least, most = facts.ends
    if kind == "least":
        if value > most:
            raise Refused.because(f"The scale ends at {with_unit(facts, figure(facts, most))}.")
        return _between(value, most)
    if value < least:
        raise Refused.because(f"The scale begins at {with_unit(facts, figure(facts, least))}.")
    return _between(least, value)


def _between(low: Decimal, high: Decimal) -> Meaning:
    return Meaning((low, (low + high) / 2, high), remark="likely in the middle" if low < high else "")


def _check(value: Decimal, facts: Figures) -> None:
    if not facts.least <= value <= facts.most:
        raise Refused.because(facts.beyond)
