"""A window that is opened within a preview shows what is previewed, as all that stood open before it do."""

import pytest

from app.edits import ChangeCriterion, ChoosePerspective, Edit
from tests.rig import opened, settle
from tests.scenes import SCENES
from tests.surfaces import Told, told_by
from tests.views import WINDOWS
from ui.main_window import MainWindow


def shown(window: MainWindow, name: str) -> set[Told]:
    one = WINDOWS[name](window)
    # What is seen and heard: what stays in a field to be undone is no part of it.
    told = {told for told in told_by(one) if told[0].startswith(("heard", "painted"))}
    one.close()
    settle()
    return told


@pytest.mark.parametrize(
    ("name", "edit"),
    [
        ("offer_editor", ChoosePerspective("leaning-to-research")),
        ("team_editor", ChoosePerspective("leaning-to-research")),
        ("criteria_editor", ChangeCriterion("passion", "name", "Fire")),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_it_shows_what_is_previewed(name: str, edit: Edit):
    document = SCENES["worked_example"]()
    with opened(edit.apply(document), alone=True) as window:
        due = shown(window, name)
    with opened(document, alone=True) as window:
        window.session.preview(edit)
        assert shown(window, name) == due
