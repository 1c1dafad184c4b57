"""The editor windows, each opened at most once, each wired like any other panel."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ui.dialogs import offer_editor
from ui.dialogs.about import AboutWindow
from ui.dialogs.editor_window import EditorWindow
from ui.dialogs.keys import KeysWindow
from ui.dialogs.offer_editor import OfferEditor
from ui.panels.panel import Panel
from ui.selection import Selection
from ui.session import Session


class Editors(QObject):
    """Opens editors beside the main window; a second wish for one brings the first to the front."""

    def __init__(
        self,
        window: QWidget,
        wire: Callable[[Panel], None],
        session: Session,
        selection: Selection,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wire = wire
        self._session = session
        self._selection = selection
        self._today = today
        self._open: dict[str, EditorWindow] = {}

    def edit_option(self, option_id: str) -> None:
        """Open the editor of an offer, turned to one of its teams where that is meant."""
        shown = self._shown("offer", self._offer_editor)
        editor = shown.panel
        assert isinstance(editor, OfferEditor)
        if editor.edit(option_id, self._session.document):
            shown.present()

    def edit_new(self, option_id: str) -> None:
        """Open the editor of an offer or team just added, its name ready to be typed over."""
        self.edit_option(option_id)
        editor = self._open["offer"].panel
        assert isinstance(editor, OfferEditor)
        editor.focus_name()

    def edit_selected(self) -> None:
        """Open the editor of the selected option."""
        if self._selection.option is not None:
            self.edit_option(self._selection.option)

    def edit_criteria(self) -> None: ...
    def edit_perspectives(self) -> None: ...
    def edit_situation(self) -> None: ...

    def answer(self, subject: str, criterion: str) -> None:
        """Open the editor where the answer to a question goes."""
        self.edit_option(subject)

    def show_keys(self, keys: list[tuple[str, str]]) -> None:
        """List the keys."""
        self._tell(KeysWindow(keys, self._window))

    def show_about(self) -> None:
        """Tell about the program."""
        self._tell(AboutWindow(self._window))

    def _offer_editor(self) -> EditorWindow:
        panel = OfferEditor(self._selection, self._today)
        return EditorWindow(panel, offer_editor.SIZE, offer_editor.LEAST, self._window)

    def _shown(self, name: str, make: Callable[[], EditorWindow]) -> EditorWindow:
        if name not in self._open:
            window = make()
            self._wire(window.panel)
            window.panel.show_document(self._session.document)
            window.panel.show_ranking(self._session.ranking)
            self._open[name] = window
        return self._open[name]

    def _tell(self, window: QDialog) -> None:
        window.finished.connect(window.deleteLater)
        window.show()
