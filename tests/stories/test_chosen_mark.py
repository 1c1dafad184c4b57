"""She chose an option: the ranking and the chart say which, for as long as the choice stands."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.document import Choice
from app.edits import RecordChoice, RemoveOffer, Reopen
from app.figure import Line
from tests.deciding import rows
from tests.rig import opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.panels.option_list import ChosenRole, IdRole

WHEN = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    with opened(SCENES["worked_example"]()) as shown:
        yield shown


def choose(window: MainWindow, place: int) -> str:
    """Choose the option at a place of the ranking."""
    ranking = window.session.ranking
    option = ranking.options[ranking.order[place]]
    window.session.do(RecordChoice(Choice(option=option.id, option_name=option.name, when=WHEN)))
    settle()
    return option.id


def marked_rows(window: MainWindow) -> list[str]:
    model = window.ranking.list.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [index.data(IdRole) for index in indexes if index.data(ChosenRole)]


def marked_points(window: MainWindow) -> list[str]:
    return [point.id for point in window.chart.plot.spec.points if point.chosen]


def heard_of(window: MainWindow) -> list[str]:
    """List what is heard of the points that are said to be chosen."""
    plot = QAccessible.queryAccessibleInterface(window.chart.plot)
    names = [plot.child(at).text(QAccessible.Text.Name) for at in range(plot.childCount())]
    return [name for name in names if "You chose it." in name]


@pytest.mark.parametrize("place", [0, 1, 4])
def test_row_and_point_of_the_chosen_option_are_marked(window: MainWindow, place: int):
    chosen = choose(window, place)
    assert marked_rows(window) == marked_points(window) == [chosen]
    said = [text for text in rows(window) if "You chose it." in text]
    assert len(said) == len(heard_of(window)) == 1
    name = window.session.document.choice.option_name  # pyright: ignore[reportOptionalMemberAccess]
    assert name in said[0]
    assert name in heard_of(window)[0]
    accented = [point.id for point in window.chart.plot.spec.points if point.leader]
    assert accented == [chosen], "the accent is on what was chosen"


def test_the_mark_is_drawn_beside_the_name_and_told_in_the_card(window: MainWindow):
    chosen = choose(window, 1)
    drawn = {one.id: one.marks for one in window.chart.plot.figure.names}
    assert [mark.ink for mark in drawn[chosen] if isinstance(mark, Line)][:2] == ["accent_text"] * 2
    plot = QAccessible.queryAccessibleInterface(window.chart.plot)
    told = [plot.child(at).text(QAccessible.Text.Description) for at in range(plot.childCount())]
    assert sum("You chose it" in text for text in told) == 1


def test_it_goes_when_the_decision_is_reopened(window: MainWindow):
    choose(window, 1)
    window.session.do(Reopen(WHEN))
    settle()
    assert marked_rows(window) == marked_points(window) == heard_of(window) == []


def test_a_chosen_option_that_is_gone_marks_nothing(window: MainWindow):
    chosen = choose(window, 2)
    offer = next(one.offer.id for one in window.session.ranking.options if one.id == chosen)
    window.session.do(RemoveOffer(offer))
    settle()
    assert window.session.document.choice is not None
    assert marked_rows(window) == marked_points(window) == heard_of(window) == []
