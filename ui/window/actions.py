"""Every action of the program in one table: text, keys, icon, what it runs, when it is allowed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from app.numbers.numerals import DOT
from ui.look import icons
from ui.widgets.buttons import Button
from ui.widgets.tips import ampersands, tip_text


@dataclass(frozen=True, slots=True)
class Entry:
    """One action.

    `when` names what has to be there, such as something to undo; empty: always allowed. `here` is about what
    is seen or picked in the main window, whose keys alone are meant; all others answer in every window.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: str = ""
    group: str = ""
    here: bool = False


SEPARATOR = Entry("", "")
RECENT = Entry("recent", "Open recent")

MENUS: Mapping[str, tuple[Entry, ...]] = {
    "File": (
        Entry("new", "New decision", ("Ctrl+N",), "file-plus"),
        Entry("new_blank", "New decision without criteria"),
        Entry("open", "Open…", ("Ctrl+O",), "folder-open"),
        RECENT,
        Entry("sample", "Open the worked example"),
        SEPARATOR,
        Entry("save", "Save", ("Ctrl+S",), "save"),
        Entry("save_as", "Save as…", ("Ctrl+Shift+S",)),
        Entry("versions", "Restore an earlier version…"),
        SEPARATOR,
        Entry("export_pdf", "Export PDF…", ("Ctrl+Shift+E",), "file-down", when="options"),
        Entry("export_pdf_with_pay", "Export PDF with pay…", (), when="pay"),
        Entry("export_chart", "Export chart…", (), when="options"),
        SEPARATOR,
        Entry("close", "Close window", ("Ctrl+W",), here=True),
        Entry("quit", "Quit", ("Ctrl+Q",)),
    ),
    "Edit": (
        Entry("undo", "Undo", ("Ctrl+Z",), "undo", when="undo"),
        Entry("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", when="redo"),
        SEPARATOR,
        Entry("keep_preview", "Keep what is previewed", ("Ctrl+Shift+K",), "check", when="preview"),
        Entry("leave_preview", "Leave the preview", ("Esc",), when="preview", here=True),
        SEPARATOR,
        Entry("cut", "Cut", ("Ctrl+X",), here=True),
        Entry("copy", "Copy", ("Ctrl+C",), "copy", here=True),
        Entry("paste", "Paste", ("Ctrl+V",), here=True),
        SEPARATOR,
        Entry("situation", "My situation…", ("Ctrl+I",), "pencil"),
        Entry("criteria", "Criteria…", ("Ctrl+E",), "sliders"),
        Entry("perspectives", "Perspectives…", ("Ctrl+Shift+P",), "users"),
        SEPARATOR,
        Entry("certainty", "How sure am I of my weights…", (), when="criteria"),
        Entry("equal", "Weigh everything the same", (), "equal", when="criteria"),
        Entry("reset", "Reset the weights", (), "reset", when="criteria"),
    ),
    "View": (
        Entry("pane_ranking", "Ranking", ("Alt+1",), when="options"),
        Entry("pane_chart", "Chart", ("Alt+2",), when="options"),
        Entry("pane_chances", "How sure is it", ("Alt+3",), when="options"),
        Entry("pane_flips", "What would change it", (), when="options"),
        Entry("pane_weights", "What matters", ("Alt+4",), when="options"),
        Entry("pane_questions", "Ask next", ("Alt+5",), when="options"),
        Entry("pane_risks", "What may go wrong", ("Alt+6",), when="options"),
        Entry("next_pane", "Next pane", ("F6",), when="options", here=True),
        Entry("previous_pane", "Previous pane", ("Shift+F6",), when="options", here=True),
        SEPARATOR,
        Entry("robustness", "How sure it is, in full…", ("Ctrl+Shift+R",)),
        Entry("two_axes", "Options on two axes…", ("Ctrl+Shift+X",)),
        Entry("luck", "How it may turn out, for all", ("Ctrl+L",), group="switch"),
        Entry("why", "Why one is ahead, in a small window", ("Ctrl+B",), group="switch"),
        SEPARATOR,
        Entry("theme_system", "Colours of the system", (), "monitor", group="theme"),
        Entry("theme_light", "Light", (), "sun", group="theme"),
        Entry("theme_dark", "Dark", (), "moon", group="theme"),
        SEPARATOR,
        Entry("zoom_in", "Larger", ("Ctrl++", "Ctrl+=")),
        Entry("zoom_out", "Smaller", ("Ctrl+-",)),
        Entry("zoom_reset", "Normal size", ("Ctrl+0",)),
        Entry("motion", "Motion", group="switch"),
        Entry("full_screen", "Full screen", ("F11",), group="switch", here=True),
    ),
    "Offer": (
        Entry("add_offer", "Add an offer", ("Ctrl+Shift+N",), "plus"),
        Entry("add_team", "Add a team", ("Ctrl+Shift+T",), when="selection", here=True),
        Entry("edit_offer", "Edit…", ("F2",), "pencil", when="selection", here=True),
        Entry("duplicate", "Duplicate", ("Ctrl+D",), when="selection", here=True),
        Entry("leave_out", "Leave out of the ranking", ("Ctrl+Shift+L",), when="waits", here=True),
        SEPARATOR,
        Entry("remove", "Remove", (), "trash", when="selection"),
        SEPARATOR,
        Entry("decide", "Decide…", ("Ctrl+Return",), when="undecided"),
        Entry("reopen", "Reopen the decision", (), when="choice"),
        Entry("gut", "Order by feeling…", ("Ctrl+Shift+G",), when="options"),
        Entry("pay", "Pay…", ("Ctrl+Shift+H",), "eye-off"),
    ),
    "Help": (
        Entry("keys", "Keys", ("F1", "Ctrl+?"), "help"),
        Entry("about", "About Offer Spectrum"),
    ),
}


class Actions(QObject):
    """The actions of one window, by name."""

    #: The path of a recent decision.
    recent_chosen = Signal(str)

    def __init__(self, run: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._entries = {entry.name: entry for menu in MENUS.values() for entry in menu if entry.text}
        self._actions = {
            name: self._make(entry, run) for name, entry in self._entries.items() if entry is not RECENT
        }
        self.recent = QMenu(RECENT.text)
        self.recent.setObjectName("menu.recent")
        themes = QActionGroup(self)
        for name, entry in self._entries.items():
            if entry.group == "theme":
                themes.addAction(self._actions[name])

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Every action, to be heard by the main window."""
        return list(self._actions.values())

    def everywhere(self) -> list[QAction]:
        """Those whose keys are heard in every window."""
        return [action for name, action in self._actions.items() if not self._entries[name].here]

    def need_of(self, keys: QKeySequence) -> str:
        """Name what is missing for the action of these keys; empty where it can be done, or there is none."""
        named = (name for name, action in self._actions.items() if keys in action.shortcuts())
        name = next((one for one in named if not self._actions[one].isEnabled()), "")
        return self._entries[name].when if name else ""

    def menu_bar(self) -> QMenuBar:
        """Lay the actions out in menus, which Alt with their first letter opens; F10 opens the first."""
        bar = QMenuBar()
        bar.setObjectName("menus")
        bar.setAccessibleName("Menus")
        first = QShortcut(QKeySequence("F10"), bar)
        first.activated.connect(lambda: bar.setActiveAction(bar.actions()[0]))
        for title, entries in MENUS.items():
            menu = bar.addMenu(f"&{title}")
            menu.setObjectName(f"menu.{title.lower()}")
            for entry in entries:
                if entry is RECENT:
                    self.recent.setParent(menu, self.recent.windowFlags())
                    menu.addMenu(self.recent)
                elif entry is SEPARATOR:
                    menu.addSeparator()
                else:
                    menu.addAction(self._actions[entry.name])
        return bar

    def button(
        self, name: str, caption: str, called: str, kind: Literal["outlined", "primary"] = "outlined"
    ) -> Button:
        """Make a button for an action, enabled when that is; `called` is its object name."""
        made = Button(caption, kind, icon=self._entries[name].icon, name=called)
        made.clicked.connect(self._actions[name].trigger)
        self._actions[name].enabledChanged.connect(made.setEnabled)
        return made

    def fill_recent(self, paths: Sequence[str]) -> None:
        """List the recent decisions."""
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(ampersands(path))
            action.triggered.connect(lambda _=False, path=path: self.recent_chosen.emit(path))
        if self.recent.isEmpty():
            self.recent.addAction("No recent decisions").setEnabled(False)

    def pop_up_for_option(self, where: QPoint) -> None:
        """Open the menu of an option."""
        menu = QMenu(QApplication.activeWindow())
        menu.setObjectName("menu.option")
        for name in ("edit_offer", "add_team", "duplicate", "leave_out", "cut", "copy", "remove"):
            menu.addAction(self._actions[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def allow(self, there: Mapping[str, bool]) -> None:
        """Enable what can be done now."""
        for name, action in self._actions.items():
            action.setEnabled(there.get(self._entries[name].when, True))

    def name_step(self, name: str, label: str) -> None:
        """Say what undo or redo would do."""
        text = self._entries[name].text
        said = f"{text}: {label}" if label else text
        self._actions[name].setText(ampersands(said))
        # Else Qt makes one of the text, and guesses whether it is markup.
        self._actions[name].setToolTip(tip_text(said))

    def keys(self) -> list[tuple[str, str, str]]:
        """List menu, text and keys of every action that has some."""
        found = []
        for menu, entry in ((menu, entry) for menu, entries in MENUS.items() for entry in entries):
            if entry.keys:
                shown = (
                    QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in entry.keys
                )
                found.append((menu, entry.text.rstrip("…"), " or ".join(shown)))
        return found

    def _make(self, entry: Entry, run: Callable[[str], None]) -> QAction:
        action = QAction(entry.text, self)
        action.setObjectName(f"action.{entry.name}")
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.setCheckable(bool(entry.group))
        if entry.group == "switch":
            # What is off looks like what cannot be switched: so its state is said.
            action.toggled.connect(lambda on: action.setText(f"{entry.text}{DOT}{'on' if on else 'off'}"))
            action.setText(f"{entry.text}{DOT}off")
        if entry.icon:
            action.setIcon(icons.icon(entry.icon))
            action.setIconVisibleInMenu(False)
        action.triggered.connect(lambda: run(entry.name))
        return action
