"""The answer above the chart: who comes out best and what would turn that, or what was chosen."""

from collections.abc import Callable
from datetime import date

from app.document import Choice
from app.scoring.ranking import Ranking
from app.sureness.flips import Flip
from app.sureness.simulation import Simulation
from app.sureness.weight_drag import Followed
from app.words.chosen import chosen
from app.words.verdict import verdict
from ui.chart.headline import Headline
from ui.widgets.passage import Passage


class Answer:
    """Title and what stands under it; while a choice stands they tell of it instead of the verdict."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._ranking: Ranking | None = None
        self.title = Passage("", "title", name="chart.verdict")
        self.second = Passage("", "small", "text2", name="chart.verdict.why")
        self.row = Headline(self.title, self.second)

    def show_ranking(self, ranking: Ranking, *, waiting: bool) -> None:
        """Tell what follows at once; a verdict with its chances stays while others are on their way."""
        told_a_choice, self._ranking = self._choice is not None, ranking
        if self._choice is not None or told_a_choice or not waiting:
            self.row.hold(False)
            self._say(ranking)

    def tell(self, ranking: Ranking, flips: tuple[Flip, ...], chances: Simulation | Followed | None) -> None:
        """Tell all that follows."""
        self._ranking = ranking
        # What is told while a weight is dragged is told anew when the hand has come to rest.
        self.row.hold(isinstance(chances, Followed))
        self._say(ranking, flips, chances)

    def say_updating(self, said: str) -> None:
        """Say that other chances are on their way; a choice does not hang on them."""
        if self._choice is None:
            self.row.hold(True)
            self._write(said)

    @property
    def _choice(self) -> Choice | None:
        return None if self._ranking is None else self._ranking.document.choice

    def _say(
        self,
        ranking: Ranking,
        flips: tuple[Flip, ...] | None = None,
        chances: Simulation | Followed | None = None,
    ) -> None:
        choice, today = self._choice, self._today()
        said = verdict(ranking, flips, chances) if choice is None else chosen(choice, ranking, today)
        self.title.setText(said.title)
        self.title.set_shorter(said.shorter)
        self._write(said.detail, said.link)

    def _write(self, text: str, link: str = "") -> None:
        self.second.setText(text)
        self.second.set_link(link, "What may go wrong")
