"""The editor windows, each opened at most once, each wired like any other panel.

Their modules are loaded when they are wanted, or by `load_all` once the main window stands.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from ui.panel import Panel
from ui.selection import Selection
from ui.session import Session
from ui.window.editor_window import EditorWindow
from ui.window.unheard import Unheard

if TYPE_CHECKING:
    from ui.offers.editor import OfferEditor


def load_all() -> None:
    """Load all editors, so that the first to be opened comes at once; made to run in a thread."""
    import ui.chart.two_axes
    import ui.criteria.editor
    import ui.dialogs.about
    import ui.dialogs.decide
    import ui.dialogs.keys
    import ui.dialogs.situation
    import ui.gut.panel
    import ui.offers.editor
    import ui.pay.panel
    import ui.perspectives.certainty
    import ui.perspectives.editor
    import ui.robustness.panel
    import ui.versions.panel  # noqa: F401


class Editors(QObject):
    """Opens editors beside the main window; a second wish for one brings the first to the front."""

    #: What she decided, to be written down.
    decided = Signal(object)
    #: She wants the brief with pay as a PDF.
    export_with_pay_requested = Signal()
    #: An earlier version is to be opened beside the file it comes from.
    copy_requested = Signal(object)
    #: A sentence about something done that undo takes back.
    done = Signal(str)

    def __init__(
        self,
        window: QWidget,
        wire: Callable[[Panel], None],
        session: Session,
        selection: Selection,
        today: Callable[[], date],
        unheard: Unheard,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wire = wire
        self._session = session
        self._selection = selection
        self._today = today
        self._unheard = unheard
        self._open: dict[str, EditorWindow] = {}
        self._telling: dict[str, QDialog] = {}

    def edit_option(self, option_id: str) -> None:
        """Open the editor of an offer, turned to one of its teams where that is meant."""
        if self.offer_editor.edit(option_id, self._session.shown):
            self._open["offer"].present()

    def edit_new(self, option_id: str) -> None:
        """Open the editor of an offer or team just added, its name ready to be typed over."""
        self.edit_option(option_id)
        self.offer_editor.focus_name()

    def edit_criteria(self, criterion: str = "") -> None:
        """Open the editor of criteria, turned to one of them where that is meant."""
        from ui.criteria.editor import LEAST, SIZE, CriteriaEditor

        window = self._shown("criteria", lambda window: CriteriaEditor(self._selection, window), SIZE, LEAST)
        window.present()
        if criterion and isinstance(window.panel, CriteriaEditor):
            window.panel.edit(criterion, self._session.shown)

    def edit_perspectives(self) -> None:
        """Open the editor of perspectives."""
        from ui.perspectives.editor import LEAST, SIZE, PerspectivesEditor

        self._shown(
            "perspectives", lambda window: PerspectivesEditor(self._today, window), SIZE, LEAST
        ).present()

    def edit_certainty(self) -> None:
        """Open the slider of how sure the weights are."""
        from ui.perspectives.certainty import LEAST, SIZE, CertaintyEditor

        self._shown("certainty", CertaintyEditor, SIZE, LEAST).present()

    def edit_situation(self) -> None:
        """Open the editor of title and situation."""
        from ui.dialogs.situation import LEAST, SIZE, SituationEditor

        self._shown("situation", SituationEditor, SIZE, LEAST).present()

    def show_robustness(self) -> None:
        """Open the view of how sure the ranking is."""
        from ui.robustness.panel import LEAST, SIZE, RobustnessPanel

        self._shown(
            "robustness", lambda window: RobustnessPanel(self._selection, window), SIZE, LEAST
        ).present()

    def show_two_axes(self) -> None:
        """Open the options on two axes of one's choice."""
        from ui.chart.two_axes import LEAST, SIZE

        self._shown("two_axes", self._two_axes, SIZE, LEAST).present()

    def show_versions(self) -> None:
        """List the earlier versions of the decision."""
        from ui.versions.panel import LEAST, SIZE

        self._shown("versions", self._versions, SIZE, LEAST).present()

    def order_by_feeling(self) -> None:
        """Open the window in which the options are put in order of feeling."""
        from ui.gut.panel import LEAST, SIZE, GutPanel

        self._shown("gut", lambda window: GutPanel(self._today, window), SIZE, LEAST).present()

    def decide(self) -> None:
        """Open the window of the choice; one that stands open already keeps what is written in it."""
        from ui.dialogs.decide import LEAST, SIZE, DecidePanel

        self._session.leave_preview()
        window = self._shown("choice", self._choice, SIZE, LEAST)
        assert isinstance(window.panel, DecidePanel)
        if not window.isVisible():
            window.panel.begin()
        window.present()

    def show_pay(self) -> None:
        """Open the pay window, turned to the offer that is selected."""
        from ui.pay.panel import LEAST, SIZE, PayPanel

        window = self._shown("pay", self._pay, SIZE, LEAST)
        selected = self._session.shown.offer_of(self._selection.option or "")
        afresh = not window.isVisible()
        window.present()
        if afresh and selected is not None and isinstance(window.panel, PayPanel):
            window.panel.turn_to(selected.id)

    def answer(self, subject: str, criterion: str) -> None:
        """Open the editor where the answer to a question goes."""
        pay = self._session.document.pay_criterion
        if pay is not None and pay.id == criterion:
            self._selection.set_option(subject)
            self.show_pay()
            return
        self.edit_option(subject)
        self.offer_editor.focus_assessment(criterion)

    def show_keys(self, keys: list[tuple[str, str, str]]) -> None:
        """List the keys."""
        from ui.dialogs.keys import KeysWindow

        self._tell("keys", lambda: KeysWindow(keys, self._window))

    def show_about(self) -> None:
        """Tell about the program."""
        from ui.dialogs.about import AboutWindow

        self._tell("about", lambda: AboutWindow(self._window))

    @property
    def offer_editor(self) -> "OfferEditor":
        """The editor of offers, made when it is first wanted."""
        from ui.offers.editor import LEAST, SIZE, OfferEditor

        def make(window: QWidget) -> OfferEditor:
            return OfferEditor(self._selection, self._today, window)

        shown = self._shown("offer", make, SIZE, LEAST)
        assert isinstance(shown.panel, OfferEditor)
        return shown.panel

    def _choice(self, window: QWidget) -> Panel:
        from ui.dialogs.decide import DecidePanel

        panel = DecidePanel(self._today, window)
        panel.decided.connect(self.decided)
        return panel

    def _two_axes(self, window: QWidget) -> Panel:
        from ui.chart.two_axes import TwoAxesPanel

        panel = TwoAxesPanel(self._selection, window)
        panel.open_requested.connect(self.edit_option)
        return panel

    def _versions(self, window: QWidget) -> Panel:
        from ui.versions.panel import VersionsPanel

        panel = VersionsPanel(self._today, window)
        panel.copy_requested.connect(self.copy_requested)
        panel.restored.connect(self.done)
        self._session.saved.connect(panel.look_again)
        return panel

    def _pay(self, window: QWidget) -> Panel:
        from ui.pay.panel import PayPanel

        panel = PayPanel(self._today, window)
        panel.decide_requested.connect(self.decide)
        panel.export_requested.connect(self.export_with_pay_requested)
        return panel

    def _shown(self, name: str, make: Callable[[QWidget], Panel], size: QSize, least: QSize) -> EditorWindow:
        if name not in self._open:
            window = EditorWindow(make, size, least, self._window)
            self._hear_keys(window, window.panel.own_keys)
            self._wire(window.panel)
            window.panel.show_document(self._session.shown)
            window.panel.show_ranking(self._session.ranking)
            if self._session.analysis is not None:
                window.panel.show_analysis(self._session.analysis)
            self._open[name] = window
        return self._open[name]

    def _tell(self, name: str, make: Callable[[], QDialog]) -> None:
        """Show a window that only tells, or bring it to the front; closed, it is gone."""
        if name not in self._telling:
            window = self._telling[name] = make()
            self._hear_keys(window)
            window.finished.connect(lambda: self._telling.pop(name).deleteLater())
        self._telling[name].show()
        self._telling[name].raise_()
        self._telling[name].activateWindow()

    def _hear_keys(self, window: QWidget, but: Sequence[str] = ()) -> None:
        """Let a window answer the keys of the menus, and close as any window does."""
        self._unheard.answer_in(window, but)
        QShortcut(QKeySequence("Ctrl+W"), window).activated.connect(window.close)
