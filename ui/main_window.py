"""Composition only: makes the panels, lays them out, and connects them to the session."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.document import Document, Place, option
from app.examples import new_document, worked_example
from ui.chart.example import ExampleChart
from ui.chart.panel import ChartPanel
from ui.frame import Frame
from ui.panel import Panel
from ui.panels.chances import ChancesPanel
from ui.panels.flips import FlipsPanel
from ui.panels.next_step import NextStepPanel
from ui.panels.questions import QuestionsPanel
from ui.panels.ranking import RankingPanel
from ui.panels.risks import RisksPanel
from ui.panels.weights import WeightsPanel
from ui.panels.why import WhyPanel
from ui.selection import Selection
from ui.session import Session
from ui.settings import Settings
from ui.widgets.tab_order import chain
from ui.window.actions import Actions
from ui.window.asking import Asking
from ui.window.commands import commands, what_is_there
from ui.window.deciding import Deciding
from ui.window.documents import Documents
from ui.window.editors import Editors
from ui.window.notices import Notices
from ui.window.options import Options
from ui.window.unheard import Unheard
from ui.window.view import Pane, View
from ui.window.welcome import welcome
from ui.window.wiring import wire
from ui.window.workspace import TopBar, Workspace
from ui.worker import Analyse, Run


class MainWindow(QObject):
    """One decision in one window."""

    def __init__(
        self,
        frame: Frame,
        document: Document,
        settings: Settings,
        keep: Callable[[Settings], None],
        *,
        path: str | None = None,
        run: Run | None = None,
        analyse: Analyse | None = None,
        files: Run | None = None,
        today: Callable[[], date] = date.today,
        breathe: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(frame)
        self.frame = frame
        self.session = Session(document, run, analyse, files, self)
        self.selection = Selection(self)
        self._panels: list[Panel] = []
        self.documents = Documents(self.session, frame, today, run)
        self.options = Options(self.session, self.selection, self)
        self.actions = Actions(self._run, self)
        self.deciding = Deciding(self.session, self.actions, today, self)
        breathe()
        self._make_panels(today, breathe)
        breathe()
        frame.setUpdatesEnabled(False)  # not painted before there is something to see
        self._lay_out()
        self.view = View(frame, self.workspace, self.actions, self._panes(), settings, keep)
        self.unheard = Unheard(frame, self.actions, self.session, self.options, self.documents)
        self.editors = Editors(frame, self._wire, self.session, self.selection, today, self.unheard)
        self.notices = Notices(frame, self.workspace.message, self.session, lambda: self._panels)
        self._commands = self._all_commands()
        self._connect()
        breathe()
        if path is None or not self.documents.open(Path(path)):
            self.session.announce()
        frame.setUpdatesEnabled(True)
        breathe()

    def _make_panels(self, today: Callable[[], date], breathe: Callable[[], None]) -> None:
        self.ranking = RankingPanel(self.selection, today)
        self.why = WhyPanel(self.selection)
        self.chart = ChartPanel(self.selection, today)
        breathe()
        self.chances = ChancesPanel(self.selection)
        self.flips = FlipsPanel(self.selection)
        self.step = NextStepPanel()
        self.weights = WeightsPanel(self.selection, lambda: self.session.baseline)
        self.questions = QuestionsPanel()
        self.risks = RisksPanel(self.selection)
        self.asking = Asking(self.questions, self.risks)

    def _panes(self) -> tuple[Pane, ...]:
        """Name the panes in the order of F6, each with what takes the focus."""
        return (
            ("ranking", lambda: self.ranking.list),
            ("chart", lambda: self.chart.plot),
            ("chances", lambda: self.step.instead_of(self.chances.list)),
            ("flips", lambda: self.step.instead_of(self.flips.list)),
            ("weights", self.weights.first_slider),
            ("questions", lambda: self.step.instead_of(self.questions.list)),
            ("risks", lambda: self.risks.list),
        )

    def _all_commands(self) -> dict[str, Callable[[], object]]:
        own = {"equal": self.weights.make_equal, "reset": self.weights.reset}
        return own | commands(
            frame=self.frame,
            session=self.session,
            documents=self.documents,
            options=self.options,
            editors=self.editors,
            deciding=self.deciding,
            actions=self.actions,
        )

    def _lay_out(self) -> None:
        situation = self.actions.button("situation", "My situation", "top_bar.situation")
        export = self.actions.button("export_pdf", "Export PDF", "top_bar.export")
        self._top_bar = TopBar(self.actions.menu_bar(), (self.deciding.pay, situation, export))
        self.workspace = Workspace(
            self._top_bar,
            (self.ranking, self.why),
            (self.chart, (self.chances, self.flips), self.step),
            (self.weights, self.asking),
            ExampleChart(welcome(self.options.add_offer, self.documents.open_sample)),
            self.frame,
        )
        self.frame.setCentralWidget(self.workspace)
        self.step.needed.connect(self.workspace.show_step)
        chain([self.risks.list, *self.workspace.handles()])
        self.deciding.stand_in(self.chart.header, self.chart.plot)
        self.frame.addActions(self.actions.all())

    def _wire(self, panel: Panel) -> None:
        wire(panel, self.session)
        self._panels.append(panel)
        panel.destroyed.connect(lambda: self._panels.remove(panel))

    def _connect(self) -> None:
        lower = (self.chances, self.flips, self.step, self.questions, self.risks)
        for panel in (self.weights, self.ranking, self.why, self.chart, *lower):
            self._wire(panel)
        session = self.session
        session.document_changed.connect(self._on_document)
        session.history_changed.connect(self._on_history)
        session.revisited.connect(self._on_revisited)
        session.preview_changed.connect(lambda _: self._on_history())
        self.selection.option_changed.connect(self._allow)
        self.notices.action_requested.connect(self._run)
        self.step.action_requested.connect(self._run)
        self.view.follow(self.documents)
        self.frame.may_close = self.documents.may_leave
        self.frame.closing.connect(self._on_closing)
        self._connect_wishes()

    def _connect_wishes(self) -> None:
        """Connect what panels wish for besides edits."""
        self.ranking.add_requested.connect(self.options.add_offer)
        for panel in (self.ranking, self.chart, self.step):
            panel.open_requested.connect(self.editors.edit_option)
        self.ranking.remove_requested.connect(self.options.remove)
        self.ranking.menu_requested.connect(lambda _, where: self.actions.pop_up_for_option(where))
        self.chart.risks_requested.connect(self.actions["pane_risks"].trigger)
        self.weights.criteria_requested.connect(self.editors.edit_criteria)
        self.step.criterion_requested.connect(self.editors.edit_criteria)
        self.weights.perspectives_requested.connect(self.editors.edit_perspectives)
        self.chances.certainty_requested.connect(self.editors.edit_certainty)
        self.questions.answer_requested.connect(self.editors.answer)
        self.risks.plan_requested.connect(self.editors.answer)
        for panel in (self.questions, self.risks):
            panel.counted.connect(lambda many, on=panel: self.asking.count(on, many))
        self.editors.export_with_pay_requested.connect(lambda: self.documents.export_pdf(with_pay=True))
        for told in (self.questions.copied, self.chart.unable, self.unheard.told):
            told.connect(self.notices.tell)
        self.deciding.listen(self.editors, self.notices)
        self.options.added.connect(self.editors.edit_new)
        for done in (self.options.done, self.editors.done):
            done.connect(self.notices.tell_undoable)
        self.editors.copy_requested.connect(self.documents.open_copy)
        self.notices.listen(self.documents)
        self.chart.plot.show_luck_of_all(self.view.settings.luck_of_all)
        self.view.luck_of_all_changed.connect(self.chart.plot.show_luck_of_all)

    def _run(self, name: str) -> None:
        """Carry out an action by its name in the table."""
        if not self.session.previewing:
            self.notices.clear()
        if name in self._commands:
            self._commands[name]()
        else:
            self.view.run(name)

    def _on_document(self, document: Document) -> None:
        if self.workspace.show_empty(not document.offers) and document.offers:
            # It would go to whatever stands next: to Pay.
            self.ranking.list.setFocus()
        self.asking.show_document(document)
        self._top_bar.title.setText(document.title)
        self._allow()

    def _on_history(self) -> None:
        session = self.session
        self.actions.name_step("undo", session.undo_label)
        self.actions.name_step("redo", session.redo_label)
        self._top_bar.show_state(session)
        named = f" – {session.path.name}" if session.path else ""
        title = f"{session.document.title}{named}".replace("[*]", "[*][*]")
        self.frame.setWindowTitle(f"{title}[*] – Offer Spectrum")
        self.frame.setWindowModified(session.dirty)
        self._allow()

    def _allow(self) -> None:
        self.actions.allow(what_is_there(self.session, self.options))

    def _on_revisited(self, place: Place) -> None:
        if option(self.session.shown, place.option) is not None:
            self.selection.set_option(place.option)

    def _on_closing(self) -> None:
        self.view.remember()
        QGuiApplication.quit()


def build(
    frame: Frame,
    settings: Settings,
    keep: Callable[[Settings], None],
    path: str | None = None,
    *,
    run: Run | None = None,
    today: Callable[[], date] = date.today,
    breathe: Callable[[], None] = lambda: None,
) -> MainWindow:
    """Fill a frame: with the file named, the worked example the first time, else the last decision."""
    first = worked_example(today()) if not settings.started_before else new_document("ai-roles", today())
    if path is None and settings.started_before and settings.recent and Path(settings.recent[0]).exists():
        path = settings.recent[0]
    window = MainWindow(frame, first, settings, keep, path=path, run=run, today=today, breathe=breathe)
    window.view.started()
    return window
