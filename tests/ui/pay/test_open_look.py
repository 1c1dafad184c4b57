"""The pages of open pay at every size, zoom and theme: nothing cut, and every control says what it is."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.looks import flaws
from tests.rig import opened, settle
from tests.scenes import SCENES
from tests.ui.pay.pages import LIGHT, decided, many, sentences, turned_to
from ui.pay.negotiate import NegotiatePage
from ui.pay.open_page import OpenPage
from ui.pay.panel import LEAST, SIZE
from ui.pay.ties import TiesPage
from ui.pay.years import YearsPage
from ui.settings import Choice, Settings

#: What Tab comes to on each page, in order.
STOPS: dict[type[OpenPage], tuple[str, ...]] = {
    YearsPage: ("currency_0", "month", "table", "detail"),
    TiesPage: ("share", "count", "ranks", "list", "curve", "menu"),
    NegotiatePage: ("offers", "sheet", "copy", "export"),
}


def at_rest(qtbot: QtBot, page: OpenPage) -> None:
    """Wait for what is drawn, where something is."""
    if isinstance(page, TiesPage):
        qtbot.waitUntil(lambda: any("cases" in said for said in sentences(page.prices)), timeout=10_000)
    settle()


@pytest.mark.parametrize(("look", "zoom"), [("light", 1.0), ("dark", 2.0)])
@pytest.mark.parametrize("scene", ["decided", "decided_long", "fifty"])
def test_nothing_is_cut(qtbot: QtBot, scene: str, look: Choice, zoom: float):
    document = many(38) if scene == "fifty" else SCENES[scene]()
    with opened(document, Settings(theme=look, zoom=zoom, motion=False)) as window:
        for kind in STOPS:
            page = turned_to(window, kind)
            at_rest(qtbot, page)
            for size in (LEAST, SIZE):
                page.window().resize(QSize(round(size.width() * zoom), round(size.height() * zoom)))
                settle()
                assert not flaws(page), (kind, size)


def test_tab_goes_through_each_page_in_the_order_of_the_eye(qtbot: QtBot):
    with opened(decided(), LIGHT) as window:
        for kind, stops in STOPS.items():
            page = turned_to(window, kind)
            at_rest(qtbot, page)
            first = page.findChild(QWidget, f"pay.{page.key}.{stops[0]}")
            assert first is not None
            first.setFocus(Qt.FocusReason.TabFocusReason)
            seen: list[str] = []
            for _ in stops:
                focused = QApplication.focusWidget()
                assert focused is not None
                assert focused.accessibleName()
                seen.append(focused.objectName().removeprefix(f"pay.{page.key}."))
                QTest.keyClick(focused, Qt.Key.Key_Tab)
            assert tuple(seen) == stops
