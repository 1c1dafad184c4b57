from app.document import MustHave, Spectrum, SweetSpot, YesNo
from app.questions import open_questions
from app.scoring import rank
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
