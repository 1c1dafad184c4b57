"""A page of the pay window, behind a tab."""

from PySide6.QtWidgets import QWidget

from app.analysis import Analysis, Glimpse
from app.document import Place
from app.scoring.ranking import Ranking
from ui.pay.shown import Showing


class Page(QWidget):
    """Shows one side of pay; it is told of everything a panel is told of, whether it is seen or not."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self.key = key
        self.title = title
        self.setObjectName(f"pay.{key}")
        self.setAccessibleName(title)

    def show_pay(self, showing: Showing) -> None:
        """Show the document, and cover what is covered."""
        raise NotImplementedError

    def show_ranking(self, ranking: Ranking) -> None:
        """Show what follows at once."""

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what follows when ready."""

    def show_glimpse(self, glimpse: Glimpse) -> None:
        """Show what follows at once while a weight is dragged."""

    def show_place(self, place: Place) -> None:
        """Scroll to where something is entered, on a page where that can be; pay is open."""

    def focus_on(self, what: str) -> None:
        """Put the keyboard where something is entered, on a page where that can be asked for."""

    def turn_to(self, offer_id: str) -> None:
        """Turn to an offer, where the page is about one at a time."""
