"""Every window for those who hear it and those who have no mouse: names, points as list items, tab order."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.words.options import option_sentence
from tests.rig import leafing, opened, settle
from tests.scenes import SCENES
from tests.views import WINDOWS
from ui.main_window import MainWindow
from ui.panel import Panel

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit)
ORDER = ["top_bar", "ranking", "why", "chart", "chances", "flips", "weights", "asking", "questions"]


def controls(window: QWidget) -> Iterator[QWidget]:
    """Yield what a person can act on; not what Qt makes a control of its own of."""
    for widget in window.findChildren(QWidget):
        inside = widget.parentWidget()
        if (
            isinstance(widget, CONTROLS)
            and not isinstance(widget, QScrollBar)
            and widget.window() is window
            and widget.isVisibleTo(window)
            and not isinstance(inside, QComboBox | QLineEdit)
            and not (isinstance(inside, QAbstractItemView) and not isinstance(widget, QAbstractItemView))
            and not isinstance(widget, QHeaderView)
            and widget.metaObject().className() != "QTableCornerButton"
        ):
            yield widget


def heard(about: QObject) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(about)
    assert found is not None
    return found


def is_named(shown: QWidget) -> None:
    """Every control has a name to be heard and one to be found by."""
    found = list(controls(shown))
    assert found
    unnamed = [
        f"{type(one).__name__} {one.objectName()}" for one in found if not one.accessibleName().strip()
    ]
    assert unnamed == []
    assert [f"{type(one).__name__} {one.accessibleName()}" for one in found if not one.objectName()] == []
    seen = Counter(one.objectName() for one in found)
    assert [name for name, count in seen.items() if count > 1] == []
    assert shown.objectName()
    assert shown.accessibleName() or shown.windowTitle()


def is_heard(shown: QWidget) -> None:
    """Whatever is heard has a role and a name."""
    for one in controls(shown):
        interface = heard(one)
        assert interface.text(QAccessible.Text.Name), one.objectName()
        assert interface.role() != QAccessible.Role.Client, one.objectName()


def test_all_of_the_main_window_is_named_and_heard(window: MainWindow):
    is_named(window.frame)
    is_heard(window.frame)


@pytest.mark.parametrize("view", WINDOWS)
def test_all_of_a_window_is_named_and_heard_tab_leaves_its_lists_and_escape_closes_it(
    window: MainWindow, view: str
):
    shown = WINDOWS[view](window)
    is_named(shown)
    is_heard(shown)
    keeping = [one.objectName() for one in shown.findChildren(QAbstractItemView) if one.tabKeyNavigation()]
    assert keeping == []
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    settle()
    assert not [one for one in QApplication.topLevelWidgets() if one is shown and one.isVisible()]


def test_points_of_the_chart_are_read_as_items_of_a_list(window: MainWindow):
    for _ in leafing(window, ("worked_example", "fifty_options", "long_names", "all_ruled_out")):
        points_are_items(window)


def points_are_items(window: MainWindow) -> None:
    plot, ranking = heard(window.chart.plot), window.session.ranking
    assert plot.role() == QAccessible.Role.List
    assert plot.childCount() == len(ranking.options)
    for index in range(plot.childCount()):
        point = plot.child(index)
        assert point.role() == QAccessible.Role.ListItem
        assert point.text(QAccessible.Text.Name) == option_sentence(ranking, index)
        assert ranking.options[index].full_name in point.text(QAccessible.Text.Description)
        assert point.parent().role() == QAccessible.Role.List
        if window.chart.plot.marker(ranking.options[index].id):
            assert point.rect().isValid()
            assert plot.indexOfChild(point) == index


@pytest.mark.parametrize("scene", ["worked_example", "long_names", "no_weights"])
def test_rows_of_every_list_are_read_as_sentences(qtbot: QtBot, scene: str):
    # Qt tells nobody of new rows while nobody listens, and forgets that the old ones are gone.
    with opened(SCENES[scene](), alone=True) as window:
        rows_are_sentences(window)


def rows_are_sentences(window: MainWindow) -> None:
    panels = (window.ranking, window.why, window.chances, window.flips, window.questions)
    for view in (panel.list for panel in panels):
        model = view.model()
        for row in range(model.rowCount()):
            said = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
            assert len(said) > len(model.index(row, 0).data())
    ranking, rows = window.session.ranking, heard(window.ranking.list)
    names = [rows.child(row).text(QAccessible.Text.Name) for row in range(rows.childCount())]
    for at in ranking.order:
        assert any(name.startswith(option_sentence(ranking, at)) for name in names)


def test_the_selected_point_is_the_one_that_has_the_focus(window: MainWindow):
    chosen = window.session.ranking.options[2]
    window.selection.set_option(chosen.id)
    window.chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    plot = heard(window.chart.plot)
    point = plot.focusChild()
    assert point is not None
    assert point.text(QAccessible.Text.Name) == option_sentence(window.session.ranking, 2)
    assert point.state().selected
    assert point.state().focused


def test_tab_goes_from_the_top_bar_through_the_panes(window: MainWindow):
    visited: list[str] = []
    first = window.frame.findChild(QWidget, "top_bar.situation")
    assert first is not None
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(200):
        here = QApplication.focusWidget()
        assert here is not None
        room = _room(here)
        if not visited or visited[-1] != room:
            visited.append(room)
        if len(visited) > len(ORDER):
            break
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert visited[: len(ORDER)] == ORDER


def test_tab_comes_to_the_last_weight_before_the_questions(window: MainWindow):
    window.weights.first_slider().setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[str] = []
    for _ in range(60):
        here = QApplication.focusWidget()
        assert here is not None
        visited.append(here.objectName())
        if _room(here) == "questions":
            break
        QTest.keyClick(here, Qt.Key.Key_Tab)
    sliders = [name for name in visited if name.endswith(".slider")]
    assert len(sliders) == len(window.session.ranking.criteria)


def test_f6_goes_from_pane_to_pane_and_back(window: MainWindow):
    window.actions["pane_ranking"].trigger()
    visited = []
    for _ in range(6):
        visited.append(_room(window.frame.focusWidget()))
        window.actions["next_pane"].trigger()
    assert visited == ["ranking", "chart", "chances", "flips", "weights", "questions"]
    window.actions["previous_pane"].trigger()
    assert _room(window.frame.focusWidget()) == "questions"


def _room(widget: QWidget | None) -> str:
    """Name the panel or bar that a widget stands in."""
    bars = ("top_bar", "asking")
    while widget is not None and not isinstance(widget, Panel) and widget.objectName() not in bars:
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""
