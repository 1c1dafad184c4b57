"""What a year leaves, worked out by hand and against every way it may go."""

from itertools import chain, combinations
from math import prod

import pytest

from app.document import Document, Spectrum, YearlyChange
from app.scoring.judged import Judged, judged
from app.scoring.ranking import rank, score
from app.scoring.table import table
from app.sureness.reorganisations import changed
from app.sureness.yearly import after_a_year
from tests.builders import BENEFIT, criterion, document, offer, position, team

MENTOR = criterion("Mentor", BENEFIT, hangs_on=("manager",))
PROJECT = criterion("Project", BENEFIT, hangs_on=("manager", "team"))
PLACE = criterion("Place", BENEFIT)


def yearly(**chances: float) -> tuple[YearlyChange, ...]:
    return tuple(YearlyChange(what=what, chance=chance) for what, chance in chances.items())  # pyright: ignore[reportArgumentType]


def test_what_hangs_on_a_change_counts_half_once_it_has_come():
    noord = offer("Noord", {"Mentor": 90.0, "Project": 70.0, "Place": 80.0})
    made = document((MENTOR, PROJECT, PLACE), (noord.replace(yearly_changes=yearly(manager=0.2, team=0.5)),))
    (found,) = after_a_year(made, rank(made))
    assert found.unchanged == pytest.approx(0.8 * 0.5)
    # Mentor .8 * 90 + .2 * 50 = 82; Project .4 * 70 + .6 * 50 = 58; Place 80.
    assert found.mean_fit == pytest.approx((82 + 58 + 80) / 3)


def test_where_no_chance_is_entered_there_is_no_number():
    made = document((MENTOR,), (offer("Noord", {"Mentor": 90.0}), offer("Sud", {"Mentor": 10.0})))
    assert after_a_year(made, rank(made)) == ()
    with_one = made.replace(offers=(made.offers[0], made.offers[1].replace(yearly_changes=yearly(team=0.0))))
    assert [(one.option, one.unchanged) for one in after_a_year(with_one, rank(with_one))] == [("sud", 1.0)]


def test_the_chances_of_a_team_win_over_those_of_its_offer():
    own = team("North", {"Mentor": 90.0}, yearly_changes=yearly(manager=1.0))
    noord = offer("Noord").replace(teams=(own, team("South", {"Mentor": 90.0})))
    made = document((MENTOR,), (noord.replace(yearly_changes=yearly(manager=0.25, company=0.5)),))
    north, south = after_a_year(made, rank(made))
    assert (north.unchanged, north.mean_fit) == pytest.approx((0.0, 50.0))
    assert (south.unchanged, south.mean_fit) == pytest.approx((0.375, 80.0))


def test_without_a_ranking_nothing_is_said():
    made = document(
        (MENTOR,), (offer("Noord", {"Mentor": 9.0}, yearly_changes=yearly(team=0.5)),), {"Mentor": 0}
    )
    assert after_a_year(made, rank(made)) == ()


def test_it_is_the_mean_over_every_way_the_year_may_go():
    match, drift = criterion("Match", Spectrum(), hangs_on=("company",)), criterion("Drift", Spectrum())
    noord = offer("Noord", {"Mentor": (60.0, 90.0, 95.0), "Project": 70.0}, position=position(0.3))
    made = document(
        (MENTOR, PROJECT, PLACE, match, drift),
        (noord.replace(yearly_changes=yearly(manager=0.3, team=0.6, company=0.1)),),
        {"Mentor": 4, "Project": 3, "Place": 2, "Match": 2, "Drift": 1},
    )
    (found,) = after_a_year(made, rank(made))
    chances = {one.what: one.chance for one in found.chances}
    mean = 0.0
    for come in chain.from_iterable(combinations(chances, count) for count in range(4)):
        chance = prod(share if what in come else 1 - share for what, share in chances.items())
        mean += chance * float(score(table(_after(made, come))).fit[0])
    assert found.mean_fit == pytest.approx(mean)


def _after(made: Document, come: tuple[str, ...]) -> Judged:
    after = judged(made)
    for what in come:
        after = changed(after, what)  # pyright: ignore[reportArgumentType]
    return after
