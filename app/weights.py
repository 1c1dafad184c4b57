"""Weights as shares: what dragging one does to the others."""

from app.document import Document, Weight
from app.errors import Refused
from app.table import table

#: Weights are kept to this many decimals, so that the file stays readable; shares are exact to 1e-11.
DECIMALS = 10
#: The sum of the weights where none was entered.
WHOLE = 100.0


def with_share(document: Document, criterion: str, share: float) -> tuple[Weight, ...]:
    """Give one criterion a share in the active perspective.

    Parameters
    ----------
    document : whose active perspective is meant.
    criterion : the id.
    share : 0..1; taken down to what locked weights leave.

    Returns
    -------
    All weights of the perspective. Their sum stays the same; locked weights, and those that do not count at
    present, stay as they are; the rest keep their ratios, or share equally where all were 0.

    Raises
    ------
    Refused
        The weight is locked, cannot count, or nothing is left that could give way.
    """
    view, scored = document.perspective, table(document)
    counting = [one.id for one, swing in zip(scored.criteria, scored.swing, strict=True) if swing]
    if criterion not in counting:
        raise Refused.because("This criterion does not count at present, so it has no share.")
    entered = {one: view.weight_of(one) for one in counting}
    if entered[criterion].locked:
        raise Refused.because("This weight is locked. Unlock it to change it.")
    total = sum(weight.weight for weight in entered.values()) or WHOLE
    locked = sum(weight.weight for weight in entered.values() if weight.locked) / total
    free = [one for one in counting if one != criterion and not entered[one].locked]
    if not free:
        raise Refused.because("No other weight is free to give way.")
    share = max(0.0, min(share, 1.0 - locked))
    rest = 1.0 - locked - share
    free_total = sum(entered[one].weight for one in free)
    new = {criterion: share * total}
    for one in free:
        ratio = entered[one].weight / free_total if free_total > 0 else 1.0 / len(free)
        new[one] = rest * ratio * total
    return _with(document, {one: round(weight, DECIMALS) for one, weight in new.items()})


def equal_weights(document: Document) -> tuple[Weight, ...]:
    """Weigh every criterion that is not set aside the same in the active perspective, and unlock all."""
    counting = [criterion.id for criterion in document.criteria if not criterion.set_aside]
    equal = round(WHOLE / len(counting), DECIMALS) if counting else 0.0
    changed = _with(document, dict.fromkeys(counting, equal))
    return tuple(weight.replace(locked=False) for weight in changed)


def _with(document: Document, new: dict[str, float]) -> tuple[Weight, ...]:
    """Put new numbers into the weights of the active perspective, in the order of the criteria."""
    view = document.perspective
    return tuple(
        view.weight_of(criterion.id).replace(weight=new[criterion.id])
        if criterion.id in new
        else view.weight_of(criterion.id)
        for criterion in document.criteria
    )
