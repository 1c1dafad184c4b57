"""The whole way by keys: an offer and a team, rated, weighed and moved, undone, saved, handed over as PDF."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document import options
from app.storage.load import read_document
from tests.hands import assert_shown
from tests.keys import Keys, RealKeys, SentKeys, Teller, Until, focused, in_window
from ui.main_window import MainWindow


def story(saved: Path, brief: Path) -> list[Keys | Until]:
    """Write the story down."""
    main = in_window("main_window")
    return [
        Keys("Ctrl+Shift+N", when=main),
        Keys("Noord Lab", typed=True, when=focused("offer.company")),
        Keys("Return"),
        Until("position.likely"),
        Keys("30", typed=True),
        Keys("Return"),
        Until("teams.add", "Shift+Tab"),
        Keys("Space"),
        Keys("Speech", typed=True, when=focused("team.name")),
        Keys("Return"),
        Until("assessment.passion.likely"),
        Keys("80", typed=True),
        Keys("Return"),
        Until("assessment.people.likely"),
        Keys("60", typed=True),
        Keys("Return"),
        Keys("Esc"),
        Keys("Alt+4", when=main),
        Keys("Right", when=focused("weights.passion.slider")),
        Keys("Right"),
        Keys("Alt+1"),
        Keys("Down", when=focused("ranking.list")),
        Keys("Alt+2"),
        Keys("Shift+Right", when=focused("chart.plot")),
        Keys("Shift+Right"),
        Keys("Shift+Right"),
        Keys("Ctrl+Z"),
        Keys("Ctrl+S"),
        Keys("Ctrl+A", when=in_window("save_dialog")),
        Keys(str(saved), typed=True),
        Keys("Return"),
        Keys("Ctrl+Shift+E", when=main),
        Keys("Ctrl+A", when=in_window("save_dialog")),
        Keys(str(brief), typed=True),
        Keys("Return"),
        Keys("Alt+1", when=main),
    ]


def tell(window: MainWindow, qtbot: QtBot, folder: Path, hand: SentKeys | RealKeys) -> None:
    """Tell the story, and look at what came of it."""
    saved, brief = folder / "mine.offers", folder / "brief.pdf"
    window.frame.activateWindow()
    window.frame.setFocus()
    teller = Teller(story(saved, brief), hand)
    try:
        qtbot.waitUntil(lambda: teller.finished and brief.exists(), timeout=60_000)
    except Exception:
        pytest.fail(teller.stands_at)
    document = window.session.document
    assert [offer.company for offer in document.offers] == ["Noord Lab"]
    (speech,) = options(document)
    assert speech.name == "Speech"
    rated = speech.assessments()
    assert (rated["passion"].likely, rated["people"].likely) == (80.0, 60.0)
    assert speech.position is not None
    assert speech.position.likely == pytest.approx(0.32), (speech.position, teller.pressed[-16:])
    assert document.perspective.weight_of("passion").weight > 0
    assert window.session.redo_label
    assert read_document(saved).document == document
    assert brief.read_bytes().startswith(b"%PDF-")
    assert_shown(window)
