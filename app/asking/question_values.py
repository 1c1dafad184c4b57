"""What the answer to an open question is worth, in points of fit: worked out exactly, without draws."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.asking.before_asking import BeforeAsking
from app.scales.laws import Gap, Law
from app.scoring.ranking import TIE
from app.scoring.table import Floats
from app.sureness.answers import Answers, answers_of
from app.sureness.knowing import Unknown, effect_of, means_given


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Questions of one kind, each about one cell that decides no must-have, for quick sums.

    Attributes
    ----------
    index : (questions,); where each stands among the unknowns.
    rows, columns : (questions,); its cell in the ranking's table.
    answers : (questions,); nothing where any value from 0 to 1 is as likely as any other.
    ends : the least and the greatest of their values less the mean, each (questions,).
    """

    index: NDArray[np.intp]
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    answers: tuple[Answers, ...]
    ends: tuple[Floats, Floats]


#: How many answers a law has, which these are, and the ends of their values less the mean.
_Known = tuple[int, Answers | None, float, float]


def batches(unknowns: tuple[Unknown, ...], go_on: Callable[[], None] = lambda: None) -> tuple[Batch, ...]:
    """Sort the questions about a single cell by how many answers they have; `go_on` may raise."""
    alike: dict[int, list[tuple[int, int, int, _Known]]] = {}
    for q, unknown in enumerate(unknowns):
        go_on()
        place = unknown[0]
        if len(unknown) == 1 and not place.held:
            known = _known(place.law)
            alike.setdefault(known[0], []).append((q, place.row, place.column, known))
    return tuple(_batch(group) for group in alike.values())


def _batch(group: list[tuple[int, int, int, _Known]]) -> Batch:
    index, rows, columns, known = zip(*group, strict=True)
    _, answers, least, greatest = zip(*known, strict=True)
    return Batch(
        index=np.array(index),
        rows=np.array(rows),
        columns=np.array(columns),
        answers=tuple(one for one in answers if one is not None),
        ends=(np.array(least), np.array(greatest)),
    )


@lru_cache(maxsize=4096)
def _known(law: Law) -> _Known:
    if isinstance(law, Gap):
        return 0, None, -0.5, 0.5
    answers = answers_of(law)
    return len(answers.chances), answers, float(answers.centred.min()), float(answers.centred.max())


def values_of(
    before: BeforeAsking, unknowns: tuple[Unknown, ...], quick: tuple[Batch, ...]
) -> tuple[Floats, Floats]:
    """Work out what knowing each unknown is worth.

    The gain is the mean of the best option once the answer is known, less the best mean now. Values add up
    and cells are independent, so an answer only shifts the means of the options it bears on: the gain is a
    mean over its answers, with a closed form where nothing is known. Weights that are not certain do not
    enter: their mean is the shares, whatever the answer.

    Parameters
    ----------
    before : of the same ranking and unknowns.
    unknowns : the questions.
    quick : those of them that can be summed together.

    Returns
    -------
    Gain in fit points and the chance that the answer changes the choice, each (questions,).

    References
    ----------
    Raiffa & Schlaifer 1961 (expected value of partial perfect information). Worked examples:
    `evpi_one_missing`, `evppi_two_missing`.
    """
    gains, chances = np.zeros(len(unknowns)), np.zeros(len(unknowns))
    if not before.standing.any():
        return gains, chances
    singly = set(range(len(unknowns)))
    for batch in quick:
        gains[batch.index], chances[batch.index] = batch_worth(before, batch)
        alone = before.standing[batch.rows] & ~before.shifts_all(batch.rows)
        singly.difference_update(batch.index[alone].tolist())
    for q in sorted(singly):
        gains[q], chances[q] = _worth_of(before, unknowns[q])
    return gains, chances


def batch_worth(before: BeforeAsking, batch: Batch) -> tuple[Floats, Floats]:
    """Work out gain and chance of a batch, each (questions,)."""
    steps = 100.0 * before.ranking.shares[batch.columns] * before.kept[batch.rows]
    behind = before.behind[batch.rows]
    if not batch.answers:
        return gap_worth(behind, steps)
    # Good news matters where an option lies behind, bad news where it leads.
    leads = batch.rows == before.choice
    least, greatest = batch.ends
    turns = np.flatnonzero(steps * np.where(leads, -least, greatest) > behind)
    gains, chances = np.zeros(len(steps)), np.zeros(len(steps))
    signed = np.where(leads, -steps, steps)[turns]
    if len(turns):
        asked = [batch.answers[q] for q in turns]
        centred, weights = np.stack([one.centred for one in asked]), np.stack([one.chances for one in asked])
        gains[turns], chances[turns] = worth(behind[turns], signed, centred, weights)
    return gains, chances


def gap_worth(behind: Floats, steps: Floats) -> tuple[Floats, Floats]:
    """Give gain and chance where any answer is as likely as any other.

    Parameters
    ----------
    behind : (questions,), fit points; how far the answer has to carry to change the choice.
    steps : (questions,), fit points; from the worst to the best answer.
    """
    reach = np.divide(behind, steps, out=np.full_like(steps, 0.5), where=steps > 2.0 * behind)
    chances = np.maximum(0.0, 0.5 - reach)
    return steps * chances**2 / 2.0, chances


def worth(behind: Floats, steps: Floats, centred: Floats, chances: Floats) -> tuple[Floats, Floats]:
    """Give gain and chance for questions with answers listed one by one.

    Parameters
    ----------
    behind : (questions,), fit points; how far the answer has to carry to change the choice.
    steps : (questions,), fit points; what a value of 1 more carries in that direction.
    centred, chances : (questions, answers); values less their mean, and how likely each is.
    """
    carried = steps[:, None] * centred
    carried -= behind[:, None]
    changes = np.einsum("qa,qa->q", carried > TIE, chances)
    return np.einsum("qa,qa->q", np.maximum(carried, 0.0, out=carried), chances), changes


def _worth_of(before: BeforeAsking, unknown: Unknown) -> tuple[float, float]:
    """Work out gain and chance of one question, whatever it bears on."""
    if not any(place.held for place in unknown) and all(isinstance(place.law, Gap) for place in unknown):
        common = _common_shift(before, unknown)
        if common is not None:
            gain, chance = gap_worth(*common)
            return float(gain[0]), float(chance[0])
    effect = effect_of(before.ranking, unknown)
    means = means_given(before.bets, unknown, effect)
    best = means[before.standing].max(axis=0)
    gain = float(effect.chances @ best) - float((means @ effect.chances)[before.choice])
    return max(0.0, gain), float(effect.chances @ (best > means[before.choice] + TIE))


def _common_shift(before: BeforeAsking, unknown: Unknown) -> tuple[Floats, Floats] | None:
    """Give how far one step that several options take together has to carry, and its size, each (1,).

    Nothing where they take different steps.
    """
    places = [place for place in unknown if before.kept[place.row] > 0]
    rows = [place.row for place in places]
    steps = {100.0 * float(before.ranking.shares[p.column] * before.kept[p.row]) for p in places}
    if len(steps) != 1 or before.shifts_all(np.array(rows)).any() or len(set(rows)) < len(rows):
        return None
    moved = np.zeros(len(before.kept), dtype=bool)
    moved[rows] = True
    means = before.means
    together = means[moved].max(initial=-np.inf)
    rest = means[before.standing & ~moved].max(initial=-np.inf)
    return np.array([abs(together - rest)]), np.array(list(steps))
