"""Events that several likelihoods share: they happen for all that hang on them, or for none."""

from pydantic import Field, model_validator

from app.document.frozen import Frozen, Id, Name, Share, refuse
from app.errors import Problem


class Chance(Frozen):
    """How likely something is, with the range that may lie in: what is not known of it is doubt, not luck."""

    likely: Share = Field(description="The most likely chance, 0 to 1.")
    low: Share | None = Field(default=None, description="The least it could be; nothing: certain.")
    high: Share | None = Field(default=None, description="The most it could be; nothing: certain.")

    @model_validator(mode="after")
    def _whole_range(self) -> "Chance":
        if (self.low is None) != (self.high is None):
            missing = "low" if self.low is None else "high"
            refuse(Problem(missing, "low and high stand together, or neither does."))
        if self.low is not None and self.high is not None and not self.low <= self.likely <= self.high:
            refuse(Problem("likely", "The likely chance stands between low and high."))
        return self


class Event(Frozen):
    """Something that happens or not, such as a change of the visa rules or a re-organisation."""

    id: Id = Field(description="A short name that never changes.")
    name: Name = Field(description="What may happen.")
    chance: Chance = Field(description="The chance that it does.")
