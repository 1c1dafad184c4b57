"""What is left when the manager, the team, the company or oneself changes."""

from app.analysis import Analysis
from app.numbers.numerals import DASH, percent, points
from app.report.blocks import ChangeRow, Changes
from app.report.listing import listed
from app.sureness.reorganisations import Reorganised
from app.words.changes import CHANGES


def changing(analysis: Analysis) -> Changes | None:
    """Tell who leads after each change on which anything hangs; nothing where there is none."""
    ranking = analysis.ranking
    rows = tuple(_row(analysis, after) for after in analysis.reorganisations if after.hanging > 0)
    if not rows or not ranking.leaders or not ranking.comparable:
        return None
    leader = ranking.options[ranking.leaders[0]].name
    return Changes(
        rows,
        "After a change, what hangs on it is unknown for every option. Left: what remains of the lead that "
        f"{leader} has today over an option of which nothing is known.",
    )


def _row(analysis: Analysis, after: Reorganised) -> ChangeRow:
    today = analysis.ranking
    first = after.ranking.leaders
    names = {one.id: one.name for one in today.criteria}
    left = after.survives[today.leaders[0]] if today.leaders else None
    return ChangeRow(
        change=CHANGES[after.change],
        hanging=listed([names[one] for one in after.criteria if one in names]),
        share=percent(after.hanging),
        # By their place: the options are the same, and today's names are those fit for paper.
        leader=listed([today.options[i].name for i in first]) or "None can be ranked",
        fit=points(after.ranking.fit[first[0]]) if first else DASH,
        left=DASH if left is None else percent(left),
        same=first == today.leaders,
    )
