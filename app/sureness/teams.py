"""An offer with teams, told in three lines: the team promised, the best team, and what to expect."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.document import Document, Offer, Option
from app.scales.laws import Drawn
from app.scales.worth import curve_of
from app.scoring.cells import cell
from app.scoring.ranking import Ranking
from app.sureness.cell_laws import sources_of, values_of
from app.sureness.draws import Draws
from app.sureness.simulation import Simulation
from app.sureness.standings import Scores
from app.sureness.weight_draws import raw_weights_for


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One way an offer may turn out.

    Attributes
    ----------
    team : the id of the team; none where it is not one team alone.
    fit : the plain weighted sum, as in the ranking.
    mean, p05, p95 : fit points, over all that is in doubt.
    """

    team: str | None
    fit: float
    mean: float
    p05: float
    p95: float


@dataclass(frozen=True, slots=True)
class OfferWithTeams:
    """What an offer with teams is worth, before it is known in which team one lands.

    Attributes
    ----------
    offer : its id.
    promised : the teams the company has promised.
    best : the team with the best fit that is not ruled out; of all where every one is.
    expected : over the chances of landing; nothing where none is entered.
    unnamed : 0..1; the chance left over: no team named, so all that is not said of the company is unknown.
    least, greatest : fit points; from the worst team to the best.
    """

    offer: str
    promised: tuple[TeamLine, ...]
    best: TeamLine
    expected: TeamLine | None
    unnamed: float
    least: float
    greatest: float


@dataclass(frozen=True, slots=True)
class Lottery:
    """An offer whose team is left open, against the best option that is none of its teams.

    Attributes
    ----------
    option, rival : ids; of the mixture of its teams, and of the other.
    worth, rival_worth : points; their mean bets.
    ahead : how often the mixture is the better bet, over all that is in doubt.
    turns_out_ahead : how often it turns out better, the team she lands in drawn too.
    """

    option: str
    rival: str
    worth: float
    rival_worth: float
    ahead: float
    turns_out_ahead: float


def lotteries(bets: Ranking, simulation: Simulation | None) -> tuple[Lottery, ...]:
    """Hold each offer whose team is left open against the best of the other options.

    Parameters
    ----------
    bets : the options ranked by their mean bets.
    simulation : of the same options; none where nothing was drawn.
    """
    if simulation is None:
        return ()
    found: list[Lottery] = []
    for one in bets.table.mixtures:
        rival = next((i for i in bets.rivals if i not in one.own), None)
        if rival is not None and not bets.ruled_out[one.row]:
            found.append(
                Lottery(
                    option=bets.options[one.row].id,
                    rival=bets.options[rival].id,
                    worth=float(bets.fit[one.row]),
                    rival_worth=float(bets.fit[rival]),
                    ahead=float(simulation.beats[one.row, rival]),
                    turns_out_ahead=float(simulation.luck.beats[one.row, rival]),
                )
            )
    return tuple(found)


def offers_with_teams(document: Document, draws: Draws) -> tuple[OfferWithTeams, ...]:
    """Work out the three lines of every offer with teams, in the order of the file.

    Which team it will be is luck: what to expect is the mean over the teams, by the chances entered.
    """
    with_teams = [offer for offer in document.offers if offer.teams and not offer.left_out]
    if not with_teams:
        return ()
    raw = raw_weights_for(draws.ranking.table, draws.seed, draws.samples)
    weights = raw / raw.sum(axis=0)
    return tuple(_of_offer(offer, draws, weights) for offer in with_teams)


def _of_offer(offer: Offer, draws: Draws, weights: Drawn) -> OfferWithTeams:
    ranking = draws.ranking
    rows = _rows(offer, ranking)
    drawn = {i: _weighed(draws.cells[i], weights) for i in rows}
    fits = [float(ranking.fit[i]) for i in rows]
    standing = [i for i in rows if not ranking.ruled_out[i]] or rows
    best = max(standing, key=lambda i: float(ranking.fit[i]))

    def line(i: int) -> TeamLine:
        return _line(ranking.options[i].id, float(ranking.fit[i]), drawn[i])

    chances = [team.chance or 0.0 for team in offer.teams]
    unnamed = max(0.0, 1.0 - sum(chances))
    return OfferWithTeams(
        offer=offer.id,
        promised=tuple(line(i) for i, team in zip(rows, offer.teams, strict=True) if team.promised),
        best=line(best),
        expected=_expected(offer, draws, np.array(list(drawn.values())), weights)
        if any(team.chance is not None for team in offer.teams)
        else None,
        unnamed=unnamed,
        least=min(fits),
        greatest=max(fits),
    )


def _rows(offer: Offer, ranking: Ranking) -> list[int]:
    return [i for i, option in enumerate(ranking.options) if option.team and option.offer.id == offer.id]


def _line(team: str | None, fit: float, drawn: Drawn) -> TeamLine:
    p05, p95 = (float(end) for end in np.quantile(drawn, (0.05, 0.95)))
    return TeamLine(team, fit, float(drawn.mean(dtype=np.float64)), p05, p95)


def _expected(offer: Offer, draws: Draws, teams: Scores, weights: Drawn) -> TeamLine:
    """Average over the teams; beyond the chances entered, no team: what is said of the company alone."""
    ranking = draws.ranking
    chances = [team.chance or 0.0 for team in offer.teams]
    rest = max(0.0, 1.0 - sum(chances))
    bare = next(Option(offer, None, one.events) for one in ranking.options if one.offer.id == offer.id)
    parts = np.array([*chances, rest], dtype=np.float32)
    mixed = parts @ np.vstack((teams, _bare_draws(bare, draws, weights)))
    rows = _rows(offer, ranking)
    fits = [*(float(ranking.fit[i]) for i in rows), _bare_fit(bare, ranking)]
    return _line(None, _mean(fits, [*chances, rest]), mixed)


def _mean(values: Sequence[float], chances: Sequence[float]) -> float:
    return float(np.dot(values, chances))


def _bare_fit(bare: Option, ranking: Ranking) -> float:
    """Give the fit of an offer of which no team is named."""
    spot, assessments = ranking.table.perspective.sweet_spot, bare.assessments()
    values = [cell(bare, one, curve_of(one, spot), assessments.get(one.id)).value for one in ranking.criteria]
    return 100.0 * float(np.dot(values, ranking.shares))


def _bare_draws(bare: Option, draws: Draws, weights: Drawn) -> Drawn:
    criteria, spot = draws.ranking.criteria, draws.ranking.table.perspective.sweet_spot
    return _weighed(values_of(sources_of(bare, criteria, spot), draws.seed, draws.samples), weights)


def _weighed(cells: Drawn, weights: Drawn) -> Drawn:
    return np.einsum("jd,jd->d", cells, np.float32(100) * weights)
