"""What may go wrong with the leader and the runner-up, and what she would do then."""

from typing import Final

from app.analysis import Analysis
from app.asking.risks import Risk, of_the_first_two
from app.numbers.numerals import percent, points
from app.report.blocks import RiskRow, Risks
from app.report.listing import and_more
from app.words.risks import nothing_may_go_wrong, risk_name

MOST_RISKS: Final = 8
_ABOUT: Final = (
    "Costs: points of the fit between the two outcomes, must-haves counted. Nobody can tell today how it "
    "turns out: it asks for a plan."
)
_NO_PLAN: Final = "No plan yet"


def going_wrong(analysis: Analysis) -> Risks | None:
    """List what costs most on average; nothing where no option leads."""
    if not analysis.by_bet.leaders:
        return None
    found = of_the_first_two(analysis.risks, analysis.by_bet)
    rows = tuple(_row(one) for one in found[:MOST_RISKS])
    remarks = (
        nothing_may_go_wrong(analysis.risks),
        _ABOUT if rows else "",
        and_more(len(found) - len(rows), "condition"),
    )
    return Risks(rows, tuple(remark for remark in remarks if remark))


def _row(risk: Risk) -> RiskRow:
    return RiskRow(
        condition=risk_name(risk) if risk.wanted else f"Not: {risk_name(risk)}",
        option=risk.option.name,
        plan=risk.if_not or _NO_PLAN,
        planned=bool(risk.if_not),
        chance=percent(risk.chance_not),
        costs=points(risk.costs),
        loss=points(risk.expected_loss),
    )
