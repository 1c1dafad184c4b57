"""Which options rest on the same facts, weighed alike, as before an edit."""

import numpy as np

from app.document.identity import This
from app.sureness.mean_bets import MeanBets
from app.sureness.stakes import foundations


def alike(before: MeanBets, now: MeanBets) -> frozenset[str]:
    """Name the options, by id, of which all that makes their own worth is what it was.

    That is what is said of them, how it is weighed, and what they fall back on; where they stand among others
    may have changed. Mixtures of teams are never named.
    """
    was, one = before.ranking, now.ranking
    if (
        was.status != one.status
        or was.criteria is not one.criteria
        or was.document.events is not one.document.events
        or not np.array_equal(was.shares, one.shares)
    ):
        return frozenset()
    known, facts = _facts(before), _facts(now)
    if known.pop("", None) != facts.pop("", None):
        return frozenset()
    return frozenset(name for name, held in facts.items() if known.get(name) == held)


def _facts(bets: MeanBets) -> dict[str, tuple[object, ...]]:
    """Give by id what the worth of each option hangs on; under no name, what that of all does."""
    ranking, rests_on = bets.ranking, foundations(bets.ranking.table)
    leads, mixed, job = bets.lead, ranking.table.mixed, rests_on.job
    found: dict[str, tuple[object, ...]] = {
        option.id: (option, This(row), ranking.must_haves(i), float(bets.kept[i]), float(leads[i]))
        for i, (option, row) in enumerate(zip(ranking.options, rests_on.sources, strict=True))
        if not mixed[i]
    }
    if job is not None:
        fallback = ranking.options[job].id
        found[""] = (fallback, found[fallback], float(ranking.fit[job]))
    return found
