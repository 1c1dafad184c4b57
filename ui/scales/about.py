"""A scale on which nothing is set: what its values follow from."""

from PySide6.QtWidgets import QWidget

from app.document import Criterion
from ui.panel import Panel
from ui.widgets.label import PlainLabel

_SPECTRUM = "Nothing is assessed: it follows from the position of the offer or team and your sweet spot."
_PAY = (
    "Pay a year, from the pay window. It sleeps while pay is covered, and then counts like any other "
    "unless set aside."
)


class About(PlainLabel):
    """Says what the values follow from."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text, "small", "text3", wrap=True, name=name)

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        """Show a criterion: the same is true of all on this scale."""

    def stops(self) -> list[QWidget]:
        """List what Tab goes through: nothing."""
        return []


def about_spectrum(panel: Panel) -> About:
    """Say what the match follows from."""
    return About(_SPECTRUM, "scale.spectrum")


def about_pay(panel: Panel) -> About:
    """Say what pay is worth and when it counts."""
    return About(_PAY, "scale.pay")
