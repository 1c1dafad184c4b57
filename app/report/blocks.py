"""What a brief is made of, as plain values: no word about how they are set."""

from dataclasses import dataclass
from typing import Final

from app.words.verdict import Verdict

#: The number of a criterion that has a colour of its own.
NO_NUMBER: Final = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """One criterion's part of a bar: colour by name, length in points, a number where it is grey.

    What is not `known` is a gap, and is shown as one.
    """

    ink: str
    points: float
    number: int = NO_NUMBER
    known: bool = True


@dataclass(frozen=True, slots=True)
class RankingRow:
    """One option in the table; `spoken` says the bar in words, `remark` why it has no rank."""

    rank: str
    name: str
    second_line: str
    role: str
    state: str
    remark: str
    segments: tuple[Segment, ...]
    fit: str
    span: str
    known: str
    leader: bool
    ranked: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class WeightRow:
    """One criterion: its colour and number, its share, and what its weight is about."""

    ink: str
    number: int
    name: str
    share: float
    percent: str
    worst: str
    best: str
    must_have: str


@dataclass(frozen=True, slots=True)
class ChanceLine:
    """One option's chances, or those of several told together, of which only the first is known.

    Attributes
    ----------
    share : 0..1, the length of the bar.
    text : the chance of being best as it is written.
    ranks : the chances of the ranks after the first; empty texts where several are told together.
    spoken : the bar in words.
    """

    name: str
    share: float
    text: str
    ranks: tuple[str, ...]
    leader: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said under a word or two that name it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure the ranking is; `rank_heads` name the columns of ranks after the first."""

    rank_heads: tuple[str, ...]
    lines: tuple[ChanceLine, ...]
    facts: tuple[Fact, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question worth asking: about what and whom, whom to ask, and what the answer is worth."""

    question: str
    about: str
    ask: str
    changes: str
    gain: str


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions, most valuable first, and what there is to say of those that are not listed."""

    rows: tuple[QuestionRow, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RiskRow:
    """What may not turn out as it should: how likely, what it costs, and what she would do."""

    condition: str
    option: str
    plan: str
    planned: bool
    chance: str
    costs: str
    loss: str


@dataclass(frozen=True, slots=True)
class Risks:
    """What may go wrong, what costs most on average first, and how it is read."""

    rows: tuple[RiskRow, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change: what hangs on it, who leads after it, and how much of today's lead is left."""

    change: str
    hanging: str
    share: str
    leader: str
    fit: str
    left: str
    same: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """What is left when something changes, and how that is reckoned."""

    rows: tuple[ChangeRow, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class ThenRow:
    """How one option stood when the choice was made."""

    rank: str
    name: str
    fit: str
    chance: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChoiceRecord:
    """What was chosen and why, and how things stood then; `rows` are the first of them.

    `standing` names it for the head of the brief, empty where it was reopened.
    """

    title: str
    standing: str
    facts: tuple[Fact, ...]
    rows: tuple[ThenRow, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class PaidYear:
    """One year of an offer, or all of them.

    Attributes
    ----------
    segments : colour and share of the widest bar, 0..1, by kind.
    amounts : one text a kind, in the order of the heads; empty where nothing is paid.
    total, span : the sum, or a dash where it is not known; its range, empty where it is certain.
    """

    year: str
    segments: tuple[tuple[str, float], ...]
    amounts: tuple[str, ...]
    total: str
    span: str
    spoken: str


@dataclass(frozen=True, slots=True)
class PaidOffer:
    """What one offer pays: a row a year, then the sum; `facts` are what else there is to say."""

    title: str
    kinds: tuple[tuple[str, str], ...]
    years: tuple[PaidYear, ...]
    total: PaidYear
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Paid:
    """The pay of all offers, and what the sums rest on."""

    offers: tuple[PaidOffer, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TieRow:
    """One option without and with pay, what it pays a year, and where it would tie; `span` is drawn."""

    name: str
    chosen: bool
    sealed: str
    with_pay: str
    paid: str
    at: str
    span: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """Something to ask for that is not pay, and the pay it is worth."""

    step: str
    worth: str


@dataclass(frozen=True, slots=True)
class Tying:
    """What pay would change; without rows the remarks say why nothing can be compared."""

    about: str
    rows: tuple[TieRow, ...]
    steps: tuple[StepRow, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskRow:
    """One thing to ask for, and why."""

    ask: str
    reasons: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What to know and to ask for when talking about one offer."""

    title: str
    facts: tuple[Fact, ...]
    order: str
    asks: tuple[AskRow, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole brief in reading order; what is empty is not printed."""

    title: str
    date: str
    perspective: str
    verdict: Verdict
    chart_spoken: str
    ranking: tuple[RankingRow, ...]
    weights: tuple[WeightRow, ...]
    about_criteria: str
    span_head: str
    choice: ChoiceRecord | None
    sureness: Sureness | None
    asking: Asking | None
    risks: Risks | None
    changes: Changes | None
    paid: Paid | None
    tying: Tying | None
    sheets: tuple[Sheet, ...]
    situation: tuple[str, ...]
    notes: tuple[str, ...]
    explanation: str

    @property
    def has_fits(self) -> bool:
        """Whether there is anything to draw: fits that mean something."""
        return bool(self.explanation)
