from app.asking.questions import open_questions, question_values
from app.document import Likelihood, MustHave, Spectrum, SweetSpot, YesNo
from app.scoring.ranking import rank
from tests.builders import criterion, document, offer, position, team


def asked(told):
    return [(q.subject, q.criterion.id, q.points, q.options) for q in open_questions(rank(told))]


def test_what_decides_most_is_asked_first():
    told = document(
        (criterion("A"), criterion("B")), (offer("North"), offer("South", {"B": 5.0})), {"A": 1.0, "B": 3.0}
    )
    assert asked(told) == [
        ("north", "b", 75.0, ("north",)),
        ("south", "a", 25.0, ("south",)),
        ("north", "a", 25.0, ("north",)),
    ]


def test_a_gap_of_all_teams_is_one_question_to_the_company():
    told = document((criterion("A"),), (offer("North", teams=(team("One"), team("Two"))),))
    assert asked(told) == [("north", "a", 100.0, ("one", "two"))]


def test_a_gap_of_one_team_is_asked_of_that_team():
    told = document(
        (criterion("A"), criterion("B")),
        (offer("North", {"B": 2.0}, teams=(team("One", {"A": 5.0}), team("Two"))),),
    )
    assert asked(told) == [("two", "a", 50.0, ("two",))]


def test_what_weighs_nothing_is_not_asked():
    told = document((criterion("A"), criterion("B", set_aside=True)), (offer("North", {"A": 5.0}),))
    assert asked(told) == []
    assert asked(document((criterion("A"),), (offer("North"),), {"A": 0.0})) == []


def test_what_is_ruled_out_is_not_asked():
    told = document(
        (criterion("A"), criterion("Permit", YesNo(), must_have=MustHave(limit=True))),
        (offer("North", {"Permit": False}), offer("South", {"A": 4.0})),
    )
    assert asked(told) == [("south", "permit", 50.0, ("south",))]


def test_an_unknown_position_is_a_question_where_the_match_counts():
    told = document(
        (criterion("Match", Spectrum()),),
        (offer("North"), offer("South", position=position(0.5))),
        sweet_spot=SweetSpot(low=0.0, high=0.5),
    )
    assert asked(told) == [("north", "match", 100.0, ("north",))]


def valued(told):
    return {(q.subject, q.criterion.id): q for q in question_values(rank(told), told)}


def test_gaps_ranges_and_chances_are_questions_and_what_is_certain_is_none():
    told = document(
        (criterion("A"), criterion("B"), criterion("Visa", Likelihood()), criterion("Match", Spectrum())),
        (
            offer(
                "North",
                {"A": 5.0, "B": (1.0, 2.0, 9.0), "Visa": (10.0, 30.0, 60.0)},
                position=position(0.3, 0.2),
            ),
            offer("South", {"A": None, "B": 4.0, "Visa": 100.0}),
        ),
        sweet_spot=SweetSpot(low=0.0, high=0.2),
    )
    found = valued(told)
    assert {key: question.known for key, question in found.items()} == {
        ("north", "b"): True,
        ("north", "visa"): True,
        ("north", "match"): True,
        ("south", "a"): False,
        ("south", "match"): False,
    }


def test_what_teams_take_over_is_asked_of_the_company_and_their_own_of_the_team():
    told = document(
        (criterion("A"), criterion("B"), criterion("Site", hangs_on=("company",))),
        (
            offer("Big", {"A": (1.0, 5.0, 9.0)}, teams=(team("One", {"B": (1.0, 2.0, 3.0)}), team("Two"))),
            offer("Small", {"A": 5.0, "B": 5.0, "Site": 5.0}),
        ),
    )
    found = valued(told)
    assert {key: question.options for key, question in found.items()} == {
        ("big", "a"): ("one", "two"),
        ("big", "site"): ("one", "two"),
        ("one", "b"): ("one",),
        ("two", "b"): ("two",),
    }
    assert found["big", "a"].team is None
    assert found["one", "b"].team is not None
    assert found["one", "b"].offer.id == "big"


def test_whom_to_ask_and_when_it_is_worth_it():
    asking = criterion("A", ask="Future manager")
    told = document((asking, criterion("B")), (offer("X", {"B": 5.0}), offer("Y", {"A": 5.0, "B": 5.0})))
    (question,) = valued(told).values()
    assert (question.ask, question.gain, question.worth_asking) == ("Future manager", 6.25, True)
    assert question.chance_choice_changes == 0.5


def test_what_an_offer_ruled_out_leaves_open_is_not_asked():
    told = document(
        (criterion("A"), criterion("Permit", YesNo(), must_have=MustHave(limit=True))),
        (
            offer("North", {"Permit": False}),
            offer("South", {"Permit": True}),
            offer("West", {"Permit": True}),
        ),
    )
    assert set(valued(told)) == {("south", "a"), ("west", "a")}
