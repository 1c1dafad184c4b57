"""How do I know this? A guess, told, seen or a fact: the range about what is likely, in one touch.

Only the range is stored. What is typed alone begins as a guess or a fact, or keeps the range there was.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from app.document import Reading, Three
from app.errors import Refused
from app.scales.typed_facts import SPREADS, Choices, Figures, HowKnown
from app.scales.typed_taken import Taken, take
from app.scales.typed_writing import figure, with_unit

#: What each is called, in the order in which they are offered.
HOW_KNOWN: Final[Mapping[HowKnown, str]] = {
    "guess": "a guess",
    "told": "told",
    "seen": "seen",
    "fact": "a fact",
}


def range_of(facts: Figures | Choices, likely: Reading, how: HowKnown) -> Taken:
    """Set the range about what is likely by how it is known.

    A guess is ±20 % of the span of the scale, told ±12 %, seen ±5 %, a fact has none. A guess on levels is
    one level to each side; all else on levels, and a yes or no, has none.

    Raises
    ------
    Refused
        There is no such value on the scale.
    """
    place = facts.place(likely)
    if place is None or not facts.least <= place <= facts.most:
        raise Refused.because(facts.beyond if isinstance(facts, Figures) else f"Enter {facts.asks}.")
    return known_so(facts, place, how)


def known_so(facts: Figures | Choices, place: Decimal, how: HowKnown) -> Taken:
    """Set the range about a place that can be."""
    spread = facts.spread(how)
    remark = (
        "" if how == "fact" else HOW_KNOWN[how] if spread else f"{HOW_KNOWN[how]}, which has no range here"
    )
    return take(facts, (place - spread, place, place + spread), how=how, remark=remark)


def typed_alone(facts: Figures | Choices, place: Decimal, held: Three | None) -> Taken:
    """Give a value its range that was typed without one.

    Over a value it keeps that value's distances, or its having none. Else it begins: as a guess on a rating
    or a likelihood, as a fact elsewhere and at 0 and 100 %.
    """
    before = [] if held is None or not facts.ranged else [facts.place(reading) for reading in held]
    if not before or None in before:
        guessed = isinstance(facts, Figures) and facts.guessed and facts.ranged and place not in facts.certain
        return known_so(facts, place, "guess" if guessed else "fact")
    low, likely, high = (there for there in before if there is not None)
    remark = "" if low == high else "its range goes along"
    return take(facts, (place - (likely - low), place, place + (high - likely)), remark=remark)


def spread_text(facts: Figures | Choices, how: HowKnown) -> str:
    """Say how far off a value may be that is known so: ±2, one level to each side, no range."""
    spread = facts.spread(how)
    if not spread:
        return "no range"
    if isinstance(facts, Choices):
        return "one level to each side"
    return f"±{with_unit(facts, figure(facts, spread))}"


def how_known(facts: Figures | Choices, three: Three) -> HowKnown | None:
    """Tell as what a value stands there by its range; nothing where its range is one of its own."""
    low, likely, high = three
    for how in reversed(tuple(SPREADS)):
        taken = range_of(facts, likely, how)
        ends = (likely, likely) if taken.low is None else (taken.low, taken.high)
        if ends == (low, high):
            return how
    return None
