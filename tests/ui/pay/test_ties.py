"""What pay would change: both rankings, the ties, how sure they are, and what is worth as much."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.document import Document
from app.edits import WeighPay
from app.edits.pay import share_of_pay
from app.negotiating.other_asks import other_asks
from app.negotiating.ties import ties, uncertain
from app.numbers.numerals import points
from app.words.ties import (
    against_sentence,
    agreement_sentence,
    chance_sentence,
    draws_sentence,
    step_text,
    step_worth,
    tie_sentence,
    whole,
)
from tests.analyses import SAMPLES
from tests.looks import flaws
from tests.rig import opened, settle
from tests.surfaces import told_by
from tests.ui.pay.pages import (
    LIGHT,
    SAID,
    cover,
    decided,
    paged,
    sentences,
    turned_to,
)
from tests.ui.pay.tying import drawn, label, panel_of, pick, reachable, tile
from ui.pay.panel import LEAST
from ui.pay.rank_tiles import moved_text
from ui.pay.ties import TiesPage


@pytest.mark.parametrize("made", [decided, reachable])
def test_both_rankings_stand_side_by_side(qtbot: QtBot, made: Callable[[], Document]):
    document = made()
    found = ties(document)
    assert found.with_pay is not None
    with paged(document, TiesPage) as (_, page):
        QAbstractItemModelTester(page.ranks.model())
        for row, i in enumerate(found.sealed.order):
            said = str(page.ranks.model().index(row, 0).data(SAID))
            option, fit = found.sealed.options[i], float(found.sealed.fit[i])
            among = " among all options but its own teams" if option.parts else ""
            place = f"rank {found.sealed.ranks[i]}{among}, {option.full_name}"
            assert said == f"Without pay: {place}, fit {points(fit)}."
        for row, i in enumerate(found.with_pay.order):
            said = str(page.ranks.model().index(row, 2).data(SAID))
            option = found.with_pay.options[i]
            moved = int(found.sealed.ranks[i]) - int(found.with_pay.ranks[i])
            assert option.full_name in said
            assert f"fit {points(float(found.with_pay.fit[i]))}" in said
            assert (moved_text(moved) or "in the same place") in said
        assert label(page, "pay.ties.agreement") == agreement_sentence(found)


@pytest.mark.parametrize("made", [decided, reachable])
def test_each_other_option_tells_its_tie(qtbot: QtBot, made: Callable[[], Document]):
    document = made()
    found = ties(document)
    with paged(document, TiesPage) as (_, page):
        QAbstractItemModelTester(page.prices.model())
        assert label(page, "pay.ties.title") == against_sentence(found)
        assert page.prices.tiles.rowCount() == len(found.ties) + 1
        for tie in found.ties:
            shown = tile(page, tie.option)
            assert shown.sentence.startswith(tie_sentence(tie, found))
            if tie.at is not None and tie.more is not None:
                assert shown.price == f"{whole(tie.at, found.currency)} a year"
                assert whole(abs(tie.more), found.currency) in shown.change
                over = found.over_horizon(abs(tie.more))
                assert over is not None
                assert f"{whole(over, found.currency)} over 4 years" in shown.change
        short = [tie for tie in found.ties if tie.price is not None and tie.price.outcome == "short"]
        for tie in short:
            assert tie.price is not None
            assert tile(page, tie.option).price == "cannot be reached"
            assert f"Short by {points(tie.price.short)} points" in tile(page, tie.option).change


def test_how_sure_a_tie_is_comes_when_it_is_drawn(qtbot: QtBot):
    document = reachable()
    found = ties(document)
    draws = {one.option: one for one in uncertain(found, samples=SAMPLES)}
    assert draws
    with paged(document, TiesPage) as (_, page):
        drawn(qtbot, page)
        for option, one in draws.items():
            assert draws_sentence(one, found) in tile(page, option).sentence
            assert not tile(page, option).late


def test_what_was_given_up_on_leaving_is_drawn_on_coming_back(qtbot: QtBot):
    with paged(reachable(), TiesPage) as (window, page):
        panel = panel_of(window)
        for key in ("years", "ties", "negotiate", "ties"):
            panel.pick(key)
        drawn(qtbot, page)


def test_the_curve_is_read_with_the_arrows(qtbot: QtBot):
    document = reachable()
    found = ties(document)
    one = uncertain(found, samples=SAMPLES)[0]
    with paged(document, TiesPage) as (_, page):
        drawn(qtbot, page)
        pick(page, one.option)
        curve = page.detail.curve
        assert curve.isVisible()
        curve.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(3):
            QTest.keyClick(curve, Qt.Key.Key_Right)
        i, rival = found.sealed.index(one.option), found.sealed.index(found.against)
        assert i is not None
        assert rival is not None
        names = found.sealed.options[i].name, found.sealed.options[rival].name
        said = chance_sentence(one, curve.value(), *names, found.currency)
        assert curve.accessibleDescription() == said == label(page, "pay.ties.read")
        for place, read in ((curve.rect().bottomLeft(), 0), (curve.rect().topRight(), len(one.raises) - 1)):
            QTest.mouseClick(curve, Qt.MouseButton.LeftButton, pos=place)
            assert curve.value() == read


def test_the_menu_tells_what_is_worth_as_much(qtbot: QtBot):
    document = decided()
    found = ties(document)
    assert found.pay is not None
    with paged(document, TiesPage) as (_, page):
        for option in (found.against, found.ties[0].option):
            assert option is not None
            pick(page, option)
            i = found.pay.ranking.index(option)
            assert i is not None
            steps = other_asks(found.pay, i)
            said = sentences(page.detail.menu)
            assert len(said) == len(steps) > 0
            for step, one in zip(steps, said, strict=True):
                criterion = next((c for c in document.criteria if c.id == step.criterion), None)
                assert one.startswith(f"{step_text(step, criterion)}: {step_worth(step, found.currency)}")


def test_while_the_hand_moves_what_is_exact_follows_and_what_is_drawn_is_dimmed(qtbot: QtBot):
    jobs: list[Callable[[], None]] = []
    with opened(reachable(), LIGHT, run=jobs.append) as window:
        page = turned_to(window, TiesPage)
        jobs.pop()()
        drawn(qtbot, page)
        page.share.slider.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyPress(page.share.slider, Qt.Key.Key_Right)
        now = ties(window.session.document)
        tie = now.tie("marloway")
        assert tie is not None
        jobs.pop()()
        assert tile(page, "marloway").sentence.startswith(tie_sentence(tie, now))
        qtbot.waitUntil(lambda: tile(page, "marloway").late)
        assert not page.prices.property("faded")
        QTest.keyRelease(page.share.slider, Qt.Key.Key_Right)
        jobs.pop()()
        assert not jobs
        assert not tile(page, "marloway").late


def test_while_what_pay_adds_is_on_its_way_that_of_a_moment_ago_stays_faint(qtbot: QtBot):
    jobs: list[Callable[[], None]] = []
    with opened(reachable(), LIGHT, run=jobs.append) as window:
        page = turned_to(window, TiesPage)
        jobs.pop()()
        before = tile(page, "marloway").price
        window.session.do(WeighPay(0.3))
        qtbot.waitUntil(lambda: bool(page.prices.property("faded")))
        assert tile(page, "marloway").price == before
        jobs.pop()()
        assert not page.prices.property("faded")
        assert tile(page, "marloway").price != before


def test_the_slider_weighs_pay_live_and_is_one_step(qtbot: QtBot):
    document = decided()
    with paged(document, TiesPage) as (window, page):
        drawn(qtbot, page)
        slider = page.share.slider
        slider.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(5):
            QTest.keyPress(slider, Qt.Key.Key_Right)
            share = share_of_pay(window.session.document)
            assert share == pytest.approx(slider.share() / 100)
            now = ties(window.session.document)
            tie = now.tie("marloway")
            assert tie is not None
            assert tile(page, "marloway").sentence.startswith(tie_sentence(tie, now))
        QTest.keyRelease(slider, Qt.Key.Key_Right)
        assert slider.share() == pytest.approx(100 * (share_of_pay(document) or 0) + 5)
        window.session.undo()
        assert share_of_pay(window.session.document) == pytest.approx(share_of_pay(document))
        assert page.share.slider.share() == pytest.approx(100 * (share_of_pay(document) or 0))


def test_a_small_window_shows_one_part_at_a_time(qtbot: QtBot):
    with paged(decided(), TiesPage, LEAST) as (_, page):
        buttons = [one for one in page.parts.children() if isinstance(one, QAbstractButton)]
        views = (page.ranks, page.prices, page.detail)
        for at, button in enumerate(buttons):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            settle()
            assert [view.isVisible() for view in views] == [number == at for number in range(3)]
            assert not flaws(page)


def test_covering_leaves_nothing(qtbot: QtBot):
    document = reachable()
    found = ties(document)
    with paged(document, TiesPage) as (window, page):
        drawn(qtbot, page)
        figures = [whole(tie.at, found.currency) for tie in found.ties if tie.at is not None]
        assert figures
        cover(window)
        held = [text for _, text in told_by(page.window())]
        assert not [text for text in held for figure in figures if figure[2:] in text]
        rows = [page.prices.tiles.rowCount(), page.ranks.tiles.rowCount(), page.detail.menu.rows.rowCount()]
        assert rows == [0, 0, 0]
        assert page.detail.curve.draws is None
        assert not page.content.isVisible()
        # What was still being drawn is not shown either.
        qtbot.wait(50)
        assert page.prices.tiles.rowCount() == 0
