"""What to ask for, as `pay` prints it."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.commands.negotiating import negotiation_as_text
from app.document import Document, Estimate
from tests.commands import command, written
from tests.paid import package, paid, sheets_of

TODAY = date(2026, 11, 23)
A = package(
    "A",
    70_000,
    market_value=Estimate(likely=Decimal(90_000), low=Decimal(85_000), high=Decimal(95_000)),
    least=Decimal(75_000),
    contact="Their <b>recruiter</b>",
    interviews="Well.\nVery well.",
)
B = package("B", 80_000)


def decision(*, due: date | None = None) -> Document:
    made = paid({"A": 70.0, "B": 60.0}, (A, B), chosen="A")
    return made.replace(offers=(made.offers[0].replace(reply_by=due), made.offers[1]))


def told(made: Document) -> list[str]:
    return negotiation_as_text(made, sheets_of(made, TODAY), TODAY).splitlines()


def test_json_has_what_to_ask_for_in_order_with_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    said: list[dict[str, Any]] = command(
        capsys, "pay", written(decision(due=TODAY), tmp_path), "--json"
    ).json["negotiation"]
    assert [(sheet["offer"], sheet["chosen"]) for sheet in said] == [("a", True), ("b", False)]
    first = said[0]
    assert first["paid"] == {"least": "70000.00", "likely": "70000.00", "most": "70000.00"}
    assert first["market_value"] == {"least": "85000", "likely": "90000", "most": "95000"}
    assert (first["least"], first["meets_least"], first["currency"]) == ("75000", "no", "EUR")
    assert (first["reply_by"], first["contact"]) == ("2026-11-23", "Their <b>recruiter</b>")
    base = first["asks"][0]
    assert (base["kind"], Decimal(base["amount"]), Decimal(base["more"])) == ("base", 87_500, 17_500)
    assert [reason["kind"] for reason in base["reasons"]] == ["interviews", "market", "credible"]
    assert all(reason["sentence"] for ask in first["asks"] for reason in ask["reasons"])
    assert first["not_entered"] == []
    assert "market_value" in said[1]["not_entered"]


def test_the_sheet_for_people():
    lines = told(decision(due=date(2026, 11, 26)))
    assert lines[0] == "What to ask A for"
    assert "A reply is due in 3 days, on 26 Nov." in lines
    assert "Talk to: Their <b>recruiter</b>" in lines
    start = lines.index("1. A base salary of € 87,500, € 17,500 more")
    assert lines[start + 1] == "   How the interviews went: Well. Very well."
    assert "What to ask B for" in lines
    assert "Nobody to talk to entered." in lines


def test_there_is_none_without_packages():
    assert told(paid({"A": 70.0}, ())) == []
