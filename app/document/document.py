"""The document: all the person told us, and the only thing that is saved."""

from collections.abc import Iterator, Set
from typing import Annotated

from pydantic import Field, ValidationInfo, model_validator

from app.document.assessments import Assessment, assessment_problems, plainly_fits
from app.document.choices import Choice, GutRanking
from app.document.coming import COMES, COMING
from app.document.criteria import Criterion
from app.document.events import Event
from app.document.frozen import Frozen, Id, Name, Text, refuse
from app.document.offers import Offer
from app.document.pay import Package, Pay
from app.document.perspectives import Perspective
from app.document.readings import Numbers
from app.errors import Problem

MOST_CRITERIA = 100
MOST_OFFERS = 500
#: So many can be compared: what follows from more keeps one waiting for minutes, and fills the memory.
MOST_OPTIONS = 1000
#: In points of fit.
MOST_SLACK = 20.0


class Document(Frozen):
    """One decision: its criteria, offers and perspectives."""

    id: Id = Field(description="A short name that never changes.")
    title: Name = Field(description="What is being decided.")
    situation: Text = Field(
        default="", description="My situation: stage of life and career, permit, what I can change."
    )
    seed: Annotated[int, Field(ge=0, le=2**53)] = Field(
        default=20240607, description="The seed of everything drawn at random."
    )
    active_perspective: Id = Field(description="The id of the perspective that counts.")
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=MOST_CRITERIA)] = Field(
        default=(), description="What matters, in order."
    )
    events: Annotated[tuple[Event, ...], Field(max_length=100)] = Field(
        default=(), description="What several likelihoods hang on, each happening for all or none."
    )
    offers: Annotated[tuple[Offer, ...], Field(max_length=MOST_OFFERS)] = Field(
        default=(), description="The offers, with the teams inside them."
    )
    perspectives: Annotated[tuple[Perspective, ...], Field(min_length=1, max_length=50)] = Field(
        description="The views, each with its own weights and sweet spot."
    )
    gut_rankings: Annotated[tuple[GutRanking, ...], Field(max_length=200)] = Field(
        default=(), description="The options in order of feeling, one entry a day."
    )
    choices: Annotated[tuple[Choice, ...], Field(max_length=200)] = Field(
        default=(), description="Every choice made, the last one in force unless it was reopened."
    )
    slack: Annotated[float, Field(ge=0, le=MOST_SLACK)] = Field(
        default=1.0,
        description="So many points of fit are as good as none: where an option gains no more than that on "
        "another one, it need not be looked at.",
    )
    pay: Pay = Field(default=Pay(), description="Pay, covered in the program until a choice is made.")

    @model_validator(mode="after")
    def _refers_to_what_exists(self, info: ValidationInfo) -> "Document":
        kept: Set[str] = info.context or frozenset()
        problems = [
            *_repeated_ids(self),
            *_unknown_references(self),
            *_more_than_one_current_job(self),
        ]
        if "offers" not in kept:
            problems += too_many_options(sum(_options_in(offer) for offer in self.offers))
        if not {"criteria", "events", "offers"} <= kept:
            # The longest look, and a weight that is dragged touches none of them.
            problems += [*_assessment_problems(self), *_event_problems(self)]
        problems += [*_pay_problems(self), *_choice_problems(self)]
        if problems:
            refuse(*problems)
        return self

    @property
    def perspective(self) -> Perspective:
        """The perspective that counts."""
        return next(view for view in self.perspectives if view.id == self.active_perspective)

    @property
    def choice(self) -> Choice | None:
        """The choice in force; nothing before one is made, or after it was reopened."""
        last = self.choices[-1] if self.choices else None
        return last if last is not None and last.reopened is None else None

    @property
    def pay_open(self) -> bool:
        """Whether pay may be shown: a choice is in force, or it was opened early and not covered again."""
        openings = self.pay.openings
        return self.choice is not None or bool(openings and openings[-1].covered is None)

    @property
    def pay_criterion(self) -> Criterion | None:
        """The criterion that counts pay beside the rest, if there is one."""
        return next((criterion for criterion in self.criteria if criterion.is_about_pay), None)

    def package(self, offer_id: str) -> Package | None:
        """Find what an offer pays, by the id of the offer."""
        return next((package for package in self.pay.packages if package.offer == offer_id), None)

    def criterion(self, criterion_id: str) -> Criterion | None:
        """Find a criterion by its id."""
        return next((criterion for criterion in self.criteria if criterion.id == criterion_id), None)

    def offer(self, offer_id: str) -> Offer | None:
        """Find an offer by its id."""
        return next((offer for offer in self.offers if offer.id == offer_id), None)

    def offer_of(self, subject_id: str) -> Offer | None:
        """Find the offer that has this id or holds the team that has it."""
        for offer in self.offers:
            if offer.id == subject_id or any(team.id == subject_id for team in offer.teams):
                return offer
        return None


def _ids(document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield kind, id and place; offers and teams share a kind, as an option is either."""
    for c, criterion in enumerate(document.criteria):
        yield "criterion", criterion.id, f"criteria[{c}].id"
    for e, event in enumerate(document.events):
        yield "event", event.id, f"events[{e}].id"
    for o, offer in enumerate(document.offers):
        yield "option", offer.id, f"offers[{o}].id"
        for t, team in enumerate(offer.teams):
            yield "option", team.id, f"offers[{o}].teams[{t}].id"
    for p, perspective in enumerate(document.perspectives):
        yield "perspective", perspective.id, f"perspectives[{p}].id"


def _repeated_ids(document: Document) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for kind, known_as, place in _ids(document):
        earlier = first.setdefault((kind, known_as), place)
        if earlier != place:
            yield Problem(place, f"The id “{known_as}” is taken already, at {earlier}.")


def _unknown_references(document: Document) -> Iterator[Problem]:
    if all(view.id != document.active_perspective for view in document.perspectives):
        known = ", ".join(view.id for view in document.perspectives)
        yield Problem(
            "active_perspective",
            f"There is no perspective “{document.active_perspective}”; there is {known}.",
        )
    for c, criterion in enumerate(document.criteria):
        if criterion.id == COMES:
            yield Problem(f"criteria[{c}].id", "This id stands for whether an offer comes.")
    criteria = {criterion.id for criterion in document.criteria}
    for p, perspective in enumerate(document.perspectives):
        for w, weight in enumerate(perspective.weights):
            if weight.criterion not in criteria:
                place = f"perspectives[{p}].weights[{w}].criterion"
                yield Problem(place, f"There is no criterion “{weight.criterion}”.")


def _more_than_one_current_job(document: Document) -> Iterator[Problem]:
    jobs = [index for index, offer in enumerate(document.offers) if offer.kind == "current_job"]
    for index in jobs[1:]:
        yield Problem(f"offers[{index}].kind", f"offers[{jobs[0]}] is the current job; there is one at most.")


def _options_in(offer: Offer) -> int:
    """Count the teams of an offer, and itself where it has none or its team is left open; left out or not."""
    return len(offer.teams) + (offer.team_open or not offer.teams)


def too_many_options(count: int, offers: int = 0) -> Iterator[Problem]:
    """Say that there are more options, or more offers, than can be compared, where there are."""
    if count > MOST_OPTIONS:
        yield Problem("offers", f"{MOST_OPTIONS:,} options can be compared at most: these are {count:,}.")
    elif offers > MOST_OFFERS:
        yield Problem("offers", f"{MOST_OFFERS:,} offers can be compared at most: these are {offers:,}.")


def _pay_problems(document: Document) -> Iterator[Problem]:
    if document.pay.packages:
        offers = {offer.id for offer in document.offers}
        for index, package in enumerate(document.pay.packages):
            if package.offer not in offers:
                yield Problem(f"pay.packages[{index}].offer", "There is no offer with this id.")
    about_pay = [index for index, one in enumerate(document.criteria) if one.is_about_pay]
    for index in about_pay[1:]:
        place = f"criteria[{about_pay[0]}]"
        yield Problem(f"criteria[{index}].scale", f"{place} is about pay already; there is one at most.")


def _choice_problems(document: Document) -> Iterator[Problem]:
    for index, choice in enumerate(document.choices[:-1]):
        if choice.reopened is None:
            yield Problem(f"choices[{index}].reopened", "A choice that another follows was reopened before.")
    if not document.gut_rankings:
        return
    standing = {one.id for offer in document.offers for one in (offer.teams or (offer,))}
    for g, ranking in enumerate(document.gut_rankings):
        for place, option in enumerate(ranking.order):
            if option not in standing:
                yield Problem(f"gut_rankings[{g}].order[{place}]", f"There is no option “{option}”.")


def _all_assessments(document: Document) -> Iterator[tuple[str, int, Assessment]]:
    for o, offer in enumerate(document.offers):
        place = f"offers[{o}]"
        for a, assessment in enumerate(offer.assessments):
            yield place, a, assessment
        for t, team in enumerate(offer.teams):
            for a, assessment in enumerate(team.assessments):
                yield f"{place}.teams[{t}]", a, assessment


def _event_problems(document: Document) -> Iterator[Problem]:
    if not document.events and not any(one.event for _, _, one in _all_assessments(document)):
        return
    known = {event.id for event in document.events}
    chances = {criterion.id: criterion.scale.is_chance for criterion in (*document.criteria, COMING)}
    used: set[str] = set()
    for subject, index, assessment in _all_assessments(document):
        if assessment.event is None:
            continue
        used.add(assessment.event)
        place = f"{subject}.assessments[{index}].event"
        if assessment.event not in known:
            yield Problem(place, f"There is no event “{assessment.event}”.")
        elif not chances.get(assessment.criterion, True):
            yield Problem(place, "Only a likelihood hangs on an event.")
    for e, event in enumerate(document.events):
        if event.id not in used:
            yield Problem(f"events[{e}]", f"Nothing refers to the event “{event.name}”.")


def _assessment_problems(document: Document) -> Iterator[Problem]:
    # Where an id is taken twice, the first criterion is meant.
    scales = {criterion.id: criterion.scale for criterion in (COMING, *reversed(document.criteria))}
    bounds = {
        known_as: scale.readings for known_as, scale in scales.items() if isinstance(scale.readings, Numbers)
    }
    for subject, index, assessment in _all_assessments(document):
        within = bounds.get(assessment.criterion)
        if within is not None and plainly_fits(within, assessment):
            continue
        scale = scales.get(assessment.criterion)
        if scale is None:
            place = f"{subject}.assessments[{index}].criterion"
            yield Problem(place, f"There is no criterion “{assessment.criterion}”.")
            continue
        for field, sentence in assessment_problems(scale, assessment):
            yield Problem(f"{subject}.assessments[{index}].{field}", sentence)
