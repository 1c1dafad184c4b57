"""Kills the program while it is edited or recovers: what was not saved is offered by the next one."""

import random
import time
from datetime import date
from pathlib import Path

from app.examples import worked_example
from app.storage.load import parse_all
from app.storage.record import COPY, About, begin
from app.storage.recovery import recoverable
from app.storage.save import document_bytes, save_document
from tests.endure.program import Program
from tests.every_noun import every_noun

#: No more than the edits of so many seconds may be lost.
MOST_SECONDS = 2.0
#: How long one edits before the kill, at least and at most.
LONG_ENOUGH = (2.0, 4.0)
PACE = (5, 80)


def kill_while_editing(folder: Path, chance: random.Random, rounds: int) -> str:
    """Edit in the running program and kill it; the next one offers it, opens it, edits on and is killed too.

    Every other decision was never saved.
    """
    called, found, number, worst = "", 0, 0, 0.0
    never_saved = 0
    for at in range(rounds):
        home, file = folder / f"{at // 2}", folder / f"{at // 4}.offers"
        home.mkdir(exist_ok=True)
        again = at % 2 == 1
        saved = at // 2 % 2 == 1
        never_saved += not saved
        if saved and not again:
            _example(file)
        plan = {"seed": chance.randrange(10**6), "first": number, "pace": PACE, "offered": again}
        offers = {"press": ["recovered.0.open"]} if again else {}
        with Program(home, plan | offers, *([str(file)] if saved else [])) as program:
            opened = program.hear("opened")
            if again:
                offered = program.hear("stands")["offered"]
                assert offered == [called], f"round {at}: offered {offered}, there was {called}"
                assert (opened["opened"], opened["dirty"]) == (f"{found}", True), f"round {at}: {opened}"
            assert opened["path"] == (str(file) if saved else ""), f"round {at}: {opened}"
            program.hear("edit")
            time.sleep(chance.uniform(*LONG_ENOUGH))
            killed = program.kill()
        edits = program.edits()
        number = edits[-1][0]
        called, found = _last_of(home, at)
        lost = [when for edit, when in edits if edit > found]
        seconds = killed - lost[0] if lost else 0.0
        worst = max(worst, seconds)
        assert seconds <= MOST_SECONDS, f"round {at}: the edits of the last {seconds:.2f} s are lost"
    return f"{rounds} kills, {never_saved} of them never saved, all offered; at most {worst:.2f} s lost"


def kill_while_recovering(folder: Path, chance: random.Random, rounds: int) -> str:
    """Kill the program about the moment in which it opens what was left: it is offered again, and whole."""
    edited, opened = every_noun(), 0
    for at in range(rounds):
        home = folder / f"{at}"
        state = home / "state" / "offer-spectrum"
        state.mkdir(parents=True)
        record = begin(state)
        record.write(document_bytes(edited), About(title=edited.title, offers=len(edited.offers)))
        record.leave()
        plan = {"offered": True, "press": ["recovered.0.open"], "hesitates": chance.randrange(200)}
        with Program(home, plan) as program:
            program.hear("stands")
            time.sleep(chance.uniform(0.0, 0.8))
            program.kill()
        opened += any("opened" in one for one in program.told)
        (found,) = recoverable(state)
        kept = parse_all((found.folder / COPY).read_bytes())
        assert kept == edited, f"round {at}: what was left is not whole"
        assert not found.given_up, f"round {at}: given up after one attempt"
    return f"{rounds} kills, {opened} of them after it was open, 0 lost"


def _last_of(home: Path, at: int) -> tuple[str, int]:
    """Give what the copy is offered as, which may be newer by one, and the edit that is in it."""
    left = recoverable(home / "state" / "offer-spectrum")
    assert len(left) == 1, f"round {at}: {len(left)} copies are left"
    kept = parse_all((left[0].folder / COPY).read_bytes())
    assert left[0].about.title.isdecimal(), f"round {at}: {left[0].about}"
    return left[0].about.title, int(kept.title)


def _example(file: Path) -> None:
    save_document(worked_example(date(2026, 11, 23)), file)
