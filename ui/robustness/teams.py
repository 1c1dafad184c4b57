"""Offers with teams: what to expect over the chances of landing, against the best of the others."""

from app.analysis import Analysis
from app.numbers.numerals import points
from app.scoring.ranking import Ranking
from app.sureness.teams import OfferWithTeams, TeamLine
from app.words.teams import (
    expected_sentence,
    lottery_sentence,
    team_line_sentence,
    team_lines,
    teams_note,
)
from app.words.verdict import why_unranked
from ui.look import theme
from ui.robustness.axis import Axis, axis_over
from ui.robustness.section import Section
from ui.robustness.spread import HEAD, Span, SpreadRow
from ui.widgets.fact_rows import Heading, Row, RowList, Sentence


class Teams(Section):
    """What to expect of each offer with teams, what to hold it against, and its teams that matter."""

    def __init__(self) -> None:
        label = "Offers with teams, and what to hold them against"
        self._list = RowList("robustness.teams.list", label, head=HEAD)
        lead = (
            "An offer is worth what its teams are worth. Bar: 90% of cases; ring: the mean; dot: the fit by "
            "the plain sum. What to expect goes over the chances of landing in each team."
        )
        super().__init__("teams", "Offers with teams", lead, self._list)

    def why_nothing(self, analysis: Analysis) -> str:
        ranking = analysis.ranking
        if ranking.status != "ok":
            return why_unranked(ranking).detail
        if analysis.simulation is None:
            return "Add a second offer to compare."
        return (
            "" if analysis.teams else "No offer has teams. Add a team to an offer to see what it may come to."
        )

    def fill(self, analysis: Analysis) -> str:
        ranking = analysis.ranking
        told = {one.offer: self._lines(analysis, one) for one in analysis.teams}
        ends = [end for lines in told.values() for _, line in lines for end in (line.p05, line.p95, line.fit)]
        leaders = {ranking.options[i].id for i in ranking.leaders}
        axis = axis_over(ends, ("Fit", "Mean"), 0.36)
        companies = {offer.id: offer.company for offer in analysis.document.offers}
        rows: list[Row] = []
        for one in analysis.teams:
            company = companies[one.offer]
            rows += [Heading(company), *(Sentence(said) for said in _answers(analysis, one, company))]
            rows += [_row(label, company, line, axis, leaders) for label, line in told[one.offer]]
            if teams_note(one):
                rows.append(Sentence(teams_note(one), ink="text2"))
        self._list.show_rows(rows, axis.paint_head)
        return (
            "What to expect is the mean of the teams by the chances entered; what is left over is no team "
            "named. Which team it will be is luck."
        )

    def _lines(self, analysis: Analysis, one: OfferWithTeams) -> tuple[tuple[str, TeamLine], ...]:
        """Give what to expect first, then the best option of others to hold it against, then the teams."""
        first, *rest = team_lines(one, analysis.ranking)
        rival = _rival(analysis.ranking, one)
        simulation = analysis.simulation
        if one.expected is None or rival is None or simulation is None:
            return (first, *rest)
        fit, mean, low, high = (
            float(of[rival]) for of in (analysis.ranking.fit, simulation.mean, simulation.p05, simulation.p95)
        )
        option = analysis.ranking.options[rival]
        against = TeamLine(option.id, fit=fit, mean=mean, p05=low, p95=high)
        return (first, (f"Best of the others: {option.name}", against), *rest)


def _rival(ranking: Ranking, one: OfferWithTeams) -> int | None:
    """Find the first option by fit that is none of an offer's own."""
    return next((i for i in ranking.rivals if ranking.options[i].offer.id != one.offer), None)


def _answers(analysis: Analysis, one: OfferWithTeams, company: str) -> list[str]:
    """Say what matters: what to expect against the best of the others."""
    ranking = analysis.ranking
    open_ones = [lottery for lottery in analysis.lotteries if lottery.option == one.offer]
    if open_ones:
        return [lottery_sentence(lottery, ranking) for lottery in open_ones]
    rival = _rival(ranking, one)
    if one.expected is None or rival is None:
        return []
    name, fit = ranking.options[rival].name, float(ranking.fit[rival])
    return [expected_sentence(company, one.expected.fit, name, fit)]


def _row(label: str, company: str, line: TeamLine, axis: Axis, leaders: set[str]) -> SpreadRow:
    theme.ensure_fonts_for(label)
    return SpreadRow(
        place="",
        name=label,
        span=Span(line.p05, line.p95, line.mean, line.fit),
        axis=axis,
        figures=(points(line.fit), points(line.mean)),
        leader=line.team in leaders,
        sentence=team_line_sentence(label, company, line),
    )
