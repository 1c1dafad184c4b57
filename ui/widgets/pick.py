"""Choosing one of a few, and yes or no."""

from collections.abc import Sequence
from typing import Any, Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from ui.look import icons, theme
from ui.widgets.errors import error_of, mark_error
from ui.widgets.quiet import quiet
from ui.widgets.spacing import spaced
from ui.widgets.tips import ampersands, tip

Items = Sequence[tuple[Any, str]]


class Pick(QComboBox):
    """A list of (value, caption) that drops down; `chosen` tells the value that the hand chose."""

    chosen = Signal(object)
    error_changed = Signal(str)

    def __init__(
        self, label: str, items: Items = (), *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._values: list[Any] = []
        self._told: Any = None
        self.set_items(items)
        self.activated.connect(self._on_activated)

    def set_items(self, items: Items) -> None:
        """Replace what can be chosen, keeping the value where it is still there."""
        before = self.value()
        with quiet(self):
            self.clear()
            self._values = [value for value, _ in items]
            for _, caption in items:
                theme.ensure_fonts_for(caption)
                self.addItem(caption)
            self.set_value(before)

    def value(self) -> Any:
        """The value chosen, or None."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Show a value; says nothing."""
        with quiet(self):
            self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self._tell_the_rest()
        if value != self._told:
            self.show_error("")
        self._told = value

    def error(self) -> str:
        """The sentence shown with this field, or nothing."""
        return error_of(self)

    def show_error(self, sentence: str) -> None:
        """Mark the choice as refused, with a sentence; an empty one takes the mark away."""
        if mark_error(self, sentence):
            self.error_changed.emit(sentence)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past must not choose.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = self._cut(option)  # pyright: ignore[reportAttributeAccessIssue]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_the_rest()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tell_the_rest()

    def _cut(self, option: QStyleOptionComboBox) -> str:
        """Give what is chosen as far as there is room for it."""
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = field.width() - theme.px(4)
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def _tell_the_rest(self) -> None:
        """Say on hovering what is cut, and only that."""
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        cut = self._cut(option) != self.currentText()
        tip(self, self.currentText() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(16)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = theme.px(6) if mirrored else self.width() - side - theme.px(6)
        rect = QRectF(x, (self.height() - side) / 2, side, side)
        icons.paint(QPainter(self), "chevron-down", rect, "text2" if self.isEnabled() else "text3")

    def _on_activated(self, index: int) -> None:
        self._tell_the_rest()
        self.show_error("")
        self.chosen.emit(self._values[index])


class CheckBox(QCheckBox):
    """A yes or no with its caption as typed; `toggled_by_hand` is told of the hand only."""

    toggled_by_hand = Signal(bool)

    def __init__(self, text: str, *, name: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.set_caption(text)
        tip(self, hint)
        self.clicked.connect(self.toggled_by_hand)

    def set_caption(self, text: str) -> None:
        """Change the text, literally."""
        theme.ensure_fonts_for(text)
        self.setText(ampersands(text))
        self.setAccessibleName(text)

    def set_value(self, on: bool) -> None:
        """Show a value; says nothing."""
        with quiet(self):
            self.setChecked(on)


class Segments(QFrame):
    """A few choices side by side, one of them down or none; arrows move between them.

    `low` ones fit into a line of small text.
    """

    chosen = Signal(object)

    def __init__(
        self, label: str, items: Items, *, name: str = "", low: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("segments", True)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._values = [value for value, _ in items]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        for index, (_, caption) in enumerate(items):
            button = _Segment(caption, f"{name}_{index}" if name else "", low)
            button.stepped.connect(self._on_stepped)
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)
        around = 0 if low else 2
        spaced(row, 0, (around, around, around, around))
        self.set_value(self._values[0])

    def value(self) -> Any:
        """The value chosen; None where none is."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: Any) -> None:
        """Show a value, or with another than those offered none; says nothing."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
        elif checked := self._group.checkedButton():
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        self._one_tab_stop()

    def set_names(self, about: str, names: Sequence[str], hints: Sequence[str] = ()) -> None:
        """Say what each choice is about, for who hears it, and more of it on hovering."""
        self.setAccessibleName(about)
        for button, name in zip(self._group.buttons(), names, strict=True):
            button.setAccessibleName(f"{about}: {name}")
        for button, hint in zip(self._group.buttons(), hints, strict=False):
            tip(button, hint)

    def underline(self, letters: Sequence[str]) -> None:
        """Show by which letter each choice goes while Alt is down; whoever knows where it holds hears it."""
        for button, letter in zip(self._group.buttons(), letters, strict=True):
            button.setText(button.text().replace(letter, f"&{letter}", 1))
            button.setShortcut(QKeySequence())

    def stops(self) -> list[QWidget]:
        """List what Tab can go to: the choice that is down, or the first."""
        return list(self._group.buttons())

    def _on_clicked(self, index: int) -> None:
        self._one_tab_stop()
        self.chosen.emit(self._values[index])

    def _on_stepped(self, steps: int) -> None:
        index = self._group.checkedId() + steps
        if 0 <= index < len(self._values):
            button = self._group.button(index)
            button.setChecked(True)
            self._one_tab_stop()
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(self._values[index])

    def _one_tab_stop(self) -> None:
        buttons = self._group.buttons()
        stop = self._group.checkedButton() or buttons[0]
        for button in buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


class _Segment(QToolButton):
    stepped = Signal(int)

    def __init__(self, caption: str, name: str, low: bool) -> None:
        super().__init__()
        self._caption = caption
        self._low = low
        self.setProperty("kind", "segment")
        self.setProperty("low", low)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setText(ampersands(caption))
        self.setAccessibleName(caption)

    def sizeHint(self) -> QSize:
        # Qt's own hint for a tool button forgets the padding of the style sheet.
        text = self.fontMetrics().horizontalAdvance(self._caption)
        return QSize(text + theme.px(16 if self._low else 24), theme.px(24 if self._low else 26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, Literal[-1, 1]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.stepped.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)
