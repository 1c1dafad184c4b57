"""What came of a text that was typed for a value: one of four results."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.document import Reading
from app.numbers.notation import rounded
from app.scales.pert import pert_mean
from app.scales.typed_facts import Choices, Figures, HowKnown
from app.scales.typed_writing import Span, brief, figure, with_unit

#: A mean is said with no more decimals.
_FINEST: Final = 12


@dataclass(frozen=True, slots=True)
class Taken:
    """A value that was understood; without ends it is certain.

    Attributes
    ----------
    low, likely, high : as they are stored.
    how : how it is known where that was said, or where a value begins so: a guess, a fact.
    echo : what was understood, to show while it is typed.
    cut : which ends were cut and what counts on average; empty where none was.
    """

    low: Reading | None
    likely: Reading
    high: Reading | None
    how: HowKnown | None = None
    echo: str = ""
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """The text says that it is not known."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a text: what its button says, and what it would be."""

    caption: str
    taken: Taken


@dataclass(frozen=True, slots=True)
class Asked:
    """A text that can be read in several ways; one alone where it is not certain that it is meant."""

    ways: tuple[Way, ...]

    @property
    def sentence(self) -> str:
        """The question."""
        return f"Do you mean {' or '.join(way.caption for way in self.ways)}?"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text that is no value here; the sentence says what would be right."""

    sentence: str


Typed = Taken | Unknown | Asked | Refusal


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text can mean, before it gets the range that it does not say.

    Attributes
    ----------
    span : low, likely and high.
    alone : whether no range was said.
    remark : what the echo adds.
    word : the word of the scale that was meant, where it was one.
    """

    span: Span
    alone: bool = False
    remark: str = ""
    word: str = ""


def alone(place: Decimal, word: str = "") -> Meaning:
    """Mean a value without a range."""
    return Meaning((place, place, place), alone=True, word=word)


def within(facts: Figures | Choices, span: Span) -> Span:
    """Cut a range at the ends of what can be."""
    low, likely, high = span
    return max(low, facts.least), likely, min(high, facts.most)


def take(
    facts: Figures | Choices,
    span: Span,
    *,
    how: HowKnown | None = None,
    remark: str = "",
) -> Taken:
    """Cut a range at the ends of what can be, and say what is understood; what is likely can be.

    Parameters
    ----------
    remark : what the echo adds, such as that it is a guess.
    """
    low, likely, high = within(facts, span)
    stored = facts.at(low), facts.at(likely), facts.at(high)
    certain = stored[0] == stored[2]
    return Taken(
        None if certain else stored[0],
        stored[1],
        None if certain else stored[2],
        how,
        f"= {brief(facts, (low, likely, high))}{remark and ', '}{remark}",
        "" if (low, high) == (span[0], span[2]) else _cut(facts, span, (low, likely, high)),
    )


def _cut(facts: Figures | Choices, wanted: Span, kept: Span) -> str:
    ends = [end for end, before in ((kept[0], wanted[0]), (kept[2], wanted[2])) if end != before]
    if isinstance(facts, Choices):
        said = " and ".join(facts.labels[int(end)] for end in ends)
        low, likely, high = (facts.values[int(place)] for place in kept)
        return f"Cut at {said}; on average it counts {100 * pert_mean(low, likely, high):.0f} of 100."
    said = " and ".join(with_unit(facts, figure(facts, end)) for end in ends)
    mean = (kept[0] + 4 * kept[1] + kept[2]) / 6
    near = rounded(mean, min(_FINEST, max(0, 3 - facts.span.adjusted())))
    return f"Cut at {said}; on average {with_unit(facts, figure(facts, near))} counts."
