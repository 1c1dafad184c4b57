"""Every wish is answered: something is done, or a sentence says why not. Wish by wish, place by place."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.document import Document
from app.storage.save import document_bytes
from tests.keys import press, type_letters
from tests.rig import opened, settle
from tests.scenes import SCENES
from tests.views import WINDOWS, pay_leaves
from ui.main_window import MainWindow
from ui.widgets.fields import Field
from ui.widgets.name_field import NameField
from ui.widgets.pick_list import PickList

NONSENSE: Final = ("abc", "−5", "150")
ROWS: Final = "Company\tRole\nAlder\tResearcher\n"
WHERE = Callable[[MainWindow], QWidget]


def said() -> set[str]:
    """Collect the sentences that can be read now, in the window in which the hand is."""
    window = QApplication.activeWindow()
    labels = [] if window is None else window.findChildren(QLabel)
    return {label.text() for label in labels if label.isVisible() and label.text()}


def answered(window: MainWindow, wish: Callable[[], object]) -> bool:
    """Tell whether a wish was carried out, opened something or was told why not; takes back what it did."""
    QApplication.clipboard().setText(ROWS)
    before, sentences, windows = window.session.document, said(), shown_windows()
    wish()
    settle()
    done = window.session.document is not before or bool(said() - sentences) or shown_windows() != windows
    done = done or QApplication.clipboard().text() != ROWS
    while window.session.document is not before and window.session.undo_label:
        window.session.undo()
    new = shown_windows() - windows
    for dialog in new:
        dialog.close()
    if new:
        window.frame.activateWindow()
        settle()
    return done


def shown_windows() -> set[QWidget]:
    return {one for one in QApplication.topLevelWidgets() if one.isVisible() and isinstance(one, QDialog)}


def press_here(keys: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    press(target, keys)


def quiet(window: MainWindow) -> None:
    """Take away what was told, so that it can be told again."""
    window.notices.clear()
    for toast in window.frame.findChildren(QWidget, "toast"):
        toast.hide()


IN_THE_MAIN_WINDOW: Final[dict[str, WHERE]] = {
    "ranking": lambda window: window.ranking.list,
    "chart": lambda window: window.chart.plot,
    "chances": lambda window: window.chances.list,
    "weights": lambda window: window.weights.first_slider(),
}
OF_AN_OPTION: Final = (
    *("Del", "F2", "Ctrl+D", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+Shift+T", "Ctrl+Return"),
    *("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+K"),
)
ON_THE_CHART: Final = ("Return", "Shift+Left", "Alt+Up", "Alt+Down")


@pytest.mark.parametrize("chosen", [False, True])
def test_keys_about_an_option_do_what_they_say_or_tell_why_not(restful: MainWindow, chosen: bool):
    window = restful
    silent: list[str] = []
    option = window.session.ranking.options[0].id
    for place, find in IN_THE_MAIN_WINDOW.items():
        # Those of the menus are heard by the window, wherever in it the keyboard is.
        keys = {"ranking": OF_AN_OPTION, "chart": ("Del", *ON_THE_CHART)}.get(place, ("Del",))
        for key in keys:
            find(window).setFocus(Qt.FocusReason.TabFocusReason)
            window.selection.set_option(option if chosen else None)
            quiet(window)
            if not answered(window, lambda key=key: press_here(key)) and not (chosen and key in ON_THE_CHART):
                silent.append(f"{key} in {place}")
    assert silent == []


def test_keys_of_an_empty_or_decided_decision_are_told_why_not(qtbot: QtBot):
    for scene in ("empty", "decided"):
        with opened(SCENES[scene]()) as window:
            window.frame.setFocus()
            for key in ("Ctrl+Return", "Alt+1", "F6", "Ctrl+Shift+E", "Ctrl+Shift+G"):
                quiet(window)
                if scene == "empty" or key == "Ctrl+Return":
                    target = window.frame.focusWidget() or window.frame
                    target.setFocus()
                    assert answered(window, lambda key=key: press_here(key)), f"{key} in {scene}"


def test_keys_of_a_list_do_what_they_say_or_tell_why_not(restful: MainWindow):
    window = restful
    silent: list[str] = []
    for name in ("criteria_editor", "perspectives_editor", "team_editor"):
        shown = WINDOWS[name](window)
        found = shown.findChild(PickList)
        assert found is not None
        for at in (0, len(found.rows()) - 1):
            for key in ("Del", "Alt+Up", "Alt+Down"):
                found.clearFocus()
                found.setFocus(Qt.FocusReason.TabFocusReason)
                found.pick(found.rows()[at].id)
                settle()
                if not answered(window, lambda key=key: press_here(key)):
                    silent.append(f"{key} on row {at} of {name}")
        shown.close()
    assert silent == []


def test_a_number_is_taken_or_its_field_says_why_not(restful: MainWindow):
    tried: set[object] = set()
    silent = list(unanswered(restful, restful.frame, tried))
    for name in ("team_editor", "criteria_editor", "perspectives_editor", "certainty_editor", "choice"):
        shown = WINDOWS[name](restful)
        silent += unanswered(restful, shown, tried)
        shown.close()
    for shown in pay_leaves(restful):
        silent += unanswered(restful, shown, tried)
    assert silent == []
    assert len(tried) > len(NONSENSE)


def unanswered(window: MainWindow, shown: QWidget, tried: set[object]) -> Iterator[str]:
    """Type nonsense into each field that is told once entered, all of it into one of each kind.

    Yields those that say nothing to it.
    """
    names = [one.objectName() for one in shown.findChildren(Field) if not one._live]  # noqa: SLF001
    for name in names:
        for text in NONSENSE:
            field = shown.findChild(Field, name)
            if field is None or not is_usable(field, shown) or (name, text) in tried:
                continue
            kind = (type(field), name.split(".")[0], text)
            if text != "abc" and kind in tried:
                continue
            tried |= {kind, (name, text)}
            shown.activateWindow()
            if not answered(window, lambda field=field, text=text: enter(field, text)):
                yield f"{text} in {name}"
            if field.error():
                QTest.keyClick(field, Qt.Key.Key_Escape)


def is_usable(field: Field, shown: QWidget) -> bool:
    return field.isVisible() and field.isEnabled() and not field.isReadOnly() and field.window() is shown


def enter(field: Field, text: str) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    type_letters(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def dropped(window: MainWindow, data: QMimeData) -> None:
    """Let go of something over the middle of the window."""
    at, copy, none = (
        QPointF(window.frame.rect().center()),
        Qt.DropAction.CopyAction,
        Qt.KeyboardModifier.NoModifier,
    )
    left = Qt.MouseButton.LeftButton
    enters = QDragEnterEvent(at.toPoint(), copy, data, left, none)
    QApplication.sendEvent(window.frame, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(window.frame, QDropEvent(at, copy, data, left, none))


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_decision_that_is_dropped_is_opened(window: MainWindow, tmp_path: Path):
    path = tmp_path / "other.offers"
    other: Document = SCENES["two_offers"]().replace(id="other")
    path.write_bytes(document_bytes(other))
    dropped(window, files(path))
    assert window.session.document == other
    assert window.session.path == path
    hint = window.frame.findChild(QWidget, "drop")
    assert hint is not None
    assert not hint.isVisible()


def test_what_is_no_decision_is_told_to_be_none(window: MainWindow, tmp_path: Path):
    table, other = tmp_path / "table.xlsx", tmp_path / "b.offers"
    text, far = QMimeData(), QMimeData()
    text.setText(ROWS)
    far.setUrls([QUrl("https://example.org/a.offers")])
    for data in (files(table), files(table, other), files(other), text, far):
        quiet(window)
        assert answered(window, lambda data=data: dropped(window, data)), data.formats()


def test_a_file_is_not_typed_into_the_field_it_is_dropped_on(window: MainWindow, tmp_path: Path):
    shown = WINDOWS["situation_editor"](window)
    dragged = files(tmp_path / "a.offers")
    for field in (shown.findChild(NameField), shown.findChild(QWidget, "situation.text")):
        assert field is not None
        event = QDragEnterEvent(
            field.rect().center(),
            Qt.DropAction.CopyAction,
            dragged,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(field, event)
        assert not event.isAccepted()
