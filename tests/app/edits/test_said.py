from dataclasses import dataclass
from typing import Any

import pytest

from app.document import Chance, Document, Event, Place
from app.edits import Edit
from app.edits.said import gesture, says, says_by, touches
from app.errors import Refused
from tests.builders import criterion, document, offer, team

TOLD = document((criterion("A"),), (offer("North"), offer("South", teams=(team("One"),))))


@dataclass(frozen=True, slots=True)
class Praise:
    """An edit that names everything there is, and changes nothing."""

    subject: str = "one"
    offer: str = "north"
    criterion: Any = "a"
    perspective: str = TOLD.active_perspective
    loud: bool = False

    key = gesture("praise:{subject}:{criterion}")
    where = touches(Place(option="{subject}", criterion="{criterion}", fact="loud"))
    label = says("praise {subject}, {offer} and {criterion} as {perspective}")

    def apply(self, document: Document) -> Document:
        """Change nothing."""
        return document


@dataclass(frozen=True, slots=True)
class Shout:
    """An edit that says one thing or another."""

    criterion: str
    loud: bool

    key = gesture("shout")
    where = touches(Place(criterion="{criterion}"))
    label = says_by("loud", {True: "shout at {criterion}", False: "whisper"})

    def apply(self, document: Document) -> Document:
        """Change nothing."""
        return document


def test_gesture_and_place_name_ids_and_a_label_names():
    edit: Edit = Praise()
    assert edit.key == "praise:one:a"
    assert edit.where == Place(option="one", criterion="a", fact="loud")
    assert edit.label(TOLD) == "praise One, North and A as Mine"


def test_what_is_no_id_is_named_by_its_own_parts():
    @dataclass(frozen=True, slots=True)
    class Hope:
        event: Event

        key = gesture("hope:{event.id}")
        label = says("hope for {event.name}")

    edit = Hope(Event(id="rain", name="Rain {or shine}", chance=Chance(likely=0.5)))
    assert (edit.key, edit.label(TOLD)) == ("hope:rain", "hope for Rain {or shine}")


def test_a_label_goes_by_the_value_of_a_field():
    assert [Shout("a", loud=loud).label(TOLD) for loud in (True, False)] == ["shout at A", "whisper"]


@pytest.mark.parametrize(
    "edit",
    [Praise(subject="gone"), Praise(offer="one"), Praise(criterion="gone"), Praise(perspective="gone")],
)
def test_what_is_gone_has_no_name(edit: Praise):
    with pytest.raises(Refused, match="That is no longer there"):
        edit.label(TOLD)


def test_what_is_said_is_no_field():
    assert Praise() == Praise("one", "north", "a", TOLD.active_perspective)
    assert "key" not in repr(Praise())
