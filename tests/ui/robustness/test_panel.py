"""How sure the ranking is, section by section: what is said, what is painted, by keys, in every scene."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.analysis import Analysis, analyse
from app.colours import DARK, LIGHT
from app.document import Document
from app.edits import ChangeFact, SetShare
from app.words.robustness import smallest_sentence, swing_sentence
from tests.analyses import SAMPLES
from tests.hands import painted_texts
from tests.looks import flaws
from tests.patience import lose_patience
from tests.rig import leafing, opened, settle
from tests.rules.test_colours import luminance
from tests.scenes import SCENES
from ui.look import theme
from ui.main_window import MainWindow
from ui.robustness.panel import LEAST, RobustnessPanel
from ui.robustness.section import Section
from ui.settings import Settings
from ui.widgets.cell import STRONGEST, Cell
from ui.widgets.fact_rows import Facts, Sentence
from ui.widgets.fold import Fold
from ui.widgets.matrix import Matrix
from ui.widgets.tables import Head, Tiles

SECTIONS = ("ranks", "spread", "futures", "swings", "pairs", "cares", "turning", "weight", "changes", "teams")
SAID = Qt.ItemDataRole.AccessibleTextRole


def view(window: MainWindow) -> RobustnessPanel:
    window.actions["robustness"].trigger()
    settle()
    found = window.frame.findChild(RobustnessPanel)
    assert found is not None
    return found


def section(panel: RobustnessPanel, key: str) -> Section:
    panel.pick(key)
    settle()
    assert panel.section.key == key
    return panel.section


def label(shown: Section, part: str) -> str:
    found = shown.findChild(QLabel, f"robustness.{shown.key}.{part}")
    assert found is not None
    return found.text()


def columns(model: QAbstractItemModel) -> int:
    return model.columnCount() if isinstance(model, Tiles) else 1


def indexes(model: QAbstractItemModel) -> list[QModelIndex]:
    rows, across = range(model.rowCount(QModelIndex())), range(columns(model))
    return [model.index(row, column) for row in rows for column in across]


def said(shown: Section) -> list[str]:
    return [str(index.data(SAID)) for one in shown.views for index in indexes(one.model())]


def analysed(document: Document) -> Analysis:
    found = analyse(document, samples=SAMPLES)
    assert found is not None
    return found


def make_small(panel: RobustnessPanel, zoom: float = 1.0) -> None:
    """Give its window the least size."""
    panel.window().setMinimumSize(QSize(1, 1))
    panel.window().resize(round(LEAST.width() * zoom), round(LEAST.height() * zoom))


def test_every_section_shows_something_or_says_what_is_missing_and_nothing_is_cut(window: MainWindow):
    panel = view(window)
    make_small(panel)
    assert tuple(one.key for one in panel.sections) == SECTIONS
    for scene in leafing(window, SCENES):
        for key in SECTIONS:
            shown = section(panel, key)
            assert flaws(panel.window()) == [], (scene, key)
            if label(shown, "empty"):
                assert not any(one.isVisible() for one in shown.views), (scene, key)
            else:
                assert all(one.isVisible() for one in shown.views), (scene, key)
                assert all(text.strip() for text in said(shown)), (scene, key)
                assert shown.views[-1].accessibleName(), (scene, key)


def test_with_one_option_a_second_is_asked_for(qtbot: QtBot):
    with opened(SCENES["one_offer"]()) as window:
        panel = view(window)
        asked = {key: label(section(panel, key), "empty") for key in SECTIONS if key != "changes"}
        assert asked == dict.fromkeys(asked, "Add a second offer to compare.")


def test_without_a_ranking_it_says_what_would_give_one(window: MainWindow):
    panel = view(window)
    for scene in leafing(window, ("no_weights", "empty", "nothing_known")):
        assert len({label(section(panel, key), "empty") for key in SECTIONS}) == 1, scene
        assert label(panel.section, "empty"), scene


@pytest.mark.parametrize(("key", "mark"), [("ranks", 0), ("pairs", 10)])
def test_a_hundred_per_cent_is_read_whole(window: MainWindow, key: str, mark: int):
    (table,) = section(view(window), key).views
    assert isinstance(table, Matrix)
    room = table.columnWidth(0) - theme.px(9)
    assert QFontMetrics(theme.font("body")).horizontalAdvance("100%") + theme.px(mark) <= room


def test_rank_chances_are_numbers_on_a_tint(window: MainWindow):
    shown = section(view(window), "ranks")
    ranking, simulation = window.session.ranking, analysed(window.session.document).simulation
    assert simulation is not None
    # An offer whose team is open is held against the others, but takes no rank among them.
    model, count = shown.views[0].model(), int(ranking.compared.sum())
    first = ranking.order[0]
    texts = [model.index(0, column).data() for column in range(count)]
    for text, chance in zip(texts, simulation.rank_chances[first, :count], strict=True):
        assert (
            0 < chance < 0.01
            if text == "<1%"
            else float(text.strip("%")) == pytest.approx(100 * chance, abs=0.6)
        )
    assert str(model.index(0, 0).data(SAID)).startswith(
        f"{ranking.options[first].name}: rank 1 in {texts[0]}"
    )
    fold = shown.findChild(Fold, "robustness.ranks.method")
    assert fold is not None
    method = shown.findChild(QLabel, "robustness.ranks.method.text")
    assert method is not None
    assert method.text().startswith("1,024 draws, seed 20240607")
    assert not method.isVisible()
    fold.button.click()
    assert method.isVisible()
    fold.button.click()
    assert texts[0] in painted_texts(shown.views[0].viewport())


def test_a_small_chance_is_heard_in_words(qtbot: QtBot):
    with opened(SCENES["fifty_options"]()) as window:
        model = section(view(window), "ranks").views[0].model()
        small = [index for index in indexes(model) if index.data() == "<1%"]
        assert small
        assert all("under 1%" in index.data(SAID) for index in small)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_numbers_can_be_read_on_every_tint(theme: dict[str, str]):
    ground, accent, text = (QColor(theme[token]) for token in ("surface", "accent", "text"))
    mixed = [
        round(STRONGEST * over + (1 - STRONGEST) * under)
        for over, under in zip(accent.getRgb()[:3], ground.getRgb()[:3], strict=True)  # pyright: ignore[reportIndexIssue]
    ]
    tint = "#" + "".join(f"{channel:02X}" for channel in mixed)
    darker, lighter = sorted((luminance(tint), luminance(text.name())))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_an_option_does_not_beat_itself_and_a_sure_win_is_said(qtbot: QtBot):
    with opened(SCENES["fifty_options"]()) as window:
        model = section(view(window), "pairs").views[0].model()
        assert [model.index(at, at).data() for at in range(3)] == ["", "", ""]
        assert any("whatever the gaps turn out to be" in index.data(SAID) for index in indexes(model))


def test_swings_are_told_largest_first(window: MainWindow):
    shown, analysis = section(view(window), "swings"), analysed(window.session.document)
    ranking = analysis.ranking
    leader = ranking.options[ranking.order[0]].name
    rival = ranking.options[ranking.order[1]].name
    assert said(shown) == [swing_sentence(one, ranking, leader, rival) for one in analysis.swings]
    assert analysis.swings == tuple(sorted(analysis.swings, key=lambda one: -one.swing))


def test_what_would_turn_it_is_told_in_sentences(window: MainWindow):
    analysis = analysed(window.session.document)
    assert analysis.smallest is not None
    told = said(section(view(window), "turning"))
    assert smallest_sentence(analysis.smallest, analysis.ranking) in told
    assert any("would need" in one for one in told)
    never = any("is never first under any weights" in one for one in told)
    assert never == bool(analysis.never_best)
    assert any("impossible" in one for one in told) == any(not one.possible for one in analysis.rating_flips)


def test_an_offer_with_teams_has_its_lines(window: MainWindow):
    told = said(section(view(window), "teams"))
    for line in ("Best:", "Expected over the chances", "team open is worth"):
        assert any(line in one for one in told)


def test_keys_open_it_go_through_the_sections_and_into_them(window: MainWindow):
    panel = view(window)
    assert window.actions["robustness"].shortcut().toString() == "Ctrl+Shift+R"
    panel.pick(SECTIONS[0])
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    for key in SECTIONS[1:]:
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
        assert panel.section.key == key
    panel.pick("ranks")
    QTest.keyClick(panel.list, Qt.Key.Key_Tab)
    table = panel.section.views[0]
    assert QApplication.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not table
    assert view(window) is panel


def test_it_follows_the_document_and_keeps_the_place(window: MainWindow):
    panel = view(window)
    shown = section(panel, "spread")
    shown.views[0].setCurrentIndex(shown.views[0].model().index(2, 0))
    before = said(shown)
    window.session.do(SetShare(window.session.ranking.criteria[0].id, 0.6))
    settle()
    assert said(shown) != before
    assert shown.views[0].currentIndex().row() == 2


class Later:
    """Keeps the jobs given to it until they are wanted."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def __call__(self, job: Callable[[], None]) -> None:
        self.jobs.append(job)

    def work(self) -> None:
        while self.jobs:
            self.jobs.pop(0)()


def test_numbers_of_a_moment_ago_fade_until_new_ones_are_there(qtbot: QtBot):
    later = Later()
    with opened(SCENES["worked_example"](), run=later) as window:
        later.work()
        panel = view(window)
        table = panel.section.views[0]
        window.session.do(ChangeFact(window.session.document.offers[0].id, "role", "Another"))
        assert not table.property("faded")
        lose_patience(panel)
        assert table.property("faded")
        later.work()
        assert not table.property("faded")


LOOKS: list[tuple[Settings, Iterable[str]]] = [
    (Settings(theme="dark", motion=False), ("worked_example",)),
    (Settings(theme="light", motion=False, zoom=2.0), ("worked_example", "long_names")),
]


@pytest.mark.parametrize(("habits", "scenes"), LOOKS, ids=["dark", "large"])
def test_nothing_is_cut_in_other_looks(qtbot: QtBot, habits: Settings, scenes: Iterable[str]):
    with opened(SCENES["worked_example"](), habits) as window:
        panel = view(window)
        make_small(panel, habits.zoom)
        for scene in leafing(window, scenes):
            for key in SECTIONS:
                section(panel, key)
                assert flaws(panel.window()) == [], (scene, key)


def test_the_models_keep_qts_rules(qapp: QApplication):
    table, rows = Tiles(), Facts()
    testers = [
        QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for one in (table, rows)
    ]
    for count in (3, 3, 1, 0, 2):
        heads = [Head(str(number)) for number in range(count)]
        table.show_tiles(heads, [[Cell("1", "one")] * count] * count, heads)
        rows.show_rows([Sentence("One")] * count)
        assert (table.rowCount(), rows.rowCount()) == (count, count)
    assert table.data(QPersistentModelIndex(table.index(0, 0))) == "1"
    assert table.headerData(9, Qt.Orientation.Horizontal) is None
    assert table.data(QModelIndex()) is None
    assert rows.data(QModelIndex()) is None
    assert rows.rowCount(rows.index(0)) == 0
    del testers
