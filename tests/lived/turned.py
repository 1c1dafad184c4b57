"""Turns a fresh window to where another one is turned: how one looks at a document is not in it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QAbstractItemView, QPushButton, QTabBar, QWidget

from ui.gut.panel import GutPanel
from ui.main_window import MainWindow
from ui.offers.editor import OfferEditor
from ui.offers.time_shares import TimeSharesForm
from ui.pay.grants import GrantCard
from ui.robustness.weight_plot import WeightPlot
from ui.widgets.buttons import Button, IconButton
from ui.widgets.month_slider import MonthSlider
from ui.widgets.pick import Pick, Segments
from ui.window.editors import Editors

#: A window that may stand open beside the main one → what opens it.
BESIDE: Final[dict[str, Callable[[Editors], None]]] = {
    "criteria": Editors.edit_criteria,
    "perspectives": Editors.edit_perspectives,
    "situation": Editors.edit_situation,
    "certainty": Editors.edit_certainty,
    "robustness": Editors.show_robustness,
    "two_axes": Editors.show_two_axes,
    "gut": Editors.order_by_feeling,
    "pay": Editors.show_pay,
    "choice": Editors.decide,
    "versions": Editors.show_versions,
}
#: What shows other controls comes before those.
_FROM_OUTSIDE_IN: Final = (
    *(QTabBar, QAbstractItemView, GrantCard, TimeSharesForm),
    *(Segments, Pick, MonthSlider, WeightPlot, QPushButton),
)


def turn_alike(lived: MainWindow, fresh: MainWindow) -> None:
    """Open what is open there, and turn it to the same."""
    fresh.selection.set_option(lived.selection.option)
    fresh.selection.set_reading(lived.selection.reading)
    _open(lived, fresh)
    _gut(lived, fresh)
    for kind in _FROM_OUTSIDE_IN:
        for window, other in _pairs(lived, fresh):
            if window is lived.frame and kind is QAbstractItemView:
                continue  # its lists follow the selection, or tell where the keyboard is
            for control in window.findChildren(kind):
                twin = _twin(control, other)
                if twin is not None and control.isVisible():
                    _turn(control, twin)
    _preview(lived, fresh)
    _message(lived, fresh)
    # Whether it is saved takes room from the title.
    fresh._top_bar.state.setText(lived._top_bar.state.text())  # noqa: SLF001


def _message(lived: MainWindow, fresh: MainWindow) -> None:
    """Show as long a message: it takes room from what stands below."""
    here, there = lived.workspace.message, fresh.workspace.message
    if here.isVisible():
        ways = [one for one in here.findChildren(Button) if one.isVisible()]
        closes = here.findChild(IconButton, f"{here.objectName()}_close")
        assert closes is not None
        keys = [(one.objectName(), one.text()) for one in ways]
        there.show_message(here.text(), "info", keys, closable=closes.isVisible())
    else:
        there.close_message()


def _preview(lived: MainWindow, fresh: MainWindow) -> None:
    previewed = lived.session._preview  # noqa: SLF001
    if previewed is not None:
        fresh.session.preview(previewed.edit)


def _open(lived: MainWindow, fresh: MainWindow) -> None:
    opened = {name: one for name, one in lived.editors._open.items() if one.isVisible()}  # noqa: SLF001
    for name, window in opened.items():
        if isinstance(window.panel, OfferEditor):
            fresh.editors.edit_option(window.panel._subject_id)  # noqa: SLF001
        else:
            BESIDE[name](fresh.editors)
        other = fresh.editors._open[name]  # noqa: SLF001
        other.setUpdatesEnabled(False)
        other.resize(window.size())


def _gut(lived: MainWindow, fresh: MainWindow) -> None:
    """Turn the order by feeling to its page, and make the order that was being made."""
    here, there = (window.frame.findChild(GutPanel) for window in (lived, fresh))
    if here is None or there is None:
        return
    if here.comparing:
        there.order_page.look_back_requested.emit()
        return
    order, rows = here.order_page.list.order(), there.order_page.list
    for place, option in enumerate(order):
        if option in rows.order():
            rows.setCurrentIndex(rows.model().index(rows.order().index(option), 0))
            rows.move_current(place)


def _pairs(lived: MainWindow, fresh: MainWindow) -> list[tuple[QWidget, QWidget]]:
    pairs: list[tuple[QWidget, QWidget]] = [(lived.frame, fresh.frame)]
    theirs = fresh.editors._open  # noqa: SLF001
    for name, window in lived.editors._open.items():  # noqa: SLF001
        if window.isVisible() and name in theirs:
            pairs.append((window, theirs[name]))
    return pairs


def _twin(control: QWidget, other: QWidget) -> QWidget | None:
    name = control.objectName()
    return other.findChild(type(control), name) if name else None


def _twin_of(name: str, beside: QWidget) -> QPushButton:
    found = beside.window().findChild(QPushButton, name)
    assert found is not None
    return found


def _turn(control: QWidget, twin: QWidget) -> None:
    if isinstance(control, QTabBar) and isinstance(twin, QTabBar):
        twin.setCurrentIndex(control.currentIndex())
    elif isinstance(control, GrantCard) and isinstance(twin, GrantCard):
        if (control.form is None) != (twin.form is None):
            twin.turn.click()
    elif isinstance(control, TimeSharesForm) and twin.isHidden():
        _twin_of("position.time", twin).click()
    elif isinstance(control, QPushButton) and isinstance(twin, QPushButton):
        if control.isChecked() != twin.isChecked():
            twin.click()
    elif isinstance(control, WeightPlot) and isinstance(twin, WeightPlot):
        if control.share != twin.share:
            twin.read_at(control.share)
    elif isinstance(control, MonthSlider) and isinstance(twin, MonthSlider):
        twin.setValue(control.value())
    else:
        _turn_choice(control, twin)


def _turn_choice(control: QWidget, twin: QWidget) -> None:
    if isinstance(control, Segments) and isinstance(twin, Segments):
        # Those that show what is in the document stand alike by themselves.
        if control.value() != twin.value():
            twin.set_value(control.value())
            twin.chosen.emit(control.value())
    elif isinstance(control, Pick) and isinstance(twin, Pick):
        # Only what is looked at: other choices stand as the document says.
        if control.objectName().startswith(("robustness.", "two_axes.")) and control.value() != twin.value():
            twin.set_value(control.value())
            twin.chosen.emit(control.value())
    elif isinstance(control, QAbstractItemView) and isinstance(twin, QAbstractItemView):
        _turn_list(control, twin)


def _turn_list(control: QAbstractItemView, twin: QAbstractItemView) -> None:
    at, model = control.currentIndex(), twin.model()
    if model is not None and at.isValid():
        twin.setCurrentIndex(model.index(at.row(), at.column()))
