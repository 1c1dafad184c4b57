from pathlib import Path
from typing import Any

import pytest

from app.document import Assessment, Chance, Document, Event, Likelihood
from tests.builders import criterion, document, offer, team
from tests.cases import case, document_of
from tests.commands import command, written

Shell = pytest.CaptureFixture[str]
KEYS = {"offer", "team", "criterion", "gain", "chance_choice_changes", "text", "ask"}
TEAM = criterion("Team", question="Whom would I work with?", ask="Future manager")
SITE = criterion("Site", hangs_on=("company",))
DOCUMENT = document(
    (TEAM, SITE),
    (
        offer("Acme", teams=(team("Lab", {"Team": 7.0}), team("Shop"))),
        offer("Borealis", {"Team": 6.0, "Site": 5.0}),
    ),
    {"Team": 2, "Site": 1},
)


def told(made: Document, tmp_path: Path, capsys: Shell, *options: str) -> dict[str, Any]:
    said = command(capsys, "questions", written(made, tmp_path), "--json", *options)
    assert (said.code, said.err) == (0, "")
    return said.json


def test_json_has_every_key_most_valuable_first(tmp_path: Path, capsys: Shell):
    said = told(DOCUMENT, tmp_path, capsys)
    assert (said["status"], said["reason"], said["warnings"]) == ("ok", None, [])
    questions = said["questions"]
    assert all(question.keys() >= KEYS for question in questions)
    gains = [question["gain"] for question in questions]
    assert gains == sorted(gains, reverse=True)
    shop, site = questions
    assert (shop["offer"], shop["offer_name"], shop["team"], shop["team_name"]) == (
        *("acme", "Acme"),
        *("shop", "Shop"),
    )
    assert (shop["text"], shop["ask"]) == ("Whom would I work with?", "Future manager")
    assert (site["team"], site["criterion_name"], site["ask"]) == (None, "Site", None)
    assert [one["option_name"] for one in site["options"]] == ["Lab", "Shop"]
    assert not site["known"]


def test_published_gain(tmp_path: Path, capsys: Shell):
    published = case("evpi_one_missing")
    said = told(document_of(published), tmp_path, capsys)
    (question,) = said["questions"]
    assert question["gain"] == pytest.approx(published["expected"]["evppi"]["A/c2"], abs=1e-9)
    assert said["expected_gain_of_knowing_all"] == pytest.approx(published["expected"]["evpi"], abs=0.2)


def test_what_is_not_worth_asking_is_listed_and_says_so(tmp_path: Path, capsys: Shell):
    made = document(
        (TEAM, SITE), (offer("A", {"Team": 9.0}), offer("B", {"Team": 1.0})), {"Team": 9, "Site": 1}
    )
    said = told(made, tmp_path, capsys)
    assert [question["worth_asking"] for question in said["questions"]] == [False, False]
    assert said["reason"] == "Nothing is worth asking: no single answer can change the choice."
    text = command(capsys, "questions", written(made, tmp_path)).out
    assert text == "Test · Mine\n\nNothing is worth asking: no single answer can change the choice.\n"


def test_an_event_is_named(tmp_path: Path, capsys: Shell):
    criteria = (TEAM, criterion("Permit", Likelihood()))
    hangs = Assessment(criterion="permit", event="rule")
    offers = (offer("A", {"Team": 6.0}), offer("B", {"Team": 8.0, "Permit": 0.0}))
    offers = (offers[0].replace(assessments=(*offers[0].assessments, hangs)), offers[1])
    chance = Chance(low=0.2, likely=0.4, high=0.6)
    made = document(criteria, offers, events=(Event(id="rule", name="New visa rule", chance=chance),))
    (question,) = told(made, tmp_path, capsys)["questions"]
    assert (question["event"], question["event_name"]) == ("rule", "New visa rule")
    assert question["text"] == "How likely is this: New visa rule?"
    assert question["known"]


@pytest.mark.parametrize(
    ("made", "status", "count"),
    [
        (document(), "no_options", 0),
        (document((TEAM,), (offer("Acme"), offer("B")), {}), "no_weights", 0),
        (document((TEAM,), (offer("Acme"), offer("B"))), "no_data", 2),
        (document((TEAM, SITE), (offer("Acme", {"Team": 5.0}),)), "ok", 1),
    ],
)
def test_without_a_choice_the_worth_is_null_and_says_why(
    made: Document, status: str, count: int, tmp_path: Path, capsys: Shell
):
    said = told(made, tmp_path, capsys)
    assert (said["status"], len(said["questions"])) == (status, count)
    assert said["reason"]
    assert said["expected_gain_of_knowing_all"] is None
    for question in said["questions"]:
        assert [question[name] for name in ("gain", "chance_choice_changes", "worth_asking")] == [None] * 3
        assert question["text"]


def test_the_table_for_people(tmp_path: Path, capsys: Shell):
    made = DOCUMENT.replace(offers=(*DOCUMENT.offers, offer("Cobalt", {"Team": 0.0})))
    lines = command(capsys, "questions", written(made, tmp_path)).out.splitlines()
    assert lines[2].split() == ["Gain", "Changes", "the", "choice", "Question", "Criterion", "About", "Ask"]
    assert lines[3].endswith("Team       Shop, Acme  Future manager")
    assert lines[4].endswith("Site       Acme        –")
    assert lines[6] == "One other answer would gain less than 0.1 points."
