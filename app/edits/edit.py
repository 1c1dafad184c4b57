"""What every edit looks like, and the ways edits reach into a document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from app.document import (
    NOWHERE,
    Assessment,
    Criterion,
    Document,
    Event,
    GutRanking,
    Offer,
    Pay,
    Perspective,
    Place,
    Team,
)
from app.errors import Refused


class Edit(Protocol):
    """One change the person asked for, as a small frozen value.

    `key` is the same for edits that merge into one step while a gesture lasts. Most edits say key, place and
    label in a line each, with the words of `app.edits.said`.
    """

    @property
    def key(self) -> str:
        """Name the gesture this edit belongs to."""
        ...

    @property
    def where(self) -> Place:
        """Name the place it touches."""
        ...

    def label(self, document: Document, /) -> str:
        """Say what it does, to follow “Undo: ”; names are those of the document it is applied to."""
        ...

    def apply(self, document: Document) -> Document:
        """Give the document after the change; raise Refused where it cannot be."""
        ...


@dataclass(frozen=True, slots=True)
class Together:
    """Several edits as one step."""

    edits: tuple[Edit, ...]
    says: str

    @property
    def key(self) -> str:
        """Name the gesture."""
        return f"together:{self.says}"

    @property
    def where(self) -> Place:
        """Name the place the first of them touches."""
        return self.edits[0].where if self.edits else NOWHERE

    def label(self, document: Document) -> str:
        """Say what they do together."""
        return self.says

    def apply(self, document: Document) -> Document:
        """Apply one after the other; all of them or none."""
        for edit in self.edits:
            document = edit.apply(document)
        return document


Item = TypeVar("Item")

GONE = "That is no longer there."


def criterion_in(document: Document, criterion_id: str) -> Criterion:
    """Find a criterion; Refused where it is gone."""
    found = document.criterion(criterion_id)
    if found is None:
        raise Refused.because(GONE)
    return found


def event_in(document: Document, event_id: str) -> Event:
    """Find an event; Refused where it is gone."""
    found = next((event for event in document.events if event.id == event_id), None)
    if found is None:
        raise Refused.because(GONE)
    return found


def perspective_in(document: Document, perspective_id: str) -> Perspective:
    """Find a perspective; Refused where it is gone."""
    found = next((view for view in document.perspectives if view.id == perspective_id), None)
    if found is None:
        raise Refused.because(GONE)
    return found


def offer_in(document: Document, offer_id: str) -> Offer:
    """Find an offer; Refused where it is gone."""
    found = document.offer(offer_id)
    if found is None:
        raise Refused.because(GONE)
    return found


def subject_in(document: Document, subject_id: str) -> Offer | Team:
    """Find the offer or the team of that id; Refused where it is gone."""
    for offer in document.offers:
        for subject in (offer, *offer.teams):
            if subject.id == subject_id:
                return subject
    raise Refused.because(GONE)


def with_criterion(document: Document, changed: Criterion) -> Document:
    """Put a changed criterion in the place of the one with its id."""
    criteria = tuple(changed if old.id == changed.id else old for old in document.criteria)
    return document.replace(criteria=criteria)


def with_offer(document: Document, changed: Offer) -> Document:
    """Put a changed offer in the place of the one with its id."""
    return with_offers(document, tuple(changed if old.id == changed.id else old for old in document.offers))


def with_offers(document: Document, offers: tuple[Offer, ...], **changes: Any) -> Document:
    """Change the offers, and what else is named; what refers to none of them any more goes with them.

    That is: events on which nothing hangs, the pay of offers, and options in an order by feeling.
    """
    if offers is document.offers:
        return document.replace(**changes)
    events: tuple[Event, ...] = changes.pop("events", document.events)
    pay: Pay = changes.pop("pay", document.pay)
    rankings: tuple[GutRanking, ...] = changes.pop("gut_rankings", document.gut_rankings)
    if events:
        used = events_in(offers)
        events = tuple(event for event in events if event.id in used)
    if pay.packages:
        there = {offer.id for offer in offers}
        pay = pay.replace(packages=tuple(package for package in pay.packages if package.offer in there))
    if rankings:
        rankings = _still_standing(rankings, document.offers, offers)
    return document.replace(offers=offers, events=events, pay=pay, gut_rankings=rankings, **changes)


def _still_standing(
    rankings: tuple[GutRanking, ...], before: tuple[Offer, ...], offers: tuple[Offer, ...]
) -> tuple[GutRanking, ...]:
    """Take what is no option any more out of orders by feeling; an order of nothing goes.

    The first team of an offer comes into the offer's place, which is no option of its own any more; when the
    last team goes, the offer takes back the place.
    """
    now = {offer.id: _options_of(offer) for offer in offers}
    standing = {one for options in now.values() for one in options}
    heirs = {
        one: now[offer.id][0]
        for offer in before
        if offer.id in now and standing.isdisjoint(_options_of(offer))
        for one in _options_of(offer)
    }
    orders = [_order(ranking, standing, heirs) for ranking in rankings]
    return tuple(
        ranking if order == ranking.order else ranking.replace(order=order)
        for ranking, order in zip(rankings, orders, strict=True)
        if order
    )


def _options_of(offer: Offer) -> tuple[str, ...]:
    return tuple(one.id for one in offer.teams or (offer,))


def _order(ranking: GutRanking, standing: set[str], heirs: Mapping[str, str]) -> tuple[str, ...]:
    found: list[str] = []
    for one in ranking.order:
        heir = one if one in standing else heirs.get(one)
        # A team that was put back has its own place.
        if heir is not None and heir not in found and (heir == one or heir not in ranking.order):
            found.append(heir)
    return tuple(found)


def events_in(offers: tuple[Offer, ...]) -> set[str]:
    """Name the events that the assessments of some offers hang on."""
    subjects = [subject for offer in offers for subject in (offer, *offer.teams)]
    return {one.event for subject in subjects for one in subject.assessments if one.event is not None}


def with_subject(document: Document, changed: Offer | Team) -> Document:
    """Put a changed offer or team in the place of the one with its id."""
    if isinstance(changed, Offer):
        return with_offer(document, changed)
    offer = document.offer_of(changed.id)
    if offer is None:
        raise Refused.because(GONE)
    teams = tuple(changed if old.id == changed.id else old for old in offer.teams)
    return with_offer(document, offer.replace(teams=teams))


def with_perspective(document: Document, changed: Perspective) -> Document:
    """Put a changed perspective in the place of the one with its id."""
    views = tuple(changed if old.id == changed.id else old for old in document.perspectives)
    return document.replace(perspectives=views)


def on_active(document: Document, change: Callable[[Perspective], Perspective]) -> Document:
    """Change the perspective that counts."""
    return with_perspective(document, change(document.perspective))


def moved(items: tuple[Item, ...], start: int, to: int) -> tuple[Item, ...]:
    """Take one item out and put it back at another place, kept within the row."""
    rest = [*items[:start], *items[start + 1 :]]
    rest.insert(max(0, min(to, len(rest))), items[start])
    return tuple(rest)


def reassessed(
    document: Document, criterion: str, change: Callable[[Assessment], Assessment | None]
) -> tuple[Offer, ...]:
    """Change all assessments on a criterion; those changed to None go. Untouched offers stay the same."""

    def through(assessments: tuple[Assessment, ...]) -> tuple[Assessment, ...]:
        if all(one.criterion != criterion for one in assessments):
            return assessments
        changed = (change(one) if one.criterion == criterion else one for one in assessments)
        return tuple(one for one in changed if one is not None)

    return tuple(
        offer.replace(
            assessments=through(offer.assessments),
            teams=tuple(team.replace(assessments=through(team.assessments)) for team in offer.teams),
        )
        for offer in document.offers
    )
