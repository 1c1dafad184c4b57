"""What if she is less sure than she says: all ranges two and three times as wide."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

import numpy as np

from app.document import Assessment, Chance, Event, Offer, Position, Scale, Team
from app.document.identity import This
from app.document.readings import Numbers
from app.scoring.judged import Judged, judged
from app.scoring.ranking import Ranking, score
from app.scoring.table import table
from app.sureness.cell_laws import Drawn, Source, values_of
from app.sureness.comparing import first_of_all
from app.sureness.draws import Draws, draw, order_key, worths
from app.sureness.stakes import foundations
from app.sureness.standings import Scores
from app.sureness.weight_drag import grip
from app.sureness.weight_draws import raw_weights_for

#: So many times as wide.
TIMES: Final = (2, 3)


@dataclass(frozen=True, slots=True)
class LessSure:
    """How often the leader of today comes out best with ranges so many times as wide."""

    times: int
    chance_best: float
    #: What that was read from, for the next time.
    weighed: "_Weighed | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class _Weighed:
    """The fits of options with wider ranges, drawn and weighed option by option.

    Attributes
    ----------
    rows : what the cells of each option are drawn from.
    raw : (criteria, draws); the weights, not yet divided by their sum.
    fits : (options, draws).
    """

    rows: tuple[tuple[Source, ...], ...]
    seed: int
    raw: Drawn
    fits: Scores


def less_sure(
    draws: Draws | None,
    bets: Ranking,
    go_on: Callable[[], None] = lambda: None,
    before: tuple[LessSure, ...] = (),
) -> tuple[LessSure, ...]:
    """Draw again with all ranges two and three times as wide about their likely value.

    That is: of ratings, numbers, likelihoods, the chances of events, and positions. Levels, yes and no, gaps
    and weights stay. Ends are cut where a scale ends; a number is not, its value is. The draws are the same
    columns, so that only the width tells.

    Parameters
    ----------
    draws : of today; none where nothing was drawn.
    bets : the options ranked by their mean bets; asked for is the chance of the one that leads.
    go_on : called between steps; may raise.
    before : what was found of an earlier state; what has not changed since is not drawn again.
    """
    if draws is None or not bets.leaders:
        return ()
    known = {one.times: one.weighed for one in before}
    found: list[LessSure] = []
    for times in TIMES:
        go_on()
        wider = widened(judged(draws.document), times)
        go_on()
        ranking = score(table(wider, draws.ranking.table.perspective))
        go_on()
        rests_on = foundations(ranking.table)
        if any(rests_on.stakes) or ranking.table.mixtures:
            found.append(LessSure(times, _with_bets(draws, ranking, bets.leaders[0], go_on)))
            continue
        weighed = _weigh(draws, ranking, rests_on.sources, known.get(times), go_on)
        first = first_of_all(ranking, weighed.fits)[bets.leaders[0]]
        found.append(LessSure(times, float(first.mean(dtype=float)), weighed if draws.cells.few else None))
    return tuple(found)


def _weigh(
    draws: Draws,
    ranking: Ranking,
    rows: tuple[tuple[Source, ...], ...],
    before: _Weighed | None,
    go_on: Callable[[], None],
) -> _Weighed:
    """Draw and weigh one option after the other: nothing is at stake, and each is worth its fit."""
    raw = raw_weights_for(ranking.table, draws.seed, draws.samples)
    total, scaled, at_hand = raw.sum(axis=0), np.float32(100) * raw, dict[This, Scores]()
    if before is not None and before.seed == draws.seed and np.array_equal(before.raw, raw):
        at_hand = dict(zip(map(This, before.rows), before.fits, strict=True))
    fits = np.empty((len(rows), draws.samples), dtype=np.float32)
    for fit, row in zip(fits, rows, strict=True):
        if This(row) in at_hand:
            fit[:] = at_hand[This(row)]
            continue
        go_on()
        np.einsum("jd,jd->d", values_of(row, draws.seed, draws.samples), scaled, out=fit)
        fit /= total
    return _Weighed(rows, draws.seed, raw, fits)


def _with_bets(draws: Draws, ranking: Ranking, option: int, go_on: Callable[[], None]) -> float:
    """Draw all at once, and let these draws go again: they take as much room as those of today."""
    wider = draw(ranking.document, ranking, draws.samples, draws.seed, told=lambda share: go_on())
    held = grip(wider, lambda share: go_on())
    key = order_key(wider, worths(wider, held.weighed / held.total, held.raw / held.total))
    return float(first_of_all(ranking, key)[option].mean(dtype=float))


def widened(known: Judged, times: float) -> Judged:
    """Make all ranges so many times as wide about their likely value."""
    criteria = This(known.criteria)
    return replace(
        known,
        document=known.document.unchecked(events=_events(This(known.document.events), times)),
        offers=tuple(_wider(This(offer), criteria, times) for offer in known.offers),
    )


@lru_cache(maxsize=8)
def _events(events: This, times: float) -> tuple[Event, ...]:
    return tuple(_event(event, times) for event in events.held)


#: Twice as many as offers there may be: more would be of decisions left long ago, each kept whole for it.
@lru_cache(maxsize=1024)
def _wider(offer: This, criteria: This, times: float) -> Offer:
    """Widen an offer; the very same object while nothing about it changes."""
    return _offer(offer.held, {criterion.id: criterion.scale for criterion in criteria.held}, times)


def _event(event: Event, times: float) -> Event:
    low, likely, high = event.chance.low, event.chance.likely, event.chance.high
    if low is None or high is None:
        return event
    low, high = _wide(low, likely, high, times, (0.0, 1.0))
    return event.replace(chance=Chance(low=low, likely=likely, high=high))


def _offer(offer: Offer, scales: dict[str, Scale], times: float) -> Offer:
    return offer.unchecked(
        position=_position(offer.position, times),
        assessments=tuple(_assessment(one, scales, times) for one in offer.assessments),
        teams=tuple(_team(team, scales, times) for team in offer.teams),
    )


def _team(team: Team, scales: dict[str, Scale], times: float) -> Team:
    return team.unchecked(
        position=_position(team.position, times),
        assessments=tuple(_assessment(one, scales, times) for one in team.assessments),
    )


def _position(place: Position | None, times: float) -> Position | None:
    if place is None or place.low == place.high:
        return place
    low, high = _wide(place.low, place.likely, place.high, times, (0.0, 1.0))
    return Position(low=low, likely=place.likely, high=high)


def _assessment(one: Assessment, scales: dict[str, Scale], times: float) -> Assessment:
    scale = scales.get(one.criterion)
    if scale is None or one.low is None or one.likely is None or one.high is None:
        return one
    readings = scale.readings
    if not isinstance(readings, Numbers):
        return one
    three = float(one.low), float(one.likely), float(one.high)
    low, high = _wide(*three, times, (readings.least, readings.most))
    return one.unchecked(low=low, high=high)


def _wide(
    low: float, likely: float, high: float, times: float, ends: tuple[float, float]
) -> tuple[float, float]:
    return max(likely - times * (likely - low), ends[0]), min(likely + times * (high - likely), ends[1])
