"""The command line: which command is meant, and how each of its ends becomes an exit code.

Nothing heavy is imported before a command needs it, so that help, mistakes and the window start at once.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from app import __version__
from app.commands.output import DONE, NOT_HERE, PROGRAM, WRONG_INPUT, Stopped, emit, explained, say

OpenWindow = Callable[[str | None], int]

COMMANDS: Final[dict[str, str]] = {
    "example": "write the worked example",
    "new": "begin a decision from a template",
    "check": "is it valid? every problem with file and place",
    "score": "ranking and contributions",
    "robustness": "chance of each rank, what would change it, dominance",
    "questions": "open questions, most valuable first",
    "pay": "pay by year, ties, negotiation; refused while pay is covered",
    "schema": "JSON Schema of the file",
    "chart": "the chart alone, as SVG or PNG",
    "report": "the brief as PDF",
}
_ASKS: Final = frozenset({"-h", "--help", "--version"})
_MORE: Final = f"More: {PROGRAM} --help"
_LEAST_SIDE, _MOST_SIDE = 200, 8000
_LEAST_SAMPLES, _MOST_SAMPLES, _MOST_SEED = 100, 1_000_000, 2**53


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line."""

    def error(self, message: str) -> NoReturn:
        raise Stopped(WRONG_INPUT, f"{message[:1].upper()}{message[1:]}. More: {self.prog} --help")


def run(argv: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments say.

    Parameters
    ----------
    argv : the arguments without the program's name.
    open_window : opens a file, or the first window without one, and returns the exit code.

    Returns
    -------
    0 done; 1 it cannot be done here; 2 the input is wrong. In one line, standard error says what.
    """
    _write_what_the_terminal_cannot_show()
    try:
        return _run(list(argv), open_window)
    except KeyboardInterrupt:
        say("Stopped.")
        return NOT_HERE
    except Stopped as end:
        say(str(end))
        return end.code
    except Exception as error:
        return explained(error)


def _run(argv: list[str], open_window: OpenWindow) -> int:
    asked = [word for word in argv if word in _ASKS]
    a_command = bool(argv) and argv[0] in COMMANDS
    if not a_command and not asked:
        return open_window(_file_to_open(argv))
    try:
        arguments = _parser().parse_args(argv if a_command else asked[:1])
    except SystemExit:  # argparse ends so after --help and --version, and does not look whether they arrived.
        emit("")
        return DONE
    return int(import_module(f"app.commands.{arguments.command}").run(arguments))


def _file_to_open(argv: list[str]) -> str | None:
    """Find the file to open a window on: all that may stand there without a command."""
    option = next((word for word in argv if word.startswith("-")), None)
    named = argv[1:] if option == "--" else argv
    if option not in {None, "--"}:
        raise Stopped(WRONG_INPUT, f"Without a command there is no option {option}. {_MORE}")
    if len(named) > 1:
        known = ", ".join(COMMANDS)
        raise Stopped(WRONG_INPUT, f"“{named[0]}” is no command; there is {known}. {_MORE}")
    if named and not _is_there(named[0]):
        raise Stopped(WRONG_INPUT, f"There is no file and no command “{named[0]}”. {_MORE}")
    return named[0] if named else None


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _write_what_the_terminal_cannot_show() -> None:
    """Write a character that the terminal has not as its number, instead of stopping at it."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def _parser() -> _Parser:
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [FILE]\n       {PROGRAM} COMMAND ...",
        description="Compare job offers on the spectrum from research to applied. "
        "Without a command the window opens, on FILE if one is named.",
        epilog=f"{PROGRAM} COMMAND --help says more about a command. "
        "Exit codes: 0 done; 1 it cannot be done here; 2 the input is wrong.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Offer Spectrum {__version__}")
    group = parser.add_subparsers(
        title="commands", dest="command", metavar="COMMAND", prog=PROGRAM, required=True
    )
    added = {
        name: group.add_parser(
            name, help=says, description=f"{says[:1].upper()}{says[1:]}.", allow_abbrev=False
        )
        for name, says in COMMANDS.items()
    }
    _arguments_for_files(added)
    _arguments_for_results(added)
    return parser


def _arguments_for_files(added: Mapping[str, argparse.ArgumentParser]) -> None:
    for name in ("example", "new"):
        added[name].add_argument(
            "file", metavar="FILE", help="the file to write; by custom it ends in .offers"
        )
        added[name].add_argument("--force", action="store_true", help="replace FILE if it exists")
    added["example"].add_argument(
        "--today",
        metavar="DATE",
        type=_day,
        help="the day from which reply-by dates count, such as 2026-12-14",
    )
    added["new"].add_argument(
        "--template",
        metavar="NAME",
        type=_one_of("ai-roles", "blank"),
        default="ai-roles",
        help="ai-roles: criteria for roles in AI, with questions to ask (the default); blank: nothing yet",
    )
    check = added["check"]
    check.add_argument("files", metavar="FILE", nargs="+", help="a file to check")
    check.add_argument("--repair", metavar="OUT", help="write what is whole of the one FILE to OUT")
    check.add_argument("--force", action="store_true", help="replace OUT if it exists")
    check.add_argument("--json", action="store_true", help="print JSON")


def _arguments_for_results(added: Mapping[str, argparse.ArgumentParser]) -> None:
    for name in ("score", "robustness", "questions", "pay", "chart", "report"):
        added[name].add_argument("file", metavar="FILE", help="a document of Offer Spectrum")
        added[name].add_argument(
            "--perspective",
            metavar="NAME",
            help="the perspective that counts, by name or id; else the active one",
        )
    for name in ("score", "robustness", "questions", "pay"):
        added[name].add_argument("--json", action="store_true", help="print JSON, numbers in full precision")
    for name in ("robustness", "questions", "pay"):
        _arguments_for_draws(added[name])
    _arguments_for_pictures(added["chart"], added["report"])


def _arguments_for_pictures(chart: argparse.ArgumentParser, report: argparse.ArgumentParser) -> None:
    for parser, kinds in ((chart, "OUT.svg|png"), (report, "OUT.pdf")):
        parser.add_argument(
            "-o",
            dest="out",
            metavar=kinds,
            required=True,
            help="the file to write; it is replaced if it exists",
        )
    chart.add_argument(
        "--size",
        metavar="WxH",
        type=_size,
        default=(1040, 640),
        help="width and height; 1040x640 unless told",
    )
    chart.add_argument(
        "--scale", metavar="N", type=_scale, default=1.0, help="enlarge all of it; 2 for fine screens"
    )
    chart.add_argument(
        "--theme",
        metavar="light|dark",
        type=_one_of("light", "dark"),
        default="light",
        help="light unless told",
    )
    chart.add_argument("--transparent", action="store_true", help="leave the ground out")
    report.add_argument(
        "--paper", metavar="a4|letter", type=_one_of("a4", "letter"), default="a4", help="a4 unless told"
    )
    report.add_argument(
        "--with-pay", action="store_true", help="print pay and the negotiation sheet too, where pay is open"
    )


def _arguments_for_draws(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--samples",
        metavar="N",
        type=_whole(_LEAST_SAMPLES, _MOST_SAMPLES),
        help="how many draws, 100 to 1000000; 8192 unless told",
    )
    parser.add_argument(
        "--seed", metavar="S", type=_whole(0, _MOST_SEED), help="the seed of the draws; else that of the file"
    )


def _whole(least: int, most: int) -> Callable[[str], int]:
    def known(text: str) -> int:
        number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else -1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most} is needed, not “{text}”")
        return number

    return known


def _one_of(*names: str) -> Callable[[str], str]:
    def known(text: str) -> str:
        if text not in names:
            raise argparse.ArgumentTypeError(f"{' or '.join(names)} is needed, not “{text}”")
        return text

    return known


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a date is written as 2026-12-14, not “{text}”") from None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    sides = [
        int(side) if side.isascii() and side.isdigit() and len(side) < 9 else 0 for side in (width, height)
    ]
    if not all(_LEAST_SIDE <= side <= _MOST_SIDE for side in sides):
        raise argparse.ArgumentTypeError(
            f"a size is written as 1040x640, each side {_LEAST_SIDE} to {_MOST_SIDE}, not “{text}”"
        )
    return sides[0], sides[1]


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.25 <= scale <= 8:
        raise argparse.ArgumentTypeError(f"a scale is a number from 0.25 to 8, not “{text}”")
    return scale
