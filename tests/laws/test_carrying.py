"""True of options that are cut, copied and duplicated: what belongs together is moved together."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.document import COMES, Document, GutRanking, Offer, Opening, Option, Pay, Team, options
from app.edits import RemoveOffer, RemoveTeam
from app.edits.carried import Carried, carry, parts_of
from app.edits.carrying import (
    CHANCE_LEFT,
    COMPANY_LEFT,
    FELT_LEFT,
    JOB_LEFT,
    PAY_LEFT,
    Put,
    duplicating,
    putting,
)
from tests.laws.decisions import documents
from tests.laws.test_negotiation import packages
from tests.paid import choice

FIRST = datetime(2026, 11, 1, 20, tzinfo=UTC)


@st.composite
def whole(draw: st.DrawFn) -> Document:
    """Draw a decision with pay, orders by feeling and perhaps a choice."""
    made = draw(documents(least_offers=1))
    standing = [one.id for offer in made.offers for one in (offer.teams or (offer,))]
    orders = draw(st.lists(st.permutations(standing), max_size=2))
    felt = tuple(
        GutRanking(when=FIRST + timedelta(days=day), order=tuple(order[: max(1, len(order) - day)]))
        for day, order in enumerate(orders)
    )
    paid = tuple(draw(packages(offer)) for offer in made.offers if draw(st.booleans()))
    opened = draw(st.sampled_from(((), (Opening(when=FIRST),))))
    chosen = draw(st.sampled_from((None, *standing)))
    return made.replace(
        pay=Pay(packages=paid, openings=opened),
        gut_rankings=felt,
        choices=() if chosen is None else (choice(chosen),),
    )


def taken_along(made: Document, option: Option) -> Carried:
    """Take it along as the clipboard does: written and read."""
    return Carried.model_validate_json(carry(made, option).model_dump_json(exclude_none=True))


def put_into(made: Document, carried: Carried, beside: Offer | None) -> Put:
    put = putting(made, carried, beside)
    assert put is not None
    return put


def in_any_order(made: Document) -> Document:
    """Forget the places in the lists of the file, which a paste may change."""
    offers = (one.replace(teams=tuple(sorted(one.teams, key=lambda team: team.id))) for one in made.offers)
    return made.replace(
        offers=tuple(sorted(offers, key=lambda one: one.id)),
        events=tuple(sorted(made.events, key=lambda one: one.id)),
        pay=made.pay.replace(packages=tuple(sorted(made.pay.packages, key=lambda one: one.offer))),
    )


@given(whole(), st.data())
def test_cut_and_pasted_in_one_decision_nothing_changes_but_the_place(made: Document, data: st.DataObject):
    option = data.draw(st.sampled_from(options(made)))
    carried = taken_along(made, option)
    gone = (RemoveTeam(option.id) if option.team else RemoveOffer(option.id)).apply(made)
    put = put_into(gone, carried, gone.offer(option.offer.id))
    assert put.left == ()
    assert in_any_order(put.edit.apply(gone)) == in_any_order(made)


def assessed(made: Document, subject: Offer | Team) -> list[dict[str, object]]:
    """List all assessments of an option, with the events behind them instead of their ids."""
    events = {event.id: event.replace(id="event") for event in made.events}
    found = [one for part in parts_of(subject) for one in part.assessments]
    return [{**dict(one), "event": events[one.event] if one.event else None} for one in found]


@given(whole(), whole(), st.data())
def test_pasted_into_another_decision_nothing_is_lost_without_a_word(
    made: Document, other: Document, data: st.DataObject
):
    option = data.draw(st.sampled_from(options(made)))
    other = other.replace(id="other")
    beside = data.draw(st.sampled_from(other.offers))
    put = put_into(other, taken_along(made, option), beside)
    after = put.edit.apply(other)
    new, old = put.edit.subject, option.team or option.offer
    names = {one.id: one.name for one in made.criteria}
    there = assessed(after, new)
    lost = [one for one in assessed(made, old) if one not in there]
    assert all(names[str(one["criterion"])] in put.left for one in lost)
    paid = made.package(old.id)
    assert paid is None or PAY_LEFT in put.left or after.package(new.id) == paid.replace(offer=new.id)
    assert (PAY_LEFT in put.left) == (paid is not None and other.pay_open and not made.pay_open)
    stood = any(part.id in ranking.order for part in parts_of(old) for ranking in made.gut_rankings)
    assert (FELT_LEFT in put.left) == stood
    if isinstance(old, Team) and isinstance(new, Team):
        assert (CHANCE_LEFT in put.left) == (old.chance != new.chance)
        whole_before = {one.criterion for one in option.assessments().values()}
        if option.offer.kind != "no_offer_yet":
            whole_before -= {COMES}
        own = {one.criterion for one in old.assessments}
        assert whole_before == own or COMPANY_LEFT.format(company=option.offer.company) in put.left
    if isinstance(old, Offer) and isinstance(new, Offer):
        assert (JOB_LEFT in put.left) == (old.kind != new.kind)
    assert set(other.pay.packages) <= set(after.pay.packages)
    assert set(other.events) <= set(after.events)


@given(whole(), st.data())
def test_a_duplicate_is_paid_and_felt_as_the_original(made: Document, data: st.DataObject):
    option = data.draw(st.sampled_from(options(made)))
    edit = duplicating(made, option)
    after = edit.apply(made)
    old = option.team or option.offer
    assert assessed(after, edit.subject) == assessed(made, old)
    assert after.events == made.events
    if isinstance(old, Offer):
        paid, copied = made.package(old.id), after.package(edit.subject.id)
        assert copied == (paid and paid.replace(offer=edit.subject.id))
    for before, now in zip(made.gut_rankings, after.gut_rankings, strict=True):
        copies = dict(edit.known_as)
        expected = [one for known in before.order for one in (known, copies.get(known)) if one]
        assert list(now.order) == expected
