"""Words for some places of a rating or a likelihood, so that a number means the same every time."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.document import Criterion, Likelihood, Rating, ScaleWord
from app.edits import SetScale
from app.scales.registry import kind_of
from ui.panel import Panel
from ui.scales.place_field import PlaceField
from ui.widgets.buttons import IconButton, link
from ui.widgets.fields import TextField
from ui.widgets.grid_form import Fields, GridForm
from ui.widgets.spacing import sized

_MOST = 11
_AT, _TEXT = 0, 1


class WordsForm(GridForm):
    """Shows the words of a scale and asks for others."""

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        self._panel = panel
        self._criterion: Criterion | None = None
        add = link("Add words for a level", icon="plus", name="words.add")
        super().__init__("words", ("At", "What it means"), self._make, add, parent)
        self.stretch(_TEXT)
        add.clicked.connect(self._on_add)

    def show_criterion(self, criterion: Criterion, *, afresh: bool) -> None:
        """Show the words of a rating or a likelihood."""
        scale = criterion.scale
        assert isinstance(scale, Rating | Likelihood)
        self._criterion = criterion
        rows = self.show_rows(len(scale.words), _MOST, afresh=afresh)
        for word, (at, text, _) in zip(scale.words, rows, strict=True):
            assert isinstance(at, PlaceField)
            assert isinstance(text, TextField)
            at.set_scale(scale)
            at.set_unit(kind_of(scale).unit(scale))
            at.set_value(word.at)
            text.set_value(word.text)

    def _make(self, number: int) -> Fields:
        at = PlaceField(f"Place of words {number + 1}", name=f"words.{number}.at", decimals=4)
        sized(at, 72)
        text = TextField(f"Words {number + 1}", name=f"words.{number}.text", live=True, longest=500)
        gone = IconButton("close", f"Remove words {number + 1}", name=f"words.{number}.remove")
        at.entered.connect(partial(self._on_at, number))
        text.typed.connect(partial(self._on_text, number))
        text.settled.connect(self._panel.settled)
        gone.clicked.connect(lambda: self._on_remove(number))
        return [at, text, gone]

    def _scale(self) -> Rating | Likelihood | None:
        scale = self._criterion.scale if self._criterion else None
        return scale if isinstance(scale, Rating | Likelihood) else None

    def _words(self) -> list[ScaleWord]:
        scale = self._scale()
        return [] if scale is None else list(scale.words)

    def _ask(self, words: list[ScaleWord], *, live: bool = False) -> None:
        criterion, scale = self._criterion, self._scale()
        if criterion is not None and scale is not None:
            edit = SetScale(criterion.id, scale.replace(words=tuple(words)))
            (self._panel.ask_typed if live else self._panel.ask)(edit, self)

    def _on_add(self) -> None:
        scale = self._scale()
        if scale is None:
            return
        words, top = list(scale.words), scale.readings.most
        free = [place * top / 10 for place in (10, 0, 5, 8, 2, 7, 3, 9, 1, 6, 4)]
        taken = {word.at for word in words}
        at = next((place for place in free if place not in taken), top)
        words.append(ScaleWord(at=at, text=""))
        words.sort(key=lambda word: word.at)
        self._ask(words)
        place = next(number for number, word in enumerate(words) if word.at == at)
        self.show_rows(len(words), _MOST)[place][_TEXT].setFocus()

    def _on_at(self, number: int, at: float) -> None:
        words = self._words()
        words[number] = words[number].replace(at=at)
        self._ask(sorted(words, key=lambda word: word.at))

    def _on_text(self, number: int, text: str) -> None:
        words = self._words()
        words[number] = words[number].replace(text=text)
        self._ask(words, live=True)

    def _on_remove(self, number: int) -> None:
        words = self._words()
        del words[number]
        self._ask(words)
