"""The seven scales on which an option can be assessed, and the curve from a measure to a value."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from app.document.frozen import Frozen, Line, Measure, Name, Share, refuse
from app.errors import Problem

RATING_TOP = 10.0
CERTAIN_PERCENT = 100.0


class ScaleWord(Frozen):
    """What one place on a scale means in words."""

    at: Measure = Field(description="The place on the scale, in its own unit.")
    text: Line = Field(description="What this place on the scale means.")


class Rating(Frozen):
    """A judgement from 0 (worst) to 10 (best)."""

    kind: Literal["rating"] = Field(default="rating", description="A judgement from 0 to 10.")
    words: Annotated[tuple[ScaleWord, ...], Field(max_length=11)] = Field(
        default=(), description="Words for some of the levels from 0 to 10."
    )


class Number(Frozen):
    """A measured number; worst and best may stand either way round."""

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

    def index(self, label: str) -> int:
        """Find the place of a level in the order; -1 where there is none of that name."""
        return next((index for index, level in enumerate(self.levels) if level.label == label), -1)


class YesNo(Frozen):
    """A plain fact: yes or no."""

    kind: Literal["yes_no"] = Field(default="yes_no", description="A plain fact: yes or no.")
    yes: Line = Field(default="", description="What yes means here.")
    no: Line = Field(default="", description="What no means here.")
    better: bool = Field(default=True, description="True where yes is the better answer.")


class Likelihood(Frozen):
    """How likely it is, in per cent, that a condition is met."""

    kind: Literal["likelihood"] = Field(
        default="likelihood", description="How likely the condition is met, 0 to 100 %."
    )
    words: Annotated[tuple[ScaleWord, ...], Field(max_length=11)] = Field(
        default=(), description="Words for some of the chances."
    )


class Spectrum(Frozen):
    """How well the option's position matches the sweet spot; nothing is assessed."""

    kind: Literal["spectrum"] = Field(
        default="spectrum", description="Match of the position with the sweet spot."
    )


class YearlyPay(Frozen):
    """What pay a year is worth; nothing is assessed, and it counts only while pay is open."""

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
