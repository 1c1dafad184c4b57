"""All that follows from a document, put together in one place."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from app.asking.questions import QuestionValue, question_values
from app.document import Document
from app.scoring.judged import with_pay_aside
from app.scoring.ranking import Ranking, rank
from app.sureness.dominance import Dominated, NeverBest, dominated, never_best
from app.sureness.draws import SAMPLES, Draws, draw, same_cells, same_draws
from app.sureness.flips import Flip, crossovers
from app.sureness.rating_flips import RatingFlip, rating_flips
from app.sureness.reorganisations import Reorganised, after_reorganisations
from app.sureness.simulation import Simulation, Stopped, simulate
from app.sureness.smallest_change import SmallestFlip, smallest_change
from app.sureness.teams import OfferWithTeams, offers_with_teams
from app.sureness.tornado import Swing, tornado
from app.sureness.weight_drag import Followed, dragged, followed, grip
from app.sureness.yearly import AfterYear, after_a_year

#: How far drawing the cells is on the way to the chances.
_DRAWN = 0.8
#: So many cells are simulated within about a second.
_QUICK_CELLS = 1_000

Part = TypeVar("Part")
#: Told how many draws are done, and how many there are.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """What follows from `document`; never saved, never edited.

    Attributes
    ----------
    flips : shares at which another option takes over, one criterion at a time.
    draws : the draws; none where nothing can be ranked, or fewer than two options stand against each other.
    simulation : of that draws, or none.
    smallest : the least that all weights together would have to change for another option to lead.
    rating_flips : what would have to be different of one option for leader and runner-up to tie.
    dominated, never_best : options that another is at least as good as everywhere; that no weights put first.
    reorganisations : the ranking after the manager, the team's project, the company or oneself has changed.
    questions : what is not certain, and what it would be worth to know, most valuable first.
    swings : what each uncertain fact does to the lead over the runner-up, largest first.
    years : what a year leaves of the options whose yearly chances are entered.
    teams : what each offer with teams is worth before it is known in which one lands.
    """

    document: Document
    ranking: Ranking
    flips: tuple[Flip, ...]
    draws: Draws | None
    simulation: Simulation | None
    smallest: SmallestFlip | None
    rating_flips: tuple[RatingFlip, ...]
    dominated: tuple[Dominated, ...]
    never_best: tuple[NeverBest, ...]
    reorganisations: tuple[Reorganised, ...]
    questions: tuple[QuestionValue, ...]
    swings: tuple[Swing, ...]
    years: tuple[AfterYear, ...]
    teams: tuple[OfferWithTeams, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Glimpse:
    """What follows at once from `document`, in which one weight is being dragged; its analysis comes later.

    Attributes
    ----------
    flips : as in its analysis.
    chances : nearly those of its analysis.
    """

    document: Document
    ranking: Ranking
    flips: tuple[Flip, ...]
    chances: Followed


def never() -> bool:
    """Answer for those who have no reason to stop."""
    return False


def analyse(
    document: Document,
    stop: Callable[[], bool] = never,
    before: Analysis | None = None,
    ranking: Ranking | None = None,
    progress: Progress = lambda done, of: None,
) -> Analysis | None:
    """Work out all that follows from a document.

    Parameters
    ----------
    document : as it stands.
    stop : asked between steps; true when the answer is no longer wanted.
    before : of an earlier state of it. What has not changed since is taken from there instead of being drawn
        anew; the answer is the same without it.
    ranking : of the document, where it is known already.
    progress : told of the draws while they go on; those whose cells alone are drawn count in part.

    Returns
    -------
    The analysis; nothing where it was stopped.
    """

    def told(done: float) -> None:
        if stop():
            raise Stopped
        progress(int(done * SAMPLES), SAMPLES)

    try:
        return _analysed(document, ranking or rank(document), before, stop, told)
    except Stopped:
        return None


def _analysed(
    document: Document,
    ranking: Ranking,
    before: Analysis | None,
    stop: Callable[[], bool],
    told: Callable[[float], None],
) -> Analysis:
    def part(work: Callable[..., Part], *known: object) -> Part:
        told(1.0)
        return work(*known)

    earlier = before.draws if before else None
    told(0.0)
    draws = _scene(document, ranking, before=earlier, told=lambda share: told(_DRAWN * share))
    same = draws is not None and earlier is not None and same_draws(earlier, draws)
    known, begun = (before.simulation if before and same else None), (0.0 if same else _DRAWN)
    return Analysis(
        document=document,
        ranking=ranking,
        flips=crossovers(ranking),
        draws=draws,
        simulation=draws and simulate(draws, stop, known, lambda share: told(begun + (1 - begun) * share)),
        smallest=part(smallest_change, ranking),
        rating_flips=part(rating_flips, ranking),
        dominated=part(dominated, ranking),
        never_best=part(never_best, ranking),
        reorganisations=part(after_reorganisations, document, ranking),
        questions=part(question_values, ranking, document),
        swings=part(tornado, ranking),
        years=part(after_a_year, document, ranking),
        teams=() if draws is None else part(offers_with_teams, document, draws),
    )


def follow(document: Document, before: Analysis, ranking: Ranking | None = None) -> Glimpse | None:
    """Work out at once what the screen tells of a document in which one weight is dragged.

    Parameters
    ----------
    before : when the gesture began.
    ranking : of the document, where it is known already.

    Returns
    -------
    Nothing where something else has changed, or more than one share.
    """
    ranking = ranking or rank(document)
    criterion = _dragged(document, before, ranking)
    if criterion is None or before.draws is None:
        return None
    pair = None if ranking.runner_up is None else (ranking.leaders[0], ranking.runner_up)
    share = float(ranking.shares[criterion])
    return Glimpse(
        document=document,
        ranking=ranking,
        flips=crossovers(ranking),
        chances=followed(grip(before.draws), criterion, share, pair),
    )


def can_follow(document: Document, before: Analysis, ranking: Ranking) -> bool:
    """Tell whether the hand can be followed from an earlier analysis on, without any work."""
    return _dragged(document, before, ranking) is not None


def _dragged(document: Document, before: Analysis, ranking: Ranking) -> int | None:
    if before.draws is None or not same_cells(before.draws, document, ranking):
        return None
    return dragged(before.ranking, ranking)


def chances_of(
    document: Document,
    ranking: Ranking,
    samples: int = SAMPLES,
    seed: int | None = None,
    stop: Callable[[], bool] = never,
) -> Simulation | None:
    """Simulate a ranking where there is something to compare.

    Raises
    ------
    Stopped
        `stop` said so.
    """
    draws = _scene(document, ranking, samples, seed)
    return None if draws is None else simulate(draws, stop)


def without_pay(document: Document, analysis: Analysis | None) -> tuple[Ranking, Simulation | None]:
    """Judge a document without pay, as the record of a choice holds it.

    Parameters
    ----------
    analysis : what is known. Where it is of another document, or of one in which pay counts, all is worked
        out anew, for the record has to be right. She has pressed the button and waits, so of a large table
        all but the chances.
    """
    sealed = with_pay_aside(document)
    if analysis is not None and sealed is analysis.document:
        return analysis.ranking, analysis.simulation
    ranking = rank(sealed)
    quick = ranking.points.size <= _QUICK_CELLS
    return ranking, chances_of(sealed, ranking) if quick else None


def _scene(
    document: Document,
    ranking: Ranking,
    samples: int = SAMPLES,
    seed: int | None = None,
    before: Draws | None = None,
    told: Callable[[float], None] = lambda share: None,
) -> Draws | None:
    if ranking.status != "ok" or len(ranking.options) < 2:
        return None
    return draw(document, ranking, samples, seed, before, told)
