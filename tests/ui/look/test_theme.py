"""Colours, type and sizes follow the choice, the zoom and the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QFontInfo, QFontMetricsF, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QScrollBar,
    QStyle,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.colours import DARK, LIGHT
from ui.look import icons, theme
from ui.look.keyboard_focus import has_ring
from ui.look.stylesheet import stylesheet

ICONS = sorted(path.stem for path in Path("resources/icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def plain_light(qapp: QApplication):
    yield
    theme.apply(qapp, "light")


def test_before_any_was_applied_the_theme_is_plain_light():
    assert theme.Theme().colour("text").name().upper() == LIGHT["text"]
    assert theme.Theme().px(30) == 30


@pytest.mark.parametrize(("choice", "colours"), [("light", LIGHT), ("dark", DARK), ("system", LIGHT)])
def test_the_choice_decides_the_colours(qapp: QApplication, choice: theme.Choice, colours: dict[str, str]):
    theme.apply(qapp, choice)
    assert theme.colour("surface").name().upper() == colours["surface"]
    assert qapp.palette().window().color().name().upper() == colours["window"]
    assert qapp.styleSheet() == stylesheet(theme.current())


def test_zoom_scales_type_and_lengths(qapp: QApplication):
    theme.apply(qapp, "light", 2.0)
    assert theme.px(30) == 60
    assert theme.font("body").pixelSize() == 26
    assert theme.px(0.2) == 1
    assert theme.px(0) == 0


def test_zoom_moves_by_steps_and_stops_at_the_ends():
    assert theme.zoomed(1.0, 1) == 1.1
    assert theme.zoomed(1.0, -1) == 0.9
    assert theme.zoomed(2.0, 1) == 2.0
    assert theme.zoomed(1.3, 0) == 1.25


def test_the_bundled_family_has_its_three_weights(qapp: QApplication):
    theme.apply(qapp, "light")
    roles: tuple[theme.Role, ...] = ("body", "strong", "heading")
    fonts = [theme.font(role) for role in roles]
    assert {QFontInfo(font).family() for font in fonts} == {"IBM Plex Sans"}
    widths = [QFontMetricsF(font).horizontalAdvance("Halden Institute") for font in fonts]
    assert widths == sorted(set(widths))


def test_motion_can_be_turned_off(qapp: QApplication):
    theme.apply(qapp, "light", motion=False)
    assert theme.motion_ms(180) == 0
    theme.apply(qapp, "light")
    assert theme.motion_ms(180) == 180


def test_high_contrast_darkens_lines_and_captions():
    high = theme.Theme(colours=theme.high_contrast_of(LIGHT), high_contrast=True)
    assert high.colour("text3").name().upper() == LIGHT["text2"]
    assert high.colour("line").name().upper() == LIGHT["line_strong"]
    assert high.ring == 3
    assert theme.Theme().ring == 2


def test_letters_are_underlined_while_alt_is_down(qapp: QApplication, qtbot: QtBot):
    theme.apply(qapp, "light")
    window = QMainWindow()
    window.menuBar().addMenu("&File")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hint = QStyle.StyleHint.SH_UnderlineShortcut
    states: list[int] = [qapp.style().styleHint(hint)]
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Alt)
    states.append(qapp.style().styleHint(hint))
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Alt)
    states.append(qapp.style().styleHint(hint))
    assert states == [0, 1, 0]


def test_menus_have_round_corners_and_keep_them_when_the_theme_changes(qapp: QApplication, qtbot: QtBot):
    theme.apply(qapp, "light")
    menu = QMenu()
    menu.addAction("One")
    qtbot.addWidget(menu)
    menu.popup(QPoint(3, 3))
    assert menu.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    theme.apply(qapp, "dark")
    assert menu.isVisible()


def test_every_kind_of_control_can_be_painted_in_both_themes(qapp: QApplication, qtbot: QtBot):
    window = QMainWindow()
    menu = window.menuBar().addMenu("&View")
    menu.addAction("Dark").setCheckable(True)
    menu.actions()[0].setChecked(True)
    menu.addMenu("More").addAction("One")
    middle = QWidget()
    column = QVBoxLayout(middle)
    for widget in (
        QCheckBox("Yes"),
        QComboBox(),
        QTabBar(),
        QScrollBar(),
        QPushButton("Go"),
        QLineEdit("text"),
    ):
        column.addWidget(widget)
    window.setCentralWidget(middle)
    qtbot.addWidget(window)
    window.show()
    choices: tuple[theme.Choice, ...] = ("light", "dark")
    pictures = []
    for choice in choices:
        theme.apply(qapp, choice)
        menu.ensurePolished()
        pictures.append((window.grab().toImage(), menu.grab().toImage()))
    assert pictures[0][0] != pictures[1][0]
    assert pictures[0][1] != pictures[1][1]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_has_nothing_left_to_fill_in(qapp: QApplication, name: theme.Choice):
    sheet = stylesheet(theme.apply(qapp, name, 1.25))
    assert "{1" not in sheet
    assert "[text" not in sheet


def test_applying_again_does_not_add_keepers_or_styles(qapp: QApplication):
    theme.apply(qapp, "light")
    theme.apply(qapp, "dark")
    assert sum(child.objectName() == "theme_keeper" for child in qapp.children()) == 1


@pytest.mark.parametrize("name", ICONS)
def test_icons_follow_the_theme(qapp: QApplication, name: str):
    icon = icons.icon(name, "text")
    inks: list[str] = []
    choices: tuple[theme.Choice, ...] = ("light", "dark")
    for choice in choices:
        theme.apply(qapp, choice)
        image = icon.pixmap(32, 32).toImage()
        solid = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert solid, "nothing was drawn"
        inks.append(solid[0].name().upper())
    assert inks == [LIGHT["text"], DARK["text"]]


def test_a_switched_off_icon_is_quieter(qapp: QApplication):
    theme.apply(qapp, "light")
    icon = icons.icon("plus", "text")
    on = icon.pixmap(32, 32, QIcon.Mode.Normal).toImage()
    off = icon.pixmap(32, 32, QIcon.Mode.Disabled).toImage()
    assert on != off


def test_only_the_keyboard_earns_a_focus_ring(qapp: QApplication, qtbot: QtBot):
    theme.apply(qapp, "light")
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = QPushButton("One"), QLineEdit()
    column.addWidget(first)
    column.addWidget(second)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not has_ring(first)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert has_ring(second)
    first.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert has_ring(first)
    assert not has_ring(second)


def test_a_control_that_hands_the_focus_on_leaves_the_ring_to_how_it_was_handed_on(
    qapp: QApplication, qtbot: QtBot
):
    class HandsOn(QPushButton):
        def focusInEvent(self, event: QFocusEvent) -> None:
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    theme.apply(qapp, "light")
    window = QWidget()
    column = QVBoxLayout(window)
    first, between, last = QPushButton("One"), HandsOn("Two"), QPushButton("Three")
    for button in (first, between, last):
        column.addWidget(button)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    between.setFocus(Qt.FocusReason.TabFocusReason)
    assert last.hasFocus()
    assert [button.property("ring") is True for button in (first, between, last)] == [False, False, False]


def test_coming_back_to_the_window_keeps_the_ring(qapp: QApplication, qtbot: QtBot):
    theme.apply(qapp, "light")
    window = QWidget()
    button = QPushButton("One", window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.clearFocus()
    button.setProperty("ring", True)
    button.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert has_ring(button)


def test_the_large_font_is_loaded_when_its_letters_appear(qapp: QApplication):
    theme.load_fonts()
    theme.ensure_fonts_for("Zürich שלום")
    theme.ensure_fonts_for("東京")
    assert QFontInfo(theme.font("body")).family() == "IBM Plex Sans"
