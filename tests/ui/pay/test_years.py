"""Pay year by year: each bar and total is what was added up, and nothing is left of it under cover."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.document import Document
from app.numbers.notation import write
from app.pay.purse import Three
from app.pay.sentences import not_known
from app.pay.sums import owed, owed_in, pay_sums
from tests.hands import painted_texts
from tests.rig import opened, settle
from tests.surfaces import told_by
from tests.ui.pay.pages import (
    SAID,
    cover,
    decided,
    grants_without_price,
    paged,
    sentences,
    turned_to,
    with_package,
    with_rates,
)
from tests.ui.pay.said import all_said
from ui.main_window import MainWindow
from ui.pay.panel import PayPanel
from ui.pay.rates import rateless
from ui.pay.year_tiles import BarTile
from ui.pay.years import YearsPage


def whole(amount: Three | Decimal | None) -> str:
    assert amount is not None
    return write(amount.likely if isinstance(amount, Three) else amount, decimals=0)


def shown(page: YearsPage, row: int, column: int) -> str:
    return str(page.table.model().index(row, column).data())


def told(page: YearsPage, row: int, column: int) -> str:
    return str(page.table.model().index(row, column).data(SAID))


def bar(page: YearsPage, row: int, column: int) -> BarTile:
    tile = page.table.tiles.tile(page.table.tiles.index(row, column))
    assert isinstance(tile, BarTile)
    return tile


def choose_own(page: YearsPage, *, own: bool = True) -> None:
    buttons = [one for one in page.currency.children() if isinstance(one, QAbstractButton)]
    QTest.mouseClick(buttons[own], Qt.MouseButton.LeftButton)
    settle()


@contextmanager
def years_of(document: Document) -> Iterator[tuple[MainWindow, YearsPage]]:
    """Turn to the page, in the currency of comparison: which one is chosen outlasts a decision."""
    with paged(document, YearsPage) as (window, page):
        choose_own(page, own=False)
        yield window, page


@pytest.mark.parametrize("own", [False, True])
def test_every_bar_and_total_is_what_was_added_up(qtbot: QtBot, own: bool):
    document = decided()
    with years_of(document) as (_, page):
        QAbstractItemModelTester(page.table.model())
        if own:
            choose_own(page)
            assert "In USD, ML or research engineer" in painted_texts(page.table.viewport())
        for row, package in enumerate(document.pay.packages):
            sums = pay_sums(package, document.pay, None if own else document.pay.currency)
            for year in sums.years:
                assert shown(page, row, year.year) == whole(year.total)
                said = told(page, row, year.year)
                assert f"year {year.year}: {sums.currency} {whole(year.total)}" in said
                salary = next(part for part in year.components if part.kind == "base")
                assert f"salary {whole(salary.amount)}" in said
            totals = (sums.per_year, sums.total, sums.present)
            assert [shown(page, row, 5 + at) for at in range(3)] == [whole(one) for one in totals]
            assert sums.per_year is not None
            assert f"({whole(sums.per_year.least)} to {whole(sums.per_year.most)})" in told(page, row, 5)


def test_what_is_told_is_painted(qtbot: QtBot):
    document = decided()
    with years_of(document) as (_, page):
        texts = painted_texts(page.table.viewport())
        sums = pay_sums(document.pay.packages[0], document.pay, "EUR")
        assert {whole(sums.per_year), whole(sums.years[3].total), "Wayfarrow"} <= set(texts)


def test_all_bars_share_one_scale(qtbot: QtBot):
    document = decided()
    with years_of(document) as (_, page):
        found = set[float]()
        for row, package in enumerate(document.pay.packages):
            for year in pay_sums(package, document.pay, "EUR").years:
                tile = bar(page, row, year.year)
                assert year.total is not None
                found.add(round(float(year.total.likely) / sum(share for _, share in tile.parts)))
                assert tile.least <= sum(share for _, share in tile.parts) <= tile.most <= 1.0 + 1e-9
        assert len(found) == 1
        heights = [bar(page, row, 1).parts for row in range(4)]
        choose_own(page)
        assert [bar(page, row, 1).parts for row in range(4)] == heights


def test_tax_brings_a_column_of_its_own(qtbot: QtBot):
    document = decided()
    taxed = document.replace(pay=document.pay.replace(tax=Decimal("0.4")))
    with years_of(taxed) as (_, page):
        sums = pay_sums(taxed.pay.packages[0], taxed.pay, "EUR")
        assert shown(page, 0, 7) == whole(sums.net)
        assert "after tax, over 4 years" in told(page, 0, 7)


def test_what_is_not_known_says_what_it_needs_and_is_never_0(qtbot: QtBot):
    document = decided()
    document = with_package(document, "wayfarrow", grants=grants_without_price(document, "wayfarrow"))
    with years_of(document) as (_, page):
        wanted = not_known(("the price of Shares on joining",))
        assert shown(page, 0, 5) == wanted
        assert all(wanted in told(page, 0, column) for column in range(1, 8))
        assert [shown(page, 0, column) for column in range(1, 5)] == ["?"] * 4
        assert not bar(page, 0, 1).complete
        assert bar(page, 0, 1).parts
        assert any(wanted in said for said in sentences(page.detail))
        assert shown(page, 1, 1) == whole(
            pay_sums(document.pay.packages[1], document.pay, "EUR").years[0].total
        )


def test_a_missing_rate_has_a_way_to_where_it_is_entered(qtbot: QtBot):
    document = with_rates(with_package(decided(), "quillmoor", currency="CHF"))
    with years_of(document) as (main, page):
        for code in rateless(document.pay):
            page.panel.pick("years")
            assert page.rate.isVisible()
            assert code in page.rate.text()
            page.rate.setFocus()
            QTest.keyClick(page.rate, Qt.Key.Key_Space)
            line = page.window().focusWidget()
            assert line is not None
            assert line.objectName() == f"pay.rate.{code}.worth.line"
            QTest.keyClicks(line, "0.95")
            QTest.keyClick(line, Qt.Key.Key_Return)
        assert [rate.worth for rate in main.session.document.pay.rates] == [Decimal("0.95")] * 2
        page.panel.pick("years")
        assert not page.rate.isVisible()


def test_without_a_rate_an_offer_stands_on_a_scale_of_its_own(qtbot: QtBot):
    document = with_rates(with_package(decided(), "quillmoor", currency="CHF"))
    with years_of(document) as (_, page):
        assert "the exchange rate" in told(page, 1, 5)
        choose_own(page)
        package = document.package("quillmoor")
        assert package is not None
        assert shown(page, 1, 1) == whole(pay_sums(package, document.pay).years[0].total)
        assert sum(share for _, share in bar(page, 1, 1).parts) <= 1.0 + 1e-9


def test_what_is_owed_follows_the_slider(qtbot: QtBot):
    document = decided()
    package = document.package("wayfarrow")
    assert package is not None
    with years_of(document) as (_, page):
        page.month.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(page.month, Qt.Key.Key_Home)
        assert "after 0 months" in told(page, 0, 0)
        for _ in range(5):
            QTest.keyClick(page.month, Qt.Key.Key_Right)
        back = owed_in("EUR", package, 5, document.pay)
        assert f"Owed on leaving after 5 months: EUR {whole(back)}." in told(page, 0, 0)
        choose_own(page)
        assert f"USD {whole(owed(package, 5))}." in told(page, 0, 0)
        QTest.keyClick(page.month, Qt.Key.Key_End)
        assert "after 36 months: nothing" in told(page, 0, 0)


def test_arrows_go_from_bar_to_bar_and_tell_what_it_consists_of(qtbot: QtBot):
    document = decided()
    sums = pay_sums(document.pay.packages[1], document.pay, "EUR")
    with years_of(document) as (_, page):
        page.table.setFocus(Qt.FocusReason.TabFocusReason)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
            QTest.keyClick(page.table, key)
        said = sentences(page.detail)
        assert said[0] == "Quillmoor, year 2, in EUR"
        for part in sums.years[1].components:
            assert any(f"{part.name}: EUR {whole(part.amount)}" in one for one in said)
        assert set(sums.assumptions(document.pay)) <= set(said)


def test_offers_without_pay_are_named_and_lead_to_the_form(qtbot: QtBot):
    document = decided()
    pay = document.pay.replace(packages=document.pay.packages[:2])
    with years_of(document.replace(pay=pay)) as (window, page):
        assert page.note.text() == "No pay is entered for Marloway Financial and Fennick Software."
        page.enter.click()
        panel = window.frame.findChild(PayPanel)
        assert panel is not None
        assert panel.pages[panel.tabs.currentIndex()].key == "enter"


def test_without_any_pay_there_is_nothing_but_the_way_to_enter_it(qtbot: QtBot):
    document = decided()
    with years_of(document.replace(pay=document.pay.replace(packages=()))) as (_, page):
        assert page.note.text() == "No pay is entered yet."
        assert page.enter.isVisible()
        assert not page.table.isVisible()


def test_nothing_is_made_before_it_is_seen_or_while_pay_is_covered(qtbot: QtBot):
    document = decided()
    covered = document.replace(choices=(), pay=document.pay.replace(openings=()))
    with opened(covered, alone=True) as window:
        page = turned_to(window, YearsPage)
        assert page.table.tiles.rowCount() == 0
        assert not page.content.isVisible()
    with opened(document, alone=True) as window:
        window.editors.show_pay()
        settle()
        panel = window.frame.findChild(PayPanel)
        assert panel is not None
        hidden = panel.findChild(YearsPage)
        assert hidden is not None
        assert hidden.table.tiles.rowCount() == 0


def test_it_opens_at_the_offer_that_is_selected(qtbot: QtBot):
    with opened(decided()) as window:
        window.selection.set_option("marloway")
        page = turned_to(window, YearsPage)
        assert page.table.currentIndex().row() == 2


def test_covering_leaves_nothing(qtbot: QtBot):
    document = decided()
    with years_of(document) as (window, page):
        sums = [pay_sums(one, document.pay, "EUR") for one in document.pay.packages]
        figures = {whole(one.per_year) for one in sums} | {whole(one.years[1].total) for one in sums}
        seen = [text for _, text in told_by(page.window())]
        assert all(any(figure in text for text in seen) for figure in figures)
        page.table.setCurrentIndex(page.table.tiles.index(1, 2))
        cover(window)
        held = [*all_said(page), *(text for _, text in told_by(page.window()))]
        assert not [text for text in held for figure in figures if figure in text]
        assert page.table.tiles.rowCount() == page.detail.rows.rowCount() == 0
        assert not page.content.isVisible()
        window.session.undo()
