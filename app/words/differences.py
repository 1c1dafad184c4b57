"""What differs between two states of a decision: which offer, which rating, from what to what."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from app.document import (
    COMES,
    COMING,
    Assessment,
    Criterion,
    Document,
    Frozen,
    Offer,
    Package,
    Perspective,
    Team,
    options,
)
from app.numbers.days import moment
from app.numbers.numerals import percent, together
from app.scales.words import must_have_text
from app.words.facts import NOTHING, called, rating_text, writer_of, written
from app.words.options import position_text
from app.words.side_by_side import About, Difference, by_moment, in_order, matched

#: All that is told of pay while it is covered, whether it differs or not.
PAY_COVERED: Final = "Pay: covered"
ADDED: Final = "Added"
REMOVED: Final = "Removed"
#: So many are named in a line.
_NAMED: Final = 3

#: What is said of all of a kind together.
_ALL: Final[Mapping[str, str]] = {
    "Offer": "Offers",
    "Team": "Teams",
    "Criterion": "Criteria",
    "Perspective": "Perspectives",
    "What may happen": "What may happen",
}


def differences(before: Document, after: Document) -> tuple[Difference, ...]:
    """List what differs, by offer and team, criterion, perspective, and so on, each in its order after.

    Options and criteria are known again by their ids, so that a new name is a difference like any other. Of
    pay nothing is listed unless it is open in both: say `pay_note` beside the list.
    """
    if before == after:
        return ()
    return tuple(_Compared(before, after).all())


def pay_note(before: Document, after: Document) -> str:
    """Say beside a list that pay is not in it; empty where it is."""
    return "" if before.pay_open and after.pay_open else PAY_COVERED


def in_a_line(found: Sequence[Difference]) -> str:
    """Say in a line how much differs, and where."""
    if not found:
        return "Nothing differs"
    names = list(dict.fromkeys(one.about for one in found))
    more = len(names) - _NAMED
    shown = [*names[:_NAMED], f"{more} more"] if more > 0 else names
    many = "1 difference" if len(found) == 1 else f"{len(found):,} differences"
    return f"{many}: {together(shown)}"


class _Compared:
    """Two states of a decision, and what their parts are called."""

    def __init__(self, before: Document, after: Document) -> None:
        self._before, self._after = before, after
        self._names = {**_names(before), **_names(after)}
        self._scales = [_criteria(one) for one in (before, after)]

    def all(self) -> Iterator[Difference]:
        before, after = self._before, self._after
        yield from self._decision()
        yield from self._each("Offer", before.offers, after.offers, self._offer)
        yield from self._each("Criterion", before.criteria, after.criteria, self._criterion)
        yield from self._each("Perspective", before.perspectives, after.perspectives, self._perspective)
        yield from self._each("What may happen", before.events, after.events, self._record)
        felt = by_moment(before.gut_rankings), by_moment(after.gut_rankings)
        for _, one, other in matched(*felt):
            yield from self._moment("Order by feeling", one, other)
        for _, one, other in matched(by_moment(before.choices), by_moment(after.choices)):
            yield from self._moment("Choice", one, other)
        yield from self._pay()

    def _decision(self) -> Iterator[Difference]:
        before, after = self._before, self._after
        about, views = About("Decision", after.title), {one.id: one.name for one in before.perspectives}
        views |= {one.id: one.name for one in after.perspectives}
        apart = ("offers", "criteria", "perspectives", "events", "gut_rankings", "choices", "pay")
        yield from about.fields(before, after, (*apart, "active_perspective"))
        counts = before.active_perspective, after.active_perspective
        yield from about.value(called("active_perspective"), *counts, lambda one: views[one])

    def _each(
        self,
        kind: str,
        before: Sequence[Any],
        after: Sequence[Any],
        differ: Callable[[About, Any, Any], Iterator[Difference]],
    ) -> Iterator[Difference]:
        """Say what was added, removed or put in another order, and what differs in each that stays."""
        old, new = ({one.id: one for one in some} for some in (before, after))
        for known, one, other in matched(old, new):
            about = About(kind, self._name(kind, known, other or one))
            if one is None or other is None:
                yield about.differ(REMOVED if other is None else ADDED)
            elif one is not other:
                yield from differ(about, one, other)
        yield from in_order(About(kind, _ALL[kind]), old, new, "In another order")

    def _name(self, kind: str, known: str, one: Any) -> str:
        return self._names.get(known, "") if kind in ("Offer", "Team") else one.name

    def _record(self, about: About, one: Frozen, other: Frozen) -> Iterator[Difference]:
        yield from about.fields(one, other)

    def _criterion(self, about: About, one: Criterion, other: Criterion) -> Iterator[Difference]:
        same = one.scale.kind == other.scale.kind
        yield from about.fields(one, other, ("scale", "must_have"))
        limits = must_have_text(one) or NOTHING, must_have_text(other) or NOTHING
        if one.must_have != other.must_have:
            yield about.told(called("must_have"), limits, (one.must_have, other.must_have))
        if same:
            yield from about.fields(one.scale, other.scale, ("kind",))
        else:
            yield from about.value("Scale", one.scale.kind, other.scale.kind, writer_of("kind"))

    def _offer(self, about: About, one: Offer, other: Offer) -> Iterator[Difference]:
        yield from self._subject(about, one, other)
        yield from self._each("Team", one.teams, other.teams, self._subject)

    def _subject(self, about: About, one: Offer | Team, other: Offer | Team) -> Iterator[Difference]:
        apart = ("assessments", "teams", "yearly_changes", "position")
        yield from about.fields(one, other, apart)
        yield from about.value("Position", one.position, other.position, position_text)
        old, new = ({each.criterion: each for each in of.assessments} for of in (one, other))
        for known, was, now in matched(old, new):
            yield from self._rating(about, known, was, now)
        yield from in_order(about, old, new, "Ratings in another order")
        chances = ({each.what: each.chance for each in of.yearly_changes} for of in (one, other))
        was_likely, now_likely = chances
        for what, was, now in matched(was_likely, now_likely):
            yield from about.value(f"Chance a year that the {what} changes", was, now, writer_of("chance"))
        yield from in_order(about, was_likely, now_likely, "Chances a year in another order")

    def _rating(
        self, about: About, known: str, one: Assessment | None, other: Assessment | None
    ) -> Iterator[Difference]:
        scales = [of.get(known) for of in self._scales]
        name = next(each.name for each in reversed(scales) if each is not None)
        was, now = _reading(one), _reading(other)
        if was != now:
            said = rating_text(one, self._before, scales[0]), rating_text(other, self._after, scales[1])
            yield about.told(name, said, (was, now))
        for field in ("note", "if_not"):
            was, now = ("" if each is None else getattr(each, field) for each in (one, other))
            yield from about.value(f"{name}, {called(field).lower()}", was, now, writer_of(field))

    def _perspective(self, about: About, one: Perspective, other: Perspective) -> Iterator[Difference]:
        yield from about.fields(one, other, ("weights",))
        told = list(self._weights(about, one, other))
        yield from told
        if not told and one.weights != other.weights:
            yield about.differ("Weights of 0")

    def _weights(self, about: About, one: Perspective, other: Perspective) -> Iterator[Difference]:
        """Set shares side by side where a weight was changed; none entered is a weight of 0."""
        old, new = ({each.criterion: each for each in of.weights} for of in (one, other))
        wholes = _counted(one, self._before), _counted(other, self._after)
        for known, _, _ in matched(old, new):
            name = next(of[known].name for of in reversed(self._scales) if known in of)
            was, now = one.weight_of(known), other.weight_of(known)
            if was.weight != now.weight:
                shares = percent(was.weight / wholes[0]), percent(now.weight / wholes[1])
                yield about.told(f"Weight of {name}", shares, (was.weight, now.weight))
            yield from about.value(f"Weight of {name} locked", was.locked, now.locked, written)
        yield from in_order(about, old, new, "Weights in another order")

    def _moment(self, kind: str, one: Any, other: Any) -> Iterator[Difference]:
        about = About(kind, f"{kind} of {moment((other or one).when)}")
        if one is None or other is None:
            yield about.differ(REMOVED if other is None else ADDED)
        elif kind == "Choice":
            yield from about.fields(one, other)
        else:
            yield from about.value("Order", one.order, other.order, self._ordered)

    def _ordered(self, order: tuple[str, ...]) -> str:
        return ", ".join(self._names.get(one, one) for one in order)

    def _pay(self) -> Iterator[Difference]:
        one, other = self._before.pay, self._after.pay
        about = About("Pay", "Pay")
        if pay_note(self._before, self._after):
            yield from about.value(called("openings"), one.openings, other.openings, writer_of("openings"))
            return
        yield from about.fields(one, other, ("packages",))
        old, new = ({each.offer: each for each in of.packages} for of in (one, other))
        for known, was, now in matched(old, new):
            name = About("Pay", f"Pay of {self._names.get(known, known)}")
            if was is None or now is None:
                yield name.differ(REMOVED if now is None else ADDED)
            else:
                yield from self._package(name, was, now)
        yield from in_order(about, old, new, "Offers in another order")

    def _package(self, about: About, one: Package, other: Package) -> Iterator[Difference]:
        yield from about.fields(one, other, ("grants",))
        old, new = ({each.id: each for each in of.grants} for of in (one, other))
        for known, was, now in matched(old, new):
            named = (new.get(known) or old[known]).name or "a grant"
            grant = About("Pay", f"{about.name}, {named}")
            if was is None or now is None:
                yield grant.differ(REMOVED if now is None else ADDED)
            else:
                yield from grant.fields(was, now)
        yield from in_order(about, old, new, "Grants in another order")


def _reading(assessment: Assessment | None) -> tuple[Any, ...] | None:
    """Give all of an assessment that is its value."""
    if assessment is None:
        return None
    return assessment.likely, assessment.low, assessment.high, assessment.event


def _names(document: Document) -> dict[str, str]:
    """Name every offer and team, in full."""
    told = {one.id: one.full_name for one in options(document) if not one.parts}
    for offer in document.offers:
        told.setdefault(offer.id, offer.company)
        for team in offer.teams:
            told.setdefault(team.id, team.name)
    return told


def _criteria(document: Document) -> dict[str, Criterion]:
    """Find criteria by their ids; whether an offer comes is one of them."""
    return {COMES: COMING, **{one.id: one for one in document.criteria}}


def _counted(view: Perspective, document: Document) -> float:
    """Add up the weights that count: what is set aside takes no share from the others."""
    aside = {one.id for one in document.criteria if one.set_aside}
    return sum(one.weight for one in view.weights if one.criterion not in aside) or 1.0
