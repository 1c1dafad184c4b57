"""What to do next while no two options can be held against each other."""

from dataclasses import dataclass
from typing import Final, Literal

from app.scoring.ranking import Ranking

Kind = Literal["add", "name", "weigh", "rate", "loosen"]

#: What stands where it would be told how sure a comparison is.
WAITS: Final = "How sure it is and what would change it stand here as soon as two options can be compared."
_CAPTIONS: Final[dict[Kind, str]] = {
    "add": "Add an offer",
    "name": "Say what matters",
    "weigh": "Weigh everything the same",
    "rate": "Rate {name}",
    "loosen": "Change the must-have {name}",
}


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do, the words for it, and the id of the option or criterion it is about, if of one."""

    kind: Kind
    caption: str
    about: str = ""


def next_step(ranking: Ranking) -> NextStep | None:
    """Say what would make two options comparable; none where two or more are, or where the one left leads.

    Returns
    -------
    NextStep : with the most is asked for what holds the most back: the must-have that rules most options out.
    """
    if not ranking.options or (ranking.status == "ok" and ranking.comparable and ranking.leaders):
        return None
    if ranking.status == "no_weights":
        return _step("weigh" if ranking.document.criteria else "name")
    blank = [i for i in ranking.order if not ranking.ruled_out[i] and not ranking.options[i].parts]
    if blank and not ranking.leaders:
        return _step("rate", ranking.options[blank[0]].id, ranking.options[blank[0]].name)
    if not blank:
        limit = _broken_most(ranking)
        return _step("loosen", *limit)
    return _step("add")


def _step(kind: Kind, about: str = "", name: str = "") -> NextStep:
    return NextStep(kind, _CAPTIONS[kind].format(name=name), about)


def _broken_most(ranking: Ranking) -> tuple[str, str]:
    broken = [one for i in ranking.order for one, state in ranking.must_haves(i) if state == "failed"]
    most = max((one.id for one in ranking.criteria), key=broken.count)
    return most, next(one.name for one in ranking.criteria if one.id == most)
