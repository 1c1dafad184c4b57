from datetime import UTC, date, datetime, timedelta

from app.analysis import analyse
from app.document import Choice, Document, Summary, SummaryOption
from app.report.choosing import MOST_THEN, choosing
from app.report.content import brief
from tests.app.report.briefs import plain
from tests.builders import DAY

THEN = datetime(2026, 11, 23, 18, 5, tzinfo=UTC)


def choice(**fields: object) -> Choice:
    rows = tuple(
        SummaryOption(name=f"Company {n + 1}", fit=70.0 - n, chance=0.4 / (n + 1), rank=n + 1)
        for n in range(10)
    )
    blank = SummaryOption(name="Nobody knows", fit=50.0)
    made = Choice(
        option="offer-1",
        option_name="Company 2",
        why="The people.",
        change_my_mind=" The manager leaves. ",
        when=THEN,
        look_back=date(2027, 5, 23),
        summary=Summary(options=(*rows[:3], blank, *rows[4:]), sha256="ab" * 32),
    )
    return made.replace(**fields)


def decided(*choices: Choice) -> Document:
    return plain(3).replace(choices=choices)


def test_before_a_choice_nothing_is_said_of_one():
    assert choosing(plain(3)) is None


def test_it_tells_what_why_and_how_things_stood_then():
    record = choosing(decided(choice()))
    assert record is not None
    assert (record.title, record.standing) == (
        "Company 2, chosen on 23 Nov 2026, 18:05",
        "Chosen: Company 2",
    )
    assert [(fact.label, fact.text) for fact in record.facts] == [
        ("Why", "The people."),
        ("To reconsider", "The manager leaves."),
        ("Look back", "23 May 2027"),
        ("Pay", "Not seen before the choice."),
    ]
    assert [row.name for row in record.rows if row.chosen] == ["Company 2"]
    first, blank = record.rows[0], record.rows[3]
    assert (first.rank, first.fit, first.chance) == ("1", "70.0", "40%")
    assert (blank.rank, blank.fit, blank.chance) == ("–", "50.0", "–")
    assert len(record.rows) == MOST_THEN
    assert record.basis.startswith("And 2 more options.")
    assert "ab" * 32 in record.basis


def test_it_says_when_pay_was_opened_before_and_what_was_chosen_earlier():
    earlier = choice(option_name="Company 1", reopened=THEN)
    later = choice(when=THEN + timedelta(days=1), pay_opened=THEN, why="", change_my_mind="", look_back=None)
    record = choosing(decided(earlier, later))
    assert record is not None
    assert [(fact.label, fact.text) for fact in record.facts] == [
        ("Pay", "First opened on 23 Nov 2026, 18:05, before it."),
        ("Before", "Company 1, chosen on 23 Nov 2026, 18:05"),
    ]


def test_a_reopened_choice_stays_on_record_but_does_not_stand():
    record = choosing(decided(choice(reopened=THEN)))
    assert record is not None
    assert record.standing == ""
    assert ("Reopened", "23 Nov 2026, 18:05") in [(fact.label, fact.text) for fact in record.facts]


def test_the_brief_holds_the_record():
    analysis = analyse(decided(choice()))
    assert analysis is not None
    content = brief(analysis, DAY)
    assert content.choice == choosing(analysis.document)
