"""Start-up: the arguments are read and every command is done before Qt, numpy or pydantic is loaded."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import Final

from app import cli
from app.commands.output import NOT_HERE, PROGRAM, say
from ui.display import display_answers
from ui.first import BUSY, first_or_answer

#: Languages that write 85,000.50.
_OUR_WAY: Final = ("C", "POSIX", "en", "en_GB", "en_US")


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say, by default those of the process; return the exit code."""
    _speak()
    return cli.run(sys.argv[1:] if argv is None else argv, open_window)


def _speak() -> None:
    """Have commands write numbers as the person's language does. Qt knows how, where that is not our way."""
    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_NUMERIC", "LANG"))
    if next(filter(None, asked), "C").partition(".")[0] in _OUR_WAY:
        return
    from PySide6.QtCore import QLocale

    from app.numbers.notation import speak
    from ui.widgets.notation import notation_of

    speak(notation_of(QLocale.system()))


def open_window(path: str | None) -> int:
    """Open the window, on a file if one is named; say so where there is no display for it.

    Where this person has it open already, that window does.
    """
    if answer := first_or_answer(path):
        if answer == BUSY:
            say(f"{PROGRAM} is open and waits for your answer there. Answer it, then start this again.")
        return int(answer == BUSY)
    with display_answers() as answers:
        if not answers:
            document = "FILE" if path is None else path
            say(
                f"There is no display to open a window on; {PROGRAM} report {document} -o OUT.pdf "
                "makes the PDF without one."
            )
            return NOT_HERE
        # All that is loaded at start-up stays; looking through it for what could go would only take time.
        gc.disable()
        from ui import start

        return start.open_window(path)


if __name__ == "__main__":
    sys.exit(main())
