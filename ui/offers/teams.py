"""The teams inside an offer: which one is edited, and how sure it is to land in each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.document import Offer, Team
from app.edits import ChangeFact
from app.edits.offers import Fact
from app.numbers import numerals
from app.numbers.numerals import DOT
from ui.panel import Panel
from ui.scales.inputs import NUMBER_WIDTH
from ui.scales.value_answer import with_answer
from ui.scales.value_line import chance_line
from ui.widgets.field_row import FieldRow
from ui.widgets.label import PlainLabel
from ui.widgets.name_field import NameField, show_line
from ui.widgets.pick import CheckBox
from ui.widgets.pick_list import PickList, Row
from ui.widgets.spacing import sized, spaced
from ui.widgets.titled_list import TitledList

WHOLE = "Whole company"
_LESS_THAN_WHOLE = 1 - 1e-6


class TeamList(TitledList):
    """The whole company, in the first row, and each team of it."""

    def __init__(self) -> None:
        self._total = PlainLabel("", "small", "text3", wrap=True, name="teams.total")
        super().__init__(
            "teams",
            "Teams",
            PickList("Whole company and its teams", name="teams.list", movable=True, most_rows=12),
            add="Add a team (Insert)",
            remove="Remove this team (Delete)",
            stays="The whole company stays; the offer is removed in the menu above.",
            note=self._total,
            inset=0,
            gaps=(4, 4),
        )

    def show_offer(self, offer: Offer, current: str) -> None:
        """Show the teams of an offer, one of them, or the whole, as the one that is edited."""
        rows = [Row(offer.id, WHOLE, says=f"{WHOLE}: {offer.company}")]
        rows += [Row(team.id, team.name, _aside(team), says=_says(team)) for team in offer.teams]
        self.list.show_rows(rows, current)
        self.remove.setEnabled(current != offer.id)
        self._total.setText(total_sentence(offer))

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.remove, self.add, self.list]


class TeamOpen(CheckBox):
    """Whether the team of an offer may be left open; asked once it has teams."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(
            "Its team may be left open",
            name="offer.team_open",
            hint="The offer is then an option too, as the mixture of its teams by their chances.",
        )
        self._panel = panel
        self._offer: Offer | None = None
        self.toggled_by_hand.connect(self._on_toggled)

    def show_offer(self, offer: Offer) -> None:
        """Show what is said of an offer."""
        self._offer = offer
        self.set_value(offer.team_open)
        self.setVisible(bool(offer.teams))

    def _on_toggled(self, on: bool) -> None:
        if self._offer is not None:
            self._panel.ask(ChangeFact(self._offer.id, "team_open", on), self)


class TeamFacts(QWidget):
    """Name, chance of landing there, and whether it is promised."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._team: Team | None = None
        self.name = NameField("Team", "A team needs a name.", name="team.name")
        self.chance = chance_line("Chance of landing there", name="team.chance")
        sized(self.chance, NUMBER_WIDTH)
        self.promised = CheckBox("Promised", name="team.promised", hint="The company has promised this team.")
        # As high as a field, to stand in one line with them.
        self.promised.setProperty("field", True)
        grid = QGridLayout(self)
        rows = (
            FieldRow("Team", self.name),
            FieldRow("Chance of landing there", with_answer(self.chance)),
            FieldRow("", self.promised),
        )
        for column, row in enumerate(rows):
            grid.addWidget(row, 0, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        spaced(grid, 12)
        self.name.typed.connect(lambda value: self._ask_live("name", value))
        self.name.settled.connect(panel.settled)
        self.chance.entered.connect(lambda values: self._ask("chance", values[1], self.chance))
        self.promised.toggled_by_hand.connect(lambda on: self._ask("promised", on, self.promised))

    def show_team(self, team: Team) -> None:
        """Show the facts of a team."""
        if self._team is None or self._team.id != team.id:
            self.name.forget()
            self.chance.forget()
        self._team = team
        show_line(self.name, team.name)
        self.chance.set_value((None, team.chance, None))
        self.promised.set_value(team.promised)

    def stops(self) -> list[QWidget]:
        """List what Tab goes through, in order."""
        return [self.name, self.chance, self.promised]

    def _ask(self, fact: Fact, value: object, field: QWidget) -> None:
        if self._team is not None:
            self._panel.ask(ChangeFact(self._team.id, fact, value), field)

    def _ask_live(self, fact: Fact, value: object) -> None:
        if self._team is not None:
            self._panel.ask_typed(ChangeFact(self._team.id, fact, value), self.name)


def total_sentence(offer: Offer) -> str:
    """Say how much of the chance of landing somewhere is named."""
    if not offer.teams:
        return "No team yet. What you say holds for the whole company."
    chances = [team.chance for team in offer.teams if team.chance is not None]
    if not chances:
        return "No chance of landing in a team is named yet."
    total = sum(chances)
    if total >= _LESS_THAN_WHOLE:
        return "100% named."
    return f"{numerals.percent(total)} of 100% named; {numerals.percent(1 - total)}: no team named yet."


def _aside(team: Team) -> str:
    chance = "" if team.chance is None else numerals.percent(team.chance)
    return DOT.join(part for part in ("promised" if team.promised else "", chance) if part)


def _says(team: Team) -> str:
    chance = (
        "chance not named"
        if team.chance is None
        else f"{numerals.percent(team.chance)} chance of landing there"
    )
    return ", ".join(part for part in (team.name, chance, "promised" if team.promised else "") if part)
