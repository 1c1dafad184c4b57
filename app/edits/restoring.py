"""The edit that takes another state of the decision in the place of this one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Literal, TypeVar

from app.document import NOWHERE, Choice, Document, Opening
from app.edits.said import gesture, says

_Record = TypeVar("_Record", Choice, Opening)


@dataclass(frozen=True, slots=True)
class Restore:
    """Take another state of the decision: an earlier version, or what somebody else saved.

    What was decided, and when pay was opened, is a record: that of both is kept. A choice that stands goes on
    to stand, and pay that is covered stays so unless a choice that only the other knows opens it.

    Attributes
    ----------
    version : the other state.
    when : it is taken.
    what : is done, to follow “Undo: ”.
    """

    version: Document
    when: datetime
    what: str = "restore an earlier version"

    key = gesture("restore")
    where = NOWHERE
    label = says("{what}")

    def apply(self, document: Document) -> Document:
        """Put it in the place of what there is; it goes on to be the same decision."""
        openings = _of_both((*document.pay.openings, *self.version.pay.openings), "covered")
        if openings and openings[-1].covered is None and not document.pay_open:
            openings = (*openings[:-1], openings[-1].replace(covered=self.when))
        return self.version.replace(
            id=document.id,
            choices=_of_both((*document.choices, *self.version.choices), "reopened"),
            pay=self.version.pay.replace(openings=openings),
        )


def _of_both(noted: Iterable[_Record], end: Literal["reopened", "covered"]) -> tuple[_Record, ...]:
    """Put the records of both in order of time: what ended in one of them ends, and all but the last do."""
    found: dict[datetime, _Record] = {}
    for one in noted:
        if one.when not in found or (getattr(found[one.when], end) is None and getattr(one, end) is not None):
            found[one.when] = one
    ordered = [found[when] for when in sorted(found)]
    before = [
        one if getattr(one, end) else one.replace(**{end: after.when}) for one, after in pairwise(ordered)
    ]
    return (*before, *ordered[-1:])
