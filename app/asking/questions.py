"""What is not known yet, or not for certain, whom to ask about it, and what the answer is worth."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.asking.before_asking import before_asking
from app.asking.question_values import batches, values_of
from app.document import Criterion, Document, Event, Offer, Option, Team
from app.scales.laws import Gap
from app.scoring.ranking import Ranking
from app.sureness.cell_laws import cell_key
from app.sureness.knowing import Unknown, uncertainties

#: From so many points of fit on a question is worth asking.
WORTH_ASKING: Final = 0.1


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
            if not (ranking.table.known[i, j] or ranking.ruled_out[i] or ranking.options[i].parts)
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


@dataclass(frozen=True, slots=True)
class QuestionValue:
    """Something that is not certain, and what it would be worth to know.

    Attributes
    ----------
    offer, team : of whom it is asked; no team where the answer holds for the whole offer. Of an event that
        several offers hang on, the first of them.
    criterion : what it is about; of an event, the first that hangs on it.
    gain : fit points; how much better the best option is on average once the answer is known.
    chance_choice_changes : 0..1; the chance that another option is then the best.
    options : the ids of the options it bears on, in the order of the file.
    known : false where nothing is known: a gap. Else a range.
    event : what it hangs on together with others, if it does.
    """

    offer: Offer
    team: Team | None
    criterion: Criterion
    gain: float
    chance_choice_changes: float
    options: tuple[str, ...]
    known: bool = False
    event: Event | None = None

    @property
    def subject(self) -> str:
        """The id of the team or the offer."""
        return self.team.id if self.team else self.offer.id

    @property
    def ask(self) -> str:
        """Whom to ask; empty where nobody is named."""
        return self.criterion.ask

    @property
    def worth_asking(self) -> bool:
        """Whether the answer is worth the effort; screens hide what is not."""
        return self.gain >= WORTH_ASKING


def comparable(ranking: Ranking) -> bool:
    """Tell whether there is a choice that an answer could change."""
    return ranking.status == "ok" and ranking.comparable


def question_values(
    ranking: Ranking, document: Document, go_on: Callable[[], None] = lambda: None
) -> tuple[QuestionValue, ...]:
    """Work out what it is worth to know each thing that is not certain.

    One answer that settles several cells, as what is true of a company for all of its teams, is one question.

    Parameters
    ----------
    ranking : of the document, from the perspective meant.
    go_on : called between steps; may raise.

    Returns
    -------
    By gain, then in the order of the list. Empty where there is no choice that an answer could change.
    """
    if not comparable(ranking):
        return ()
    found = uncertainties(ranking)
    unknowns = tuple(found.values())
    before = before_asking(ranking)
    gains, chances = values_of(before, unknowns, batches(unknowns, go_on))
    events = {f"event:{event.id}": event for event in document.events}
    questions = [
        _question(ranking, key, unknown, float(gain), float(chance), events.get(key))
        for (key, unknown), gain, chance in zip(found.items(), gains, chances, strict=True)
    ]
    return tuple(sorted(questions, key=lambda one: -round(one.gain, 9)))


def _question(
    ranking: Ranking, key: str, unknown: Unknown, gain: float, chance: float, event: Event | None
) -> QuestionValue:
    first = unknown[0]
    option, criterion = ranking.options[first.row], ranking.criteria[first.column]
    of_offer = key == cell_key(option.offer.id, criterion.id) or (
        event is not None and option.owner_of(criterion.id) == option.offer.id
    )
    rows = sorted({place.row for place in unknown}) if len(unknown) > 1 else (first.row,)
    return QuestionValue(
        offer=option.offer,
        team=None if of_offer else option.team,
        criterion=criterion,
        gain=gain,
        chance_choice_changes=chance,
        options=tuple(ranking.options[i].id for i in rows),
        known=not isinstance(first.law, Gap),
        event=event,
    )
