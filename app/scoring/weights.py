"""Weights as shares: what dragging one does to the others."""

import math
from collections.abc import Container, Mapping

from app.document import Document, Perspective, Weight, without_coming
from app.document.perspectives import MOST_WEIGHT
from app.errors import Refused
from app.scoring.cells import can_have_weight, is_counted
from app.scoring.judged import judged

#: The sum of the weights where none was entered, or where theirs is too small or too large to work with.
WHOLE = 100.0
LEAST_WHOLE = 1e-6


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
    if criterion not in _counting(document):
        raise Refused.because("This criterion does not count at present, so it has no share.")
    if document.perspective.weight_of(criterion).locked:
        raise Refused.because("This weight is locked. Unlock it to change it.")
    return _with_shares(document, {criterion}, share)


def with_group_share(document: Document, group: str, share: float) -> tuple[Weight, ...]:
    """Give the criteria of a group a share in the active perspective, all together.

    They keep their ratios, or share equally where all were 0; locked ones keep their share, and the group
    has no less than that. Otherwise as `with_share`.

    Raises
    ------
    Refused
        None of them counts, all are locked, or nothing is left that could give way.
    """
    counting = _counting(document)
    inside = {one.id for one in document.criteria if one.group.strip() == group and one.id in counting}
    if not inside:
        raise Refused.because("No criterion of this group counts at present, so it has no share.")
    if all(document.perspective.weight_of(one).locked for one in inside):
        raise Refused.because("All weights of this group are locked. Unlock one to change it.")
    return _with_shares(document, inside, share)


def _with_shares(document: Document, inside: Container[str], share: float) -> tuple[Weight, ...]:
    """Give some criteria a share together; inside and outside those that are not locked keep their ratios."""
    if not math.isfinite(share):
        raise Refused.because("A finite number is needed here.")
    counting = _counting(document)
    held = {weight.criterion for weight in document.perspective.weights if weight.locked}
    free = [one for one in counting if one not in held]
    taking, giving = [one for one in free if one in inside], [one for one in free if one not in inside]
    if not giving:
        raise Refused.because("No other weight is free to give way.")
    entered, total = _entered(document, counting)
    locked_in = sum(entered[one] for one in counting if one in held and one in inside) / total
    locked_out = sum(entered[one] for one in counting if one in held and one not in inside) / total
    taken = max(0.0, min(share, 1.0 - locked_out) - locked_in)
    rest = max(0.0, 1.0 - locked_in - locked_out - taken)
    new = {**_shared_out(taken, taking, entered, total), **_shared_out(rest, giving, entered, total)}
    return _with(document, {**entered, **new})


def _shared_out(
    share: float, among: list[str], entered: Mapping[str, float], total: float
) -> dict[str, float]:
    """Share out among some by their weights, or equally where all are 0."""
    own = sum(entered[one] for one in among)
    return {one: tidy(share * (entered[one] / own if own > 0 else 1.0 / len(among)) * total) for one in among}


def _counting(document: Document) -> list[str]:
    spot = document.perspective.sweet_spot
    return [criterion.id for criterion in judged(document).criteria if can_have_weight(criterion, spot)]


def _entered(document: Document, counting: list[str]) -> tuple[dict[str, float], float]:
    """Give the weights by criterion, and the sum of those that count.

    Sums with no room for decimals below them, or for another weight above them, are brought to 100 first.
    """
    view = document.perspective
    entered = {criterion.id: view.weight_of(criterion.id).weight for criterion in document.criteria}
    total = sum(entered[one] for one in counting)
    if total == 0:
        return entered, WHOLE
    if LEAST_WHOLE <= total <= MOST_WEIGHT:
        return entered, total
    scaled = {one: min(weight / total * WHOLE, MOST_WEIGHT) for one, weight in entered.items()}
    return scaled, WHOLE


def equal_weights(document: Document) -> tuple[Weight, ...]:
    """Weigh every criterion that counts the same in the active perspective, and unlock all."""
    counting = [one.id for one in without_coming(judged(document).criteria) if is_counted(one)]
    equal = tidy(WHOLE / len(counting)) if counting else 0.0
    changed = _with(document, dict.fromkeys(counting, equal))
    return tuple(weight.replace(locked=False) for weight in changed)


def stretched(document: Document, criterion: str, factor: float) -> tuple[Perspective, ...]:
    """Multiply the weight of a criterion in every perspective, as when its worst and best move apart.

    References
    ----------
    Swing weights are weights of the step from worst to best: Goodwin & Wright 2004, ch. 3.
    """
    if factor == 1.0:
        return document.perspectives

    def changed(weight: Weight) -> Weight:
        if weight.criterion != criterion:
            return weight
        return weight.replace(weight=min(tidy(weight.weight * factor), MOST_WEIGHT))

    return tuple(
        view.replace(weights=tuple(changed(weight) for weight in view.weights))
        for view in document.perspectives
    )


def tidy(weight: float) -> float:
    """Round a weight to twelve digits: the file stays readable, and shares stay exact to 1e-11."""
    return float(f"{weight:.12g}")


def _with(document: Document, new: dict[str, float]) -> tuple[Weight, ...]:
    """Put new numbers into the weights of the active perspective, in the order of the criteria."""
    view = document.perspective
    return tuple(
        view.weight_of(criterion.id).replace(weight=new[criterion.id])
        if criterion.id in new
        else view.weight_of(criterion.id)
        for criterion in document.criteria
    )
