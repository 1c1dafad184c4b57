"""What is scored of a document: pay as a criterion once it is open, and whether offers come that may not."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from app.document import COMING, Assessment, Criterion, Document, Offer, Pay
from app.document.identity import This
from app.pay.purse import Three
from app.pay.sums import pay_sums
from app.scales.pay import open_scale

#: Beyond this a file holds no measure.
_MOST: Final = 1e15


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A document as it is scored. What is derived belongs in no file, so this is no document itself.

    Attributes
    ----------
    document : as it stands.
    criteria : of the document; that about pay is a number like others where pay is open and has its ends.
        Where an offer may not come, whether it does is the last of them.
    offers : of the document; where pay is a number, assessed by the sums of their packages too.
    """

    document: Document
    criteria: tuple[Criterion, ...]
    offers: tuple[Offer, ...]


def judged(document: Document) -> Judged:
    """Say what is scored of a document.

    Scoring, draws, questions and words then need not know that a criterion is about pay. What an offer pays
    is not known where a figure is missing.
    """
    return _with_coming(_with_pay(document))


def judged_with_pay(document: Document) -> Judged:
    """Say the same as if pay counted, also where its criterion is set aside."""
    told = _with_pay(document)
    criteria = tuple(
        one.replace(set_aside=False) if plain.is_about_pay and one is not plain else one
        for one, plain in zip(told.criteria, document.criteria, strict=True)
    )
    return _with_coming(Judged(document, criteria, told.offers))


def with_pay_aside(document: Document) -> Document:
    """Set the criterion about pay aside where pay is open; the document itself where that changes nothing."""
    pay = document.pay_criterion
    if pay is None or not document.pay_open:
        return document
    aside = pay.replace(set_aside=True)
    return document.replace(criteria=tuple(aside if one is pay else one for one in document.criteria))


def _with_coming(told: Judged) -> Judged:
    """Ask of every option that its offer comes, where there is one that may not."""
    if not any(one.kind == "no_offer_yet" and not one.left_out for one in told.offers):
        return told
    return Judged(told.document, (*told.criteria, COMING), told.offers)


def _with_pay(document: Document) -> Judged:
    as_number = _pay_as_number(document)
    if as_number is None:
        return Judged(document, document.criteria, document.offers)
    criteria = tuple(as_number if one.id == as_number.id else one for one in document.criteria)
    return Judged(document, criteria, _paid(This(document.offers), This(document.pay), as_number.id))


def _pay_as_number(document: Document) -> Criterion | None:
    """Turn the criterion about pay into a number; nothing where pay is covered or its ends are missing."""
    criterion, pay = document.pay_criterion, document.pay
    if criterion is None or not document.pay_open:
        return None
    return _as_number(This(criterion), This(pay))


@lru_cache(maxsize=8)
def _as_number(criterion: This, pay: This) -> Criterion | None:
    about: Criterion = criterion.held
    of: Pay = pay.held
    scale = open_scale(of, f"{of.currency} a year")
    if scale is None:
        return None
    return about.replace(
        scale=scale,
        curve=of.curve,
        question=about.question or "What do they pay a year, all in all?",
        hangs_on=about.hangs_on or ("company",),
    )


@lru_cache(maxsize=8)
def _paid(offers: This, pay: This, criterion: str) -> tuple[Offer, ...]:
    """Assess offers by what they pay; remembered, as most edits change neither offers nor pay."""
    of: Pay = pay.held
    packages = {package.offer: package for package in of.packages}
    assessed: list[Offer] = []
    for offer in offers.held:
        package = packages.get(offer.id)
        paid = pay_sums(package, of, of.currency).per_year if package else None
        if paid is not None:
            assessed.append(offer.replace(assessments=(*offer.assessments, _assessment(criterion, paid))))
        else:
            assessed.append(offer)
    return tuple(assessed)


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
