"""What options are worth on average once one thing is known that is in doubt today."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.document import Criterion
from app.scales.laws import Law
from app.scales.pert import SLICES
from app.scoring.ranking import Ranking
from app.scoring.table import Floats
from app.sureness.answers import FINE, Answers, answers_of, kept_by
from app.sureness.cell_laws import Source
from app.sureness.mean_bets import MeanBets
from app.sureness.stakes import foundations


@dataclass(frozen=True, slots=True)
class Place:
    """One cell that an answer settles.

    Attributes
    ----------
    row, column : of the ranking's table.
    law : from which its value is drawn.
    held : whether the answer bears on a must-have there too.
    """

    row: int
    column: int
    law: Law
    held: bool


#: What is not certain: all cells that one answer settles.
Unknown = tuple[Place, ...]


@lru_cache(maxsize=2)
def uncertainties(ranking: Ranking) -> Mapping[str, Unknown]:
    """Collect the cells that are not certain by what settles them, in the order of the list.

    Remembered, as several ask for it.
    """
    found: dict[str, list[Place]] = {}
    for place, source in _uncertain(ranking):
        found.setdefault(source.key, []).append(place)
    return {key: tuple(places) for key, places in found.items()}


def _uncertain(ranking: Ranking) -> Iterator[tuple[Place, Source]]:
    scored, rests_on = ranking.table, foundations(ranking.table)
    doubtful = ((ranking.shares > 0) & (~scored.known | (scored.high > scored.low))).tolist()
    for i in ranking.order:
        if ranking.options[i].parts or (ranking.ruled_out[i] and i != rests_on.job):
            continue
        held = _held(ranking, i) if i != rests_on.job else set[str]()
        row = zip(ranking.criteria, rests_on.sources[i], doubtful[i], strict=True)
        for j, (criterion, source, open_) in enumerate(row):
            is_held = criterion.id in held
            if (open_ and not source.certain) or (is_held and not _settled(criterion, source)):
                yield Place(i, j, source.law, is_held), source


def settled_by(ranking: Ranking, row: int, key: str) -> Unknown:
    """Collect the cells of one option that one thing settles, by the key of their source, certain or not."""
    rests_on = foundations(ranking.table)
    held = _held(ranking, row) if row != rests_on.job else set[str]()
    return tuple(
        Place(row, j, source.law, ranking.criteria[j].id in held)
        for j, source in enumerate(rests_on.sources[row])
        if source.key == key
    )


def _held(ranking: Ranking, i: int) -> set[str]:
    return {name for name, state in ranking.must_haves(i) if state == "open"}


def _settled(criterion: Criterion, source: Source) -> bool:
    """Tell of a likelihood that its chance is known: nobody can say more before it comes true or not."""
    return criterion.scale.is_chance and source.certain


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """What each answer does.

    Attributes
    ----------
    chances : (answers,), sum 1.
    shifts : (options, answers); by how much each fit rises.
    leads : (options, answers); by how much the lead over the fallback does where all must-haves are kept.
    kept : (options, answers), 0..1; the chance that those must-haves are kept that the answer bears on.
    """

    chances: Floats
    shifts: Floats
    leads: Floats
    kept: Floats


def effect_of(ranking: Ranking, unknown: Unknown, answers: Sequence[Answers] | None = None) -> Effect:
    """Work out what each answer to a question does.

    Parameters
    ----------
    answers : of each of its cells; without them, all there are.
    """
    job = foundations(ranking.table).job
    if answers is None:
        decided = any(place.held and not _is_chance(ranking, place) for place in unknown)
        answers = [answers_of(place.law, FINE if decided else SLICES) for place in unknown]
    shape = len(ranking.options), len(answers[0].chances)
    shifts, kept = np.zeros(shape), np.ones(shape)
    settled = np.zeros(len(ranking.options), dtype=bool)
    for place, answer in zip(unknown, answers, strict=True):
        i, criterion = place.row, ranking.criteria[place.column]
        shifts[i] += 100.0 * ranking.shares[place.column] * answer.centred
        if not place.held or i == job:
            continue
        if _is_chance(ranking, place):
            assert criterion.must_have is not None
            # Where the must-have is kept, what was likely has come true, however likely it was. The mean is
            # that of the bets, not that of the slices.
            chances = ranking.table.values[i, place.column] + answer.centred
            kept[i] = chances if criterion.must_have.limit else 1.0 - chances
            settled[i] = True
        else:
            kept[i] *= kept_by(ranking.options[i], criterion, answer)
    leads = shifts if job is None else shifts - shifts[job]
    return Effect(answers[0].chances, shifts, np.where(settled[:, np.newaxis], 0.0, leads), kept)


def _is_chance(ranking: Ranking, place: Place) -> bool:
    return ranking.criteria[place.column].scale.is_chance


def where_kept(effect: Effect) -> tuple[Floats, Floats]:
    """Give, (options,), the chance that a must-have is kept, and the mean shift of the lead where it is."""
    part = effect.kept @ effect.chances
    gained = (effect.kept * effect.leads) @ effect.chances
    return part, np.divide(gained, part, out=np.zeros_like(part), where=part > 0)


def means_given(bets: MeanBets, unknown: Unknown, known: Effect | None = None) -> Floats:
    """Give the mean bets with each answer, (options, answers), points.

    Parameters
    ----------
    known : the effect of the answers asked about; without it, of all there are.
    """
    ranking, job = bets.ranking, foundations(bets.ranking.table).job
    known = known or effect_of(ranking, unknown)
    part, gained = np.ones(len(bets.kept)), np.zeros(len(bets.kept))
    if any(place.held for place in unknown):
        part, gained = where_kept(effect_of(ranking, unknown))
    others = np.divide(bets.kept, part, out=np.zeros_like(part), where=part > 0)
    lead = (bets.lead - gained)[:, np.newaxis] + known.leads
    fallback = 0.0 if job is None else float(ranking.fit[job]) + known.shifts[job]
    means = fallback + others[:, np.newaxis] * known.kept * lead
    if job is not None:
        means[job] = fallback
    return means
