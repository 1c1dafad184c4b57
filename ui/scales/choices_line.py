"""The line of a value on a scale of a few answers: typed, or dropped down from its end."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu

from app.scales.typed_facts import Choices
from ui.look import theme
from ui.scales.value_line import ValueLine
from ui.widgets.buttons import IconButton
from ui.widgets.tips import ampersands

_KEYS = "Alt+Down"


class ChoicesLine(ValueLine):
    """A line for one of a few answers, which drop down from its end too."""

    def __init__(self, label: str, facts: Choices, *, name: str) -> None:
        self._drop: IconButton | None = None
        super().__init__(label, facts, name=name)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._drop = IconButton("chevron-down", f"Choose ({_KEYS})", name=f"{name}.choose", parent=self)
        self._drop.setCursor(Qt.CursorShape.ArrowCursor)
        # Keys that it has no use for would go to the line around it, and be typed there.
        self._drop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._drop.clicked.connect(self._open)
        keys = QShortcut(QKeySequence(_KEYS), self)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._open)
        self.make_room()

    def make_room(self) -> None:
        super().make_room()
        if self._drop is None:
            return
        side = theme.px(28)
        at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = theme.px(2) if at_left else self.width() - side - theme.px(2)
        self._drop.setGeometry(x, round((self.height() - side) / 2), side, side)
        self.setTextMargins(side if at_left else 0, 0, 0 if at_left else side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.choices")
        facts, three = self.facts, self.three()
        assert isinstance(facts, Choices)
        here = None if three is None else facts.place(three[1])
        places = [*range(len(facts.labels)), None]
        only_one = QActionGroup(menu)
        for place in places:
            theme.ensure_fonts_for(caption := "Not known" if place is None else facts.labels[place])
            action = menu.addAction(ampersands(caption))
            action.setCheckable(True)
            action.setChecked(here == place)
            only_one.addAction(action)
            action.triggered.connect(partial(self._choose, None if place is None else Decimal(place)))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        menu.setActiveAction(only_one.checkedAction() or menu.actions()[0])

    def _choose(self, place: Decimal | None) -> None:
        self.drop()
        self.go_to(place)
