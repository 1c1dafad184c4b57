"""Once pay is covered again nothing of it is left, however far the program was with what followed from it."""

from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from app.edits import ChangeCriterion, CoverPay, Edit, OpenPay, RecordChoice, Reopen, RestoreWeights, WeighPay
from tests.magic import CHOICE, found_in, sealed
from tests.rig import opened, settle
from tests.surfaces import told_by, told_by_all_windows
from tests.views import criterion_of_pay, pay_leaves
from ui.chart.two_axes import TwoAxesPanel
from ui.main_window import MainWindow
from ui.pay.panel import PayPanel
from ui.robustness.panel import RobustnessPanel
from ui.widgets.pick import Pick

LATER = datetime(2026, 11, 24, 9, tzinfo=UTC)

#: How sentences begin to tell of pay where it counts.
ON_PAY = "a year on Compensation"

pytestmark = pytest.mark.usefixtures("qapp")


class Worker:
    """Does jobs at once, or while it `rests` when it is told to."""

    def __init__(self) -> None:
        self.rests = False
        self._jobs: deque[Callable[[], None]] = deque()

    def __call__(self, job: Callable[[], None]) -> None:
        self._jobs.append(job)
        if not self.rests:
            self.catch_up()

    def catch_up(self) -> None:
        while self._jobs:
            self._jobs.popleft()()


def look_at_everything(window: MainWindow) -> None:
    """Open every window that follows from pay, and leaf through its pages."""
    for name in ("robustness", "two_axes", "perspectives", "gut"):
        window.actions[name].trigger()
        settle()
    criterion_of_pay(window)
    robustness = window.frame.findChild(RobustnessPanel)
    assert robustness is not None
    for section in robustness.sections:
        robustness.pick(section.key)
        settle()
    two_axes, pay = window.frame.findChild(TwoAxesPanel), window.session.document.pay_criterion
    assert two_axes is not None
    assert pay is not None
    for pick in (two_axes.across, robustness.findChild(Pick, "robustness.weight.criterion")):
        assert pick is not None
        pick.set_value(pay.id)
        assert pick.value() == pay.id
        pick.chosen.emit(pay.id)
    settle()
    window.editors.edit_option("wayfarrow")
    for _ in pay_leaves(window):
        settle()


def tidy_up() -> None:
    """Delete what is on its way out, which the loop of events would do."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()


def told() -> list[tuple[str, str]]:
    tidy_up()
    return list(told_by_all_windows())


def speaks_of(texts: list[tuple[str, str]], word: str) -> Iterator[str]:
    yield from (f"{surface}: {text[:200]}" for surface, text in texts if word in text)


def open_pay_and_count_it(window: MainWindow, first: Edit) -> None:
    session = window.session
    session.do(first)
    pay = session.document.pay_criterion
    assert pay is not None
    session.do(ChangeCriterion(pay.id, "set_aside", False))
    session.do(WeighPay(0.3))


@pytest.mark.parametrize(
    ("opens", "covers", "closed"),
    [(RecordChoice(CHOICE), Reopen(LATER), False), (OpenPay(CHOICE.when), CoverPay(LATER), True)],
    ids=["decided, windows open", "early, windows closed"],
)
def test_covering_leaves_nothing_in_any_window_even_before_all_is_worked_out_anew(
    opens: Edit, covers: Edit, closed: bool
):
    worker = Worker()
    with opened(sealed(), run=worker) as window:
        open_pay_and_count_it(window, opens)
        look_at_everything(window)
        there = told()
        assert found_in(there)
        assert any(speaks_of(there, ON_PAY))
        if closed:
            for one in QApplication.topLevelWidgets():
                if one is not window.frame:
                    one.close()
        worker.rests = True
        window.session.do(covers)
        left = told()
        assert not found_in(left)
        assert not any(speaks_of(left, ON_PAY))
        worker.catch_up()
        assert not found_in(told_by(window.frame))


def test_covering_leaves_no_row_behind_where_nothing_else_counts():
    with opened(sealed()) as window:
        open_pay_and_count_it(window, RecordChoice(CHOICE))
        session = window.session
        pay = session.document.pay_criterion
        assert pay is not None
        weights = session.document.perspective.weights
        session.do(
            RestoreWeights(tuple(one.replace(weight=float(one.criterion == pay.id)) for one in weights))
        )
        window.editors.show_robustness()
        robustness = window.frame.findChild(RobustnessPanel)
        assert robustness is not None
        for section in robustness.sections:
            robustness.pick(section.key)
        rows = [view for section in robustness.sections for view in section.views]
        assert any(view.model().rowCount() for view in rows)
        session.do(Reopen(LATER))
        assert session.analysis is not None
        assert session.analysis.ranking.status == "no_weights"
        # Behind the sentence that nothing counts, the order by pay would still be there to be heard.
        assert not [view.objectName() for view in rows if view.model().rowCount()]


def test_covering_is_undone_at_once_or_not_at_all():
    with opened(sealed()) as window:
        session = window.session
        session.do(RecordChoice(CHOICE))
        session.do(Reopen(LATER))
        session.undo()
        assert session.document.pay_open
        session.redo()
        assert not session.document.pay_open
        for weight in (0.2, 0.3):
            session.do_live(WeighPay(weight))
        session.settle()
        session.undo()
        assert session.undo_label == ""
        session.undo()
        assert not session.document.pay_open


def test_what_was_worked_out_with_pay_in_sight_is_not_shown_when_it_comes_too_late():
    worker = Worker()
    with opened(sealed(), run=worker) as window:
        heard: list[bool] = []
        window.session.analysis_changed.connect(lambda one: heard.append(one.document.pay_open))
        worker.rests = True
        open_pay_and_count_it(window, RecordChoice(CHOICE))
        window.session.do(Reopen(LATER))
        worker.catch_up()
        settle()
        assert heard
        assert not any(heard)
        assert not found_in(told())


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


def copy_in(widget: QWidget) -> None:
    widget.window().activateWindow()
    widget.setFocus()
    settle()
    QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_covering_takes_back_what_was_copied_out_of_a_line_or_a_list(clipboard: QClipboard):
    with opened(sealed()) as window:
        session = window.session
        open_pay_and_count_it(window, RecordChoice(CHOICE))
        window.editors.show_pay()
        settle()
        panel = window.frame.findChild(PayPanel)
        assert panel is not None
        panel.turn_to("wayfarrow")
        line = panel.findChild(QLineEdit, "pay.base.line")
        assert line is not None
        line.selectAll()
        copy_in(line)
        assert clipboard.text() == "84,173"
        # The line holds something else by the time that pay is covered.
        panel.turn_to("quillmoor")
        session.do(Reopen(LATER))
        assert clipboard.text() == ""

        session.do(RecordChoice(CHOICE))
        window.editors.show_pay()
        panel.pick("negotiate")
        settle()
        sheet = panel.findChild(QListView, "pay.negotiate.sheet")
        assert sheet is not None
        copy_in(sheet)
        assert found_in([("clipboard", clipboard.text())])
        session.do(Reopen(LATER))
        assert clipboard.text() == ""

        session.do(RecordChoice(CHOICE))
        clipboard.setText("Something else")
        session.do(Reopen(LATER))
        assert clipboard.text() == "Something else"


def test_covering_takes_back_what_was_copied_of_how_sure_the_ranking_is(clipboard: QClipboard):
    with opened(sealed()) as window:
        open_pay_and_count_it(window, RecordChoice(CHOICE))
        window.editors.show_robustness()
        settle()
        robustness = window.frame.findChild(RobustnessPanel)
        assert robustness is not None
        robustness.pick("turning")
        rows = robustness.section.views[0]
        texts = [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]
        rows.setCurrentIndex(rows.model().index(next(i for i, one in enumerate(texts) if ON_PAY in one), 0))
        copy_in(rows)
        assert ON_PAY in clipboard.text()
        window.session.do(Reopen(LATER))
        assert clipboard.text() == ""
