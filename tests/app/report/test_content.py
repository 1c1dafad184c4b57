"""What the brief says."""

from datetime import date

import pytest

from app.analysis import analyse
from app.document import Document
from app.examples import worked_example
from app.report.blocks import Brief
from app.report.content import MOST_NOTES, brief
from tests.app.report.briefs import plain, with_everything
from tests.builders import DAY, document, offer, team


def said_of(decision: Document, today: date = DAY) -> Brief:
    analysis = analyse(decision)
    assert analysis is not None
    return brief(analysis, today)


def test_the_head_names_decision_day_and_perspective():
    said = said_of(with_everything())
    assert (said.title, said.date) == ("Which team?", "23 Nov 2026")
    assert said.perspective == "Perspective “Mine”, 23 Nov 2026"
    assert said.verdict.title.startswith("Speech comes out best in 82%")
    assert said.situation == ("I am free to move.", "I hold no permit.")


def test_the_perspective_of_another_says_whose():
    decision = with_everything()
    view = decision.perspective.replace(name="Hers", whose="Ada")
    assert (
        said_of(decision.replace(perspectives=(view,))).perspective == "Perspective “Hers” (Ada), 23 Nov 2026"
    )


def test_the_table_lists_every_option_and_why_one_has_no_rank():
    rows = said_of(with_everything()).ranking
    assert [(row.rank, row.name) for row in rows] == [
        ("1", "Speech"),
        ("2", "Search"),
        ("–", "Blank"),
        ("–", "Outside"),
    ]
    assert [row.remark for row in rows] == [
        "",
        "",
        "Nothing known yet, so without a rank",
        "Ruled out: Permit at least 5",
    ]
    assert rows[0].second_line == "Wayfarrow"
    assert rows[2].state == "No offer yet · not known"
    assert rows[0].leader
    assert not rows[1].leader


def test_bars_add_up_to_the_fit_and_are_put_into_words():
    row = said_of(with_everything()).ranking[0]
    assert sum(segment.points for segment in row.segments) == pytest.approx(float(row.fit), abs=0.06)
    assert [segment.ink for segment in row.segments] == ["criterion1", "criterion2", "criterion8"]
    assert row.spoken.startswith("Points: Permit 22.5, Work ")


def test_criteria_beyond_the_colours_carry_a_number():
    said = said_of(plain(3, criteria=10))
    assert [row.number for row in said.weights] == [0] * 8 + [9, 10]
    assert {segment.number for row in said.ranking for segment in row.segments} == {0, 9, 10}


def test_weights_say_what_they_are_about_and_what_is_not_counted():
    said = said_of(with_everything())
    assert [(row.name, row.percent, row.worst, row.best, row.must_have) for row in said.weights] == [
        ("Permit", "25%", "0", "10", "at least 5"),
        ("Work", "50%", "0", "10", ""),
        ("People", "25%", "0", "10", ""),
    ]
    assert said.about_criteria == "Set aside, not counted: Noise."


def test_many_options_are_cut_short_for_those_who_hear_the_chart():
    assert "And 38 more" in said_of(plain(50, criteria=20)).chart_spoken


def test_ranges_are_the_likely_ones_once_there_are_chances():
    said = said_of(plain(3))
    assert said.span_head == "Doubt"
    assert said.explanation.endswith("Doubt: where it lies in nine of ten states of what is not known.")
    low, high = (float(end) for end in said.ranking[0].span.split("–"))
    assert low < float(said.ranking[0].fit) < high
    alone = said_of(plain(1))
    assert alone.span_head == "Possible range"
    assert "the least and greatest fit" in alone.explanation
    assert alone.sureness is None


def test_what_counts_where_a_must_have_is_broken_is_said():
    decision = with_everything()
    said = said_of(decision)
    assert said.explanation.endswith("where a must-have is broken or no offer comes, 0 counts.")
    assert said.ranking[-1].span == "–", "what is ruled out has no likely range"
    job = offer("Present", {"Permit": 8.0}, kind="current_job")
    said = said_of(decision.replace(offers=(*decision.offers, job)))
    assert said.explanation.endswith("broken or no offer comes, the fit of Present counts.")
    several = job.replace(teams=(team("One"), team("Two")))
    said = said_of(decision.replace(offers=(*decision.offers, several)))
    assert said.explanation.endswith("where a must-have is broken or no offer comes, 0 counts.")


def test_notes_come_to_an_end():
    decision = plain(40, criteria=20)
    same = tuple(one.replace(assessments=decision.offers[0].assessments) for one in decision.offers)
    said = said_of(decision.replace(offers=same))
    assert len(said.notes) == MOST_NOTES + 1
    assert said.notes[-1] == f"And {20 - MOST_NOTES} more notes."


def test_a_reply_is_due_on_a_day_of_the_calendar():
    decision = plain(2)
    assert [row.state for row in said_of(decision).ranking if row.state] == ["Reply by 23 Nov"]
    later = said_of(decision, date(2027, 1, 2))
    assert [row.state for row in later.ranking if row.state] == ["Reply was due 23 Nov 2026"]


@pytest.mark.parametrize(
    ("decision", "title"),
    [
        (document(), "Nothing to compare yet"),
        (
            plain(3).replace(perspectives=(plain(3).perspective.replace(weights=()),)),
            "Nothing weighs anything yet",
        ),
        (
            plain(1, criteria=2).replace(offers=(plain(1).offers[0].replace(assessments=()),)),
            "Nothing is known yet",
        ),
    ],
)
def test_where_nothing_can_be_ranked_the_brief_says_why_and_draws_nothing(decision: Document, title: str):
    said = said_of(decision)
    assert said.verdict.title == title
    assert not said.has_fits
    assert (said.sureness, said.asking, said.changes) == (None, None, None)
    assert not any(row.segments or row.fit for row in said.ranking)


def test_the_star_of_an_open_team_has_a_footnote():
    note = "* Team left open: not ranked against its own teams."
    said = said_of(worked_example(DAY))
    assert "*" in [row.rank for row in said.ranking]
    assert said.explanation.endswith(f" {note}")
    assert note not in said_of(plain(3)).explanation
