"""When things change: a sentence for each change, and a line for each option."""

from app.edits import SetYearlyChance
from app.words.changes import change_reason, change_title
from tests.rig import settle
from tests.ui.robustness.test_panel import analysed, label, said, section, view
from ui.main_window import MainWindow
from ui.robustness.slopes import SlopeList, SlopeRow
from ui.widgets.label import PlainLabel
from ui.widgets.pick import Segments


def test_each_change_is_a_sentence_and_a_line_for_each_option(window: MainWindow):
    shown, analysis = section(view(window), "changes"), analysed(window.session.document)
    (slopes,) = shown.views
    assert isinstance(slopes, SlopeList)
    picked = shown.findChild(Segments, "robustness.changes.what")
    assert picked is not None
    for change in analysis.reorganisations:
        picked.chosen.emit(change.change)
        title = shown.findChild(PlainLabel, "robustness.changes.said")
        assert title is not None
        assert title.text() == change_title(change, analysis.ranking)
        assert change_reason(change, analysis.ranking)
        rows = [row for row in slopes.rows.rows if isinstance(row, SlopeRow)]
        assert [row.left.name for row in rows] == [
            analysis.ranking.options[i].name for i in analysis.ranking.order
        ]
        for row in rows:
            assert rows[row.to].right.name == row.left.name
        assert sum(row.risen for row in rows) == 0
    assert "Enter a yearly chance" in label(shown, "note").replace("enter", "Enter")


def test_yearly_chances_are_told_below(window: MainWindow):
    panel, option = view(window), window.session.ranking.options[window.session.ranking.order[0]]
    window.session.do(SetYearlyChance(option.id, "manager", 0.25))
    settle()
    shown = section(panel, "changes")
    told = [one for one in said(shown) if "mean fit after a year" in one]
    assert len(told) == 1
    assert told[0].startswith(option.name)
    assert "75%" in told[0]
    assert label(shown, "note") == ""
