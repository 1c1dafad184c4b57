"""Every window the program can show beside the main one, each by the action that opens it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from app.document import Document
from app.edits import RemoveOffer, RenameDecision
from app.files import data_folder
from app.storage.save import document_bytes
from app.storage.versions import keep_version, versions_of
from tests.rig import settle
from ui.bug_report import Report
from ui.criteria.editor import CriteriaEditor
from ui.gut.order_list import OrderList
from ui.main_window import MainWindow
from ui.pay.grants import GrantCard
from ui.pay.panel import PayPanel
from ui.widgets.buttons import Button
from ui.widgets.message_box import Answer, MessageBox


def _dialog(window: MainWindow, before: set[int]) -> QWidget:
    settle()
    new = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and id(one) not in before
    ]
    return next(one for one in new if one.isVisible())


def by_action(name: str) -> Callable[[MainWindow], QWidget]:
    """Open what an action opens."""

    def show(window: MainWindow) -> QWidget:
        before = {id(one) for one in QApplication.topLevelWidgets() if one.isVisible()}
        window.actions[name].trigger()
        return _dialog(window, before)

    return show


def offer_editor(window: MainWindow) -> QWidget:
    """Open the editor of the last offer, turned to the whole company."""
    return _editor(window, window.session.document.offers[-1].id)


def team_editor(window: MainWindow) -> QWidget:
    """Open the editor of an offer with teams, turned to one of them."""
    with_teams = max(window.session.document.offers, key=lambda one: len(one.teams))
    return _editor(window, with_teams.teams[0].id if with_teams.teams else with_teams.id)


def _editor(window: MainWindow, option: str) -> QWidget:
    before = {id(one) for one in QApplication.topLevelWidgets() if one.isVisible()}
    window.editors.edit_option(option)
    return _dialog(window, before)


def criterion_of_pay(window: MainWindow) -> QWidget:
    """Open the editor of criteria, turned to the one that is about pay."""
    shown = by_action("criteria")(window)
    editor, pay = shown.findChild(CriteriaEditor), window.session.document.pay_criterion
    assert editor is not None
    assert pay is not None
    editor.edit(pay.id, window.session.document)
    settle()
    return shown


def feeling(window: MainWindow) -> QWidget:
    """Open the order by feeling, where the options are put in order."""
    before = {id(one) for one in QApplication.topLevelWidgets() if one.isVisible()}
    window.editors.order_by_feeling()
    return _dialog(window, before)


def feeling_compared(window: MainWindow) -> QWidget:
    """Put the options in an order by feeling, and see what the ranking says to it."""
    shown = feeling(window)
    rows, done = shown.findChild(OrderList), shown.findChild(Button, "gut.done")
    assert rows is not None
    assert done is not None
    rows.move_current(len(rows.order()) // 2)
    done.click()
    settle()
    return shown


def versions(window: MainWindow) -> QWidget:
    """List the earlier versions of a decision that was saved and changed since, two of them."""
    document, folder = window.session.document, data_folder()
    if not versions_of(document.id, folder):
        for minutes, state in enumerate((document, earlier(document))):
            moment = datetime(2026, 11, 20, 9, minutes, tzinfo=UTC)
            keep_version(document.id, document_bytes(state), folder, "saved", now=moment)
    return by_action("versions")(window)


def earlier(document: Document) -> Document:
    """Give an earlier state of a decision: titled otherwise, its last offer not there yet."""
    if not document.offers:
        return document.replace(title="Which offer?")
    return RemoveOffer(document.offers[-1].id).apply(RenameDecision("Which offer?").apply(document))


def message_box(window: MainWindow) -> QWidget:
    """Show the question before changes are lost."""
    answers = (
        Answer("save", "Save", "primary"),
        Answer("discard", "Discard changes"),
        Answer("cancel", "Cancel"),
    )
    title = f"Save changes to “{window.session.document.title}”?"
    text = "They are lost if you do not save them."
    box = MessageBox(title, text, answers, name="unsaved", parent=window.frame)
    box.show()
    settle()
    return box


def report(window: MainWindow) -> QWidget:
    """Show the report of a bug."""
    shown = Report("Traceback (most recent call last):\nValueError: <b>no</b>\n", window.frame)
    shown.show()
    settle()
    return shown


def menu(name: str) -> Callable[[MainWindow], QWidget]:
    """Open a menu of the menu bar."""

    def show(window: MainWindow) -> QWidget:
        found = window.frame.findChild(QMenu, f"menu.{name}")
        assert found is not None
        found.popup(QPoint(20, 40))
        settle()
        return found

    return show


def pay_leaves(window: MainWindow) -> Iterator[QWidget]:
    """Leaf through the pay window: each page, each offer, each of its grants unfolded."""
    window.editors.show_pay()
    settle()
    panel = window.frame.findChild(PayPanel)
    assert panel is not None
    for place in range(panel.tabs.count()):
        panel.tabs.setCurrentIndex(place)
        settle()
        yield panel.window()
    panel.tabs.setCurrentIndex(0)
    for offer in window.session.document.offers:
        panel.turn_to(offer.id)
        settle()
        yield panel.window()
        for card in [one for one in panel.findChildren(GrantCard) if one.isVisible()]:
            card.turn.click()
            settle()
            yield panel.window()


WINDOWS: Mapping[str, Callable[[MainWindow], QWidget]] = {
    "offer_editor": offer_editor,
    "team_editor": team_editor,
    "criteria_editor": by_action("criteria"),
    "perspectives_editor": by_action("perspectives"),
    "situation_editor": by_action("situation"),
    "certainty_editor": by_action("certainty"),
    "robustness": by_action("robustness"),
    "two_axes": by_action("two_axes"),
    "versions": versions,
    "choice": by_action("decide"),
    "feeling": feeling,
    "feeling_compared": feeling_compared,
    "keys": by_action("keys"),
    "about": by_action("about"),
    "message_box": message_box,
    "report": report,
}
MENUS = {f"menu_{name}": menu(name) for name in ("file", "edit", "view", "offer", "help")}
