"""The edit that would make one value of an option another, to be previewed."""

from app.asking.suppose_pay import SupposePay
from app.document import Assessment, Criterion, Document, Option, Position, Reading
from app.edits import Edit, SetAssessment, SetPosition


def as_if(document: Document, option: Option, criterion: Criterion, value: Reading, label: str) -> Edit:
    """Make the edit that enters a certain value, whatever it is entered as.

    Parameters
    ----------
    value : on the criterion's scale; a position where it follows that, a year's pay where it is about pay.
    label : what pay as it might be is called; the others name themselves.
    """
    if criterion.follows_position:
        place = float(value)
        return SetPosition(option.id, Position(low=place, likely=place, high=place))
    pay = document.pay_criterion
    if pay is not None and pay.id == criterion.id:
        return SupposePay(option.offer.id, float(value), label)
    return SetAssessment(option.id, Assessment(criterion=criterion.id, likely=value))
