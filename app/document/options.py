"""Options: what stands on the chart. A team, an offer that has none, or one whose team is left open."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from app.document.assessments import Assessment
from app.document.coming import COMES
from app.document.document import Document
from app.document.events import Event
from app.document.offers import SAME, Offer, Position, Team
from app.document.scales import CERTAIN_PERCENT

_HAS_COME: Final = Assessment(criterion=COMES, likely=CERTAIN_PERCENT)


@dataclass(frozen=True, slots=True)
class Part:
    """One way in which an offer whose team is left open may turn out.

    Attributes
    ----------
    option : a team; or the offer with no team named, of which only what is said of the company is known.
    chance : 0 to 1, of landing there.
    """

    option: "Option"
    chance: float


@dataclass(frozen=True, slots=True)
class Option:
    """A team with its offer, an offer without teams, or one whose team is left open.

    Attributes
    ----------
    apart : what tells it from others of the same short name: company, role, place; as much as is needed.
    parts : where the team is left open: what it is a mixture of, the chances with the sum 1.
    """

    offer: Offer
    team: Team | None = None
    events: tuple[Event, ...] = ()
    apart: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def id(self) -> str:
        """The id of the team, or of the offer where it is none of its teams."""
        return self.team.id if self.team else self.offer.id

    @property
    def name(self) -> str:
        """The shortest name that tells it from all others: the team or the company, and more where needed."""
        return _beside(_short(self), self.apart)

    @property
    def full_name(self) -> str:
        """Company and team, for where the option stands alone."""
        if self.team is None:
            return self.name
        return _beside(f"{self.offer.company}: {self.team.name}", self.apart[1:])

    @property
    def bare(self) -> "Option":
        """Itself; of a mixture the offer with no team named: only what is said of the company is known."""
        return replace(self, parts=()) if self.parts else self

    @property
    def position(self) -> Position | None:
        """The team's own position, else the offer's; of a mixture, that of its parts on average."""
        if self.parts:
            return _mixed(self.parts)
        if self.team and self.team.position:
            return self.team.position
        return self.offer.position

    def assessments(self) -> dict[str, Assessment]:
        """Collect the assessments by criterion; a team's own win over the company's.

        A likelihood that hangs on an event has the event's chance for its value. What is an offer has come.
        """
        found = {assessment.criterion: assessment for assessment in self.offer.assessments}
        if self.team:
            found.update((assessment.criterion, assessment) for assessment in self.team.assessments)
        if self.events:
            found.update((name, self._resolved(one)) for name, one in found.items() if one.event)
        if self.offer.kind != "no_offer_yet":
            found[COMES] = _HAS_COME
        return found

    def owner_of(self, criterion: str) -> str:
        """Name whose assessment of a criterion holds: the team's or the offer's; else the option itself."""
        for subject in (self.team, self.offer):
            if subject and any(one.criterion == criterion for one in subject.assessments):
                return subject.id
        return self.id

    def event_of(self, criterion: str) -> str | None:
        """Name the event its assessment of a criterion hangs on, if it does."""
        for subject in (self.team, self.offer):
            for one in subject.assessments if subject else ():
                if one.criterion == criterion:
                    return one.event
        return None

    def _resolved(self, assessment: Assessment) -> Assessment:
        chance = next((event.chance for event in self.events if event.id == assessment.event), None)
        low, likely, high = (None,) * 3 if chance is None else (chance.low, chance.likely, chance.high)
        return Assessment(
            criterion=assessment.criterion,
            low=_percent(low),
            likely=_percent(likely),
            high=_percent(high),
            note=assessment.note,
            if_not=assessment.if_not,
        )


def _percent(chance: float | None) -> float | None:
    return None if chance is None else CERTAIN_PERCENT * chance


def options(document: Document) -> tuple[Option, ...]:
    """List the options of a document in the order of the file."""
    return options_of(document.offers, document.events)


def options_of(offers: tuple[Offer, ...], events: tuple[Event, ...]) -> tuple[Option, ...]:
    """List the options of offers some of whose likelihoods may hang on events; what is left out is none."""
    found = [one for offer in offers if not offer.left_out for one in _options_of(offer, events)]
    return tuple(_told_apart(found))


def option(document: Document, option_id: str) -> Option | None:
    """Find an option by its id."""
    return next((found for found in options(document) if found.id == option_id), None)


def subject_name(document: Document, subject_id: str) -> str | None:
    """Name a team, or a whole company, as options are named; nothing where it is gone."""
    offer = document.offer(subject_id)
    if offer is not None and (offer.teams or offer.left_out):
        return offer.company
    return next((one.name for one in options(document) if one.id == subject_id), None)


def _options_of(offer: Offer, events: tuple[Event, ...]) -> list[Option]:
    """List the teams of an offer, or itself; and itself after them where its team is left open.

    That needs the chance of one team at least; a team without a chance then counts as if it had none.
    """
    if not offer.teams:
        return [Option(offer, None, events)]
    teams = [Option(offer, team, events) for team in offer.teams]
    chances = [team.chance or 0.0 for team in offer.teams]
    total = sum(chances)
    if not offer.team_open or total <= 0:
        return teams
    # Chances that add up to a rounding more than one are shared out by their sum.
    whole = max(1.0, total)
    parts = [Part(team, chance / whole) for team, chance in zip(teams, chances, strict=True) if chance > 0]
    if total < 1.0 - SAME:
        parts.append(Part(Option(offer, None, events), 1.0 - total))
    return [*teams, Option(offer, None, events, parts=tuple(parts))]


def _mixed(parts: tuple[Part, ...]) -> Position | None:
    """Average the positions of the teams that have one, from the lowest low to the highest high."""
    placed = [(one.option.position, one.chance) for one in parts if one.option.team is not None]
    known = [(place, chance) for place, chance in placed if place is not None]
    total = sum(chance for _, chance in known)
    if not known or total <= 0:
        return None
    low, high = min(place.low for place, _ in known), max(place.high for place, _ in known)
    likely = sum(chance * place.likely for place, chance in known) / total
    return Position(low=low, likely=min(max(likely, low), high), high=high)


def _told_apart(found: list[Option]) -> list[Option]:
    """Add to each name that is taken twice what tells it apart; in the end a number."""
    for length in range(1, 4):
        taken = Counter(one.name.casefold() for one in found)
        if all(count == 1 for count in taken.values()):
            return found
        found = [
            replace(one, apart=_facts(one)[:length]) if taken[one.name.casefold()] > 1 else one
            for one in found
        ]
    seen: Counter[str] = Counter()
    for index, one in enumerate(found):
        seen[one.name.casefold()] += 1
        if (number := seen[one.name.casefold()]) > 1:
            found[index] = replace(one, apart=(*one.apart, str(number)))
    return found


def _short(option: Option) -> str:
    if option.parts:
        return f"{option.offer.company}, team open"
    return option.team.name if option.team else option.offer.company


def _facts(option: Option) -> tuple[str, ...]:
    offer = option.offer
    facts = (offer.company, offer.role, offer.place) if option.team else (offer.role, offer.place)
    return tuple(fact for fact in facts if fact)


def _beside(name: str, more: tuple[str, ...]) -> str:
    return f"{name} ({', '.join(more)})" if more else name
