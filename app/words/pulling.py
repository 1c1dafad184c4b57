"""What an option would need to stand where it is pulled to, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.scales.words import measure, reading
from app.scales.worth import three_of
from app.scoring.ranking import Ranking
from app.sureness.mean_bets import by_bet
from app.sureness.rating_flips import RatingFlip

#: So many ways are told, each enough by itself.
MOST: Final = 3
ONE_IS_ENOUGH: Final = "One of these is enough"
ENOUGH: Final = "This is enough"
NOTHING: Final = "No single answer would do it."


@dataclass(frozen=True, slots=True)
class Way:
    """One value that would do: whose criterion, what stands now and what is needed."""

    criterion: str
    colour: int | None
    change: str
    value_now: float
    value_needed: float


def pulled_title(ranking: Ranking, option: str, past: str | None) -> str:
    """Ask what it would take for one option to pass another; none stands above the first, below the last."""
    names = {one.id: one.name for one in ranking.options}
    if past is None:
        return f"Nothing stands beyond {names[option]}"
    moved, other = (ranking.index(one) or 0 for one in (option, past))
    bets = by_bet(ranking)
    if bets.fit[moved] >= bets.fit[other]:
        return f"What would put {names[option]} behind {names[past]}"
    if other in bets.leaders:
        return f"What {names[option]} would need to lead"
    return f"What {names[option]} would need to pass {names[past]}"


def ways(ranking: Ranking, flips: Sequence[RatingFlip]) -> tuple[Way, ...]:
    """Tell the smallest changes that are enough."""
    return tuple(_way(ranking, flip) for flip in flips[:MOST])


def _way(ranking: Ranking, flip: RatingFlip) -> Way:
    assert flip.reading is not None
    assert flip.value_needed is not None
    option = next(one for one in ranking.options if one.id == flip.option)
    criterion = next(one for one in ranking.criteria if one.id == flip.criterion)
    three = three_of(option, criterion, option.assessments().get(criterion.id))
    now = "?" if three is None else reading(criterion.scale, three[1])
    needed = measure(criterion.scale, flip.reading)
    # The unit once: there is little room.
    unit = needed.partition(" ")[2]
    now = now.removesuffix(f" {unit}") if unit else now
    return Way(criterion.name, criterion.colour, f"{now} → {needed}", flip.value_now, flip.value_needed)
