"""A decision whose every text tries to be something else: markup, a picture, a link, a formula, a program."""

from collections.abc import Iterator
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from app.document import Document, Frozen
from app.storage.load import parse_all
from app.storage.save import document_bytes

#: Each with a word by which it is found again, and a file that nobody may open.
PAYLOADS: Final = (
    "<b>{word}</b>",
    "<img src='{file}'>{word}",
    "<a href='file://{file}'>{word}</a>",
    "<style>@import url('{file}');</style>{word}",
    "<table background='{file}'><tr><td>{word}</table>",
    "&lt;i&gt;{word}&amp;&nbsp;",
    "R&D &{word} &&",
    '#image("{file}") $x$ *{word}* _e_',
    "![a]({file}) **{word}**",
    "<!DOCTYPE a [<!ENTITY b SYSTEM '{file}'>]>&b;{word}",
    '=HYPERLINK("file://{file}") {{0}}%s\\input{{{file}}} {word}',
    "<object data='{file}'><script>{word}</script>",
)


class Hostile:
    """A decision in which each text that can be written is a payload, from the first on."""

    def __init__(self, document: Document, file: str, first: int) -> None:
        self._file, self._first = file, first
        self._labels: dict[str, str] = {}
        #: By its word: what stands before it in its text, and the place of the text in the nouns.
        self.before: dict[str, str] = {}
        self.places: dict[str, str] = {}
        self.document = parse_all(document_bytes(self._filled(document)))

    def text(self, place: str) -> str:
        """Make the next text."""
        # Where the window still holds what stood there before, that has other words.
        word = f"Zq{len(self.before):03d}{chr(ord('a') + self._first % len(PAYLOADS))}x"
        payload = PAYLOADS[(len(self.before) + self._first) % len(PAYLOADS)]
        text = payload.format(word=word, file=self._file)
        self.before[word], self.places[word] = text.partition(word)[0], place
        return text

    def _filled(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self._filled(one) for one in value)
        if not isinstance(value, Frozen):
            return value
        kind = type(value)
        told = {name: self._told(kind, name, getattr(value, name)) for name in kind.model_fields}
        return value.unchecked(**told)

    def _told(self, kind: type[Frozen], name: str, value: Any) -> Any:
        if not isinstance(value, str) or not value:
            return self._filled(value)
        if name in set(texts_of(kind)):
            text = self.text(f"{kind.__name__}.{name}")
            if name == "label":
                self._labels[value] = text
            return text
        # What names one of the levels of a scale.
        return self._labels.get(value, value)


def texts_of(kind: type[Frozen]) -> Iterator[str]:
    """Name the fields of a noun in which anything can be written, by having each take something odd."""
    for name, field in kind.model_fields.items():
        if get_origin(field.annotation) is None and _takes(field, "<b>odd</b> & text"):
            yield name


def _takes(field: FieldInfo, text: str) -> bool:
    kind: Any = field.annotation
    for told in field.metadata:
        kind = Annotated[kind, told]
    try:
        TypeAdapter(kind).validate_python(text, strict=True)
    except ValidationError:
        return False
    return True


def nouns(kind: Any = Document) -> set[type[Frozen]]:
    """Find every noun that a document may hold, by what its fields are said to be."""
    found: set[type[Frozen]] = set()
    waiting: list[Any] = [kind]
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, Frozen) and one not in found:
            found.add(one)
            waiting += [field.annotation for field in one.model_fields.values()]
        else:
            waiting += get_args(one)
    return found
