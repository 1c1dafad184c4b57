from app.errors import FileProblem, Problem, Refused


def test_a_problem_names_its_place_before_its_sentence():
    assert (
        str(Problem("offers[2].position.low", "must be at most 1"))
        == "offers[2].position.low: must be at most 1"
    )


def test_a_problem_of_the_whole_is_its_sentence_alone():
    assert str(Problem("", "an offer needs a name")) == "an offer needs a name"


def test_a_refusal_shows_its_first_reason_and_keeps_all():
    refusal = Refused((Problem("name", "is missing"), Problem("place", "is too long")))
    assert refusal.sentence == "is missing"
    assert str(refusal) == "name: is missing; place: is too long"


def test_a_refusal_for_one_reason():
    refusal = Refused.because("Weights cannot be below 0", place="weights[0]")
    assert refusal.problems == (Problem("weights[0]", "Weights cannot be below 0"),)


def test_a_file_problem_carries_what_happened_and_what_to_do():
    problem = FileProblem("a.offers", "the disk is full", "Save it elsewhere")
    assert (problem.path, problem.reason, problem.hint) == (
        "a.offers",
        "the disk is full",
        "Save it elsewhere",
    )
    assert problem.problems == ()
    assert str(problem) == "a.offers: the disk is full"
