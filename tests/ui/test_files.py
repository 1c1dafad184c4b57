"""Files are done off the screen's thread: in order, told before the next begins, the later of two saves."""

import threading
from collections.abc import Callable, Iterator

import pytest

from app.errors import FileProblem
from tests.rig import Worker, at_once
from ui.files import Files

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def worker() -> Worker:
    return Worker()


@pytest.fixture
def files(worker: Worker) -> Files:
    return Files(worker)


def noting(done: list[str], name: str) -> tuple[Callable[[], str], Callable[[object], None]]:
    def work() -> str:
        done.append(f"does {name}")
        return name

    return work, lambda outcome: done.append(f"tells {outcome}")


def test_what_came_of_a_job_is_told_before_the_next_begins(files: Files, worker: Worker):
    done: list[str] = []
    for name in ("one", "two"):
        files.do(*noting(done, name))
    assert len(worker.jobs) == 1
    worker.work()
    assert done == ["does one", "tells one", "does two", "tells two"]


def test_of_jobs_that_wait_only_the_latest_of_a_key_is_done(files: Files, worker: Worker):
    done: list[str] = []
    for name, key in (("begun", "a"), ("first", "a"), ("other", "b"), ("last", "a")):
        files.do(*noting(done, name), "save", key)
    assert files.is_at("save")
    worker.work()
    assert [one for one in done if one.startswith("does")] == ["does begun", "does other", "does last"]
    assert not files.is_at("save")


def test_what_was_asked_for_while_it_is_told_is_done_as_well():
    files, done, idle = Files(at_once), [], []
    files.idle.connect(lambda: idle.append(list(done)))
    files.do(lambda: 1, lambda _: files.do(lambda: 2, done.append))
    assert done == [2]
    assert idle[-1] == [2]


def test_a_problem_with_a_file_is_what_came_of_it():
    problem = FileProblem("there", "It is full.")

    def fail() -> None:
        raise problem

    assert Files(at_once).fetch(fail) is problem


def test_a_bug_is_told_as_one_and_the_next_job_is_done():
    files, broke, done = Files(at_once), [], []
    files.broke.connect(broke.append)

    def fail() -> None:
        raise KeyError("a bug")

    files.do(fail, done.append)
    files.do(lambda: "next", done.append)
    assert [type(one) for one in broke] == [KeyError]
    assert isinstance(done[0], FileProblem)
    assert "a bug" not in done[0].reason
    assert done[1] == "next"


class SlowDisk:
    """Answers when it is told to, in whatever thread it is asked."""

    def __init__(self) -> None:
        self.answers = threading.Event()
        self.threads: list[threading.Thread] = []

    def ask(self) -> str:
        self.threads.append(threading.current_thread())
        self.answers.wait(20)
        return "done"


@pytest.fixture
def slow() -> Iterator[SlowDisk]:
    disk = SlowDisk()
    yield disk
    disk.answers.set()


def test_the_screen_does_not_wait_for_the_disk(slow: SlowDisk):
    files, done = Files(), []
    files.do(slow.ask, done.append)
    assert not files.wait(10)
    assert done == []
    slow.answers.set()
    assert files.wait()
    assert done == ["done"]
    assert slow.threads != [threading.current_thread()]


def test_waiting_waits_for_all_that_was_asked_for(slow: SlowDisk):
    files, done = Files(), []
    slow.answers.set()
    for _ in range(3):
        files.do(slow.ask, done.append)
    assert files.wait()
    assert done == ["done"] * 3


def test_after_the_end_nothing_is_told_and_nothing_begun(slow: SlowDisk):
    files, done = Files(), []
    files.do(slow.ask, done.append)
    files.do(slow.ask, done.append)
    slow.answers.set()
    files.close()
    assert done == []
    assert len(slow.threads) == 1
