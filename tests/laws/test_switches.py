"""True of every switch of a criterion, an offer or a perspective: however they stand, all is answered."""

from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.analysis import analyse
from app.document import Criterion, Document, Offer
from app.errors import Refused
from app.examples import worked_example
from tests.effort import tried
from tests.laws.decisions import documents

EXAMPLE = worked_example(date(2026, 11, 30))
#: An edit in one place: what it is called, and the document with it.
Turned = tuple[str, Document]


def switches(document: Document) -> Iterator[Turned]:
    """Turn each switch of each criterion, offer and team over; what the document refuses is left out."""
    for at, one in enumerate(document.criteria):
        for name, turned in _of_criterion(one):
            criteria = (*document.criteria[:at], turned, *document.criteria[at + 1 :])
            yield from _taken(name, document, criteria=criteria)
    for at, offer in enumerate(document.offers):
        for name, changes in _of_offer(offer):
            try:
                changed = offer.replace(**changes)
            except Refused:
                continue
            offers = (*document.offers[:at], changed, *document.offers[at + 1 :])
            yield from _taken(name, document, offers=offers)
    for at, view in enumerate(document.perspectives):
        turned = view.replace(order_only=not view.order_only)
        views = (*document.perspectives[:at], turned, *document.perspectives[at + 1 :])
        yield from _taken(f"{view.id} trusts its order alone", document, perspectives=views)


def _of_criterion(one: Criterion) -> Iterator[tuple[str, Criterion]]:
    for mainstay in ("manager", "team", "company", "oneself"):
        rest = tuple(other for other in one.hangs_on if other != mainstay)
        hangs_on = rest if mainstay in one.hangs_on else (*rest, mainstay)
        yield f"{one.id} hangs on the {mainstay}", one.replace(hangs_on=hangs_on)
    yield f"{one.id} set aside", one.replace(set_aside=not one.set_aside)
    if one.must_have is not None:
        yield f"{one.id} without its must-have", one.replace(must_have=None)


def _of_offer(offer: Offer) -> Iterator[tuple[str, dict[str, object]]]:
    yield f"{offer.id} team open", {"team_open": not offer.team_open}
    yield f"{offer.id} left out", {"left_out": not offer.left_out}
    for kind in ("offer", "no_offer_yet", "current_job"):
        yield f"{offer.id} {kind}", {"kind": kind}
    for at, team in enumerate(offer.teams):
        for facts in ({"promised": not team.promised}, {"chance": None}):
            teams = (*offer.teams[:at], team.replace(**facts), *offer.teams[at + 1 :])
            yield f"{team.id} {facts}", {"teams": teams}


def _taken(name: str, document: Document, **changes: object) -> Iterator[Turned]:
    try:
        yield name, document.replace(**changes)
    except Refused:
        return


def answered(document: Document) -> None:
    """Have all that follows worked out."""
    found = analyse(document, samples=32)
    assert found is not None
    assert found.complete


@tried(0.5)
@given(st.data(), st.just(EXAMPLE) | documents(least_criteria=1, least_offers=1))
def test_switches_turned_one_by_one_and_in_pairs_leave_an_answer(data: st.DataObject, document: Document):
    for _ in range(data.draw(st.integers(1, 2))):
        there = list(switches(document))
        if there:
            document = data.draw(st.sampled_from(there))[1]
    answered(document)
