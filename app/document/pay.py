"""Pay: what each offer brings in money, kept apart from the offers, so that nothing meets it by chance."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AwareDatetime, Field, model_validator

from app.document.frozen import Frozen, Id, Line, Text, refuse
from app.document.money import Currency, Estimate, Figure, Growth, Money, Part
from app.document.scales import CurvePoint, curve_problems
from app.document.vesting import Vesting
from app.errors import Problem

LONGEST_HORIZON = 6
#: Offsets of the year in which something is paid or granted.
Year = Annotated[int, Field(ge=1, le=LONGEST_HORIZON)]


class SignOn(Frozen):
    """A payment for signing, made at the start of a year; part of it may be owed back on leaving early."""

    year: Year = Field(default=1, description="At the start of which year it is paid.")
    amount: Money = Field(description="The amount, in the currency of the package.")
    claw_back_months: Annotated[int, Field(ge=0, le=72)] = Field(
        default=0, description="Leaving within so many months after it was paid means paying back; 0: never."
    )
    by_month: bool = Field(
        default=False,
        description="True where what is owed falls month by month; false: the whole until the end.",
    )


class Grant(Frozen):
    """Shares or options, or a sum in shares, that become hers over time."""

    id: Id = Field(description="A short name that never changes.")
    name: Line = Field(default="", description="What it is called.")
    year: Year = Field(
        default=1, description="At the start of which year it is granted; later than 1: a refresher."
    )
    currency: Currency | None = Field(
        default=None, description="The currency of its figures; nothing: that of the package."
    )
    value: Estimate | None = Field(
        default=None, description="What the whole grant is worth when granted, instead of shares and price."
    )
    shares: Figure | None = Field(default=None, description="How many shares or options.")
    price: Estimate | None = Field(
        default=None, description="What one share is worth at the start of the job."
    )
    price_growth: Growth = Field(
        default=Decimal(0), description="By how much of itself the price grows a year, such as 0.05."
    )
    strike: Figure | None = Field(
        default=None,
        description="What exercising one option costs; given: these are options.",
    )
    dilution: Part = Field(
        default=Decimal(0), description="By how much of itself the stake shrinks a year, such as 0.1."
    )
    exit_chance: Estimate | None = Field(
        default=None, description="The chance, 0 to 1, that the shares can be sold; nothing: they can."
    )
    multiple: Estimate | None = Field(
        default=None, description="By how much the price of today is multiplied on selling; nothing: by 1."
    )
    vesting: Vesting | None = Field(default=None, description="When which share of it becomes hers.")

    @model_validator(mode="after")
    def _one_way_to_say_it(self) -> "Grant":
        problems: list[Problem] = []
        if self.value is not None:
            problems += [
                Problem(field, "The worth of the whole grant is given; this does not stand beside it.")
                for field in ("shares", "price", "strike", "multiple")
                if getattr(self, field) is not None
            ]
        if self.exit_chance is not None and self.exit_chance.most > 1:
            problems.append(Problem("exit_chance", "A chance is 0 to 1."))
        if problems:
            refuse(*problems)
        return self


class Benefit(Frozen):
    """Something paid every year beside salary and bonus, such as a pension or meals."""

    name: Line = Field(default="", description="What it is.")
    amount: Money = Field(description="What it is worth a year, in the currency of the package.")


class Package(Frozen):
    """All that one offer pays, and what there is to know for negotiating it."""

    offer: Id = Field(description="The id of the offer.")
    currency: Currency = Field(description="The currency of all amounts that name no other.")
    base: Money | None = Field(default=None, description="The salary of the first year.")
    bonus: Estimate | None = Field(
        default=None, description="The yearly bonus as a share of that year's salary, such as 0.15."
    )
    sign_on: Annotated[tuple[SignOn, ...], Field(max_length=12)] = Field(
        default=(), description="Payments for signing."
    )
    grants: Annotated[tuple[Grant, ...], Field(max_length=30)] = Field(
        default=(), description="Shares and options, refreshers of later years among them."
    )
    relocation: Money | None = Field(default=None, description="Paid once for moving, in the first year.")
    benefits: Annotated[tuple[Benefit, ...], Field(max_length=30)] = Field(
        default=(), description="What comes every year beside salary and bonus."
    )
    market_value: Estimate | None = Field(
        default=None, description="What such work is paid a year elsewhere, as far as she found out."
    )
    least: Money | None = Field(default=None, description="The least she would accept, a year.")
    interviews: Text = Field(default="", description="How the interviews went.")
    contact: Line = Field(default="", description="Whom to talk to about it.")
    note: Text = Field(default="", description="What else there is to say.")

    @model_validator(mode="after")
    def _grants_differ(self) -> "Package":
        seen: set[str] = set()
        for index, grant in enumerate(self.grants):
            if grant.id in seen:
                refuse(Problem(f"grants[{index}].id", "Two grants have the same id."))
            seen.add(grant.id)
        if self.bonus is not None and self.bonus.most > 10:
            refuse(Problem("bonus", "The bonus is a share of the salary, such as 0.15; 10 is the most."))
        return self


class Rate(Frozen):
    """What one unit of a currency is worth, in the currency in which packages are compared."""

    currency: Currency = Field(description="The currency that is exchanged.")
    worth: Annotated[Figure, Field(gt=0)] = Field(
        description="What one unit of it is worth in the currency of comparison."
    )
    day: date = Field(description="The day the rate is from.")


class Opening(Frozen):
    """Pay was opened before a choice was made."""

    when: AwareDatetime = Field(description="When it was opened.")
    covered: AwareDatetime | None = Field(
        default=None, description="When it was covered again; nothing: not yet."
    )


class Pay(Frozen):
    """All that is known about pay, and how it is added up."""

    currency: Currency = Field(default="EUR", description="The currency in which packages are compared.")
    horizon_years: Year = Field(default=4, description="How many years are added up.")
    growth: Growth = Field(
        default=Decimal(0), description="By how much of itself salaries grow each year, such as 0.03."
    )
    discount: Growth = Field(
        default=Decimal(0), description="By how much a year later is worth less, such as 0.04."
    )
    tax: Part | None = Field(
        default=None, description="The share that tax takes, as she estimates it; nothing: before tax."
    )
    rates: Annotated[tuple[Rate, ...], Field(max_length=50)] = Field(
        default=(), description="What other currencies are worth."
    )
    worst: Money | None = Field(
        default=None, description="The plausible worst pay a year, in the currency of comparison: value 0."
    )
    best: Money | None = Field(
        default=None, description="The plausible best pay a year, in the currency of comparison: value 1."
    )
    curve: Annotated[tuple[CurvePoint, ...], Field(max_length=30)] = Field(
        default=(), description="Points of the value curve of pay a year; none: a straight line."
    )
    openings: Annotated[tuple[Opening, ...], Field(max_length=200)] = Field(
        default=(), description="When pay was opened before a choice was made."
    )
    packages: Annotated[tuple[Package, ...], Field(max_length=500)] = Field(
        default=(), description="What each offer pays."
    )

    @model_validator(mode="after")
    def _fits_together(self) -> "Pay":
        problems = [*_said_twice(self), *curve_problems(self.curve)]
        if (self.worst is None) != (self.best is None):
            missing = "worst" if self.worst is None else "best"
            problems.append(Problem(missing, "worst and best stand together, or neither does."))
        if problems:
            refuse(*problems)
        return self


def _said_twice(pay: Pay) -> list[Problem]:
    problems: list[Problem] = []
    offers: set[str] = set()
    for index, package in enumerate(pay.packages):
        if package.offer in offers:
            problems.append(Problem(f"packages[{index}].offer", "The pay of this offer is entered twice."))
        offers.add(package.offer)
    currencies = {pay.currency}
    for index, rate in enumerate(pay.rates):
        if rate.currency in currencies:
            problems.append(
                Problem(f"rates[{index}].currency", "This currency has its rate already, or needs none.")
            )
        currencies.add(rate.currency)
    return problems
