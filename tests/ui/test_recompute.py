"""One worker, the latest document wins, and nothing is worked out twice in a row."""

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from app.edits import SetShare
from tests.builders import benefits
from ui.recompute import Recompute

DOCUMENT = benefits({"Noord": {"Pay": 60}, "Sud": {"Pay": 10}}, {"Pay": 2})


def documents(count: int) -> list[Document]:
    return [DOCUMENT.replace(title=f"No. {number}") for number in range(count)]


def test_a_hundred_rapid_wishes_make_few_runs_and_the_last_result_is_of_the_last_document(
    qtbot: QtBot, qapp: QApplication
):
    recompute, seen = Recompute(), []
    recompute.finished.connect(lambda analysis: seen.append(analysis.document))
    many = documents(100)
    for one in many:
        recompute.request(one)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] is many[-1])
    assert len(seen) <= 10
    recompute.close()


def test_while_one_is_worked_on_only_the_newest_waits(qapp: QApplication):
    jobs: list[Callable[[], None]] = []
    recompute, seen = Recompute(jobs.append), []
    recompute.finished.connect(lambda analysis: seen.append(analysis.document))
    many = documents(5)
    for one in many:
        recompute.request(one)
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
    recompute.request(DOCUMENT)
    jobs[0]()
    recompute.request(DOCUMENT)
    assert len(jobs) == 1
    recompute.request(DOCUMENT.replace(title="Another"))
    assert len(jobs) == 2
    recompute.close()


def test_nothing_is_announced_after_the_end(qapp: QApplication):
    jobs: list[Callable[[], None]] = []
    recompute, seen = Recompute(jobs.append), []
    recompute.finished.connect(seen.append)
    recompute.request(DOCUMENT)
    recompute.close()
    jobs[0]()
    recompute.request(DOCUMENT.replace(title="Late"))
    assert (seen, len(jobs)) == ([], 1)


def test_a_bug_is_told_and_the_next_document_is_worked_on(qapp: QApplication):
    jobs: list[Callable[[], None]] = []
    recompute, broke, seen = Recompute(jobs.append), [], []
    recompute.broke.connect(broke.append)
    recompute.finished.connect(seen.append)
    recompute.request("no document at all")  # pyright: ignore[reportArgumentType]
    recompute.request(DOCUMENT)
    jobs[0]()
    jobs[1]()
    assert isinstance(broke[0], AttributeError)
    assert [one.document for one in seen] == [DOCUMENT]
    recompute.close()


def test_the_work_is_done_off_the_screens_thread_and_told_on_it(qtbot: QtBot, qapp: QApplication):
    told: list[threading.Thread] = []
    recompute = Recompute()
    recompute.finished.connect(lambda _: told.append(threading.current_thread()))
    recompute.request(DOCUMENT)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [threading.main_thread()]
    recompute.close()


def test_a_dragged_weight_tells_chances_first_and_is_overtaken_by_the_hand(qapp: QApplication):
    names = [f"c{number}" for number in range(25)]
    table = {f"O{i}": dict.fromkeys(names[i % 5 :], 50.0) for i in range(40)}
    begun = benefits(table, dict.fromkeys(names, 1.0))
    jobs: list[Callable[[], None]] = []
    recompute, moved, seen = Recompute(jobs.append), [], []
    recompute.moved.connect(lambda document, _: moved.append(document))
    recompute.finished.connect(lambda analysis: seen.append(analysis.document))
    recompute.request(begun)
    jobs.pop()()
    first, last = (SetShare("c3", share).apply(begun) for share in (0.1, 0.2))
    recompute.request(first)
    recompute.request(last)
    jobs.pop()()
    assert (moved, seen) == ([first], [begun])
    jobs.pop()()
    assert (moved, seen) == ([first, last], [begun, last])
    recompute.close()
