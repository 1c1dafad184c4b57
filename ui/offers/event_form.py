"""Asks for the name and the chance of an event in the row of the likelihood that is to hang on it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.scales.inputs import NUMBER_WIDTH
from ui.scales.value_answer import ValueAnswer
from ui.scales.value_line import chance_line
from ui.scales.values import number_of
from ui.widgets.buttons import link
from ui.widgets.errors import ErrorLine
from ui.widgets.fields import Field, TextField
from ui.widgets.scrolling import bring_into_view
from ui.widgets.spacing import sized, spaced

_LONGEST_NAME = 200


class EventForm(QWidget):
    """Two small fields; Enter takes what they say, Esc leaves them. A rename asks for the name alone."""

    #: The name, and the chance as a share of 1, or None where only the name was asked for.
    given = Signal(str, object)
    left = Signal()

    def __init__(self, criterion: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.name = TextField(
            f"{criterion}: name of the event",
            name=f"{name}_name",
            placeholder="What may happen",
            longest=_LONGEST_NAME,
        )
        self.chance = chance_line(f"{criterion}: chance of the event", name=f"{name}_chance", step=1.0)
        self._answer = ValueAnswer(self.chance, name=f"{name}_chance")
        self._take = link("Add", name=f"{name}_take")
        self._leave = link("Cancel", name=f"{name}_leave")
        self._error = ErrorLine(name=f"{name}_error")
        self._lay_out()
        self._take.clicked.connect(self._on_take)
        self._leave.clicked.connect(self.left)
        self.name.error_changed.connect(self._error.say)
        for field in (self.name, self.chance):
            field.installEventFilter(self)
            field.error_changed.connect(lambda _: bring_into_view(self))

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.addWidget(self.name, 1)
        fields.addWidget(self.chance)
        fields.addWidget(self._take)
        fields.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.addLayout(fields)
        column.addWidget(self._error)
        column.addWidget(self._answer)
        spaced(fields, 8)
        spaced(column, 0, (0, 2, 0, 2))
        sized(self.chance, NUMBER_WIDTH)

    def ask_for_new(self, chance: float | None) -> None:
        """Ask for both, the chance beginning with what the likelihood is now, as a share of 1."""
        self._open("", "Add")
        self.chance.set_value((None, chance, None))
        self.chance.show()

    def ask_for_name(self, name: str) -> None:
        """Ask for another name."""
        self._open(name, "Rename")
        self.chance.hide()

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.name, self.chance, self._take, self._leave]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _open(self, name: str, does: str) -> None:
        for field in (self.name, self.chance):
            field.forget()
        self.name.set_value(name)
        self._take.set_caption(does)
        self.show()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.selectAll()
        bring_into_view(self)

    def _on_take(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._refuse(self.name, "An event needs a name.")
        elif self.chance.isHidden():
            self.given.emit(name, None)
        elif not self.chance.commit():
            self._refuse(self.chance, self.chance.error())
        elif (chance := number_of(self.chance.value())) is None:
            self._refuse(self.chance, "An event needs a chance.")
        else:
            self.given.emit(name, chance)

    def _refuse(self, field: Field, sentence: str) -> None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.show_error(sentence)
