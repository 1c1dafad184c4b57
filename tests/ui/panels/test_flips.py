"""What would change it: a row for each share that would turn the lead, or a sentence why there is none."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.edits import SetShare
from app.scoring.ranking import rank
from app.sureness.flips import crossovers
from app.sureness.mean_bets import by_bet
from tests.builders import benefits
from tests.rig import opened
from ui.main_window import MainWindow
from ui.widgets.label import PlainLabel


def empty_text(window: MainWindow) -> str:
    found = window.frame.findChild(PlainLabel, "flips.empty")
    assert found is not None
    return found.text() if found.isVisibleTo(window.frame) else ""


def test_every_crossover_is_a_row_and_at_its_share_the_lead_turns(window: MainWindow):
    model = window.flips.list.model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    document, ranking = window.session.document, window.session.ranking
    flips = crossovers(ranking)
    assert model.rowCount() == len(flips) > 0
    assert empty_text(window) == ""
    for row, flip in enumerate(flips):
        said = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        new_best = ranking.options[ranking.index(flip.new_best) or 0].name
        assert new_best in said
        beyond = flip.share_at_flip + (-0.002 if flip.below else 0.002)
        if 0 < beyond < 1:
            turned = by_bet(rank(SetShare(flip.criterion, beyond).apply(document)))
            assert turned.options[turned.leaders[0]].id == flip.new_best
    del tester


def test_a_dominated_rival_never_takes_over(qtbot):
    ahead = benefits({"A": {"X": 80, "Y": 70}, "B": {"X": 20, "Y": 30}}, {"X": 1, "Y": 1})
    with opened(ahead) as window:
        assert empty_text(window).startswith("Nothing would")


def test_pointing_at_a_flip_points_at_its_criterion(window: MainWindow):
    model = window.flips.list.model()
    window.flips.list.setCurrentIndex(model.index(1, 0))
    assert window.selection.criterion == crossovers(window.session.ranking)[1].criterion
