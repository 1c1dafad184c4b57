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
    assert ties["b"]["price"] == pytest.approx(92_000)
    assert ties["b"]["raise"] == pytest.approx(22_000)
    assert ties["b"]["over_horizon"] == pytest.approx(88_000)
    assert [ties[one]["reachable"] for one in "bcd"] == [True, False, None]
    assert (ties["c"]["outcome"], ties["c"]["price"]) == ("short", None)
    assert ties["c"]["short"] == pytest.approx(10.0)
    assert (ties["d"]["reason"], ties["d"]["missing"]) == ("pay_unknown", ["the pay of D"])


def test_the_sentences_for_people(tmp_path: Path, capsys: Shell):
    lines = command(capsys, "pay", written(decision(), tmp_path)).out.splitlines()
    assert "What each other option would have to pay to be worth as much as A, your choice." in lines
    (b,) = (line for line in lines if line.startswith("- B "))
    assert b.startswith(
        "- B would tie A at € 92,000 a year: € 22,000 more than it pays, € 88,000 over 4 years."
    )
    (c,) = (line for line in lines if line.startswith("- C "))
    assert c.startswith("- C cannot reach A by pay: short by 10.0 points even at € 120,000 a year.")
    assert "- What D pays a year is not known: needs the pay of D." in lines


def test_how_sure_a_tie_is_stands_beside_it(tmp_path: Path, capsys: Shell):
    (b,) = (tie for tie in told(decision(), tmp_path, capsys)["ties"] if tie["option"] == "b")
    assert b["p10"] <= b["median"] <= b["p90"]
    assert 0.0 <= b["never"] + b["always"] <= 1.0


def test_where_pay_cannot_be_weighed_it_says_why(tmp_path: Path, capsys: Shell):
    made = decision(worst=None, best=None, curve=())
    said = told(made, tmp_path, capsys)
    assert (said["ties_reason"], said["ties"], said["share"]) == ("no_range", [], None)
    out = command(capsys, "pay", written(made, tmp_path)).out
    assert "Enter the worst and the best pay a year to compare pay with the rest." in out
    without = made.replace(
        criteria=made.criteria[1:], perspectives=(made.perspectives[0].replace(weights=()),)
    )
    assert told(without, tmp_path, capsys)["ties_reason"] == "no_criterion"


def test_no_weight_and_options_ahead_at_any_pay_are_said(tmp_path: Path, capsys: Shell):
    made = paid({"A": 0.0, "B": 100.0}, (package("A", 60_000), package("B", 60_000)), chosen="A")
    out = command(capsys, "pay", written(made, tmp_path)).out
    assert "B stays ahead of A even at € 60,000 a year, by 60.0 points." in out
    weightless = paid(REST, PACKAGES, chosen="A", weight=0.0)
    assert "No amount: pay weighs nothing." in command(capsys, "pay", written(weightless, tmp_path)).out


def test_draws_and_seed_can_be_told(tmp_path: Path, capsys: Shell):
    file = written(decision(), tmp_path)
    usual = command(capsys, "pay", file, "--json").json
    assert (usual["samples"], usual["seed"]) == (8192, 20240607)
    few, again, other = (
        command(capsys, "pay", file, "--json", "--samples", "200", "--seed", seed).json for seed in "112"
    )
    assert (few["samples"], few["seed"]) == (200, 1)
    assert few == again
    assert few["ties"] != other["ties"]
