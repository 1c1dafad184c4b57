"""How an option does on one criterion, and what has to hold of it on the scale of the criterion."""

from typing import Annotated

from pydantic import Field, model_validator

from app.document.frozen import Frozen, Id, Text, refuse
from app.document.readings import Nothing, Numbers, Reading
from app.document.scales import Scale
from app.errors import Problem

#: Low, likely and high.
Three = tuple[Reading, Reading, Reading]


class Assessment(Frozen):
    """How an option does on one criterion, as likely value with a range around it."""

    criterion: Id = Field(description="The id of the criterion.")
    likely: Reading | None = Field(
        default=None,
        description="The likely value in the unit of the scale: a number, the label of a level, true or "
        "false. Nothing: not known yet, and said so.",
    )
    low: Reading | None = Field(default=None, description="The least it could be; nothing: certain.")
    high: Reading | None = Field(default=None, description="The most it could be; nothing: certain.")
    note: Text = Field(default="", description="Where the value comes from.")
    event: Id | None = Field(
        default=None,
        description="The event a likelihood hangs on, by id; its chance is the likelihood, and no value "
        "stands beside it.",
    )
    if_not: Text = Field(
        default="", description="What she does if a likelihood does not come true; it changes no number."
    )

    @property
    def three(self) -> Three | None:
        """Low, likely and high, all the same where it is certain; nothing where it is not known."""
        if self.likely is None:
            return None
        low = self.likely if self.low is None else self.low
        return low, self.likely, self.likely if self.high is None else self.high

    @model_validator(mode="after")
    def _whole_range(self) -> "Assessment":
        if self.event is not None and self.likely is not None:
            refuse(Problem("likely", "The chance is that of the event; no value stands beside it."))
        if (self.low is None) != (self.high is None):
            missing = "low" if self.low is None else "high"
            refuse(Problem(missing, "low and high stand together, or neither does."))
        if self.likely is None and self.low is not None:
            refuse(Problem("likely", "A range needs a likely value."))
        return self


Assessments = Annotated[tuple[Assessment, ...], Field(max_length=200)]


def twice_assessed(assessments: Assessments) -> tuple[Problem, ...]:
    """Name the assessments of a criterion that has one already."""
    seen: set[str] = set()
    problems: list[Problem] = []
    for index, assessment in enumerate(assessments):
        if assessment.criterion in seen:
            problems.append(
                Problem(f"assessments[{index}].criterion", "This criterion is assessed twice here.")
            )
        seen.add(assessment.criterion)
    return tuple(problems)


def plainly_fits(within: Numbers, assessment: Assessment) -> bool:
    """Tell at a glance that numbers stand in order within bounds; most do, and need no closer look."""
    if assessment.if_not:
        return False
    likely, low, high = assessment.likely, assessment.low, assessment.high
    if low is None and high is None:
        low = high = likely
    if type(low) is float and type(likely) is float and type(high) is float:
        return within.least <= low <= likely <= high <= within.most
    return False


def assessment_problems(scale: Scale, assessment: Assessment) -> list[tuple[str, str]]:
    """List field and sentence for all that is wrong with an assessment on a scale."""
    readings = scale.readings
    if isinstance(readings, Nothing):
        return [("criterion", readings.why)]
    fields = {"low": assessment.low, "likely": assessment.likely, "high": assessment.high}
    problems = [
        (field, sentence)
        for field, value in fields.items()
        if value is not None and (sentence := readings.problem(value))
    ]
    low, likely, high = assessment.low, assessment.likely, assessment.high
    if assessment.if_not and not scale.is_chance:
        problems.append(("if_not", "Only a likelihood has a plan for when it does not come true."))
    if problems or low is None or likely is None or high is None:
        return problems
    if not readings.order(low) <= readings.order(likely) <= readings.order(high):
        problems.append(("likely", "The likely value stands between low and high."))
    return problems
