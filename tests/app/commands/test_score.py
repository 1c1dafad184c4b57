from pathlib import Path

import pytest

from app.document import Document, Levels, MustHave, Number, SweetSpot, YesNo
from app.document.scales import Level, Spectrum
from tests.builders import criterion, document, offer, position, team
from tests.commands import command, written

Shell = pytest.CaptureFixture[str]
KEYS = {"status", "warnings", "perspective", "weights", "options"}
OPTION_KEYS = {
    *("id", "offer", "team", "option_name", "rank", "fit", "low", "high"),
    *("position", "known", "ruled_out", "must_haves", "contributions"),
}
TEAM, PERMIT = criterion("Team"), criterion("Permit", YesNo(), must_have=MustHave(limit=True))
MATCH = criterion("Match", Spectrum())
DOCUMENT = document(
    (TEAM, PERMIT, MATCH),
    (
        offer(
            "Acme",
            {"Permit": True},
            teams=(team("Lab", {"Team": (7.0, 8.0, 9.0)}, position=position(0.2, 0.1)),),
        ),
        offer("Borealis", {"Team": 6.0}),
        offer("Cobalt", {"Team": 10.0, "Permit": False}, position=position(0.9)),
    ),
    {"Team": 2, "Permit": 1, "Match": 1},
    SweetSpot(low=0.2, high=0.6),
)


def scored(made: Document, tmp_path: Path, capsys: Shell) -> dict:
    said = command(capsys, "score", written(made, tmp_path), "--json")
    assert (said.code, said.err) == (0, "")
    return said.json


def test_json_has_every_key_in_rank_order(tmp_path: Path, capsys: Shell):
    said = scored(DOCUMENT, tmp_path, capsys)
    assert said.keys() >= KEYS
    assert all(option.keys() >= OPTION_KEYS for option in said["options"])
    lab, borealis, cobalt = said["options"]
    assert [one["rank"] for one in said["options"]] == [1, 2, None]
    assert (lab["id"], lab["offer"], lab["offer_name"]) == ("lab", "acme", "Acme")
    assert (lab["team"], lab["team_name"], lab["option_name"]) == ("lab", "Lab", "Lab")
    assert lab["position"] == {"low": 0.1, "likely": 0.2, "high": pytest.approx(0.3)}
    assert (borealis["team"], borealis["team_name"], borealis["position"]) == (None, None, None)
    assert [option["must_haves"][0]["state"] for option in said["options"]] == ["met", "open", "failed"]
    assert [option["ruled_out"] for option in said["options"]] == [False, False, True]
    assert (borealis["fit"], borealis["low"], borealis["high"]) == (
        pytest.approx(55),
        pytest.approx(30),
        pytest.approx(80),
    )
    assert borealis["known"] == pytest.approx(0.5)
    assert [one["known"] for one in borealis["contributions"]] == [True, False, False]
    assert cobalt["contributions"][0]["points"] == pytest.approx(50)
    assert [one["share"] for one in said["weights"]] == [0.5, 0.25, 0.25]


def test_points_add_up_to_the_fit(tmp_path: Path, capsys: Shell):
    for option in scored(DOCUMENT, tmp_path, capsys)["options"]:
        assert sum(one["points"] for one in option["contributions"]) == pytest.approx(option["fit"], abs=1e-9)


def test_without_weights_nothing_is_computed_and_the_status_says_why(tmp_path: Path, capsys: Shell):
    bare = document((TEAM,), (offer("Acme", {"Team": 8.0}), offer("Borealis")), {})
    said = scored(bare, tmp_path, capsys)
    assert said["status"] == "no_weights"
    assert said["weights"][0]["share"] is None
    for option in said["options"]:
        assert [option[key] for key in ("rank", "fit", "low", "high", "known")] == [None] * 5
        assert option["contributions"][0]["points"] is None


@pytest.mark.parametrize(
    ("made", "status"),
    [(document(), "no_options"), (document((TEAM,), (offer("Acme"), offer("Borealis"))), "no_data")],
)
def test_other_ends_are_told_by_the_status(made: Document, status: str, tmp_path: Path, capsys: Shell):
    said = scored(made, tmp_path, capsys)
    assert said["status"] == status
    assert [option["rank"] for option in said["options"]] == [None] * len(made.offers)


def test_warnings_name_code_criterion_option_and_say_what_it_means(tmp_path: Path, capsys: Shell):
    days = criterion("Days", Number(worst=0.0, best=3.0))
    flat = criterion("Flat", Levels(levels=(Level(label="a", value=1.0), Level(label="b", value=1.0))))
    made = document((days, flat), (offer("Acme", {"Days": 5.0}), offer("Borealis", {"Days": 1.0})))
    beyond, still = scored(made, tmp_path, capsys)["warnings"]
    assert (beyond["code"], beyond["criterion"], beyond["option"]) == ("outside_range", "days", "acme")
    assert "Days of Acme lies outside" in beyond["sentence"]
    assert (still["code"], still["criterion"], still["option"]) == ("no_swing", "flat", None)


def test_the_table_for_people(tmp_path: Path, capsys: Shell):
    said = command(capsys, "score", written(DOCUMENT, tmp_path))
    assert said.out.splitlines() == [
        "Test · Mine",
        "",
        "Rank  Option      Fit  Least to greatest  Known  Position",
        "   1  Acme: Lab  89.0          78.8–95.0   100%  mostly research, 20% applied",
        "   2  Borealis   55.0          30.0–80.0    50%  no position yet",
        "   –  Cobalt     56.2          56.2–56.2   100%  pure applied, 90% applied",
        "",
        "Lab leads by 58.4 points, must-haves counted. No change of a single weight would change it. "
        "All that counts for the leader is known.",
        "",
        "Cobalt is ruled out: Permit has to be yes.",
        "Must-have: Permit has to be yes. Still open for 1 of 3 options.",
    ]


def test_equal_fits_share_their_rank(tmp_path: Path, capsys: Shell):
    made = document((TEAM,), (offer("Acme", {"Team": 8.0}), offer("Borealis", {"Team": 8.0})))
    assert command(capsys, "score", written(made, tmp_path)).out.count("  1=  ") == 2


def test_where_nothing_weighs_the_table_has_no_numbers(tmp_path: Path, capsys: Shell):
    made = document((TEAM,), (offer("Acme", {"Team": 8.0}),), {})
    lines = command(capsys, "score", written(made, tmp_path)).out.splitlines()
    assert lines[3].split() == ["–", "Acme", "–", "–", "–", "no", "position", "yet"]
    assert lines[5].startswith("Nothing weighs anything yet.")


def test_markup_and_terminal_commands_in_names_show_as_typed(tmp_path: Path, capsys: Shell):
    made = document((TEAM,), (offer("Acme", {"Team": 8.0}).replace(company="<b>A</b>\x1b[2J"),))
    said = command(capsys, "score", written(made, tmp_path)).out
    assert "<b>A</b>\ufffd[2J" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(("south", "close"), [(6.9, True), (5.0, False)])
def test_a_lead_of_less_than_two_points_is_called_too_close(
    tmp_path: Path, capsys: Shell, south: float, close: bool
):
    made = document((TEAM,), (offer("North", {"Team": 7.0}), offer("South", {"Team": south})))
    text = command(capsys, "score", written(made, tmp_path)).out
    assert ("North leads South by 1.0 point: too close to call." in text) == close
    assert ("too close to call" in text) == close
