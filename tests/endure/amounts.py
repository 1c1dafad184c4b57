"""Types amounts as people write them, in six languages: understood as meant, asked about or refused."""

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.endure.screen import at_home_in
from tests.figures import answers
from tests.keys import type_letters
from tests.speaking import speaking
from ui.look import theme
from ui.widgets.amount_field import MoneyField

LANGUAGES: Final = ("en_US", "de_DE", "de_CH", "fr_FR", "en_IN", "sv_SE")
#: Written down by hand: a text, what people can mean by it, and what happens; `but` where a language differs.
FORMS: Final[list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[1] / "data" / "money.json").read_text(encoding="utf-8")
)


def type_amounts(folder: Path, chance: random.Random, rounds: int) -> str:
    """Type so many forms in each language, and what it then shows in another."""
    outcomes = Counter[str]()
    with at_home_in(folder) as application:
        theme.apply(application, "light", motion=False)
        for form in chance.sample(FORMS, min(rounds, len(FORMS))):
            for language in LANGUAGES:
                outcomes[_typed(form, language, chance)] += 1
    said = ", ".join(f"{many:,} {outcome}" for outcome, many in sorted(outcomes.items()))
    return f"{sum(outcomes.values()):,} amounts typed: {said}; 0 taken for another"


def _typed(form: Mapping[str, Any], language: str, chance: random.Random) -> str:
    """Type a form in a language; tells whether it was understood, asked about or refused."""
    text, currency, meant = form["text"], form.get("field", "EUR"), [Decimal(one) for one in form["meant"]]
    then = form.get("but", {}).get(language, form["then"])
    wanted = meant[0] if then == "understood" else None if then in ("asks", "refused") else Decimal(then)
    with _field(language, currency, covered=chance.random() < 0.5) as hand:
        hand.write(text)
        ways = len(answers(hand.field))
        where = f"{text!r} in {language}: {hand.heard}, {ways} asked, {hand.field.error()!r}"
        if hand.heard:
            assert hand.heard == [wanted], f"{where}; not {wanted}"
            outcome = "understood"
        elif ways:
            # What is written with another currency is understood, and asked about all the same.
            assert then == "asks" or "says" in form, where
            hand.answer(ways)
            assert hand.heard, f"{where}; no answer enters anything"
            assert set(hand.heard) <= set(meant), f"{where}; the answers are {hand.heard}, not {meant}"
            outcome = "asked about"
        else:
            assert then == "refused", where
            assert hand.field.error(), where
            return "refused"
    for amount in sorted(set(hand.heard)):
        _taken_along(amount, currency, language, chance.choice(LANGUAGES))
    return outcome


def _taken_along(amount: Decimal, currency: str, language: str, other: str) -> None:
    """Show an amount in one language, and type what is shown in another."""
    with _field(language, currency) as hand:
        hand.field.set_value(amount)
        shown = hand.field.line.text()
    with _field(other, currency) as hand:
        hand.write(shown)
        hand.answer(len(answers(hand.field)))
        where = f"{amount}, shown in {language} as {shown!r} and typed in {other}: {hand.heard}"
        assert amount in hand.heard or (hand.field.error() and not hand.heard), where
        assert language != other or amount in hand.heard, where


class _Hand:
    """Writes in a field as a person does, and hears what is entered there."""

    def __init__(self, field: MoneyField) -> None:
        self.field = field
        self.heard: list[Decimal] = []
        field.entered.connect(self.heard.append)
        field.currency_entered.connect(lambda amount, _: self.heard.append(amount))

    def write(self, text: str) -> None:
        """Type a text, or paste it where it holds what no key writes; then press Enter."""
        self.field.line.setFocus()
        self.field.line.selectAll()
        if text.isprintable():
            type_letters(self.field.line, text)
        else:
            QGuiApplication.clipboard().setText(text)
            self.field.line.paste()
        self._text = text
        QTest.keyClick(self.field.line, Qt.Key.Key_Return)

    def answer(self, ways: int) -> None:
        """Choose each of the answers there are, one after the other, with the question asked anew."""
        for way in range(ways):
            if way:
                self.write(self._text)
            assert len(answers(self.field)) == ways, f"{self._text!r} is not asked about again"
            answers(self.field)[way].click()


@contextmanager
def _field(language: str, currency: str, *, covered: bool = False) -> Iterator[_Hand]:
    """Have a field for an amount, in a window of its own and a language."""
    before = QLocale()
    speaking(QLocale(language))
    window = QWidget()
    field = MoneyField("pay.base", "Base a year", currency, may_change_currency=True)
    QVBoxLayout(window).addWidget(field)
    if covered:
        field.set_covered(False)
    window.show()
    try:
        yield _Hand(field)
    finally:
        shiboken6.delete(window)
        speaking(before)
