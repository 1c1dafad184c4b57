"""The scales on which an option can be assessed, and the curve from a measure to a value.

The record of each scale says what a file has to be checked for: what can be said on it (`readings`), what a
must-have can ask for (`limits`), whether a value curve can be drawn over it (`takes_curve`), whether it is
the chance that something comes true (`is_chance`), and what its values follow from where nothing is assessed
(`follows`). What a scale means beyond that stands in `app.scales`.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from app.document.frozen import Frozen, Line, Measure, Name, Share, refuse
from app.document.readings import Facts, Labels, Nothing, Numbers
from app.errors import Problem

RATING_TOP = 10.0
CERTAIN_PERCENT = 100.0

#: What values follow from where nothing is assessed.
Follows = Literal["position", "packages"]


class ScaleWord(Frozen):
    """What one place on a scale means in words."""

    at: Measure = Field(description="The place on the scale, in its own unit.")
    text: Line = Field(description="What this place on the scale means.")


class Rating(Frozen):
    """A judgement from 0 (worst) to 10 (best)."""

    readings: ClassVar[Numbers] = Numbers(0.0, RATING_TOP, "A rating is 0 to 10.")
    limits: ClassVar[Numbers] = readings
    takes_curve: ClassVar[bool] = True
    is_chance: ClassVar[bool] = False
    follows: ClassVar[Follows | None] = None

    kind: Literal["rating"] = Field(default="rating", description="A judgement from 0 to 10.")
    words: Annotated[tuple[ScaleWord, ...], Field(max_length=11)] = Field(
        default=(), description="Words for some of the levels from 0 to 10."
    )


class Number(Frozen):
    """A measured number; worst and best may stand either way round."""

    readings: ClassVar[Numbers] = Numbers()
    limits: ClassVar[Numbers] = readings
    takes_curve: ClassVar[bool] = True
    is_chance: ClassVar[bool] = False
    follows: ClassVar[Follows | None] = None

    kind: Literal["number"] = Field(default="number", description="A measured number.")
    unit: Line = Field(default="", description="The unit, such as minutes or days a week.")
    worst: Measure = Field(description="The plausible worst: value 0. May be larger than best.")
    best: Measure = Field(description="The plausible best: value 1. May be smaller than worst.")


class Level(Frozen):
    """One of a few ordered levels."""

    label: Name = Field(description="The name of the level.")
    value: Share = Field(description="The value of the level, 0 to 1.")


class Levels(Frozen):
    """A few named levels in order, each placed between 0 and 1."""

    takes_curve: ClassVar[bool] = False
    is_chance: ClassVar[bool] = False
    follows: ClassVar[Follows | None] = None

    kind: Literal["levels"] = Field(default="levels", description="A few named levels, in order.")
    levels: Annotated[tuple[Level, ...], Field(min_length=2, max_length=20)] = Field(
        description="The levels from the first to the last."
    )
    equal_steps_assumed: bool = Field(
        default=False,
        description="True until the person has placed the levels; equal steps are a first guess.",
    )

    @model_validator(mode="after")
    def _labels_differ(self) -> "Levels":
        labels = [level.label for level in self.levels]
        for index, label in enumerate(labels):
            if label in labels[:index]:
                refuse(Problem(f"levels[{index}].label", f"Two levels are called “{label}”."))
        return self

    @property
    def readings(self) -> Labels:
        """The names of the levels."""
        return Labels(tuple(level.label for level in self.levels))

    @property
    def limits(self) -> Labels:
        """The same: a must-have names one of the levels."""
        return self.readings


class YesNo(Frozen):
    """A plain fact: yes or no."""

    readings: ClassVar[Facts] = Facts()
    limits: ClassVar[Facts] = readings
    takes_curve: ClassVar[bool] = False
    is_chance: ClassVar[bool] = False
    follows: ClassVar[Follows | None] = None

    kind: Literal["yes_no"] = Field(default="yes_no", description="A plain fact: yes or no.")
    yes: Line = Field(default="", description="What yes means here.")
    no: Line = Field(default="", description="What no means here.")
    better: bool = Field(default=True, description="True where yes is the better answer.")


class Likelihood(Frozen):
    """How likely it is, in per cent, that a condition is met."""

    readings: ClassVar[Numbers] = Numbers(0.0, CERTAIN_PERCENT, "A likelihood is 0 to 100 %.")
    limits: ClassVar[Facts] = Facts()
    takes_curve: ClassVar[bool] = False
    is_chance: ClassVar[bool] = True
    follows: ClassVar[Follows | None] = None

    kind: Literal["likelihood"] = Field(
        default="likelihood", description="How likely the condition is met, 0 to 100 %."
    )
    words: Annotated[tuple[ScaleWord, ...], Field(max_length=11)] = Field(
        default=(), description="Words for some of the chances."
    )


class Spectrum(Frozen):
    """How well the option's position matches the sweet spot; nothing is assessed."""

    readings: ClassVar[Nothing] = Nothing(
        "The spectrum match follows from the position; nothing is assessed."
    )
    limits: ClassVar[Nothing] = Nothing("The spectrum match has no must-have; narrow the sweet spot instead.")
    takes_curve: ClassVar[bool] = False
    is_chance: ClassVar[bool] = False
    follows: ClassVar[Follows | None] = "position"

    kind: Literal["spectrum"] = Field(
        default="spectrum", description="Match of the position with the sweet spot."
    )


class YearlyPay(Frozen):
    """What pay a year is worth; nothing is assessed, and it counts only while pay is open."""

    readings: ClassVar[Nothing] = Nothing("What pay is worth follows from the packages; nothing is assessed.")
    limits: ClassVar[Nothing] = Nothing(
        "Pay has no must-have; the least acceptable pay stands with the pay of each offer."
    )
    takes_curve: ClassVar[bool] = False
    is_chance: ClassVar[bool] = False
    follows: ClassVar[Follows | None] = "packages"

    kind: Literal["pay"] = Field(default="pay", description="Pay a year, from the packages of the offers.")


Scale = Annotated[
    Rating | Number | Levels | YesNo | Likelihood | Spectrum | YearlyPay, Field(discriminator="kind")
]


class CurvePoint(Frozen):
    """One point of a value curve."""

    x: Measure = Field(description="The measure, in the unit of the scale.")
    value: Share = Field(description="Its value, 0 to 1.")


def curve_problems(curve: tuple[CurvePoint, ...]) -> tuple[Problem, ...]:
    """Check a curve: x rises from point to point, and some point has value 0 and some value 1."""
    if not curve:
        return ()
    problems = [
        Problem(f"curve[{index}].x", "Each point of the curve stands to the right of the one before it.")
        for index in range(1, len(curve))
        if curve[index].x <= curve[index - 1].x
    ]
    values = {point.value for point in curve}
    if not {0.0, 1.0} <= values:
        problems.append(Problem("curve", "At least one point has the value 0 and one the value 1."))
    return tuple(problems)
