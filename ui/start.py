"""Start-up of the window: painted first, filled when the heavy parts have been loaded off its thread."""

import faulthandler
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLocale, QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.errors import FileProblem
from app.files import config_folder, state_folder
from app.storage.runs import RunFile, begin_run, ended_badly
from ui.ending import Ending
from ui.frame import Frame
from ui.look import theme
from ui.problems import Problems
from ui.settings import Settings, read_settings, write_settings

if TYPE_CHECKING:
    from ui.later import Later
    from ui.main_window import MainWindow
    from ui.window.recovering import Recovering

_SOON_MS = 1000
_GIVES_WAY_SECONDS = 0.001


def open_window(path: str | None) -> int:
    """Open the main window, on a file if one is named, and run until it is closed; return the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Offer Spectrum")
    app.setDesktopFileName("offer-spectrum")
    run = Run()
    problems = Problems(app, run.note)
    problems.install()
    where = _settings_path()
    settings = read_settings(where) if where else Settings()
    theme.apply(app, settings.theme, settings.zoom, motion=settings.motion)
    frame = Frame()
    frame.place(settings.geometry)
    frame.show()
    start = Start(frame, settings, where, path, problems, run)
    start.begin_when_seen()
    ending = Ending(app, start.flush)
    frame.closing.connect(ending.expect)
    code = app.exec()
    # Only now nothing more can be done to what is open.
    start.leave()
    ending.close(code)
    del start
    return code


class Run:
    """This run of the program, and how the last one ended."""

    def __init__(self) -> None:
        self.last: tuple[bool, Path | None] = (False, None)
        self._file: RunFile | None = None
        try:
            state = state_folder()
            self.last = ended_badly(state)
            self._file = begin_run(state)
        except FileProblem:
            faulthandler.enable()
            return
        faulthandler.enable(self._file.file)

    def note(self, text: str) -> None:
        """Write down what would help to find out why it ended."""
        if self._file is not None:
            self._file.note(text)

    def end(self) -> None:
        """End in order."""
        faulthandler.disable()
        if self._file is not None:
            self._file.end()
            self._file = None


class Start(QObject):
    """Loads what the window needs in a thread of the pool, then has it built."""

    _loaded = Signal(object)

    def __init__(
        self,
        frame: Frame,
        settings: Settings,
        where: Path | None,
        path: str | None,
        problems: Problems,
        run: Run,
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._settings = settings
        self._where = where
        self._path = path
        self._problems = problems
        self._run = run
        self._habits = QThreadPool(self)
        self._habits.setMaxThreadCount(1)
        self._window: MainWindow | None = None
        self._recovering: Recovering | None = None
        self._later: Later | None = None
        self._begun = False
        self._loaded.connect(self._build)

    def begin_when_seen(self) -> None:
        """Load once the window has been painted, which loading would delay; or soon, where it is hidden."""
        self._frame.painted.connect(self._begin)
        QTimer.singleShot(_SOON_MS, self._begin)

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        QThreadPool.globalInstance().start(self._load)
        # Wanted once the window is painted, and loaded beside all the rest.
        from ui.later import Later

        self._later = Later(self._serve, self)

    def _load(self) -> None:
        try:
            import ui.main_window  # noqa: F401
        except BaseException as error:
            self._loaded.emit(error)
            raise
        self._loaded.emit(None)

    def _build(self, error: BaseException | None) -> None:
        if error is not None:
            QApplication.exit(1)
            return
        from app.numbers.notation import speak
        from ui.main_window import build
        from ui.widgets.notation import notation_of

        speak(notation_of(QLocale()))
        window = build(self._frame, self._settings, self._keep, self._path, breathe=_let_the_screen_breathe)
        window.session.broke.connect(self._problems.hear)
        self._window = window
        self._protect(window)
        steady()
        once = Qt.ConnectionType.SingleShotConnection
        window.session.analysis_changed.connect(self._load_the_rest, once)

    def _protect(self, window: "MainWindow") -> None:
        from ui.window.recovering import Recovering

        recovering = Recovering(
            window.session, window.documents, window.workspace, window.notices, state_folder
        )
        self._frame.closing.connect(recovering.close)
        self._recovering = recovering
        self._problems.protect(recovering.recorder.flush, window.documents.save_as)
        recovering.look(*self._run.last)

    def _serve(self, path: Path | None) -> bool:
        """Come to the front for a program that was started later, and open what it was asked for.

        A question that waits for its answer has to be answered first.
        """
        frame, window = self._frame, self._window
        frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
        frame.raise_()
        frame.activateWindow()
        if path is None:
            return True
        if window is None:
            self._path = str(path)
        elif QApplication.activeModalWidget() is not None:
            return False
        elif path != window.session.path:
            # Once it is answered: there may be a question about what is not saved.
            QTimer.singleShot(0, self, lambda: window.documents.open(path))
        return True

    def flush(self) -> None:
        """Have all that is not saved on the disk, to be found again."""
        if self._recovering is not None:
            self._recovering.recorder.flush()

    def leave(self) -> None:
        """Come to an end, unseen and unasked; what is not saved, and not given up, is found again."""
        if self._later is not None:
            self._later.close()
        self._frame.may_close = None
        if self._recovering is not None:
            self._recovering.close(keep=True)
            self._recovering.wait()
        if self._window is not None:
            self._window.documents.close()
        self._run.end()

    def _load_the_rest(self) -> None:
        """Load what is wanted next, now that the window stands and has told all it knows."""
        from ui.window.editors import load_all

        QThreadPool.globalInstance().start(load_all)

    def _keep(self, settings: Settings) -> None:
        """Keep habits, off the screen's thread and one after the other."""
        where = self._where
        if where is not None:
            self._habits.start(lambda: write_settings(settings, where))


def steady() -> None:
    """Keep the screen from standing still once the window stands.

    What lives as long as the window is not searched for garbage again. And a worker busy in Python gives way
    within a millisecond, not five: painting asks for the interpreter many times a frame.
    """
    gc.freeze()
    gc.enable()
    sys.setswitchinterval(_GIVES_WAY_SECONDS)


def _let_the_screen_breathe() -> None:
    """Let the screen catch up; hands have to wait until the window stands."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _settings_path() -> Path | None:
    """Find the file of habits; none where this machine has no place for it: then none are kept."""
    try:
        return config_folder() / "settings.json"
    except FileProblem:
        return None
