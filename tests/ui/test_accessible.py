"""Every window for those who hear it and those who have no mouse: names, points as list items, tab order."""

from collections import Counter
from collections.abc import Callable, Iterator

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

from app.words.options import option_sentence
from tests.rig import settle
from tests.views import WINDOWS
from ui.main_window import MainWindow
from ui.panel import Panel

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit)
VIEWS: dict[str, Callable[[MainWindow], QWidget]] = {"main_window": lambda window: window.frame, **WINDOWS}
ORDER = ["top_bar", "ranking", "why", "chart", "chances", "flips", "weights", "questions"]


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


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_has_a_name_to_be_heard_and_one_to_be_found_by(window: MainWindow, view: str):
    shown = VIEWS[view](window)
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


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_heard_has_a_role_and_a_name(window: MainWindow, view: str):
    for one in controls(VIEWS[view](window)):
        interface = heard(one)
        assert interface.text(QAccessible.Text.Name), one.objectName()
        assert interface.role() != QAccessible.Role.Client, one.objectName()


@pytest.mark.parametrize("scene", ["worked_example", "fifty_options", "long_names", "all_ruled_out"])
def test_points_of_the_chart_are_read_as_items_of_a_list(window: MainWindow, scene: str):
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
def test_rows_of_every_list_are_read_as_sentences(window: MainWindow, scene: str):
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


@pytest.mark.parametrize("view", WINDOWS)
def test_every_window_is_closed_by_escape(window: MainWindow, view: str):
    shown = WINDOWS[view](window)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    settle()
    assert not [one for one in QApplication.topLevelWidgets() if one is shown and one.isVisible()]


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
    while widget is not None and not isinstance(widget, Panel) and widget.objectName() != "top_bar":
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""
