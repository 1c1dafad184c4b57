"""Yearly chances in the offer editor: of the whole offer, and of a team that says otherwise."""

from tests.stage import Stage
from ui.offers.editor import OfferEditor
from ui.scales.value_line import ValueLine


def chances(stage: Stage, subject: str) -> dict[str, float]:
    offer = stage.document.offer_of(subject)
    assert offer is not None
    found = next((one for one in offer.teams if one.id == subject), offer)
    return {one.what: one.chance for one in found.yearly_changes}


def test_a_chance_is_entered_in_per_cent_and_taken_out_again(stage: Stage):
    stage.type("yearly.manager", "25")
    stage.type("yearly.company", "12.5%")
    assert chances(stage, "halden") == {"manager": 0.25, "company": 0.125}
    assert stage.session.undo_label.startswith("change the yearly chances of ")
    stage.type("yearly.manager", "")
    assert chances(stage, "halden") == {"company": 0.125}


def test_what_cannot_be_is_refused_beside_the_field(stage: Stage):
    stage.type("yearly.team", "120")
    assert chances(stage, "halden") == {}
    assert stage.find("yearly.team", ValueLine).error() == "A likelihood is 0 to 100 %."
    assert stage.text("yearly.team.error_text") == stage.find("yearly.team", ValueLine).error()


def test_a_team_takes_over_what_its_offer_says_until_it_says_otherwise(stage: Stage):
    stage.type("yearly.manager", "25")
    assert isinstance(stage.panel, OfferEditor)
    stage.panel.edit("speech", stage.document)
    field = stage.find("yearly.manager", ValueLine)
    assert (field.three(), field.text(), field.property("inherited")) == ((0.25,) * 3, "25", True)
    assert stage.text("yearly.heading") == "Within a year: Speech"
    stage.type("yearly.manager", "40")
    assert (chances(stage, "speech"), chances(stage, "halden")) == ({"manager": 0.4}, {"manager": 0.25})
    assert field.property("inherited") is False
    stage.type("yearly.manager", "")
    assert (field.three(), field.text(), field.property("inherited")) == ((0.25,) * 3, "25", True)
