"""What is not known is a gap, what is ruled out has no chance: on screen, on paper, in the terminal."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem

from app.analysis import Analysis, analyse
from app.choosing.record import summary_of
from app.commands.robustness_text import as_text
from app.document import Document, Likelihood, MustHave
from app.figure import chart_spec
from app.report.blocks import RankingRow as PaperRow
from app.report.content import brief
from app.scoring.ranking import Ranking
from app.words.options import RULED_OUT
from tests.builders import BENEFIT, criterion, document, offer, team
from tests.effort import tried
from tests.laws.decisions import documents
from tests.rig import opened
from tests.scenes import SCENES, TODAY
from tests.surfaces import told_by
from tests.views import WINDOWS
from ui.chart.card import option_card
from ui.panels.option_list import OptionList
from ui.panels.ranking_row import RankingRow
from ui.robustness.panel import RobustnessPanel
from ui.robustness.spread import SpreadRow
from ui.widgets.fact_rows import RowList

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH, HEIGHT = 1600, 50
#: Where a row paints its bar: from, to where a hundred points would reach, and lines well within it.
LEFT, RIGHT, LINES = 40, WIDTH - 134, range(32, 37)
#: Up to here the bar is in sight however much is noted beside it.
IN_SIGHT = 560
#: Parts of a bar that are narrower cannot be told apart by looking.
SEEN = 14


def gaps() -> Document:
    """Make one of each: known, not at all, ruled out, and one whose team is left open."""
    teams = (team("A", {"Peace": 80.0}, chance=0.5), team("B", chance=0.5))
    permit = criterion("Permit", Likelihood(), must_have=MustHave(limit=True))
    return document(
        (criterion("Pay", BENEFIT), criterion("Peace", BENEFIT), permit),
        (
            offer("North", {"Pay": 70.0, "Peace": 60.0, "Permit": 100.0}),
            offer("South", {"Pay": 60.0, "Peace": 65.0, "Permit": 100.0}),
            offer("Silent"),
            offer("Outlaw", {"Pay": 90.0, "Peace": 90.0, "Permit": 0.0}),
            offer("West", {"Pay": 60.0, "Permit": 100.0}, teams=teams, team_open=True),
        ),
        {"Pay": 2.0, "Peace": 2.0, "Permit": 1.0},
    )


def analysed(made: Document) -> Analysis:
    found = analyse(made, samples=32)
    assert found is not None
    return found


def painted(ranking: Ranking) -> Iterator[QImage]:
    """Paint the row of each option, in the order of the list."""
    view, model = QListView(), OptionList(lambda: TODAY)
    delegate = RankingRow(view)
    model.show_ranking(ranking)
    for row in range(model.rowCount()):
        picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFF)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, WIDTH, HEIGHT)
        painter = QPainter(picture)
        delegate.paint(painter, option, model.index(row))
        painter.end()
        yield picture
    view.deleteLater()


def looks_known(picture: QImage, start: float, end: float) -> bool:
    """Tell a part of one colour from one that is hatched."""
    width = RIGHT - LEFT
    columns = range(round(LEFT + start * width / 100) + 3, round(LEFT + end * width / 100) - 4)
    columns = columns[: max(0, IN_SIGHT - columns.start)]
    return len({picture.pixel(x, y) for x in columns for y in LINES}) == 1


def differences(analysis: Analysis) -> list[str]:
    """List the parts of bars that are a gap on screen and not on paper, or the other way round."""
    rows: tuple[PaperRow, ...] = brief(analysis, TODAY).ranking
    found: list[str] = []
    for row, picture in zip(rows, painted(analysis.ranking), strict=True):
        start = 0.0
        for one in row.segments:
            end = start + one.points
            wide = min(end * (RIGHT - LEFT) / 100, IN_SIGHT - LEFT) - start * (RIGHT - LEFT) / 100 > SEEN
            if wide and looks_known(picture, start, end) != one.known:
                found.append(f"{row.name}, {one}")
            start = end
    return found


def test_a_gap_is_a_gap_on_screen_and_on_paper():
    assert differences(analysed(gaps())) == []
    assert differences(analysed(SCENES["worked_example"]())) == []


@tried(0.5)
@given(documents(least_criteria=1, least_offers=2))
def test_screen_and_paper_show_the_same_gaps_of_whatever_is_entered(made: Document):
    analysis = analysed(made)
    if analysis.ranking.status == "ok":
        assert differences(analysis) == []


def test_of_a_company_of_which_nothing_is_known_nothing_is_solid():
    rows = {row.name: row for row in brief(analysed(gaps()), TODAY).ranking}
    assert rows["Silent"].segments == ()
    assert rows["Silent"].fit == ""
    assert [one.known for one in rows["West, team open"].segments] == [True, True, False, True]


def test_a_gap_is_told_as_one_where_points_are_told():
    with opened(gaps()) as window:
        window.selection.set_option("west")
        model, ranking = window.why.list.model(), window.session.ranking
        said = [
            model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
        ]
        at = ranking.index("west")
        assert at is not None
        card = option_card(ranking, at, chart_spec(ranking)).sentence
    spoken = {row.name: row.spoken for row in brief(analysed(gaps()), TODAY).ranking}
    assert spoken["Silent"] == "", "of what is wholly unknown no points are told"
    assert "Peace 26.0 (not all known)" in spoken["West, team open"]
    assert any(text.startswith("Peace: ") and text.endswith("not all known") for text in said)
    assert "not all known" in card


def test_what_is_ruled_out_has_no_chance_anywhere():
    analysis = analysed(gaps())
    simulation = analysis.simulation
    assert simulation is not None
    sure = brief(analysis, TODAY).sureness
    assert sure is not None
    paper = [line for line in sure.lines if "Outlaw" in line.name]
    assert [(line.text, line.share, set(line.ranks)) for line in paper] == [(RULED_OUT, 0.0, {""})]
    kept = summary_of(analysis.ranking, simulation, b"")
    assert [one.chance for one in kept.options if one.name == "Outlaw"] == [None]
    for line in as_text(analysis).splitlines():
        assert not line.startswith("Outlaw") or "%" not in line.replace("100%", ""), line
    with opened(gaps()) as window:
        told = [text for _, text in told_by(window.frame)]
        told += [text for _, text in told_by(WINDOWS["robustness"](window))]
    assert any("Outlaw" in text and "uled out" in text for text in told)
    of_it = [text for text in told if "Outlaw" in text and "%" in text]
    assert not [text for text in of_it if "cases" in text or "best" in text], of_it


def test_the_spread_of_what_is_ruled_out_counts_no_futures(qapp: QApplication):
    with opened(gaps()) as window:
        panel = WINDOWS["robustness"](window).findChild(RobustnessPanel)
        assert panel is not None
        panel.pick("spread")
        window.selection.set_reading("luck")
        qapp.processEvents()
        rows = panel.section.views[0]
        assert isinstance(rows, RowList)
        counted = {one.name: one.figures[2:] for one in rows.rows.rows if isinstance(one, SpreadRow)}
        assert counted["Outlaw"] == ("", "")
        assert all(best for name, (best, _) in counted.items() if name != "Outlaw")
