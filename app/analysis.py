"""All that follows from a document, put together in one place."""

from collections.abc import Callable
from dataclasses import dataclass

from app.changes import AfterChange, after_changes
from app.document import Document
from app.dominance import Dominated, NeverBest, dominated, never_best
from app.flips import Flip, crossovers
from app.questions import QuestionValue, question_values
from app.rating_flips import RatingFlip, rating_flips
from app.scene import SAMPLES, Scene, draw, same_cells, same_draws
from app.scoring import Ranking, rank
from app.simulation import Simulation, Stopped, simulate
from app.smallest_change import SmallestFlip, smallest_change
from app.teams_outlook import TeamsOutlook, teams_outlook
from app.tornado import Swing, tornado
from app.weight_drag import Moved, dragged, grip, moved
from app.yearly import AfterYear, after_a_year

#: From so many drawn cells on, an analysis is too slow to follow the hand: 1,000 cells, drawn as usual.
_LARGE = 1_000 * SAMPLES


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """What follows from `document`; never saved, never edited.

    Attributes
    ----------
    flips : shares at which another option takes over, one criterion at a time.
    scene : the draws; none where nothing can be ranked, or fewer than two options stand against each other.
    simulation : of that scene, or none.
    smallest : the least that all weights together would have to change for another option to lead.
    rating_flips : what would have to be different of one option for leader and runner-up to tie.
    dominated, never_best : options that another is at least as good as everywhere; that no weights put first.
    changes : the ranking after the manager, the team's project, the company or oneself has changed.
    questions : what is not certain, and what it would be worth to know, most valuable first.
    swings : what each uncertain fact does to the lead over the runner-up, largest first.
    years : what a year leaves of the options whose yearly chances are entered.
    teams : what each offer with teams is worth before it is known in which one lands.
    """

    document: Document
    ranking: Ranking
    flips: tuple[Flip, ...]
    scene: Scene | None
    simulation: Simulation | None
    smallest: SmallestFlip | None
    rating_flips: tuple[RatingFlip, ...]
    dominated: tuple[Dominated, ...]
    never_best: tuple[NeverBest, ...]
    changes: tuple[AfterChange, ...]
    questions: tuple[QuestionValue, ...]
    swings: tuple[Swing, ...]
    years: tuple[AfterYear, ...]
    teams: tuple[TeamsOutlook, ...]


def never() -> bool:
    """Answer for those who have no reason to stop."""
    return False


def analyse(
    document: Document, stop: Callable[[], bool] = never, before: Analysis | None = None
) -> Analysis | None:
    """Work out all that follows from a document.

    Parameters
    ----------
    document : as it stands.
    stop : asked between steps; true when the answer is no longer wanted.
    before : of an earlier state of it. What has not changed since is taken from there instead of being drawn
        anew; the answer is the same without it.

    Returns
    -------
    The analysis; nothing where it was stopped.
    """
    ranking = rank(document)
    if stop():
        return None
    earlier = before.scene if before else None
    scene = _scene(document, ranking, before=earlier)
    try:
        known = before.simulation if before and scene and earlier and same_draws(earlier, scene) else None
        chances = None if scene is None else simulate(scene, stop, known)
    except Stopped:
        return None
    if stop():
        return None
    return Analysis(
        document=document,
        ranking=ranking,
        flips=crossovers(ranking),
        scene=scene,
        simulation=chances,
        smallest=smallest_change(ranking),
        rating_flips=rating_flips(ranking),
        dominated=dominated(ranking),
        never_best=never_best(ranking),
        changes=after_changes(document, ranking),
        questions=question_values(ranking, document),
        swings=tornado(ranking),
        years=after_a_year(document, ranking),
        teams=() if scene is None else teams_outlook(document, scene),
    )


def follow(document: Document, before: Analysis) -> Moved | None:
    """Work out at once what a large table's chances become while one weight is dragged.

    Parameters
    ----------
    before : when the gesture began.

    Returns
    -------
    Nothing where more than one share has moved, or where the whole analysis is quick enough to follow.
    """
    scene = before.scene
    if scene is None or scene.cells.size < _LARGE:
        return None
    ranking = rank(document)
    criterion = dragged(before.ranking, ranking) if same_cells(scene, document, ranking) else None
    return None if criterion is None else moved(grip(scene), criterion, float(ranking.shares[criterion]))


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
    scene = _scene(document, ranking, samples, seed)
    return None if scene is None else simulate(scene, stop)


def _scene(
    document: Document,
    ranking: Ranking,
    samples: int = SAMPLES,
    seed: int | None = None,
    before: Scene | None = None,
) -> Scene | None:
    if ranking.status != "ok" or len(ranking.options) < 2:
        return None
    return draw(document, ranking, samples, seed, before)
