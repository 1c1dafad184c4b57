"""Writes the chart alone, as SVG or PNG."""

from argparse import Namespace
from pathlib import Path

from app.colours import DARK, LIGHT
from app.commands.opening import analysed, open_document
from app.commands.output import DONE, NOT_HERE, WRONG_INPUT, Stopped, spare_the_decision, write_file
from app.errors import FileProblem
from app.report.picture import Look, picture

#: Beyond this a picture is of no use, and takes the memory of the machine.
MOST_PIXELS = 100_000_000


def run(arguments: Namespace) -> int:
    """Lay the chart out at the size that is asked for, and write it in the format of the file's ending."""
    out = Path(arguments.out)
    width, height = arguments.size
    ending = out.suffix.lower()
    if ending not in (".svg", ".png"):
        raise Stopped(WRONG_INPUT, f"The chart is an SVG or a PNG: name a file that ends so, not {out}.")
    if width * height * arguments.scale**2 > MOST_PIXELS:
        raise Stopped(WRONG_INPUT, f"The picture would have more than {MOST_PIXELS // 10**6} million pixels.")
    spare_the_decision(out, Path(arguments.file))
    palette = DARK if arguments.theme == "dark" else LIGHT
    look = Look(arguments.size, palette, arguments.scale, arguments.transparent)
    try:
        made = picture(analysed(open_document(arguments)), ending, look)
    except FileProblem as problem:
        raise Stopped(NOT_HERE, problem.reason) from None
    write_file(out, made)
    return DONE
