from collections import Counter
from datetime import date, timedelta

import pytest

from app.analysis import analyse
from app.asking.risks import of_the_first_two
from app.document import Likelihood, Rating, Spectrum, options
from app.errors import Refused
from app.examples import TEMPLATES, new_document, worked_example
from app.scoring.ranking import rank
from app.storage.load import parse_all
from app.storage.save import document_bytes
from app.sureness.flips import crossovers
from app.sureness.mean_bets import by_bet
from tests.builders import DAY

EXAMPLE = worked_example(DAY)


def lead(perspective: str) -> tuple[str, float]:
    view = next(view for view in EXAMPLE.perspectives if view.id == perspective)
    ranking = by_bet(rank(EXAMPLE, view))
    first, second = ranking.order[:2]
    return ranking.options[first].id, float(ranking.fit[first] - ranking.fit[second])


def test_the_case_has_three_offers_eight_teams_under_one_and_the_current_job():
    kinds = [offer.kind for offer in EXAMPLE.offers]
    assert kinds == ["offer", "offer", "offer", "current_job"]
    assert [len(offer.teams) for offer in EXAMPLE.offers] == [8, 0, 0, 0]
    assert len({option.name for option in options(EXAMPLE) if not option.parts}) == 11
    assert [option.name for option in options(EXAMPLE) if option.parts] == ["Wayfarrow, team open"]


def test_the_six_conditions_are_likelihoods_with_place_permit_and_spectrum_beside():
    scales = [criterion.scale.kind for criterion in EXAMPLE.criteria]
    assert scales == ["likelihood"] * 6 + ["spectrum", "levels", "likelihood", "pay"]
    assert [criterion.colour for criterion in EXAMPLE.criteria] == [1, 2, 3, 4, 5, 6, 7, 8, None, None]


def test_it_carries_pay_for_every_offer_and_keeps_it_covered():
    assert [package.offer for package in EXAMPLE.pay.packages] == [offer.id for offer in EXAMPLE.offers]
    assert not EXAMPLE.pay_open
    assert EXAMPLE.pay_criterion is not None
    assert EXAMPLE.pay_criterion.set_aside


def test_its_orders_by_feeling_and_exchange_rates_keep_their_days_too():
    assert [(DAY - one.when.date()).days for one in EXAMPLE.gut_rankings] == [48, 2]
    assert [(DAY - rate.day).days for rate in EXAMPLE.pay.rates] == [3]


def test_leaning_to_research_an_option_on_the_research_side_leads():
    option_id, margin = lead("leaning-to-research")
    position = next(option for option in options(EXAMPLE) if option.id == option_id).position
    assert position is not None
    assert position.likely < 0.3
    assert margin >= 2


def test_later_the_dialogue_team_of_the_cloud_group_leads_and_could_lose_the_lead():
    assert EXAMPLE.active_perspective == "after-the-conversations"
    option_id, margin = lead("after-the-conversations")
    assert option_id == "dialogue"
    assert 1.5 <= margin <= 4
    flips = crossovers(rank(EXAMPLE))
    assert sum(flip.share_at_flip <= 0.45 for flip in flips) >= 4
    assert {flip.new_best for flip in flips} >= {"quillmoor", "language-research"}


def test_it_has_gaps_ranges_notes_and_one_team_without_a_position():
    ranking = rank(EXAMPLE)
    assert 5 <= (~ranking.table.known[ranking.compared]).sum() <= 15
    assert [option.name for option in options(EXAMPLE) if option.position is None] == ["Incubator"]
    teams = EXAMPLE.offers[0].teams
    assert sum(team.chance or 0 for team in teams) < 1
    assert not any(team.promised for team in teams), "which team it will be is still open"
    assert any(team.position and team.position.time for team in teams)


def test_some_answers_are_guesses_some_were_told_some_seen_and_some_are_facts():
    likelihoods = [one.id for one in EXAMPLE.criteria if isinstance(one.scale, Likelihood)]
    widths: Counter[float] = Counter()
    for offer in EXAMPLE.offers:
        for subject in (offer, *offer.teams):
            for one in subject.assessments:
                if one.criterion in likelihoods and one.likely is not None:
                    low, likely, high = one.three or (0.0, 0.0, 0.0)
                    # One end may be cut at 0 or 100.
                    widths[max(float(likely) - float(low), float(high) - float(likely))] += 1
    assert widths.keys() == {20.0, 12.0, 5.0, 0.0}, "a guess, told, seen, a fact"
    assert all(count >= 2 for count in widths.values())


def test_some_chances_are_certain_and_still_luck_and_some_have_a_plan():
    found = analyse(EXAMPLE)
    assert found is not None
    marloway = next(one for one in found.risks if (one.option.id, one.criterion.id) == ("marloway", "permit"))
    assert marloway.chance_not == pytest.approx(0.4)
    assert not marloway.if_not
    assert not any(one.subject == "marloway" and one.criterion.id == "permit" for one in found.questions)
    assert sum(bool(one.if_not) for one in of_the_first_two(found.risks, found.by_bet)) >= 4
    (event,) = EXAMPLE.events
    assert event.chance.low is not None
    shared = next(one for one in found.questions if one.event is not None)
    assert shared.options == ("language-research", "dialogue")


def test_something_is_worth_asking_and_leaving_the_team_open_costs_something():
    found = analyse(EXAMPLE)
    assert found is not None
    assert sum(one.worth_asking for one in found.questions) >= 3
    assert found.simulation is not None
    leader = found.by_bet.leaders[0]
    assert 0.6 < found.simulation.chance_best[leader] < 0.9
    (lottery,) = found.lotteries
    assert lottery.rival == "quillmoor"
    assert lottery.worth < lottery.rival_worth


def test_it_says_that_it_is_invented():
    assert "invented" in EXAMPLE.situation


@pytest.mark.parametrize("today", [DAY, date(2024, 2, 29), date(1, 6, 1), date(9999, 12, 1)])
def test_reply_by_dates_count_from_today(today: date):
    example = worked_example(today)
    days = [(offer.reply_by - today).days for offer in example.offers if offer.reply_by]
    assert days == [12, 5, 19]
    earlier, later = (view.date for view in example.perspectives)
    assert later == today
    assert later - earlier == timedelta(days=131)


def test_where_the_calendar_ends_the_example_is_refused():
    with pytest.raises(Refused, match="calendar"):
        worked_example(date.max)


def test_the_template_has_the_criteria_of_the_example_but_pay_and_no_offers():
    template = new_document("ai-roles", DAY)
    assert template.criteria == tuple(one for one in EXAMPLE.criteria if one.scale.kind != "pay")
    assert not template.offers
    assert template.perspective.date == DAY


@pytest.mark.parametrize("criterion", EXAMPLE.criteria, ids=lambda criterion: criterion.id)
def test_every_criterion_has_words_a_question_and_whom_to_ask(criterion):
    assert criterion.question.endswith("?")
    assert criterion.ask
    assert criterion.hangs_on
    assert len(criterion.name) <= 28
    if isinstance(criterion.scale, Rating | Likelihood):
        assert len(criterion.scale.words) == 3
    if isinstance(criterion.scale, Spectrum):
        assert criterion.proxy_for


def test_blank_holds_one_perspective_and_nothing_else():
    blank = new_document("blank", DAY)
    assert not blank.criteria
    assert not blank.offers
    assert len(blank.perspectives) == 1


def test_each_new_document_has_an_id_of_its_own():
    assert new_document("blank", DAY).id != new_document("blank", DAY).id


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_is_begun_can_be_saved_and_opened(template: str):
    begun = new_document(template, DAY)
    assert parse_all(document_bytes(begun)) == begun


def test_an_unknown_template_is_refused_by_name():
    with pytest.raises(Refused, match="There is no template “doctors”; there is ai-roles and blank"):
        new_document("doctors", DAY)
