"""What the cells of a table rest on, and what of each option is at stake while a must-have is open."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.document import Option
from app.scales.must_haves import MustHaveState
from app.scoring.table import Table
from app.sureness.cell_laws import Source, sources_of, status_quo


@dataclass(frozen=True, slots=True)
class Stake:
    """What the must-haves of an option hang on, as far as they are not met for certain.

    Attributes
    ----------
    wanted : what luck decides: by its key a column in which its chance stands, and whether it has to come
        true.
    columns : those whose must-have doubt decides: in a state of full knowledge it is kept or broken.
    lost : broken for certain, or two of them want opposite outcomes of one event.
    """

    wanted: Mapping[str, tuple[int, bool]]
    columns: tuple[int, ...]
    lost: bool


@dataclass(frozen=True, slots=True)
class Foundations:
    """What the cells of a table rest on.

    In the row of a mixture stands what it is made of beside its teams: the offer with no team named.

    Attributes
    ----------
    options : whose rows these are.
    sources : options x criteria; from what each cell is drawn.
    stakes : one an option; none where no must-have is at stake.
    job : the index of the current job, on which she falls back where a must-have is broken; none: on nothing.
    """

    options: tuple[Option, ...]
    sources: tuple[tuple[Source, ...], ...]
    stakes: tuple[Stake | None, ...]
    job: int | None


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """A table, told from others by its cells alone: its weights do not matter here."""

    table: Table

    def __hash__(self) -> int:
        return id(self.table.must_haves)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Cells) and other.table.must_haves is self.table.must_haves


def foundations(scored: Table) -> Foundations:
    """Say what the cells of a table rest on; remembered while only weights change."""
    return _foundations(_Cells(scored))


@lru_cache(maxsize=8)
def _foundations(cells: _Cells) -> Foundations:
    table = cells.table
    spot = table.perspective.sweet_spot
    options = tuple(option.bare for option in table.options)
    sources = tuple(sources_of(option, table.criteria, spot) for option in options)
    held = list(table.must_haves)
    for one in table.mixtures:
        held[one.row] = one.bare.must_haves
    stakes = tuple(_stake(table, dict(states), row) for states, row in zip(held, sources, strict=True))
    return Foundations(options, sources, stakes, status_quo(table.options))


def _stake(table: Table, states: Mapping[str, MustHaveState], sources: tuple[Source, ...]) -> Stake | None:
    wanted: dict[str, tuple[int, bool]] = {}
    columns: list[int] = []
    lost = "failed" in states.values()
    for j, criterion in enumerate(table.criteria):
        if criterion.must_have is None or states[criterion.id] != "open":
            continue
        if not criterion.scale.is_chance:
            columns.append(j)
            continue
        outcome = bool(criterion.must_have.limit)
        lost |= wanted.setdefault(sources[j].key, (j, outcome))[1] is not outcome
    return Stake(wanted, tuple(columns), lost) if wanted or columns or lost else None
