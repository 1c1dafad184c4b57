"""The sentence below a row: why a wish was refused."""

from ui.widgets.fields import Field
from ui.widgets.label import PlainLabel


class RowError(PlainLabel):
    """Says what was refused last, or what the field still stands refused for; else it is hidden."""

    def __init__(self, field: Field, *, name: str) -> None:
        super().__init__("", "small", "danger", wrap=True, name=name)
        self._field = field
        self._refused = ""
        field.error_changed.connect(lambda _: self._say())
        self.hide()

    def refuse(self, sentence: str) -> None:
        """Say why a wish was refused; an empty sentence takes it back."""
        self._refused = sentence
        self._say()

    def _say(self) -> None:
        said = self._refused or self._field.error()
        self.setText(said)
        self.setVisible(bool(said))
