"""What a change would do, in a sentence: who comes first then, and what hangs on it."""

from app.document import Likelihood
from app.scoring.ranking import rank
from app.sureness.reorganisations import after_change
from app.words.changes import change_reason, change_title
from tests.builders import criterion, document, offer


def test_a_change_says_who_comes_first_then_and_why():
    people = criterion("People", hangs_on=("manager",))
    told = document(
        (people, criterion("Work"), criterion("Luck", Likelihood())),
        (offer("North", {"People": 10.0, "Work": 2.0}), offer("South", {"People": 1.0, "Work": 8.0})),
    )
    today = rank(told)
    leaves, ends = after_change(told, "manager"), after_change(told, "team")
    first = today.options[today.leaders[0]].name
    assert first == "North"
    assert change_title(leaves, today) == "If the manager leaves, South comes first instead of North."
    share = float(today.shares[0])
    assert change_reason(leaves, today) == (
        f"People hangs on it: {share:.0%} of the weight, not known any more then."
    )
    assert change_title(ends, today) == "If the project ends, nothing changes that counts."
    assert change_reason(ends, today).startswith("No criterion hangs on it.")


def test_where_all_that_counts_hangs_on_it_nothing_is_left():
    told = document(
        (criterion("People", hangs_on=("manager",)),),
        (offer("North", {"People": 10.0}), offer("South", {"People": 1.0})),
    )
    assert change_title(after_change(told, "manager"), rank(told)) == (
        "If the manager leaves, nothing is known any more of what counts."
    )
