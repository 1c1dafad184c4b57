"""Decisions to print: ordinary ones of any size, and names that try to be markup."""

from app.document import Assessment, Criterion, Document, MustHave, Offer, SweetSpot, Team, Weight
from tests.builders import DAY, assessments, criterion, document, perspective, position

NAMES = (
    "Problem",
    "People",
    "Growth",
    "Freedom",
    "Place",
    "Stability",
    "Autonomy",
    "Compute",
    "Balance",
    "Permit",
)
STRESS = (
    '#include "/etc/passwd" #read("x") $x^2$ *b* _i_ `c` @ref <lbl> \\ // /* */ [a](b)',
    "{{7*7}} {% raw %} ${7*7} \\input{/etc/passwd} %s %(x)s {0}",
    "</td></tr></table><h1>Injected</h1><b>bold</b>",
    "شركة الأبحاث المتقدمة (Dubai) 2026",
    "בע״מ Technion מכון המחקר",
    "中文公司 株式会社テスト 한국어 회사",
    "हिन्दी कंपनी · ไทยบริษัทจำกัด",
    "Emoji \U0001f680 \U0001f469\u200d\U0001f52c \u2705 \u2605 and \U0001f1f3\U0001f1f4",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "x" * 200,
    "Line one\nline two\ttabbed\x00\x1b[31m\u2028end",
    "\u202eevil\u202c \u10e5\u10d0\u10e0 \ufdd0",
    "U\u0308ni\u0308 a\u0301\u0328\u0489 Z\u0338\u0322a",
)


def plain(count: int, criteria: int = 7, names: tuple[str, ...] = ()) -> Document:
    """Make a decision of any size whose numbers follow a pattern, with a gap here and there."""
    matters = tuple(
        criterion(f"{NAMES[c % 10]} {c + 1}", colour=c + 1 if c < 8 else None, ask="The manager")
        for c in range(criteria)
    )
    offers = tuple(
        _offer(o, matters, names[o % len(names)] if names else f"Company {o + 1}") for o in range(count)
    )
    view = perspective({}, sweet_spot=SweetSpot(low=0.3, high=0.6)).replace(
        weights=tuple(Weight(criterion=one.id, weight=1 + n % 4) for n, one in enumerate(matters))
    )
    return document(matters, offers, {}).replace(perspectives=(view,))


def _offer(number: int, matters: tuple[Criterion, ...], name: str) -> Offer:
    known = [c for c in range(len(matters)) if (number * 5 + c * 3) % 11]
    return Offer(
        id=f"offer-{number}",
        company=name,
        role="Research scientist" if number % 2 else name,
        place="Bergen",
        reply_by=DAY if number % 3 else None,
        position=position(0.1 + (number * 37 % 80) / 100, 0.05) if number % 9 != 8 else None,
        assessments=tuple(
            Assessment(criterion=matters[c].id, low=at - 1, likely=at, high=at + 1)
            for c in known
            for at in [2.0 + (number * 7 + c * 5) % 7]
        ),
    )


def with_everything() -> Document:
    """Make a decision with teams, a gap, an option ruled out, one unknown, and a criterion set aside."""
    permit = criterion("Permit", must_have=MustHave(side="at_least", limit=5.0), colour=1)
    work = criterion("Work", colour=2, question="What would I do?", ask="The manager")
    people = criterion("People", colour=9 - 1)
    noise = criterion("Noise", set_aside=True)
    big = Offer(
        id="big",
        company="Wayfarrow",
        role="Engineer",
        position=position(0.5, 0.1),
        assessments=assessments({"Permit": 9.0}),
        teams=(
            Team(
                id="speech", name="Speech", assessments=assessments({"Work": (5.0, 8.0, 9.0), "People": 7.0})
            ),
            Team(id="search", name="Search", assessments=assessments({"People": 6.0})),
        ),
    )
    out = Offer(
        id="out", company="Outside", assessments=assessments({"Permit": 1.0, "Work": 9.0, "People": 9.0})
    )
    blank = Offer(id="blank", company="Blank", kind="no_offer_yet")
    made = document((permit, work, people, noise), (big, out, blank), {"Permit": 1, "Work": 2, "People": 1})
    return made.replace(title="Which team?", situation="I am free to move.\n\nI hold no permit.")
