"""The chance of being best, as rows and sentences."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.document import Perspective
from app.numerals import percent, points
from app.scoring import Ranking
from app.simulation import Simulation
from app.verdict import STATUS
from app.weight_drag import Moved
from app.weight_draws import CERTAIN

#: Options that come out best less often than this are told together.
LEAST: Final = 0.01
_SPELLED: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


@dataclass(frozen=True, slots=True)
class ChanceRow:
    """An option, or several that are told together: its chance of being best, or the most that each has.

    Attributes
    ----------
    options : their ids; several where they are told together.
    leader : first by fit.
    sentence : the row in words.
    """

    name: str
    options: tuple[str, ...]
    chance: float
    leader: bool
    sentence: str

    @property
    def text(self) -> str:
        """The chance as it is written."""
        return "under 1%" if self.chance < LEAST else percent(self.chance)


def chance_rows(ranking: Ranking, simulation: Simulation) -> tuple[ChanceRow, ...]:
    """List the options by their chance of being best; those under 1 % as one row at the end."""
    chances = simulation.chance_best
    place = {index: number for number, index in enumerate(ranking.order)}
    order = sorted(range(len(ranking.options)), key=lambda i: (-float(chances[i]), place[i]))
    told = [i for i in order if chances[i] >= LEAST]
    rest = [i for i in order if chances[i] < LEAST]
    if len(rest) == 1:
        told, rest = order, []
    rows = [_row(ranking, simulation, i) for i in told]
    return (*rows, _others(ranking, simulation, rest)) if rest else tuple(rows)


def moved_rows(rows: tuple[ChanceRow, ...], ranking: Ranking, moved: Moved) -> tuple[ChanceRow, ...]:
    """Put the chances of a weight that is being dragged into the rows; meanwhile these keep their places."""
    chances = {
        option.id: float(chance) for option, chance in zip(ranking.options, moved.chance_best, strict=True)
    }
    return tuple(_with_chance(row, max(chances[one] for one in row.options)) for row in rows)


def _with_chance(row: ChanceRow, chance: float) -> ChanceRow:
    changed = replace(row, chance=chance)
    who = row.name if len(row.options) == 1 else f"Each of {row.name[0].lower()}{row.name[1:]}"
    most = "" if len(row.options) == 1 else " at most"
    return replace(changed, sentence=f"{who} comes out best in{most} {changed.text} of cases")


def why_no_chances(ranking: Ranking) -> str:
    """Say why there are no chances, and what would make them computable; empty where there are some."""
    if ranking.status != "ok":
        return STATUS[ranking.status][1]
    if len(ranking.options) < 2:
        return "Add a second offer to compare."
    if ranking.ruled_out.all():
        return "Every option is ruled out, so none can come out best."
    return ""


def draws_caption(simulation: Simulation, view: Perspective) -> str:
    """Say over what was drawn, and how often."""
    draws = f"{simulation.samples:,} draws over your ranges"
    if view.order_only:
        said = f"{draws} and only the order of your weights"
    elif view.certainty >= CERTAIN:
        said = f"{draws}, weights as they stand"
    else:
        said = f"{draws} and {unsure(view)} on every weight"
    none = simulation.none_acceptable
    return f"{said}. In {percent(none)} of them every option breaks a must-have." if none >= LEAST else said


def unsure(view: Perspective) -> str:
    """Write how far a typical weight may be off: “±30%”, “order only” or “certain”."""
    if view.order_only:
        return "order only"
    return "certain" if view.certainty >= CERTAIN else f"±{100 * (1 - view.certainty):.0f}%"


def band_sentence(name: str, share: float, low: float, high: float) -> str:
    """Say within what range a weight may lie: “Passion 18% could be 12–25%”."""
    if percent(low) == percent(high):
        return f"{name} counts as {percent(share)}"
    return f"{name} {percent(share)} could be {100 * low:.0f}\u2013{percent(high)}"


def _row(ranking: Ranking, simulation: Simulation, index: int) -> ChanceRow:
    option, chance = ranking.options[index], float(simulation.chance_best[index])
    leader = bool(ranking.ranks[index] == 1)
    often = "under 1%" if chance < LEAST else percent(chance)
    said = [f"{option.name} comes out best in {often} of cases"]
    if len(ranking.options) > 3:
        third = float(simulation.rank_chances[index, :3].sum())
        said.append(f"among the first three in {percent(third)}")
    fits = f"likely fit {points(simulation.p05[index])} to {points(simulation.p95[index])}"
    said.append(f"{fits}; first by fit" if leader else fits)
    return ChanceRow(option.name, (option.id,), chance, leader, ", ".join(said))


def _others(ranking: Ranking, simulation: Simulation, rest: list[int]) -> ChanceRow:
    count = len(rest)
    name = f"{_SPELLED[count] if count < len(_SPELLED) else count} others"
    names = ", ".join(ranking.options[i].name for i in rest)
    most = float(np.max(simulation.chance_best[rest]))
    leader = any(ranking.ranks[i] == 1 for i in rest)
    sentence = f"{name} come out best in under 1% of cases each: {names}"
    return ChanceRow(name, tuple(ranking.options[i].id for i in rest), most, leader, sentence)
