"""What to do next, for each thing that can be missing."""

import pytest

from app.scoring.ranking import rank
from app.words.next_step import next_step
from app.words.options import fit_text, option_sentence
from app.words.verdict import verdict
from tests.builders import document, offer
from tests.scenes import SCENES


@pytest.mark.parametrize(
    ("scene", "kind", "about"),
    [
        ("one_offer", "add", ""),
        ("nothing_known", "rate", "theory"),
        ("no_weights", "weigh", ""),
        ("all_ruled_out", "loosen", "paid-travel"),
        ("worked_example", None, ""),
        ("empty", None, ""),
    ],
)
def test_the_step_is_what_holds_the_comparison_back(scene: str, kind: str | None, about: str):
    step = next_step(rank(SCENES[scene]()))
    assert (step and step.kind) == kind
    assert step is None or about in step.about


def test_where_nothing_is_known_no_number_stands_for_it():
    ranking = rank(SCENES["nothing_known"]())
    for i in range(len(ranking.options)):
        assert fit_text(ranking, i) == "\u2013"
        assert "50" not in option_sentence(ranking, i)


def test_without_a_criterion_there_is_nothing_to_weigh_yet():
    ranking = rank(document((), (offer("Noord"), offer("Sud"))))
    step = next_step(ranking)
    assert step is not None
    assert (step.kind, step.caption) == ("name", "Say what matters")
    assert verdict(ranking, (), None).title == "Nothing matters yet"
