"""A perspective: how much each criterion weighs, and which positions suit, as seen by someone on a day."""

import datetime
from typing import Annotated

from pydantic import Field, model_validator

from app.document.frozen import Frozen, Id, Line, Name, Share, refuse
from app.errors import Problem

MOST_WEIGHT = 1e9


class Weight(Frozen):
    """The weight of one criterion, as entered; shares follow from all weights together."""

    criterion: Id = Field(description="The id of the criterion.")
    weight: Annotated[float, Field(ge=0, le=MOST_WEIGHT)] = Field(
        description="The weight as entered, 0 or more."
    )
    locked: bool = Field(default=False, description="True where its share stays when others are moved.")


class SweetSpot(Frozen):
    """The positions that suit fully; the match falls to 0 at `reach` beyond an edge."""

    low: Share = Field(default=0.0, description="The edge nearest to research, 0 to 1.")
    high: Share = Field(default=1.0, description="The edge nearest to applied, 0 to 1.")
    reach: Share | None = Field(
        default=None,
        description="The distance beyond an edge at which the match is 0; nothing: the farther end.",
    )

    @property
    def distance(self) -> float:
        """The reach in force: the one entered, or from the middle to the farther end less half the width."""
        if self.reach is not None:
            return self.reach
        return max(self.low, 1.0 - self.high)

    @model_validator(mode="after")
    def _in_order(self) -> "SweetSpot":
        if self.low > self.high:
            refuse(Problem("low", "The sweet spot begins before it ends."))
        return self


class Perspective(Frozen):
    """Whose view it is, from when, and what it weighs."""

    id: Id = Field(description="A short name that never changes.")
    name: Name = Field(description="What this view is called.")
    date: datetime.date = Field(description="The day it was held.")
    whose: Line = Field(default="me", description="Whose view it is.")
    weights: Annotated[tuple[Weight, ...], Field(max_length=200)] = Field(
        default=(), description="A weight for each criterion; none entered counts as 0."
    )
    certainty: Share = Field(default=0.7, description="How sure of the weights, 0 to 1.")
    order_only: bool = Field(
        default=False, description="True where only the order of the weights is trusted, not their size."
    )
    sweet_spot: SweetSpot = Field(default=SweetSpot(), description="The positions that suit.")

    @model_validator(mode="after")
    def _weighed_once(self) -> "Perspective":
        seen: set[str] = set()
        for index, weight in enumerate(self.weights):
            if weight.criterion in seen:
                refuse(Problem(f"weights[{index}].criterion", "This criterion is weighed twice here."))
            seen.add(weight.criterion)
        return self

    def weight_of(self, criterion: str) -> Weight:
        """Find the weight of a criterion; 0 where none was entered."""
        return next(
            (w for w in self.weights if w.criterion == criterion), Weight(criterion=criterion, weight=0.0)
        )
