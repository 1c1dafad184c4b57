"""What is said of an offer with teams: its lines, and what leaving its team open is worth."""

from typing import Final

from app.numbers.numerals import percent, points, together
from app.scoring.ranking import Ranking
from app.sureness.teams import Lottery, OfferWithTeams, TeamLine
from app.words.options import STAR_SAID

EXPECTED: Final = "Expected over the chances"


def team_lines(outlook: OfferWithTeams, ranking: Ranking) -> tuple[tuple[str, TeamLine], ...]:
    """Name the lines of an offer with teams: what to expect, the teams promised, and the best.

    Where the best is promised it is one line: the same bar twice would say nothing.
    """
    names = {option.id: option.name for option in ranking.options}
    best, promised = outlook.best.team or "", {one.team or "" for one in outlook.promised}
    lines: list[tuple[str, TeamLine]] = []
    if outlook.expected is not None:
        lines.append((EXPECTED, outlook.expected))
    lines += [(f"Promised: {names[one.team or '']}", one) for one in outlook.promised if one.team != best]
    lines.append((f"{'Best, and promised' if best in promised else 'Best'}: {names[best]}", outlook.best))
    return tuple(lines)


def expected_sentence(company: str, expected: float, rival: str, fit: float) -> str:
    """Say what an offer comes to over the chances of its teams, against the best single option of others."""
    than = _than(expected - fit, rival)
    return f"Over the chances {company} comes to {points(expected)}: {than}, the best of the others."


def _than(gap: float, rival: str) -> str:
    apart = points(abs(gap))
    more = "more" if gap > 0 else "less"
    return f"as much as {rival}" if apart == "0.0" else f"{apart} {more} than {rival}"


def team_line_sentence(label: str, company: str, line: TeamLine) -> str:
    """Say what one of the lines of an offer with teams comes to."""
    span = f"in 90% of cases from {points(line.p05)} to {points(line.p95)}"
    return f"{company}, {label}: fit {points(line.fit)}, mean {points(line.mean)}, {span}."


def teams_note(outlook: OfferWithTeams) -> str:
    """Say what is left of the chances, or what can be said where none is entered; empty where all are."""
    if outlook.expected is not None:
        if outlook.unnamed < 1e-9:
            return ""
        left = percent(outlook.unnamed)
        return f"{left} of the chances name no team; then only what is said of the company is known."
    span = f"the teams range from {points(outlook.least)} to {points(outlook.greatest)}"
    return f"Chances not entered: {span}. Enter how likely each team is to see what to expect."


def landing_sentence(ranking: Ranking, index: int) -> str:
    """Say in which teams one may land at which chances, of an offer whose team is left open; else nothing."""
    option = ranking.options[index]
    if not option.parts:
        return ""
    names = {one.id: one.name for one in ranking.options}
    likeliest = sorted(option.parts, key=lambda part: -part.chance)
    told = [
        f"{percent(part.chance)} {names[part.option.id] if part.option.team else 'no team named'}"
        for part in likeliest
        if part.chance > 0
    ]
    return f"You would land in one of its teams: {together(told)}."


def open_team_note(ranking: Ranking) -> str:
    """Say what is known of the pay of an offer whose team is left open; empty where none is.

    Pay is that of the offer, in whichever team one lands.
    """
    names = [ranking.options[one.row].offer.company for one in ranking.table.mixtures]
    said = "pays the same in each of its teams" if len(names) == 1 else "each pay the same in all their teams"
    return f"{STAR_SAID}. {together(names)} {said}." if names else ""


def between_teams_sentence(lottery: Lottery, bets: Ranking) -> str:
    """Say between which of its teams the worth of an offer lies whose team is left open.

    Parameters
    ----------
    bets : the options ranked by their mean bets.
    """
    mixture = next(one for one in bets.table.mixtures if bets.options[one.row].id == lottery.option)
    falling = sorted(mixture.teams, key=lambda row: -float(bets.fit[row]))
    best, worst = ((bets.options[row].name, points(bets.fit[row])) for row in (falling[0], falling[-1]))
    if len(falling) < 2:
        return f"The one team with a chance, {best[0]}, is worth {best[1]}."
    return f"Its best team, {best[0]}, is worth {best[1]}, its worst, {worst[0]}, {worst[1]}."


def lottery_sentence(lottery: Lottery, ranking: Ranking) -> str:
    """Say what leaving the team open is worth against the best other option."""
    names = {option.id: option.name for option in ranking.options}
    name, rival = names[lottery.option], names[lottery.rival]
    than = _than(lottery.worth - lottery.rival_worth, rival)
    often = f"It is the better bet in {percent(lottery.ahead)} of cases"
    turns = f"and turns out better in {percent(lottery.turns_out_ahead)}"
    return f"{name} is worth {points(lottery.worth)} points: {than}. {often}, {turns}."
