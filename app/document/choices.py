"""What she decided: orders by feeling, and the record of each choice with what was known then."""

import datetime
from typing import Annotated

from pydantic import AwareDatetime, Field, model_validator

from app.document.frozen import Frozen, Id, Line, Name, Share, Text, refuse
from app.document.offers import Position
from app.errors import Problem


class GutRanking(Frozen):
    """The options in order of feeling, on one day."""

    when: AwareDatetime = Field(description="When she ordered them.")
    order: Annotated[tuple[Id, ...], Field(min_length=1, max_length=1000)] = Field(
        description="The ids of the options, the best first."
    )

    def is_of_the_day(self, moment: datetime.datetime) -> bool:
        """Tell whether she ordered them on the day of a moment, by the clock of that."""
        return self.when.astimezone(moment.tzinfo).date() == moment.date()

    @model_validator(mode="after")
    def _each_once(self) -> "GutRanking":
        for index, option in enumerate(self.order):
            if option in self.order[:index]:
                refuse(Problem(f"order[{index}]", "This option stands twice in the order."))
        return self


class SummaryOption(Frozen):
    """How one option stood when the choice was made."""

    name: Name = Field(description="The name it had then.")
    position: Position | None = Field(default=None, description="Where it stood from research to applied.")
    fit: Annotated[float, Field(ge=-1e-6, le=100 + 1e-6)] = Field(description="Its fit, 0 to 100.")
    chance: Share | None = Field(default=None, description="Its chance of being best, where there was one.")
    rank: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="Its rank; nothing: ruled out or unknown."
    )


class SummaryShare(Frozen):
    """How much a criterion weighed when the choice was made."""

    name: Name = Field(description="The name it had then.")
    share: Share = Field(description="Its share of all weights.")


class Summary(Frozen):
    """What was known when the choice was made; it never changes."""

    options: Annotated[tuple[SummaryOption, ...], Field(max_length=50_000)] = Field(
        default=(), description="Every option, in the order of the ranking then."
    )
    shares: Annotated[tuple[SummaryShare, ...], Field(max_length=200)] = Field(
        default=(), description="Every criterion that counted."
    )
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = Field(
        default="", description="The SHA-256 of the decision as it was written down then."
    )


class Choice(Frozen):
    """A choice, and why; made without seeing pay unless it says otherwise."""

    option: Id = Field(description="The id of the option chosen.")
    option_name: Name = Field(description="Its name then.")
    perspective: Line = Field(
        default="", description="The name of the perspective that counted then; nothing: not written down."
    )
    why: Text = Field(default="", description="Why this one.")
    change_my_mind: Text = Field(default="", description="What would change her mind.")
    when: AwareDatetime = Field(description="When she chose.")
    look_back: datetime.date | None = Field(default=None, description="The day to look back on it.")
    summary: Summary = Field(default=Summary(), description="What was known then.")
    pay_opened: AwareDatetime | None = Field(
        default=None, description="When pay was first opened, where that was before the choice."
    )
    reopened: AwareDatetime | None = Field(
        default=None, description="When the decision was opened again; nothing: the choice stands."
    )
