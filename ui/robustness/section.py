"""A section of the view: what it shows, what it says, and what is missing where it can show nothing."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis import Analysis
from app.words.chances import why_no_chances
from app.words.robustness import WORKED_OUT
from ui.selection import Reading
from ui.widgets.fact_rows import RowList
from ui.widgets.fold import Fold
from ui.widgets.label import CutLabel, PlainLabel
from ui.widgets.matrix import Matrix
from ui.widgets.spacing import spaced

View = Matrix | RowList


class Section(QWidget):
    """One page: a title, how it is read, what there is to see, and a note under it.

    A section of its own fills its views in `fill`; what it returns is the note. One that can show something
    where there are no chances, or nothing where there are, says `why_nothing` itself. A `body` holds the
    views where they do not simply stand under each other.
    """

    #: Where a section has one reading alone, which; empty: it follows the switch.
    only = "Of doubt alone: nothing on this page speaks of luck."

    def __init__(
        self,
        key: str,
        title: str,
        lead: str,
        *views: View,
        asks: QWidget | None = None,
        body: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.key = key
        self.title = title
        self.setObjectName(f"robustness.{key}")
        self.setAccessibleName(title)
        self.views = views
        self._asks = asks
        self._body = body
        self.reading: Reading = "doubt"
        self._told = lead
        self._lead = PlainLabel(lead, "small", "text2", wrap=True, name=f"robustness.{key}.lead")
        self._empty = PlainLabel("", "body", "text2", wrap=True, name=f"robustness.{key}.empty")
        self._method = Fold(WORKED_OUT, name=f"robustness.{key}.method")
        self._note = PlainLabel("", "caption", "text3", wrap=True, name=f"robustness.{key}.note")
        column = QVBoxLayout(self)
        column.addWidget(CutLabel(title, "title", name=f"robustness.{key}.title"))
        column.addWidget(self._lead)
        column.addWidget(self._empty)
        if asks is not None:
            column.addWidget(asks)
        stacked = views if body is None else (body,)
        for number, view in enumerate(stacked):
            column.addWidget(view, int(number == len(stacked) - 1))
        column.addWidget(self._note)
        column.addWidget(self._method)
        column.addStretch(0)
        spaced(column, 8, (12, 12, 16, 12))

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what follows, or what is missing."""
        self._lead.setText(self.lead())
        why = self.why_nothing(analysis)
        note = "" if why else self.fill(analysis)
        if why:
            self.clear()
        self._empty.setText(why)
        self._note.setText(note)
        self._method.tell("" if why else self.method(analysis))
        self._empty.setVisible(bool(why))
        self._lead.setVisible(not why)
        self._note.setVisible(bool(note))
        for part in (*self.views, self._asks, self._body):
            if part is not None:
                part.setVisible(not why)

    def clear(self) -> None:
        """Let go of what was shown: hidden it would still be there to be heard, whatever is covered since."""
        for view in self.views:
            view.show_nothing()

    def lead(self) -> str:
        """Say how the page is read."""
        return self._told

    @property
    def stops(self) -> list[QWidget]:
        """What Tab can go to, in its order."""
        return [*self.views, self._method.button]

    def show_option(self, option_id: str | None) -> None:
        """Bring the selected option to the eye, where the section has a way to."""

    def set_faded(self, faded: bool) -> None:
        """Show the facts faintly while they are those of a moment ago."""
        for view in self.views:
            view.setProperty("faded", faded)
            view.viewport().update()

    def why_nothing(self, analysis: Analysis) -> str:
        """Say what is missing, and what would bring it; empty where nothing is."""
        return why_no_chances(analysis.ranking)

    def method(self, analysis: Analysis) -> str:
        """Give the figures of the method, for those who want them; none where there are no draws in it."""
        return ""

    def fill(self, analysis: Analysis) -> str:
        """Fill the views; give the note."""
        raise NotImplementedError
