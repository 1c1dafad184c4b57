"""Edits of pay as a whole: how it is added up, how it weighs, and when it is open.

What is undone is named without any figure: pay is covered until a choice is made.
"""

import math
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from app.document import Criterion, Document, Opening, Pay, Place, Rate, Weight
from app.document.perspectives import MOST_WEIGHT
from app.edits.criteria import AddCriterion
from app.edits.edit import GONE, on_active
from app.edits.new import free_id
from app.edits.said import gesture, says, touches
from app.errors import Refused
from app.scales.pay import first_scale
from app.scoring.cells import can_have_weight
from app.scoring.weights import LEAST_WHOLE, WHOLE, tidy

PaySetting = Literal["currency", "horizon_years", "growth", "discount", "tax", "range", "curve"]

#: The word for pay where it is a criterion.
CRITERION_NAME: Final = "Compensation"
#: The greatest share that pay can be given.
MOST_SHARE: Final = 0.99
_ADDED_UP: Final = "change how pay is added up"


@dataclass(frozen=True, slots=True)
class ChangePaySetting:
    """Change one thing about how pay is added up; `range` is the worst and best pay a year, or None.

    Another currency of comparison takes rates, worst, best and curve away, which were in the old one.
    """

    field: PaySetting
    value: Any

    key = gesture("pay:{field}")
    where = touches(Place(fact="pay.{field}"))
    label = says(_ADDED_UP)

    def apply(self, document: Document) -> Document:
        """Change the field."""
        pay = document.pay
        if self.field == "range":
            return document.replace(pay=_with_range(pay, self.value))
        changes: dict[str, Any] = {self.field: self.value}
        if self.field == "currency" and self.value != pay.currency:
            changes |= {"rates": (), "worst": None, "best": None, "curve": ()}
        return document.replace(pay=pay.replace(**changes))


def _with_range(pay: Pay, ends: Any) -> Pay:
    worst, best = (None, None) if ends is None else ends
    changed = pay.replace(worst=worst, best=best)
    if changed.worst is not None and changed.best is not None and changed.worst >= changed.best:
        raise Refused.because("The worst pay lies below the best.")
    return changed


@dataclass(frozen=True, slots=True)
class SetRate:
    """Say what another currency is worth, in the place of what was said of it before."""

    rate: Rate

    key = gesture("pay:rate:{rate.currency}")
    where = touches(Place(fact="pay.rates.{rate.currency}"))
    label = says(_ADDED_UP)

    def apply(self, document: Document) -> Document:
        """Put it in its place, or behind the others."""
        rates = document.pay.rates
        if any(one.currency == self.rate.currency for one in rates):
            rates = tuple(self.rate if one.currency == self.rate.currency else one for one in rates)
        else:
            rates = (*rates, self.rate)
        return document.replace(pay=document.pay.replace(rates=rates))


@dataclass(frozen=True, slots=True)
class RemoveRate:
    """Forget what another currency is worth."""

    currency: str

    key = gesture("pay:remove rate:{currency}")
    where = touches(Place(fact="pay.rates.{currency}"))
    label = says(_ADDED_UP)

    def apply(self, document: Document) -> Document:
        """Take it out."""
        rates = tuple(one for one in document.pay.rates if one.currency != self.currency)
        if len(rates) == len(document.pay.rates):
            raise Refused.because(GONE)
        return document.replace(pay=document.pay.replace(rates=rates))


@dataclass(frozen=True, slots=True)
class OpenPay:
    """Open pay before a choice is made; the record of the choice will say when."""

    when: datetime

    key = gesture("open pay")
    where = touches(Place(fact="pay.openings"))
    label = says("open pay early")

    def apply(self, document: Document) -> Document:
        """Write down when it was opened."""
        if document.pay_open:
            raise Refused.because("Pay is open already.")
        openings = (*document.pay.openings, Opening(when=self.when))
        return document.replace(pay=document.pay.replace(openings=openings))


@dataclass(frozen=True, slots=True)
class CoverPay:
    """Cover pay again that was opened early; that it was open stays on record."""

    when: datetime

    key = gesture("cover pay")
    where = touches(Place(fact="pay.openings"))
    label = says("cover pay")

    def apply(self, document: Document) -> Document:
        """Write down when it was covered."""
        if document.choice is not None:
            raise Refused.because("A choice stands, so pay is open. Reopen the decision to cover it.")
        openings = document.pay.openings
        if not openings or openings[-1].covered is not None:
            raise Refused.because("Pay is covered already.")
        covered = openings[-1].replace(covered=self.when)
        return document.replace(pay=document.pay.replace(openings=(*openings[:-1], covered)))


@dataclass(frozen=True, slots=True)
class WeighPay:
    """Give pay such a weight in the active perspective that this would be its share if it counted.

    The other weights keep their ratios, so while pay sleeps nothing changes for them.
    """

    share: float

    key = gesture("pay:weight")
    where = touches(Place(fact="pay.weight"))
    label = says("change the weight of pay")

    def apply(self, document: Document) -> Document:
        """Change the weight."""
        pay = document.pay_criterion
        if pay is None:
            raise Refused.because("There is no criterion about pay yet.")
        if not 0.0 <= self.share <= MOST_SHARE:
            raise Refused.because("Enter a weight from 0 to 99%.")
        weights = _weighed(document, pay, self.share)
        return on_active(document, lambda view: view.replace(weights=weights))


def share_of_pay(document: Document) -> float | None:
    """Give the share of weight that pay would have if it counted; none where no criterion is about it.

    Where nothing else has a weight it is 1, or 0 if pay has none either.
    """
    pay = document.pay_criterion
    if pay is None:
        return None
    weight, others = document.perspective.weight_of(pay.id).weight, _others(document, pay)
    return weight / (weight + others) if weight + others > 0 and math.isfinite(weight + others) else 0.0


def _others(document: Document, pay: Criterion) -> float:
    view = document.perspective
    counting = [one for one in document.criteria if one is not pay and can_have_weight(one, view.sweet_spot)]
    return sum(view.weight_of(one.id).weight for one in counting)


def _weighed(document: Document, pay: Criterion, share: float) -> tuple[Weight, ...]:
    """Weigh pay against the rest; sums too small or too large to work with are brought to 100 first."""
    view, others = document.perspective, _others(document, pay)
    if others <= 0:
        raise Refused.because("Nothing else has a weight. Weigh something against pay first.")
    factor = 1.0 if LEAST_WHOLE <= others <= MOST_WEIGHT * (1.0 - MOST_SHARE) else WHOLE / others
    weights: list[Weight] = []
    for criterion in document.criteria:
        weight = view.weight_of(criterion.id)
        if criterion is pay:
            weight = weight.replace(weight=tidy(share / (1.0 - share) * others * factor))
        elif factor != 1.0:
            weight = weight.replace(weight=min(tidy(weight.weight * factor), MOST_WEIGHT))
        weights.append(weight)
    return tuple(weights)


@dataclass(frozen=True, slots=True)
class AddPayCriterion:
    """Make pay a criterion, set aside at first, so that it changes no ranking."""

    key = gesture("pay:add criterion")
    where = touches(Place(fact="pay.criterion"))
    label = says("add pay as a criterion")

    def apply(self, document: Document) -> Document:
        """Put it behind the others."""
        if document.pay_criterion is not None:
            raise Refused.because("There is a criterion about pay already.")
        taken = {criterion.id for criterion in document.criteria}
        stem = CRITERION_NAME.lower()
        known_as = free_id(stem, taken) if stem in taken else stem
        made = Criterion(id=known_as, name=CRITERION_NAME, scale=first_scale(), set_aside=True)
        return AddCriterion(made).apply(document)
