"""Events that several likelihoods share: they happen for all that hang on them, or for none."""

from pydantic import Field

from app.document.frozen import Frozen, Id, Name, Share


class Event(Frozen):
    """Something that happens or not, such as a change of the visa rules or a re-organisation."""

    id: Id = Field(description="A short name that never changes.")
    name: Name = Field(description="What may happen.")
    chance: Share = Field(description="The chance that it does, 0 to 1.")
