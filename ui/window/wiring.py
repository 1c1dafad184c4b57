"""How every panel is connected to a session: wishes one way, facts the other."""

from ui.panel import Panel
from ui.session import Session


def wire(panel: Panel, session: Session) -> None:
    """Let a session hear what a panel wishes, and the panel all that the session announces."""
    panel.edit_requested.connect(session.do)
    panel.live_edit_requested.connect(session.do_live)
    panel.settled.connect(session.settle)
    panel.preview_requested.connect(session.preview)
    panel.keep_requested.connect(session.keep_preview)
    session.preview_changed.connect(panel.show_preview)
    session.begun.connect(panel.forget_typed)
    session.document_changed.connect(panel.show_document)
    session.revisited.connect(panel.revisit)
    session.ranking_changed.connect(panel.show_ranking)
    session.analysis_changed.connect(panel.show_analysis)
    session.glimpsed.connect(panel.show_glimpse)
    session.progressed.connect(panel.show_progress)
    panel.give_up_requested.connect(session.recompute.give_up)
    panel.take_up_requested.connect(session.recompute.take_up)
