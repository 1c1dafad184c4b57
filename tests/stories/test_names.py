"""Where two companies call their teams alike, every window says which is meant."""

import pytest

from tests.named import SAME_NAMES, unsaid
from tests.rig import opened, settle
from tests.surfaces import told_by
from tests.views import WINDOWS
from ui.robustness.panel import RobustnessPanel

pytestmark = pytest.mark.usefixtures("qapp")
#: In the editor of an offer its teams stand under the name of its company.
EDITORS = {"offer_editor", "team_editor"}


def test_the_main_window_says_which_team_is_meant():
    # In a window of its own: what was open in one that is lent still tells of another decision.
    with opened(SAME_NAMES, alone=True) as window:
        assert any("Search (Alder)" in text for _, text in told_by(window.frame))
        assert not unsaid(text for _, text in told_by(window.frame))


@pytest.mark.parametrize("name", sorted(WINDOWS.keys() - EDITORS))
def test_every_other_window_does_too(name: str):
    with opened(SAME_NAMES) as window:
        shown = WINDOWS[name](window)
        assert not unsaid(text for _, text in told_by(shown))
        robustness = shown.findChild(RobustnessPanel)
        if robustness is None:
            return
        for section in robustness.sections:
            robustness.pick(section.key)
            settle()
            assert not unsaid(text for _, text in told_by(shown)), section.title
