"""The talk about one offer: what is known of it, what can be asked for in it, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final, Literal

from app.document import Document, Offer, Option, Package
from app.document.currencies import digits
from app.negotiating.other_asks import Step
from app.negotiating.ties import Tie, Ties, tie_of, worth_of
from app.numbers.notation import rounded
from app.pay.purse import Three
from app.pay.sums import PaySums
from app.scoring.ranking import Ranking

#: Offers that can be held against another one.
_IN_HAND: Final = ("offer", "current_job")

AskKind = Literal["base", "sign_on", "grant", "step", "time"]
ReasonKind = Literal[
    "interviews",
    "rival_pays",
    "tie",
    "credible",
    "market",
    "least",
    "least_beyond",
    "equal_worth",
    "rival_sign_on",
    "step_worth",
    "step_beyond",
    "step_points",
    "reply_due",
    "awaited",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something can be asked for.

    Attributes
    ----------
    kind : what it rests on.
    name : whom it is about: a competing offer, or one that is awaited.
    amount : a year, or of a sign-on, in the currency of the sheet; of a tie: by how much a year it is more.
    low, high : the range of that, where one is entered.
    points : of fit.
    day, days : when a reply is due, and in how many days.
    text : her own words.
    """

    kind: ReasonKind
    name: str = ""
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    points: float = 0.0
    day: date | None = None
    days: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to ask for.

    Attributes
    ----------
    kind : base, sign_on, grant, step (what is not pay), time.
    amount : the base to ask for; what is paid on signing, in all; the worth of one more grant. None for the
        others.
    more : how much of that comes on top of what is offered.
    a_year : the pay a year that base would bring, all in all.
    step : what to ask for where it is not pay.
    reasons : as they would be told.
    """

    kind: AskKind
    amount: Decimal | None = None
    more: Decimal | None = None
    a_year: Decimal | None = None
    step: Step | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, eq=False)
class Talk:
    """The talk about one offer: what is known of it and of those it stands against.

    Attributes
    ----------
    found : the ties of the document.
    steps : what else could be asked for, worth most first.
    ranking : with pay, where it can be compared, else without.
    package : of the offer.
    index : of its option.
    sums_of : what an offer pays, by its id and a currency; nothing where no package is entered.
    today : the day of the talk; nothing: any day on which no other offer has lapsed.
    """

    document: Document
    found: Ties
    steps: tuple[Step, ...]
    ranking: Ranking
    package: Package
    index: int
    sums_of: Callable[[str, str], PaySums | None]
    today: date | None = None

    @property
    def option(self) -> Option:
        """The option of the offer that was chosen, else the best placed."""
        return self.ranking.options[self.index]

    @property
    def paid(self) -> Three | None:
        """The pay a year as it stands, in the currency of the package."""
        return self._pays(self.option.offer)

    @property
    def needs(self) -> tuple[str, ...]:
        """The figures that the pay a year lacks."""
        sums = self.sums_of(self.package.offer, self.package.currency)
        return () if sums is None else sums.missing

    @cached_property
    def rivals(self) -> tuple[Offer, ...]:
        """Competing offers in hand that day, and the current job."""
        others = (one for one in self.document.offers if one.id != self.option.offer.id)
        there = (one for one in others if one.kind in _IN_HAND)
        return tuple(one for one in there if self.today is None or not self._lapsed(one, self.today))

    def hangs_on(self, today: date) -> bool:
        """Tell whether the talk is another one that day, as an offer held against this one has lapsed."""
        return any(self._lapsed(one, today) for one in self.rivals)

    def _lapsed(self, offer: Offer, today: date) -> bool:
        """Tell whether the day to reply to an offer is past, and it was not chosen."""
        choice = self.document.choice
        taken = choice is not None and choice.option in (offer.id, *(team.id for team in offer.teams))
        past = offer.reply_by is not None and offer.reply_by < today
        return offer.kind == "offer" and past and not taken

    @cached_property
    def pays(self) -> tuple[tuple[Offer, Decimal], ...]:
        """Competing offers whose pay a year is known, with it, in the currency of this one."""
        pays = ((one, self._pays(one)) for one in self.rivals)
        return tuple((one, paid.likely) for one, paid in pays if paid is not None)

    @cached_property
    def rival(self) -> int | None:
        """The best placed option of the competing offers."""
        known = {one.id for one in self.rivals}
        ranked = (i for i in self.ranking.order if self.ranking.ranks[i] > 0)
        return next((i for i in ranked if self.ranking.options[i].offer.id in known), None)

    @cached_property
    def tie(self) -> Tie | None:
        """The pay at which the offer is worth just what the best placed competing one is."""
        pay = self.found.pay
        if pay is None or self.rival is None or pay.paid(pay.ranking.options[self.rival]) is None:
            return None
        return tie_of(self.document, pay, self.index, self.rival)

    def own(self, amount: float | None) -> Decimal | None:
        """Turn an amount in the currency of comparison into that of the package."""
        worth = worth_of(self.document, self.package.currency)
        if amount is None or worth is None:
            return None
        return rounded(Decimal(amount / worth), digits(self.package.currency))

    def _pays(self, offer: Offer) -> Three | None:
        sums = self.sums_of(offer.id, self.package.currency)
        return None if sums is None else sums.per_year
