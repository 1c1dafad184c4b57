"""Putting in what was taken along: an option that is pasted or duplicated, with all that belongs to it.

What a decision has no place for stays behind, and is told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from app.document import (
    COMING,
    Assessment,
    Document,
    Event,
    GutRanking,
    Offer,
    Option,
    Package,
    Place,
    Team,
    assessment_problems,
)
from app.document.frozen import LONGEST_NAME
from app.document.offers import SAME
from app.edits.carried import Carried, FeltAt, carry, hangs_on, parts_of
from app.edits.edit import moved, offer_in, with_offers
from app.edits.new import free_id, option_ids, taken_ids
from app.edits.said import gesture, says, touches

Item = TypeVar("Item", Offer, Team)

PAY_LEFT: Final = "what it pays, which is covered where it comes from"
COMPANY_LEFT: Final = "what holds for all of {company}"
FELT_LEFT: Final = "its places in the orders by feeling"
CHANCE_LEFT: Final = "the chance of landing in it"
JOB_LEFT: Final = "that it is the current job"


@dataclass(frozen=True, slots=True)
class PutIn:
    """Add an option with all that belongs to it; the offer is that of a team, and empty for an offer.

    `felt` names its places in orders by feeling by the ids of `known_as`: what it was called before, and now.
    """

    subject: Offer | Team
    offer: str = ""
    at: int | None = None
    events: tuple[Event, ...] = ()
    package: Package | None = None
    felt: tuple[FeltAt, ...] = ()
    known_as: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return _name(self.subject)

    key = gesture("add:{subject.id}")
    where = touches(Place(option="{subject.id}"))
    label = says("add {name}")

    def apply(self, document: Document) -> Document:
        """Put each part where it belongs."""
        pay, package = document.pay, self.package
        if package is not None:
            pay = pay.replace(packages=(*pay.packages, package))
        rankings = _felt_again(document.gut_rankings, self.felt, dict(self.known_as))
        return with_offers(
            document,
            self._offers(document),
            events=(*document.events, *self.events),
            pay=pay,
            gut_rankings=rankings,
        )

    def _offers(self, document: Document) -> tuple[Offer, ...]:
        if isinstance(self.subject, Offer):
            return _with(document.offers, self.subject, self.at)
        offer = offer_in(document, self.offer)
        changed = offer.replace(teams=_with(offer.teams, self.subject, self.at))
        return tuple(changed if one.id == offer.id else one for one in document.offers)


@dataclass(frozen=True, slots=True)
class Put:
    """What puts an option in, and what it leaves behind."""

    edit: PutIn
    left: tuple[str, ...]


def putting(document: Document, carried: Carried, beside: Offer | None, at: int | None = None) -> Put | None:
    """Say how to put an option into a decision: whole where it comes from it, else as far as it goes.

    It keeps its id where it was cut out of this decision, so that what names it finds it again. Pay that is
    covered where it comes from is not shown by putting it where pay is open.

    Parameters
    ----------
    beside : the offer a team is put into; without one there is no place for a team.
    at : its place among offers or teams; the last unless told.
    """
    old = carried.subject
    if isinstance(old, Team) and beside is None:
        return None
    home = carried.origin == document.id
    moves = not (home and old.id in option_ids(document))
    events, hung = _events(document, carried.events, home=home)
    fresh = _fresh_ids(document, old, home=home)
    named = old if home and moves else _renamed(document, old, beside)
    new, lost = _fitted(document, _settled(document, named, beside, fresh, moves=moves), hung)
    package, company, left = carried.package, carried.company, list(_left(old, new)) if moves else []
    if package is not None and carried.covered and document.pay_open and not home:
        package, left = None, [*left, PAY_LEFT]
    if carried.felt and not home:
        left.append(FELT_LEFT)
    if company is not None and beside is not None and (not home or beside.id != company.id):
        left.append(COMPANY_LEFT.format(company=company.name))
    left += [one.name for one in carried.criteria if one.id in lost]
    edit = PutIn(
        subject=new,
        offer=beside.id if beside is not None and isinstance(new, Team) else "",
        at=at,
        events=tuple(event for event in events if event.id in hangs_on(new)),
        package=None if package is None else package.replace(offer=new.id),
        felt=carried.felt if home else (),
        known_as=tuple(fresh.items()),
    )
    return Put(edit, tuple(left))


def duplicating(document: Document, option: Option) -> PutIn:
    """Say how to put a copy of an option right behind it."""
    offer, team = option.offer, option.team
    at = (document.offers.index(offer) if team is None else offer.teams.index(team)) + 1
    put = putting(document, carry(document, option), offer, at)
    assert put is not None
    return put.edit


def _name(subject: Offer | Team) -> str:
    return subject.company if isinstance(subject, Offer) else subject.name


def _with(items: tuple[Item, ...], new: Item, at: int | None) -> tuple[Item, ...]:
    return (*items, new) if at is None else moved((*items, new), len(items), at)


def _fresh_ids(document: Document, subject: Offer | Team, *, home: bool) -> dict[str, str]:
    """Give each part an id of its own: that it had, where it is free in the decision it comes from."""
    standing, taken = option_ids(document), taken_ids(document)
    fresh: dict[str, str] = {}
    for part in parts_of(subject):
        keeps = home and part.id not in standing
        known_as = part.id if keeps else free_id("offer" if isinstance(part, Offer) else "team", taken)
        taken.add(known_as)
        fresh[part.id] = known_as
    return fresh


def _renamed(document: Document, subject: Offer | Team, beside: Offer | None) -> Offer | Team:
    """Tell a copy by its name from what bears that already."""
    if isinstance(subject, Offer):
        return subject.replace(company=_copied(subject.company, {one.company for one in document.offers}))
    teams = beside.teams if beside is not None else ()
    return subject.replace(name=_copied(subject.name, {team.name for team in teams}))


def _copied(name: str, taken: set[str]) -> str:
    copied = f"{name} (copy)"
    return copied if name in taken and len(copied) <= LONGEST_NAME else name


def _settled(
    document: Document, subject: Offer | Team, beside: Offer | None, fresh: Mapping[str, str], *, moves: bool
) -> Offer | Team:
    """Give it its ids; there is one current job at most, and the chances of teams are shared out once."""
    known_as = fresh[subject.id]
    if isinstance(subject, Offer):
        has_job = any(one.kind == "current_job" for one in document.offers)
        return subject.replace(
            id=known_as,
            kind="offer" if has_job and subject.kind == "current_job" else subject.kind,
            teams=tuple(team.replace(id=fresh[team.id]) for team in subject.teams),
        )
    rest = 1 + SAME - sum(team.chance or 0 for team in (beside.teams if beside is not None else ()))
    fits = moves and (subject.chance or 0) <= rest
    return subject.replace(id=known_as, chance=subject.chance if fits else None)


def _events(
    document: Document, carried: tuple[Event, ...], *, home: bool
) -> tuple[tuple[Event, ...], dict[str, str]]:
    """Give the events to add, and by which id each is known here: one that is there is not added again."""
    there = {event.id: event for event in document.events}
    taken, known_as, new = set(there), dict[str, str](), list[Event]()
    for event in carried:
        if event.id in there and (home or there[event.id] == event):
            known_as[event.id] = event.id
            continue
        fresh = free_id("event", taken) if event.id in taken else event.id
        taken.add(fresh)
        known_as[event.id] = fresh
        new.append(event.replace(id=fresh))
    return tuple(new), known_as


def _fitted(
    document: Document, subject: Offer | Team, hung: Mapping[str, str]
) -> tuple[Offer | Team, frozenset[str]]:
    """Leave behind what the decision has no criterion for, or has on another scale; say which those are."""
    scales = {criterion.id: criterion.scale for criterion in (*document.criteria, COMING)}
    lost: set[str] = set()

    def fitting(assessments: tuple[Assessment, ...]) -> Iterator[Assessment]:
        for one in assessments:
            scale = scales.get(one.criterion)
            hangs = one.event is None or (scale is not None and scale.is_chance and one.event in hung)
            if scale is None or not hangs or assessment_problems(scale, one):
                lost.add(one.criterion)
            else:
                yield one if one.event is None else one.replace(event=hung[one.event])

    changed = subject.replace(assessments=tuple(fitting(subject.assessments)))
    if isinstance(changed, Offer):
        teams = (team.replace(assessments=tuple(fitting(team.assessments))) for team in changed.teams)
        changed = changed.replace(teams=tuple(teams))
    return changed, frozenset(lost)


def _left(old: Offer | Team, new: Offer | Team) -> Iterator[str]:
    """Say what of the option itself stays behind."""
    if isinstance(old, Team) and isinstance(new, Team) and old.chance != new.chance:
        yield CHANCE_LEFT
    if isinstance(old, Offer) and isinstance(new, Offer) and old.kind != new.kind:
        yield JOB_LEFT


def _felt_again(
    rankings: tuple[GutRanking, ...], felt: tuple[FeltAt, ...], known_as: Mapping[str, str]
) -> tuple[GutRanking, ...]:
    """Give it its places in the orders by feeling: those it had, or right behind what it is a copy of."""
    made = {ranking.when: list(ranking.order) for ranking in rankings}
    for one in felt:
        new = known_as.get(one.option)
        if new is None or (
            any(ranking.is_of_the_day(one.when) for ranking in rankings) and one.when not in made
        ):
            continue
        order = made.setdefault(one.when, [])
        order.insert(order.index(one.option) + 1 if one.option in order else one.place, new)
    known = {ranking.when: ranking for ranking in rankings}
    return tuple(
        known[when].replace(order=tuple(order))
        if when in known
        else GutRanking(when=when, order=tuple(order))
        for when, order in sorted(made.items())
    )
