"""What may still go wrong: what only time decides, and what it costs. It asks for a plan, not an answer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from app.document import Criterion, Event, Option
from app.scoring.ranking import TIE, Ranking
from app.sureness.alike import alike
from app.sureness.answers import Answers
from app.sureness.knowing import effect_of, means_given, settled_by
from app.sureness.mean_bets import MeanBets, mean_bets
from app.sureness.stakes import foundations


@dataclass(frozen=True, slots=True)
class Risk:
    """A condition of one option that may not come out as wanted.

    Attributes
    ----------
    option : whose condition it is.
    criteria : what hangs on it; several where an event bears on several.
    event : the event it hangs on, or none.
    wanted : whether it is wanted to come true; else that it does not.
    chance_not : 0..1; the mean chance that the outcome wanted fails.
    costs : points; what the option is worth with the outcome wanted, less what it is worth with the other.
    breaks : whether the other outcome breaks a must-have.
    if_not : what she will do then, as entered; empty: no plan yet.
    """

    option: Option
    criteria: tuple[Criterion, ...]
    event: Event | None
    wanted: bool
    chance_not: float
    costs: float
    breaks: bool
    if_not: str

    @property
    def criterion(self) -> Criterion:
        """The likelihood; of an event the first that hangs on it."""
        return self.criteria[0]

    @property
    def expected_loss(self) -> float:
        """The points that it costs on average."""
        return self.chance_not * self.costs


#: A ranking, and what was found to go wrong there.
Found = tuple[Ranking, tuple[Risk, ...]]


def risks(
    ranking: Ranking, before: Found | None = None, go_on: Callable[[], None] = lambda: None
) -> tuple[Risk, ...]:
    """List what may go wrong, what costs most on average first.

    The outcome wanted is the one with which the option is worth more, must-haves counted. What is certain
    to come out as wanted, or not to, and what costs nothing, is no risk. Mixtures of teams and options that
    are ruled out are left out.

    Parameters
    ----------
    ranking : of the document, from the perspective meant.
    before : what was found of an earlier state; of options about which nothing has changed it is taken over.
    go_on : called between steps; may raise.

    Returns
    -------
    The largest expected loss first, then in the order of the list.
    """
    if ranking.status != "ok":
        return ()
    bets, standing = mean_bets(ranking), ranking.standing
    known: dict[str, list[Risk]] = {}
    if before is not None:
        known = {name: [] for name in alike(mean_bets(before[0]), bets)}
        for one in before[1]:
            if one.option.id in known:
                known[one.option.id].append(one)
    found: list[Risk] = []
    for i in ranking.order:
        if standing[i]:
            go_on()
            taken = known.get(ranking.options[i].id)
            found += _of(bets, i) if taken is None else taken
    return tuple(sorted(found, key=lambda one: -round(one.expected_loss, 9)))


def of_the_first_two(found: tuple[Risk, ...], bets: Ranking) -> tuple[Risk, ...]:
    """Keep what may go wrong with the option that leads, and with the runner-up.

    Parameters
    ----------
    bets : the options ranked by their mean bets.
    """
    rows = (*bets.leaders[:1], *(() if bets.runner_up is None else (bets.runner_up,)))
    named = {bets.options[i].id for i in rows}
    return tuple(one for one in found if one.option.id in named)


def _of(bets: MeanBets, i: int) -> Iterator[Risk]:
    ranking = bets.ranking
    option, rests_on = ranking.options[i], foundations(ranking.table)
    states = dict(ranking.must_haves(i))
    by_key: dict[str, list[int]] = {}
    for j, criterion in enumerate(ranking.criteria):
        matters = ranking.shares[j] > 0 or states.get(criterion.id) == "open"
        if criterion.scale.is_chance and matters:
            by_key.setdefault(rests_on.sources[i][j].key, []).append(j)
    for key, columns in by_key.items():
        chance, costs = float(ranking.table.values[i, columns[0]]), _costs(bets, i, key)
        fails = 1.0 - chance if costs > 0 else chance
        if abs(costs) <= TIE or fails <= TIE or fails >= 1.0 - TIE:
            continue
        criteria = tuple(ranking.criteria[j] for j in columns)
        breaks = any(
            states.get(one.id) == "open" and one.must_have is not None and one.must_have.limit is (costs > 0)
            for one in criteria
        )
        yield Risk(
            option=option,
            criteria=criteria,
            event=_event(ranking, option, criteria),
            wanted=costs > 0,
            chance_not=fails,
            costs=abs(costs),
            breaks=breaks,
            if_not=_plan(option, criteria),
        )


def _costs(bets: MeanBets, i: int, key: str) -> float:
    """Give what an option is worth with a condition come true, less what it is worth with it not, points.

    Where the current job hangs on the same thing, it changes with it.
    """
    ranking, job = bets.ranking, foundations(bets.ranking.table).job
    rows = (i,) if job is None or job == i else (i, job)
    places = tuple(place for row in rows for place in settled_by(ranking, row, key))
    outcomes = np.array([1.0, 0.0])
    answers = [
        Answers(np.full(2, 0.5), outcomes, outcomes, outcomes - ranking.table.values[one.row, one.column])
        for one in places
    ]
    given = means_given(bets, places, effect_of(ranking, places, answers))
    return float(given[i, 0] - given[i, 1])


def _event(ranking: Ranking, option: Option, criteria: tuple[Criterion, ...]) -> Event | None:
    known_as = option.event_of(criteria[0].id)
    return next((event for event in ranking.document.events if event.id == known_as), None)


def _plan(option: Option, criteria: tuple[Criterion, ...]) -> str:
    said = (option.assessments().get(one.id) for one in criteria)
    return next((one.if_not for one in said if one is not None and one.if_not), "")
