"""Writes the chart alone, as SVG or PNG."""

from argparse import Namespace
from pathlib import Path

from app.analysis import Analysis
from app.colours import DARK, LIGHT
from app.commands.opening import analysed, open_document
from app.commands.output import DONE, NOT_HERE, WRONG_INPUT, Stopped, write_file
from app.errors import FileProblem
from app.figure import Figure, chart_spec, lay_out
from app.report.pdf import chart_png
from app.report.svg import svg
from app.words.options import option_sentence
from app.words.verdict import verdict

#: Beyond this a picture is of no use, and takes the memory of the machine.
MOST_PIXELS = 100_000_000


def run(arguments: Namespace) -> int:
    """Lay the chart out at the size that is asked for, and write it in the format of the file's ending."""
    out = Path(arguments.out)
    width, height = arguments.size
    make = {".svg": _svg, ".png": _png}.get(out.suffix.lower())
    if make is None:
        raise Stopped(WRONG_INPUT, f"The chart is an SVG or a PNG: name a file that ends so, not {out}.")
    if width * height * arguments.scale**2 > MOST_PIXELS:
        raise Stopped(WRONG_INPUT, f"The picture would have more than {MOST_PIXELS // 10**6} million pixels.")
    write_file(out, make(arguments))
    return DONE


def _svg(arguments: Namespace) -> bytes:
    analysis = analysed(open_document(arguments))
    picture = svg(
        _figure(analysis, arguments),
        _palette(arguments),
        background=not arguments.transparent,
        title=analysis.document.title,
        description=_description(analysis),
        scale=arguments.scale,
    )
    return picture.encode()


def _png(arguments: Namespace) -> bytes:
    figure = _figure(analysed(open_document(arguments)), arguments)
    try:
        return chart_png(
            figure, palette=_palette(arguments), scale=arguments.scale, transparent=arguments.transparent
        )
    except FileProblem as problem:
        raise Stopped(NOT_HERE, problem.reason) from None


def _figure(analysis: Analysis, arguments: Namespace) -> Figure:
    return lay_out(chart_spec(analysis.ranking, simulation=analysis.simulation), *arguments.size)


def _palette(arguments: Namespace) -> dict[str, str]:
    return DARK if arguments.theme == "dark" else LIGHT


def _description(analysis: Analysis) -> str:
    ranking = analysis.ranking
    found = verdict(ranking, analysis.flips, analysis.simulation)
    each = [option_sentence(ranking, index) for index in ranking.order]
    return "\n".join([f"{found.title}. {found.detail}", *each])
