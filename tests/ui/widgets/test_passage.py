"""All of a text is shown, in as many lines as it takes; its last words may be a link."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.widgets.passage import Passage

Show = Callable[[QWidget], QWidget]
TEXT = "Growth below 5% would put Quillmoor first. It may still turn out otherwise: see What may go wrong."
LINK = "see What may go wrong."


def linked(shown: Show, width: int) -> tuple[Passage, QAbstractButton]:
    passage = Passage(TEXT, "small", name="why")
    passage.set_link(LINK, "What may go wrong")
    shown(passage)
    passage.resize(width, passage.heightForWidth(width))
    link = passage.findChild(QAbstractButton, "why.link")
    assert link is not None
    return passage, link


def test_it_grows_by_lines_and_cuts_nothing(shown: Show):
    passage, _ = linked(shown, 1000)
    assert passage.lines(1000) == 1
    assert passage.lines(300) >= 2
    assert passage.heightForWidth(300) >= 2 * passage.fontMetrics().height()
    word = Passage("Donaudampfschifffahrtsgesellschaftskapitän" * 3)
    assert word.lines(200) > 3, "a word wider than the label is broken"


def test_the_link_stands_over_its_words_and_whole_in_a_line_of_its_own_if_need_be(shown: Show):
    for width in (1000, 560, 420, 300, 220):
        passage, link = linked(shown, width)
        assert passage.rect().contains(link.geometry()), width
        words = passage.fontMetrics().horizontalAdvance(LINK)
        assert words <= link.width() <= words + 12, width
        assert link.height() < 2 * passage.fontMetrics().height(), width


def test_hand_and_keyboard_follow_the_link(shown: Show):
    passage, link = linked(shown, 420)
    followed: list[bool] = []
    passage.followed.connect(lambda: followed.append(True))
    assert (link.accessibleName(), passage.accessibleName()) == ("What may go wrong", TEXT)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        link.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(link, key)
    assert followed == [True] * 3
    passage.setText("No change of a single weight would change it.")
    passage.set_link("")
    assert not link.isVisible()


def test_fewer_words_are_shown_where_the_text_takes_many_lines(shown: Show):
    passage = Passage("Halden comes out best in 76% of cases", "title")
    passage.set_shorter("Halden: best in 76%")
    shown(passage)
    whole = passage.heightForWidth(400)
    assert passage.heightForWidth(90) < passage.lines(90) * whole
    assert passage.accessibleName() == passage.text() == "Halden comes out best in 76% of cases"
