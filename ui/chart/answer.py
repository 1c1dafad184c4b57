"""The two lines above the chart: who comes out best and what would turn that, or what was chosen."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from app.document import Document
from app.scoring.ranking import Ranking
from app.sureness.flips import Flip
from app.sureness.simulation import Simulation
from app.sureness.weight_drag import Followed
from app.words.chosen import chosen
from app.words.verdict import Verdict, verdict
from ui.look import theme
from ui.widgets.label import PlainLabel


class Answer(QVBoxLayout):
    """Title and second line; while a choice stands they tell of it instead of the verdict."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._document: Document | None = None
        self._tells_choice = False
        self.title = PlainLabel("", "title", elide=True, name="chart.verdict")
        self.second = PlainLabel("", "small", "text2", elide=True, name="chart.verdict.why")
        self.setSpacing(theme.px(2))
        self.addWidget(self.title)
        self.addWidget(self.second)

    @property
    def chosen(self) -> str | None:
        """The id of the option that was chosen, while that stands."""
        choice = None if self._document is None else self._document.choice
        return None if choice is None else choice.option

    def show_document(self, document: Document) -> None:
        """Remember whether a choice stands."""
        self._document = document

    def show_ranking(self, ranking: Ranking, *, waiting: bool) -> None:
        """Tell what follows at once; a verdict with its chances stays while others are on their way."""
        chosen_before = self._tells_choice
        if not self._tell_choice(ranking) and (chosen_before or not waiting):
            self._say(verdict(ranking))

    def tell(self, ranking: Ranking, flips: tuple[Flip, ...], chances: Simulation | Followed | None) -> None:
        """Tell all that follows."""
        if not self._tell_choice(ranking):
            self._say(verdict(ranking, flips, chances))

    def say_updating(self, said: str) -> None:
        """Say that other chances are on their way; a choice does not hang on them."""
        if not self._tells_choice:
            self.second.setText(said)

    def _tell_choice(self, ranking: Ranking) -> bool:
        document = self._document
        choice = None if document is None else document.choice
        self._tells_choice = choice is not None
        if document is not None and choice is not None:
            self._say(chosen(choice, ranking, self._today()))
        return self._tells_choice

    def _say(self, said: Verdict) -> None:
        self.title.setText(said.title)
        self.title.set_shorter(said.shorter)
        self.second.setText(said.detail)
