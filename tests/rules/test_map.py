"""The rooms of `app` and `ui`, and the pages that tell of them, stay in step."""

import re

from tests.rules.map import FLOORS, MOST_ARROWS, MOST_ROOMS, arrows, not_downward, rooms
from tests.rules.source import ROOT, module_name, python_files

ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d+) \| `(\w+)` \|", re.MULTILINE)


def section(text: str, heading: str) -> str:
    """Give what stands under a heading."""
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def test_every_room_of_app_has_its_floor_and_no_floor_is_empty():
    assert rooms() == FLOORS.keys()


def test_every_arrow_leads_downward():
    assert not not_downward()


def test_a_newcomer_can_hold_the_map_in_mind():
    assert len(rooms()) <= MOST_ROOMS
    assert len(arrows()) <= MOST_ARROWS


def test_the_page_about_architecture_draws_the_same_floors():
    assert {room: int(floor) for floor, room in ROW.findall(ARCHITECTURE)} == FLOORS


def test_the_page_about_architecture_names_every_folder_of_ui():
    folders = {path.split("/")[1] for path in python_files("ui") if path.count("/") > 1}
    assert set(re.findall(r"^\| `ui/(\w+)` \|", ARCHITECTURE, re.MULTILINE)) == folders


def test_the_readme_has_a_line_for_every_room():
    table = section(README, "Where things are in the code")
    named = re.findall(r"^\| .* \| `app/(\w+)(?:\.py)?` \|$", table, re.MULTILINE)
    assert sorted(named) == sorted(rooms())


def test_the_page_about_architecture_names_every_law():
    told = section(ARCHITECTURE, "The laws")
    assert set(re.findall(r"`(tests\.\w+(?:\.\w+)*)`", told)) == {
        *(module_name(path) for path in python_files("tests/laws") if "/test_" in path),
        *LIVED,
    }


#: The law over the whole window.
LIVED = ("tests.lived",)


def test_places_that_the_pages_name_are_there():
    named = re.findall(r"`((?:app|ui|tests|resources)/[\w/.*-]*)`", ARCHITECTURE + README + contributing())
    assert not [place for place in named if not list(ROOT.glob(place.rstrip("/")))]


def contributing() -> str:
    return (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
