"""Whether an offer comes at all while there is none yet: a likelihood of its own, which has to come true."""

from collections.abc import Iterable
from typing import Final

from app.document.criteria import Criterion, MustHave
from app.document.scales import Likelihood

COMES: Final = "offer_comes"

#: How likely an offer is to come is said like anything else of a company: rated, noted, asked about. It has
#: no weight, and as a must-have it makes what may not come worth as much as its chance of coming.
COMING: Final = Criterion(
    id=COMES,
    name="The offer comes",
    scale=Likelihood(),
    must_have=MustHave(limit=True),
    question="How likely is it that there will be an offer, and when is that decided?",
    ask="Recruiter",
)


def without_coming(criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """Leave out what is no criterion of hers and can have no weight; it stands last."""
    return tuple(one for one in criteria if one.id != COMES)
