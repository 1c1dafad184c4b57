"""A bug closes no window and loses nothing: first what is not saved is copied, then one report counts all."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, qInstallMessageHandler, qWarning
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.rig import settle
from ui.bug_report import Report
from ui.problems import Problems


class Installed:
    """The hooks as the program has them, and what they did."""

    def __init__(self, parent: QObject) -> None:
        self.done: list[str] = []
        self.noted: list[str] = []
        self.safe = True
        self.problems = Problems(parent, self.noted.append)
        self.problems.protect(self.rescue, lambda: self.done.append("saved"))
        self.problems.install()

    def rescue(self) -> bool:
        self.done.append("copied" if not self.reports() else "copied after it was shown")
        return self.safe

    def reports(self) -> list[Report]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, Report) and one.isVisible()]

    def text(self, name: str) -> str:
        label = self.reports()[0].findChild(QLabel, name)
        assert label is not None
        return label.text()

    def details(self) -> str:
        text = self.reports()[0].findChild(QPlainTextEdit)
        assert text is not None
        return text.toPlainText()

    def press(self, name: str) -> None:
        button = self.reports()[0].findChild(QPushButton, name)
        assert button is not None
        button.click()
        settle()


@pytest.fixture
def installed(qapp: QApplication) -> Iterator[Installed]:
    parent = QObject()
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    before = qInstallMessageHandler(None)
    made = Installed(parent)
    yield made
    for report in made.reports():
        report.accept()
    settle()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    qInstallMessageHandler(before)


def stumble(name: str = "Alder") -> None:
    raise ValueError(name)


def slot(then: object) -> None:
    QTimer.singleShot(0, then)  # type: ignore[call-overload]
    settle()


def test_what_is_not_saved_is_copied_before_it_is_told(installed: Installed) -> None:
    slot(stumble)
    assert installed.done == ["copied"]
    assert "has been copied" in installed.text("report.text")
    assert "ValueError" in installed.details()
    assert "Alder" not in installed.details()
    assert "Alder" not in "".join(installed.noted)
    installed.press("report.save")
    assert installed.done == ["copied", "saved"]


def test_where_it_could_not_be_copied_saving_is_asked_for(installed: Installed) -> None:
    installed.safe = False
    slot(stumble)
    assert "Save it now" in installed.text("report.text")


def test_one_report_counts_them_all(installed: Installed) -> None:
    for _ in range(30):
        slot(stumble)
    slot(lambda: {}["other"])
    assert len(installed.reports()) == 1
    assert installed.text("report.times") == "31 times so far"
    assert installed.details().count("\nValueError") == 1
    assert installed.details().count("\nKeyError") == 1
    assert len([one for one in installed.noted if not one.startswith("Qt")]) == 2


def test_once_it_was_read_only_something_new_is_told(installed: Installed) -> None:
    slot(stumble)
    installed.press("report.close")
    slot(stumble)
    assert not installed.reports()
    slot(lambda: {}["other"])
    assert len(installed.reports()) == 1


def test_a_thread_is_heard_too(installed: Installed) -> None:
    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    settle()
    assert "in stumble" in installed.details()


def test_a_painter_that_was_at_work_does_not_stay_open(installed: Installed, qtbot: QtBot) -> None:
    class Broken(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.drawPoint(0, 0)
            stumble()

    shown = Broken()
    qtbot.addWidget(shown)
    shown.show()
    settle()
    for _ in range(3):
        slot(shown.repaint)
    shown.hide()
    settle()
    assert len(installed.reports()) == 1
    assert int(installed.text("report.times").split()[0]) > 1


def test_rescue_that_fails_itself_keeps_nobody_from_hearing(installed: Installed) -> None:
    def fails() -> bool:
        raise OSError("Alder")

    installed.problems.protect(fails, lambda: None)
    slot(stumble)
    assert len(installed.reports()) == 1
    assert "Save it now" in installed.text("report.text")


def test_qt_is_noted_once_by_the_function_that_complains(
    installed: Installed, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("Alder", "Birch"):
        qWarning(f"QThing::begin: no {name}")
    assert installed.noted == ["Qt, default: QThing::begin\n"]
    assert "no Alder" in capsys.readouterr().err, "the terminal is told all, as by Qt itself"


def test_without_a_terminal_it_is_noted_all_the_same(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    qWarning("QThing::end: no")
    slot(stumble)
    assert [one.strip().rpartition("\n")[2] for one in installed.noted[:2]] == [
        "Qt, default: QThing::end",
        "ValueError",
    ]
    assert len(installed.reports()) == 1
