"""The one reader of what is typed for a value: in a field, in a table, on paste and import.

Nothing is guessed at and nothing dropped: a text is understood, says that it is not known, is asked about
where it can be read in several ways, or is refused with what would be right.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.document import Scale, Three
from app.errors import Refused
from app.scales.how_known import known_so, typed_alone
from app.scales.registry import kind_of
from app.scales.typed_choices import choices_meant
from app.scales.typed_facts import Choices, Closed, Facts, Figures, HowKnown
from app.scales.typed_figures import figures_meant, what_to_enter
from app.scales.typed_taken import Asked, Meaning, Refusal, Taken, Typed, Unknown, Way, alone, take, within
from app.scales.typed_words import LANGUAGES, Spoken, folded, is_unknown, without_doubt, yes_or_no
from app.scales.typed_writing import ascending, brief

#: Three labels with what stands between them are not longer.
_LONGEST: Final = 700
#: A beginning that more words have tells nothing.
_MOST_ASKED: Final = 4


def facts_of(scale: Scale) -> Facts:
    """Say what may be typed on a scale."""
    return kind_of(scale).typed(scale)


def read(
    text: str,
    facts: Facts,
    held: Three | None = None,
    *,
    how: HowKnown | None = None,
    languages: Sequence[Spoken] = LANGUAGES,
) -> Typed:
    """Read what was typed for a value.

    In this order: a whole label or word of the scale; what says that it is not known; ranges and figures; the
    place of a level; its unique beginning. Where two of them give different values it is asked.

    Parameters
    ----------
    text : what was typed or pasted.
    facts : what may be typed there: `facts_of(scale)`, `position_facts()` or `chance_facts()`.
    held : low, likely and high of the value that is typed over.
    how : how a value is known whose range is not said; a fact for what is pasted or imported. None: it keeps
        the distances of the value held, or begins as the scale has it.
    languages : those whose words are understood.
    """
    if isinstance(facts, Closed):
        return Refusal(facts.why)
    try:
        return _Reader(facts, held, how, tuple(languages)).read(text)
    except Refused as refused:
        return Refusal(refused.sentence)


@dataclass(frozen=True, slots=True)
class _Reader:
    """All that a text is read with."""

    facts: Figures | Choices
    held: Three | None
    how: HowKnown | None
    languages: tuple[Spoken, ...]

    def read(self, text: str) -> Typed:
        plain = folded(text)
        if exact := self._exact(text.strip(), plain):
            return self._answer(exact)
        if is_unknown(plain, self.languages):
            return Unknown()
        rest, guess = without_doubt(plain, self.languages)
        if guess and (exact := self._exact(rest, rest)):
            return self._answer(exact, guess=True)
        if guess and isinstance(self.facts, Choices):
            # The label at an end of a range may have the mark of a guess in it.
            with suppress(Refused):
                return self._meant(plain, guess=False)
        return self._meant(rest, guess=guess)

    def _meant(self, plain: str, *, guess: bool) -> Typed:
        if not plain or len(plain) > _LONGEST:
            raise Refused.because(self._otherwise())
        if isinstance(self.facts, Choices):
            return self._answer(choices_meant(plain, self.facts, self.languages), guess=guess)
        try:
            return self._answer(figures_meant(plain, self.facts, self.languages), guess=guess)
        except Refused:
            words = self.facts.words
            begun = [alone(place, word) for place, word in words if folded(word).startswith(plain)]
            if not 0 < len(begun) <= _MOST_ASKED:
                raise
            return Asked(self._ways(begun, guess))

    def _otherwise(self) -> str:
        if isinstance(self.facts, Choices):
            return f"Enter {self.facts.asks}."
        return what_to_enter(self.facts)

    def _exact(self, text: str, plain: str) -> list[Meaning]:
        """List what a whole label or word means; one written just so comes before one that is like it."""
        words = self.facts.words
        found = [(place, word) for place, word in words if word.strip() == text and text]
        found = found or [(place, word) for place, word in words if folded(word) == plain and plain]
        if isinstance(self.facts, Choices):
            answers = yes_or_no(plain, self.languages) if self.facts.yes_no else ()
            places = dict.fromkeys([*(place for place, _ in found), *map(Decimal, answers)])
            return [alone(place) for place in places]
        inside = [alone(place, word) for place, word in found if self.facts.least <= place <= self.facts.most]
        if found and not inside:
            raise Refused.because(self.facts.beyond)
        return inside

    def _answer(self, meanings: Sequence[Meaning], *, guess: bool = False) -> Typed:
        ways = self._ways(meanings, guess)
        return ways[0].taken if len(ways) == 1 else Asked(ways)

    def _ways(self, meanings: Sequence[Meaning], guess: bool) -> tuple[Way, ...]:
        meant = [meaning for meaning in meanings if meaning.alone or not guess]
        if not meant:
            low, _, high = meanings[0].span
            raise Refused.because(f"A range needs no ~ or ?: {ascending(self.facts, (low, high))}.")
        ways = {self._taken(meaning, guess): self._caption(meaning) for meaning in meant}
        return tuple(Way(caption, taken) for taken, caption in ways.items())

    def _caption(self, meaning: Meaning) -> str:
        said = brief(self.facts, within(self.facts, meaning.span))
        return f"{meaning.word} ({said})" if meaning.word else said

    def _taken(self, meaning: Meaning, guess: bool) -> Taken:
        if not meaning.alone:
            return take(self.facts, meaning.span, remark=meaning.remark)
        how = "guess" if guess else self.how
        place = meaning.span[1]
        if how is not None:
            return known_so(self.facts, place, how)
        return typed_alone(self.facts, place, self.held)
