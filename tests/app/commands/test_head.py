"""How results begin, whatever the command."""

from app.commands.head import head_as_json, perspective_as_json, title_line
from app.scoring.ranking import rank
from tests.builders import benefits


def test_a_result_begins_with_title_and_perspective_on_one_line():
    made = benefits({"North": {"A": 1.0}}, {"A": 1.0}).replace(title="Which\noffer?")
    assert title_line(made) == f"Which offer? · {made.perspective.name}"


def test_plain_values_begin_with_the_state_and_what_was_drawn():
    ranking = rank(benefits({}, {"A": 1.0}))
    head = head_as_json(ranking, "", 100, 7)
    assert list(head) == [
        "status", "reason", "warnings", "perspective", "perspective_name", "samples", "seed"
    ]  # fmt: skip
    assert (head["status"], head["reason"], head["samples"], head["seed"]) == ("no_options", None, 100, 7)
    assert head_as_json(ranking, "Add an offer.", 100, 7)["reason"] == "Add an offer."
    assert head.items() >= perspective_as_json(ranking.document).items()
