"""What is said of an edit, once and in its own words: the gesture it belongs to, its place, its label.

An edit is its fields, three lines that name them, and `apply`:

    subject: str
    criterion: str

    key = gesture("assessment:{subject}:{criterion}")
    where = touches(Place(option="{subject}", criterion="{criterion}"))
    label = says("clear {criterion} of {subject}")

In gesture and place a field stands for itself, so mostly for an id; in a label the id of an offer, team,
criterion, event or perspective gives way to its name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, cast

from app.document import COMES, COMING, Criterion, Document, Place, subject_name
from app.edits.edit import GONE, criterion_in, event_in, offer_in, perspective_in
from app.errors import Refused

#: As a method of an edit.
Label = Callable[[Any, Document], str]


def _subject(document: Document, known_as: str) -> str:
    name = subject_name(document, known_as)
    if name is None:
        raise Refused.because(GONE)
    return name


def _criterion(document: Document, known_as: str) -> Criterion:
    return COMING if known_as == COMES else criterion_in(document, known_as)


_NAMES: Final[Mapping[str, Callable[[Document, str], str]]] = {
    "criterion": lambda document, known_as: _criterion(document, known_as).name,
    "event": lambda document, known_as: event_in(document, known_as).name,
    "offer": lambda document, known_as: offer_in(document, known_as).company,
    "option": _subject,
    "perspective": lambda document, known_as: perspective_in(document, known_as).name,
    "subject": _subject,
    "team": _subject,
}


def gesture(template: str) -> str:
    """Name the gesture an edit belongs to; edits that name the same merge while it lasts."""
    # For a type checker it is what it gives, as with the fields of a dataclass.
    return cast(str, property(lambda edit: template.format_map(_Fields(edit))))


def touches(template: Place) -> Place:
    """Name the place an edit touches."""
    said = {part.name: text for part in fields(template) if (text := getattr(template, part.name))}

    def place(edit: object) -> Place:
        return Place(**{part: text.format_map(_Fields(edit)) for part, text in said.items()})

    return cast(Place, property(place))


def says(template: str) -> Label:
    """Say what an edit does."""

    def label(edit: Any, document: Document, /) -> str:
        return template.format_map(_Names(edit, document))

    return label


def says_by(field: str, templates: Mapping[Any, str]) -> Label:
    """Say what an edit does, by the value of one of its fields."""

    def label(edit: Any, document: Document, /) -> str:
        return templates[getattr(edit, field)].format_map(_Names(edit, document))

    return label


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of an edit, for a template."""

    edit: object

    def __getitem__(self, field: str) -> Any:
        return getattr(self.edit, field)


@dataclass(frozen=True, slots=True)
class _Names:
    """The fields of an edit, for a template; what has a name in the document goes by it."""

    edit: object
    document: Document

    def __getitem__(self, field: str) -> Any:
        value = getattr(self.edit, field)
        return _NAMES[field](self.document, value) if isinstance(value, str) and field in _NAMES else value
