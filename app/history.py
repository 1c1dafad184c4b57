"""The documents visited: undo, redo, and which of them is on disk."""

from dataclasses import dataclass

from app.document import NOWHERE, Document, Place

#: How many steps are kept; each costs little, as documents share all that did not change.
MOST_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """One document visited, and the edit that led to it."""

    document: Document
    label: str = ""
    key: str = ""
    where: Place = NOWHERE


class History:
    """The steps taken, with a cursor.

    No edit is ever undone by an inverse: we go back to the document itself.
    """

    def __init__(self, document: Document, *, saved: bool = True) -> None:
        """Begin with a document; one that is not `saved` and closed now would be lost."""
        self._steps = [Step(document)]
        self._cursor = 0
        self._open = False
        self._baseline = document if saved else None

    @property
    def document(self) -> Document:
        """The document as it stands."""
        return self._steps[self._cursor].document

    @property
    def baseline(self) -> Document:
        """The document as it was begun, opened or last saved."""
        return self._baseline or self._steps[0].document

    @property
    def dirty(self) -> bool:
        """True unless the document stands as it was begun, opened or last saved."""
        return self.document is not self._baseline

    @property
    def undo_step(self) -> Step | None:
        """The step undo would take back."""
        return self._steps[self._cursor] if self._cursor > 0 else None

    @property
    def redo_step(self) -> Step | None:
        """The step redo would take again."""
        return self._steps[self._cursor + 1] if self._cursor + 1 < len(self._steps) else None

    @property
    def way_back(self) -> Document | None:
        """The document undo would go back to."""
        return self._steps[self._cursor - 1].document if self._cursor > 0 else None

    def record(self, step: Step, *, live: bool = False) -> bool:
        """Take a step; a live one merges with the open step before it while their keys are the same.

        Returns
        -------
        False where the document is equal to the current one, so that nothing was recorded.
        """
        if step.document == self.document:
            return False
        before = self._steps[self._cursor]
        merges = live and self._open and before.key == step.key and before.document is not self._baseline
        del self._steps[self._cursor + 1 :]
        if merges:
            self._steps[self._cursor] = Step(step.document, before.label, step.key, step.where)
        else:
            self._steps.append(step)
            self._cursor += 1
        self._open = live and not self._forget_empty_step()
        if len(self._steps) > MOST_STEPS:
            del self._steps[0]
            self._cursor -= 1
        return True

    def take(self, step: Step, *, live: bool = False) -> bool:
        """Take a step as `record` does; no way back leads over an opening of pay.

        What has been seen cannot be unseen: the way back is to reopen the decision. And covering is undone at
        once or not at all, so that no undo too many opens pay.
        """
        before, back = self.document, self.way_back
        if step.document != before and back is not None and back.pay_open and not before.pay_open:
            self.begin_anew(before)
        changed = self.record(step, live=live)
        if self.document.pay_open and not before.pay_open:
            self.begin_anew(self.document)
        return changed

    def _forget_empty_step(self) -> bool:
        """Drop the step of a gesture that is back where it began; tells whether it did."""
        if self._steps[self._cursor - 1].document != self.document:
            return False
        del self._steps[self._cursor]
        self._cursor -= 1
        return True

    def begin_anew(self, document: Document) -> None:
        """Go on from a document without a way back to those before it; which one is on disk stays known."""
        self._steps, self._cursor, self._open = [Step(document)], 0, False

    def close_step(self) -> None:
        """End a gesture: what comes next is a step of its own."""
        self._open = False

    def undo(self) -> Step | None:
        """Go back one step; returns the step taken back, or none."""
        step = self.undo_step
        if step is not None:
            self._cursor -= 1
        self._open = False
        return step

    def redo(self) -> Step | None:
        """Go forward one step; returns the step taken again, or none."""
        step = self.redo_step
        if step is not None:
            self._cursor += 1
        self._open = False
        return step

    def mark_saved(self, document: Document) -> None:
        """Remember which document is on disk."""
        self._baseline = document
