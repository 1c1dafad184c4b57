"""What is written down with a choice."""

import hashlib

import pytest

from app.analysis import analyse
from app.choosing import summary_of
from app.document import Choice, Document, Position, YearlyPay
from app.edits import RecordChoice
from app.scoring import rank
from app.storage.save import document_bytes
from tests.builders import benefits, criterion, document, offer
from tests.every_noun import CHOSEN

TABLE = {
    "Noord": {"Peace": 60.0, "Work": 50.0},
    "Sud": {"Peace": 10.0, "Work": 80.0},
    "Oost": {"Peace": None, "Work": None},
}


def example() -> Document:
    made = benefits(TABLE, {"Peace": 3, "Work": 1})
    noord = made.offers[0].replace(position=Position(low=0.1, likely=0.2, high=0.4))
    return made.replace(offers=(noord, *made.offers[1:]))


def test_options_stand_as_they_stood_in_the_ranking():
    made = example()
    analysis = analyse(made)
    assert analysis is not None
    assert analysis.simulation is not None
    summary = summary_of(made, analysis, b"")
    ranking = analysis.ranking
    assert [one.name for one in summary.options] == ["Noord", "Sud", "Oost"]
    assert [one.rank for one in summary.options] == [1, 2, None]
    assert [one.fit for one in summary.options] == pytest.approx([ranking.fit[i] for i in ranking.order])
    assert [one.chance for one in summary.options] == pytest.approx(
        [analysis.simulation.chance_best[i] for i in ranking.order]
    )
    assert summary.options[0].position == Position(low=0.1, likely=0.2, high=0.4)
    assert summary.options[1].position is None


def test_shares_are_those_that_count():
    shares = {one.name: one.share for one in summary_of(example(), None, b"").shares}
    assert shares == pytest.approx({"Peace": 0.75, "Work": 0.25})


def test_the_hash_is_of_what_would_be_saved():
    made = example()
    data = document_bytes(made)
    assert summary_of(made, None, data).sha256 == hashlib.sha256(data).hexdigest()


def test_an_analysis_of_another_document_is_not_believed():
    made = example()
    other = analyse(benefits(TABLE, {"Peace": 1, "Work": 3}))
    assert summary_of(made, other, b"") == summary_of(made, analyse(made), b"") == summary_of(made, None, b"")


def test_one_option_has_no_chance_of_being_best():
    made = benefits({"Noord": {"Peace": 60.0}}, {"Peace": 1})
    (only,) = summary_of(made, analyse(made), b"").options
    assert (only.rank, only.chance, only.fit) == (1, None, 60.0)


def test_nothing_at_all_can_be_summed_up():
    made = document()
    summary = summary_of(made, analyse(made), b"")
    assert (summary.options, summary.shares) == ((), ())


def test_pay_is_never_in_it():
    judged = (criterion("Peace"), criterion("Work"), criterion("Compensation", YearlyPay()))
    offers = (offer("Noord", {"Peace": 6.0, "Work": 5.0}), offer("Sud", {"Peace": 1.0, "Work": 9.0}))
    made = document(judged, offers, {"Peace": 3, "Work": 1, "Compensation": 5})
    sealed = made.replace(criteria=(*judged[:2], judged[2].replace(set_aside=True)))
    seen = RecordChoice(Choice(option="sud", option_name="Sud", when=CHOSEN)).apply(made)
    assert seen.pay_open
    summary = summary_of(seen, analyse(seen), b"")
    assert summary == summary_of(sealed, None, b"")
    assert [one.name for one in summary.shares] == ["Peace", "Work"]
    assert summary.options[0].fit == pytest.approx(rank(sealed).fit.max())
