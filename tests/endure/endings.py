"""Ends the program as a terminal, a login and a display do: out in two seconds, unasked, all left to find."""

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path
from typing import Any

from app.storage.load import parse_all
from app.storage.record import COPY
from app.storage.recovery import recoverable
from app.storage.runs import ended_badly
from app.storage.save import save_document
from tests.bench.documents import large
from tests.endure.program import Program
from ui.display import admitted_with_authority

MOST_SECONDS = 2.0
ENDS = ("SIGTERM", "SIGHUP", "SIGINT", "display")
STATES = ("clean", "dirty", "question", "paint", "analysis")
PACE = (5, 80)
#: So often a display is started until one answers.
TRIES = 5


def end_in_every_way(folder: Path, chance: random.Random, rounds: int) -> str:
    """End it in each way and state so many times; where there is no display to kill that is said aloud."""
    ends = [end for end in ENDS if end != "display" or shutil.which("Xvfb")]
    worst = 0.0
    for number, (end, state, at) in enumerate(product(ends, STATES, range(rounds))):
        home = folder / f"{number}"
        home.mkdir()
        where = f"{end}, {state}, round {at}"
        seconds = end_once(home, end, state, chance, where)
        assert seconds <= MOST_SECONDS, f"{where}: it took {seconds:.2f} s"
        worst = max(worst, seconds)
        shutil.rmtree(home)
    left_out = "" if "display" in ends else "; SKIPPED: no Xvfb to kill"
    many = rounds * len(ends) * len(STATES)
    ways = f"{len(ends)} ways and {len(STATES)} states"
    return f"{many} ends in {ways}, all left to find, the slowest in {worst:.2f} s{left_out}"


def end_once(home: Path, end: str, state: str, chance: random.Random, where: str) -> float:
    """End it once; gives how long that took."""
    with _screen(end) as (display, process):
        plan: dict[str, Any] = {"seed": chance.randrange(10**6)}
        if state != "clean":
            plan["pace"] = PACE
        if state not in ("clean", "dirty"):
            plan["under"] = state
        plan["strike"] = {"process": process, "signal": "SIGKILL" if process else end}
        arguments = [str(_large(home))] if state == "analysis" else []
        with Program(home, plan, *arguments, display=display) as program:
            program.hear("ready")
            if state == "paint":
                since = program.hear("struck")["at"]
            else:
                time.sleep(chance.uniform(0.0, 1.0))
                since = time.monotonic()
                if process:
                    os.kill(process, signal.SIGKILL)
                else:
                    program.send(end)
            code = program.end(MOST_SECONDS * 10)
            seconds = time.monotonic() - since
            said = program.complaints()
    assert code >= 0, f"{where}: ended by signal {-code}\n{said}"
    assert code == 0 or process, f"{where}: exit code {code}\n{said}"
    assert "Traceback" not in said, f"{where}: {said}"
    assert "Fatal" not in said, f"{where}: {said}"
    _all_is_left(home, program.edits(), where)
    # The next start does not take this for a crash; that a display was lost it may say.
    assert process or not ended_badly(home / "state" / "offer-spectrum")[0], f"{where}: taken for a crash"
    return seconds


def _all_is_left(home: Path, edits: list[tuple[int, float]], where: str) -> None:
    """Nothing that was done is missing; the last edit may have been done and not told any more."""
    found = recoverable(home / "state" / "offer-spectrum")
    kept = [int(parse_all((one.folder / COPY).read_bytes()).title) for one in found]
    last = [edits[-1][0]] if edits else []
    assert kept in (last, [number + 1 for number in last]), f"{where}: {kept} is left of {last} edits"


def _large(home: Path) -> Path:
    """Make a decision whose analysis takes long."""
    save_document(large(100, 30), home / "large.offers")
    return home / "large.offers"


@contextmanager
def _screen(end: str) -> Iterator[tuple[str, int]]:
    """Start a display of its own where that is what is to die; gives its name and process."""
    if end != "display":
        yield "", 0
        return
    for _ in range(TRIES):
        with _started() as (display, process), ExitStack() as knocking:
            # Those that were killed left their numbers behind: two displays may have taken the same one. Who
            # knocks stays: a display that is left by all begins anew, and takes nobody then.
            if admitted_with_authority(display, knocking):
                yield display, process
                return
    raise AssertionError("no display answers")


@contextmanager
def _started() -> Iterator[tuple[str, int]]:
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL) as screen:
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            display = f":{answer.readline().strip()}"
        try:
            yield display, screen.pid
        finally:
            screen.kill()
