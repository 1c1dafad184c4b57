"""A document that uses every noun, every scale and every optional field of the file."""

from datetime import date

from app.document import (
    Assessment,
    Criterion,
    CurvePoint,
    Document,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Offer,
    Perspective,
    Position,
    Rating,
    ScaleWord,
    Spectrum,
    SweetSpot,
    Team,
    TimeShares,
    Weight,
    YesNo,
)


def every_noun() -> Document:
    """Make the document; the same each time."""
    weights = (
        Weight(criterion="mentor", weight=30.0, locked=True),
        Weight(criterion="commute", weight=1 / 3),
    )
    return Document(
        id="every-noun",
        title="Every noun of the file",
        situation="Two years after the doctorate.",
        seed=7,
        active_perspective="later",
        criteria=criteria(),
        offers=(
            cloud(),
            Offer(id="now", company="Here", kind="current_job"),
            Offer(id="maybe", company="Lab"),
        ),
        perspectives=(
            Perspective(id="first", name="Research", date=date(2026, 9, 1), weights=weights),
            Perspective(
                id="later",
                name="Later",
                date=date(2026, 11, 2),
                whose="my partner",
                weights=weights[:1],
                certainty=0.25,
                sweet_spot=SweetSpot(low=0.3, high=0.6, reach=0.5),
            ),
        ),
    )


def criteria() -> tuple[Criterion, ...]:
    """Make a criterion for each scale."""
    words = (ScaleWord(at=0.0, text="never"), ScaleWord(at=10.0, text="always"))
    curve = (CurvePoint(x=90.0, value=0.0), CurvePoint(x=20.5, value=1.0))
    levels = (Level(label="none", value=0.0), Level(label="some", value=0.4), Level(label="full", value=1.0))
    return (
        Criterion(id="mentor", name="Mentoring", group="People", colour=1, scale=Rating(words=words)),
        Criterion(
            id="commute",
            name="Way to work",
            colour=2,
            scale=Number(unit="minutes", worst=90.0, best=10.0),
            curve=tuple(reversed(curve)),
            must_have=MustHave(side="at_most", limit=75.0),
            question="How long is the way door to door?",
            ask="a future colleague",
            proxy_for="Time for the family",
            hangs_on=("company", "oneself"),
        ),
        Criterion(id="remote", name="Remote days", scale=Levels(levels=levels, equal_steps_assumed=True)),
        Criterion(id="permit", name="Permit", scale=YesNo(yes="works here", no="must move", better=True)),
        Criterion(
            id="papers",
            name="Papers may be published",
            scale=Likelihood(words=(ScaleWord(at=50.0, text="a coin toss"),)),
            must_have=MustHave(limit=True),
            set_aside=True,
        ),
        Criterion(id="match", name="Match", scale=Spectrum()),
    )


def cloud() -> Offer:
    """Make an offer with teams, and an assessment of each kind."""
    dialogue = Team(
        id="dialogue",
        name="Dialogue <b>& co</b> — ünï 😀",
        position=Position(low=0.5, likely=0.6, high=0.75),
        chance=0.4,
        promised=True,
        assessments=(
            Assessment(criterion="mentor", low=6.0, likely=7.5, high=9.0, note="Second talk.\nTwo lines."),
        ),
    )
    return Offer(
        id="cloud",
        company="Cloud group",
        role="Applied scientist",
        place="Zürich",
        reply_by=date(2026, 12, 14),
        position=Position(
            low=0.2,
            likely=TimeShares(research=2.0, modelling=3.0, engineering=4.0, product=1.0).position,
            high=0.9,
            time=TimeShares(research=2.0, modelling=3.0, engineering=4.0, product=1.0),
        ),
        assessments=(
            Assessment(criterion="commute", likely=35.0),
            Assessment(criterion="remote", low="none", likely="some", high="full"),
            Assessment(criterion="permit", likely=False),
            Assessment(criterion="papers", likely=30.0, note="They were vague."),
            Assessment(criterion="mentor", note="Asked, no answer yet."),
        ),
        teams=(dialogue, Team(id="search", name="Search")),
    )
