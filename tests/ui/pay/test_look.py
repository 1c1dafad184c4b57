"""The pay window at every size, zoom and theme: nothing cut, and all of it reached by Tab."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.document import Document
from tests.looks import flaws
from tests.rig import opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.pay.panel import LEAST, SIZE, PayPanel
from ui.settings import Settings
from ui.window.editor_window import EditorWindow

LOOKS = (
    ("worked_example", "light", 1.0),
    ("worked_example", "dark", 2.0),
    ("long_names", "dark", 1.0),
    ("decided_long", "light", 2.0),
    ("decided", "dark", 1.0),
    ("empty", "light", 1.0),
)


def sealed(document: Document) -> Document:
    return document.replace(choices=(), pay=document.pay.replace(openings=()))


def show(window: MainWindow) -> PayPanel:
    window.editors.show_pay()
    settle()
    found = window.frame.findChild(PayPanel)
    assert found is not None
    found.pick("enter")
    return found


def unfold(panel: PayPanel, number: int) -> None:
    turn = panel.findChild(QPushButton, f"pay.grant.{number}.turn")
    if turn is not None:
        turn.click()


def window_of(panel: PayPanel) -> EditorWindow:
    found = panel.window()
    assert isinstance(found, EditorWindow)
    return found


@pytest.mark.parametrize(("scene", "theme", "zoom"), LOOKS)
def test_nothing_is_cut_at_any_size(qtbot: QtBot, scene: str, theme: str, zoom: float):
    with opened(SCENES[scene](), Settings(theme=theme, zoom=zoom, motion=False)) as window:  # pyright: ignore[reportArgumentType]
        panel = show(window)
        for number in range(3):
            unfold(panel, number)
        for size in (LEAST, SIZE):
            window_of(panel).setMinimumSize(1, 1)
            window_of(panel).resize(round(size.width() * zoom), round(size.height() * zoom))
            for page in panel.pages[:2]:
                panel.pick(page.key)
                settle()
                assert not flaws(page)
        assert not flaws(panel.seal)


@pytest.fixture
def example(qtbot: QtBot) -> Iterator[MainWindow]:
    with opened(sealed(SCENES["worked_example"]())) as made:
        yield made


def test_the_form_never_scrolls_sideways(example: MainWindow):
    panel = show(example)
    unfold(panel, 0)
    window_of(panel).resize(LEAST)
    settle()
    for name in ("pay.form", "pay.sums_form"):
        area = panel.findChild(QWidget, name)
        assert area is not None
        assert not area.horizontalScrollBar().isVisible()  # pyright: ignore[reportAttributeAccessIssue]


def test_tab_goes_through_everything_in_order(example: MainWindow):
    panel = show(example)
    unfold(panel, 1)
    panel.findChild(QWidget, "pay.offers").setFocus()  # pyright: ignore[reportOptionalMemberAccess]
    seen: list[str] = []
    for _ in range(99):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        name = (QApplication.focusWidget() or focused).objectName()
        if name in seen:
            break
        seen.append(name)
    wanted = [
        "pay.remove",
        "pay.currency",
        "pay.base.line",
        "pay.bonus.line",
        "pay.bonus.low.line",
        "pay.bonus.high.line",
        "pay.sign_on.0.amount.line",
        "pay.sign_on.add",
        "pay.grant.0.turn",
        "pay.grant.1.turn",
        "pay.grant.1.name",
        "pay.grant.1.year",
        "pay.grant.1.value.line",
        "pay.grant.1.price_growth.line",
        "pay.grant.1.vesting.kind",
        "pay.grant.add",
        "pay.relocation.line",
        "pay.market_value.line",
        "pay.least.line",
        "pay.contact",
        "pay.note",
    ]
    assert [name for name in seen if name in wanted] == wanted
    assert {"pay.open_early", "pay.decide"} <= set(seen)


def test_every_control_says_what_it_is(example: MainWindow):
    panel = show(example)
    unfold(panel, 0)
    settle()
    for page in panel.pages:
        stops = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        nameless = [one.objectName() for one in stops if not one.accessibleName() and one.isVisibleTo(page)]
        assert not nameless


def test_it_opens_turned_to_the_offer_that_is_selected(example: MainWindow):
    offer = example.session.document.offers[2]
    example.selection.set_option(offer.teams[0].id if offer.teams else offer.id)
    panel = show(example)
    company = panel.findChild(QWidget, "pay.company")
    assert company is not None
    assert company.text() == offer.company  # pyright: ignore[reportAttributeAccessIssue]


def test_fifty_offers_are_listed_in_the_order_of_the_file(qtbot: QtBot):
    with opened(SCENES["fifty_options"]()) as window:
        panel = show(window)
        rows = panel.findChild(QWidget, "pay.offers").rows()  # pyright: ignore[reportAttributeAccessIssue, reportOptionalMemberAccess]
        assert [row.name for row in rows] == [one.company for one in window.session.document.offers]
