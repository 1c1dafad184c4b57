"""How a grant becomes hers: by years, paid out within each, after a cliff; or by a list of months."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from app.document.frozen import Frozen, refuse
from app.document.money import Part
from app.errors import Problem

LONGEST_VESTING_YEARS = 10


class Vest(Frozen):
    """A share of a grant that becomes hers in one go."""

    month: Annotated[int, Field(ge=0, le=12 * LONGEST_VESTING_YEARS)] = Field(
        description="How many months after the grant."
    )
    share: Part = Field(description="Which share of the grant, 0 to 1.")


class Vesting(Frozen):
    """When which share of a grant becomes hers; the shares add up to the whole."""

    years: Annotated[tuple[Part, ...], Field(max_length=LONGEST_VESTING_YEARS)] = Field(
        default=(), description="The share of each year after the grant, such as 0.25 four times."
    )
    every: Literal["year", "quarter", "month"] = Field(
        default="year", description="Whether the share of a year comes at its end, by quarters or by months."
    )
    cliff_months: Annotated[int, Field(ge=0, le=60)] = Field(
        default=0, description="Before so many months nothing comes; then all that has built up."
    )
    custom: Annotated[tuple[Vest, ...], Field(max_length=120)] = Field(
        default=(), description="A list of months and shares, instead of years."
    )

    @model_validator(mode="after")
    def _whole(self) -> "Vesting":
        problems: list[Problem] = []
        if bool(self.years) == bool(self.custom):
            problems.append(Problem("years", "A schedule has shares of years or a list of months, not both."))
        elif self.years and sum(self.years) != Decimal(1):
            problems.append(Problem("years", "The shares of the years do not add up to the whole grant (1)."))
        elif self.custom and sum(vest.share for vest in self.custom) != Decimal(1):
            problems.append(Problem("custom", "The shares do not add up to the whole grant (1)."))
        problems += [
            Problem(f"custom[{index}].month", "Each month comes after the one before it.")
            for index in range(1, len(self.custom))
            if self.custom[index].month <= self.custom[index - 1].month
        ]
        if self.custom and self.cliff_months:
            problems.append(Problem("cliff_months", "A list of months says itself when nothing comes."))
        if self.years and self.cliff_months > 12 * len(self.years):
            problems.append(Problem("cliff_months", "The cliff lies behind the end of the schedule."))
        if problems:
            refuse(*problems)
        return self
