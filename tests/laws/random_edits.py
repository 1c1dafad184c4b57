"""Edits drawn for a document: most of them possible, some of them not."""

import math
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from app.document import (
    COMES,
    COMING,
    Assessment,
    Choice,
    Criterion,
    Document,
    Levels,
    Likelihood,
    MustHave,
    SweetSpot,
    Weight,
)
from app.edits import (
    AddCriterion,
    AddOffer,
    AddPerspective,
    AddTeam,
    ChangeCriterion,
    ChangeFact,
    ChangePerspective,
    ChoosePerspective,
    ClearAssessment,
    Edit,
    EqualWeights,
    ForgetFeeling,
    HangOnEvent,
    LockWeight,
    MoveCriterion,
    MovePosition,
    MoveTeam,
    OrderByFeeling,
    RecordChoice,
    RemoveCriterion,
    RemoveOffer,
    RemovePerspective,
    RemoveTeam,
    RenameDecision,
    RenameEvent,
    RenameLevel,
    Reopen,
    RestoreWeights,
    SetAssessment,
    SetCertainty,
    SetEventChance,
    SetGroupShare,
    SetPosition,
    SetScale,
    SetShare,
    SetSituation,
    SetSweetSpot,
    SetYearlyChance,
    Together,
)
from tests.laws import strategies as drawn
from tests.laws.random_pay import pay_edits

places = st.none() | st.integers(-2, 9)
#: What a person may type, and what they never could.
typed = drawn.names | st.sampled_from(("", " ", "\ud800", "x" * 201, "x" * 20_001))
shares = drawn.fractions | st.sampled_from((-1.0, 2.0, math.nan, math.inf))
moments = st.datetimes(datetime(1900, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))
anything: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.booleans(), drawn.measures, typed, drawn.days, st.just(math.nan), st.just(()), st.just([1])
)


def ids(document: Document) -> tuple[list[str], list[str], list[str]]:
    """Name criteria, offers with teams, and perspectives; among each one that is gone."""
    subjects = [
        known for offer in document.offers for known in (offer.id, *(team.id for team in offer.teams))
    ]
    return (
        [*(criterion.id for criterion in document.criteria), "gone"],
        [*subjects, "gone"],
        [*(view.id for view in document.perspectives), "gone"],
    )


@st.composite
def assessments(draw: st.DrawFn, document: Document) -> Assessment:
    """Draw an assessment of any criterion; now and then one that cannot stand on its scale."""
    if document.criteria and draw(st.integers(0, 4)):
        made = draw(drawn.assessments(draw(st.sampled_from(document.criteria)), document.events))
        if made is not None:
            return made
    criterion = draw(st.sampled_from(ids(document)[0]))
    return Assessment(
        criterion=criterion, likely=draw(st.none() | st.booleans() | drawn.measures | drawn.names)
    )


@st.composite
def criterion_changes(draw: st.DrawFn, criterion: Criterion) -> Edit:
    """Draw a change of one fact about a criterion, most of them ones that can be."""
    if draw(st.booleans()):
        fields = st.sampled_from(("name", "group", "set_aside", "question", "ask", "proxy_for", "hangs_on"))
        return ChangeCriterion(criterion.id, draw(fields), draw(anything))
    if draw(st.booleans()):
        return ChangeCriterion(criterion.id, "curve", draw(st.just(()) | drawn.curves()))
    limits = drawn.must_haves(criterion.scale) | st.builds(MustHave, limit=drawn.measures)
    return ChangeCriterion(criterion.id, "must_have", draw(limits))


@st.composite
def criterion_edits(draw: st.DrawFn, document: Document) -> Edit:
    known = draw(st.sampled_from(ids(document)[0]))
    new = drawn.criteria(draw(st.sampled_from(("new", known))))
    choices: list[st.SearchStrategy[Edit]] = [
        st.builds(AddCriterion, new, places),
        st.just(RemoveCriterion(known)),
        st.builds(MoveCriterion, st.just(known), st.integers(-2, 9)),
        st.builds(ChangeCriterion, st.just(known), st.just("name"), anything),
        st.builds(SetScale, st.just(known), drawn.scales),
        st.builds(RenameLevel, st.just(known), st.integers(-1, 4), typed),
    ]
    criterion = document.criterion(known)
    if criterion is not None:
        choices += [criterion_changes(criterion), criterion_changes(criterion)]
        if isinstance(criterion.scale, Levels):
            turned = criterion.scale.replace(levels=criterion.scale.levels[::-1])
            choices.append(st.just(SetScale(known, turned)))
    return draw(st.one_of(choices))


@st.composite
def offer_edits(draw: st.DrawFn, document: Document) -> Edit:
    known = draw(st.sampled_from(ids(document)[1]))
    fresh, judged = draw(st.sampled_from(("new", known))), document.criteria
    kinds = st.sampled_from(("offer", "no_offer_yet", "current_job"))
    facts = st.sampled_from(
        ("company", "kind", "role", "place", "reply_by", "name", "chance", "promised", "left_out")
    )
    steps = st.floats(-1, 1) | st.sampled_from((0.0, 1e-9, math.nan, math.inf))
    return draw(
        st.one_of(
            st.builds(AddOffer, drawn.offers(fresh, judged, draw(kinds), document.events), places),
            st.builds(AddTeam, st.just(known), drawn.teams(fresh, judged, 1.0, document.events), places),
            st.sampled_from((RemoveOffer(known), RemoveTeam(known))),
            st.builds(MoveTeam, st.just(known), st.integers(-2, 9)),
            st.builds(ChangeFact, st.just(known), facts, anything),
            st.builds(ChangeFact, st.just(known), st.just("kind"), kinds),
            st.builds(ChangeFact, st.just(known), st.just("chance"), shares),
            st.builds(SetPosition, st.just(known), st.none() | drawn.positions()),
            st.builds(MovePosition, st.just(known), steps),
            st.builds(SetAssessment, st.just(known), assessments(document)),
            st.builds(SetAssessment, st.just(known), drawn.assessments(COMING, document.events).filter(bool)),
            st.builds(ClearAssessment, st.just(known), st.sampled_from((*ids(document)[0], COMES))),
        )
    )


@st.composite
def perspective_edits(draw: st.DrawFn, document: Document) -> Edit:
    criterion, _, view = (draw(st.sampled_from(known)) for known in ids(document))
    weights = st.lists(st.builds(Weight, criterion=st.just(criterion), weight=drawn.raw_weights), max_size=2)
    facts = st.sampled_from(("name", "date", "whose"))
    fresh = draw(st.sampled_from(("new", view)))
    return draw(
        st.one_of(
            st.builds(SetShare, st.just(criterion), shares),
            st.builds(
                SetGroupShare,
                st.sampled_from(sorted({one.group.strip() for one in document.criteria} | {"none"})),
                shares,
            ),
            st.builds(LockWeight, st.just(criterion), st.booleans()),
            st.just(EqualWeights()),
            st.builds(RestoreWeights, weights.map(tuple)),
            st.builds(SetSweetSpot, drawn.sweet_spots()),
            st.just(SetSweetSpot(SweetSpot())),
            st.builds(SetCertainty, shares, st.booleans()),
            st.sampled_from((ChoosePerspective(view), RemovePerspective(view))),
            st.builds(AddPerspective, drawn.perspectives(fresh, document.criteria)),
            st.builds(ChangePerspective, st.just(view), facts, anything),
            st.builds(RenameDecision, typed),
            st.builds(SetSituation, typed),
        )
    )


@st.composite
def event_edits(draw: st.DrawFn, document: Document) -> Edit:
    """Draw an edit of what may happen; likelihoods are hung on events more often than other criteria."""
    criteria, subjects, _ = ids(document)
    likelihoods = [one.id for one in document.criteria if isinstance(one.scale, Likelihood)]
    known = draw(st.sampled_from([*(event.id for event in document.events), "new"]))
    made = st.sampled_from(document.events) if document.events else drawn.events(known)
    subject = st.sampled_from(subjects)
    return draw(
        st.one_of(
            st.builds(HangOnEvent, subject, st.sampled_from(likelihoods or criteria), made),
            st.builds(HangOnEvent, subject, st.sampled_from(criteria), drawn.events(known)),
            st.builds(SetEventChance, st.just(known), shares, st.none() | shares, st.none() | shares),
            st.builds(SetEventChance, st.just(known), anything),
            st.builds(RenameEvent, st.just(known), anything),
            st.builds(
                SetYearlyChance, subject, st.sampled_from(("manager", "team", "company")), st.none() | shares
            ),
        )
    )


def decisions(document: Document) -> st.SearchStrategy[Edit]:
    """Draw a choice, and now and then one that is reopened."""
    chosen = st.builds(
        Choice,
        option=st.sampled_from(ids(document)[1]),
        option_name=drawn.names,
        why=drawn.lines,
        change_my_mind=drawn.lines,
        when=moments,
        look_back=st.none() | drawn.days,
    )
    return st.builds(RecordChoice, chosen) | st.builds(Reopen, moments)


def feelings(document: Document) -> st.SearchStrategy[Edit]:
    """Draw an order by feeling, most of them of options that are there, or one to forget."""
    standing = [one.id for offer in document.offers for one in (offer.teams or (offer,))]
    order = st.permutations(standing) | st.lists(st.sampled_from(ids(document)[1]), max_size=3)
    when = moments | st.datetimes()
    return st.builds(OrderByFeeling, order.map(tuple), when) | st.builds(ForgetFeeling, st.integers(-1, 2))


@st.composite
def edits(draw: st.DrawFn, document: Document) -> Edit:
    """Draw an edit, or two as one step."""
    one = st.one_of(
        criterion_edits(document),
        offer_edits(document),
        perspective_edits(document),
        event_edits(document),
        pay_edits(document),
        decisions(document),
        feelings(document),
    )
    if draw(st.integers(0, 9)):
        return draw(one)
    return Together((draw(one), draw(one)), "do both")
