"""One worker, the latest document wins, and nothing is worked out twice in a row."""

import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.analysis import Analysis, analyse
from app.document import Document, Rating, Spectrum
from app.edits import SetShare
from app.edits.offers import MovePosition
from app.scoring.ranking import rank
from tests.bench.documents import large
from tests.builders import benefits, criterion, document, offer, position
from tests.paid import package, paid
from ui import worker
from ui.worker import Recompute

DOCUMENT = benefits({"Noord": {"Pay": 60}, "Sud": {"Pay": 10}}, {"Pay": 2})
BEGUN = document(
    (*(criterion(name, Rating()) for name in ("Pay", "Peace", "Place")), criterion("Work", Spectrum())),
    (
        offer("Noord", {"Pay": (4.0, 6.0, 9.0), "Peace": 2.0}, position=position(0.4)),
        offer("Sud", {"Pay": 3.0, "Peace": (1.0, 8.0, 9.0), "Place": 5.0}, position=position(0.6)),
    ),
    {"Pay": 3, "Peace": 2, "Place": 1, "Work": 1},
)


def documents(count: int) -> list[Document]:
    return [DOCUMENT.replace(title=f"No. {number}") for number in range(count)]


def test_a_hundred_rapid_wishes_make_few_runs_and_the_last_result_is_of_the_last_document(
    qtbot: QtBot, qapp: QApplication
):
    recompute, seen = Recompute(), []
    recompute.finished.connect(lambda analysis: seen.append(analysis.document))
    many = documents(100)
    for one in many:
        recompute.request(rank(one))
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] is many[-1])
    assert len(seen) <= 10
    recompute.close()


def test_while_one_is_worked_on_only_the_newest_waits(qapp: QApplication):
    jobs: list[Callable[[], None]] = []
    recompute, seen = Recompute(jobs.append), []
    recompute.finished.connect(lambda analysis: seen.append(analysis.document))
    many = documents(5)
    for one in many:
        recompute.request(rank(one))
    assert len(jobs) == 1
    jobs[0]()
    assert len(jobs) == 2
    jobs[1]()
    assert len(jobs) == 2
    assert seen == [many[0], many[-1]]
    recompute.close()


def test_the_same_document_is_not_worked_out_twice_in_a_row(qapp: QApplication):
    jobs: list[Callable[[], None]] = []
    recompute = Recompute(jobs.append)
    recompute.request(rank(DOCUMENT))
    jobs[0]()
    recompute.request(rank(DOCUMENT))
    assert len(jobs) == 1
    recompute.request(rank(DOCUMENT.replace(title="Another")))
    assert len(jobs) == 2
    recompute.close()


def test_nothing_is_announced_after_the_end(qapp: QApplication):
    jobs: list[Callable[[], None]] = []
    recompute, seen = Recompute(jobs.append), []
    recompute.finished.connect(seen.append)
    recompute.request(rank(DOCUMENT))
    recompute.close()
    jobs[0]()
    recompute.request(rank(DOCUMENT.replace(title="Late")))
    assert (seen, len(jobs)) == ([], 1)


def test_a_bug_is_told_and_the_next_document_is_worked_on(qapp: QApplication):
    jobs: list[Callable[[], None]] = []
    recompute, broke, seen = Recompute(jobs.append), [], []
    recompute.broke.connect(broke.append)
    recompute.finished.connect(seen.append)
    recompute.request(SimpleNamespace(document="no document at all"))  # pyright: ignore[reportArgumentType]
    recompute.request(rank(DOCUMENT))
    jobs[0]()
    jobs[1]()
    assert isinstance(broke[0], AttributeError)
    assert [one.document for one in seen] == [DOCUMENT]
    recompute.close()


def test_the_work_is_done_off_the_screens_thread_and_told_on_it(qtbot: QtBot, qapp: QApplication):
    told: list[threading.Thread] = []
    recompute = Recompute()
    recompute.finished.connect(lambda _: told.append(threading.current_thread()))
    recompute.request(rank(DOCUMENT))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [threading.main_thread()]
    recompute.close()


class Told:
    """What a worker told, in order, and its jobs where they wait to be done by hand."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []
        self.heard: list[tuple[str, Document]] = []
        self.recompute = Recompute(self.jobs.append)
        self.recompute.glimpsed.connect(lambda glimpse: self.heard.append(("glimpse", glimpse.document)))
        self.recompute.finished.connect(lambda analysis: self.heard.append(("whole", analysis.document)))

    def work(self) -> None:
        while self.jobs:
            self.jobs.pop(0)()

    def moves(self, *documents: Document) -> None:
        for one in documents:
            self.recompute.request(rank(one), live=True)


@pytest.fixture
def told(qapp: QApplication) -> Iterator[Told]:
    made = Told()
    made.recompute.request(rank(BEGUN))
    made.work()
    made.heard.clear()
    yield made
    made.recompute.close()


def test_the_hand_is_followed_and_the_whole_is_worked_out_when_it_settles(told: Told):
    first, second, last = (SetShare("peace", share).apply(BEGUN) for share in (0.3, 0.4, 0.5))
    told.moves(first)
    told.work()
    told.moves(second, last)
    told.work()
    assert told.heard == [("glimpse", first), ("glimpse", second), ("glimpse", last)]
    told.recompute.settle()
    told.work()
    assert told.heard[3:] == [("whole", last)]
    told.recompute.settle()
    told.work()
    assert len(told.heard) == 4, "what is known is not worked out again"


def test_a_hand_that_settles_before_the_worker_has_come_to_it_gets_both(told: Told):
    last = SetShare("peace", 0.5).apply(BEGUN)
    told.moves(SetShare("peace", 0.3).apply(BEGUN), last)
    told.recompute.settle()
    told.work()
    assert told.heard[-2:] == [("glimpse", last), ("whole", last)]


def test_a_hand_that_comes_back_to_where_it_began_leaves_the_whole_not_a_glimpse(told: Told):
    moved = SetShare("peace", 0.3).apply(BEGUN)
    told.moves(moved)
    told.work()
    told.moves(BEGUN)
    told.work()
    told.recompute.settle()
    told.work()
    assert told.heard[-1] == ("whole", BEGUN)
    told.heard.clear()
    told.moves(moved, BEGUN)
    told.recompute.settle()
    told.work()
    assert told.heard[-1] == ("whole", BEGUN), "also where the worker had not come to it"


def test_what_cannot_be_followed_is_worked_out_as_a_whole_and_only_once(told: Told):
    dragged = MovePosition("noord", 0.2).apply(BEGUN)
    told.moves(dragged)
    told.recompute.settle()
    told.work()
    assert told.heard == [("whole", dragged)]
    told.recompute.settle()
    told.work()
    assert told.heard == [("whole", dragged)]


def test_two_weights_one_after_the_other_are_followed_each(told: Told):
    first = SetShare("peace", 0.5).apply(BEGUN)
    second = SetShare("pay", 0.1).apply(first)
    told.moves(first)
    told.recompute.settle()
    told.moves(second)
    told.work()
    assert told.heard == [("glimpse", first), ("whole", second)], "two shares have moved since the last one"
    third = SetShare("pay", 0.2).apply(second)
    told.moves(third)
    told.work()
    assert told.heard[2:] == [("glimpse", third)]


def test_a_hand_that_moves_on_overtakes_the_analysis_of_where_it_rested(told: Told):
    rested, gone = (SetShare("peace", share).apply(BEGUN) for share in (0.3, 0.4))
    told.recompute.request(rank(rested))
    # Asked for while the first is worked on: the worker hears of it between two steps.
    told.recompute.glimpsed.connect(lambda _: told.moves(gone))
    told.work()
    assert told.heard == [("glimpse", rested), ("glimpse", gone)]


def test_a_long_analysis_tells_how_far_it_is(qtbot: QtBot, qapp: QApplication):
    recompute, heard = Recompute(), []
    recompute.progressed.connect(lambda done, of: heard.append((done, of)))
    with qtbot.waitSignal(recompute.finished, timeout=20_000):
        recompute.request(rank(large(40, 20)))
    done = [done for done, _ in heard]
    assert done
    assert done == sorted(done)
    assert {of for _, of in heard} == {8192}
    recompute.close()


def test_what_pay_adds_is_told_last_and_given_up_for_any_other_document(qapp: QApplication):
    packages = (package("North", 90_000), package("South", 75_000))
    first = paid({"North": 75.0, "South": 60.0}, packages, "North")
    other = first.replace(title="Another")
    jobs: list[Callable[[], None]] = []
    heard: list[tuple[Document, bool]] = []
    recompute = Recompute(jobs.append)
    recompute.finished.connect(lambda analysis: heard.append((analysis.document, analysis.complete)))
    recompute.request(rank(first))
    jobs.pop()()
    assert heard == [(first, False), (first, True)]
    heard.clear()
    # Asked for as soon as all but what pay adds is told, and then for good.
    recompute.finished.connect(lambda _: recompute.request(rank(first)))
    recompute.request(rank(other))
    jobs.pop()()
    assert heard == [(other, False)]
    jobs.pop()()
    assert heard == [(other, False), (first, False), (first, True)]
    assert not jobs
    recompute.close()


def test_what_is_given_up_is_told_so_and_can_be_taken_up_again(qapp: QApplication):
    wanted: list[bool] = []

    def analysed(document: Document, stop: Callable[[], bool], *_: object, **__: object) -> Analysis | None:
        if not wanted:
            assert not stop()
            recompute.give_up()
        return None if stop() else analyse(document)

    recompute, heard = Recompute(lambda job: job(), analyse=analysed), list[object]()
    recompute.progressed.connect(lambda done, of: of or heard.append("given up"))
    recompute.finished.connect(lambda analysis: heard.append(analysis.document))
    recompute.request(rank(DOCUMENT))
    assert heard == ["given up"]
    recompute.request(rank(DOCUMENT))
    assert heard == ["given up"], "it is not begun again by itself"
    wanted.append(True)
    recompute.take_up()
    assert heard == ["given up", DOCUMENT]
    recompute.give_up()
    recompute.close()


def test_what_takes_long_makes_way_for_a_newer_document(qapp: QApplication, monkeypatch: pytest.MonkeyPatch):
    old, new = documents(2)
    asked: list[bool] = []

    def analysed(document: Document, stop: Callable[[], bool], *_: object, **__: object) -> Analysis | None:
        if document is old:
            recompute.request(rank(new))
            asked.append(stop())
            monkeypatch.setattr(worker, "_PATIENCE_SECONDS", -1.0)
            asked.append(stop())
        return analyse(document)

    recompute = Recompute(lambda job: job(), analyse=analysed)
    recompute.request(rank(old))
    assert asked == [False, True]
    recompute.close()
