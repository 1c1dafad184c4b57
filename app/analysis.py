"""All that follows from a document, put together in one place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from app.asking.questions import OpenQuestion, QuestionValue, open_questions, question_values
from app.asking.risks import Risk, risks
from app.choosing.gut import GutCheck, compare
from app.document import Document, GutRanking
from app.negotiating.pay_answers import PayAnswers, pay_answers
from app.negotiating.ties import Ties, ties
from app.scoring.judged import with_pay_aside
from app.scoring.ranking import Ranking, rank
from app.scoring.table import Bools
from app.sureness.dominance import Dominated, always_ahead, dominated, frontier, nearly_dominated
from app.sureness.draws import SAMPLES, Draws, draw, same_cells, same_draws
from app.sureness.flips import Flip, crossovers
from app.sureness.less_sure import LessSure, less_sure
from app.sureness.mean_bets import by_bet
from app.sureness.never_best import NeverBest, never_best
from app.sureness.rating_flips import RatingFlip, rating_flips
from app.sureness.reorganisations import Reorganised, after_reorganisations
from app.sureness.simulation import Simulation, Stopped, simulate
from app.sureness.smallest_change import SmallestFlip, smallest_change
from app.sureness.teams import Lottery, OfferWithTeams, lotteries, offers_with_teams
from app.sureness.tornado import Swing, tornado
from app.sureness.weight_drag import Followed, dragged, followed
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
    """What follows from a document; never saved, never edited.

    Attributes
    ----------
    ranking : from the perspective that counts.
    by_bet : the same, ranked by what options are worth on average, must-haves counted: who leads.
    flips : shares at which another option takes over, one criterion at a time.
    draws, simulation : none where nothing can be ranked, or fewer than two options stand against each other.
    less_sure : how often the leader comes out best if she is less sure than she says.
    smallest : the least that all weights together would have to change for another option to lead.
    rating_flips : what would have to be different of one option for leader and runner-up to tie.
    dominated, nearly_dominated : options that gain nothing on another; that gain as good as nothing.
    frontier, never_best : ids of the options that none dominates; options that no weights put first.
    always_ahead : (options, options); whether the row leads the column whatever is still open may be.
    reorganisations : the ranking after the manager, the team's project, the company or oneself has changed.
    questions : what is not certain, and what it would be worth to know, most valuable first.
    risks : what may go wrong with each option, what costs most on average first.
    gaps : what is not known at all, those that decide most points first.
    swings : what each uncertain fact does to the lead over the runner-up, largest first.
    years : what a year leaves of the options whose yearly chances are entered.
    teams : what each offer with teams is worth before it is known in which one lands.
    lotteries : each offer whose team is left open, against the best option that is none of its teams.
    feelings : each order by feeling held against the ranking, in the order of the file.
    pay : what opening pay adds; nothing while it is covered, or not gone into yet.
    """

    ranking: Ranking
    by_bet: Ranking
    flips: tuple[Flip, ...]
    draws: Draws | None
    simulation: Simulation | None
    less_sure: tuple[LessSure, ...]
    smallest: SmallestFlip | None
    rating_flips: tuple[RatingFlip, ...]
    dominated: tuple[Dominated, ...]
    nearly_dominated: tuple[Dominated, ...]
    frontier: tuple[str, ...]
    never_best: tuple[NeverBest, ...]
    always_ahead: Bools
    reorganisations: tuple[Reorganised, ...]
    questions: tuple[QuestionValue, ...]
    risks: tuple[Risk, ...]
    gaps: tuple[OpenQuestion, ...]
    swings: tuple[Swing, ...]
    years: tuple[AfterYear, ...]
    teams: tuple[OfferWithTeams, ...]
    lotteries: tuple[Lottery, ...]
    feelings: tuple[GutCheck, ...]
    pay: PayAnswers | None

    @property
    def document(self) -> Document:
        """The document all this follows from."""
        return self.ranking.document

    @property
    def complete(self) -> bool:
        """Whether there is nothing more to come."""
        return self.pay is not None or not self.document.pay_open

    def about(self, feeling: GutRanking) -> GutCheck | None:
        """Give what an order by feeling and the ranking have in common; nothing of one that came since."""
        pairs = zip(self.document.gut_rankings, self.feelings, strict=True)
        return next((check for one, check in pairs if one is feeling), None)


@dataclass(frozen=True, slots=True, eq=False)
class Glimpse:
    """What follows at once from a document in which one weight is being dragged.

    Attributes
    ----------
    flips : as in its analysis.
    chances : nearly those of its analysis.
    ties : as in its analysis; nothing while pay is covered.
    """

    ranking: Ranking
    flips: tuple[Flip, ...]
    chances: Followed
    ties: Ties | None

    @property
    def document(self) -> Document:
        """The document all this follows from."""
        return self.ranking.document


def never() -> bool:
    """Answer for those who have no reason to stop."""
    return False


def analyse(
    document: Document,
    stop: Callable[[], bool] = never,
    before: Analysis | None = None,
    *,
    progress: Progress = lambda done, of: None,
    ahead: Callable[[Analysis], None] = lambda analysis: None,
    samples: int = SAMPLES,
    seed: int | None = None,
) -> Analysis | None:
    """Work out all that follows from a document.

    Parameters
    ----------
    document : as it stands.
    stop : asked between steps; true when the answer is no longer wanted.
    before : of an earlier state of it. What has not changed since is taken from there instead of being drawn
        anew; the answer is the same without it.
    progress : told of the draws while they go on; those whose cells alone are drawn count in part.
    ahead : where pay is open, told of the analysis before pay is gone into, which takes longest.
    samples, seed : of the draws; the seed is that of the document unless told.

    Returns
    -------
    The analysis; nothing where it was stopped.
    """
    work = _Work(stop, progress, samples, seed)
    try:
        found = _without_pay_answers(rank(document), before, work)
        if not document.pay_open:
            return found
        ahead(found)
        return replace(found, pay=pay_answers(document, stop, before and before.pay, samples, seed))
    except Stopped:
        return None


@dataclass(frozen=True, slots=True)
class _Work:
    """How an analysis is gone about: when to stop, whom to tell, and how much to draw."""

    stop: Callable[[], bool]
    progress: Progress
    samples: int
    seed: int | None

    def told(self, done: float = 1.0) -> None:
        """Tell what part of the draws is done; ends the work where it is no longer wanted."""
        if self.stop():
            raise Stopped
        self.progress(int(done * self.samples), self.samples)

    def part(self, make: Callable[..., Part], *known: object) -> Part:
        """Make one of the parts that come once all is drawn."""
        self.told()
        return make(*known)


def _without_pay_answers(ranking: Ranking, before: Analysis | None, work: _Work) -> Analysis:
    document, earlier = ranking.document, before.draws if before else None
    bets = by_bet(ranking)
    work.told(0.0)
    draws = _drawn(ranking, work, earlier, told=lambda share: work.told(_DRAWN * share))
    drawn_ahead = draws and draws.cells.few and not (earlier and same_draws(earlier, draws))
    known, begun = before and before.simulation, _DRAWN if drawn_ahead else 0.0
    simulation = draws and simulate(
        draws, work.stop, known, lambda done: work.told(begun + (1 - begun) * done)
    )
    return Analysis(
        ranking=ranking,
        by_bet=bets,
        flips=crossovers(ranking),
        draws=draws,
        simulation=simulation,
        less_sure=less_sure(draws, bets, work.told, before.less_sure if before else ()),
        smallest=work.part(smallest_change, ranking),
        rating_flips=work.part(rating_flips, ranking),
        dominated=work.part(dominated, ranking),
        nearly_dominated=work.part(nearly_dominated, ranking, document.slack),
        frontier=work.part(frontier, ranking),
        never_best=work.part(never_best, ranking, work.stop),
        always_ahead=work.part(always_ahead, ranking),
        reorganisations=work.part(after_reorganisations, document, ranking),
        questions=work.part(question_values, ranking, document, work.told),
        gaps=open_questions(ranking),
        risks=work.part(risks, ranking, before and (before.ranking, before.risks), work.told),
        swings=work.part(tornado, ranking),
        years=work.part(after_a_year, document, ranking),
        teams=() if draws is None else work.part(offers_with_teams, document, draws),
        lotteries=lotteries(bets, simulation),
        feelings=tuple(work.part(compare, one, ranking, simulation) for one in document.gut_rankings),
        pay=None,
    )


def follow(ranking: Ranking, before: Analysis) -> Glimpse | None:
    """Work out at once what the screen tells of a document in which one weight is dragged.

    Parameters
    ----------
    ranking : of the document.
    before : when the gesture began.

    Returns
    -------
    Nothing where something else has changed, or more than one share.
    """
    criterion, known = _dragged(ranking, before), before.simulation and before.simulation.known
    if criterion is None or known is None:
        return None
    document, bets = ranking.document, by_bet(ranking)
    pair = None if bets.runner_up is None else (bets.leaders[0], bets.runner_up)
    share = float(ranking.shares[criterion])
    return Glimpse(
        ranking=ranking,
        flips=crossovers(ranking),
        chances=followed(known.held, criterion, share, pair),
        ties=ties(document) if document.pay_open else None,
    )


def can_follow(ranking: Ranking, before: Analysis) -> bool:
    """Tell whether the hand can be followed from an earlier analysis on, without any work."""
    return _dragged(ranking, before) is not None


def _dragged(ranking: Ranking, before: Analysis) -> int | None:
    draws = before.draws
    if draws is None or not draws.cells.few or not same_cells(draws, ranking.document, ranking):
        return None
    return dragged(before.ranking, ranking)


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
    return ranking, chances_of(ranking) if quick else None


def chances_of(ranking: Ranking) -> Simulation | None:
    """Simulate a ranking where there is something to compare."""
    draws = _drawn(ranking, _Work(never, lambda done, of: None, SAMPLES, None))
    return None if draws is None else simulate(draws)


def _drawn(
    ranking: Ranking,
    work: _Work,
    before: Draws | None = None,
    told: Callable[[float], None] = lambda share: None,
) -> Draws | None:
    if ranking.status != "ok" or not ranking.comparable:
        return None
    return draw(ranking.document, ranking, work.samples, work.seed, before, told)
