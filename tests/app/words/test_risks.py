"""What may go wrong, in words."""

from dataclasses import replace

from app.asking.risks import Risk
from app.document import Chance, Event, Likelihood, Option
from app.sureness.less_sure import LessSure
from app.words.risks import less_sure_sentence, nothing_may_go_wrong, risk_name
from tests.builders import criterion, offer, team

NORTH = offer("North", teams=(team("Speech"),))
OPTION = Option(NORTH, NORTH.teams[0])
RISK = Risk(OPTION, criterion("Permit", Likelihood()), None, 0.2, 18.0, wanted=True, if_not="")


def test_an_event_goes_by_its_own_name():
    rule = Event(id="rule", name="The rule changes", chance=Chance(likely=0.1))
    assert risk_name(RISK) == "Permit"
    assert risk_name(replace(RISK, event=rule)) == "The rule changes"


def test_where_nothing_hangs_on_luck_that_is_said():
    assert nothing_may_go_wrong(()) == "Nothing that counts hangs on luck."
    assert nothing_may_go_wrong((RISK,)) == ""


def test_being_less_sure_is_told_of_the_leader():
    assert less_sure_sentence(OPTION, ()) == ""
    assert less_sure_sentence(OPTION, (LessSure(2, 0.77), LessSure(3, 0.66))) == (
        "If you are less sure than you say, Speech comes out best in 77% with ranges twice as wide and 66% "
        "with ranges three times as wide."
    )
