"""What stands under an assessment: what it means in words, where it comes from, and its must-have."""

from dataclasses import dataclass
from typing import Literal

from app.document import COMES, COMING, Assessment, Criterion, Event, Reading, Scale
from app.numbers.numerals import DOT, fixed
from app.scales import words as scale_words
from app.scales.must_haves import must_have_state
from app.scales.registry import kind_of
from app.scales.words import MUST_HAVE_STATES, must_have_text, reading, stands_for_text
from app.scales.worth import curve_of
from app.scoring.cells import cell
from ui.offers.subject import Subject
from ui.widgets import numbers

Ink = Literal["text3", "warn", "danger"]
UNKNOWN = "Not known. Counts as half until you know."
SHORT = "Not known, counts as half"


@dataclass(frozen=True, slots=True)
class Caption:
    """A line of text and how much it presses."""

    text: str
    ink: Ink = "text3"


def caption(criterion: Criterion, subject: Subject) -> Caption:
    """Say in one line what there is to know about an assessment beside its number."""
    shown, event = subject.shown(criterion.id), subject.event(criterion.id)
    must_have, ink = _must_have(criterion, subject.option.assessments().get(criterion.id))
    parts = [must_have]
    if criterion.follows_position:
        parts.append(_match(criterion, subject))
    elif event is not None:
        # Beside a must-have there is no room for a name: it stands in the line below.
        parts.append("" if must_have else _likely_as(event))
    elif shown is not None and shown.likely is not None:
        parts.append(scale_words.caption(criterion.scale, shown))
    else:
        crowded = bool(must_have) or criterion.scale.is_chance
        parts.append("Not known." if criterion.set_aside else SHORT if crowded else UNKNOWN)
        ink = ink if criterion.set_aside else "warn"
    if subject.takes(criterion.id):
        parts.append(f"From {subject.company}")
    return Caption(DOT.join(part for part in parts if part), ink)


def on_event(criterion: Criterion, subject: Subject) -> str:
    """Say in a second line what an assessment hangs on, as far as the first does not, and who shares it."""
    event = subject.event(criterion.id)
    if event is None:
        return ""
    named = {one.id: one.name for one in (*subject.document.criteria, COMING)}
    said = [
        one.name if one.criterion == criterion.id else f"{one.name} ({named[one.criterion]})"
        for one in subject.sharing(event)
    ]
    shared = f"Shared by {len(said)}: {', '.join(said)}" if len(said) > 1 else ""
    return DOT.join(part for part in (_likely_as(event) if criterion.must_have else "", shared) if part)


def rests_on(criterion: Criterion, subject: Subject) -> tuple[object, ...]:
    """Collect all that a row of the editor shows, to leave it alone while that stays the same."""
    match = (subject.option.position, subject.sweet_spot) if criterion.follows_position else ()
    own, taken = subject.own(criterion.id), subject.taken(criterion.id)
    event = subject.event(criterion.id)
    return criterion, own, taken, event, on_event(criterion, subject), subject.company, match


def _likely_as(event: Event) -> str:
    return f"As likely as “{event.name}”"


def _must_have(criterion: Criterion, shown: Assessment | None) -> tuple[str, Ink]:
    if criterion.must_have is None or criterion.id == COMES:
        return "", "text3"
    state = must_have_state(criterion.scale, criterion.must_have, shown)
    inks: dict[str, Ink] = {"met": "text3", "open": "warn", "failed": "danger"}
    said = f"Must-have {must_have_text(criterion)}: {MUST_HAVE_STATES[state]}"
    return said, inks[state]


def _match(criterion: Criterion, subject: Subject) -> str:
    curve = curve_of(criterion, subject.sweet_spot)
    found = cell(subject.option, criterion, curve, None)
    if not found.known:
        return "Follows from the position, which is not known. Counts as half."
    return f"Follows from the position: {fixed(found.value, 2)} match"


def criterion_hint(criterion: Criterion) -> str:
    """Say what helps to rate: words for the scale, what to ask and whom."""
    scale = criterion.scale
    said = [f"{_place(scale, at)}: {text}" for at, text in kind_of(scale).meanings(scale)]
    if goal := stands_for_text(criterion):
        said.append(goal)
    if criterion.question:
        said.append(f"Ask: {criterion.question}")
    if criterion.ask:
        said.append(f"Whom: {criterion.ask}")
    return "\n".join(said)


def _place(scale: Scale, at: Reading) -> str:
    return reading(scale, at) if isinstance(at, bool | str) else numbers.short(at)
