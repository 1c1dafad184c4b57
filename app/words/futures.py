"""How an option may turn out, in words: doubt and luck together, which is no verdict."""

from typing import Final

import numpy as np

from app.document import COMES
from app.numbers.numerals import points
from app.scoring.ranking import Ranking
from app.sureness.cell_laws import status_quo
from app.sureness.luck import Luck
from app.words.options import ruled_out_sentence


def of_hundred(chance: float) -> str:
    """Count a chance out of a hundred futures."""
    return "under 1" if 0 < chance < 0.01 else f"{100 * chance:.0f}"


#: How the tables of the robustness view are read that speak of luck too.
LUCKY_RANKS: Final = (
    "In how many of 100 futures each option turns out to have each rank, luck included: what comes true, and "
    "where you would land. Each row adds up to 100. It is no verdict."
)
LUCKY_PAIRS: Final = (
    "In how many of 100 futures the option of the row turns out better than that of the column, each column "
    "by its number, luck included. It is no verdict."
)
LUCKY_SPREAD: Final = (
    "Bar: nine of ten futures, luck included; tick: the middle; ring: the mean; dot: the fit now. Best, "
    "worse: in how many of 100 it turns out best, or worse than the current job."
)
LUCKY_SWINGS: Final = (
    "What luck moves most of the first two: the chance that it fails, and what that costs. No fact can be "
    "learnt here, so there is no tornado of it: it asks for a plan."
)


def lucky_rank_sentence(name: str, rank: int, chance: float) -> str:
    """Say in how many futures an option turns out to have a rank."""
    return f"{name}: turns out to have rank {rank} in {of_hundred(chance)} of 100 futures."


def lucky_beats_sentence(row: str, column: str, chance: float) -> str:
    """Say in how many futures one option turns out better than another."""
    return f"{row} turns out better than {column} in {of_hundred(chance)} of 100 futures."


def lucky_worse_sentence(name: str, chance: float) -> str:
    """Say in how many futures an option turns out worse than the current job."""
    if np.isnan(chance):
        return f"{name} is not held against a current job."
    return f"{name} turns out worse than the current job in {of_hundred(chance)} of 100 futures."


def future_sentence(ranking: Ranking, luck: Luck, index: int) -> str:
    """Say where most futures of an option lie, and how often it turns out best, or worse than the job."""
    if ranking.ruled_out[index]:
        return ruled_out_sentence(ranking.options[index].name).rstrip(".")
    low, middle, high = (points(luck.future(share, index)) for share in (0.05, 0.5, 0.95))
    best = of_hundred(float(luck.chance_best[index]))
    where = f"between {low} and {high} in nine of ten futures, half of them above {middle}"
    said = f"{ranking.options[index].name} turns out {where}; best in {best} of 100"
    worse = float(luck.worse_than_job[index])
    return said if np.isnan(worse) else f"{said}, worse than the current job in {of_hundred(worse)}"


def fallback_note(ranking: Ranking) -> str:
    """Say what a future is worth in which a must-have breaks; nothing where none can."""
    held = {
        name for i in range(len(ranking.options)) for name, state in ranking.must_haves(i) if state == "open"
    }
    cases = {"a must-have breaks": bool(held - {COMES}), "no offer comes": COMES in held}
    where = " or ".join(words for words, possible in cases.items() if possible)
    if not where:
        return ""
    job = status_quo(ranking.options)
    if job is None and any(one.offer.kind == "current_job" for one in ranking.options):
        return f"Where {where}, an option is worth nothing: where you are there are several teams."
    if job is None:
        return f"Where {where}, an option is worth nothing: there is no current job to stay in."
    return f"Where {where}, you stay where you are: {ranking.options[job].name}."
