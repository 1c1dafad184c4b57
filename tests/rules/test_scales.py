"""A kind of scale is known by name in its home alone, and has all that is asked of one."""

import ast
from typing import Any

import pytest

from app.document import Rating
from app.scales.kind import Kind, never
from app.scales.registry import KINDS
from tests.made_up import NAME, STARS, Stars, parts
from tests.rules.scale_faces import RECORDS, known_by_name, missing, outside_home
from tests.rules.source import nodes
from ui.scales.controls import CONTROLS, Control
from ui.scales.inputs import RangeInput
from ui.scales.words_form import WordsForm

CONTROL = Control(assess=RangeInput, form=WordsForm)
KNOWING = """\
from app.document import Rating, Scale
from app.document.scales import YesNo as Fact
from app.scales.number import NUMBER
plain = scales.Levels(levels=())
if criterion.scale.kind == "spectrum":
    pass
if kind in ("pay", "spectrum"):
    pass
if "number" != scale.kind:
    pass
match scale.kind:
    case "levels" | "rating":
        pass
INKS = {"likelihood": 1, "yes_no": 2}
FEW = frozenset({"levels", "yes_no"})
ink = INKS[one.scale.kind]
ink = INKS.get(one.scale.kind, 0)
"""
NOT_KNOWING = """\
from app.document import Criterion, Scale
from app.numbers.notation import Number
from app.scales.registry import KINDS, kind_of
if old.scale.kind == new.scale.kind or offer.kind == "current_job":
    pass
kinds = [(one.id, one.scale.kind) for one in criteria]
told = {"number": 1, "name": kind_of(scale).name}
field.set_value(criterion.scale.kind)
"""


def test_each_record_has_a_face_and_a_control_and_all_that_is_asked_of_them():
    assert not [
        sentence
        for name, record in RECORDS.items()
        for sentence in missing(name, KINDS.get(name), CONTROLS.get(name), _one(name, record))
    ]
    assert KINDS.keys() == RECORDS.keys(), "a face without a record in the union Scale"
    assert CONTROLS.keys() == RECORDS.keys(), "a control without a record in the union Scale"


def _one(name: str, record: Any) -> Any:
    """Make a scale of a kind; without a face no more than its class is known."""
    return KINDS[name].first(Rating()) if name in KINDS else record


def test_no_kind_is_known_by_name_outside_its_home():
    found = [place for path in outside_home() for place in known_by_name(path, nodes(path))]
    assert not found, "ask the face of the scale, or its record:\n" + "\n".join(found)


def test_the_rule_finds_each_way_to_know_a_kind():
    lines = {
        int(place.split(":")[1].split()[0]) for place in known_by_name("one.py", ast.walk(ast.parse(KNOWING)))
    }
    assert lines == {1, 2, 3, 4, 5, 7, 9, 11, 14, 15, 16, 17}
    assert known_by_name("one.py", ast.walk(ast.parse(NOT_KNOWING))) == []


def test_a_kind_that_lacks_nothing_lacks_nothing():
    assert missing(NAME, STARS, CONTROL, Stars()) == []


@pytest.mark.parametrize(
    "part", ["record", "name", "short_name", "first", "curve", "law", "keeps", "broken", "write", "end_words"]
)
def test_a_kind_cannot_be_made_without_a_part(part: str):
    with pytest.raises(TypeError, match=f"'{part}'"):
        Kind(**{name: one for name, one in parts().items() if name != part})


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"ends": lambda scale: None}, "stars: needs ends, as it takes numbers"),
        ({"law": never}, "stars: needs a law for its draws"),
        ({"write": never}, "stars: needs words for its readings"),
        ({"keeps": never}, "stars: needs what keeps a must-have"),
        ({"broken": never}, "stars: needs what breaks a must-have in draws"),
        ({"fact_words": ("yes", "no")}, "stars: needs words for a must-have that is a fact, and only there"),
        ({"record": int}, "stars: needs the record Stars, not int"),
    ],
)
def test_what_a_kind_lacks_is_said(changes: dict[str, Any], sentence: str):
    assert missing(NAME, Kind(**(parts() | changes)), CONTROL, Stars()) == [sentence]


def test_what_its_control_lacks_is_said():
    assert missing(NAME, None, CONTROL, Stars()) == ["stars: no face in app/scales/registry.py"]
    assert missing(NAME, STARS, None, Stars()) == ["stars: no control in ui/scales/controls.py"]
    bare = Control(assess=None, form=WordsForm, no_must_have="There is none.")
    assert missing(NAME, STARS, bare, Stars()) == [
        "stars: needs a control to assess it",
        "stars: needs why there is no must-have",
    ]
