"""Where the options are put in order: their names, and nothing that is known of them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document import Option
from app.words.gut import MISSING
from ui.gut.order_list import OrderList
from ui.widgets.buttons import link, primary
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain

_LEAD: Final = "Which would you rather have, whatever the numbers say? The best first; a minute is enough."
_HOW: Final = "Drag a row, hold Alt with Up or Down, or press the number of its place. Enter: done."


class OrderPage(QWidget):
    """A plain list, one line that says how, and “Done”."""

    #: The order, the best first.
    felt = Signal(tuple)
    look_back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gut.order")
        self.list = OrderList()
        self._lead = PlainLabel(_LEAD, "small", "text2", wrap=True, name="gut.lead")
        self._empty = PlainLabel("", "body", "text2", wrap=True, name="gut.empty")
        self._how = PlainLabel(_HOW, "small", "text3", wrap=True, name="gut.how")
        self.look_back = link("", name="gut.look_back")
        self.done = primary("Done", name="gut.done", hint="Keep this order, and see what the ranking says")
        self._lay_out()
        self.list.done_requested.connect(self._on_done)
        self.done.clicked.connect(self._on_done)
        self.look_back.clicked.connect(self.look_back_requested)
        chain([self.list, self.look_back, self.done])

    def show_options(self, options: Sequence[Option], earlier: int) -> None:
        """Show options in this order; `earlier` orders can be looked back at."""
        enough = len(options) > 1
        self.list.show_options(options)
        self._empty.setText("" if enough else MISSING[len(options)])
        self._empty.setVisible(not enough)
        for widget in (self.list, self._lead, self._how):
            widget.setVisible(enough)
        self.done.setEnabled(enough)
        orders = "the earlier order" if earlier == 1 else f"{earlier} earlier orders"
        self.look_back.set_caption(f"Look back at {orders}")
        self.look_back.setVisible(earlier > 0)

    def take_focus(self) -> None:
        """Begin in the list, or where there is nothing to order with what can be looked back at."""
        first = self.list if self.done.isEnabled() else self.look_back
        if not first.isHidden():
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_done(self) -> None:
        if self.done.isEnabled():
            self.felt.emit(self.list.order())

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.addWidget(PlainLabel("Order by feeling", "title", name="gut.title"))
        for label in (self._lead, self._empty):
            head.addWidget(label)
        foot = QHBoxLayout()
        foot.addWidget(self.look_back)
        foot.addStretch(1)
        foot.addWidget(self.done)
        how = QHBoxLayout()
        how.addWidget(self._how)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(how)
        column.addLayout(foot)
        spaced(head, 4, (9, 0, 9, 0))
        spaced(how, 0, (9, 0, 9, 0))
        spaced(foot, 8, (4, 0, 0, 0))
        spaced(column, 8, (8, 12, 16, 16))
