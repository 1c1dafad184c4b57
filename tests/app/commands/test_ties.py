"""The pay at which options tie, as `pay` prints it."""

from pathlib import Path
from typing import Any

import pytest

from app.document import Document
from tests.commands import command, written
from tests.paid import package, paid

Shell = pytest.CaptureFixture[str]
REST = {"A": 60.0, "B": 50.0, "C": 10.0, "D": 70.0}
PACKAGES = (package("A", 80_000), package("B", 70_000), package("C", 60_000))


def decision(**fields: Any) -> Document:
    return paid(REST, PACKAGES, chosen="A", **fields)


def told(made: Document, tmp_path: Path, capsys: Shell) -> dict[str, Any]:
    return command(capsys, "pay", written(made, tmp_path), "--json").json


def test_each_other_option_has_the_pay_at_which_it_ties(tmp_path: Path, capsys: Shell):
    said = told(decision(), tmp_path, capsys)
    assert (said["ties_reason"], said["against"], said["against_name"]) == (None, "a", "A")
    ties = {tie["option"]: tie for tie in said["ties"]}
    assert ties.keys() == {"b", "c", "d"}
    # A: 36 of the rest and 20 of pay. B has 30 of the rest, so its pay needs 26, a value of 0.65.
    assert ties["b"]["outcome"] == "reached"
    assert ties["b"]["at"] == pytest.approx(92_000)
    assert ties["b"]["more"] == pytest.approx(22_000)
    assert ties["b"]["more_over_horizon"] == pytest.approx(88_000)
    assert (ties["c"]["outcome"], ties["c"]["at"]) == ("short", None)
    assert ties["c"]["short"] == pytest.approx(10.0)
    assert (ties["d"]["reason"], ties["d"]["missing"]) == ("pay_unknown", ["the pay of D"])


def test_the_table_for_people(tmp_path: Path, capsys: Shell):
    out = command(capsys, "pay", written(decision(), tmp_path)).out
    rows = out.split("At what pay a year each would tie with A\n")[1].splitlines()
    assert rows[0].split() == [
        *("Option", "Paid", "a", "year", "Ties", "at", "Difference", "Over", "all", "years"),
    ]
    by_name = {row[0]: row[1:].split() for row in rows[1:]}
    assert by_name["B"] == ["€", "70,000", "€", "92,000", "€", "22,000", "€", "88,000"]
    assert " ".join(by_name["C"]) == "€ 60,000 cannot be reached: short by 10.0 points"
    assert " ".join(by_name["D"]) == "– needs the pay of D"


def test_where_pay_cannot_be_weighed_it_says_why(tmp_path: Path, capsys: Shell):
    made = decision(worst=None, best=None, curve=())
    said = told(made, tmp_path, capsys)
    assert (said["ties_reason"], said["ties"], said["share"]) == ("no_range", [], None)
    out = command(capsys, "pay", written(made, tmp_path)).out
    assert "The worst and the best pay a year are not entered, so pay cannot be weighed." in out
    without = made.replace(
        criteria=made.criteria[1:], perspectives=(made.perspectives[0].replace(weights=()),)
    )
    assert told(without, tmp_path, capsys)["ties_reason"] == "no_criterion"


def test_no_weight_and_options_ahead_at_any_pay_are_said(tmp_path: Path, capsys: Shell):
    made = paid({"A": 0.0, "B": 100.0}, (package("A", 60_000), package("B", 60_000)), chosen="A")
    out = command(capsys, "pay", written(made, tmp_path)).out
    assert "ahead at any pay, by 60.0 points" in out
    weightless = paid(REST, PACKAGES, chosen="A", weight=0.0)
    assert "pay has no weight" in command(capsys, "pay", written(weightless, tmp_path)).out
