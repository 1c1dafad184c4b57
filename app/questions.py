"""What is not known yet, and whom to ask about it."""

from dataclasses import dataclass

from app.document import Criterion, Offer, Option, Team
from app.scoring import Ranking


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One gap: a criterion on which nothing is known of an offer or a team.

    Attributes
    ----------
    offer, team : of whom it is asked; no team where the answer holds for the whole offer.
    criterion : what it is about.
    points : how many points of fit the answer decides, 0..100: the share of the criterion.
    options : the ids of the options it bears on.
    """

    offer: Offer
    team: Team | None
    criterion: Criterion
    points: float
    options: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The id of the team or the offer."""
        return self.team.id if self.team else self.offer.id


def open_questions(ranking: Ranking) -> tuple[OpenQuestion, ...]:
    """List the gaps that bear on the ranking, those that decide most points first.

    A gap that all teams of an offer share is one question to the offer. Criteria without a share, and options
    that are ruled out, ask nothing.

    Returns
    -------
    By points, then in the order of the list.
    """
    found: list[OpenQuestion] = []
    for j, criterion in enumerate(ranking.criteria):
        points = 100.0 * float(ranking.shares[j])
        if points <= 0:
            continue
        blank = [
            ranking.options[i]
            for i in ranking.order
            if not ranking.table.known[i, j] and not ranking.ruled_out[i]
        ]
        found.extend(_one_column(criterion, points, blank))
    return tuple(sorted(found, key=lambda question: -question.points))


def _one_column(criterion: Criterion, points: float, blank: list[Option]) -> list[OpenQuestion]:
    by_offer: dict[str, list[Option]] = {}
    for option in blank:
        by_offer.setdefault(option.offer.id, []).append(option)
    found: list[OpenQuestion] = []
    for options in by_offer.values():
        offer = options[0].offer
        ids = tuple(option.id for option in options)
        if len(options) == len(offer.teams) or not offer.teams:
            found.append(OpenQuestion(offer, None, criterion, points, ids))
        else:
            found += [OpenQuestion(offer, one.team, criterion, points, (one.id,)) for one in options]
    return found
