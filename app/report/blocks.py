"""What a brief is made of, as plain values: no word about how they are set."""

from dataclasses import dataclass
from typing import Final

from app.words import Verdict

#: The number of a criterion that has a colour of its own.
NO_NUMBER: Final = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """One criterion's part of a bar: colour by name, length in points, a number where it is grey."""

    ink: str
    points: float
    number: int = NO_NUMBER


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
class QuestionRow:
    """One open question, of whom it is asked, who could answer, and how many points it decides."""

    question: str
    about: str
    ask: str
    points: str


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
    not_counted: str
    questions: tuple[QuestionRow, ...]
    more_questions: str
    situation: tuple[str, ...]
    notes: tuple[str, ...]
    explanation: str

    @property
    def has_fits(self) -> bool:
        """Whether there is anything to draw: fits that mean something."""
        return bool(self.explanation)
