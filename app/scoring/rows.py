"""The cells of one option, and of an offer whose team is left open: a mixture of its teams."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.document import Criterion, Option, SweetSpot
from app.document.identity import This
from app.document.offers import SAME
from app.scales.must_haves import MustHaveState, must_have_state
from app.scales.worth import curve_of
from app.scoring.cells import cell

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
MustHaves = tuple[tuple[str, MustHaveState], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """What is known of one option on all criteria.

    Attributes
    ----------
    numbers : (3, criteria) in 0..1; mean, least and greatest value.
    flags : (2, criteria); whether it is known, and whether it lies outside its scale.
    must_haves : criterion id and state.
    """

    numbers: Floats
    flags: Bools
    must_haves: MustHaves


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """An offer whose team is left open, as a mixture of its teams by their chances.

    It takes no part in the comparison of its own teams, the best of which it could never beat.

    Attributes
    ----------
    row : its own.
    teams, chances : (teams,); the rows of those that have a chance, and that chance.
    rest : the chance that no team is named; 0 where the chances have the sum 1.
    bare : what is known where none is named: what is said of the company.
    own : the rows of all teams of the offer.
    """

    row: int
    teams: tuple[int, ...]
    chances: Floats
    rest: float
    bare: Row
    own: tuple[int, ...]


def row_of(option: Option, criteria: tuple[Criterion, ...], spot: SweetSpot) -> Row:
    """Work out every cell of an option that is no mixture; remembered while nothing about it changes.

    It is looked for by the row of criteria itself, not one by one: a large table has thousands of cells.
    """
    return _row(This(option.offer), This(option.team), This(option.events), This(criteria), This(spot))


@lru_cache(maxsize=4096)
def _row(offer: This, team: This, events: This, counted: This, spot: This) -> Row:
    option, criteria = Option(offer.held, team.held, events.held), counted.held
    numbers, flags = np.empty((3, len(criteria))), np.empty((2, len(criteria)), dtype=bool)
    assessments = option.assessments()
    for j, criterion in enumerate(criteria):
        one = cell(option, criterion, curve_of(criterion, spot.held), assessments.get(criterion.id))
        numbers[:, j] = one.value, one.low, one.high
        flags[:, j] = one.known, one.outside
    must_haves: MustHaves = tuple(
        (one.id, must_have_state(one.scale, one.must_have, assessments.get(one.id)))
        for one in criteria
        if one.must_have is not None
    )
    numbers.flags.writeable = flags.flags.writeable = False
    return Row(numbers, flags, must_haves)


def mixture_of(options: tuple[Option, ...], row: int, bare: Row) -> Mixture:
    """Find the rows of the teams that a mixture is made of."""
    rows = {one.id: i for i, one in enumerate(options)}
    teams = [(rows[part.option.id], part.chance) for part in options[row].parts if part.option.team]
    chances = np.array([chance for _, chance in teams])
    rest = max(0.0, 1.0 - float(chances.sum()))
    own = [i for i, one in enumerate(options) if one.offer.id == options[row].offer.id and i != row]
    return Mixture(row, tuple(i for i, _ in teams), chances, 0.0 if rest <= SAME else rest, bare, tuple(own))


def mixed(mixture: Mixture, rows: list[Row]) -> Row:
    """Average the rows of a mixture; a must-have is met or failed where it is so in all of its parts."""
    parts = [rows[i] for i in mixture.teams] + ([mixture.bare] if mixture.rest else [])
    chances = [*mixture.chances.tolist(), mixture.rest][: len(parts)]
    numbers = sum((chance * part.numbers for chance, part in zip(chances, parts, strict=True)), np.zeros(1))
    flags = np.array(
        [np.all([part.flags[0] for part in parts], axis=0), np.any([part.flags[1] for part in parts], axis=0)]
    )
    return Row(numbers, flags, tuple(map(_in_all, zip(*(part.must_haves for part in parts), strict=True))))


def _in_all(held: tuple[tuple[str, MustHaveState], ...]) -> tuple[str, MustHaveState]:
    name, first = held[0]
    return name, first if all(state == first for _, state in held) else "open"
