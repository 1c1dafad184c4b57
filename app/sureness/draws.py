"""All cells of a document, drawn: what the weights are then applied to."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.document import Document
from app.document.identity import This
from app.scales.laws import Drawn
from app.scoring.ranking import Ranking
from app.scoring.table import Mixture
from app.sureness.bets import Bet, Weights, drawn_bets
from app.sureness.drawn_cells import Cells, Which
from app.sureness.stakes import Foundations, foundations
from app.sureness.standings import Scores

SAMPLES: Final = 8192
#: Drawn worked on at a time: few enough to stay near the processor.
AT_ONCE: Final = 2048
#: How far behind its worth what is ruled out stands: more than any fit.
RULED_OUT: Final = np.float32(1000)
#: What of a document no draw hangs on, but for the sweet spot of the perspective meant.
_NOT_DRAWN: Final = {
    *("title", "situation", "perspectives", "active_perspective", "gut_rankings", "choices", "slack"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """Everything drawn of what is in doubt, before any weight is applied.

    Attributes
    ----------
    document : whose cells these are.
    ranking : of that document, from the perspective meant.
    foundations : from what each cell is drawn, and which must-haves are at stake.
    cells : one an option, (criteria, draws) in 0..1; of a likelihood its chance. Those of an option
        about which nothing has changed are not drawn anew.
    bets : one an option: what its must-haves put at stake; none where nothing is. In the row of a mixture
        that of its offer with no team named.
    """

    document: Document
    ranking: Ranking
    seed: int
    samples: int
    foundations: Foundations
    cells: Cells
    bets: tuple[Bet | None, ...]

    @property
    def job(self) -> int | None:
        """The index of the current job, on which she falls back where a must-have is broken; none: on 0."""
        return self.foundations.job


def draw(
    document: Document,
    ranking: Ranking,
    samples: int = SAMPLES,
    seed: int | None = None,
    before: Draws | None = None,
    told: Callable[[float], None] = lambda share: None,
) -> Draws:
    """Draw every cell of a ranking.

    Parameters
    ----------
    document : whose seed counts unless another is given.
    ranking : of that document, from the perspective meant.
    samples : how many draws.
    before : earlier ones; the draws of options about which nothing has changed since are taken from there.
    told : of each option, what share of the work was done before it; may raise.
    """
    used = document.seed if seed is None else seed
    same_law = before is not None and (before.seed, before.samples) == (used, samples)
    if before is not None and same_law and same_cells(before, document, ranking):
        return replace(before, document=document, ranking=ranking)
    rests_on, mixtures = foundations(ranking.table), {one.row: one for one in ranking.table.mixtures}
    bare = Cells(rests_on.sources, mixtures, used, samples, {})
    at_hand = _at_hand(before) if before is not None and same_law else {}
    known = {i: at_hand[This(row)] for i, row in enumerate(rests_on.sources) if This(row) in at_hand}
    cells = bare.with_room({i: own for i, own in known.items() if i not in mixtures}, rests_on.job, told)
    return Draws(
        document=document,
        ranking=ranking,
        seed=used,
        samples=samples,
        foundations=rests_on,
        cells=cells,
        bets=drawn_bets(ranking.table, rests_on, cells, used),
    )


def _at_hand(draws: Draws) -> dict[This, Drawn]:
    """Give the drawn cells that are at hand by what they are drawn from, but for mixtures of them."""
    sources, cells = draws.foundations.sources, draws.cells
    return {This(sources[i]): own for i, own in cells.at_hand.items() if i not in cells.mixtures}


def taken_over(draws: Draws, before: Draws) -> dict[int, int]:
    """Find the options whose cells are those of one before, mixtures left aside: its row by theirs."""
    if (before.seed, before.samples) != (draws.seed, draws.samples):
        return {}
    mixed = before.cells.mixtures
    known = {This(row): i for i, row in enumerate(before.foundations.sources) if i not in mixed}
    rows = enumerate(draws.foundations.sources)
    return {i: known[This(row)] for i, row in rows if This(row) in known and i not in draws.cells.mixtures}


def same_cells(before: Draws, document: Document, ranking: Ranking) -> bool:
    """Tell whether a document has the cells of another: parts that were not edited are the same objects."""
    spots = (one.table.perspective.sweet_spot for one in (before.ranking, ranking))
    drawn = document.__class__.model_fields.keys() - _NOT_DRAWN
    # A choice draws nothing anew by itself, but it opens pay, which may then count.
    if document.pay_open != before.document.pay_open:
        return False
    return next(spots) == next(spots) and all(
        getattr(document, part) is getattr(before.document, part) for part in drawn
    )


def same_draws(one: Draws, other: Draws) -> bool:
    """Tell whether the cells of two are the same draws, whatever the weights."""
    return one.cells is other.cells


def only(draws: Draws, which: Which) -> Draws:
    """Take some of the draws."""
    samples = len(range(draws.samples)[which]) if isinstance(which, slice) else len(which)
    bets = tuple(bet and bet.only(which) for bet in draws.bets)
    return replace(draws, samples=samples, cells=draws.cells.only(which), bets=bets)


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """Drawn cells weighed.

    Attributes
    ----------
    weights : (criteria, draws), or (criteria,) for the same in every draw.
    sums : (options, draws); 100 times the weighted sum, must-haves left aside.
    """

    draws: Draws
    weights: Drawn
    sums: Scores


def weigh(draws: Draws, weights: Drawn, before: Weighed | None = None) -> Weighed:
    """Weigh the drawn cells, option by option.

    Parameters
    ----------
    weights : (criteria, draws), or (criteria,) for the same in every draw.
    before : with the same weights, the sums of options whose cells are the same are taken from there.
    """
    return weigh_each(draws, ((weights, before),))[0]


def weigh_each(
    draws: Draws,
    wanted: Sequence[tuple[Drawn, Weighed | None]],
    told: Callable[[float], None] = lambda share: None,
) -> list[Weighed]:
    """Weigh the drawn cells with several weights, each as `weigh` does; none is drawn more than once.

    Parameters
    ----------
    told : of each option, what share of the work was done before it; may raise.
    """
    made = [(*_begun(draws, weights, before), np.float32(100) * weights) for weights, before in wanted]
    for i in range(len(draws.cells)):
        missing = [(one.sums[i], scaled) for one, known, scaled in made if i not in known]
        if not missing:
            continue
        told(i / len(draws.cells))
        own = draws.cells[i]
        for total, scaled in missing:
            if scaled.ndim == 1:
                np.matmul(scaled, own, out=total)
            else:
                np.einsum("jd,jd->d", own, scaled, out=total)
    return [one for one, *_ in made]


def _begun(draws: Draws, weights: Drawn, before: Weighed | None) -> tuple[Weighed, Container[int]]:
    """Take over what is known of the sums; say of which options."""
    if before is None or not np.array_equal(before.weights, weights):
        return Weighed(draws, weights, np.empty((len(draws.cells), draws.samples), dtype=np.float32)), ()
    if same_draws(before.draws, draws):
        return replace(before, draws=draws), range(len(draws.cells))
    known, sums = (
        taken_over(draws, before.draws),
        np.empty((len(draws.cells), draws.samples), dtype=np.float32),
    )
    for i, row in known.items():
        sums[i] = before.sums[row]
    return Weighed(draws, before.weights, sums), known


def worths(draws: Draws, fits: Scores, weights: Weights) -> Scores:
    """Give what each option is worth in each draw: its bet where a must-have is at stake, else its fit.

    A mixture is worth what its teams are on average.

    Parameters
    ----------
    fits : (options, draws), as these weights make them.
    weights : by criterion; those of the columns that `stake_columns` names are needed.
    """
    if not any(draws.bets):
        return fits
    worth, job, mixed = fits.copy(), draws.job, draws.ranking.table.mixed
    fallback = np.zeros_like(fits[0]) if job is None else fits[job]
    for i, bet in enumerate(draws.bets):
        if bet is not None and i != job and not mixed[i]:
            worth[i] = bet.worth(fits[i], fallback, weights)
    for one in draws.ranking.table.mixtures:
        worth[one.row] = _on_average(draws, one, worth, fits, fallback, weights)
    return worth


def _on_average(
    draws: Draws, mixture: Mixture, worth: Scores, fits: Scores, fallback: Scores, weights: Weights
) -> Scores:
    """Average what the parts of a mixture are worth, (draws,)."""
    bet, bare = draws.bets[mixture.row], without_teams(mixture, fits)
    total = np.float32(mixture.rest) * (bare if bet is None else bet.worth(bare, fallback, weights))
    for i, chance in zip(mixture.teams, mixture.chances, strict=True):
        total += np.float32(chance) * worth[i]
    return total


def kept(draws: Draws, i: int) -> Scores | float:
    """Give the chance that the must-haves of an option are kept, which is what a point of its fit is worth.

    Of a mixture, that of its parts on average.
    """
    mixture = next((one for one in draws.ranking.table.mixtures if one.row == i), None)
    bet = draws.bets[i]
    alone = 1.0 if bet is None or i == draws.job else bet.kept
    if mixture is None:
        return alone
    teams = zip(mixture.teams, mixture.chances, strict=True)
    return mixture.rest * alone + sum(float(chance) * kept(draws, team) for team, chance in teams)


def without_teams(mixture: Mixture, fits: Scores) -> Scores:
    """Give the fit of a mixture where no team is named, (draws,): what is left of its own."""
    bare = np.zeros_like(fits[mixture.row])
    if mixture.rest:
        bare += fits[mixture.row]
        for i, chance in zip(mixture.teams, mixture.chances, strict=True):
            bare -= np.float32(chance) * fits[i]
        bare /= np.float32(mixture.rest)
    return bare


def stake_columns(draws: Draws) -> set[int]:
    """Name the criteria whose weights decide, beside its fit, what an option is worth."""
    return {j for bet in draws.bets if bet is not None for j, _ in bet.gains}


def order_key(draws: Draws, worth: Scores) -> Scores:
    """Put what is ruled out last, whatever it is worth."""
    if not draws.ranking.ruled_out.any():
        return worth
    key = worth.copy()
    key[draws.ranking.ruled_out] -= RULED_OUT
    return key
