"""Edits of the decision made: a choice is written down, or opened again; what was written stays."""

from dataclasses import dataclass
from datetime import datetime

from app.document import Choice, Document, Place, option
from app.edits.edit import GONE
from app.edits.said import gesture, says, touches
from app.errors import Refused

STANDS = "A choice stands already. Reopen the decision first."
NONE_STANDS = "There is no choice to reopen."


@dataclass(frozen=True, slots=True)
class RecordChoice:
    """Write a choice down; that opens pay. The record says when pay had been open before."""

    choice: Choice

    key = gesture("choice")
    where = touches(Place(option="{choice.option}", fact="choices"))
    label = says("decide for {choice.option_name}")

    def apply(self, document: Document) -> Document:
        """Put it behind the choices made before."""
        if document.choice is not None:
            raise Refused.because(STANDS)
        if option(document, self.choice.option) is None:
            raise Refused.because(GONE)
        choice = self.choice.replace(pay_opened=first_opened(document), reopened=None)
        return document.replace(choices=(*document.choices, choice))


@dataclass(frozen=True, slots=True)
class Reopen:
    """Open the decision again: pay is covered, the record of the choice stays."""

    when: datetime

    key = gesture("reopen")
    where = touches(Place(fact="choices"))
    label = says("reopen the decision")

    def apply(self, document: Document) -> Document:
        """Write down when; an early opening of pay that still lasts ends with it."""
        choice = document.choice
        if choice is None:
            raise Refused.because(NONE_STANDS)
        openings = tuple(
            one.replace(covered=self.when) if one.covered is None else one for one in document.pay.openings
        )
        return document.replace(
            choices=(*document.choices[:-1], choice.replace(reopened=self.when)),
            pay=document.pay.replace(openings=openings),
        )


def first_opened(document: Document) -> datetime | None:
    """Say when pay was first open: by an early opening or an earlier choice; nothing: never."""
    opened = [one.when for one in document.pay.openings] + [one.when for one in document.choices]
    return min(opened, default=None)
