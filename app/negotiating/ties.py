"""Once pay is open: the ranking with it beside that without, and the pay at which options would tie."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from app.document import Document, Option
from app.negotiating.indifference import Price, rates
from app.negotiating.pay_column import PayColumn, pay_column
from app.negotiating.tie_draws import TieDraws, tie_draws
from app.pay.sums import pay_sums
from app.scoring.agreement import tau_b
from app.scoring.judged import judged_with_pay, with_pay_aside
from app.scoring.ranking import Ranking, rank
from app.sureness.mean_bets import by_bet
from app.sureness.simulation import SAMPLES

WhyNoTies = Literal["", "sealed", "no_criterion", "no_range", "not_ranked", "target_unknown"]
WhyNoPrice = Literal["", "pay_unknown", "same_offer", "ruled_out", "no_weight", "flat"]


@dataclass(frozen=True, slots=True)
class Tie:
    """The pay a year at which one option would be worth just what another is.

    Attributes
    ----------
    option, name : id and full name.
    why : why there is no price; empty where there is one, or where it lies beyond the range of pay.
    needs : what has to be known first, such as “the price of First grant”.
    paid : the likely pay a year now; nothing where it is not known.
    counts_as : the certain pay a year that is worth as much as its range.
    price : nothing where there is none. Its measure is pay a year; its outcome short or spare says that it
        lies beyond the best or the worst pay.
    per_point : what one point of fit costs, just below and just above what it is paid now.
    currency : of the package.
    worth : what one unit of that is worth in the currency of comparison; nothing where no rate is entered.

    All amounts are in the currency of comparison.
    """

    option: str
    name: str
    why: WhyNoPrice = ""
    needs: tuple[str, ...] = ()
    paid: float | None = None
    counts_as: float | None = None
    price: Price | None = None
    per_point: tuple[float | None, float | None] = (None, None)
    currency: str = ""
    worth: float | None = None

    @property
    def at(self) -> float | None:
        """The pay a year at which the two tie."""
        return None if self.price is None else self.price.measure

    @property
    def more(self) -> float | None:
        """By how much a year that is more than now; less than 0 where less would do."""
        return None if self.at is None or self.counts_as is None else self.at - self.counts_as

    def own(self, amount: float | None) -> float | None:
        """Turn an amount into the currency of the package."""
        return None if amount is None or self.worth is None else amount / self.worth


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """What opening pay adds to a decision.

    Attributes
    ----------
    document : as it stands.
    why : why no pay can be compared; empty where it can.
    sealed : the ranking without pay.
    pay : the column of pay in the ranking with it; nothing where no pay can be compared.
    agreement : Kendall's tau-b between the two, over the options that both rank; nothing where it has none.
    against : the id of the option to be tied: the one chosen, else the one that leads with pay.
    chosen : whether that is the one chosen.
    ties : of all other options, the best first.
    currency : of comparison, in which all amounts are.
    horizon_years : over which a year's pay adds up.
    """

    document: Document
    why: WhyNoTies
    sealed: Ranking
    pay: PayColumn | None
    agreement: float | None
    against: str | None
    chosen: bool
    ties: tuple[Tie, ...]
    currency: str
    horizon_years: int

    @property
    def with_pay(self) -> Ranking | None:
        """The ranking with pay."""
        return None if self.pay is None else self.pay.ranking

    def over_horizon(self, amount: float | None) -> float | None:
        """Add up an amount a year over the horizon."""
        return None if amount is None else amount * self.horizon_years

    def tie(self, option_id: str) -> Tie | None:
        """Find the tie of an option."""
        return next((tie for tie in self.ties if tie.option == option_id), None)


def ties(document: Document) -> Ties:
    """Hold the options against the one chosen, with pay counted.

    Parameters
    ----------
    document : of which pay is open; while it is covered nothing of it is told.

    References
    ----------
    Keeney & Raiffa 1976, ch. 3 (tradeoffs); worked example `indifference_price`.
    """
    sealed, column = rank(with_pay_aside(document)), _column(document)
    why = _why_none(document, column)
    against = None if column is None else _against(document, column.ranking)
    made: tuple[Tie, ...] = ()
    if column is not None and against is not None and not why:
        others = [i for i in column.ranking.order if i != against]
        made = tuple(tie_of(document, column, i, against) for i in others)
    choice = document.choice
    rival = None if column is None or against is None else column.ranking.options[against].id
    return Ties(
        document=document,
        why=why,
        sealed=sealed,
        pay=column,
        agreement=None if column is None else agreement_of(sealed, column.ranking),
        against=rival,
        chosen=choice is not None and choice.option == rival,
        ties=made,
        currency=document.pay.currency,
        horizon_years=document.pay.horizon_years,
    )


def uncertain(
    found: Ties,
    stop: Callable[[], bool] = lambda: False,
    samples: int = SAMPLES,
    seed: int | None = None,
) -> tuple[TieDraws, ...]:
    """Tell how sure the tie prices are, over the draws of the simulation.

    Parameters
    ----------
    stop : asked between steps.
    samples : how many draws.
    seed : of them; that of the document unless told.

    Raises
    ------
    Stopped
        `stop` said so.
    """
    wanted = tuple(tie.option for tie in found.ties if tie.price is not None and not tie.why)
    if found.pay is None or found.against is None or not wanted:
        return ()
    return tie_draws(found.pay, found.against, wanted, stop, samples, seed)


def tie_of(document: Document, pay: PayColumn, i: int, against: int) -> Tie:
    """Find the pay a year at which an option would be worth what another is, must-haves counted."""
    option = pay.ranking.options[i]
    package = document.package(option.offer.id)
    tie = Tie(
        option=option.id,
        name=option.full_name,
        paid=_paid(pay, option),
        counts_as=pay.counts_as(i),
        currency=package.currency if package else "",
        worth=worth_of(document, package.currency) if package else None,
    )
    if tie.counts_as is None:
        return replace(tie, why="pay_unknown", needs=needs_of(document, option))
    if _share_pay(pay, i, against):
        return replace(tie, why="same_offer")
    if pay.ranking.ruled_out[i]:
        return replace(tie, why="ruled_out")
    fit = pay.fit_to_tie(i, against)
    if fit is None:
        return replace(tie, why="ruled_out")
    price = pay.price(i, fit)
    if price.outcome == "no_amount":
        return replace(tie, why=price.why)
    return replace(tie, price=price, per_point=rates(pay.curve, pay.share, tie.counts_as))


def needs_of(document: Document, option: Option) -> tuple[str, ...]:
    """Say what has to be known before the pay of an option can be compared."""
    package = document.package(option.offer.id)
    if package is None:
        return (f"the pay of {option.offer.company}",)
    return pay_sums(package, document.pay, document.pay.currency).missing


def agreement_of(one: Ranking, other: Ranking) -> float | None:
    """Give Kendall's tau-b between two rankings of the same options, over those that both rank."""
    both = sorted(set(one.rivals) & set(other.rivals))
    return tau_b([float(one.ranks[i]) for i in both], [float(other.ranks[i]) for i in both])


def _column(document: Document) -> PayColumn | None:
    criterion = document.pay_criterion
    if criterion is None or not document.pay_open or document.pay.worst is None:
        return None
    return pay_column(judged_with_pay(document), criterion.id)


def _why_none(document: Document, pay: PayColumn | None) -> WhyNoTies:
    if not document.pay_open:
        return "sealed"
    if document.pay_criterion is None:
        return "no_criterion"
    if pay is None:
        return "no_range"
    against = _against(document, pay.ranking)
    if against is None:
        return "not_ranked"
    return "" if pay.paid(pay.ranking.options[against]) else "target_unknown"


def _against(document: Document, ranking: Ranking) -> int | None:
    """Find the option chosen; where none is, or it is gone, the one that leads."""
    chosen = ranking.index(document.choice.option) if document.choice else None
    if ranking.status != "ok" or chosen is not None:
        return chosen if ranking.status == "ok" else None
    leaders = by_bet(ranking).leaders
    return leaders[0] if leaders else None


def _paid(pay: PayColumn, option: Option) -> float | None:
    assessment = pay.paid(option)
    return None if assessment is None else float(assessment.likely or 0.0)


def worth_of(document: Document, currency: str) -> float | None:
    """Say what one unit of a currency is worth in that of comparison; nothing where no rate is entered."""
    if currency == document.pay.currency:
        return 1.0
    return next((float(rate.worth) for rate in document.pay.rates if rate.currency == currency), None)


def _share_pay(pay: PayColumn, i: int, against: int) -> bool:
    """Tell whether one package pays both: whatever it pays, the two stay as far apart."""
    one, other = (pay.ranking.options[at] for at in (i, against))
    return one.offer.id == other.offer.id
