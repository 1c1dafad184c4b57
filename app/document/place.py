"""Where in a document something is said, for the eye to be led there."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a document, named as far as it has a name; a text that is empty names nothing.

    Where two are named, it lies where they meet: an assessment is that of an option on a criterion. A fact
    that stands alone is one of the decision itself.

    Attributes
    ----------
    option : an offer or a team, by its id.
    criterion : by its id.
    perspective : by its id.
    event : by its id.
    package : the offer whose pay it is, by its id; kept apart from `option`, for pay may be covered.
    grant : in that package, by its id.
    fact : the field of it, by its name in the file; of a field of a field, joined by a dot.
    """

    option: str = ""
    criterion: str = ""
    perspective: str = ""
    event: str = ""
    package: str = ""
    grant: str = ""
    fact: str = ""


NOWHERE: Final = Place()
