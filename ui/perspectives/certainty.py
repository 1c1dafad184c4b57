"""How sure she is of her weights: one slider, or only their order."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document import Document
from app.edits import SetCertainty
from app.scoring.ranking import Ranking
from app.sureness.weight_draws import weight_bands
from app.words.chances import band_sentence, unsure
from ui.panel import Panel
from ui.widgets.label import PlainLabel
from ui.widgets.pick import CheckBox
from ui.widgets.share_slider import ShareSlider
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain

SIZE: Final = QSize(380, 204)
LEAST: Final = QSize(320, 204)
_SPEAKING: Final = "How sure I am of my weights, in per cent"


class CertaintyEditor(Panel):
    """Says how far a typical weight may be off, and shows it on the weight that counts most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("certainty_editor", "How sure am I of my weights", parent)
        self._document: Document | None = None
        self.slider = ShareSlider("text2", _SPEAKING, name="certainty.slider", top=100.0)
        self.order_only = CheckBox("I trust only their order", name="certainty.order_only")
        self._off = PlainLabel("", "strong", name="certainty.off")
        self._band = PlainLabel("", "small", "text2", wrap=True, name="certainty.band")
        self._lay_out()
        self.slider.moved.connect(lambda percent: self.ask_live(SetCertainty(percent / 100), self))
        self.slider.settled.connect(self.settled)
        self.slider.reset_requested.connect(lambda: self.ask(SetCertainty(0.7), self))
        self.order_only.toggled_by_hand.connect(self._on_order_only)
        self.setWindowTitle("How sure am I of my weights")

    def show_document(self, document: Document) -> None:
        self._document = document
        view = document.perspective
        self.slider.set_share(100 * view.certainty)
        self.slider.setEnabled(not view.order_only)
        self.order_only.set_value(view.order_only)
        said = unsure(view)
        self._off.setText(f"A typical weight may be off by {said}" if said.startswith("±") else _KNOWN[said])

    def show_ranking(self, ranking: Ranking) -> None:
        view = ranking.table.perspective
        if not ranking.shares.sum() > 0:
            self._band.setText("")
            return
        names = tuple(criterion.id for criterion in ranking.criteria)
        seed = self._document.seed if self._document is not None else 0
        bands = weight_bands(ranking.shares, names, view.certainty, order_only=view.order_only, seed=seed)
        most = int(ranking.shares.argmax())
        low, high = (float(end) for end in bands[:, most])
        said = band_sentence(ranking.criteria[most].name, float(ranking.shares[most]), low, high)
        self._band.setText(f"{said}.")

    def _on_order_only(self, on: bool) -> None:
        if self._document is not None:
            self.ask(SetCertainty(self._document.perspective.certainty, on), self)

    def _lay_out(self) -> None:
        ends = QHBoxLayout()
        ends.addWidget(PlainLabel("Only roughly", "caption", "text3", name="certainty.low"))
        ends.addStretch(1)
        ends.addWidget(PlainLabel("Exactly", "caption", "text3", name="certainty.high"))
        scale, said, column = QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        scale.addWidget(self.slider)
        scale.addLayout(ends)
        said.addWidget(self._off)
        said.addWidget(self._band)
        column.addWidget(PlainLabel("How sure am I of my weights", "heading", name="certainty.heading"))
        column.addLayout(scale)
        column.addLayout(said)
        column.addWidget(self.order_only)
        column.addStretch(1)
        spaced(ends, 8)
        spaced(scale, 0)
        spaced(said, 2)
        spaced(column, 12, (16, 14, 16, 12))
        chain([self.slider, self.order_only])


_KNOWN: Final = {
    "order only": "Any weights in this order are as likely",
    "certain": "Every weight is taken as it stands",
}
