"""A plain fact: yes or no."""

from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.document import Assessment, MustHave, Reading, Three, YesNo
from app.scales import listed
from app.scales.kind import Kind, Listing
from app.scales.laws import Law, Places
from app.scales.typed_facts import Choices
from app.scales.value_curve import ValueCurve


def _listed(scale: YesNo) -> Listing:
    return (False, 0.0 if scale.better else 1.0), (True, 1.0 if scale.better else 0.0)


def _law(scale: YesNo, curve: ValueCurve | None, three: Three) -> Law:
    return listed.law(_listed(scale), three)


def _keeps(scale: YesNo, held: MustHave, reading: Reading) -> bool:
    return reading is held.limit


def _broken(scale: YesNo, held: MustHave, three: Three | None, u: Places) -> NDArray[np.bool_]:
    return listed.broken(_listed(scale), lambda reading: reading is held.limit, three, u)


def _meanings(scale: YesNo) -> tuple[tuple[Reading, str], ...]:
    return tuple((answer, said) for answer, said in ((True, scale.yes), (False, scale.no)) if said)


def _caption(scale: YesNo, assessment: Assessment) -> str:
    return scale.yes if assessment.likely else scale.no


def _typed(scale: YesNo) -> Choices:
    said = ((Decimal(0), scale.no), (Decimal(1), scale.yes))
    return Choices(
        asks="yes or no",
        answers=(False, True),
        labels=("No", "Yes"),
        values=(0.0, 1.0) if scale.better else (1.0, 0.0),
        meanings=tuple((place, words) for place, words in said if words),
        yes_no=True,
    )


YES_NO: Final = Kind(
    record=YesNo,
    name="Yes or no",
    short_name="Yes or no",
    first=lambda old: YesNo(kind="yes_no"),
    curve=lambda scale, spot: None,
    law=_law,
    keeps=_keeps,
    broken=_broken,
    write=lambda scale, reading: "Yes" if reading else "No",
    typed=_typed,
    end_words=lambda scale: ("no", "yes") if scale.better else ("yes", "no"),
    listed=_listed,
    meanings=_meanings,
    caption=_caption,
    fact_words=("has to be yes", "has to be no"),
)
