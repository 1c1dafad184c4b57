"""What is written down with a choice."""

import hashlib
from datetime import date, datetime
from decimal import Decimal

import pytest

from app.analysis import analyse
from app.choosing.record import Draft, choice_of, chosen, look_back_from, summary_of
from app.document import Choice, Document, Package, Pay, Position, YearlyPay
from app.edits import AddCriterion, RecordChoice, RemoveOffer
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


def test_the_record_of_a_choice_holds_what_was_drafted():
    made = example()
    draft = Draft("sud", "Quiet.", "A move.", date(2027, 5, 23))
    choice = choice_of(made, draft, None, b"data", CHOSEN)
    assert choice is not None
    assert (choice.option, choice.option_name, choice.when) == ("sud", "Sud", CHOSEN)
    assert (choice.why, choice.change_my_mind, choice.look_back) == ("Quiet.", "A move.", date(2027, 5, 23))
    assert choice.summary == summary_of(made, None, b"data")
    assert choice_of(made, Draft("gone"), None, b"", CHOSEN) is None


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


class TestWhatStandsAboveTheChart:
    def told(self, made: Document, option: str = "sud") -> tuple[str, str]:
        choice = Choice(option=option, option_name="Sud", when=NOON)
        after = RecordChoice(choice).apply(made)
        said = chosen(after, choice, rank(after), NOON.date())
        return said.title, said.detail

    def test_pay_is_seen_and_changes_nothing(self):
        title, detail = self.told(example())
        assert title == "You chose Sud on 23 Nov"
        assert detail == "Pay is visible now. It does not change the ranking."

    def test_the_name_is_the_one_it_has_now(self):
        made = example()
        renamed = made.offers[1].replace(company="Sud & Co")
        title, _ = self.told(made.replace(offers=(made.offers[0], renamed, made.offers[2])))
        assert title == "You chose Sud & Co on 23 Nov"

    def test_a_year_later_the_year_is_said(self):
        choice = Choice(option="sud", option_name="Sud", when=NOON)
        said = chosen(example(), choice, rank(example()), date(2027, 1, 2))
        assert said.title == "You chose Sud on 23 Nov 2026"

    def test_an_option_that_is_gone_keeps_its_name(self):
        choice = Choice(option="sud", option_name="Sud", when=NOON)
        after = RemoveOffer("sud").apply(RecordChoice(choice).apply(example()))
        said = chosen(after, choice, rank(after), NOON.date())
        assert said.title == "You chose Sud on 23 Nov"
        assert said.detail.startswith("It is no longer among the options. Pay is visible now.")

    def test_pay_that_counts_says_how_much(self):
        made = example()
        pay = Pay(
            worst=Decimal(0),
            best=Decimal(100_000),
            packages=(Package(offer="sud", currency="EUR", base=Decimal(80_000)),),
        )
        made = AddCriterion(criterion("Compensation", YearlyPay())).apply(made.replace(pay=pay))
        view = made.perspective.replace(
            weights=tuple(
                one.replace(weight=w)
                for one, w in zip(made.perspective.weights, (60.0, 25.0, 15.0), strict=True)
            )
        )
        _, detail = self.told(made.replace(perspectives=(view,)))
        assert detail == "Pay is visible now and counts 15% of the fit."


def test_nobody_waits_for_the_chances_of_a_large_table():
    names = [f"C{number}" for number in range(51)]
    wide = {f"O{o}": {name: float((o * 7 + n) % 100) for n, name in enumerate(names)} for o in range(20)}
    made = benefits(wide, dict.fromkeys(names, 1.0))
    summary = summary_of(made, None, b"")
    assert {one.chance for one in summary.options} == {None}
    assert summary.options[0].rank == 1
