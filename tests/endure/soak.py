"""Uses the program for as long as nobody does in a day: what it takes of the memory must not grow."""

import gc
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.homes import homes

#: Until then it takes more and more: what was worked out of the last decisions is remembered, though not
#: without end. What grows after that goes on growing.
_WARM: Final = 150
_MOST_GROWN_KB: Final = 20_000
_CALLS_A_CYCLE: Final = 100


def use_for_long(folder: Path, _chance: random.Random, rounds: int) -> str:
    """Open, edit, save and leave a decision so many times, with a hundred calls of slots each."""
    command = [sys.executable, "-m", "tests.endure.soak", str(folder / "mine.offers"), str(rounds)]
    more = {"QT_QPA_PLATFORM": "offscreen"} | homes(folder)
    ran = subprocess.run(command, env=os.environ | more, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"ended with {ran.returncode}: {ran.stderr[-2000:]}"
    before, after = (int(one) for one in ran.stdout.split()[-2:])
    grown = after - before
    assert grown < _MOST_GROWN_KB, f"{grown / 1000:.1f} MB more after {rounds:,} decisions"
    calls = f"{rounds * _CALLS_A_CYCLE:,} calls of slots"
    return f"{rounds:,} decisions opened, edited, saved and left, {calls}, {max(0, grown) / 1000:.1f} MB more"


def main() -> None:
    """Do it, and print what memory it takes, in kB: once warm, and in the end."""
    from PySide6.QtWidgets import QApplication, QPushButton

    from app.edits import RenameDecision
    from app.storage.save import save_document
    from tests.rig import opened, settle
    from tests.scenes import SCENES

    _application = QApplication([])
    path, rounds = Path(sys.argv[1]), int(sys.argv[2])
    document = SCENES["worked_example"]()
    save_document(document, path)
    called = [0]
    button = QPushButton()
    button.clicked.connect(lambda: called.__setitem__(0, called[0] + 1))
    with opened(document, alone=True) as window:
        for number in range(rounds + _WARM):
            if number == _WARM:
                print(_memory_kb(), flush=True)
            assert window.session.open(path)
            window.session.do(RenameDecision(f"Decision {number}"))
            window.session.save()
            assert not window.session.dirty
            settle()
            for _ in range(_CALLS_A_CYCLE):
                button.click()
        assert called[0] == (rounds + _WARM) * _CALLS_A_CYCLE
        print(_memory_kb(), flush=True)
    os._exit(0)


def _memory_kb() -> int:
    gc.collect()
    fields = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in fields if line.startswith("VmRSS"))


if __name__ == "__main__":
    main()
