"""The window before anything is in it."""

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.rig import end_sharing
from ui.frame import Frame, size_class
from ui.look import theme


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    made = Frame()
    qtbot.addWidget(made)
    return made


def test_a_first_start_fits_the_screen(frame: Frame):
    frame.place("")
    screen = frame.screen().availableSize()
    assert frame.width() <= max(screen.width(), frame.minimumWidth())


@pytest.mark.parametrize("geometry", ["", "x", "AAAA", "ä", "AdnQywADAAA=" * 20])
def test_whatever_was_kept_it_opens_somewhere(frame: Frame, geometry: str):
    frame.place(geometry)
    assert frame.width() >= 1
    assert frame.height() >= 1


def test_its_place_comes_back(frame: Frame, qtbot: QtBot):
    frame.place("")
    frame.resize(700, 600)
    again = Frame()
    qtbot.addWidget(again)
    again.place(frame.place_text())
    assert again.size() == frame.size()


def test_it_closes_when_it_may(frame: Frame):
    heard: list[str] = []
    frame.closing.connect(lambda: heard.append("closing"))
    frame.show()
    frame.may_close = lambda: False
    assert not frame.close()
    assert frame.isVisible()
    frame.may_close = lambda: True
    assert frame.close()
    assert heard == ["closing"]


def test_what_goes_wrong_while_it_is_asked_keeps_it_open(frame: Frame, qtbot: QtBot):
    def fails() -> bool:
        raise OSError

    frame.show()
    frame.may_close = fails
    with qtbot.captureExceptions() as caught:
        QTimer.singleShot(0, frame.close)
        qtbot.waitUntil(lambda: bool(caught))
    assert frame.isVisible()
    frame.may_close = None


@pytest.mark.parametrize(
    ("size", "name"),
    [
        ((1440, 900), "wide"),
        ((1320, 820), "wide"),
        ((1319, 900), "small"),
        ((1440, 819), "small"),
        ((1024, 640), "small"),
        ((1023, 900), "narrow"),
    ],
)
def test_sizes_have_classes(qapp: QApplication, size: tuple[int, int], name: str):
    theme.apply(qapp, "light")
    assert size_class(QSize(*size)) == name


def test_zoom_makes_a_window_smaller(qapp: QApplication):
    end_sharing()
    theme.apply(qapp, "light", 1.25)
    assert size_class(QSize(1440, 900)) == "small"
    theme.apply(qapp, "light", 1.5)
    assert size_class(QSize(1440, 900)) == "narrow"
    theme.apply(qapp, "light")
