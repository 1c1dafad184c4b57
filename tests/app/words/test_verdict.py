"""The answer in a sentence, once the chances are known."""

import re

import pytest

from app.analysis import analyse
from app.document import Document
from app.words.verdict import Verdict, too_close, verdict
from tests.builders import BENEFIT, criterion, document, offer


def ranges(**rows: tuple[float, float, float]) -> Document:
    return document((criterion("A", BENEFIT),), tuple(offer(name, {"A": row}) for name, row in rows.items()))


def said(told: Document) -> Verdict:
    found = analyse(told)
    assert found is not None
    return verdict(found.ranking, found.flips, found.simulation)


def test_it_says_how_often_the_leader_is_best():
    assert said(ranges(North=(60.0, 70.0, 80.0), South=(1.0, 2.0, 3.0))) == Verdict(
        "North comes out best in 100% of cases", "All that counts for it is known.", "North: best in 100%"
    )


def test_a_leader_by_fit_who_is_not_best_most_often_is_not_sold_as_such():
    # North is ahead by its mean only: its long tail is seldom reached.
    told = ranges(South=(64.4, 64.4, 64.4), North=(59.0, 60.0, 90.0))
    found = said(told)
    assert re.fullmatch(r"North has the best fit, but South is best more often: \d+% to \d+%", found.title)
    more, less = (int(part) for part in re.findall(r"(\d+)%", found.title))
    assert more > less
    assert found.shorter == f"North fits best; South best in {more}%"
    assert found.detail.startswith("Too close to call.")


def test_what_is_close_is_called_close():
    close = ranges(North=(40.0, 51.0, 60.0), South=(40.0, 50.0, 60.0))
    found = analyse(close)
    assert found is not None
    assert found.simulation is not None
    assert too_close(found.ranking, found.simulation, 0, 1)
    assert said(close).detail.startswith("Too close to call.")
    apart = analyse(ranges(North=(60.0, 70.0, 80.0), South=(1.0, 2.0, 3.0)))
    assert apart is not None
    assert apart.simulation is not None
    assert not too_close(apart.ranking, apart.simulation, 0, 1)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (ranges(North=(60.0, 70.0, 80.0)), "North has a fit of 70.0"),
        (ranges(North=(60.0, 70.0, 80.0), South=(60.0, 70.0, 80.0)), "North and South tie at 70.0"),
    ],
)
def test_without_one_leader_it_stays_with_the_fit(told: Document, title: str):
    assert said(told).title == title


def test_what_would_turn_it_and_what_is_unknown_come_after():
    two = (criterion("A", BENEFIT), criterion("B", BENEFIT))
    rows = (offer("North", {"A": 90.0, "B": 10.0}), offer("South", {"A": 20.0, "B": None}))
    found = said(document(two, rows, {"A": 2.0, "B": 1.0}))
    assert "would put South first." in found.detail
    assert found.detail.endswith("All that counts for it is known.")
