"""What is written down with a choice."""

import hashlib
from datetime import date, datetime

import pytest

from app.analysis import Analysis, analyse, without_pay
from app.choosing.record import Draft, choice_of, look_back_from, summary_of
from app.document import Choice, Document, Position, Summary, YearlyPay
from app.edits import RecordChoice
from app.scoring.ranking import rank
from app.storage.save import document_bytes
from tests.builders import benefits, criterion, document, offer
from tests.every_noun import CHOSEN

NOON = datetime(2026, 11, 23, 12).astimezone()
TABLE = {
    "Noord": {"Peace": 60.0, "Work": 50.0},
    "Sud": {"Peace": 10.0, "Work": 80.0},
    "Oost": {"Peace": None, "Work": None},
}


def example() -> Document:
    made = benefits(TABLE, {"Peace": 3, "Work": 1})
    noord = made.offers[0].replace(position=Position(low=0.1, likely=0.2, high=0.4))
    return made.replace(offers=(noord, *made.offers[1:]))


def summed_up(made: Document, analysis: Analysis | None = None, data: bytes = b"") -> Summary:
    """Sum up a document as it is done where a choice is made."""
    return summary_of(*without_pay(made, analysis), data)


def test_options_stand_as_they_stood_in_the_ranking():
    made = example()
    analysis = analyse(made)
    assert analysis is not None
    assert analysis.simulation is not None
    summary = summed_up(made, analysis)
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
    shares = {one.name: one.share for one in summed_up(example()).shares}
    assert shares == pytest.approx({"Peace": 0.75, "Work": 0.25})


def test_the_hash_is_of_what_would_be_saved():
    made = example()
    data = document_bytes(made)
    assert summed_up(made, data=data).sha256 == hashlib.sha256(data).hexdigest()


def test_an_analysis_of_another_document_is_not_believed():
    made = example()
    other = analyse(benefits(TABLE, {"Peace": 1, "Work": 3}))
    assert summed_up(made, other) == summed_up(made, analyse(made)) == summed_up(made)


def test_one_option_has_no_chance_of_being_best():
    made = benefits({"Noord": {"Peace": 60.0}}, {"Peace": 1})
    (only,) = summed_up(made, analyse(made)).options
    assert (only.rank, only.chance, only.fit) == (1, None, 60.0)


def test_nothing_at_all_can_be_summed_up():
    made = document()
    summary = summed_up(made, analyse(made))
    assert (summary.options, summary.shares) == ((), ())


def test_pay_is_never_in_it():
    judged = (criterion("Peace"), criterion("Work"), criterion("Compensation", YearlyPay()))
    offers = (offer("Noord", {"Peace": 6.0, "Work": 5.0}), offer("Sud", {"Peace": 1.0, "Work": 9.0}))
    made = document(judged, offers, {"Peace": 3, "Work": 1, "Compensation": 5})
    sealed = made.replace(criteria=(*judged[:2], judged[2].replace(set_aside=True)))
    seen = RecordChoice(Choice(option="sud", option_name="Sud", when=CHOSEN)).apply(made)
    assert seen.pay_open
    summary = summed_up(seen, analyse(seen))
    assert summary == summed_up(sealed)
    assert [one.name for one in summary.shares] == ["Peace", "Work"]
    assert summary.options[0].fit == pytest.approx(rank(sealed).fit.max())


def test_the_record_of_a_choice_holds_what_was_drafted():
    made = example()
    draft = Draft("sud", "Quiet.", "A move.", date(2027, 5, 23))
    summary = summed_up(made, data=b"data")
    choice = choice_of(made, draft, summary, CHOSEN)
    assert choice is not None
    assert (choice.option, choice.option_name, choice.when) == ("sud", "Sud", CHOSEN)
    assert (choice.why, choice.change_my_mind, choice.look_back) == ("Quiet.", "A move.", date(2027, 5, 23))
    assert choice.summary == summary
    assert choice_of(made, Draft("gone"), summary, CHOSEN) is None


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 11, 23), date(2027, 5, 23)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2026, 1, 31), date(2026, 7, 31)),
        (date(2026, 6, 30), date(2026, 12, 30)),
    ],
)
def test_half_a_year_on(day: date, later: date):
    assert look_back_from(day) == later


def test_nobody_waits_for_the_chances_of_a_large_table():
    names = [f"C{number}" for number in range(51)]
    wide = {f"O{o}": {name: float((o * 7 + n) % 100) for n, name in enumerate(names)} for o in range(20)}
    made = benefits(wide, dict.fromkeys(names, 1.0))
    summary = summed_up(made)
    assert {one.chance for one in summary.options} == {None}
    assert summary.options[0].rank == 1
