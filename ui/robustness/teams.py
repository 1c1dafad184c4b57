"""Offers with teams: the team promised, the best one, and what to expect over the chances of landing."""

from app.analysis import Analysis
from app.numbers.numerals import points
from app.sureness.teams import TeamLine
from app.words.teams import lottery_sentence, team_line_sentence, team_lines, teams_note
from app.words.verdict import STATUS
from ui.look import theme
from ui.robustness.axis import Axis, axis_over
from ui.robustness.section import Section
from ui.robustness.spread import HEAD, Span, SpreadRow
from ui.widgets.fact_rows import Heading, Row, RowList, Sentence


class Teams(Section):
    """Three lines for each offer with teams."""

    def __init__(self) -> None:
        self._list = RowList("robustness.teams.list", "Offers with teams, three lines each", head=HEAD)
        lead = (
            "An offer is worth what its teams are worth. Bar: 90% of cases; ring: the mean; dot: the fit by "
            "the plain sum. What to expect goes over the chances of landing in each team."
        )
        super().__init__("teams", "Offers with teams", lead, self._list)

    def why_nothing(self, analysis: Analysis) -> str:
        ranking = analysis.ranking
        if ranking.status != "ok":
            return STATUS[ranking.status][1]
        if analysis.simulation is None:
            return "Add a second offer to compare."
        return (
            "" if analysis.teams else "No offer has teams. Add a team to an offer to see what it may come to."
        )

    def fill(self, analysis: Analysis) -> str:
        ranking = analysis.ranking
        companies = {offer.id: offer.company for offer in analysis.document.offers}
        told = {one.offer: team_lines(one, ranking) for one in analysis.teams}
        ends = [end for lines in told.values() for _, line in lines for end in (line.p05, line.p95, line.fit)]
        leaders = {ranking.options[i].id for i in ranking.leaders}
        axis = axis_over(ends, ("Fit", "Mean"), 0.36)
        rows: list[Row] = []
        for one in analysis.teams:
            rows.append(Heading(companies[one.offer]))
            rows += [
                _row(label, companies[one.offer], line, axis, leaders) for label, line in told[one.offer]
            ]
            if teams_note(one):
                rows.append(Sentence(teams_note(one), ink="text2"))
            rows += [
                Sentence(lottery_sentence(lottery, ranking))
                for lottery in analysis.lotteries
                if lottery.option == one.offer
            ]
        self._list.show_rows(rows, axis.paint_head)
        return (
            "What to expect is the mean of the teams by the chances entered; what is left over is no team "
            "named. Which team it will be is luck."
        )


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
