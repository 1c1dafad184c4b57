"""Saves decisions drawn anew, and texts that no one would think of: each comes back as it was."""

import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final
from unittest.mock import patch

import hypothesis
import shiboken6
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from app.document import Document
from app.errors import Refused
from app.storage.load import read_document
from app.storage.places import values_in
from app.storage.save import save_document
from tests.endure.screen import at_home_in
from tests.every_noun import every_noun
from tests.laws.random_edits import edits
from tests.laws.strategies import documents_anew
from tests.rig import opened, settle
from tests.views import WINDOWS
from ui.main_window import MainWindow
from ui.widgets.fields import commit_focused

_EDITS: Final = 4
#: What letters can be: whole and half characters, marks of direction, controls, what is put together.
_LETTERS: Final = (
    *(
        "a",
        "Z",
        " ",
        "0",
        "é",
        "ß",
        "\ufb01",
        "漢",
        "\u0627",
        "\u05d4",
        "\u0915",
        "😀",
        "👩🏽\u200d🔬",
        "e\u0301\u0328",
    ),
    *("\ud800", "\udfff", "\ud83d", "\u202e", "\u2066", "\u2069", "\u200f", "\ufeff", "\ufffe", "\uffff"),
    *("\0", "\x07", "\x1b", "\x7f", "\x85", "\t", "\n", "\r", "\u2028", "\u2029", "\u00ad", "\u200b"),
    *('"', "\\", "\\u0000", "&", "<b>", "{", "%s", "'", ",", "=", "\u2212"),
)
_LONG: Final = 10_000
#: No field is so short that it does not hold as many letters, pairs of them counted.
_SURELY_HELD: Final = 60


def come_back(folder: Path, chance: random.Random, rounds: int) -> str:
    """Draw so many decisions and so many texts; each is saved and opened again."""
    _draw_decisions(folder / "drawn.offers", chance, rounds)
    with at_home_in(folder), _nothing_raised():
        entered = _write_texts(folder / "written.offers", chance, rounds)
    return (
        f"{rounds:,} decisions, and {rounds:,} texts put in by hand, {entered:,} of them taken: all came back"
    )


def _draw_decisions(path: Path, chance: random.Random, rounds: int) -> None:
    @hypothesis.seed(chance.randrange(10**6))
    @settings(
        max_examples=rounds,
        database=None,
        deadline=None,
        derandomize=False,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.data(), documents_anew(0, 0, 2))
    def comes_back(data: st.DataObject, document: Document) -> None:
        for _ in range(_EDITS):
            try:
                document = data.draw(edits(document)).apply(document)
            except Refused:
                continue
        _comes_back(document, path)

    comes_back()


def _comes_back(document: Document, path: Path) -> None:
    save_document(document, path)
    first = path.read_bytes()
    opened_again = read_document(path).document
    assert opened_again == document, "it does not come back"
    save_document(opened_again, path)
    assert path.read_bytes() == first, "it changes when saved again"


def _write_texts(path: Path, chance: random.Random, rounds: int) -> int:
    """Write a text in one field after the other, window by window; gives how many were taken."""
    left, taken = rounds, 0
    decision = every_noun()
    # Nothing of pay is open: what follows from it takes ten times as long as all else.
    decision = decision.replace(choices=(), pay=decision.pay.replace(openings=()))
    with opened(decision) as window:
        window.session.save(path)
        while left:
            show = chance.choice(list(WINDOWS.values()))
            try:
                shown = show(window)
            except StopIteration:
                continue  # What this opens is not there for each decision.
            for field in chance.sample(fields := _fields(shown), min(len(fields), left)):
                if shiboken6.isValid(field) and field.isVisible() and field.isEnabled():
                    before = window.session.document
                    text = _written(field, _text(chance), chance)
                    _saved_as_shown(window, path)
                    if window.session.document != before:
                        _is_held(window.session.document, text)
                        taken += 1
                    left -= 1
            for one in window.frame.findChildren(QDialog):
                one.close()
            window.session.start(decision)
            window.session.save(path)
    return taken


def _fields(window: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    found = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def _text(chance: random.Random) -> str:
    if chance.random() < 0.05:
        return "".join(chance.choices(_LETTERS, k=_LONG))
    if chance.random() < 0.2:
        return "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(1, 20)))
    return "".join(chance.choices(_LETTERS, k=chance.randrange(1, 40)))


def _written(field: QLineEdit | QPlainTextEdit, text: str, chance: random.Random) -> str:
    """Put a text in the place of what is there, by a method of input or pasted; gives it as Qt has it."""
    field.setFocus()
    field.selectAll()
    if chance.random() < 0.5:
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        # What begins with a mark of the order of bytes is turned round on its way.
        text = typed.commitString()
        QApplication.sendEvent(field, typed)
    else:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(text)
        text = clipboard.text()
        field.paste()
    commit_focused()
    settle()
    return text


def _saved_as_shown(window: MainWindow, path: Path) -> None:
    """Save, and open what is on the disk: it is what the window shows, and stays so."""
    window.actions["save"].trigger()
    document = window.session.document
    assert not window.session.dirty, "it was not saved"
    assert read_document(path).document == document, "what was written does not come back"
    _comes_back(document, path.with_name("again.offers"))


def _is_held(document: Document, text: str) -> None:
    """Find the letters of a text that was taken, in their order; half a character is none."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    wanted = _letters(whole[:_SURELY_HELD])
    if any(one.isalpha() for one in wanted):
        told = values_in(document.model_dump(mode="python"))
        held = [_letters(one) for _, one in told if isinstance(one, str)]
        assert any(wanted in one for one in held), f"{text[:80]!r} is not what was taken"


def _letters(text: str) -> str:
    return "".join(one for one in text if one.isalnum())


@contextmanager
def _nothing_raised() -> Iterator[None]:
    raised: list[str] = []

    def hear(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        raised.append(f"{kind.__name__}: {error}")

    with patch.object(sys, "excepthook", hear):
        yield
    assert not raised, f"{len(raised)} raised: {raised[:3]}"
