"""Names in a row."""

from app.report.listing import and_more, listed


def test_names_are_written_as_one_reads_them_out():
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert listed(["A", "B"], "or") == "A or B"
    assert listed(["A", "B", "C", "D"]) == "A, B, C and D"
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C and 2 others"


def test_what_is_cut_short_says_so():
    assert and_more(0, "note") == ""
    assert and_more(1, "note") == "And 1 more note."
    assert and_more(12, "question") == "And 12 more questions."
