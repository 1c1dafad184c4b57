"""Why one option is ahead: the rows add up to the difference in the header."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from app.edits import EqualWeights
from app.numbers.numerals import signed
from ui.main_window import MainWindow
from ui.widgets.label import PlainLabel
from ui.widgets.rows import RowRole


def label(window: MainWindow, name: str) -> str:
    found = window.frame.findChild(PlainLabel, name)
    assert found is not None
    return found.text()


def gaps(window: MainWindow) -> list[float]:
    model = window.why.list.model()
    return [model.index(row, 0).data(RowRole).gap for row in range(model.rowCount())]


def test_unselected_it_compares_leader_and_runner_up(window: MainWindow):
    ranking = window.session.ranking
    first, second = ranking.order[:2]
    names = ranking.options[first].name, ranking.options[second].name
    assert label(window, "why.heading") == f"{names[0]} vs. {names[1]}"
    assert label(window, "why.sum") == signed(float(ranking.fit[first] - ranking.fit[second]))


def test_a_selected_option_is_compared_with_the_leader_and_rows_add_up(window: MainWindow):
    tester = QAbstractItemModelTester(
        window.why.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    ranking = window.session.ranking
    leader = ranking.order[0]
    for at in ranking.order[1:]:
        window.selection.set_option(ranking.options[at].id)
        assert label(window, "why.heading").startswith(ranking.options[at].name)
        shown = gaps(window)
        assert shown == sorted(shown, reverse=True)
        assert sum(shown) == pytest.approx(float(ranking.fit[at] - ranking.fit[leader]), abs=0.5)
    window.session.do(EqualWeights())
    assert sum(gaps(window)) != 0
    del tester
