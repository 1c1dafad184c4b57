"""Options on the clipboard: our own form for us, plain text for everyone else. Nothing else is ever read.

What an offer pays goes along, packed: whatever shows what the clipboard holds, shows no figure of it.
"""

import zlib
from typing import Literal

from pydantic import ValidationError
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.document import Document, Option
from app.edits.carried import Carried, carry
from app.edits.carrying import Put, putting
from app.errors import Refused
from app.scoring.ranking import Ranking
from app.words.options import option_sentence

MIME = "application/x-offer-spectrum"
_LARGEST = 5_000_000
_NOT_OURS = "This is no offer and no team copied in this program, so it cannot be pasted here."
_NO_ROWS = "Rows of a table cannot be taken over yet. Add an offer, and enter what is known of it there."


def copy_option(option: Option, ranking: Ranking, index: int) -> None:
    """Put an option on the clipboard, with all that belongs to it."""
    data = QMimeData()
    data.setData(MIME, packed(carry(ranking.document, option)))
    data.setText(option_sentence(ranking, index))
    QGuiApplication.clipboard().setMimeData(data)


def pasted(document: Document, beside: Option | None) -> Put:
    """Say how to add what is on the clipboard, or refuse and say why.

    A team goes to the offer of the option it is pasted beside.
    """
    # An empty clipboard has no data at all on some desktops.
    held: QMimeData | None = QGuiApplication.clipboard().mimeData()
    raw = bytes(held.data(MIME).data()) if held else b""
    if not raw:
        raise Refused.because(why_not_taken(held.text() if held else ""))
    put = putting(document, unpacked(raw), beside.offer if beside else None)
    if put is None:
        raise Refused.because("Choose the offer that the team goes to, then paste it.")
    return put


def why_not_taken(text: str) -> str:
    """Say why a text that came from elsewhere cannot be taken."""
    if not text.strip():
        return "There is nothing to paste. Copy an offer or a team first."
    return _NO_ROWS if "\t" in text or "\n" in text.strip() else _NOT_OURS


def packed(carried: Carried) -> bytes:
    """Write an option so that nobody reads it in passing."""
    return zlib.compress(carried.model_dump_json(exclude_none=True).encode())


def unpacked(raw: bytes) -> Carried:
    """Read what was packed; refused where it was not, or is too large."""
    unpacking = zlib.decompressobj()
    try:
        written = unpacking.decompress(raw, _LARGEST)
        return Carried.model_validate_json(written if unpacking.eof else b"")
    except (zlib.error, ValidationError) as error:
        raise Refused.because(_NOT_OURS) from error


def edit_text(what: Literal["cut", "copy", "paste"]) -> bool:
    """Cut, copy or paste in the text field that has the focus; False where none has."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QLineEdit | QPlainTextEdit):
        return False
    {"cut": focus.cut, "copy": focus.copy, "paste": focus.paste}[what]()
    return True
