"""How cells are drawn, and whether chances come true; the same seed and key give the same draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.document import COMES, Criterion, Offer, Option, SweetSpot
from app.document.identity import This
from app.scales.laws import Drawn, Fixed, Gap, Law, sliced
from app.scales.must_haves import broken_at
from app.scales.registry import kind_of
from app.scales.worth import curve_of, three_of
from app.sureness.columns import AT_ONCE, column, in_order, orders


@dataclass(frozen=True, slots=True)
class Source:
    """What one cell is drawn from.

    Cells with the same key are one and the same uncertainty and are drawn once: what is said of a company
    holds for all of its teams.
    """

    key: str
    law: Law

    @property
    def certain(self) -> bool:
        """True where every draw is the same."""
        return isinstance(self.law, Fixed)


def values_of(sources: Sequence[Source], seed: int, samples: int) -> Drawn:
    """Draw cells, (sources, samples) in 0..1; the same whatever is drawn beside them."""
    values = np.empty((len(sources), samples), dtype=np.float32)
    for start in range(0, len(sources), AT_ONCE):
        few, rows = sources[start : start + AT_ONCE], values[start : start + AT_ONCE]
        rising = sliced([one.law for one in few], samples)
        for one, by, row in zip(rising, orders(seed, [one.key for one in few], samples), rows, strict=True):
            in_order(one, by, row)
    return values


def status_quo(options: tuple[Option, ...]) -> int | None:
    """Find the current job, whose fit counts where a must-have is broken; none where it is not one option."""
    kinds = ["" if option.parts else option.offer.kind for option in options]
    return kinds.index("current_job") if kinds.count("current_job") == 1 else None


def sources_of(option: Option, criteria: tuple[Criterion, ...], spot: SweetSpot) -> tuple[Source, ...]:
    """Say from what the cells of an option are drawn.

    The very same object while nothing about it changes, for the same row of criteria.
    """
    return _sources(This(option.offer), This(option.team), This(option.events), This(criteria), This(spot))


@lru_cache(maxsize=4096)
def _sources(offer: This, team: This, events: This, counted: This, spot: This) -> tuple[Source, ...]:
    option = Option(offer.held, team.held, events.held)
    known = option.assessments()
    found: list[Source] = []
    for criterion in counted.held:
        three = three_of(option, criterion, known.get(criterion.id))
        if three is None:
            law = Gap()
        else:
            scale, curve = criterion.scale, curve_of(criterion, spot.held)
            law = kind_of(scale).law(scale, curve, three)
        found.append(Source(_key(option, criterion, known=three is not None), law))
    return tuple(found)


def _key(option: Option, criterion: Criterion, *, known: bool) -> str:
    """Name what a cell is drawn from."""
    if criterion.follows_position:
        return _position_key(option, criterion)
    return _assessed_key(option, criterion) if known else _gap_key(option, criterion)


def _gap_key(option: Option, criterion: Criterion) -> str:
    """Name a gap: one about the company is one gap for all of its teams, any other is each option's own.

    So is the gap of a team for which what is known of the company does not hold.
    """
    of_company = criterion.hangs_on == ("company",) or criterion.id == COMES
    one_for_all = of_company and not _known_of_offer(option.offer, criterion.id)
    return cell_key(option.offer.id if one_for_all else option.id, criterion.id)


def _known_of_offer(offer: Offer, criterion: str) -> bool:
    said = (one for one in offer.assessments if one.criterion == criterion)
    return any(one.likely is not None or one.event is not None for one in said)


def cell_key(subject: str, criterion: str) -> str:
    """Name what is said, or open, of an offer or a team."""
    return f"{subject}/{criterion}"


def _assessed_key(option: Option, criterion: Criterion) -> str:
    """Name what an assessment is drawn from: its event, or itself by whose it is."""
    event = option.event_of(criterion.id)
    return f"event:{event}" if event else cell_key(option.owner_of(criterion.id), criterion.id)


def _position_key(option: Option, criterion: Criterion) -> str:
    """Name a position by whose it is."""
    own = option.position is None or (option.team is not None and option.team.position is not None)
    return cell_key(option.id if own else option.offer.id, criterion.id)


def broken(option: Option, criterion: Criterion, seed: int, samples: int) -> NDArray[np.bool_]:
    """Tell in which draws an option breaks a must-have that doubt decides, and that is still open."""
    assert criterion.must_have is not None
    three = three_of(option, criterion, option.assessments().get(criterion.id))
    key = _key(option, criterion, known=three is not None)
    return broken_at(criterion.scale, criterion.must_have, three, column(seed, key, samples))


def comes_true(sources: Sequence[Source], chances: Drawn, seed: int) -> NDArray[np.bool_]:
    """Draw by luck whether conditions come true, from the chance that each has in each draw.

    Luck has columns of its own: what is drawn of doubt stays as it is.

    Parameters
    ----------
    chances : (sources, draws) in 0..1.
    """
    samples = chances.shape[1]
    by = orders(seed, [f"luck/{one.key}" for one in sources], samples)
    # The middle of the slice that a draw falls into lies below its chance.
    return by < samples * chances - np.float32(0.5)
