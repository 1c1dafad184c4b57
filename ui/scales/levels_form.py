"""The named levels of a scale: their order, their names, and what each is worth."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.document import Criterion, Level, Levels
from app.edits import RenameLevel, SetScale
from app.scales.levels import equal_steps
from ui.panel import Panel
from ui.widgets.buttons import IconButton, link
from ui.widgets.grid_form import Fields, GridForm
from ui.widgets.label import PlainLabel
from ui.widgets.name_field import NameField
from ui.widgets.number_field import ShareField
from ui.widgets.spacing import sized

_MOST = 20
ASSUMED = "Equal steps are assumed until you say what a level is worth."


class LevelsForm(GridForm):
    """Shows levels and asks for others."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        self._panel = panel
        self._criterion: Criterion | None = None
        add = link("Add a level", icon="plus", name="levels.add")
        super().__init__("levels", ("Level", "Worth, 0 to 100"), self._make, add, parent)
        self.stretch(0)
        self._assumed = PlainLabel(ASSUMED, "small", "warn", wrap=True, name="levels.assumed")
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._assumed)
        add.clicked.connect(self._on_add)

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        """Show the levels of a criterion."""
        scale = criterion.scale
        assert isinstance(scale, Levels)
        self._criterion = criterion
        rows = self.show_rows(len(scale.levels), _MOST, afresh=afresh)
        for number, (level, (name, worth, up, down, gone)) in enumerate(zip(scale.levels, rows, strict=True)):
            assert isinstance(name, NameField)
            assert isinstance(worth, ShareField)
            name.set_value(level.label)
            worth.set_value(level.value)
            up.setEnabled(number > 0)
            down.setEnabled(number < len(scale.levels) - 1)
            gone.setEnabled(len(scale.levels) > 2)
        self._assumed.setVisible(scale.equal_steps_assumed)

    def _make(self, number: int) -> Fields:
        place = number + 1
        # Not told live: half a name may be the name of another level.
        name = NameField(f"Level {place}", "A level needs a name.", name=f"levels.{number}.name", live=False)
        worth = ShareField(f"Worth of level {place}", name=f"levels.{number}.value", unit="", optional=False)
        sized(worth, 96)
        up = IconButton("arrow-up", f"Move level {place} up", name=f"levels.{number}.up")
        down = IconButton("arrow-down", f"Move level {place} down", name=f"levels.{number}.down")
        gone = IconButton("close", f"Remove level {place}", name=f"levels.{number}.remove")
        name.entered.connect(partial(self._on_name, number, name))
        worth.entered.connect(partial(self._on_worth, number, worth))
        up.clicked.connect(lambda: self._on_move(number, -1))
        down.clicked.connect(lambda: self._on_move(number, 1))
        gone.clicked.connect(lambda: self._on_remove(number))
        return [name, worth, up, down, gone]

    def _scale(self) -> Levels | None:
        scale = self._criterion.scale if self._criterion else None
        return scale if isinstance(scale, Levels) else None

    def _ask(self, levels: list[Level], field: QWidget | None = None, *, placed: bool = False) -> None:
        scale = self._scale()
        if scale is None or self._criterion is None:
            return
        assumed = scale.equal_steps_assumed and not placed
        made = equal_steps(tuple(level.label for level in levels)) if assumed else tuple(levels)
        changed = scale.replace(levels=made, equal_steps_assumed=assumed)
        self._panel.ask(SetScale(self._criterion.id, changed), field or self)

    def _levels(self) -> list[Level]:
        scale = self._scale()
        return list(scale.levels) if scale else []

    def _on_name(self, number: int, field: NameField, name: str) -> None:
        if self._criterion is not None:
            self._panel.ask(RenameLevel(self._criterion.id, number, name), field)

    def _on_worth(self, number: int, field: ShareField, worth: float) -> None:
        levels = self._levels()
        levels[number] = levels[number].replace(value=worth)
        self._ask(levels, field, placed=True)

    def _on_move(self, number: int, by: int) -> None:
        levels = self._levels()
        if not 0 <= number + by < len(levels):
            return
        moved = levels.pop(number)
        levels.insert(number + by, moved)
        self._ask(levels)

    def _on_remove(self, number: int) -> None:
        levels = self._levels()
        del levels[number]
        self._ask(levels)

    def _on_add(self) -> None:
        levels = self._levels()
        labels = {level.label for level in levels}
        number = len(levels) + 1
        while f"Level {number}" in labels:
            number += 1
        levels.append(Level(label=f"Level {number}", value=1.0))
        self._ask(levels)
        name = self.show_rows(len(self._levels()), _MOST)[-1][0]
        name.setFocus()
        if isinstance(name, NameField):
            name.selectAll()
