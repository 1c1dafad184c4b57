"""A chart for each test that asks for one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.chart.room import DOCUMENT, Room
from ui.chart.panel import ChartPanel
from ui.look import theme
from ui.selection import Selection
from ui.session import Session


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication) -> Iterator[Room]:
    theme.apply(qapp, "light", motion=False)
    session, selection = Session(DOCUMENT, lambda job: job()), Selection()
    panel = ChartPanel(selection)
    qtbot.addWidget(panel)
    session.document_changed.connect(panel.show_document)
    session.ranking_changed.connect(panel.show_ranking)
    session.analysis_changed.connect(panel.show_analysis)
    panel.live_edit_requested.connect(session.do_live)
    panel.edit_requested.connect(session.do)
    panel.settled.connect(session.settle)
    panel.resize(718, 600)
    session.announce()
    panel.show()
    qtbot.waitExposed(panel)
    panel.plot.setFocus(Qt.FocusReason.TabFocusReason)
    yield Room(session, panel, selection)
    session.close()
