"""How sure the ranking is, on paper."""

from app.analysis import analyse
from app.document import Document, Likelihood
from app.report.blocks import Sureness
from app.report.sureness import MOST_LINES, sureness
from tests.app.report.briefs import plain, with_everything
from tests.builders import benefits, criterion, document, offer, team


def told(decision: Document) -> Sureness | None:
    analysis = analyse(decision)
    assert analysis is not None
    return sureness(analysis)


def facts_of(decision: Document) -> dict[str, str]:
    said = told(decision)
    assert said is not None
    return {fact.label: fact.text for fact in said.facts}


def certain(decision: Document) -> Document:
    return decision.replace(perspectives=(decision.perspective.replace(certainty=1.0),))


def test_chances_are_listed_with_the_ranks_after_the_first():
    said = told(plain(2))
    assert said is not None
    assert said.rank_heads == ("Turns out", "Second")
    first, second = said.lines
    assert first.leader
    assert first.text == second.ranks[1]
    assert first.spoken.startswith("Company 1 comes out best in ")
    more = told(plain(11))
    assert more is not None
    assert more.rank_heads == ("Turns out", "Second", "Third", "Lower")


def test_options_that_are_hardly_ever_best_are_told_together():
    said = told(plain(11, criteria=10))
    assert said is not None
    last = said.lines[-1]
    assert (last.name, last.text, last.ranks) == ("Four others", "under 1%", ("",) * 4)
    assert last.spoken == "Four others come out best in under 1% of cases each"


def test_many_options_come_to_an_end():
    said = told(plain(50, criteria=10))
    assert said is not None
    assert len(said.lines) == MOST_LINES
    assert said.lines[-1].name == f"{51 - MOST_LINES} others"
    assert said.lines[-1].text.startswith("at most ")


def test_the_facts_say_what_would_turn_it():
    facts = facts_of(plain(11, criteria=10))
    assert facts["The first two"].startswith("Company 10 is ahead of Company 8 in ")
    assert facts["The first two"].endswith(": too close to call.")
    assert facts["Weights"].startswith("A typical weight may be off by about ±30%: Freedom 4 17% could be ")
    assert facts["One weight"].count(" would put ") == 3
    assert facts["All weights"].startswith("Shifting ")
    assert facts["Knowing all"].startswith("Knowing all that is uncertain would gain ")
    assert "Must-haves" not in facts


def test_what_cannot_lead_is_named():
    table = {
        "A": {"X": 90, "Y": 20},
        "B": {"X": 20, "Y": 80},
        "C": {"X": 45, "Y": 45},
        "D": {"X": 80, "Y": 10},
    }
    facts = facts_of(certain(benefits(table, {"X": 1, "Y": 1})))
    assert facts["Out of reach"] == "Nowhere better: D than A. As all is rated now, no weights put C first."
    assert facts["Weights"] == "The weights count as they stand."


def test_where_no_weight_can_turn_it_that_is_said():
    facts = facts_of(benefits({"A": {"X": 90, "Y": 60}, "B": {"X": 20, "Y": 50}}, {"X": 1, "Y": 1}))
    assert facts["One weight"] == "No change of a single weight would change it."
    assert facts["All weights"] == "No weights put another option first."
    assert facts["The first two"] == "A is ahead of B in 100% of cases."


def test_weights_of_which_only_the_order_is_trusted_say_so():
    decision = plain(3)
    facts = facts_of(decision.replace(perspectives=(decision.perspective.replace(order_only=True),)))
    assert facts["Weights"].startswith("Only their order counts: Freedom 4 25% could be ")


def test_a_leader_that_may_break_a_must_have_says_how_often():
    decision = with_everything()
    permit = decision.criteria[0]
    blanks = tuple(
        one.replace(assessments=tuple(a for a in one.assessments if a.criterion != permit.id))
        for one in decision.offers
    )
    assert facts_of(decision.replace(offers=blanks))["Must-haves"] == "Outside breaks one in 50% of cases."


def test_a_shared_lead_has_no_first_two():
    facts = facts_of(document((criterion("Pay"),), (offer("A", {"Pay": 5}), offer("B", {"Pay": 5}))))
    assert "The first two" not in facts
    assert "One weight" not in facts


def test_one_option_or_none_has_no_chances():
    assert told(plain(1)) is None
    assert told(document()) is None


def test_being_less_sure_and_luck_are_told_of_the_leader():
    permit = criterion("Permit", Likelihood())
    offers = (
        offer("New", {"Work": (6.0, 8.0, 9.0), "Permit": 60.0}),
        offer("Job", {"Work": (5.0, 6.0, 7.0), "Permit": 50.0}, kind="current_job"),
    )
    made = document((criterion("Work"), permit), offers)
    facts = facts_of(made)
    assert facts["Less sure"].startswith("Best in ")
    assert facts["Less sure"].endswith(" with ranges three times as wide.")
    assert facts["Luck"].startswith("Turns out best in ")
    assert "; worse than the current job in " in facts["Luck"]
    assert "Luck" not in facts_of(plain(2)), "where nothing hangs on luck there is nothing to say of it"


def test_a_team_left_open_is_held_against_the_best_other_option():
    teams = (team("North", {"Work": 9.0}, chance=0.5), team("South", {"Work": 1.0}, chance=0.5))
    made = document(
        (criterion("Work"),), (offer("Noord", teams=teams, team_open=True), offer("Sud", {"Work": 6.0}))
    )
    assert facts_of(made)["Team open"].startswith(
        "Noord, team open is worth 50.0 points: 10.0 less than Sud."
    )
