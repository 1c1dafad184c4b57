"""The sheet for negotiating each offer: what to ask for, why, what is the least, by when, and with whom."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Literal

from app.document import Estimate, Offer, Option
from app.negotiating.asks import NEAR_DAYS, asks, awaited, more_time
from app.negotiating.other_asks import Step
from app.negotiating.talk import Ask, AskKind, Reason, ReasonKind, Talk
from app.negotiating.ties import Ties
from app.pay.purse import Three
from app.pay.sums import PaySums, pay_sums

__all__ = [
    "NEAR_DAYS",
    "Ask",
    "AskKind",
    "Meets",
    "Missing",
    "NegotiationSheet",
    "Reason",
    "ReasonKind",
    "sheets",
]

Missing = Literal[
    "offer", "pay", "pay_criterion", "rivals", "market_value", "least", "interviews", "contact", "reply_by"
]
Meets = Literal["yes", "likely", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class NegotiationSheet:
    """All there is to know for negotiating one offer.

    Attributes
    ----------
    offer : what is offered.
    option : the one of it that was chosen, else the best placed.
    chosen : whether that is the one chosen.
    currency : of all amounts here: that of the package.
    paid : the pay a year as it stands; nothing where it is not known.
    asks : in order.
    rival : the best placed competing offer, by name; empty where there is none.
    level_at : the pay a year at which this offer and that one would be worth the same; nothing where no pay
        in the range does it.
    short, spare : the points that are missing even at the best pay, or too many even at the worst.
    market : what such work is paid a year elsewhere.
    least : the least she accepts a year.
    meets : whether the offer does; likely, where it would not if its pay turned out at its least.
    reply_by : when a reply is due.
    awaited : offers that are under way.
    contact, interviews : as entered.
    missing : what is not entered and would have been used.
    needs : the figures its pay a year lacks.
    talk : what it was prepared from.
    """

    offer: Offer
    option: Option
    chosen: bool
    currency: str
    paid: Three | None
    asks: tuple[Ask, ...]
    rival: str
    level_at: Decimal | None
    short: float
    spare: float
    market: Estimate | None
    least: Decimal | None
    meets: Meets
    reply_by: date | None
    awaited: tuple[Reason, ...]
    contact: str
    interviews: str
    missing: tuple[Missing, ...]
    needs: tuple[str, ...]
    # Not for a log or a report: it holds the whole decision.
    talk: Talk = field(repr=False, compare=False)

    @property
    def decided(self) -> bool:
        """Whether a choice is in force."""
        return self.talk.document.choice is not None

    def days_left(self, today: date) -> int | None:
        """Say how many days are left to reply."""
        return None if self.reply_by is None else (self.reply_by - today).days

    def on(self, today: date) -> "NegotiationSheet":
        """Give the sheet of a day: where a reply is due soon, more time is the last thing to ask for.

        Only an offer in hand can wait, and only until a choice is made. An offer that has lapsed by then is
        no reason any more.
        """
        if self.talk.hangs_on(today):
            return _sheet(replace(self.talk, today=today), chosen=self.chosen).on(today)
        may_wait = self.offer.kind == "offer" and not self.decided
        time = more_time(self.reply_by, today, self.awaited) if may_wait else None
        return self if time is None else replace(self, asks=(*self.asks, time))


def sheets(
    found: Ties, steps: Sequence[tuple[Step, ...]], go_on: Callable[[], None] = lambda: None
) -> tuple[NegotiationSheet, ...]:
    """Prepare the talk about each offer whose pay is entered, the chosen one first, then by rank.

    Parameters
    ----------
    found : the ties of a document of which pay is open.
    steps : (options,); what else could be asked for of each; empty where pay cannot be compared.
    go_on : called between one talk and the next; may raise.
    """
    document = found.document
    ranking = found.with_pay or found.sealed
    chosen = document.choice.option if document.choice else None
    best: dict[str, int] = {}
    for i in sorted(ranking.order, key=lambda i: ranking.options[i].id != chosen):
        best.setdefault(ranking.options[i].offer.id, i)

    @cache
    def sums_of(offer: str, currency: str) -> PaySums | None:
        package = document.package(offer)
        return None if package is None else pay_sums(package, document.pay, currency)

    made: list[NegotiationSheet] = []
    for offer, i in best.items():
        package = document.package(offer)
        if package is not None:
            talk = Talk(document, found, steps[i] if steps else (), ranking, package, i, sums_of)
            made.append(_sheet(talk, chosen=talk.option.id == chosen))
            go_on()
    return tuple(made)


def _sheet(talk: Talk, *, chosen: bool) -> NegotiationSheet:
    package, offer = talk.package, talk.option.offer
    price = talk.tie.price if talk.tie else None
    return NegotiationSheet(
        offer=offer,
        option=talk.option,
        chosen=chosen,
        currency=package.currency,
        paid=talk.paid,
        asks=asks(talk),
        rival="" if talk.rival is None else talk.ranking.options[talk.rival].offer.company,
        level_at=talk.own(price.measure) if price else None,
        short=price.short if price else 0.0,
        spare=price.spare if price else 0.0,
        market=package.market_value,
        least=package.least,
        meets=_meets(talk.paid, package.least),
        reply_by=offer.reply_by,
        awaited=awaited(talk.document),
        contact=package.contact,
        interviews=package.interviews,
        missing=tuple(_missing(talk)),
        needs=talk.needs,
        talk=talk,
    )


def _meets(paid: Three | None, least: Decimal | None) -> Meets:
    if paid is None or least is None:
        return "unknown"
    return "yes" if paid.least >= least else "likely" if paid.likely >= least else "no"


def _missing(talk: Talk) -> Iterator[Missing]:
    package = talk.package
    entered: dict[Missing, bool] = {
        "offer": talk.option.offer.kind != "no_offer_yet",
        "pay": talk.paid is not None,
        "pay_criterion": talk.found.pay is not None,
        "rivals": bool(talk.rivals),
        "market_value": package.market_value is not None,
        "least": package.least is not None,
        "interviews": bool(package.interviews.strip()),
        "contact": bool(package.contact.strip()),
        "reply_by": talk.option.offer.reply_by is not None or talk.option.offer.kind == "current_job",
    }
    return (name for name, there in entered.items() if not there)
