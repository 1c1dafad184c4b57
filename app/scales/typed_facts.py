"""What may be typed for a value: the facts by which kinds of scale differ, for their one reader."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final, Literal

from app.document import Levels, Likelihood, Number, Rating, Reading, Scale, ScaleWord, YesNo, currencies
from app.document.scales import CERTAIN_PERCENT, RATING_TOP
from app.numbers.number_text import EXPONENTS, PERCENT, squeezed
from app.scales.typed_words import folded

#: How a value is known.
HowKnown = Literal["guess", "told", "seen", "fact"]

#: How far to either side a value may be off, by how it is known, as a share of the span of its scale.
SPREADS: Final[Mapping[HowKnown, Decimal]] = {
    "guess": Decimal("0.20"),
    "told": Decimal("0.12"),
    "seen": Decimal("0.05"),
    "fact": Decimal(0),
}
#: What says thousands and more of money; of all else m and mm are metres and millimetres.
_MONEY_WORDS: Final = frozenset(EXPONENTS) - {""}
_COUNT_WORDS: Final = _MONEY_WORDS - {"m", "mm"}
#: Units that people write in several ways.
_ALIKE: Final = (
    ("min", "mins", "minute", "minutes"),
    ("h", "hr", "hrs", "hour", "hours"),
    ("d", "day", "days"),
    ("wk", "wks", "week", "weeks"),
    ("mo", "month", "months"),
    ("yr", "yrs", "year", "years"),
    ("km", "kilometre", "kilometres", "kilometer", "kilometers"),
)
#: The largest number a file takes.
_MOST_NUMBER: Final = Decimal(10**15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A scale on which figures are typed.

    Attributes
    ----------
    asks : what is to be entered, for a sentence: "a rating from 0 to 10".
    beyond : the sentence for a figure that cannot be.
    least, most : the figures that can be.
    ends : its lesser and its larger end: the span of a guess, and how far "at least" reaches.
    guessed : whether a figure typed alone begins as a guess; else as a fact.
    certain : the figures that begin as facts all the same.
    unit : what stands behind a figure.
    names : other ways to write the unit, squeezed.
    out_of : of how many a figure may be said to be: 10 for 7/10.
    shares : whether 0.7 may mean 70.
    thousands : what says thousands and more behind a figure: 84.1k.
    words : places with words for them.
    stored : how much of what is stored one typed is: .01 where per cents are typed for a share of 1.
    """

    asks: str
    beyond: str
    least: Decimal
    most: Decimal
    ends: tuple[Decimal, Decimal]
    guessed: bool = False
    certain: tuple[Decimal, ...] = ()
    unit: str = ""
    names: frozenset[str] = frozenset()
    out_of: Decimal | None = None
    shares: bool = False
    thousands: frozenset[str] = frozenset()
    words: tuple[tuple[Decimal, str], ...] = ()
    stored: Decimal = Decimal(1)

    @property
    def span(self) -> Decimal:
        """How wide the scale is from end to end."""
        return self.ends[1] - self.ends[0]

    def spread(self, how: HowKnown) -> Decimal:
        """Say how far to either side a figure may be off that is known so well."""
        return SPREADS[how] * self.span

    def at(self, place: Decimal) -> Reading:
        """Give what is stored for a figure."""
        return float(place * self.stored + 0)

    def place(self, reading: Reading) -> Decimal | None:
        """Give the figure that is typed for what is stored."""
        return None if isinstance(reading, str) else Decimal(repr(float(reading))) / self.stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A scale on which one of a few answers is typed; their places are counted from 0.

    Attributes
    ----------
    asks : what is to be entered, for a sentence.
    answers, labels : what is stored for each, and what it is called.
    values : what each is worth, 0 to 1.
    meanings : other words for some of them, by place.
    yes_no : whether it is a plain fact: it has no range, and its places are no numbers.
    """

    asks: str
    answers: tuple[Reading, ...]
    labels: tuple[str, ...]
    values: tuple[float, ...]
    meanings: tuple[tuple[Decimal, str], ...] = ()
    yes_no: bool = False

    @property
    def least(self) -> Decimal:
        """The place of the first."""
        return Decimal(0)

    @property
    def most(self) -> Decimal:
        """The place of the last."""
        return Decimal(len(self.answers) - 1)

    @property
    def words(self) -> tuple[tuple[Decimal, str], ...]:
        """All that each is called, with its place."""
        return (*((Decimal(place), label) for place, label in enumerate(self.labels)), *self.meanings)

    def spread(self, how: HowKnown) -> Decimal:
        """Say how many places to either side: one for a guess among levels, else none."""
        return Decimal(how == "guess" and not self.yes_no)

    def at(self, place: Decimal) -> Reading:
        """Give what is stored for a place."""
        return self.answers[int(place)]

    def place(self, reading: Reading) -> Decimal | None:
        """Find the place of what is stored; nothing where it is none of the answers."""
        return Decimal(self.answers.index(reading)) if reading in self.answers else None


@dataclass(frozen=True, slots=True)
class Closed:
    """A scale on which nothing is typed, and the sentence that says why."""

    why: str


Facts = Figures | Choices | Closed


def facts_of(scale: Scale) -> Facts:
    """Say what may be typed on a scale."""
    return _FACTS[scale.kind](scale)


def position_facts(words: Sequence[tuple[float, str]] = ()) -> Figures:
    """Say what may be typed for a position: per cents, 0 for research and 100 for applied.

    Parameters
    ----------
    words : what places from 0 to 1 are called.
    """
    return replace(
        _PER_CENTS,
        asks="a position in per cent",
        beyond="A position is 0 to 100 %.",
        names=_PER_CENTS.names | {"%applied", "applied"},
        words=tuple((Decimal(repr(at)) * 100, word) for at, word in words),
        stored=Decimal("0.01"),
    )


def chance_facts() -> Figures:
    """Say what may be typed for a chance that is stored as a share of 1, such as that of an event."""
    return replace(_likelihood(Likelihood()), stored=Decimal("0.01"))


def _rating(scale: Rating) -> Figures:
    top = Decimal(RATING_TOP)
    return Figures(
        asks="a rating from 0 to 10",
        beyond=scale.readings.beyond,
        least=Decimal(0),
        most=top,
        ends=(Decimal(0), top),
        guessed=True,
        out_of=top,
        words=_places(scale.words),
    )


def _likelihood(scale: Likelihood) -> Figures:
    return replace(_PER_CENTS, guessed=True, certain=_PER_CENTS.ends, words=_places(scale.words))


def _number(scale: Number) -> Figures:
    ends = sorted((Decimal(repr(scale.worst)), Decimal(repr(scale.best))))
    unit = scale.unit.strip()
    in_per_cent = unit.startswith("%")
    return Figures(
        asks=f"a number in {unit}" if unit else "a number alone",
        beyond="A number is at most 1,000,000,000,000,000.",
        least=-_MOST_NUMBER,
        most=_MOST_NUMBER,
        ends=(ends[0], ends[1]),
        unit=unit,
        names=_unit_names(unit),
        shares=in_per_cent,
        thousands=_MONEY_WORDS if not unit or currencies.named(unit.split()[0]) else _COUNT_WORDS,
    )


def _levels(scale: Levels) -> Choices:
    labels = tuple(level.label for level in scale.levels)
    return Choices(
        asks=f"one of the levels, or its place, 1 to {len(labels)}: {', '.join(labels)}",
        answers=labels,
        labels=labels,
        values=tuple(level.value for level in scale.levels),
    )


def _yes_no(scale: YesNo) -> Choices:
    said = ((Decimal(0), scale.no), (Decimal(1), scale.yes))
    return Choices(
        asks="yes or no",
        answers=(False, True),
        labels=("No", "Yes"),
        values=(0.0, 1.0) if scale.better else (1.0, 0.0),
        meanings=tuple((place, words) for place, words in said if words),
        yes_no=True,
    )


def _places(words: Sequence[ScaleWord]) -> tuple[tuple[Decimal, str], ...]:
    return tuple((Decimal(repr(word.at)), word.text) for word in words)


def _unit_names(unit: str) -> frozenset[str]:
    """List the ways to write a unit: as it stands, and as others write what it begins with."""
    if not unit:
        return frozenset()
    if unit.startswith("%"):
        return _names(unit, *PERCENT)
    first, _, rest = unit.partition(" ")
    alike = [name for group in _ALIKE if first.casefold() in group for name in group]
    return _names(unit, *alike, *(f"{name} {rest}" for name in alike))


def _names(*names: str) -> frozenset[str]:
    return frozenset(squeezed(folded(name)) for name in names)


#: What all have in common that is typed in per cents from 0 to 100.
_PER_CENTS: Final = Figures(
    asks="a likelihood in per cent",
    beyond=Likelihood.readings.beyond,
    least=Decimal(0),
    most=Decimal(CERTAIN_PERCENT),
    ends=(Decimal(0), Decimal(CERTAIN_PERCENT)),
    unit="%",
    names=_names(*PERCENT),
    out_of=Decimal(CERTAIN_PERCENT),
    shares=True,
)
#: What may be typed on each kind of scale.
_FACTS: Final[Mapping[str, Callable[[Any], Facts]]] = {
    "rating": _rating,
    "number": _number,
    "levels": _levels,
    "yes_no": _yes_no,
    "likelihood": _likelihood,
    "spectrum": lambda scale: Closed(scale.readings.why),
    "pay": lambda scale: Closed(scale.readings.why),
}
