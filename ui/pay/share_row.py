"""How much pay weighs beside all else: a slider that moves the rankings while it is dragged."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document import Document
from app.edits import WeighPay
from app.edits.pay import MOST_SHARE, share_of_pay
from ui.pay.weighing import COUNTING
from ui.widgets import numbers
from ui.widgets.buttons import link
from ui.widgets.label import PlainLabel
from ui.widgets.share_slider import ShareSlider
from ui.widgets.spacing import spaced

if TYPE_CHECKING:
    from ui.pay.panel import PayPanel

COUNTS = "Pay counts in the ranking."
NO_CRITERION = "Pay is not one of the criteria yet."
NO_RANGE = "It needs a worst and a best pay first."
BESIDE = "Only supposed here: in the ranking pay does not count."


class ShareRow(QWidget):
    """Caption, share and slider; below, whether pay counts elsewhere too."""

    def __init__(self, panel: "PayPanel") -> None:
        super().__init__()
        self.setObjectName("pay.ties.weight")
        self._panel = panel
        self.slider = ShareSlider("text2", "Weight of pay, in per cent", name="pay.ties.share", top=60.0)
        self.count = link("Let pay count…", name="pay.ties.count")
        self._share = PlainLabel("", "strong", name="pay.ties.percent")
        self._said = PlainLabel("", "small", "text2", wrap=True, name="pay.ties.counts")
        self._error = PlainLabel("", "small", "danger", wrap=True, name="pay.ties.error")
        self._error.hide()
        self._lay_out()
        self.slider.moved.connect(lambda percent: panel.ask_live(self._edit(percent), self))
        self.slider.settled.connect(panel.settled)
        self.slider.refused.connect(self.show_error)
        self.count.clicked.connect(lambda: panel.pick("sums", COUNTING))

    def show_share(self, document: Document) -> None:
        """Show how much pay weighs, and whether it counts in the ranking."""
        share, criterion = share_of_pay(document), document.pay_criterion
        self.slider.set_share(100 * (share or 0.0))
        self._share.setText(numbers.percent(share or 0.0))
        counts = criterion is not None and not criterion.set_aside
        self.slider.setEnabled(criterion is not None)
        said = NO_CRITERION if criterion is None else COUNTS if counts else BESIDE
        self._said.setText(said if document.pay.worst is not None or counts else f"{said} {NO_RANGE}")
        self.count.setVisible(not counts)

    def clear(self) -> None:
        """Show no share."""
        self.slider.set_share(0.0)
        for label in (self._share, self._said):
            label.setText("")
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Show why a wish was refused; an empty sentence takes it back."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    @staticmethod
    def _edit(percent: float) -> WeighPay:
        return WeighPay(min(percent / 100, MOST_SHARE))

    def _lay_out(self) -> None:
        line, below = QHBoxLayout(), QHBoxLayout()
        line.addWidget(PlainLabel("Weight of pay", "heading", name="pay.ties.heading"))
        line.addStretch(1)
        line.addWidget(self._share)
        below.addWidget(self._said, 1)
        below.addWidget(self.count)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(self.slider)
        column.addLayout(below)
        column.addWidget(self._error)
        spaced(line, 8)
        spaced(below, 8)
        spaced(column, 2)
