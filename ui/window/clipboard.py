"""Options on the clipboard: our own JSON for us, plain text for everyone else. Nothing else is ever read."""

from functools import cache
from typing import Literal

from pydantic import TypeAdapter, ValidationError
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.document import Document, Offer, Option, Team
from app.edits import AddOffer, AddTeam, Edit
from app.edits.new import copied_offer, copied_team
from app.errors import Refused
from app.scoring.ranking import Ranking
from app.words.options import option_sentence

MIME = "application/x-offer-spectrum+json"
_LARGEST = 5_000_000
_NOT_OURS = "This is no offer and no team copied in this program, so it cannot be pasted here."
_NO_ROWS = "Rows of a table cannot be taken over yet. Add an offer, and enter what is known of it there."


def copy_option(option: Option, ranking: Ranking, index: int) -> None:
    """Put an option on the clipboard."""
    data = QMimeData()
    data.setData(MIME, _copied().dump_json(option.team or option.offer, exclude_none=True))
    data.setText(option_sentence(ranking, index))
    QGuiApplication.clipboard().setMimeData(data)


def pasted(document: Document, beside: Option | None) -> Edit:
    """Make the edit that adds what is on the clipboard, or refuse and say why.

    A team goes to the offer of the option it is pasted beside.
    """
    # An empty clipboard has no data at all on some desktops.
    held: QMimeData | None = QGuiApplication.clipboard().mimeData()
    raw = bytes(held.data(MIME).data()) if held else b""
    if not raw or len(raw) > _LARGEST:
        raise Refused.because(why_not_taken(held.text() if held else ""))
    try:
        copied = _copied().validate_json(raw)
    except ValidationError as error:
        raise Refused.because(_NOT_OURS) from error
    if isinstance(copied, Offer):
        return AddOffer(copied_offer(document, copied))
    if beside is None:
        raise Refused.because("Choose the offer that the team goes to, then paste it.")
    return AddTeam(beside.offer.id, copied_team(document, beside.offer, copied))


def why_not_taken(text: str) -> str:
    """Say why a text that came from elsewhere cannot be taken."""
    if not text.strip():
        return "There is nothing to paste. Copy an offer or a team first."
    return _NO_ROWS if "\t" in text or "\n" in text.strip() else _NOT_OURS


def edit_text(what: Literal["cut", "copy", "paste"]) -> bool:
    """Cut, copy or paste in the text field that has the focus; False where none has."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QLineEdit | QPlainTextEdit):
        return False
    {"cut": focus.cut, "copy": focus.copy, "paste": focus.paste}[what]()
    return True


@cache
def _copied() -> TypeAdapter[Offer | Team]:
    """Make what reads and writes an option; not before one is copied."""
    return TypeAdapter(Offer | Team)
