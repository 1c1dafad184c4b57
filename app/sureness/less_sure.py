"""What if she is less sure than she says: all ranges two and three times as wide."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from app.document import Assessment, Chance, Event, Offer, Position, Scale, Team
from app.document.readings import Numbers
from app.scoring.judged import Judged, judged
from app.scoring.ranking import Ranking, score
from app.scoring.table import table
from app.sureness.comparing import first_of_all
from app.sureness.draws import Draws, draw, order_key, worths
from app.sureness.weight_drag import grip

#: So many times as wide.
TIMES: Final = (2, 3)


@dataclass(frozen=True, slots=True)
class LessSure:
    """How often the leader of today comes out best with ranges so many times as wide."""

    times: int
    chance_best: float


def less_sure(
    draws: Draws | None, bets: Ranking, go_on: Callable[[], None] = lambda: None
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
    """
    if draws is None or not bets.leaders:
        return ()
    found: list[LessSure] = []
    for times in TIMES:
        go_on()
        found.append(LessSure(times, _chance_best(draws, bets.leaders[0], times, go_on)))
    return tuple(found)


def _chance_best(draws: Draws, option: int, times: float, go_on: Callable[[], None]) -> float:
    """Draw with wider ranges, and let these draws go again: they take as much room as those of today."""
    ranking = score(table(widened(judged(draws.document), times), draws.ranking.table.perspective))
    wider = draw(ranking.document, ranking, draws.samples, draws.seed, told=lambda share: go_on())
    held = grip.__wrapped__(wider)
    key = order_key(wider, worths(wider, held.weighed / held.total, held.raw / held.total))
    return float(first_of_all(ranking, key)[option].mean(dtype=float))


def widened(known: Judged, times: float) -> Judged:
    """Make all ranges so many times as wide about their likely value."""
    scales = {criterion.id: criterion.scale for criterion in known.criteria}
    events = tuple(_event(event, times) for event in known.document.events)
    return replace(
        known,
        document=known.document.unchecked(events=events),
        offers=tuple(_offer(offer, scales, times) for offer in known.offers),
    )


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
