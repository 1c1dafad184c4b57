"""Where pay changes nothing that can be told: the reason, and the way to where it can be mended."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.document import Document
from app.edits import RemoveCriterion
from app.negotiating.ties import ties
from app.words.ties import why_no_ties
from tests.scenes import SCENES
from tests.surfaces import told_by
from tests.ui.pay.pages import (
    decided,
    grants_without_price,
    paged,
    with_package,
)
from tests.ui.pay.tying import panel_of, pick, tile
from ui.pay.ties import NOTHING, TiesPage


def no_range() -> Document:
    document = decided()
    return document.replace(pay=document.pay.replace(worst=None, best=None, curve=()))


def no_criterion() -> Document:
    document = decided()
    assert document.pay_criterion is not None
    return RemoveCriterion(document.pay_criterion.id).apply(document)


def not_known() -> Document:
    document = decided()
    return with_package(document, "quillmoor", base=None)


@pytest.mark.parametrize(
    ("made", "leads_to"), [(no_range, "sums"), (no_criterion, "sums"), (not_known, "enter")]
)
def test_where_nothing_can_be_tied_it_says_why_and_leads_there(
    qtbot: QtBot, made: Callable[[], Document], leads_to: str
):
    document = made()
    found = ties(document)
    with paged(document, TiesPage) as (window, page):
        assert not page.prices.isVisible()
        assert not page.detail.isVisible()
        said = [text for _, text in told_by(page.window())]
        assert why_no_ties(found) in said
        page.way.click()
        panel = panel_of(window)
        assert panel.pages[panel.tabs.currentIndex()].key == leads_to
        focused = panel.window().focusWidget()
        if made is no_range:
            assert focused is not None
            assert focused.objectName() == "pay.worst.line"


def test_unknown_pay_of_another_says_what_it_needs(qtbot: QtBot):
    document = decided()
    document = with_package(document, "wayfarrow", grants=grants_without_price(document, "wayfarrow"))
    with paged(document, TiesPage) as (_, page):
        assert "needs the price of Shares on joining" in tile(page, "dialogue").change
        pick(page, "dialogue")
        assert not page.detail.curve.isVisible()


def test_let_pay_count_leads_to_where_that_is_said(qtbot: QtBot):
    with paged(decided(), TiesPage) as (window, page):
        page.share.count.click()
        panel = panel_of(window)
        assert panel.pages[panel.tabs.currentIndex()].key == "sums"


def test_one_offer_alone_asks_for_a_second(qtbot: QtBot):
    alone, choice = SCENES["one_offer"](), decided().choice
    assert choice is not None
    document = alone.replace(choices=(choice.replace(option=alone.offers[0].id),))
    with paged(document, TiesPage) as (_, page):
        said = [text for _, text in told_by(page.window())]
        assert {NOTHING, "Add a second offer to compare."} <= set(said)
