"""How the page is shared out."""

from app.report.page import SHEETS, chart_height
from tests.app.report.briefs import plain
from tests.app.report.test_content import said_of


def test_few_options_leave_the_chart_all_it_can_use_and_many_leave_it_enough():
    for sheet in SHEETS.values():
        heights = [chart_height(said_of(plain(count)), sheet) for count in (2, 11, 50)]
        assert heights[0] > 310
        assert all(200 < height <= 340 for height in heights)
        assert heights[2] == min(heights)
