"""How a cell is drawn, and whether a chance comes true; the same seed and key give the same column."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.document import Criterion, Offer, Option, SweetSpot
from app.scales.laws import Drawn, Fixed, Gap, Law
from app.scales.must_haves import broken_at
from app.scales.registry import kind_of
from app.scales.worth import curve_of, three_of

#: Columns kept, so that an edit draws anew only what it touched; each is 32 kB at 8,192 draws.
_KEPT = 4096
_BELOW_ONE = np.nextafter(np.float32(1), np.float32(0))


@lru_cache(maxsize=_KEPT)
def column(seed: int, key: str, samples: int) -> Drawn:
    """Draw one stratified column: each of `samples` equal slices of 0..1 is hit once, in an order of its own.

    Parameters
    ----------
    seed : that of the document.
    key : what is drawn, by ids; the same key gives the same column in any document with this seed.
    samples : how many.

    Returns
    -------
    (samples,) in 0..1, not to be written to.

    References
    ----------
    McKay, Beckman & Conover 1979, one column of a Latin hypercube.
    """
    digest = hashlib.sha256(f"{seed}/{key}".encode()).digest()
    random = np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "little")))
    drawn = ((random.permutation(samples) + random.random(samples)) / samples).astype(np.float32)
    np.minimum(drawn, _BELOW_ONE, out=drawn)
    drawn.flags.writeable = False
    return drawn


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


@lru_cache(maxsize=_KEPT)
def values_of(source: Source, seed: int, samples: int) -> Drawn:
    """Give the drawn values of a cell, (samples,) in 0..1, not to be written to."""
    drawn = source.law.values(column(seed, source.key, samples))
    drawn.flags.writeable = False
    return drawn


def status_quo(options: tuple[Option, ...]) -> int | None:
    """Find the current job, whose fit counts where a must-have is broken; none where it is not one option."""
    kinds = ["" if option.parts else option.offer.kind for option in options]
    return kinds.index("current_job") if kinds.count("current_job") == 1 else None


def source_of(option: Option, criterion: Criterion, sweet_spot: SweetSpot) -> Source:
    """Say from what the cell of an option and a criterion is drawn."""
    three = three_of(option, criterion, option.assessments().get(criterion.id))
    key = _key(option, criterion, known=three is not None)
    if three is None:
        return Source(key, Gap())
    scale, curve = criterion.scale, curve_of(criterion, sweet_spot)
    return Source(key, kind_of(scale).law(scale, curve, three))


def _key(option: Option, criterion: Criterion, *, known: bool) -> str:
    """Name what a cell is drawn from."""
    if criterion.follows_position:
        return _position_key(option, criterion)
    return _assessed_key(option, criterion) if known else _gap_key(option, criterion)


def _gap_key(option: Option, criterion: Criterion) -> str:
    """Name a gap: one about the company is one gap for all of its teams, any other is each option's own.

    So is the gap of a team for which what is known of the company does not hold.
    """
    one_for_all = criterion.hangs_on == ("company",) and not _known_of_offer(option.offer, criterion.id)
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


def comes_true(source: Source, chance: Drawn, seed: int) -> NDArray[np.bool_]:
    """Draw by luck whether a condition comes true, from the chance it has in each draw.

    Luck has columns of its own: what is drawn of doubt stays as it is.
    """
    return column(seed, f"luck/{source.key}", len(chance)) < chance
