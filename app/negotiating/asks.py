"""What can be asked for in the talk about one offer, each ask with reasons she herself entered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final, Literal

from app.document import Document, Offer, Option, Package
from app.document.currencies import digits
from app.negotiating.other_asks import Step
from app.negotiating.raises import base_for, grant_for, sign_on_for
from app.negotiating.ties import Tie, Ties, tie_of, worth_of
from app.numbers.notation import rounded
from app.pay.sums import PaySums, Three
from app.scoring.ranking import Ranking

#: From so many days before a reply is due on, more time is asked for.
NEAR_DAYS: Final = 7
#: So many asks that are not pay stand on a sheet.
MOST_STEPS: Final = 3
#: Because of a competing offer no more than this part of the pay a year is asked for on top.
_CREDIBLE: Final = Decimal("0.25")
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
    amount : a year, or of a sign-on, in the currency of the sheet.
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
    amount : the base to ask for; sign-on payments in all; the worth of one more grant. None for the others.
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
    """

    document: Document
    found: Ties
    steps: tuple[Step, ...]
    ranking: Ranking
    package: Package
    index: int
    sums_of: Callable[[str, str], PaySums | None]

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
        """Competing offers in hand, and the current job."""
        others = (one for one in self.document.offers if one.id != self.option.offer.id)
        return tuple(one for one in others if one.kind in _IN_HAND)

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


def asks(talk: Talk) -> tuple[Ask, ...]:
    """List what to ask for whatever the day: base, what is paid on signing, a grant, and what is not pay.

    A higher base is asked for up to the most of four amounts: what a competing offer pays, the pay at which
    this one ties the best placed of them, the market value, and the least she accepts. Because of another
    offer no more than a quarter is asked for on top: more would be taken for a jest. A payment on signing and
    a grant of the same worth stand behind it, for where the base cannot move.
    """
    raises = _raises(talk)
    more = max((more for more, _ in raises), default=Decimal(0))
    found = (
        _base(talk, more, raises),
        _sign_on(talk, more),
        _grant(talk, more),
        *_steps(talk),
    )
    return tuple(ask for ask in found if ask is not None)


def _raises(talk: Talk) -> list[tuple[Decimal, Reason]]:
    """List by how much a year it should be more, each with its reason; last, that more would be no use."""
    paid, tie = talk.paid, talk.tie
    if paid is None:
        return []
    found: list[tuple[Decimal, Reason]] = []
    most = paid.likely * _CREDIBLE
    best = max(talk.pays, key=lambda pair: pair[1], default=None)
    if best is not None:
        found.append((min(best[1] - paid.likely, most), Reason("rival_pays", best[0].company, best[1])))
    if tie is not None and talk.rival is not None:
        more, rival = talk.own(tie.more), talk.ranking.options[talk.rival].offer.company
        if more is not None:
            found.append((min(more, most), Reason("tie", rival, talk.own(tie.at))))
    market = talk.package.market_value
    if market is not None:
        reason = Reason("market", amount=market.likely, low=market.low, high=market.high)
        found.append((market.likely - paid.likely, reason))
    if talk.package.least is not None:
        found.append((talk.package.least - paid.likely, Reason("least", amount=talk.package.least)))
    found = [(more, reason) for more, reason in found if more > 0]
    held_back = any(reason.kind in ("rival_pays", "tie") and more == most for more, reason in found)
    held_back = held_back and all(more <= most for more, _ in found)
    return [*found, (most, Reason("credible"))] if held_back else found


def _base(talk: Talk, more: Decimal, raises: list[tuple[Decimal, Reason]]) -> Ask | None:
    if talk.paid is None or more <= 0:
        return None
    base = base_for(talk.package, talk.document.pay, more, talk.paid)
    if base is None:
        return None
    told = talk.package.interviews
    went = (Reason("interviews", text=told),) if told.strip() else ()
    reasons = (*went, *(reason for _, reason in raises))
    return Ask("base", base, base - (talk.package.base or 0), talk.paid.likely + more, None, reasons)


def _sign_on(talk: Talk, more: Decimal) -> Ask | None:
    """Ask for a payment on signing: worth as much as the raise, and no less than a competing one."""
    has = sum((one.amount for one in talk.package.sign_on), Decimal(0))
    rival, theirs = _best_sign_on(talk)
    reasons: list[Reason] = []
    added = Decimal(0)
    if more > 0 and talk.paid is not None:
        added = sign_on_for(talk.package, talk.document.pay, more, talk.paid) or added
        reasons += [Reason("equal_worth", amount=more)] if added else []
    if theirs > has and talk.paid is not None:
        added = max(added, min(theirs - has, rounded(talk.paid.likely * _CREDIBLE, -2)))
        reasons.append(Reason("rival_sign_on", rival, theirs))
    return Ask("sign_on", has + added, added, reasons=tuple(reasons)) if added else None


def _best_sign_on(talk: Talk) -> tuple[str, Decimal]:
    """Find which of the competing offers pays most on signing, and how much in the currency of this one."""
    best = "", Decimal(0)
    for one in talk.rivals:
        package = talk.document.package(one.id)
        amount = sum((paid.amount for paid in package.sign_on), Decimal(0)) if package else Decimal(0)
        worth = worth_of(talk.document, package.currency) if package else None
        here = None if worth is None else talk.own(float(amount) * worth)
        if here is not None and here > best[1]:
            best = one.company, here
    return best


def _grant(talk: Talk, more: Decimal) -> Ask | None:
    if talk.paid is None or more <= 0:
        return None
    worth = grant_for(talk.package, talk.document.pay, more, talk.paid)
    if worth is None:
        return None
    return Ask("grant", worth, worth, reasons=(Reason("equal_worth", amount=more),))


def _steps(talk: Talk) -> list[Ask]:
    given = [step for step in talk.steps if not _up_to_oneself(talk, step)]
    return [Ask("step", step=step, reasons=(_worth(talk, step),)) for step in given[:MOST_STEPS]]


def _up_to_oneself(talk: Talk, step: Step) -> bool:
    """Tell whether a step hangs on oneself too: then nobody else can promise it."""
    criterion = talk.document.criterion(step.criterion)
    return criterion is not None and "oneself" in criterion.hangs_on


def _worth(talk: Talk, step: Step) -> Reason:
    amount = talk.own(step.worth)
    if amount is not None:
        return Reason("step_worth", amount=amount, points=step.gain)
    return Reason("step_beyond" if step.kind == "beyond" else "step_points", points=step.gain)


def awaited(document: Document) -> tuple[Reason, ...]:
    """Name the offers that may still come: for them it is worth asking for more time."""
    waited_for = (one for one in document.offers if one.kind == "no_offer_yet")
    return tuple(Reason("awaited", one.company, day=one.reply_by) for one in waited_for)


def more_time(reply_by: date | None, today: date, waiting: tuple[Reason, ...]) -> Ask | None:
    """Ask for more time where a reply is due soon."""
    days = None if reply_by is None else (reply_by - today).days
    if days is None or days > NEAR_DAYS:
        return None
    return Ask("time", reasons=(Reason("reply_due", day=reply_by, days=days), *waiting))
