"""Panels are told of document, ranking and analysis; what they show hangs on no order among the three."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from app.analysis import Analysis, analyse
from app.edits import Reopen
from tests.rig import settle
from tests.scenes import SCENES, TODAY
from tests.surfaces import Told, told_by
from ui.chart.panel import ChartPanel
from ui.chart.two_axes import TwoAxesPanel
from ui.criteria.editor import CriteriaEditor
from ui.dialogs.decide import DecidePanel
from ui.dialogs.situation import SituationEditor
from ui.gut.panel import GutPanel
from ui.offers.editor import OfferEditor
from ui.panel import Panel
from ui.panels.chances import ChancesPanel
from ui.panels.flips import FlipsPanel
from ui.panels.questions import QuestionsPanel
from ui.panels.ranking import RankingPanel
from ui.panels.weights import WeightsPanel
from ui.panels.why import WhyPanel
from ui.pay.panel import PayPanel
from ui.perspectives.certainty import CertaintyEditor
from ui.perspectives.editor import PerspectivesEditor
from ui.robustness.panel import RobustnessPanel
from ui.selection import Selection

two_offers = SCENES["two_offers"]
AS_THE_SESSION_TELLS = ("document", "ranking", "analysis")
OTHERWISE = (("analysis", "ranking", "document"), ("analysis", "document", "ranking"))
PANELS: dict[str, Callable[[], Panel]] = {
    "ranking": lambda: RankingPanel(Selection(), lambda: TODAY),
    "why": lambda: WhyPanel(Selection()),
    "chart": lambda: ChartPanel(Selection(), lambda: TODAY),
    "chances": lambda: ChancesPanel(Selection()),
    "flips": lambda: FlipsPanel(Selection()),
    "weights": lambda: WeightsPanel(Selection(), two_offers),
    "questions": QuestionsPanel,
    "robustness": lambda: RobustnessPanel(Selection()),
    "two_axes": lambda: TwoAxesPanel(Selection()),
    "gut": lambda: GutPanel(lambda: TODAY),
    "pay": lambda: PayPanel(lambda: TODAY),
    "decide": lambda: DecidePanel(lambda: TODAY),
    "offer": lambda: OfferEditor(Selection(), lambda: TODAY),
    "criteria": lambda: CriteriaEditor(Selection()),
    "perspectives": lambda: PerspectivesEditor(lambda: TODAY),
    "certainty": CertaintyEditor,
    "situation": SituationEditor,
}


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    """What follows from decisions that are opened one after the other; pay opens, and is covered again."""
    decided = SCENES["decided"]()
    reopened = Reopen(datetime(2026, 11, 24, tzinfo=UTC)).apply(decided)
    made = [analyse(one, samples=256) for one in (two_offers(), decided, reopened, SCENES["empty"]())]
    return [one for one in made if one is not None]


def told(panel: Panel, analyses: list[Analysis], order: tuple[str, ...]) -> Iterator[set[Told]]:
    """Tell a panel of one decision after another, and yield what it then tells."""
    # High enough for all rows: how far a list is scrolled does hang on what came before.
    panel.resize(900, 900)
    # What it would paint between two looks nobody sees: each look has it painted.
    panel.setUpdatesEnabled(False)
    panel.show()
    for analysis in analyses:
        tell = {
            "document": partial(panel.show_document, analysis.document),
            "ranking": partial(panel.show_ranking, analysis.ranking),
            "analysis": partial(panel.show_analysis, analysis),
        }
        for what in order:
            tell[what]()
        settle()
        yield {one for one in told_by(panel) if " at 0x" not in one[1]}
    panel.close()
    panel.deleteLater()


@pytest.mark.parametrize("name", PANELS)
def test_what_a_panel_shows_hangs_on_no_order(name: str, analyses: list[Analysis], qapp: QApplication):
    due = list(told(PANELS[name](), analyses, AS_THE_SESSION_TELLS))
    for order in OTHERWISE:
        for shown, wanted in zip(told(PANELS[name](), analyses, order), due, strict=True):
            assert (wanted - shown, shown - wanted) == (set(), set()), order
