"""One open decision: holds its history, carries out wishes, and announces what became of them."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.analysis import Analysis
from app.document import Document
from app.edits import Edit, Restore
from app.errors import FileProblem, Refused
from app.history import History, Step
from app.scoring.ranking import Ranking, rank
from app.storage.load import Loaded
from app.storage.save import Saved
from ui.files import Files
from ui.held import Answers, Kept, Preview, Rest
from ui.keeping import Keeping
from ui.worker import Analyse, Recompute, Run


class Session(QObject):
    """The single place where a document changes.

    Every wish is answered by `document_changed`, also when it was refused or changed nothing, so that a
    control showing a wish is put right.
    """

    document_changed = Signal(object)
    #: What follows at once; a ranking and an analysis each name their document.
    ranking_changed = Signal(object)
    #: What follows when ready. Where pay is open it comes twice, the second time with what pay adds.
    analysis_changed = Signal(object)
    #: While a weight is dragged, ahead of the analysis: what follows at once.
    glimpsed = Signal(object)
    #: While an analysis takes its time: how many draws are done, and how many there are; none once given up.
    progressed = Signal(int, int)
    history_changed = Signal()
    #: A letter was typed; nothing else is told of it yet.
    typed = Signal()
    #: Another decision is open; told ahead of what is in it.
    begun = Signal()
    #: An undo or redo touched this place.
    revisited = Signal(object)
    #: The edit, and why it cannot be.
    refused = Signal(object, object)
    #: A file could not be read.
    failed = Signal(object)
    #: The document could not be written, and why.
    not_saved = Signal(object)
    #: A file was written; what there is to say about it.
    saved = Signal(object)
    #: A sentence about a file that was opened.
    noted = Signal(str)
    broke = Signal(object)
    #: What is being previewed, in words; empty when the preview has ended. Told ahead of what is shown then.
    preview_changed = Signal(str)

    def __init__(
        self,
        document: Document,
        run: Run | None = None,
        analyse: Analyse | None = None,
        files: Run | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = History(document)
        self.kept: Kept | None = None
        self.files = Files(files or run, self)
        self.files.broke.connect(self.broke)
        self.keeping = Keeping()
        self._preview: Preview | None = None
        self._ranking = rank(document)
        self._rest = Rest(self.announce, self)
        self.recompute = Recompute(run, self, analyse)
        self._answers = Answers(self.recompute, lambda: self.shown)
        self._answers.told.connect(self.analysis_changed)
        self._answers.glimpsed.connect(self.glimpsed)
        self.recompute.progressed.connect(self.progressed)
        self.recompute.broke.connect(self.broke)

    @property
    def document(self) -> Document:
        """The document as it stands."""
        return self._history.document

    @property
    def baseline(self) -> Document:
        """The document as it was opened or last saved: what “reset” goes back to."""
        return self._history.baseline

    @property
    def previewing(self) -> Edit | None:
        """The edit that is shown though it was not carried out, if there is one."""
        return self._preview and self._preview.edit

    @property
    def shown(self) -> Document:
        """The document that is shown: the one that stands, or what a preview would make of it."""
        return self.document if self._preview is None else self._preview.document

    @property
    def ranking(self) -> Ranking:
        """The ranking of the document that is shown."""
        if self._ranking.document is not self.shown:
            self._ranking = rank(self.shown)
        return self._ranking

    @property
    def analysis(self) -> Analysis | None:
        """What followed last from this decision; it may belong to a document of a moment ago."""
        return self._answers.of(self.document)

    @property
    def path(self) -> Path | None:
        """Where the document is kept; none for one that was never saved."""
        return self.kept and self.kept.path

    @property
    def dirty(self) -> bool:
        """True where closing would lose something."""
        return self._history.dirty or (self.kept is not None and self.kept.gone)

    @property
    def saving(self) -> bool:
        """True until the disk has confirmed, or refused, what was last asked to be saved."""
        return self.files.is_at("save")

    @property
    def undo_label(self) -> str:
        """Name what undo would take back; empty where there is nothing."""
        return step.label if (step := self._history.undo_step) else ""

    @property
    def redo_label(self) -> str:
        """Name what redo would do again; empty where there is nothing."""
        return step.label if (step := self._history.redo_step) else ""

    def do(self, edit: Edit) -> None:
        """Carry out one edit as one step."""
        self._history.close_step()
        self._carry_out(edit, live=False)

    def do_live(self, edit: Edit, typed: bool = False) -> None:
        """Carry out an edit that merges with the step before it; what follows from typing can wait."""
        self._carry_out(edit, live=True, typed=typed)

    def preview(self, edit: Edit) -> None:
        """Show everything as if an edit had been carried out; the document itself stays as it is."""
        self.settle()
        try:
            preview, said = Preview(edit, edit.apply(self.document)), edit.label(self.document)
        except Refused as refusal:
            self.refused.emit(edit, refusal)
            return
        if preview.document == self.document:
            self.leave_preview()
        else:
            self._preview = preview
            self.preview_changed.emit(said)
            self.announce()

    def keep_preview(self) -> None:
        """Carry out what is being previewed, as one step."""
        if self._preview is not None:
            self.do(self._preview.edit)

    def leave_preview(self) -> None:
        """Go back to the document as it stands."""
        if self._end_preview():
            self.announce()

    def settle(self) -> None:
        """End the gesture; what was only glimpsed so far is analysed now."""
        self._history.close_step()
        self._rest.end()
        self.recompute.settle()

    def undo(self) -> None:
        """Take the last step back."""
        self._travel(self._history.undo)

    def redo(self) -> None:
        """Take a step again that was taken back."""
        self._travel(self._history.redo)

    def start(self, document: Document, file: Loaded | None = None, *, saved: bool = True) -> None:
        """Begin with another document; one that is not `saved` goes on from its file, where it has one."""
        self._history = History(file.document if file else document, saved=saved or file is not None)
        self._history.begin_anew(document)
        self.kept = Kept(file.path, file.sha256) if file else None
        self._end_preview()
        self.begun.emit()
        self.announce()

    def open(self, path: Path, wait: Callable[[], bool] | None = None) -> bool:
        """Open a file; what is open stays where that cannot be done, and `failed` says why.

        `wait` waits for the disk, and tells false where the person would not: then nothing is opened.
        """
        outcome = self.files.fetch(lambda: self.keeping.open(path), wait)
        if not isinstance(outcome, tuple):
            if outcome is not None:
                self.failed.emit(outcome)
            return False
        loaded, note = outcome
        self.start(loaded.document, loaded)
        if note:
            self.noted.emit(note)
        return True

    def save(self, path: Path | None = None, *, over_changes: bool = False) -> None:
        """Have it saved, to another place where one is given; `saved` or `not_saved` tells what came of it.

        `over_changes` writes also where the file was changed by someone else since it was opened.
        """
        self.settle()
        document, history, target = self.document, self._history, path or self.path
        if target is None:
            return

        def then(outcome: Saved | FileProblem) -> None:
            if isinstance(outcome, Saved):
                history.mark_saved(document)
                self.kept = Kept(target, outcome.sha256)
            self.history_changed.emit()
            (self.saved if isinstance(outcome, Saved) else self.not_saved).emit(outcome)

        self.files.do(
            lambda: self.keeping.save(document, target, self.kept, over_changes=over_changes),
            lambda outcome: then(outcome) if history is self._history else None,
            *("save", str(target), str(over_changes)),
        )
        self.history_changed.emit()

    def take(self, theirs: Loaded, when: datetime) -> None:
        """Take what somebody else saved in our file, as one step: from now on it is what is on the disk."""
        self.do(Restore(theirs.document, when, "take what somebody else saved"))
        self.kept = Kept(theirs.path, theirs.sha256)
        if self.document == theirs.document:
            self._history.mark_saved(self.document)
        self.history_changed.emit()

    def announce(self, *, live: bool = False) -> None:
        """Tell what is shown, and what follows from it."""
        shown = self.shown
        self._rest.forget()
        self._ranking = rank(shown)
        self.document_changed.emit(shown)
        self.ranking_changed.emit(self._ranking)
        self.history_changed.emit()
        self._answers.cover(shown)
        self.recompute.request(self._ranking, live=live)

    def close(self) -> None:
        """Stop working on it."""
        self.recompute.close()
        self.files.close()

    def _carry_out(self, edit: Edit, *, live: bool, typed: bool = False) -> None:
        before = self.document
        try:
            step = Step(edit.apply(before), edit.label(before), edit.key, edit.where)
            changed = self._history.take(step, live=live)
        except Refused as refusal:
            changed = typed = False
            self.refused.emit(edit, refusal)
        if typed and not self.previewing:
            self._rest.begin()
            self.typed.emit()
        else:
            self._answer(changed or self._rest.forget(), live=live)

    def _answer(self, changed: bool, *, live: bool = False) -> None:
        """Answer a wish: with all that follows where something changed, else with the document alone."""
        if self._end_preview() or changed:
            self.announce(live=live)
        else:
            self.document_changed.emit(self.document)

    def _end_preview(self) -> bool:
        """Forget what is being previewed; tells whether anything was."""
        previewed, self._preview = self._preview, None
        if previewed is not None:
            self.preview_changed.emit("")
        return previewed is not None

    def _travel(self, go: Callable[[], Step | None]) -> None:
        if self._preview is not None:
            # What is previewed was never done: the way back is to leave it.
            self.leave_preview()
            return
        step = go()
        self._answer(step is not None)
        if step is not None:
            self.revisited.emit(step.where)
