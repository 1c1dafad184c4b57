"""Hands and eyes for the page of ties."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from app.document import Document
from tests.rig import settle
from tests.ui.pay.pages import (
    decided,
    sentences,
)
from ui.main_window import MainWindow
from ui.pay.panel import PayPanel
from ui.pay.tie_tiles import TieTile
from ui.pay.ties import TiesPage
from ui.widgets.label import PlainLabel


def reachable() -> Document:
    """The worked example, decided, with so much weight on pay that some ties can be reached."""
    document = decided()
    pay = document.pay.replace(worst=Decimal(40_000), best=Decimal(900_000), curve=())
    return document.replace(pay=pay)


def drawn(qtbot: QtBot, page: TiesPage) -> None:
    """Wait for what is drawn."""
    qtbot.waitUntil(lambda: any("cases" in said for said in sentences(page.prices)), timeout=10_000)
    settle()


def tile(page: TiesPage, option: str) -> TieTile:
    rows = range(page.prices.tiles.rowCount())
    found = [page.prices.tiles.tile(page.prices.tiles.index(row, 0)) for row in rows]
    return next(one for one in found if isinstance(one, TieTile) and one.option == option)


def pick(page: TiesPage, option: str) -> None:
    rows = range(page.prices.tiles.rowCount())
    found = [page.prices.tiles.tile(page.prices.tiles.index(row, 0)) for row in rows]
    at = next(row for row in rows if found[row] is tile(page, option))
    page.prices.setCurrentIndex(page.prices.tiles.index(at, 0))
    settle()


def label(page: TiesPage, name: str) -> str:
    found = page.findChild(PlainLabel, name)
    assert found is not None
    return found.text()


def panel_of(window: MainWindow) -> PayPanel:
    found = window.frame.findChild(PayPanel)
    assert found is not None
    return found
