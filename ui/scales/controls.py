"""The control of each kind of scale: how it is assessed, and what is set of it in the editor."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from app.document import Criterion, Scale
from ui.panel import Panel
from ui.scales.about import About, about_pay, about_spectrum
from ui.scales.inputs import Input, RangeInput, YesNoInput
from ui.scales.levels_form import LevelsForm
from ui.scales.number_form import NumberForm
from ui.scales.words_form import WordsForm
from ui.scales.yes_no_form import YesNoForm

KindForm = About | LevelsForm | NumberForm | WordsForm | YesNoForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """How a kind of scale is shown and touched.

    Attributes
    ----------
    assess : makes what an assessment is made with; none where nothing is assessed.
    form : makes what is set of the scale in the editor of a criterion. Kinds that share it share the widget.
    no_must_have : why there is no must-have, where there is none.
    """

    assess: Callable[[Criterion], Input] | None
    form: Callable[[Panel], KindForm]
    no_must_have: str = ""


CONTROLS: Final[Mapping[str, Control]] = {
    "rating": Control(assess=partial(RangeInput, step=0.5), form=WordsForm),
    "number": Control(assess=RangeInput, form=NumberForm),
    "levels": Control(assess=RangeInput, form=LevelsForm),
    "yes_no": Control(assess=YesNoInput, form=YesNoForm),
    "likelihood": Control(assess=RangeInput, form=WordsForm),
    "spectrum": Control(
        assess=None,
        form=about_spectrum,
        no_must_have="The match has no must-have; narrow the sweet spot instead.",
    ),
    "pay": Control(
        assess=None,
        form=about_pay,
        no_must_have="Pay has no must-have; the least you would accept stands in the pay window.",
    ),
}


def control_of(scale: Scale) -> Control:
    """Give the control of a scale."""
    return CONTROLS[scale.kind]


def input_for(criterion: Criterion) -> Input | None:
    """Make the input for a criterion; none where nothing is assessed."""
    assess = control_of(criterion.scale).assess
    return None if assess is None else assess(criterion)
