"""Fresh offers, teams, criteria and perspectives, with ids that are free, ready to be added."""

from collections.abc import Iterable
from datetime import date

from app.document import Assessment, Criterion, Document, Offer, Perspective, Team, assessment_problems
from app.scales.registry import first_scale

#: A name has 200 letters at most.
_LONGEST_NAME = 200


def free_id(stem: str, taken: Iterable[str]) -> str:
    """Find an id nobody has yet: the stem with the least number that is free."""
    known = set(taken)
    number = 1
    while f"{stem}-{number}" in known:
        number += 1
    return f"{stem}-{number}"


def _option_ids(document: Document) -> set[str]:
    offers = {offer.id for offer in document.offers}
    return offers | {team.id for offer in document.offers for team in offer.teams}


def _free_name(name: str, taken: Iterable[str]) -> str:
    known = set(taken)
    number = 2
    free = name
    while free in known:
        free = f"{name} {number}"
        number += 1
    return free


def new_offer(document: Document) -> Offer:
    """Make an offer that only has a name."""
    name = _free_name("New offer", (offer.company for offer in document.offers))
    return Offer(id=free_id("offer", _option_ids(document)), company=name)


def new_team(document: Document, offer: Offer) -> Team:
    """Make a team for an offer; it takes over everything the offer says."""
    name = _free_name("New team", (team.name for team in offer.teams))
    return Team(id=free_id("team", _option_ids(document)), name=name)


def copied_offer(document: Document, offer: Offer) -> Offer:
    """Copy an offer, of this document or another, with its teams; there is one current job at most."""
    taken = _option_ids(document)
    teams: list[Team] = []
    for team in offer.teams:
        fresh = free_id("team", taken)
        taken.add(fresh)
        teams.append(team.replace(id=fresh, assessments=_fitting(document, team.assessments)))
    has_job = any(one.kind == "current_job" for one in document.offers)
    return offer.replace(
        id=free_id("offer", taken),
        company=_copied_name(offer.company, {one.company for one in document.offers}),
        kind="offer" if has_job and offer.kind == "current_job" else offer.kind,
        assessments=_fitting(document, offer.assessments),
        teams=tuple(teams),
    )


def copied_team(document: Document, offer: Offer, team: Team) -> Team:
    """Copy a team into an offer; its chance stays behind, as those of the offer may be shared out already."""
    return team.replace(
        id=free_id("team", _option_ids(document)),
        name=_copied_name(team.name, {one.name for one in offer.teams}),
        chance=None,
        assessments=_fitting(document, team.assessments),
    )


def _copied_name(name: str, taken: set[str]) -> str:
    copied = f"{name} (copy)"
    return copied if name in taken and len(copied) <= _LONGEST_NAME else name


def _fitting(document: Document, assessments: tuple[Assessment, ...]) -> tuple[Assessment, ...]:
    """Leave behind what a document has no criterion for, or has on another scale."""
    scales = {criterion.id: criterion.scale for criterion in document.criteria}
    events = {event.id for event in document.events}
    return tuple(
        one if one.event is None or one.event in events else one.replace(event=None)
        for one in assessments
        if one.criterion in scales and not assessment_problems(scales[one.criterion], one)
    )


def new_criterion(document: Document) -> Criterion:
    """Make a criterion that only has a name and a scale."""
    name = _free_name("New criterion", (criterion.name for criterion in document.criteria))
    taken = (criterion.id for criterion in document.criteria)
    return Criterion(id=free_id("criterion", taken), name=name, scale=first_scale())


def new_perspective(document: Document, today: date) -> Perspective:
    """Copy the perspective that counts, dated today."""
    name = _free_name("New perspective", (view.name for view in document.perspectives))
    taken = (view.id for view in document.perspectives)
    return document.perspective.replace(id=free_id("perspective", taken), name=name, date=today)
