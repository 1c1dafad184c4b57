"""What can be asked for in the talk about one offer, each ask with reasons she herself entered."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from app.document import Document, Package, Pay
from app.document.currencies import digits
from app.negotiating.other_asks import Step
from app.negotiating.raises import (
    Measure,
    Way,
    brings,
    likely_of,
    mean_of,
    more_base,
    more_on_signing,
    needed,
    one_more_grant,
)
from app.negotiating.talk import Ask, Reason, Talk
from app.negotiating.ties import worth_of
from app.numbers.notation import rounded
from app.pay.purse import Three

#: From so many days before a reply is due on, more time is asked for.
NEAR_DAYS: Final = 7
#: So many asks that are not pay stand on a sheet.
MOST_STEPS: Final = 3
#: Amounts to ask for are whole numbers of so many units of the currency.
ROUND: Final = 100
#: No more than this part of the base is asked for on top, each year or once: more would be taken for a jest.
CREDIBLE: Final = Fraction(1, 4)


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a year should bring more, and why.

    Attributes
    ----------
    more : a year.
    reason : as it would be told.
    reaches : whether less would not do; else more is not called for.
    of : what of the range of pay it is about.
    """

    more: Fraction
    reason: Reason
    reaches: bool = False
    of: Measure = likely_of


@dataclass(frozen=True, slots=True)
class _Raise:
    """The base to ask for, and what a year gains by it."""

    ask: Ask
    gained: Fraction


def asks(talk: Talk) -> tuple[Ask, ...]:
    """List what to ask for whatever the day: base, what is paid on signing, a grant, and what is not pay.

    A higher base is asked for up to the most of four amounts: what a competing offer pays, the pay at which
    this one ties the best placed of them, the market value, and the least she accepts. Those reasons are told
    that speak for all of it. A payment on signing and a grant of the same worth stand behind it, for where
    the base cannot move. Whoever has made no offer yet can be asked for nothing.
    """
    if talk.option.offer.kind == "no_offer_yet":
        return ()
    raised = _base(talk)
    found = (raised and raised.ask, _sign_on(talk, raised), _grant(talk, raised), *_steps(talk))
    return tuple(ask for ask in found if ask is not None)


def _claims(talk: Talk) -> Iterator[_Claim]:
    """Say by how much a year it should be more, each with its reason."""
    package, tie = talk.package, talk.tie
    paid = Fraction(0) if talk.paid is None else likely_of(talk.paid)
    best = max(talk.pays, key=lambda pair: pair[1], default=None)
    if best is not None:
        yield _Claim(Fraction(best[1]) - paid, Reason("rival_pays", best[0].company, best[1]))
    if tie is not None and talk.rival is not None:
        more, rival = talk.own(tie.more), talk.ranking.options[talk.rival].offer.company
        if more is not None:
            yield _Claim(Fraction(more), Reason("tie", rival, more), reaches=True, of=mean_of)
    market = package.market_value
    if market is not None:
        reason = Reason("market", amount=market.likely, low=market.low, high=market.high)
        yield _Claim(Fraction(market.likely) - paid, reason)
    if package.least is not None:
        yield _Claim(Fraction(package.least) - paid, Reason("least", amount=package.least), reaches=True)


def _base(talk: Talk) -> _Raise | None:
    """Ask for a higher base: each claim is rounded its own way, and told where it speaks for all of it."""
    package, pay, paid, way = talk.package, talk.document.pay, talk.paid, more_base(talk.package)
    if package.base is None or paid is None or way is None:
        return None
    claimed = [(claim, _claimed(claim, package.base, way, pay, paid)) for claim in _claims(talk)]
    most = _down(Fraction(package.base) * (1 + CREDIBLE))
    wanted = min(most, max((base for _, base in claimed), default=package.base))
    if wanted <= package.base:
        return None
    after = brings(way, wanted - package.base, pay)
    reasons = [_told(claim, base > most) for claim, base in claimed if base >= wanted]
    if talk.package.interviews.strip():
        reasons.insert(0, Reason("interviews", text=talk.package.interviews))
    if any(base > most for _, base in claimed):
        reasons.append(Reason("credible"))
    ask = Ask("base", wanted, wanted - package.base, after.likely, None, tuple(reasons))
    return _Raise(ask, mean_of(after) - mean_of(paid))


def _claimed(claim: _Claim, base: Decimal, way: Way, pay: Pay, paid: Three) -> Decimal:
    """Give the base a claim asks for; that there is where it asks for no more."""
    added = needed(way, pay, claim.more, paid, claim.of) if claim.more > 0 else None
    if added is None:
        return base
    return (_up if claim.reaches else _down)(Fraction(base) + added)


def _told(claim: _Claim, beyond: bool) -> Reason:
    """Give the reason as it is told: what she would accept at least, and this does not reach, is said so."""
    if beyond and claim.reason.kind == "least":
        return Reason("least_beyond", amount=claim.reason.amount)
    return claim.reason


def _sign_on(talk: Talk, raised: _Raise | None) -> Ask | None:
    """Ask for more on signing, worth as much as the raise, or as much as a competing offer pays then.

    Only what is paid in the first year is paid on signing, and only a new job begins with it.
    """
    package, pay, paid = talk.package, talk.document.pay, talk.paid
    if talk.option.offer.kind == "current_job" or package.base is None or paid is None:
        return None
    has, way = _signed(package), more_on_signing(package)
    rival, theirs = _best_sign_on(talk)
    worth = Fraction(has) + ((needed(way, pay, raised.gained, paid) or 0) if raised else 0)
    most = Fraction(has) + CREDIBLE * Fraction(package.base)
    wanted = _down(min(most, max(worth, Fraction(theirs))))
    if wanted <= has:
        return None
    reasons: list[Reason] = []
    if worth >= wanted:
        reasons.append(_equal_worth(talk, mean_of(brings(way, wanted - has, pay)) - mean_of(paid)))
    if theirs >= wanted:
        reasons.append(Reason("rival_sign_on", rival, theirs))
    return Ask("sign_on", wanted, wanted - has, reasons=tuple(reasons))


def _signed(package: Package) -> Decimal:
    return sum((one.amount for one in package.sign_on if one.year == 1), Decimal(0))


def _best_sign_on(talk: Talk) -> tuple[str, Decimal]:
    """Find which of the competing offers pays most on signing, and how much in the currency of this one."""
    best = "", Decimal(0)
    for one in talk.rivals:
        package = talk.document.package(one.id)
        if package is None or one.kind == "current_job":
            continue
        worth = worth_of(talk.document, package.currency)
        here = None if worth is None else talk.own(float(_signed(package)) * worth)
        if here is not None and here > best[1]:
            best = one.company, here
    return best


def _grant(talk: Talk, raised: _Raise | None) -> Ask | None:
    """Ask for one more grant of the same worth, and of no more than a year's base."""
    package, pay, paid, way = talk.package, talk.document.pay, talk.paid, one_more_grant(talk.package)
    if raised is None or package.base is None or paid is None or way is None:
        return None
    worth = needed(way, pay, raised.gained, paid)
    wanted = Decimal(0) if worth is None else _down(min(worth, Fraction(package.base)))
    if wanted <= 0:
        return None
    reason = _equal_worth(talk, mean_of(brings(way, wanted, pay)) - mean_of(paid))
    return Ask("grant", wanted, wanted, reasons=(reason,))


def _equal_worth(talk: Talk, gained: Fraction) -> Reason:
    amount = Decimal(gained.numerator) / Decimal(gained.denominator)
    return Reason("equal_worth", amount=rounded(amount, digits(talk.package.currency)))


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
    """Name the offers that are under way: for them it is worth asking for more time.

    Of a company that was merely approached neither a day is entered nor how the interviews went.
    """
    packages = {one.offer: one for one in document.pay.packages}
    return tuple(
        Reason("awaited", one.company, day=one.reply_by)
        for one in document.offers
        if one.kind == "no_offer_yet" and not one.left_out
        if one.reply_by is not None or (one.id in packages and packages[one.id].interviews.strip())
    )


def more_time(reply_by: date | None, today: date, waiting: tuple[Reason, ...]) -> Ask | None:
    """Ask for more time where a reply is due soon, for those offers whose own day is still to come."""
    days = None if reply_by is None else (reply_by - today).days
    if days is None or not 0 <= days <= NEAR_DAYS:
        return None
    still = tuple(one for one in waiting if one.day is None or one.day >= today)
    return Ask("time", reasons=(Reason("reply_due", day=reply_by, days=days), *still))


def _up(amount: Fraction) -> Decimal:
    return Decimal(math.ceil(amount / ROUND) * ROUND)


def _down(amount: Fraction) -> Decimal:
    return Decimal(math.floor(amount / ROUND) * ROUND)
