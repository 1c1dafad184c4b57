"""Fields for names: a line that may not be left empty, and a text that may be longer than its field."""

from app.errors import Refused
from ui.widgets.fields import Field, TextField
from ui.widgets.tips import tip

_LONGEST_NAME = 200
#: A text of so many letters fits into every field.
_SHORT = 16


class NameField(TextField):
    """A line that may not be left empty."""

    def __init__(self, label: str, needed: str, *, name: str, live: bool = True) -> None:
        super().__init__(label, name=name, live=live, longest=_LONGEST_NAME)
        self._needed = needed

    def read(self, text: str) -> str:
        if not text.strip():
            raise Refused.because(self._needed)
        return super().read(text)


def show_line(field: Field, text: str) -> None:
    """Show a text in a field, and in its tooltip where it may not fit."""
    field.set_value(text)
    tip(field, text if len(text) > _SHORT else "")
