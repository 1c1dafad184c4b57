"""How the window looks: colours, zoom, sizes; kept as habits."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.frame import Frame
from ui.look import theme
from ui.look.keyboard_focus import give_ring
from ui.panel import Panel
from ui.settings import Choice, Settings
from ui.window.actions import Actions
from ui.window.documents import Documents
from ui.window.workspace import Workspace

_CHOICES: dict[str, Choice] = {"theme_system": "system", "theme_light": "light", "theme_dark": "dark"}

Pane = tuple[str, Callable[[], QWidget]]


class View(QObject):
    """Applies and remembers the habits of one window."""

    #: Whether the chart shows how all options may turn out.
    luck_of_all_changed = Signal(bool)

    def __init__(
        self,
        frame: Frame,
        workspace: Workspace,
        actions: Actions,
        panes: tuple[Pane, ...],
        settings: Settings,
        keep: Callable[[Settings], None],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._workspace = workspace
        self._actions = actions
        self._panes = panes
        self._settings = settings
        self._keep = keep
        self._zooming = QTimer(self)
        self._zooming.setSingleShot(True)
        self._zooming.setInterval(0)
        self._zooming.timeout.connect(self._apply)
        actions[f"theme_{settings.theme}"].setChecked(True)
        actions["motion"].setChecked(settings.motion)
        actions["why"].setChecked(settings.why_in_small_window)
        actions["luck"].setChecked(settings.luck_of_all)
        frame.resized.connect(self._on_resized)
        self._on_resized(frame.size())

    @property
    def settings(self) -> Settings:
        """The habits as they are now."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Take over changed habits."""
        old, self._settings = self._settings, settings
        if old != settings:
            self._keep(settings)
        if old.zoom != settings.zoom:
            # All that stands is laid out anew: keys that follow each other are seen as one step.
            self._zooming.start()
        elif (old.theme, old.motion) != (settings.theme, settings.motion):
            self._apply()

    def _apply(self) -> None:
        app, settings = QApplication.instance(), self._settings
        if isinstance(app, QApplication):
            theme.apply(app, settings.theme, settings.zoom, motion=settings.motion)
        self._on_resized(self._frame.size())

    def follow(self, documents: Documents) -> None:
        """Remember which decisions were opened and saved, and offer those that are still there."""
        documents.visited.connect(lambda path: self.change(self._settings.with_recent(path)))
        documents.gone.connect(lambda path: self.change(self._settings.without_recent(path)))
        recent = self._actions.recent
        recent.aboutToShow.connect(lambda: self._actions.fill_recent(self._there()))
        self._actions.recent_chosen.connect(lambda path: documents.open(Path(path)))

    def _there(self) -> tuple[str, ...]:
        self.change(self._settings.still_there())
        return self._settings.recent

    def started(self) -> None:
        """Remember that the program was started once: the worked example has been seen."""
        self._settings = replace(self._settings, started_before=True)
        self._keep(self._settings)

    def run(self, name: str) -> bool:
        """Do one of the actions of the view menu; False where it is another's."""
        if name.startswith("theme_"):
            self.change(replace(self._settings, theme=_CHOICES[name]))
        elif name.startswith("zoom_"):
            self._zoom(name)
        elif name == "motion":
            self.change(replace(self._settings, motion=self._actions["motion"].isChecked()))
        elif name == "why":
            wanted = self._actions["why"].isChecked()
            self.change(replace(self._settings, why_in_small_window=wanted))
            self._workspace.show_why(wanted)
            self._workspace.reveal_why()
        elif name == "luck":
            self.change(replace(self._settings, luck_of_all=self._actions["luck"].isChecked()))
            self.luck_of_all_changed.emit(self._settings.luck_of_all)
        elif name == "full_screen":
            self._frame.setWindowState(self._frame.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif name in ("next_pane", "previous_pane"):
            self._step(1 if name == "next_pane" else -1)
        elif name.startswith("pane_"):
            self._focus(name.removeprefix("pane_"))
        else:
            return False
        return True

    def remember(self) -> None:
        """Write the habits down, place and sizes of the window included."""
        settings = replace(self._settings, geometry=self._frame.place_text())
        for name, sizes in self._workspace.sizes().items():
            settings = settings.with_splitter(name, sizes)
        self._settings = settings
        self._keep(settings)

    def _zoom(self, name: str) -> None:
        steps = {"zoom_in": 1, "zoom_out": -1}
        zoom = theme.zoomed(self._settings.zoom, steps[name]) if name in steps else 1.0
        self.change(replace(self._settings, zoom=zoom))

    def _focus(self, pane: str) -> None:
        target = dict(self._panes)[pane]()
        self._workspace.reveal(target)
        if not self._frame.isActiveWindow():
            # Asked for in another window: Qt forgets by what means the focus comes with the window.
            self._frame.activateWindow()
            give_ring(target)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        # While there is nothing to compare several panes are one: what to do next.
        first = {
            find(): (name, find) for name, find in reversed(self._panes) if self._workspace.offers(find())
        }
        shown = [one for one in self._panes if one in first.values()]
        focus = QApplication.focusWidget()
        here = next((i for i, (_, find) in enumerate(shown) if focus and _same_pane(find(), focus)), -1)
        if shown:
            self._focus(shown[(here + by) % len(shown) if here >= 0 else 0][0])

    def _on_resized(self, size: QSize) -> None:
        self._workspace.fit(size, self._settings)


def _same_pane(target: QWidget, focus: QWidget) -> bool:
    """Tell whether the focus is in the pane whose target this is: they share a panel."""

    def panel_of(widget: QWidget | None) -> QWidget | None:
        while widget is not None and not isinstance(widget, Panel):
            widget = widget.parentWidget()
        return widget

    return panel_of(target) is not None and panel_of(target) is panel_of(focus)
