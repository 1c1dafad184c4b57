"""The chart alone, as a picture in a file of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.analysis import Analysis
from app.figure import chart_spec, lay_out
from app.report.pdf import chart_png
from app.report.svg import svg
from app.words.options import option_sentence
from app.words.verdict import verdict


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is to look.

    Attributes
    ----------
    size : width and height it is laid out in.
    palette : colours by token name, `LIGHT` or `DARK`.
    scale : how much larger than laid out it is shown.
    transparent : whether the ground is left out.
    """

    size: tuple[int, int]
    palette: Mapping[str, str]
    scale: float = 1.0
    transparent: bool = False


def picture(analysis: Analysis, ending: str, look: Look) -> bytes:
    """Make a picture of the chart in the format of a file's ending, `.svg` or `.png`.

    Raises
    ------
    FileProblem
        It could not be made.
    """
    figure = lay_out(chart_spec(analysis.ranking, simulation=analysis.simulation), *look.size)
    if ending == ".png":
        return chart_png(figure, palette=look.palette, scale=look.scale, transparent=look.transparent)
    return svg(
        figure,
        look.palette,
        background=not look.transparent,
        title=analysis.document.title,
        description=_description(analysis),
        scale=look.scale,
    ).encode()


def _description(analysis: Analysis) -> str:
    ranking = analysis.ranking
    found = verdict(ranking, analysis.flips, analysis.simulation)
    each = [option_sentence(ranking, index) for index in ranking.order]
    return "\n".join([f"{found.title}. {found.detail}", *each])
