"""Offers, the teams inside them, where they stand between research and applied, and how they do."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, model_validator

from app.document.assessments import Assessments, twice_assessed
from app.document.coming import COMES
from app.document.frozen import Frozen, Id, Line, Name, Share, refuse
from app.errors import Problem

SAME = 1e-9


class TimeShares(Frozen):
    """How the time in a job is spent; any amounts, only their proportions count."""

    research: Annotated[float, Field(ge=0, le=1000)] = Field(default=0.0, description="Time for research.")
    modelling: Annotated[float, Field(ge=0, le=1000)] = Field(default=0.0, description="Time for modelling.")
    engineering: Annotated[float, Field(ge=0, le=1000)] = Field(
        default=0.0, description="Time for engineering."
    )
    product: Annotated[float, Field(ge=0, le=1000)] = Field(default=0.0, description="Time for the product.")

    @property
    def total(self) -> float:
        """The sum of the four amounts."""
        return self.research + self.modelling + self.engineering + self.product

    @property
    def position(self) -> float:
        """The place on the axis: research 0, modelling 1/3, engineering 2/3, product 1."""
        return (self.modelling / 3 + 2 * self.engineering / 3 + self.product) / self.total

    @model_validator(mode="after")
    def _some_time(self) -> "TimeShares":
        if self.total <= 0:
            refuse(Problem("", "At least one share of time is more than 0."))
        return self


class Position(Frozen):
    """Where an option stands from research (0) to applied (1), as a range."""

    low: Share = Field(description="The nearest to research it could be.")
    likely: Share = Field(description="Where it most likely stands.")
    high: Share = Field(description="The nearest to applied it could be.")
    time: TimeShares | None = Field(
        default=None, description="The shares of time the likely position was worked out from, if it was."
    )

    @model_validator(mode="after")
    def _in_order(self) -> "Position":
        if not self.low <= self.likely <= self.high:
            refuse(Problem("likely", "The likely position stands between low and high."))
        if self.time is not None and abs(self.time.position - self.likely) > 1e-6:
            refuse(Problem("time", f"These shares of time give the position {self.time.position:.3f}."))
        return self


class YearlyChange(Frozen):
    """How likely something an option rests on changes within a year."""

    what: Literal["manager", "team", "company"] = Field(
        description="What may change: the manager leaves, the project of the team ends, or the company "
        "changes course."
    )
    chance: Share = Field(description="The chance within a year, 0 to 1.")


YearlyChanges = Annotated[tuple[YearlyChange, ...], Field(max_length=3)]


def twice_entered(changes: YearlyChanges) -> tuple[Problem, ...]:
    """Name the changes whose chance is entered already."""
    seen: set[str] = set()
    problems: list[Problem] = []
    for index, change in enumerate(changes):
        if change.what in seen:
            problems.append(Problem(f"yearly_changes[{index}].what", "This chance is entered twice here."))
        seen.add(change.what)
    return tuple(problems)


def _coming_said(assessments: Assessments, sentence: str) -> list[Problem]:
    places = [index for index, one in enumerate(assessments) if one.criterion == COMES]
    return [Problem(f"assessments[{index}].criterion", sentence) for index in places]


class Team(Frozen):
    """A team inside an offer: what is true of the company need not be said again."""

    id: Id = Field(description="A short name that never changes.")
    name: Name = Field(description="The team.")
    position: Position | None = Field(
        default=None, description="Where it stands; nothing: as the offer says."
    )
    chance: Share | None = Field(
        default=None, description="The chance of landing in it, 0 to 1, where known."
    )
    promised: bool = Field(default=False, description="True where the company has promised this team.")
    assessments: Assessments = Field(
        default=(), description="Its own assessments; they win over the offer's."
    )
    yearly_changes: YearlyChanges = Field(
        default=(), description="Chances of change within a year; they win over the offer's."
    )

    @model_validator(mode="after")
    def _assessed_once(self) -> "Team":
        problems = [*twice_assessed(self.assessments), *twice_entered(self.yearly_changes)]
        problems += _coming_said(
            self.assessments, "Whether an offer comes is said of the offer, not of a team."
        )
        if problems:
            refuse(*problems)
        return self


class Offer(Frozen):
    """One offer, one that may still come, or the current job."""

    id: Id = Field(description="A short name that never changes.")
    company: Name = Field(description="The company.")
    kind: Literal["offer", "no_offer_yet", "current_job"] = Field(
        default="offer", description="An offer in hand, none yet, or the job she has now."
    )
    role: Line = Field(default="", description="The role.")
    place: Line = Field(default="", description="Where the work is.")
    reply_by: date | None = Field(default=None, description="The day by which a reply is due.")
    position: Position | None = Field(default=None, description="Where it stands from research to applied.")
    assessments: Assessments = Field(default=(), description="Assessments that hold for the whole company.")
    teams: Annotated[tuple[Team, ...], Field(max_length=100)] = Field(
        default=(), description="The teams one could land in."
    )
    team_open: bool = Field(
        default=False,
        description="True where its team may be left open: the offer is then an option beside its teams.",
    )
    left_out: bool = Field(
        default=False,
        description="True where there is no offer yet and it is no option for now: not ranked, not charted.",
    )
    yearly_changes: YearlyChanges = Field(
        default=(), description="Chances of change within a year, for the offer and all its teams."
    )

    @model_validator(mode="after")
    def _teams_fit(self, info: ValidationInfo) -> "Offer":
        if "offers" in (info.context or ()):
            # It stays as it was in a document of which something else changes.
            return self
        problems = [*twice_assessed(self.assessments), *twice_entered(self.yearly_changes)]
        if self.kind != "no_offer_yet":
            problems += _coming_said(
                self.assessments, "Whether an offer comes is said while there is none yet."
            )
            if self.left_out:
                problems.append(Problem("left_out", "Only where there is no offer yet it can be left out."))
        total = sum(team.chance or 0 for team in self.teams)
        if total > 1 + SAME:
            problems.append(
                Problem(
                    "teams", f"The chances of the teams add up to {total:.0%}; 100% is the most there can be."
                )
            )
        if problems:
            refuse(*problems)
        return self
