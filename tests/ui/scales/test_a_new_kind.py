"""A kind of scale that the program has never heard of is assessed and set like any other."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QComboBox

from app.document import MustHave
from app.scales.registry import KINDS
from tests.builders import criterion, document, offer
from tests.made_up import NAME, STARS, judged_by_stars
from tests.speaking import speaking
from tests.stage import Stage
from ui.criteria.editor import CriteriaEditor
from ui.look import theme
from ui.offers.editor import SIZE, OfferEditor
from ui.scales.about import About
from ui.scales.controls import CONTROLS, Control
from ui.scales.inputs import RangeInput
from ui.selection import Selection

FUN = judged_by_stars("Fun", MustHave(limit=2.0))
DECISION = document((FUN, criterion("Pay")), (offer("North", {"Fun": 3.0}), offer("South")))


@pytest.fixture(autouse=True)
def registered(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    control = Control(assess=RangeInput, form=lambda panel: About("So many stars.", "scale.stars"))
    monkeypatch.setitem(KINDS, NAME, STARS)
    monkeypatch.setitem(CONTROLS, NAME, control)
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")


@pytest.fixture
def offers() -> Iterator[Stage]:
    editor = OfferEditor(Selection(), lambda: date(2026, 11, 23))
    made = Stage(editor, DECISION, SIZE)
    editor.edit("north", made.document)
    made.show()
    yield made
    made.close()


@pytest.fixture
def criteria() -> Iterator[Stage]:
    made = Stage(CriteriaEditor(Selection()), DECISION, SIZE)
    made.show()
    yield made
    made.close()


def test_it_is_assessed(offers: Stage) -> None:
    assert offers.text("assessment.fun.caption") == "Must-have at least 2 stars: met · 3 of 5"
    offers.type("assessment.fun.likely", "1")
    assert offers.document.offers[0].assessments[0].likely == 1.0
    assert offers.text("assessment.fun.caption") == "Must-have at least 2 stars: broken · 1 of 5"


def test_it_has_its_form_its_must_have_and_a_place_among_the_kinds(criteria: Stage) -> None:
    assert criteria.find("scale.kind", QComboBox).currentText() == "Stars, 0 to 5"
    assert criteria.find("scale.stars").isVisible()
    assert not criteria.find("words").isVisible()
    assert criteria.find("must_have.side", QComboBox).currentText() == "At least"
    assert criteria.find("must_have.limit").isVisible()
