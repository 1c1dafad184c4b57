"""Orders by feeling: one a day, forgotten when she says so."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.document import Document, GutRanking, options
from app.edits import AddTeam, ForgetFeeling, OrderByFeeling, RemoveOffer, RemoveTeam
from app.edits.carried import carry
from app.edits.carrying import putting
from app.errors import Refused
from tests.builders import document, offer, team

MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
EVENING = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
NEXT = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


def decision() -> Document:
    return document((), (offer("Halden", teams=(team("Speech"), team("Search"))), offer("Corvid")))


def felt(*orders: tuple[datetime, tuple[str, ...]]) -> Document:
    made = decision()
    for when, order in orders:
        made = OrderByFeeling(order, when).apply(made)
    return made


def test_an_order_is_kept_with_its_moment():
    made = felt((MORNING, ("search", "corvid", "speech")))
    assert made.gut_rankings == (GutRanking(when=MORNING, order=("search", "corvid", "speech")),)
    assert OrderByFeeling(("search",), MORNING).label(made) == "order by feeling"


def test_a_second_one_on_the_same_day_takes_the_place_of_the_first():
    made = felt(
        (MORNING, ("search", "corvid")), (NEXT, ("corvid", "search")), (EVENING, ("corvid", "search"))
    )
    assert [one.when for one in made.gut_rankings] == [EVENING, NEXT]
    assert made.gut_rankings[0].order == ("corvid", "search")


def test_the_day_is_that_of_the_clock_she_goes_by_now():
    """In Auckland, where all days are shown so, the morning was the 23rd and the evening the 24th."""
    in_auckland = datetime(2026, 11, 24, 12, 0, tzinfo=timezone(timedelta(hours=13)))
    made = felt((MORNING, ("search", "corvid")), (EVENING, ("corvid", "search")))
    assert len(made.gut_rankings) == 1
    made = felt((MORNING, ("search", "corvid")), (in_auckland, ("corvid", "search")))
    assert len(made.gut_rankings) == 2
    made = felt((EVENING, ("search", "corvid")), (in_auckland, ("corvid", "search")))
    assert [one.when for one in made.gut_rankings] == [in_auckland]


def test_the_same_order_felt_again_that_day_changes_nothing():
    made = felt((MORNING, ("search", "corvid")))
    assert OrderByFeeling(("search", "corvid"), EVENING).apply(made) is made


@pytest.mark.parametrize(
    ("order", "when", "reason"),
    [
        ((), MORNING, "order: The list is too short"),
        (("search", "search"), MORNING, "order[1]: This option stands twice in the order."),
        (("halden", "corvid"), MORNING, "There is no option “halden”."),
        (("search",), datetime(2026, 11, 23, 8, 0), "when: A moment is written as"),
    ],
    ids=["nothing", "twice", "no option: it has teams", "no zone"],
)
def test_what_cannot_be_is_refused(order: tuple[str, ...], when: datetime, reason: str):
    with pytest.raises(Refused) as refused:
        OrderByFeeling(order, when).apply(decision())
    assert reason in str(refused.value)


def test_an_order_is_forgotten_by_its_place():
    made = felt((MORNING, ("search", "corvid")), (NEXT, ("corvid", "search")))
    assert ForgetFeeling(0).apply(made).gut_rankings == made.gut_rankings[1:]
    assert ForgetFeeling(0).label(made) == "forget an order by feeling"
    for gone in (-1, 2):
        with pytest.raises(Refused):
            ForgetFeeling(gone).apply(made)


def test_what_goes_away_goes_out_of_every_order():
    made = felt((MORNING, ("search", "corvid", "speech")), (NEXT, ("corvid",)))
    assert RemoveTeam("search").apply(made).gut_rankings[0].order == ("corvid", "speech")
    assert [one.order for one in RemoveOffer("corvid").apply(made).gut_rankings] == [("search", "speech")]


def test_the_first_team_comes_into_the_place_of_its_offer_and_the_last_one_leaves_it_to_the_offer():
    made = felt((MORNING, ("search", "corvid", "speech")))
    split = AddTeam("corvid", team("Vision")).apply(made)
    assert split.gut_rankings[0].order == ("search", "vision", "speech")
    further = AddTeam("corvid", team("Audio")).apply(split)
    assert further.gut_rankings == split.gut_rankings
    assert RemoveTeam("vision").apply(split).gut_rankings == made.gut_rankings
    # Of two teams the one that stayed to the end had the place: the other never had one.
    left = RemoveTeam("audio").apply(RemoveTeam("vision").apply(further))
    assert left.gut_rankings[0].order == ("search", "speech")


def test_an_only_team_that_is_cut_and_put_back_stands_where_it_stood():
    made = AddTeam("corvid", team("Vision")).apply(felt((MORNING, ("search", "corvid", "speech"))))
    taken, rest = carry(made, options(made)[2]), RemoveTeam("vision").apply(made)
    put = putting(rest, taken, rest.offer("corvid"))
    assert put is not None
    assert put.edit.apply(rest).gut_rankings == made.gut_rankings
