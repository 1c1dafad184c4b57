"""What may go wrong: conditions that may not come true, what that would cost, and what she would do then."""

from dataclasses import dataclass

import numpy as np

from app.document import Criterion, Document, Event, Option
from app.scoring.ranking import TIE, Ranking
from app.sureness.answers import Answers
from app.sureness.knowing import Place, effect_of, means_given
from app.sureness.mean_bets import MeanBets, mean_bets
from app.sureness.stakes import foundations


@dataclass(frozen=True, slots=True)
class Risk:
    """A condition of one option that may not turn out as it should.

    Nobody can answer today whether it will: it asks for a plan.

    Attributes
    ----------
    option : whose condition it is.
    criterion : the likelihood; of an event the first that hangs on it.
    event : what it hangs on together with others, if it does.
    chance_not : 0..1; how likely it fails, on average over what is not known of that.
    costs : points of its mean bet between the two outcomes.
    wanted : whether it is wanted to come true, or to stay away.
    if_not : what she would do then; empty where nothing is said.
    """

    option: Option
    criterion: Criterion
    event: Event | None
    chance_not: float
    costs: float
    wanted: bool
    if_not: str

    @property
    def expected_loss(self) -> float:
        """What it costs on average, in points."""
        return self.chance_not * self.costs


def risks(ranking: Ranking, document: Document) -> tuple[Risk, ...]:
    """List what may go wrong with each option, by what it costs on average.

    An event counts with all criteria that hang on it, and with those of the current job, on which one falls
    back. Where a must-have hangs on it, the bet is another one.

    Parameters
    ----------
    ranking : of the document, from the perspective meant.

    Returns
    -------
    The largest expected loss first, then in the order of the list. Mixtures of teams and options that are
    ruled out are left out, and so is what costs nothing.
    """
    if ranking.status != "ok":
        return ()
    bets = mean_bets(ranking)
    events = {f"event:{event.id}": event for event in document.events}
    found: list[Risk] = []
    for i in ranking.order:
        if not ranking.ruled_out[i] and ranking.compared[i]:
            found += _of_option(bets, i, events)
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


def _of_option(bets: MeanBets, i: int, events: dict[str, Event]) -> list[Risk]:
    ranking = bets.ranking
    option, assessments = ranking.options[i], ranking.options[i].assessments()
    found: list[Risk] = []
    for key, columns in _conditions(ranking, i).items():
        chance = float(ranking.table.values[i, columns[0]])
        no, yes = _outcomes(bets, i, key)
        wanted = yes >= no
        chance_not = 1.0 - chance if wanted else chance
        if chance_not <= 0.0 or abs(yes - no) <= TIE:
            continue
        criteria = [ranking.criteria[j] for j in columns]
        plans = (assessments[one.id].if_not for one in criteria if one.id in assessments)
        plan = next((text for text in plans if text), "")
        found.append(Risk(option, criteria[0], events.get(key), chance_not, abs(yes - no), wanted, plan))
    return found


def _conditions(ranking: Ranking, i: int) -> dict[str, list[int]]:
    """Collect the likelihoods of an option that bear on what it is worth, by what they hang on."""
    sources, states = foundations(ranking.table).sources[i], dict(ranking.must_haves(i))
    found: dict[str, list[int]] = {}
    for j, criterion in enumerate(ranking.criteria):
        if criterion.scale.is_chance and (ranking.shares[j] > 0 or states.get(criterion.id) == "open"):
            found.setdefault(sources[j].key, []).append(j)
    return found


def _outcomes(bets: MeanBets, i: int, key: str) -> tuple[float, float]:
    """Give the mean bet of an option where a condition fails, and where it comes true."""
    ranking, rests_on = bets.ranking, foundations(bets.ranking.table)
    rows = {i, i if rests_on.job is None else rests_on.job}
    states = dict(ranking.must_haves(i))
    places = tuple(
        Place(row, j, source.law, row == i and states.get(ranking.criteria[j].id) == "open")
        for row in rows
        for j, source in enumerate(rests_on.sources[row])
        if source.key == key
    )
    ends = np.array([0.0, 1.0])
    answers = [
        Answers(np.array([0.5, 0.5]), ends, ends, ends - ranking.table.values[one.row, one.column])
        for one in places
    ]
    worth = means_given(bets, places, effect_of(ranking, places, answers))[i]
    return float(worth[0]), float(worth[1])
