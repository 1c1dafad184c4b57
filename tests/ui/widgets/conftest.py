"""Widgets are tested in the light theme, in the language each test names."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.speaking import speaking
from ui.look import theme


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light")
    yield
    speaking(before)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a widget, and take it away after the test."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        QApplication.processEvents()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
