"""Documents as odd as a person can make them."""

import math
from typing import Any

from hypothesis import strategies as st

from app.document import (
    COMING,
    Assessment,
    Criterion,
    CurvePoint,
    Document,
    Event,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Offer,
    Perspective,
    Position,
    Rating,
    Reading,
    Scale,
    ScaleWord,
    Spectrum,
    SweetSpot,
    Team,
    TimeShares,
    Weight,
    YearlyPay,
    YesNo,
)
from app.document.readings import Facts, Labels, Nothing, Numbers
from app.edits.edit import events_in
from app.scales.registry import KINDS
from tests.builders import benefits
from tests.laws.odd import days, events, fractions, lines, measures, names, raw_weights, yearly


@st.composite
def time_shares(draw: st.DrawFn) -> TimeShares:
    amounts = draw(st.lists(st.floats(0, 1000), min_size=4, max_size=4).filter(any))
    return TimeShares(**dict(zip(("research", "modelling", "engineering", "product"), amounts, strict=True)))


@st.composite
def positions(draw: st.DrawFn) -> Position:
    low, likely, high = sorted(draw(st.tuples(fractions, fractions, fractions)))
    if draw(st.booleans()):
        return Position(low=likely, likely=likely, high=likely)
    time = draw(st.none() | time_shares())
    if time is None:
        return Position(low=low, likely=likely, high=high)
    return Position(
        low=min(low, time.position), likely=time.position, high=max(high, time.position), time=time
    )


@st.composite
def levels(draw: st.DrawFn) -> Levels:
    labels = draw(st.lists(names, min_size=2, max_size=4, unique=True))
    made = tuple(Level(label=label, value=draw(fractions)) for label in labels)
    return Levels(levels=made, equal_steps_assumed=draw(st.booleans()))


scale_words = st.lists(st.builds(ScaleWord, at=measures, text=lines), max_size=2).map(tuple)
_odd_scales: st.SearchStrategy[Scale] = st.one_of(
    st.builds(Rating, words=scale_words),
    st.builds(Number, unit=lines, worst=measures, best=measures),
    levels(),
    st.builds(YesNo, yes=lines, no=lines, better=st.booleans()),
    st.builds(Likelihood, words=scale_words),
    st.just(Spectrum()),
)
#: As they begin, those of kinds that nobody has made odd yet.
_plain_scales: list[Scale] = [
    kind.first(Rating())
    for kind in KINDS.values()
    if kind.record not in (Rating, Number, Levels, YesNo, Likelihood, Spectrum, YearlyPay)
]
scales = _odd_scales | st.sampled_from(_plain_scales) if _plain_scales else _odd_scales


@st.composite
def curves(draw: st.DrawFn) -> tuple[CurvePoint, ...]:
    xs = sorted(draw(st.lists(measures, min_size=2, max_size=5, unique=True)))
    values = [draw(fractions) for _ in xs]
    zero, one = draw(st.permutations(range(len(xs))))[:2]
    values[zero], values[one] = 0.0, 1.0
    return tuple(CurvePoint(x=x, value=value) for x, value in zip(xs, values, strict=True))


def readings(scale: Scale) -> st.SearchStrategy[Reading]:
    """Draw what can be said on a scale; where nothing is assessed, anything."""
    return _said(scale.readings)


def _said(there: Numbers | Labels | Facts | Nothing) -> st.SearchStrategy[Reading]:
    if isinstance(there, Facts):
        return st.booleans()
    if isinstance(there, Labels):
        return st.sampled_from(there.labels)
    if isinstance(there, Numbers) and math.isfinite(there.most):
        middle = (there.least + there.most) / 2
        return st.sampled_from((there.least, middle, there.most)) | st.floats(there.least, there.most)
    return measures


def must_haves(scale: Scale) -> st.SearchStrategy[MustHave | None]:
    if isinstance(scale.limits, Nothing):
        return st.none()
    sides = st.sampled_from(("at_least", "at_most"))
    return st.none() | st.builds(MustHave, side=sides, limit=_said(scale.limits))


@st.composite
def criteria(draw: st.DrawFn, known_as: str) -> Criterion:
    scale = draw(scales)
    curved = scale.takes_curve and draw(st.booleans())
    mainstays = st.sampled_from(("manager", "team", "company", "oneself"))
    return Criterion(
        id=known_as,
        name=draw(names),
        group=draw(lines),
        colour=draw(st.none() | st.integers(1, 8)),
        scale=scale,
        curve=draw(curves()) if curved else (),
        must_have=draw(must_haves(scale)),
        set_aside=draw(st.sampled_from((False, False, False, True))),
        question=draw(lines),
        hangs_on=tuple(draw(st.lists(mainstays, max_size=2, unique=True))),
    )


@st.composite
def assessments(draw: st.DrawFn, criterion: Criterion, known: tuple[Event, ...] = ()) -> Assessment | None:
    """Draw an assessment that can stand, or none: certain, a range, a note about a gap, or on an event."""
    kind = draw(st.sampled_from(("gap", "note", "certain", "certain", "range")))
    if kind == "gap" or isinstance(criterion.scale.readings, Nothing):
        return None
    if known and criterion.scale.is_chance and draw(st.booleans()):
        event = draw(st.sampled_from(known)).id
        return Assessment(criterion=criterion.id, event=event, note=draw(lines), if_not=draw(lines))
    if kind == "note":
        plan = draw(lines) if criterion.scale.is_chance else ""
        return Assessment(criterion=criterion.id, note=draw(lines), if_not=plan)
    three = draw(st.lists(readings(criterion.scale), min_size=3, max_size=3))
    low, likely, high = sorted(three, key=lambda value: criterion.scale.readings.order(value))
    if kind == "certain":
        return Assessment(criterion=criterion.id, likely=likely)
    return Assessment(criterion=criterion.id, low=low, likely=likely, high=high, note=draw(lines))


@st.composite
def assessed(
    draw: st.DrawFn, judged: tuple[Criterion, ...], known: tuple[Event, ...] = ()
) -> tuple[Assessment, ...]:
    drawn = (draw(assessments(criterion, known)) for criterion in judged)
    return tuple(one for one in drawn if one is not None)


@st.composite
def teams(
    draw: st.DrawFn,
    known_as: str,
    judged: tuple[Criterion, ...],
    most_chance: float,
    known: tuple[Event, ...] = (),
) -> Team:
    return Team(
        id=known_as,
        name=draw(names),
        position=draw(st.none() | positions()),
        chance=draw(st.none() | st.floats(0, most_chance)),
        promised=draw(st.booleans()),
        assessments=draw(assessed(judged, known)),
        yearly_changes=draw(st.just(()) | yearly),
    )


@st.composite
def offers(
    draw: st.DrawFn,
    known_as: str,
    judged: tuple[Criterion, ...],
    kind: Any = "offer",
    known: tuple[Event, ...] = (),
) -> Offer:
    count, said = draw(st.sampled_from((0, 0, 1, 2))), draw(assessed(judged, known))
    waits = kind == "no_offer_yet"
    if waits and (comes := draw(assessments(COMING, known))) is not None:
        said = (*said, comes)
    return Offer(
        id=known_as,
        company=draw(names),
        kind=kind,
        role=draw(lines),
        place=draw(lines),
        reply_by=draw(st.none() | days),
        position=draw(st.none() | positions()),
        assessments=said,
        teams=tuple(draw(teams(f"{known_as}-t{t}", judged, 1 / count, known)) for t in range(count)),
        yearly_changes=draw(st.just(()) | yearly),
        team_open=draw(st.booleans()),
        left_out=waits and draw(st.sampled_from((False, False, False, True))),
    )


@st.composite
def sweet_spots(draw: st.DrawFn) -> SweetSpot:
    low, high = sorted(draw(st.tuples(fractions, fractions)))
    return SweetSpot(low=low, high=draw(st.sampled_from((low, high))), reach=draw(st.none() | fractions))


@st.composite
def perspectives(draw: st.DrawFn, known_as: str, judged: tuple[Criterion, ...]) -> Perspective:
    weighed = [criterion for criterion in judged if draw(st.sampled_from((True, True, True, False)))]
    return Perspective(
        id=known_as,
        name=draw(names),
        date=draw(days),
        whose=draw(lines),
        weights=tuple(
            Weight(
                criterion=criterion.id,
                weight=draw(raw_weights),
                locked=draw(st.sampled_from((False, False, False, True))),
            )
            for criterion in weighed
        ),
        certainty=draw(fractions),
        order_only=draw(st.sampled_from((False, False, True))),
        sweet_spot=draw(sweet_spots()),
    )


@st.composite
def documents_anew(
    draw: st.DrawFn, least_criteria: int, least_offers: int, most_perspectives: int
) -> Document:
    """Draw a whole decision: any scales, curves, must-haves, teams, gaps, ranges, events and odd names."""
    count = draw(st.integers(least_criteria, 4))
    judged = tuple(draw(criteria(f"c{number}")) for number in range(count))
    kinds = draw(st.permutations(("offer", "offer", "no_offer_yet", "current_job")))
    number = draw(st.integers(least_offers, 3))
    views = tuple(draw(perspectives(f"p{p}", judged)) for p in range(draw(st.integers(1, most_perspectives))))
    known = tuple(draw(events(f"e{e}")) for e in range(draw(st.integers(0, 2))))
    made = tuple(draw(offers(f"o{o}", judged, kinds[o], known)) for o in range(number))
    used = events_in(made)
    return Document(
        id="decision",
        title=draw(names),
        situation=draw(lines),
        slack=draw(st.sampled_from((0.0, 1.0)) | st.floats(0, 20)),
        seed=draw(st.integers(0, 2**53)),
        active_perspective=draw(st.sampled_from(views)).id,
        criteria=judged,
        events=tuple(event for event in known if event.id in used),
        offers=made,
        perspectives=views,
    )


@st.composite
def comparisons(draw: st.DrawFn) -> Document:
    """Draw plain benefits, all known, with weights a person would enter."""
    weights = draw(st.lists(st.integers(0, 100).map(float), min_size=2, max_size=4).filter(any))
    columns = [f"C{number}" for number in range(len(weights))]
    benefit = st.sampled_from((0.0, 50.0, 100.0)) | st.floats(0, 100)
    rows = {f"O{o}": {column: draw(benefit) for column in columns} for o in range(draw(st.integers(2, 4)))}
    return benefits(rows, dict(zip(columns, weights, strict=True)))
