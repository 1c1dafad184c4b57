"""THE scoring module: chart, list, report and commands all read their numbers from the ranking made here."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.document import Criterion, Document, Option, Perspective
from app.scales.must_haves import MustHaveState
from app.scoring.judged import judged
from app.scoring.table import Bools, Floats, Table, table

#: Two fits closer than this are equal.
TIE = 1e-9
#: A lead below this many points, like one that gaps could turn, is too close to call.
CLOSE_POINTS = 2.0

Status = Literal["ok", "no_weights", "no_options", "no_data"]
WarningCode = Literal["no_swing", "nothing_known", "all_equal", "outside_range", "all_or_nothing"]


@dataclass(frozen=True, slots=True)
class ScoreWarning:
    """Something about the input that the person should know; where it stands, by id."""

    code: WarningCode
    criterion: str = ""
    option: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """What follows from a table: fits, what they are made of, and ranks.

    Attributes
    ----------
    status : ok; or why nothing can be ranked: no_options, no_weights, no_data (nothing known of any option).
    warnings : in the order of criteria, then options.
    table : what was scored; `shares` and the option and criterion axes are the table's.
    points : (options, criteria), 0..100; each row adds up to the fit.
    fit, low, high : (options,), 0..100; the plain weighted sum, and the least and greatest that ranges and
        gaps allow. All 0 where the status is not ok and no share exists.
    known : (options,), 0..1; the share of weight that rests on an assessment or a position.
    ranks : (options,); 1 is best, ties share, 0 for ruled out or wholly unknown. A mixture of teams has its
        rank among all but these.
    ruled_out : (options,); a must-have is broken for certain.
    order : (options,); indices in display order: by rank, then the wholly unknown, then the ruled out.
    rivals : the options that are ranked against each other, from the best on: all but mixtures.
    """

    status: Status
    warnings: tuple[ScoreWarning, ...]
    table: Table
    points: Floats
    fit: Floats
    low: Floats
    high: Floats
    known: Floats
    ranks: NDArray[np.int64]
    ruled_out: Bools
    order: tuple[int, ...]
    rivals: tuple[int, ...]

    @property
    def document(self) -> Document:
        """The document that was ranked."""
        return self.table.document

    @property
    def options(self) -> tuple[Option, ...]:
        """The options, in the order of the file."""
        return self.table.options

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria that count."""
        return self.table.criteria

    @property
    def shares(self) -> Floats:
        """The share of each criterion, sum 1."""
        return self.table.shares

    @property
    def weighable(self) -> bool:
        """True where two or more criteria have a swing, so that weight can move from one to another."""
        return int(self.table.swing.sum()) > 1

    @property
    def leaders(self) -> tuple[int, ...]:
        """The options on rank 1, more than one where they tie; none where nothing is ranked."""
        return tuple(takewhile(lambda i: self.ranks[i] == 1, self.rivals))

    @property
    def runner_up(self) -> int | None:
        """The best option behind the leader, or the second of those that tie; none where there is none."""
        return self.rivals[1] if len(self.rivals) > 1 else None

    @property
    def comparable(self) -> bool:
        """Whether two options or more are held against each other."""
        return int(self.compared.sum()) > 1

    @property
    def compared(self) -> Bools:
        """Which options are held against each other, ranked or not: all but mixtures, (options,)."""
        return ~self.table.mixed

    @property
    def standing(self) -> Bools:
        """Which of those are not ruled out, (options,)."""
        return self.compared & ~self.ruled_out

    def index(self, option_id: str | None) -> int | None:
        """Find an option by its id."""
        return next((i for i, option in enumerate(self.options) if option.id == option_id), None)

    def must_haves(self, index: int) -> tuple[tuple[str, MustHaveState], ...]:
        """List criterion id and state of each must-have for one option."""
        return self.table.must_haves[index]


def fits(values: Floats, shares: Floats) -> Floats:
    """Weigh values: 100 times the weighted sum.

    Parameters
    ----------
    values : (options, criteria) in 0..1.
    shares : (criteria,), sum 1.

    Returns
    -------
    (options,) in 0..100.

    References
    ----------
    Keeney & Raiffa 1976, ch. 3. Worked example: `gw_office_benefits` (Goodwin & Wright 2004, table 3.2).
    """
    return 100.0 * (values @ shares)


def score(scored: Table) -> Ranking:
    """Rank options by the sum of their weighted values.

    An unknown counts one half and says so. Points add up to the fit, so every bar can be explained.

    Parameters
    ----------
    scored : the cells and shares of one perspective.

    Returns
    -------
    Ranking : with status and warnings instead of an error for whatever a person can enter.

    References
    ----------
    Keeney & Raiffa 1976, ch. 3. Worked examples: tests/app/test_scoring.py.
    """
    points = 100.0 * scored.values * scored.shares
    fit = points.sum(axis=1)
    gap = fits(scored.high, scored.shares) - fit
    low, high = np.minimum(fit, fits(scored.low, scored.shares)), fit + np.maximum(gap, 0.0)
    ruled_out = np.array(
        [any(state == "failed" for _, state in held) for held in scored.must_haves], dtype=bool
    )
    known = scored.known @ scored.shares
    for one in scored.mixtures:
        bare = float(one.bare.flags[0] @ scored.shares)
        known[one.row] = float(one.chances @ known[list(one.teams)]) + one.rest * bare
    blank = known <= 0
    status = _status(scored, blank)
    rankable = ~(ruled_out | blank) if status == "ok" else np.zeros(len(fit), dtype=bool)
    order, rivals = _order(fit, rankable, ruled_out), rankable & ~scored.mixed
    return Ranking(
        status=status,
        warnings=_warnings(scored),
        table=scored,
        points=points,
        fit=fit,
        low=low,
        high=high,
        known=known,
        ranks=_ranks(scored, fit, rankable),
        ruled_out=ruled_out,
        order=order,
        rivals=tuple(i for i in order if rivals[i]),
    )


def rank(document: Document, perspective: Perspective | None = None) -> Ranking:
    """Score a document as seen from a perspective; without one, from the active one."""
    return score(table(judged(document), perspective))


def ranks_of(fit: Floats, rankable: Bools) -> NDArray[np.int64]:
    """Give competition ranks: 1 is best, equal fits share a rank, the next one skips; 0 where not rankable.

    Parameters
    ----------
    fit : (options,).
    rankable : (options,).

    References
    ----------
    Worked example: `wikipedia_wsm_tie` (Triantaphyllou 2000).
    """
    ranks = np.zeros(len(fit), dtype=np.int64)
    best_first = [int(i) for i in np.argsort(-fit, kind="stable") if rankable[i]]
    for place, i in enumerate(best_first):
        before = best_first[place - 1] if place else None
        ranks[i] = ranks[before] if before is not None and fit[before] - fit[i] <= TIE else place + 1
    return ranks


def _ranks(scored: Table, fit: Floats, rankable: Bools) -> NDArray[np.int64]:
    """Rank the options without the mixtures, and each of these among all others but its own teams."""
    plain = rankable & ~scored.mixed
    ranks = ranks_of(fit, plain)
    for one in scored.mixtures:
        others = plain.copy()
        others[list(one.own)] = False
        if rankable[one.row]:
            ranks[one.row] = 1 + int((fit[others] > fit[one.row] + TIE).sum())
    return ranks


def _order(fit: Floats, rankable: Bools, ruled_out: Bools) -> tuple[int, ...]:
    # By rank among all, not by fit: those that tie stand as in the file, whatever their last digits.
    ranks = ranks_of(fit, rankable)

    def key(i: int) -> tuple[int, int, float, int]:
        kind = 0 if rankable[i] else 2 if ruled_out[i] else 1
        return kind, int(ranks[i]), 0.0 if rankable[i] else -round(float(fit[i]), 9), i

    return tuple(sorted(range(len(fit)), key=key))


def _status(scored: Table, blank: Bools) -> Status:
    if not scored.options:
        return "no_options"
    if not scored.shares.any():
        return "no_weights"
    return "no_data" if blank.all() else "ok"


def _warnings(scored: Table) -> tuple[ScoreWarning, ...]:
    found: list[ScoreWarning] = []
    for j, criterion in enumerate(scored.criteria):
        if scored.weights[j] > 0 and not scored.swing[j]:
            found.append(ScoreWarning("no_swing", criterion.id))
        elif scored.shares[j] > 0 and len(scored.options) > 1:
            found.extend(_column_warnings(scored, j, criterion))
        found.extend(
            ScoreWarning("outside_range", criterion.id, scored.options[i].id)
            for i in np.flatnonzero(scored.outside[:, j])
        )
    return tuple(found)


def _column_warnings(scored: Table, j: int, criterion: Criterion) -> list[ScoreWarning]:
    spot = scored.perspective.sweet_spot
    found: list[ScoreWarning] = []
    if not scored.known[:, j].any():
        found.append(ScoreWarning("nothing_known", criterion.id))
    elif scored.known[:, j].all() and np.ptp(scored.values[:, j]) <= TIE:
        found.append(ScoreWarning("all_equal", criterion.id))
    if criterion.follows_position and spot.distance <= 0:
        found.append(ScoreWarning("all_or_nothing", criterion.id))
    return found
