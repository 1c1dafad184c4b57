"""Text is shown as typed, and told in full where it is cut."""

from collections.abc import Callable
from html import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button, IconButton
from ui.widgets.errors import mark_error
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.swatch import Divider, IconMark, Panel, Swatch
from ui.widgets.tips import LONGEST_SHOWN, ampersands, describe, tip, tip_text

Show = Callable[[QWidget], QWidget]
MARKUP = "<img src='file:///dev/zero'><b>R&D</b> <Senior>"


def test_markup_is_shown_as_typed(shown: Show):
    label = PlainLabel(MARKUP, name="name")
    shown(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == label.accessibleName() == MARKUP
    assert label.objectName() == "name"


def test_a_cut_text_is_told_in_the_tooltip(shown: Show):
    label = CutLabel("A very long name of a company & more " * 3)
    shown(label)
    label.resize(100, 20)
    assert label.is_cut()
    assert label.shown_text().endswith("…")
    assert "&amp; more" in label.toolTip()
    assert label.accessibleName() == label.text()
    label.resize(2000, 20)
    assert not label.is_cut()
    assert label.toolTip() == ""


def test_a_hint_stays_in_the_tooltip_however_wide_the_label_is(shown: Show):
    label = CutLabel("A very long name of a company" * 3)
    label.set_hint("What it means")
    shown(label)
    for width in (2000, 100, 2000):
        label.resize(width, 20)
        assert "What it means" in label.toolTip()
        assert ("company" in label.toolTip()) == label.is_cut()


def test_a_tip_is_heard_as_it_is_written_where_nothing_else_is_to_be_said(shown: Show):
    button = Button("Name", name="name")
    shown(button)

    def heard() -> str:
        found = QAccessible.queryAccessibleInterface(button)
        assert found is not None
        return found.text(QAccessible.Text.Description)

    tip(button, MARKUP)
    assert heard() == MARKUP
    mark_error(button, "It is refused.")
    tip(button, "<i>later</i>")
    assert heard() == "It is refused."
    mark_error(button, "")
    assert heard() == "<i>later</i>"
    describe(button, "Covered")
    tip(button, MARKUP)
    assert heard() == "Covered"
    describe(button, "")
    assert heard() == MARKUP


def test_a_huge_text_is_cut_before_it_is_laid_out():
    label = PlainLabel("x" * 50_000)
    assert len(label.text()) == LONGEST_SHOWN + 1


def test_the_ink_can_change(shown: Show):
    label = PlainLabel("Not known")
    shown(label)
    before = label.grab().toImage()
    label.set_ink("warn")
    assert label.grab().toImage() != before


def test_tooltips_are_escaped():
    widget = PlainLabel()
    tip(widget, MARKUP)
    assert escape(MARKUP) in widget.toolTip() == tip_text(MARKUP)
    assert "<img" not in widget.toolTip()
    tip(widget, "")
    assert widget.toolTip() == ""


def test_captions_keep_their_ampersand():
    button = Button("R&D", name="go", hint="Go to R&D")
    assert button.text() == ampersands("R&D") == "R&&D"
    assert button.accessibleName() == "R&D"
    assert "R&amp;D" in button.toolTip()


def test_an_icon_says_what_it_means(shown: Show):
    button = IconButton("lock", "Lock this weight", name="lock")
    shown(button)
    assert button.accessibleName() == "Lock this weight"
    assert button.width() >= 24
    assert button.height() >= 24
    button.show_icon("lock-open", "Release this weight")
    assert button.accessibleName() == "Release this weight"
    assert "Release" in button.toolTip()


@pytest.mark.parametrize("kind", ["primary", "outlined", "link"])
def test_buttons_are_large_enough_to_hit(shown: Show, kind: str):
    button = Button("Reset", kind, icon="plus")  # pyright: ignore[reportArgumentType]
    shown(button)
    assert button.height() >= 24


def test_marks_are_painted(shown: Show):
    swatch = Swatch("criterion1")
    shown(swatch)
    before = swatch.grab().toImage()
    swatch.set_ink("criterion2")
    assert swatch.grab().toImage() != before
    mark = IconMark("info", size=24)
    shown(mark)
    before = mark.grab().toImage()
    mark.show_icon("alert", "danger")
    assert mark.grab().toImage() != before
    assert Panel(name="panel").property("panel") is True
    assert Divider("vertical").property("divider") == "vertical"
