"""What is said of an order by feeling."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.analysis import Analysis, analyse
from app.choosing.gut import GutCheck, Move, Reversed, compare
from app.document import Document, GutRanking, Option
from app.words.gut import (
    agreement,
    changed_sentence,
    left_out,
    names_of,
    often_sentence,
    order_text,
    over_the_draws,
    pair_margin,
    pair_sentence,
    place_sentence,
    takes_sentence,
    tau_note,
    ties,
    why_nothing,
)
from tests.builders import benefits, document, offer, team

NAMES = {"a": "Dialogue", "b": "Search", "c": "Northwind", "d": "Tern", "e": "Alder"}
TABLE = {"Dialogue": {"Place": 90.0, "People": 30.0}, "Search": {"Place": 40.0, "People": 70.0}}
NOTHING = GutCheck(0, 0, 0, 0, (), None, None, (), (), ())
PAIR = Reversed("a", "b", 4.2, 0.62, None, likely=False)


def gut(*order: str, day: int = 23) -> GutRanking:
    return GutRanking(when=datetime(2026, 11, day, 9, 0, tzinfo=UTC), order=order)


def analysed(made: Document) -> Analysis:
    found = analyse(made)
    assert found is not None
    return found


def compared(order: GutRanking, found: Analysis) -> GutCheck:
    return compare(order, found.ranking, found.simulation)


@pytest.mark.parametrize(
    ("agreed", "tied", "turned", "said"),
    [
        (24, 0, 4, "You and the ranking agree on 24 of 28 pairs"),
        (28, 0, 0, "You and the ranking agree on all 28 pairs"),
        (0, 0, 3, "You and the ranking agree on none of 3 pairs"),
        (1, 0, 0, "You and the ranking agree"),
        (0, 0, 1, "You and the ranking have the two the other way round"),
        (0, 1, 0, "The ranking has the two level"),
        (0, 0, 0, ""),
    ],
)
def test_agreement_is_told_in_pairs(agreed: int, tied: int, turned: int, said: str):
    assert agreement(replace(NOTHING, agreed=agreed, tied=tied, reversed_count=turned)) == said


def test_ties_and_what_is_left_out_are_counted():
    assert ties(replace(NOTHING, tied=1)) == "The ranking has 1 pair level: neither with you nor against you."
    assert left_out(replace(NOTHING, added=("a", "b"), unknown=("c",))) == (
        "Left out: 2 added since, 1 of which nothing is known."
    )
    assert (ties(NOTHING), left_out(NOTHING), over_the_draws(NOTHING), tau_note(NOTHING)) == ("", "", "", "")


def test_the_mean_over_the_draws_is_told_in_pairs_and_once_as_tau():
    one = replace(NOTHING, agreed=1, tau=1.0, mean_tau=0.1)
    assert over_the_draws(one) == (
        "That is as the ratings and weights stand. "
        "Taking into account all that is not sure, your order holds in 55% of cases."
    )
    assert tau_note(one) == ""
    check = replace(NOTHING, agreed=5, reversed_count=1, tau=2 / 3, mean_tau=0.5)
    assert over_the_draws(check) == (
        "That is as the ratings and weights stand. "
        "Taking into account all that is not sure, it would be about 4 of 6 on average."
    )
    assert tau_note(check) == ("Agreement 0.67, where 1 is the same order and −1 the reverse.")


def test_a_reversed_pair_says_what_would_have_to_be_true():
    analysis = analysed(benefits(TABLE, {"Place": 5.0, "People": 5.0}))
    (pair,) = compared(gut("search", "dialogue"), analysis).reversed
    assert pair_sentence(pair, analysis.ranking).startswith(
        "You put Search before Dialogue; the ranking has it 5.0 points behind. "
        "It would take 6 points of weight from Place to People. "
        "That is within how unsure you are of your weights. "
        "Dialogue comes out ahead in "
    )


def test_where_no_weights_would_do_it_it_says_so():
    better = {"Dialogue": {"Place": 90.0}, "Search": {"Place": 40.0}}
    analysis = analysed(benefits(better, {"Place": 1.0}))
    (pair,) = compared(gut("search", "dialogue"), analysis).reversed
    assert takes_sentence(pair, analysis.ranking) == (
        "No weights would do it: Dialogue is at least as good on everything that counts."
    )
    assert often_sentence(pair, names_of(analysis.ranking)) == (
        "Dialogue comes out ahead in 100% of cases. "
        "A criterion may be missing, or a range or a weight is off; if not, take it as a fair challenge."
    )


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (None, ""),
        (0.55, "Search comes out ahead in 55% of cases: too close to call."),
        (0.7, "Search comes out ahead in 70% of cases."),
        (0.8, "Search comes out ahead in 80% of cases."),
    ],
)
def test_how_sure_the_ranking_is_of_a_pair(chance: float | None, said: str):
    assert often_sentence(replace(PAIR, chance=chance), NAMES) == said


@pytest.mark.parametrize(
    ("margin", "said"),
    [(4.2, "4.2 points behind"), (1.0, "1.0 point behind"), (0.01, "less than 0.1 points behind")],
)
def test_a_margin_in_points(margin: float, said: str):
    assert pair_margin(replace(PAIR, margin=margin)) == said


def test_rows_are_heard_with_their_place():
    halden = offer("Wayfarrow", role="Engineer", teams=(team("Dialogue"),))
    assert place_sentence(3, 8, Option(halden, halden.teams[0])) == "3 of 8: Dialogue, Wayfarrow"
    alone = halden.replace(teams=())
    assert place_sentence(1, 2, Option(alone)) == "1 of 2: Wayfarrow, Engineer"
    assert place_sentence(1, 2, Option(offer("Tern"))) == "1 of 2: Tern"


def test_an_order_and_what_changed_since():
    today = date(2026, 11, 23)
    assert order_text(gut("b", "gone", "a"), NAMES) == "1 Search, 2 Dialogue"
    moved = [Move("a", 2), Move("b", -1)]
    assert changed_sentence(gut("a", day=20), moved, NAMES, today) == (
        "Since 20 Nov: Dialogue up 2, Search down 1."
    )
    assert changed_sentence(gut("a", day=20), [], NAMES, today) == "The same order as on 20 Nov."
    many = [Move(one, 1) for one in NAMES]
    assert changed_sentence(gut("a", day=20), many, NAMES, today).endswith("Tern up 1 and 1 more.")


def test_what_is_missing_for_a_comparison():
    ranking = analysed(benefits(TABLE, {"Place": 1.0, "People": 1.0})).ranking
    assert why_nothing(replace(NOTHING, agreed=1), ranking) == ""
    assert why_nothing(NOTHING, ranking).startswith("Fewer than two options of this order are ranked.")
    assert why_nothing(NOTHING, analysed(document()).ranking) == "Add an offer to see where it stands."
