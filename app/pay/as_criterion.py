"""Pay as a criterion among the others: a number like any other once it is open, and nothing before."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from app.document import Assessment, Criterion, Document, Number, Offer, Pay, Rate
from app.document.identity import This
from app.pay.sums import Three, pay_sums

#: Beyond this a file holds no measure.
_MOST: Final = 1e15


def opened(document: Document) -> Document:
    """Turn the criterion about pay into a number, assessed by the sums of the packages, where pay is open.

    Scoring, draws, questions and words then need not know that it is about pay. What an offer pays is not
    known where a figure is missing. The document that comes out is for working with, never for keeping:
    nothing that is derived belongs in a file.

    Returns
    -------
    The document itself where pay is covered, where no criterion is about pay, or where its worst and best are
    not entered.
    """
    return _opened(document, counts=False)


def counted(document: Document) -> Document:
    """Do as `opened` does, and let pay count even where its criterion is set aside."""
    return _opened(document, counts=True)


def without_pay(document: Document) -> Document:
    """Set the criterion about pay aside; the document itself where that changes nothing."""
    pay = document.pay_criterion
    if pay is None or pay.set_aside or not document.pay_open:
        return document
    aside = pay.model_copy(update={"set_aside": True})
    return document.model_copy(update={"criteria": _with(document.criteria, aside)})


def _opened(document: Document, *, counts: bool) -> Document:
    criterion = document.pay_criterion
    if criterion is None or not document.pay_open:
        return document
    scale = _scale(document.pay)
    if scale is None:
        return document
    changes: dict[str, Any] = {
        "scale": scale,
        "curve": document.pay.curve,
        "question": criterion.question or "What do they pay a year, all in all?",
        "hangs_on": criterion.hangs_on or ("company",),
    }
    if counts:
        changes["set_aside"] = False
    criteria = _with(document.criteria, criterion.model_copy(update=changes))
    offers = _offers(This(document.offers), This(document.pay), criterion.id)
    return document.model_copy(update={"criteria": criteria, "offers": offers})


def _scale(pay: Pay) -> Number | None:
    if pay.worst is None or pay.best is None:
        return None
    ends = {"worst": float(pay.worst), "best": float(pay.best)}
    return Number(kind="number", unit=f"{pay.currency} a year", **ends)


def _with(criteria: tuple[Criterion, ...], changed: Criterion) -> tuple[Criterion, ...]:
    return tuple(changed if one.id == changed.id else one for one in criteria)


@dataclass(frozen=True, slots=True)
class _How:
    """How pay is added up, as far as the pay a year of a package hangs on it."""

    currency: str
    horizon_years: int
    growth: Decimal
    rates: tuple[Rate, ...]
    pay: Pay = field(compare=False)


@lru_cache(maxsize=8)
def _offers(offers: This, pay: This, criterion: str) -> tuple[Offer, ...]:
    """Assess offers by what they pay; remembered, as most edits change neither offers nor pay."""
    of: Pay = pay.held
    how = _How(of.currency, of.horizon_years, of.growth, of.rates, of)
    packages = {package.offer: package for package in of.packages}
    assessed: list[Offer] = []
    for offer in offers.held:
        package = packages.get(offer.id)
        paid = _per_year(This(package), how) if package else None
        if paid is not None:
            assessments = (*offer.assessments, _assessment(criterion, paid))
            assessed.append(offer.model_copy(update={"assessments": assessments}))
        else:
            assessed.append(offer)
    return tuple(assessed)


@lru_cache(maxsize=512)
def _per_year(package: This, how: _How) -> Three | None:
    """Add up one package; remembered, as an edit of pay changes one of them."""
    return pay_sums(package.held, how.pay, how.currency).per_year


def _assessment(criterion: str, paid: Three) -> Assessment:
    if paid.least == paid.most:
        return Assessment(criterion=criterion, likely=_measure(paid.likely))
    return Assessment(
        criterion=criterion,
        low=_measure(paid.least),
        likely=_measure(paid.likely),
        high=_measure(paid.most),
    )


def _measure(amount: Decimal) -> float:
    return min(float(amount), _MOST)
