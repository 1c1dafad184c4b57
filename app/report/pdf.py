"""The brief as a PDF, and the chart as a picture."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from app.analysis import Analysis
from app.colours import LIGHT
from app.figure import Figure, chart_spec, lay_out
from app.figure.widths import elide
from app.numbers.numerals import DOT
from app.report.blocks import Brief
from app.report.clean import clean_mark
from app.report.content import brief
from app.report.drawing import drawing
from app.report.page import LONG_TITLE, SHEETS, SIZES, Paper, Sheet, chart_height
from app.report.paper import analysis_on_paper
from app.report.typesetting import export_day, typeset
from app.scoring.stacks import FADED

AUTHOR: Final = "Offer Spectrum"
LABEL: Final = "Decision brief"
#: The length of a chart pixel on paper, in points: names of 12 px are set in 8 pt.
PIXEL: Final = 0.68
_LEGEND_WIDEST: Final = 200.0
_RUNNING_WIDEST: Final = 330.0


def brief_pdf(
    analysis: Analysis, *, paper: Paper = "a4", today: date | None = None, with_pay: bool = False
) -> bytes:
    """Make the brief: verdict, chart, ranking, how sure, what to ask, weights, changes, situation, notes.

    In the light colours, for print. Tagged (PDF/UA-1), all fonts embedded, the chart as vectors.

    Parameters
    ----------
    analysis : of the document, as seen from the perspective to be printed.
    today : the day the brief is dated; none: today, or the day of SOURCE_DATE_EPOCH. The same day gives the
        same bytes.

    Raises
    ------
    FileProblem
        It could not be made.
    """
    day = today or export_day()
    return typeset("brief.typ", brief_data(analysis, paper, day, with_pay=with_pay), made="pdf", day=day)


def chart_png(
    figure: Figure, *, palette: Mapping[str, str] = LIGHT, scale: float = 2.0, transparent: bool = False
) -> bytes:
    """Make a picture of the chart, `scale` dots to a pixel of the figure.

    Raises
    ------
    FileProblem
        It could not be made.
    """
    data = {"palette": dict(palette), "chart": drawing(figure), "transparent": transparent}
    return typeset("chart.typ", data, made="png", ppi=72 * scale)


def brief_data(analysis: Analysis, paper: Paper, today: date, *, with_pay: bool = False) -> dict[str, Any]:
    """Put together what the template is given: the content, cleaned, and the sizes it is set in."""
    sheet = SHEETS[paper]
    content = brief(analysis_on_paper(analysis), today, with_pay=with_pay)
    footer = elide(clean_mark(content.title), 11, 400, _RUNNING_WIDEST)
    return {
        "paper": sheet.name,
        "margins": {"x": sheet.margin, "top": sheet.top, "bottom": sheet.bottom},
        "palette": LIGHT,
        "author": AUTHOR,
        "label": LABEL,
        "brief": {**asdict(content), "has_fits": content.has_fits, "ranking": _rows(content)},
        "long-title": len(content.title) > LONG_TITLE,
        "running": elide(clean_mark(content.perspective), 11, 400, _RUNNING_WIDEST),
        "footer": f"{footer}{DOT}{content.date}",
        "legend": _legend(content),
        "pixel": PIXEL,
        "sizes": SIZES,
        "chart": drawing(_figure(analysis, content, sheet)) if content.has_fits else None,
    }


def _rows(content: Brief) -> list[dict[str, Any]]:
    return [
        {
            **asdict(row),
            "segments": [[one.ink, one.points, one.number, one.known] for one in row.segments],
            "opacity": 1.0 if row.ranked else FADED,
        }
        for row in content.ranking
    ]


def _legend(content: Brief) -> list[dict[str, Any]]:
    return [
        {
            "ink": row.ink,
            "number": row.number,
            "name": elide(clean_mark(row.name), 11, 400, _LEGEND_WIDEST),
            "percent": row.percent,
        }
        for row in content.weights
        if row.share > 0
    ]


def _figure(analysis: Analysis, content: Brief, sheet: Sheet) -> Figure:
    spec = chart_spec(analysis.ranking, simulation=analysis.simulation)
    return lay_out(spec, sheet.measure / PIXEL, chart_height(content, sheet) / PIXEL)
