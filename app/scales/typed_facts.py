"""What may be typed for a value: the facts by which kinds of scale differ, for their one reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from app.document import Likelihood, Reading
from app.document.scales import CERTAIN_PERCENT
from app.numbers.number_text import PERCENT, squeezed
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
    ranged : whether a value may have a range here.
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
    ranged: bool = True
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
        return SPREADS[how] * self.span if self.ranged else Decimal(0)

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
    def ranged(self) -> bool:
        """Whether a value may have a range here: between no and yes lies nothing."""
        return not self.yes_no

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
        return Decimal(how == "guess" and self.ranged)

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


def names_of(*names: str) -> frozenset[str]:
    """Give ways to write a unit as they are compared."""
    return frozenset(squeezed(folded(name)) for name in names)


#: What all have in common that is typed in per cents from 0 to 100.
PER_CENTS: Final = Figures(
    asks="a likelihood in per cent",
    beyond=Likelihood.readings.beyond,
    least=Decimal(0),
    most=Decimal(CERTAIN_PERCENT),
    ends=(Decimal(0), Decimal(CERTAIN_PERCENT)),
    unit="%",
    names=names_of(*PERCENT),
    out_of=Decimal(CERTAIN_PERCENT),
    shares=True,
)
