"""Where two companies call their teams alike, every window says which is meant."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.analyses import analyse_once
from tests.named import SAME_NAMES, unsaid
from tests.rig import opened, settle
from tests.surfaces import told_by
from tests.views import WINDOWS
from ui.main_window import MainWindow
from ui.robustness.panel import RobustnessPanel

#: In the editor of an offer its teams stand under the name of its company.
EDITORS = {"offer_editor", "team_editor"}


@pytest.fixture(scope="module")
def own(qapp: QApplication) -> Iterator[MainWindow]:
    """A window of its own: what was open in one that is lent still tells of another decision."""
    with opened(SAME_NAMES, alone=True, analyse=analyse_once) as window:
        yield window


def test_the_main_window_says_which_team_is_meant(own: MainWindow):
    assert any("Search (Alder)" in text for _, text in told_by(own.frame))
    assert not unsaid(text for _, text in told_by(own.frame))


@pytest.mark.parametrize("name", sorted(WINDOWS.keys() - EDITORS))
def test_every_other_window_does_too(own: MainWindow, name: str):
    shown = WINDOWS[name](own)
    assert not unsaid(text for _, text in told_by(shown))
    for robustness in shown.findChildren(RobustnessPanel):
        for section in robustness.sections:
            robustness.pick(section.key)
            settle()
            assert not unsaid(text for _, text in told_by(shown)), section.title
    shown.close()
    while own.session.undo_label:
        own.session.undo()
