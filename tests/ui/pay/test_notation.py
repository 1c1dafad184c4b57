"""Amounts are written alike on all pages of pay: in fields, in figures and in sentences."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.document import Document, Estimate
from app.numbers.notation import Notation
from tests.notations import written as in_notation
from tests.rig import opened, settle
from tests.surfaces import Told, on_the_clipboard, told_by
from tests.ui.pay.pages import turned_to, with_package
from tests.ui.pay.tying import drawn, panel_of, reachable
from ui.main_window import MainWindow
from ui.pay.chance_curve import raise_text
from ui.pay.negotiate import NegotiatePage
from ui.pay.ties import TiesPage
from ui.pay.years import YearsPage
from ui.widgets.buttons import Button

#: Thousands as they are written in English; German has no three decimals after a whole number.
ENGLISH = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d)")
GERMAN = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?!\d)")


def told(qtbot: QtBot, document: Document, locale: str) -> dict[str, list[Told]]:
    """Go through all pages of the pay window, and every offer on them."""
    with opened(document, locale=locale, alone=True) as window:
        found = {
            "years": list(_years(window)),
            "ties": list(_ties(qtbot, window)),
            "negotiate": list(_negotiate(window)),
        }
        panel = panel_of(window)
        for key in ("enter", "sums"):
            panel.pick(key)
            found[key] = []
            for offer in document.offers:
                panel.turn_to(offer.id)
                settle()
                found[key] += told_by(panel.window())
        QGuiApplication.clipboard().clear()
        return found


def _years(window: MainWindow) -> Iterator[Told]:
    page = turned_to(window, YearsPage)
    for row in range(page.table.tiles.rowCount(QModelIndex())):
        page.table.setCurrentIndex(page.table.tiles.index(row, 1))
        settle()
        yield from told_by(page)


def _ties(qtbot: QtBot, window: MainWindow) -> Iterator[Told]:
    page = turned_to(window, TiesPage)
    drawn(qtbot, page)
    for row in range(page.prices.tiles.rowCount()):
        page.prices.setCurrentIndex(page.prices.tiles.index(row, 0))
        page.detail.curve.setValue(page.detail.curve.maximum())
        settle()
        yield from told_by(page)


def _negotiate(window: MainWindow) -> Iterator[Told]:
    page = turned_to(window, NegotiatePage)
    for offer in window.session.document.offers:
        page.turn_to(offer.id)
        copy = page.findChild(Button, "pay.negotiate.copy")
        assert copy is not None
        copy.click()
        settle()
        yield from told_by(page)
        yield from on_the_clipboard()


def german(text: str) -> str:
    """Write the numbers of an English text in German."""
    return re.sub(r"(?<=\d)[.,](?=\d)", lambda mark: "," if mark[0] == "." else ".", text)


def written(texts: list[Told]) -> set[str]:
    """Leave out what is painted, which may be cut, and what is no text; close the gap of per cents."""
    return {
        text.replace("\u00a0%", "%")
        for where, text in texts
        if not where.startswith("painted") and not re.match(r"<|\w+Tile\(", text)
    }


@pytest.fixture
def told_of() -> Document:
    """The worked example, decided, with more that has decimals."""
    document = reachable()
    document = document.replace(pay=document.pay.replace(tax=Decimal("0.275"), discount=Decimal("0.035")))
    worth = Estimate(likely=Decimal("184500.50"), low=Decimal(170_000), high=Decimal(190_000))
    return with_package(document, document.pay.packages[0].offer, market_value=worth)


def test_every_page_writes_amounts_as_the_language_does(qtbot: QtBot, told_of: Document):
    english, said = told(qtbot, told_of, "en_US"), told(qtbot, told_of, "de_DE")
    for page, texts in said.items():
        assert not [one for one in texts if ENGLISH.search(one[1])], page
        assert not [one for one in english[page] if GERMAN.search(one[1])], page
        assert any(GERMAN.search(text) for _, text in texts), page
        assert any(ENGLISH.search(text) for _, text in english[page]), page
    for page in ("years", "ties", "negotiate"):
        assert written(said[page]) == {german(text) for text in written(english[page])}, page


def test_the_ends_of_a_curve_are_written_alike():
    with in_notation(Notation(decimal=",", group=".")):
        assert raise_text(-12345.0, "EUR") == "\u2212€\u00a012.345"
