"""A document that uses every noun, every scale and every optional field of the file."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, cast

from app.document import (
    COMES,
    Assessment,
    Benefit,
    Chance,
    Choice,
    Criterion,
    CurvePoint,
    Document,
    Estimate,
    Event,
    Grant,
    GutRanking,
    Level,
    Levels,
    Likelihood,
    MustHave,
    Number,
    Offer,
    Opening,
    Package,
    Pay,
    Perspective,
    Position,
    Rate,
    Rating,
    ScaleWord,
    SignOn,
    Spectrum,
    Summary,
    SummaryOption,
    SummaryShare,
    SweetSpot,
    Team,
    TimeShares,
    Vest,
    Vesting,
    Weight,
    YearlyChange,
    YearlyPay,
    YesNo,
)
from app.scales.registry import KINDS

FEELING = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)
CHOSEN = datetime(2026, 11, 23, 18, 30, 5, 250_000, tzinfo=timezone(timedelta(hours=5, minutes=45)))


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
        slack=1.5,
        events=(rules(),),
        offers=(
            cloud(),
            Offer(id="now", company="Here", kind="current_job"),
            Offer(
                id="maybe",
                company="Lab",
                kind="no_offer_yet",
                assessments=(Assessment(criterion=COMES, low=30.0, likely=55.0, high=70.0, if_not="Wait."),),
            ),
            Offer(id="silent", company="Press", kind="no_offer_yet", left_out=True),
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
        gut_rankings=(GutRanking(when=FEELING, order=("dialogue", "now", "search")),),
        choices=(choice(FEELING, reopened=CHOSEN), choice(CHOSEN)),
        pay=pay(),
    )


def rules() -> Event:
    """Make an event whose chance is a range."""
    chance = Chance(low=0.1, likely=0.15, high=0.3)
    return Event(id="rules", name="The rules for visitors change", chance=chance)


def criteria() -> tuple[Criterion, ...]:
    """Make a criterion for each scale."""
    words = (ScaleWord(at=0.0, text="never"), ScaleWord(at=10.0, text="always"))
    curve = (CurvePoint(x=90.0, value=0.0), CurvePoint(x=20.5, value=1.0))
    levels = (Level(label="none", value=0.0), Level(label="some", value=0.4), Level(label="full", value=1.0))
    made = (
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
        Criterion(id="compensation", name="Compensation", scale=YearlyPay(), set_aside=True),
    )
    tried = {criterion.scale.kind for criterion in made}
    others = ((name, kind.first(Rating())) for name, kind in KINDS.items() if name not in tried)
    return (
        *made,
        *(Criterion(id=name, name=name.title(), scale=every_field_changed(scale)) for name, scale in others),
    )


def every_field_changed(value: Any) -> Any:
    """Make another value of the same form; of a record, with each of its fields changed."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, float):
        return 1.0 - value
    if isinstance(value, str):
        return f"{value}, or so"
    if isinstance(value, tuple):
        return tuple(every_field_changed(one) for one in cast("tuple[Any, ...]", value))
    told = {name: every_field_changed(one) for name, one in value if name != "kind"}
    return value.replace(**told)


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
        yearly_changes=(YearlyChange(what="manager", chance=0.5),),
    )
    hanging = Assessment(criterion="papers", event="rules", if_not="Publish under\nno name.")
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
        teams=(dialogue, Team(id="search", name="Search", assessments=(hanging,))),
        yearly_changes=(YearlyChange(what="company", chance=0.125),),
        team_open=True,
    )


def choice(when: datetime, reopened: datetime | None = None) -> Choice:
    """Make the record of a choice."""
    stood = Position(low=0.5, likely=0.6, high=0.75)
    return Choice(
        option="dialogue",
        option_name="Dialogue",
        perspective="Research",
        why="The people.\nAnd the problem.",
        change_my_mind="The manager leaves.",
        when=when,
        look_back=date(2027, 11, 23),
        summary=Summary(
            options=(
                SummaryOption(name="Dialogue", position=stood, fit=71.25, chance=0.6, rank=1),
                SummaryOption(name="Here", fit=50.0),
            ),
            shares=(SummaryShare(name="Mentoring", share=0.75), SummaryShare(name="Way to work", share=0.25)),
            sha256="0123456789abcdef" * 4,
        ),
        pay_opened=FEELING,
        reopened=reopened,
    )


def pay() -> Pay:
    """Make the pay of two offers, with every kind of figure there is."""
    return Pay(
        currency="CHF",
        horizon_years=5,
        growth=Decimal("0.03"),
        discount=Decimal("0.04"),
        tax=Decimal("0.275"),
        rates=(Rate(currency="USD", worth=Decimal("0.8125"), day=date(2026, 11, 20)),),
        worst=Decimal(90000),
        best=Decimal("180000.50"),
        curve=(
            CurvePoint(x=90000.0, value=0.0),
            CurvePoint(x=120000.0, value=0.7),
            CurvePoint(x=180000.5, value=1.0),
        ),
        openings=(Opening(when=FEELING, covered=FEELING + timedelta(minutes=4)), Opening(when=CHOSEN)),
        packages=(cloud_package(), Package(offer="now", currency="CHF", base=Decimal("98000"))),
    )


def cloud_package() -> Package:
    """Make a package with sums, shares and options."""
    even = Vesting(years=(Decimal("0.25"),) * 4, every="month", cliff_months=12)
    by_hand = Vesting(custom=(Vest(month=18, share=Decimal("0.4")), Vest(month=36, share=Decimal("0.6"))))
    return Package(
        offer="cloud",
        currency="CHF",
        base=Decimal("120000.05"),
        bonus=Estimate(likely=Decimal("0.1"), low=Decimal(0), high=Decimal("0.2")),
        sign_on=(SignOn(year=2, amount=Decimal(10000), claw_back_months=12, by_month=True),),
        grants=(
            Grant(id="first", name="First grant", value=Estimate(likely=Decimal(80000)), vesting=even),
            Grant(
                id="stake",
                name="Options",
                year=2,
                currency="USD",
                shares=Decimal("1000.5"),
                price=Estimate(likely=Decimal("12.5"), low=Decimal(4), high=Decimal("30.25")),
                price_growth=Decimal("-0.05"),
                strike=Decimal("3.1234"),
                dilution=Decimal("0.08"),
                exit_chance=Estimate(likely=Decimal("0.3")),
                multiple=Estimate(likely=Decimal("1.5")),
                vesting=by_hand,
            ),
        ),
        relocation=Decimal(6000),
        benefits=(Benefit(name="Pension", amount=Decimal("4200.60")),),
        market_value=Estimate(likely=Decimal(130000)),
        least=Decimal(115000),
        interviews="Two strong ones.",
        contact="Their recruiter",
        note="Ask for the refresher in writing.",
    )
