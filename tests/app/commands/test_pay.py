"""`pay` says nothing while pay is covered, and all of it once it is open."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.document import (
    Benefit,
    Choice,
    Document,
    Estimate,
    Grant,
    Opening,
    Package,
    Pay,
    Rate,
    SignOn,
    Vesting,
    YearlyPay,
)
from tests.builders import criterion, document, offer
from tests.commands import command, written

Shell = pytest.CaptureFixture[str]
WHEN = datetime(2026, 11, 23, 9, tzinfo=UTC)
OPEN = (Opening(when=WHEN),)
YEARLY = Vesting(years=(Decimal("0.5"), Decimal("0.5")))
ACME = Package(
    offer="acme",
    currency="EUR",
    base=Decimal(84173),
    bonus=Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.2")),
    sign_on=(SignOn(amount=Decimal(12000), claw_back_months=12),),
    grants=(Grant(id="g", name="Stock", value=Estimate(likely=Decimal(20000)), vesting=YEARLY),),
    relocation=Decimal(3000),
    benefits=(Benefit(name="Pension", amount=Decimal("4000.50")),),
)
DOLLARS = Package(offer="borealis", currency="USD", base=Decimal(100000))


def decision(**fields: Any) -> Document:
    pay = {"horizon_years": 2, "packages": (ACME, DOLLARS), "openings": OPEN} | fields
    return document(
        (criterion("Team"), criterion("Compensation", YearlyPay())),
        (offer("Acme", {"Team": 6.0}), offer("Borealis", {"Team": 7.0}), offer("Cobalt", {"Team": 2.0})),
        pay=Pay(**pay),
    )


def told(made: Document, tmp_path: Path, capsys: Shell) -> dict[str, Any]:
    said = command(capsys, "pay", written(made, tmp_path), "--json")
    assert (said.code, said.err) == (0, "")
    return said.json


@pytest.mark.parametrize("options", [(), ("--json",)])
@pytest.mark.parametrize("packages", [(ACME, DOLLARS), ()], ids=["with pay", "without"])
def test_covered_pay_is_refused_in_the_same_words_whether_there_is_any(
    packages: tuple[Package, ...], options: tuple[str, ...], tmp_path: Path, capsys: Shell
):
    made = decision(openings=(), packages=packages)
    said = command(capsys, "pay", written(made, tmp_path), *options)
    assert (said.code, said.out) == (1, "")
    assert said.err == (
        "offer-spectrum: Pay is covered until a choice is recorded. "
        "Record one in the window, or open pay early there, to see it.\n"
    )


def test_a_choice_opens_it(tmp_path: Path, capsys: Shell):
    choice = Choice(option="acme", option_name="Acme", when=WHEN)
    made = decision(openings=()).replace(choices=(choice,))
    assert told(made, tmp_path, capsys)["status"] == "ok"
    reopened = made.replace(choices=(choice.replace(reopened=WHEN),))
    assert command(capsys, "pay", written(reopened, tmp_path)).code == 1


def test_json_has_every_year_with_exact_money(tmp_path: Path, capsys: Shell):
    said = told(decision(), tmp_path, capsys)
    assert (said["status"], said["currency"], said["horizon_years"]) == ("ok", "EUR", 2)
    acme = said["offers"][0]
    assert (acme["offer"], acme["offer_name"], acme["currency"]) == ("acme", "Acme", "EUR")
    first, second = acme["years"]
    assert [one["kind"] for one in first["components"]] == [
        *("base", "bonus", "sign_on", "grants", "relocation", "benefits"),
    ]
    assert first["components"][1] == {
        "kind": "bonus",
        "name": "Bonus",
        "least": "0.00",
        "likely": "8417.30",
        "most": "16834.60",
        "missing": None,
    }
    assert first["total"] == {"least": "113173.50", "likely": "121590.80", "most": "130008.10"}
    assert second["total"]["likely"] == "106590.80"
    assert (acme["total"]["likely"], acme["per_year"]["likely"]) == ("228181.60", "114090.80")
    assert (acme["net"], acme["missing"]) == (None, [])
    assert acme["owed_back"] == [{"month": 0, "amount": "12000.00"}, {"month": 12, "amount": "0.00"}]
    assert "All figures are before tax, in EUR." in acme["assumptions"]


def test_what_is_missing_is_null_and_named(tmp_path: Path, capsys: Shell):
    said = told(decision(), tmp_path, capsys)
    dollars, cobalt = said["offers"][1:]
    assert (dollars["total"]["likely"], dollars["currency"]) == ("200000.00", "USD")
    assert (dollars["per_year_compared"], dollars["missing_to_compare"]) == (
        None,
        ["the exchange rate of USD"],
    )
    assert (cobalt["total"], cobalt["missing"]) == (None, ["the base salary"])
    assert cobalt["years"][0]["components"][0]["likely"] is None
    assert said["warnings"] == [
        {
            "code": "pay_not_known",
            "offer": "cobalt",
            "sentence": "The pay of Cobalt is not known: needs the base salary.",
        }
    ]
    assert told(decision(packages=()), tmp_path, capsys)["status"] == "no_data"
    assert told(document(pay=Pay(openings=OPEN)), tmp_path, capsys)["status"] == "no_options"


def test_with_a_rate_packages_are_compared_in_one_currency(tmp_path: Path, capsys: Shell):
    rate = Rate(currency="USD", worth=Decimal("0.9"), day=date(2026, 11, 20))
    made = decision(rates=(rate,))
    said = told(made, tmp_path, capsys)
    assert said["rates"] == [{"currency": "USD", "worth": "0.9", "day": "2026-11-20"}]
    dollars = said["offers"][1]
    text = command(capsys, "pay", written(made, tmp_path)).out
    assert "In EUR: € 90,000.00. 1 USD is worth 0.9 EUR, the rate of 20 Nov 2026.\n" in text
    assert (dollars["per_year"]["likely"], dollars["per_year_compared"]["likely"]) == (
        "100000.00",
        "90000.00",
    )


def test_the_tables_for_people(tmp_path: Path, capsys: Shell):
    made = decision(tax=Decimal("0.4"), discount=Decimal("0.25"))
    lines = command(capsys, "pay", written(made, tmp_path)).out.splitlines()
    assert lines[0] == "Test · Mine"
    assert lines[2] == "Acme, in EUR"
    rows = {line[:20].strip(): line[20:].split() for line in lines[3:17]}
    assert rows[""] == ["Year", "1", "Year", "2", "All"]
    assert rows["Salary"] == ["84,173.00", "84,173.00"]
    assert rows["Sign-on"] == ["12,000.00"]
    assert rows["Total"] == ["121,590.80", "106,590.80", "228,181.60"]
    assert rows["At least"] == ["113,173.50", "98,173.50", "211,347.00"]
    assert rows["After tax"] == ["72,954.48", "63,954.48", "136,908.96"]
    assert rows["Worth at the start"] == ["58,363.58", "40,930.87", "99,294.45"]
    assert "A year: € 114,090.80 (105,673.50–122,508.10)." in lines
    assert "On leaving before month 12, € 12,000.00 is owed back." in lines
    assert "- Tax takes 40% of everything; all other figures are before tax, in EUR." in lines
    assert "In EUR: not known: needs the exchange rate of USD." in lines
    assert "Cobalt: no pay is entered." in lines


def test_a_later_payment_is_owed_back_from_its_start(tmp_path: Path, capsys: Shell):
    late = SignOn(year=2, amount=Decimal(600), claw_back_months=6, by_month=True)
    made = decision(packages=(DOLLARS.replace(sign_on=(late,), base=None),))
    out = command(capsys, "pay", written(made, tmp_path)).out
    assert (
        "On leaving from month 12 and before month 18, USD 600.00 is owed back, a part less each month."
        in out
    )
    assert "The sums are not known: needs the base salary." in out
    assert "not known  not known  not known" in out


def test_what_is_owed_back_in_stages_adds_up(tmp_path: Path, capsys: Shell):
    stages = tuple(SignOn(amount=Decimal(500), claw_back_months=months) for months in (12, 24))
    made = decision(packages=(DOLLARS.replace(sign_on=stages),))
    out = command(capsys, "pay", written(made, tmp_path)).out
    assert "On leaving before month 12, USD 500.00 is owed back.\n" in out
    assert "On leaving before month 24, USD 500.00 more is owed back.\n" in out


def test_two_payments_of_one_kind_in_a_year_stand_on_their_own_lines(tmp_path: Path, capsys: Shell):
    twice = (SignOn(amount=Decimal(1000)), SignOn(amount=Decimal(2000)))
    made = decision(packages=(DOLLARS.replace(sign_on=twice),))
    out = command(capsys, "pay", written(made, tmp_path)).out
    assert [line.split() for line in out.splitlines() if line.startswith("Sign-on")] == [
        ["Sign-on", "1,000"],
        ["Sign-on", "2,000"],
    ]
