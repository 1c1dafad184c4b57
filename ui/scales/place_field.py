"""A field for one place on a scale: a limit, a point of a curve, where a word stands."""

from dataclasses import replace

from app.document import Scale
from app.errors import Refused
from app.scales.typed import facts_of, read
from app.scales.typed_facts import Figures
from app.scales.typed_figures import what_to_enter
from app.scales.typed_taken import Asked, Refusal, Taken, Unknown
from ui.widgets.number_field import NumberField


class PlaceField(NumberField):
    """A single value of a scale, read by the one reader of values; there is no range here."""

    def __init__(self, label: str, *, name: str, decimals: int = 6) -> None:
        super().__init__(label, name=name, decimals=decimals, optional=False)
        self._facts: Figures | None = None

    def set_scale(self, scale: Scale) -> None:
        """Change the scale on which the value lies."""
        facts = facts_of(scale)
        self._facts = replace(facts, ranged=False) if isinstance(facts, Figures) else None

    def read(self, text: str) -> float | None:
        if self._facts is None:
            return super().read(text)
        match read(text, self._facts, how="fact"):
            case Taken(likely=likely):
                return float(likely)
            case Unknown():
                raise Refused.because(what_to_enter(self._facts))
            case Asked() | Refusal() as other:
                raise Refused.because(other.sentence)
