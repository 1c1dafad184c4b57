import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import numpy as np
import pytest

from app.document import Document, Likelihood, MustHave, YesNo
from tests.builders import criterion, document, offer, perspective, position, team
from tests.commands import command, written
from tests.rules.source import ROOT

Shell = pytest.CaptureFixture[str]
KEYS = {
    *("status", "warnings", "samples", "seed", "options", "beats", "best_by_offer"),
    *("expected_gain_of_knowing_all", "flips", "smallest_flip", "dominated", "turns_out"),
    *("less_sure", "risks", "nearly_dominated", "frontier"),
}
NUMBERS = {
    *("chance_best", "rank_chances", "mean_fit", "fit_p05", "fit_p95", "expected_loss"),
    *("must_have_chance", "central_weights", "confidence", "turns_out"),
}
TEAM, VISA = criterion("Team"), criterion("Visa", Likelihood(), must_have=MustHave(limit=True))
PAY = criterion("Pay")
DOCUMENT = document(
    (TEAM, VISA, PAY),
    (
        offer("Acme", {"Visa": 90.0, "Pay": 5.0}, teams=(team("Lab", {"Team": (7.0, 8.0, 9.0)}),)),
        offer("Borealis", {"Team": 6.0, "Visa": 100.0, "Pay": (5.0, 7.0, 9.0)}),
        offer("Cobalt", {"Team": 5.0, "Visa": 100.0, "Pay": 4.0}),
    ),
    {"Team": 2, "Visa": 1, "Pay": 1},
)


def told(made: Document, tmp_path: Path, capsys: Shell, *options: str) -> dict[str, Any]:
    said = command(capsys, "robustness", written(made, tmp_path), "--json", *options)
    assert (said.code, said.err) == (0, "")
    return said.json


def test_json_has_every_key_with_names_beside_ids(tmp_path: Path, capsys: Shell):
    said = told(DOCUMENT, tmp_path, capsys)
    assert said.keys() >= KEYS
    assert (said["status"], said["reason"], said["samples"], said["seed"]) == ("ok", None, 8192, 20240607)
    lab = said["options"][0]
    assert lab.keys() >= NUMBERS
    assert (lab["id"], lab["offer"], lab["offer_name"], lab["team_name"]) == ("lab", "acme", "Acme", "Lab")
    assert lab["must_have_chance"] == pytest.approx(0.1, abs=1e-3)
    assert lab["fit_p05"] <= lab["mean_fit"] <= lab["fit_p95"]
    assert [one["criterion_name"] for one in lab["central_weights"]] == ["Team", "Visa", "Pay"]
    assert sum(one["share"] for one in lab["central_weights"]) == pytest.approx(1.0)
    assert said["expected_gain_of_knowing_all"] > 0


def test_chances_sum_to_one_and_fit_the_rows_of_the_options(tmp_path: Path, capsys: Shell):
    said = told(DOCUMENT, tmp_path, capsys)
    chances = np.array([option["rank_chances"] for option in said["options"]])
    assert chances.sum(axis=0) == pytest.approx(np.ones(3))
    assert chances.sum(axis=1) == pytest.approx(np.ones(3))
    assert [option["chance_best"] for option in said["options"]] == chances[:, 0].tolist()
    beats = said["beats"]
    assert [beats[i][i] for i in range(3)] == [None] * 3
    assert beats[0][1] + beats[1][0] == pytest.approx(1.0)
    assert [option["id"] for option in said["options"]] == ["lab", "borealis", "cobalt"]
    assert beats[1][2] == 1.0, "rows and columns stand in the order of the options"


def test_what_would_turn_it_and_what_is_dominated(tmp_path: Path, capsys: Shell):
    said = told(DOCUMENT, tmp_path, capsys)
    flip, smallest = said["flips"][0], said["smallest_flip"]
    assert (flip["new_best"], flip["new_best_name"]) == ("lab", "Lab")
    assert flip["criterion_name"] in {"Team", "Visa", "Pay"}
    assert flip["share_now"] != flip["share_at_flip"]
    assert smallest["new_best"] == "lab"
    assert 0 < smallest["points_moved"] < 1
    assert sum(one["share"] for one in smallest["shares"]) == pytest.approx(1.0)
    assert said["why_no_flip"] is None
    assert [(one["id"], one["by"], one["by_name"]) for one in said["dominated"]] == [
        ("cobalt", "borealis", "Borealis")
    ]


def test_what_is_never_first_has_no_weights_that_put_it_there(tmp_path: Path, capsys: Shell):
    cobalt = told(DOCUMENT, tmp_path, capsys)["options"][2]
    assert cobalt["chance_best"] == 0.0
    assert (cobalt["central_weights"], cobalt["confidence"]) == (None, None)


@pytest.mark.parametrize(
    ("made", "status", "reason"),
    [
        (document(), "no_options", "Add an offer to see where it stands."),
        (document((TEAM,), (offer("Acme"), offer("B")), {}), "no_weights", "Give a criterion a weight"),
        (document((TEAM,), (offer("Acme"), offer("B"))), "no_data", "Assess an option"),
        (document((TEAM,), (offer("Acme", {"Team": 5.0}),)), "ok", "Add a second offer to compare."),
    ],
)
def test_what_cannot_be_computed_is_null_and_says_why(
    made: Document, status: str, reason: str, tmp_path: Path, capsys: Shell
):
    said = told(made, tmp_path, capsys)
    assert said["status"] == status
    assert said["reason"].startswith(reason)
    assert all(option[name] is None for option in said["options"] for name in NUMBERS)
    nothing = ("beats", "turns_out", "expected_gain_of_knowing_all", "smallest_flip")
    assert [said[name] for name in nothing] == [None] * 4
    assert (said["flips"], said["dominated"]) == ([], [])
    assert said["why_no_flip"]
    text = command(capsys, "robustness", written(made, tmp_path))
    assert (text.code, text.err) == (0, "")
    assert text.out.startswith("Test · Mine\n\n")


def test_samples_and_seed_are_used_and_told(tmp_path: Path, capsys: Shell):
    few = told(DOCUMENT, tmp_path, capsys, "--samples", "100", "--seed", "0")
    other = told(DOCUMENT, tmp_path, capsys, "--samples", "100", "--seed", "1")
    assert (few["samples"], few["seed"], other["seed"]) == (100, 0, 1)
    assert few["options"][0]["mean_fit"] != other["options"][0]["mean_fit"]


def test_the_seed_of_the_file_counts(tmp_path: Path, capsys: Shell):
    own = told(DOCUMENT.replace(seed=7), tmp_path, capsys)
    assert own == told(DOCUMENT, tmp_path, capsys, "--seed", "7")


def test_as_seen_from_another_perspective(tmp_path: Path, capsys: Shell):
    made = DOCUMENT.replace(perspectives=(*DOCUMENT.perspectives, perspective({"Pay": 1.0}, name="Hers")))
    said = told(made, tmp_path, capsys, "--perspective", "Hers")
    assert (said["perspective"], said["perspective_name"]) == ("hers", "Hers")
    assert said["options"][0]["id"] == "borealis"


def test_the_table_for_people(tmp_path: Path, capsys: Shell):
    lines = command(capsys, "robustness", written(DOCUMENT, tmp_path)).out.splitlines()
    assert lines[2].split("  ")[0] == "Option"
    assert lines[2].endswith("Must-have broken")
    assert lines[3].startswith("Acme: Lab")
    assert lines[3].endswith("10%")
    text = "\n".join(lines)
    assert "Borealis comes out best in" in text
    assert "its must-have Visa holds in 90 of 100 cases." in text
    assert "Borealis is at least as good as Cobalt" in text
    assert "8,192 draws, seed 20240607." in text
    assert "Knowing all that is uncertain would gain" in text


def test_without_a_must_have_at_stake_none_is_told(tmp_path: Path, capsys: Shell):
    made = document((TEAM,), (offer("Acme", {"Team": 8.0}), offer("Borealis", {"Team": 6.0})))
    text = command(capsys, "robustness", written(made, tmp_path)).out
    assert "Must-have broken" not in text
    assert "With one criterion there is no other weight to move." in text


def rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 9)
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return {name: rounded(one) for name, one in value.items()} if isinstance(value, dict) else value


#: What is asked of each of two processes.
BOTH: Final = """
import sys
from app import cli
for name in ("robustness", "questions"):
    assert cli.run([name, sys.argv[1], "--json"], None) == 0
    print("---")
"""


def test_two_processes_say_the_same(tmp_path: Path):
    permit = criterion("Permit", YesNo(), must_have=MustHave(limit=True))
    made = DOCUMENT.replace(
        criteria=(*DOCUMENT.criteria, permit),
        offers=(*DOCUMENT.offers, offer("Delta", position=position(0.4))),
    )
    path = written(made, tmp_path)
    answers: list[Any] = []
    for hash_seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", BOTH, str(path)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert (done.returncode, done.stderr) == (0, "")
        robustness, questions, _ = done.stdout.split("---\n")
        answers.append(rounded([json.loads(robustness), json.loads(questions)]))
    assert answers[0] == answers[1]
