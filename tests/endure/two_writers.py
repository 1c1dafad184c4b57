"""Two programs write in one file at the same time: what each wrote is found, whatever is answered."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from app.storage.courtesy import NAME
from app.storage.load import parse_all
from app.storage.save import save_document
from app.storage.versions import versions_of
from tests.builders import benefits
from tests.endure.writer import ELSEWHERE, KEEP, TAKE
from tests.homes import homes

NAMES: Final = ("one", "other")


def write_in_one_file(folder: Path, chance: random.Random, rounds: int) -> str:
    """Let two write in a file so many times, each with a home of its own or both in the same."""
    edits, answers = 0, Counter[str]()
    with ExitStack() as both:
        writers = [both.enter_context(_Writer(folder, name)) for name in NAMES]
        for number in range(rounds):
            there = folder / f"{number}"
            there.mkdir()
            document = benefits({"North": {"Place": 90.0}}, {"Place": 1.0}).replace(id=f"round-{number}")
            file = save_document(document, there / "ours.offers").path
            homes_of_both = [there / name for name in (NAMES if chance.random() < 0.5 else NAMES[:1] * 2)]
            seed = chance.randrange(10**6)
            for writer, home in zip(writers, homes_of_both, strict=True):
                writer.say({"file": str(file), "home": str(home), "seed": seed})
            told = [writer.hear() for writer in writers]
            _nothing_is_lost(document.id, file, homes_of_both, told)
            edits += sum(len(one["edits"]) for one in told)
            answers += Counter(way for one in told for way in one["answers"])
    ways = f"mine kept {answers[KEEP]:,} times, theirs taken {answers[TAKE]:,}, mine saved elsewhere"
    return f"{rounds} files, {edits:,} edits; {ways} {answers[ELSEWHERE]:,}; 0 edits lost"


def _nothing_is_lost(document: str, file: Path, homes_of_both: list[Path], told: list[Any]) -> None:
    """Look for each edit in the file, in what was saved elsewhere and in the earlier versions."""
    places = [file, *(Path(copy) for one in told for copy in one["elsewhere"])]
    # Who has one of them open says so beside it.
    locks = {one.with_name(NAME.format(name=one.name)) for one in places}
    left = set(file.parent.glob("*.*")) - set(places) - locks
    assert not left, f"{document}: {left} are left"
    for home in set(homes_of_both):
        places += [version.path for version in versions_of(document, home / "offer-spectrum")]
    held = "".join(parse_all(one.read_bytes()).model_dump_json() for one in places)
    lost = [edit for one in told for edit in one["edits"] if edit not in held]
    assert not lost, f"{document}: {lost} are nowhere; {told}"


class _Writer:
    """One of the two, which runs until its rounds are done."""

    def __init__(self, folder: Path, name: str) -> None:
        self._said = folder / f"{name}.txt"
        with self._said.open("w") as said:
            self._running = subprocess.Popen(
                [sys.executable, "-m", "tests.endure.writer", name],
                env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | homes(folder / f"home of {name}"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, failed: object, *_: object) -> None:
        if failed:
            self._running.kill()
        self._running.communicate()
        assert failed or not self._running.returncode, self._said.read_text()[-2000:]

    def say(self, what: dict[str, Any]) -> None:
        """Tell it where to write next."""
        assert self._running.stdin is not None
        self._running.stdin.write(json.dumps(what) + "\n")
        self._running.stdin.flush()

    def hear(self) -> Any:
        """Wait until it is done, and hear what it did."""
        assert self._running.stdout is not None
        line = self._running.stdout.readline()
        assert line, self._said.read_text()[-2000:]
        return json.loads(line)
