"""What hangs on an event is listed where it is said, once."""

from app.document import Chance, Event, Likelihood
from app.document.hanging import hanging_on
from app.edits import HangOnEvent
from tests.builders import criterion, document, offer, team

MERGER = Event(id="merger", name="The merger fails", chance=Chance(likely=0.6))


def test_what_hangs_on_an_event_is_listed_in_the_order_of_the_file() -> None:
    criteria = (criterion("Stays", Likelihood()), criterion("Visa", Likelihood()))
    decision = document(criteria, (offer("Big", teams=(team("One"), team("Two"))), offer("Small")))
    for subject, about in (("small", "stays"), ("two", "visa"), ("big", "stays")):
        decision = HangOnEvent(subject, about, MERGER).apply(decision)
    found = [(one.name, one.criterion) for one in hanging_on(decision, "merger")]
    assert found == [("Big", "stays"), ("Two", "visa"), ("Small", "stays")]
    assert hanging_on(decision, "other") == ()
