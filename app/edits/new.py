"""Fresh offers, teams, criteria and perspectives, with ids that are free, ready to be added."""

from collections.abc import Iterable
from datetime import date

from app.document import Criterion, Document, Offer, Perspective, Team
from app.scales.registry import first_scale


def free_id(stem: str, taken: Iterable[str]) -> str:
    """Find an id nobody has yet: the stem with the least number that is free."""
    known = set(taken)
    number = 1
    while f"{stem}-{number}" in known:
        number += 1
    return f"{stem}-{number}"


def option_ids(document: Document) -> set[str]:
    """Name the offers and teams there are."""
    offers = {offer.id for offer in document.offers}
    return offers | {team.id for offer in document.offers for team in offer.teams}


def taken_ids(document: Document) -> set[str]:
    """Name them, and those that were chosen once: nothing new is taken for what the record speaks of."""
    return option_ids(document) | {choice.option for choice in document.choices}


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
    return Offer(id=free_id("offer", taken_ids(document)), company=name)


def new_team(document: Document, offer: Offer) -> Team:
    """Make a team for an offer; it takes over everything the offer says."""
    name = _free_name("New team", (team.name for team in offer.teams))
    return Team(id=free_id("team", taken_ids(document)), name=name)


def new_criterion(document: Document, behind: str = "") -> Criterion:
    """Make a criterion that only has a name and a scale, in the group of the one it comes behind."""
    name = _free_name("New criterion", (criterion.name for criterion in document.criteria))
    taken = (criterion.id for criterion in document.criteria)
    before = document.criterion(behind)
    group = "" if before is None else before.group
    return Criterion(id=free_id("criterion", taken), name=name, group=group, scale=first_scale())


def new_perspective(document: Document, today: date) -> Perspective:
    """Copy the perspective that counts, dated today."""
    name = _free_name("New perspective", (view.name for view in document.perspectives))
    taken = (view.id for view in document.perspectives)
    return document.perspective.replace(id=free_id("perspective", taken), name=name, date=today)
