"""A few named levels, each placed between 0 and 1."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.document import Assessment, Level, Levels, MustHave, Reading, Scale, Three
from app.scales import listed
from app.scales.kind import Kind, Listing
from app.scales.laws import Law, Places
from app.scales.typed_facts import Choices
from app.scales.value_curve import ValueCurve
from app.scales.written import with_range


def equal_steps(labels: tuple[str, ...]) -> tuple[Level, ...]:
    """Place levels at equal steps from 0 to 1."""
    last = max(1, len(labels) - 1)
    return tuple(Level(label=label, value=round(number / last, 6)) for number, label in enumerate(labels))


def renamed(scale: Scale, index: int, label: str) -> tuple[Levels, str] | None:
    """Rename a level; nothing where there is no such level.

    Returns
    -------
    The scale, and the name the level had.
    """
    if not isinstance(scale, Levels) or not 0 <= index < len(scale.levels):
        return None
    old = scale.levels[index]
    new = old.replace(label=label)
    return scale.replace(levels=tuple(new if one is old else one for one in scale.levels)), old.label


def _first(old: Scale) -> Levels:
    return Levels(kind="levels", levels=equal_steps(("Poor", "Fair", "Good")), equal_steps_assumed=True)


def _listed(scale: Levels) -> Listing:
    return tuple((level.label, level.value) for level in scale.levels)


def _law(scale: Levels, curve: ValueCurve | None, three: Three) -> Law:
    return listed.law(_listed(scale), three)


def _keeps(scale: Levels, held: MustHave, reading: Reading) -> bool:
    there, border = (listed.value_of(_listed(scale), one) for one in (reading, held.limit))
    return there >= border if held.side == "at_least" else there <= border


def _broken(scale: Levels, held: MustHave, three: Three | None, u: Places) -> NDArray[np.bool_]:
    return listed.broken(_listed(scale), lambda reading: _keeps(scale, held, reading), three, u)


def _caption(scale: Levels, assessment: Assessment) -> str:
    three = assessment.three
    return "" if three is None or assessment.low is None else with_range(three, str, str)


def _end_words(scale: Levels) -> tuple[str, str]:
    ordered = sorted(scale.levels, key=lambda level: level.value)
    return ordered[0].label, ordered[-1].label


def _typed(scale: Levels) -> Choices:
    labels = scale.readings.labels
    return Choices(
        asks=f"one of the levels, or its place, 1 to {len(labels)}: {', '.join(labels)}",
        answers=labels,
        labels=labels,
        values=tuple(level.value for level in scale.levels),
    )


LEVELS: Final = Kind(
    record=Levels,
    name="Named levels",
    short_name="Levels",
    first=_first,
    curve=lambda scale, spot: None,
    law=_law,
    keeps=_keeps,
    broken=_broken,
    write=lambda scale, reading: str(reading),
    typed=_typed,
    end_words=_end_words,
    listed=_listed,
    caption=_caption,
)
