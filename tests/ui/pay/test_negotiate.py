"""The negotiation sheets: they tell what was worked out, can be taken along, and end under cover."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.document import Document
from app.negotiating.sheet import NegotiationSheet
from app.words.negotiating import (
    ask_text,
    deadline_sentence,
    least_sentence,
    level_sentence,
    missing_sentences,
    paid_sentence,
    reason_sentence,
)
from tests.hands import painted_texts
from tests.paid import sheets_of
from tests.rig import settle
from tests.scenes import TODAY
from tests.surfaces import told_by
from tests.ui.pay.pages import cover, decided, paged, sentences
from ui.pay.negotiate import COPIED, NegotiatePage
from ui.pay.panel import PayPanel


def told(sheet: NegotiationSheet, document: Document) -> list[str]:
    """List all that a sheet has to say."""
    found = [paid_sentence(sheet), level_sentence(sheet), least_sentence(sheet)]
    found += [deadline_sentence(sheet, TODAY), *missing_sentences(sheet)]
    for ask in sheet.asks:
        wanted = ask.step.criterion if ask.step is not None else ""
        criterion = next((one for one in document.criteria if one.id == wanted), None)
        found.append(ask_text(ask, sheet, criterion))
        found += [reason_sentence(reason, sheet, TODAY) for reason in ask.reasons]
    return [text for text in found if text]


def picked(page: NegotiatePage, place: int) -> None:
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.list, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    settle()


def test_each_sheet_tells_what_was_worked_out(qtbot: QtBot):
    document = decided()
    with paged(document, NegotiatePage) as (_, page):
        QAbstractItemModelTester(page.list.model())
        for place, sheet in enumerate(sheets_of(document, TODAY)):
            picked(page, place)
            said = " ".join(sentences(page.sheet))
            assert not [text for text in told(sheet, document) if text not in said]
            assert page.findChild(object, "pay.negotiate.name").text() == sheet.offer.company  # pyright: ignore


def test_asks_stand_in_order_with_their_reasons(qtbot: QtBot):
    document = decided()
    sheet = sheets_of(document, TODAY)[0]
    with paged(document, NegotiatePage) as (_, page):
        numbered = [said for said in sentences(page.sheet) if said[:1].isdecimal()]
        assert len(numbered) == len(sheet.asks) > 0
        for number, (ask, said) in enumerate(zip(sheet.asks, numbered, strict=True), 1):
            assert said.startswith(f"{number}. ")
            assert all(reason_sentence(reason, sheet, TODAY) in said for reason in ask.reasons)
        assert str(1) in painted_texts(page.sheet.viewport())


def test_the_one_chosen_comes_first(qtbot: QtBot):
    with paged(decided(), NegotiatePage) as (_, page):
        assert "your choice" in sentences(page.list)[0]
        assert sentences(page.list)[0].startswith("Quillmoor")


def test_it_is_taken_along_as_plain_text(qtbot: QtBot):
    document = decided()
    with paged(document, NegotiatePage) as (_, page):
        picked(page, 1)
        page.copy.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(page.copy, Qt.Key.Key_Space)
        text = QGuiApplication.clipboard().text()
        sheet = sheets_of(document, TODAY)[1]
        assert text.startswith(sheet.offer.company)
        assert not [said for said in told(sheet, document) if said not in text]
        assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]
        assert COPIED in [said for _, said in told_by(page.window())]


def test_the_way_to_paper_is_a_wish(qtbot: QtBot):
    with paged(decided(), NegotiatePage) as (window, page):
        panel = window.frame.findChild(PayPanel)
        assert panel is not None
        wishes: list[bool] = []
        window.editors.export_with_pay_requested.disconnect()
        window.editors.export_with_pay_requested.connect(lambda: wishes.append(True))
        page.export.click()
        assert wishes == [True]


def test_what_is_missing_leads_to_the_form(qtbot: QtBot):
    document = decided()
    pay = document.pay
    packages = tuple(one.replace(market_value=None, contact="") for one in pay.packages)
    with paged(document.replace(pay=pay.replace(packages=packages)), NegotiatePage) as (window, page):
        assert "No market value entered." in sentences(page.sheet)
        page.enter.click()
        panel = window.frame.findChild(PayPanel)
        assert panel is not None
        assert panel.pages[panel.tabs.currentIndex()].key == "enter"


def test_without_pay_there_is_only_the_way_to_enter_it(qtbot: QtBot):
    document = decided()
    with paged(document.replace(pay=document.pay.replace(packages=())), NegotiatePage) as (_, page):
        assert not page.sheet.isVisible()
        assert not page.copy.isVisible()
        assert "No pay is entered yet" in [said for _, said in told_by(page.window())]


def test_covering_leaves_nothing_not_even_on_the_clipboard(qtbot: QtBot):
    document = decided()
    with paged(document, NegotiatePage) as (window, page):
        page.copy.click()
        assert QGuiApplication.clipboard().text()
        cover(window)
        assert QGuiApplication.clipboard().text() == ""
        assert page.sheet.rows.rowCount() == 0
        assert sentences(page.list) == []
        held = {said for _, said in told_by(page.window())}
        figures = [text for sheet in sheets_of(document, TODAY) for text in told(sheet, document)]
        assert not held & set(figures)


def test_covering_leaves_the_clipboard_of_others_alone(qtbot: QtBot):
    with paged(decided(), NegotiatePage) as (window, page):
        page.copy.click()
        QGuiApplication.clipboard().setText("Something else")
        cover(window)
        assert QGuiApplication.clipboard().text() == "Something else"
