"""The command `check` names every problem at once, and none that only follows from another."""

import json
from pathlib import Path
from typing import Any

from app.document import Chance, Event, Likelihood
from app.edits import HangOnEvent
from app.examples import worked_example
from app.storage.check import check_file
from app.storage.save import document_bytes
from tests.builders import DAY, criterion, document, offer


def tree() -> dict[str, Any]:
    return json.loads(document_bytes(worked_example(DAY)))


def problems(tmp_path: Path, broken: dict[str, Any]) -> dict[str, str]:
    path = tmp_path / "mine.offers"
    path.write_text(json.dumps(broken), encoding="utf-8")
    return {problem.place.split(' "')[0]: problem.sentence for problem in check_file(path)}


def test_a_broken_field_does_not_hide_a_broken_reference(tmp_path: Path) -> None:
    broken = tree()
    broken["offers"][1]["company"] = 7
    broken["offers"][0]["teams"][0]["assessments"][0]["criterion"] = "nowhere"
    broken["active_perspective"] = "nobody"
    found = problems(tmp_path, broken)
    assert "offers[1].company" in found
    assert "offers[0].teams[0].assessments[0].criterion" in found
    assert "active_perspective" in found


def test_a_broken_criterion_is_not_told_again_by_all_that_refer_to_it(tmp_path: Path) -> None:
    broken = tree()
    broken["criteria"][0]["name"] = ""
    assert list(problems(tmp_path, broken)) == ["criteria[0].name"]


def with_event() -> dict[str, Any]:
    criteria = (criterion("Stays", Likelihood()), criterion("Fun"))
    decision = document(criteria, (offer("Big", {"Stays": 80.0, "Fun": 5.0}), offer("Small", {"Fun": 7.0})))
    merger = Event(id="merger", name="The merger", chance=Chance(likely=0.5))
    for subject in ("big", "small"):
        decision = HangOnEvent(subject, "stays", merger).apply(decision)
    return json.loads(document_bytes(decision))


def test_a_broken_event_is_not_told_again_by_all_that_hang_on_it(tmp_path: Path) -> None:
    broken = with_event()
    broken["events"][0]["chance"] = {"likely": 1.5}
    assert problems(tmp_path, broken) == {"events[0].chance.likely": "The number is 1 or less."}


def test_an_event_is_not_unused_because_what_hangs_on_it_is_broken(tmp_path: Path) -> None:
    broken = with_event()
    for one in broken["offers"]:
        for assessment in one["assessments"]:
            if assessment.get("event"):
                assessment["criterion"] = 7
    found = problems(tmp_path, broken)
    assert len(found) == 2
    assert all(place.endswith(".criterion") for place in found)


def test_an_event_nothing_hangs_on_is_told_beside_other_problems(tmp_path: Path) -> None:
    broken = with_event()
    broken["events"].append({"id": "extra", "name": "Extra", "chance": {"likely": 0.1}})
    broken["title"] = 7
    assert problems(tmp_path, broken) == {
        "title": "A text is needed here.",
        "events[1]": "Nothing refers to the event “Extra”.",
    }


def test_a_file_beyond_repair_still_says_what_is_wrong(tmp_path: Path) -> None:
    assert problems(tmp_path, {"format": "offer-spectrum", "version": 1, "id": 3})


def test_a_name_without_end_is_told_once_and_short(tmp_path: Path) -> None:
    broken = tree()
    broken["offers"][0]["x" * 100_000] = 1
    broken["offers"][1]["assessments"][0]["criterion"] = "nowhere"
    found = problems(tmp_path, broken)
    assert list(found.values()) == ["This field is not known here.", "There is no criterion “nowhere”."]
    assert all(len(place) < 300 for place in found)


def test_what_only_begins_like_a_broken_field_is_told_too(tmp_path: Path) -> None:
    broken = tree()
    broken["offers"][0]["role_title"] = 1
    broken["offers"][0]["role"] = 2
    assert {"offers[0].role_title", "offers[0].role"} <= set(problems(tmp_path, broken))
