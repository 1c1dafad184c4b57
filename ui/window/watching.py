"""Sees what others do to the file that is open: saved in it, or left a conflict copy beside it."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer, Signal

from app.errors import FileProblem
from app.numbers.days import now_on
from app.storage.conflicts import conflict_copies
from app.storage.load import Loaded, read_document
from app.storage.trouble import ChangedOnDisk
from app.words.differences import differences, in_a_line
from ui.held import Kept
from ui.session import Session

#: So long after a change nothing more may change before we look: a file is often written in several steps.
_REST_MS: Final = 300
_TAKEN: Final = "{name} was saved by somebody else, and that is shown now. {differs}."
_COPY: Final = "A sync program left “{name}” here: two of you saved at the same time. {kept}"
_KEPT: Final = "It is among the earlier versions too."
#: What somebody else did to the file, and the conflict copies that were found, each with whether it is ours.
Found = tuple[Loaded | ChangedOnDisk | None, list[tuple[str, bool]]]
_NOT_OURS: Final = "It is no version of this decision."


class Watching(QObject):
    """Looks when the folder changes, when the window comes to the front, and when it is told to.

    Where nothing was edited here, what somebody else saved is taken at once, as a step that can be undone;
    else the person is asked. Whatever is not taken is among the earlier versions.
    """

    #: What was taken, in a sentence.
    taken = Signal(str)
    #: Somebody else saved what is edited here, or took the file away.
    changed = Signal(object)
    #: The file that was gone is there again, as it was.
    back = Signal()
    #: A conflict copy was found, in a sentence; and whether it is among the earlier versions.
    copy_found = Signal(str, bool)

    def __init__(self, session: Session, window: QObject, today: Callable[[], date] = date.today) -> None:
        super().__init__(window)
        self._session = session
        self._today = today
        self._seen = ""
        self._copies: set[Path] = set()
        self._eyes = QFileSystemWatcher(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        for change in (self._eyes.directoryChanged, self._eyes.fileChanged):
            change.connect(lambda _: self._rest.start())
        session.history_changed.connect(self._follow)
        session.preview_changed.connect(lambda said: None if said else self._rest.start())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._session.path is not None:
            self._rest.start()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Look what is on the disk; nothing is said of what is as we know it, or cannot be read."""
        kept, session = self._session.kept, self._session
        if kept is None or session.previewing:
            return
        document = session.document.id

        def work() -> Found:
            return session.keeping.look(kept), self._new_copies(kept.path, document)

        session.files.do(work, lambda found: self._on_looked(kept, found), "look")

    def take_theirs(self) -> None:
        """Take what is on the disk in the place of what was edited here, once that is put aside."""
        session, mine, path = self._session, self._session.document, self._session.path
        if path is None:
            return

        def work() -> Loaded:
            session.keeping.put_by(mine)
            return read_document(path)

        def then(theirs: Loaded | FileProblem) -> None:
            if isinstance(theirs, FileProblem):
                session.failed.emit(theirs)
            elif session.document is not mine:
                self.take_theirs()  # What was edited since has to be put aside as well.
            elif theirs.document.id == mine.id:
                self._take(theirs)
            else:
                session.start(theirs.document, theirs)

        session.files.do(work, then, "take")

    def _on_looked(self, kept: Kept, found: Found | FileProblem) -> None:
        session = self._session
        self._follow()
        if isinstance(found, FileProblem):
            return  # A bug of ours, and told as one.
        theirs, copies = found
        if session.kept != kept or session.previewing or session.saving:
            return  # A save looks for itself, and whoever leaves a preview has it looked again.
        if isinstance(theirs, ChangedOnDisk):
            if not kept.gone:
                self._know(Kept(kept.path, ""))
                self.changed.emit(theirs)
        elif theirs is not None:
            seen, self._seen = self._seen, theirs.sha256
            if kept.gone and theirs.document == session.document:
                self._know(Kept(kept.path, theirs.sha256))
                self.back.emit()
            elif not session.dirty and theirs.document.id == session.document.id:
                mine = session.document
                session.files.do(lambda: session.keeping.put_by(mine), lambda _: None)
                self._take(theirs)
            elif seen != theirs.sha256:
                self.changed.emit(ChangedOnDisk(os.fspath(kept.path), missing=False))
        for name, ours in copies:
            self.copy_found.emit(_COPY.format(name=name, kept=_KEPT if ours else _NOT_OURS), ours)

    def _know(self, kept: Kept) -> None:
        self._session.kept = kept
        self._session.history_changed.emit()

    def _take(self, theirs: Loaded) -> None:
        mine = self._session.document
        self._session.take(theirs, now_on(self._today()))
        differs = in_a_line(differences(mine, self._session.document))
        self.taken.emit(_TAKEN.format(name=theirs.path.name, differs=differs))

    def _new_copies(self, path: Path, document: str) -> list[tuple[str, bool]]:
        """Find the conflict copies not seen before, each with whether it is one of this decision."""
        try:
            names = os.listdir(path.parent)
        except OSError:
            return []
        new = [name for name in conflict_copies(path.name, names) if path.parent / name not in self._copies]
        self._copies.update(path.parent / name for name in new)
        return [(name, self._session.keeping.put_copy_by(path.parent / name, document)) for name in new]

    def _follow(self) -> None:
        """Watch the file that is open, and its folder: of a file alone Qt loses sight once it is replaced."""
        path = self._session.path
        wanted = {os.fspath(path), os.fspath(path.parent)} if path is not None else set[str]()
        there = {*self._eyes.directories(), *self._eyes.files()}
        if there - wanted:
            self._eyes.removePaths(list(there - wanted))
        if new := [one for one in wanted - there if os.path.exists(one)]:
            self._eyes.addPaths(new)
            if not there & wanted:
                self._rest.start()
