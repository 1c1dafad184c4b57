"""Choosing a currency by its code and name; typing letters finds it."""

from typing import Final

from app.document.currencies import names
from ui.widgets.pick import Pick

_COMMON: Final = ("EUR", "USD", "GBP", "CHF", "NOK", "SEK", "DKK", "CAD", "AUD", "JPY", "SGD", "INR", "CNY")


class CurrencyPick(Pick):
    """All currencies in use, the commonest first; `none` is what stands for no currency of its own."""

    def __init__(self, label: str, *, name: str, none: str = "") -> None:
        known = names()
        codes = [*_COMMON, *(code for code in known if code not in _COMMON)]
        items = [(code, f"{code}  {known[code]}") for code in codes]
        super().__init__(label, ([("", none)] if none else []) + items, name=name)
        self.setMaxVisibleItems(14)
