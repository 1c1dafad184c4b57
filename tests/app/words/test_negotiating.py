"""What the negotiation sheet says."""

from datetime import date
from decimal import Decimal

import pytest

from app.document import Document, Estimate, Grant, Package, SignOn, Vesting
from app.negotiating.sheet import NegotiationSheet
from app.negotiating.talk import Ask, Reason
from app.numbers.notation import Notation
from app.words.negotiating import (
    ask_text as ask_text_,
)
from app.words.negotiating import (
    deadline_sentence,
    no_raise_sentence,
    order_sentence,
)
from app.words.negotiating import (
    least_sentence as least_sentence_,
)
from app.words.negotiating import (
    level_sentence as level_sentence_,
)
from app.words.negotiating import (
    missing_sentences as missing_sentences_,
)
from app.words.negotiating import (
    paid_sentence as paid_sentence_,
)
from app.words.negotiating import (
    reason_sentence as reason_sentence_,
)
from tests.builders import DAY
from tests.notations import by_notation
from tests.paid import package, paid, sheets_of

ask_text = by_notation(ask_text_)
reason_sentence = by_notation(reason_sentence_)
paid_sentence = by_notation(paid_sentence_)
level_sentence = by_notation(level_sentence_)
least_sentence = by_notation(least_sentence_)
missing_sentences = by_notation(missing_sentences_)

BONUS = Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.2"))
EVEN = Vesting(years=(Decimal("0.25"),) * 4)
SHARES = Grant(id="g", value=Estimate(likely=Decimal(40_000)), vesting=EVEN)


def decided(*packages: Package, south: float = 75.0) -> Document:
    return paid({"North": 75.0, "South": south}, packages, "North")


def sheet(*packages: Package, south: float = 75.0, due: date | None = None) -> NegotiationSheet:
    made = decided(*packages, south=south)
    north = made.offers[0].replace(reply_by=due)
    return sheets_of(made.replace(offers=(north, *made.offers[1:])))[0]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def told(one: NegotiationSheet) -> list[str]:
    made = decided()
    return [
        plain(ask_text(ask, one, made.criterion(ask.step.criterion) if ask.step else None))
        for ask in one.asks
    ]


def test_what_to_ask_for():
    signed = SignOn(amount=Decimal(5_000))
    north = package("North", 90_000, least=Decimal(106_250), grants=(SHARES,), sign_on=(signed,))
    assert told(sheet(north)) == [
        "A base salary of € 95,000, € 5,000 more",
        "A sign-on payment of € 25,000, € 20,000 more",
        "Shares worth € 20,000 on top",
        "Rest: 76, now 75",
    ]
    assert told(sheet(package("North", 90_000, least=Decimal(95_000))))[1] == "A sign-on payment of € 20,000"


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (Reason("interviews", text="Well,\nall of it."), "How the interviews went: Well, all of it."),
        (Reason("rival_pays", "South", Decimal(95_000)), "South pays € 95,000 a year."),
        (
            Reason("tie", "South", Decimal("7999.6")),
            "With € 8,000 more a year it would tie South, the best competing offer.",
        ),
        (Reason("market", amount=Decimal(90_000)), "Such work is paid € 90,000 a year elsewhere."),
        (
            Reason("market", amount=Decimal(90_000), low=Decimal(80_000), high=Decimal(95_000)),
            "Such work is paid € 90,000 a year elsewhere, within € 80,000–95,000.",
        ),
        (Reason("least", amount=Decimal(92_000)), "The least you accept is € 92,000 a year."),
        (
            Reason("least_beyond", amount=Decimal(92_000)),
            "The least you accept is € 92,000 a year; this alone does not reach it.",
        ),
        (
            Reason("equal_worth", amount=Decimal(2_000)),
            "Worth as much as € 2,000 a year, where the base cannot move.",
        ),
        (
            Reason("credible"),
            "No more than a quarter above the base as it stands, so that it is taken seriously.",
        ),
        (Reason("rival_sign_on", "South", Decimal(9_000)), "South pays € 9,000 on signing."),
        (Reason("step_worth", amount=Decimal("1200.4")), "Worth € 1,200 a year to you."),
        (Reason("step_beyond"), "Worth more to you than the whole range of pay."),
        (Reason("step_points", points=2.0), "Worth 2.0 points to you."),
        (Reason("awaited", "East"), "No offer from East yet."),
        (Reason("reply_due", day=date(2026, 11, 30), days=7), "A reply is due in 7 days, on 30 Nov."),
        (Reason("reply_due", day=DAY, days=0), "A reply is due today, on 23 Nov."),
        (Reason("reply_due", day=date(2026, 11, 24), days=1), "A reply is due tomorrow, on 24 Nov."),
        (Reason("reply_due", day=date(2026, 11, 20), days=-3), "A reply was due on 20 Nov."),
    ],
)
def test_why(reason: Reason, sentence: str):
    assert plain(reason_sentence(reason, sheet(package("North", 90_000)), DAY)) == sentence


def test_what_it_pays_and_whether_that_is_enough():
    certain = sheet(package("North", 90_000, least=Decimal(85_000)))
    assert plain(paid_sentence(certain)) == "It pays € 90,000 a year."
    assert plain(least_sentence(certain)) == "The least you accept is € 85,000 a year; this meets it."
    ranged = sheet(package("North", 80_000, bonus=BONUS, least=Decimal(85_000)))
    assert plain(paid_sentence(ranged)) == "It pays € 88,000 a year, within € 80,000–96,000."
    assert least_sentence(ranged).endswith("this likely meets it, but not at the low end of its range.")
    too_little = sheet(package("North", 80_000, least=Decimal(85_000)))
    assert least_sentence(too_little).endswith("this does not meet it.")
    unknown = sheet(package("North", None, least=Decimal(85_000)))
    assert paid_sentence(unknown) == "What it pays a year is not known: needs the base salary."
    assert least_sentence(unknown).endswith("whether this meets it is not known.")
    assert least_sentence(sheet(package("North", None))) == ""


def test_level_with_the_best_competing_offer():
    level = sheet(package("North", 90_000), package("South", 80_000))
    assert (
        plain(level_sentence(level)) == "At € 80,000 a year it would be worth just as much to you as South."
    )
    short = sheet(package("North", 90_000), package("South", 130_000), south=76.0)
    assert level_sentence(short) == "No pay makes it worth as much as South: short by 0.6 points."
    ahead = sheet(package("North", 90_000), package("South", 60_000), south=0.0)
    assert level_sentence(ahead) == "At any pay it stays ahead of South, by 45.0 points or more."
    assert level_sentence(sheet(package("North", 90_000))) == ""


def test_the_deadline():
    due = sheet(package("North", 90_000), due=date(2027, 1, 2))
    assert deadline_sentence(due, DAY) == "A reply is due in 40 days, on 2 Jan 2027."
    assert deadline_sentence(sheet(package("North", 90_000)), DAY) == ""


def test_nothing_that_speaks_for_a_raise_is_said_too():
    assert no_raise_sentence(sheet(package("North", 90_000))) == "Nothing entered speaks for a higher base."
    assert no_raise_sentence(sheet(package("North", 90_000, least=Decimal(95_000)))) == ""
    assert no_raise_sentence(sheet(package("North", None))) == ""


def test_how_the_order_comes_about_is_said_where_there_is_one():
    assert order_sentence(sheet(package("North", 90_000, least=Decimal(95_000)))).startswith("First what is")
    assert order_sentence(sheet(package("North", None))) == ""


def test_what_is_missing():
    said = missing_sentences(sheet(package("North", None)))
    assert said[0] == "What it pays a year is not known: needs the base salary."
    assert "No market value entered." in said
    assert all(said)


def test_an_ask_without_an_amount_is_for_time():
    assert ask_text(Ask("time"), sheet(package("North", 90_000))) == "More time to decide"


def test_amounts_take_the_marks_of_a_language():
    german = Notation(decimal=",", group=".")
    one = sheet(package("North", 90_000, bonus=BONUS, least=Decimal(106_250)))
    said = (
        paid_sentence(one, german),
        least_sentence(one, german),
        ask_text(one.asks[0], one, how=german),
        reason_sentence(Reason("rival_pays", "South", Decimal(95_000)), one, how=german),
    )
    assert [plain(text) for text in said] == [
        "It pays € 99.000 a year, within € 90.000–108.000.",
        "The least you accept is € 106.250 a year; this does not meet it.",
        "A base salary of € 96.600, € 6.600 more",
        "South pays € 95.000 a year.",
    ]
