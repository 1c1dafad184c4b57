"""What would be worth as much as pay, as `pay` prints it."""

from pathlib import Path

import pytest

from app.document import Document
from tests.builders import criterion, offer
from tests.commands import command, written
from tests.paid import package, paid

Shell = pytest.CaptureFixture[str]


def decision() -> Document:
    made = paid({"North": 75.0, "South": 50.0}, (package("North", 90_000), package("South", 75_000)), "North")
    ask = criterion("Remote <days>")
    north = offer("North", {"Rest": 75.0, "Remote <days>": 5.0})
    weight = made.perspective.weights[0].replace(criterion=ask.id, weight=1.0)
    view = made.perspective.replace(weights=(*made.perspective.weights, weight))
    return made.replace(criteria=(*made.criteria, ask), offers=(north, made.offers[1]), perspectives=(view,))


def test_each_step_with_the_pay_of_equal_worth(tmp_path: Path, capsys: Shell):
    said = command(capsys, "pay", written(decision(), tmp_path), "--json").json["menu"]
    assert [(one["option"], one["criterion"]) for one in said] == [
        ("north", "remote--days-"),
        ("north", "rest"),
        ("south", "rest"),
    ]
    # Half of the weight: a step of a tenth is 5 points; a point costs 4,000, and below 80,000 half of that.
    first = said[0]
    assert (first["now"], first["then"], first["points"]) == (5.0, 6.0, pytest.approx(5.0))
    assert (first["kind"], first["worth"]) == ("less_pay", pytest.approx(10_000 + 2.5 * 2_000))
    assert first["over_horizon"] == pytest.approx(60_000)
    assert first["sentence"].startswith("Remote <days>: 6, now 5: worth")


def test_people_read_the_steps_of_the_option_chosen(tmp_path: Path, capsys: Shell):
    out = command(capsys, "pay", written(decision(), tmp_path)).out
    section = out.split("What would be worth as much as pay at North\n")[1].split("\n\n")[0]
    assert section.splitlines() == [
        "- Remote <days>: 6, now 5: worth € 15,000 a year",
        "- Rest: 76, now 75: worth € 1,200 a year",
    ]


def test_where_pay_cannot_be_compared_there_is_no_menu(tmp_path: Path, capsys: Shell):
    made = decision()
    bare = made.replace(pay=made.pay.replace(worst=None, best=None, curve=()))
    assert command(capsys, "pay", written(bare, tmp_path), "--json").json["menu"] == []
    assert "worth as much as pay" not in command(capsys, "pay", written(bare, tmp_path)).out
