from datetime import UTC, datetime

from app.analysis import analyse
from app.document import Choice, Document
from app.examples import worked_example
from app.report.blocks import Sheet
from app.report.negotiating import negotiating
from tests.builders import DAY
from tests.paid import sheets_of

CHOICE = Choice(option="dialogue", option_name="Dialogue", when=datetime(2026, 11, 23, 18, tzinfo=UTC))
DECIDED = worked_example(DAY).replace(choices=(CHOICE,))


def told(document: Document) -> tuple[Sheet, ...]:
    analysis = analyse(document)
    assert analysis is not None
    return negotiating(analysis, DAY)


def test_while_pay_is_covered_there_is_no_sheet():
    assert told(DECIDED.replace(choices=())) == ()


def test_there_is_a_sheet_an_offer_the_chosen_one_first():
    said = told(DECIDED)
    assert [sheet.title for sheet in said] == [
        "Wayfarrow, your choice",
        "Quillmoor",
        "Marloway Financial",
        "Fennick Software",
    ]
    assert [len(sheet.asks) for sheet in said] == [len(one.asks) for one in sheets_of(DECIDED)]
    facts = {fact.label: fact.text for fact in said[0].facts}
    assert facts["Talk to"] == "The recruiter first, then the manager of Dialogue systems"
    assert facts["The least"] == "The least you accept is USD 225,000 a year; this meets it."


def test_how_the_order_comes_about_is_said_where_there_is_one():
    for sheet in told(DECIDED):
        assert bool(sheet.order) == (len(sheet.asks) > 1)
    assert told(DECIDED)[0].order.startswith("First what is paid each year")


def test_what_was_not_entered_is_said():
    marloway = told(DECIDED)[2]
    assert "No market value entered." in marloway.missing
