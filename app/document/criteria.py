"""A criterion: what matters, on which scale it is assessed, and what to ask about it."""

from collections.abc import Iterable
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from app.document.frozen import Frozen, Id, Line, Name, Text, refuse
from app.document.readings import Reading
from app.document.scales import CurvePoint, Scale, curve_problems
from app.errors import Problem

#: How many colours criteria have; they receive them in order, and number 9 and later are grey.
CRITERION_COLOURS: Final = 8

Mainstay = Literal["manager", "team", "company", "oneself"]


class MustHave(Frozen):
    """A limit an option has to keep; breaking it for certain rules the option out."""

    side: Literal["at_least", "at_most"] = Field(
        default="at_least", description="Whether the limit is the least or the most that will do."
    )
    limit: Reading = Field(
        description="The limit: a number in the unit of the scale, the label of a level, or true or false; "
        "for a likelihood, whether the condition has to come true."
    )


class Criterion(Frozen):
    """One thing that matters, and how it is assessed."""

    id: Id = Field(description="A short name that never changes.")
    name: Name = Field(description="What matters, in a few words.")
    group: Line = Field(default="", description="The heading under which it stands, or nothing.")
    colour: Annotated[int, Field(ge=1, le=CRITERION_COLOURS)] | None = Field(
        default=None, description="Its colour, 1 to 8, kept for life; none from the ninth on: grey."
    )
    scale: Scale = Field(description="On which scale options are assessed.")
    curve: Annotated[tuple[CurvePoint, ...], Field(max_length=30)] = Field(
        default=(), description="Points of the value curve, for ratings and numbers; none: a straight line."
    )
    must_have: MustHave | None = Field(default=None, description="A limit every option has to keep, if any.")
    set_aside: bool = Field(default=False, description="True where it is kept but not counted.")
    question: Text = Field(default="", description="The question that would settle it.")
    ask: Line = Field(default="", description="Whom to ask.")
    proxy_for: Line = Field(default="", description="The real goal, where this only stands for it.")
    hangs_on: Annotated[tuple[Mainstay, ...], Field(max_length=4)] = Field(
        default=(), description="What it hangs on: manager, team, company, oneself."
    )

    @property
    def is_about_pay(self) -> bool:
        """Whether it counts pay beside the rest."""
        return self.scale.follows == "packages"

    @property
    def follows_position(self) -> bool:
        """Whether its values follow from where an option stands."""
        return self.scale.follows == "position"

    @model_validator(mode="after")
    def _parts_fit_together(self) -> "Criterion":
        problems = list(curve_problems(self.curve))
        if self.curve and not self.scale.takes_curve:
            problems.append(Problem("curve", "Only a rating or a number has a value curve."))
        if self.must_have is not None:
            sentence = self.scale.limits.problem(self.must_have.limit)
            if sentence:
                problems.append(Problem("must_have.limit", sentence))
        if len(set(self.hangs_on)) < len(self.hangs_on):
            problems.append(Problem("hangs_on", "Each of manager, team, company and oneself stands once."))
        if problems:
            refuse(*problems)
        return self


def grouped(criteria: Iterable[Criterion]) -> tuple[tuple[str, tuple[Criterion, ...]], ...]:
    """Put criteria under their headings, in the order in which these come first; within, as they stand.

    Returns
    -------
    Heading and criteria. Those without a heading stand under the empty one, after all others.
    """
    found: dict[str, list[Criterion]] = {}
    for one in criteria:
        found.setdefault(one.group.strip(), []).append(one)
    under = [(name, tuple(some)) for name, some in found.items()]
    return tuple(sorted(under, key=lambda part: not part[0]))
