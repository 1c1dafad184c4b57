"""The currencies in use: names and decimals as ISO 4217 lists them, and the signs that people type."""

from collections.abc import Mapping
from functools import cache
from typing import Final

#: Signs that mean one currency and that every reader knows, for writing amounts.
_SIGNS: Final = {
    "EUR": "€",
    "GBP": "£",
    "INR": "₹",
    "KRW": "₩",
    "ILS": "₪",
    "TRY": "₺",
    "UAH": "₴",
    "VND": "₫",
    "NGN": "₦",
    "THB": "฿",
}

_DOLLARS: Final = (
    "USD CAD AUD SGD NZD HKD TWD MXN BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD "
    "ARS CLP COP CUP DOP UYU"
)
_RUPEES: Final = "INR PKR LKR NPR MUR SCR"
_CROWNS: Final = "SEK NOK DKK ISK"
_FRANCS: Final = "CHF XAF XOF XPF BIF CDF DJF GNF KMF RWF"
_POUNDS: Final = "GBP EGP FKP GIP SHP LBP SDG SSP SYP"

#: What people type, in lower case, spaces and full stops left out → what it can mean, the commonest first.
_MEANT: Final = {
    "€": "EUR", "euro": "EUR", "euros": "EUR",
    "$": _DOLLARS, "dollar": _DOLLARS, "dollars": _DOLLARS,
    "us$": "USD", "$us": "USD", "ca$": "CAD", "c$": "CAD", "cad$": "CAD", "a$": "AUD", "au$": "AUD",
    "nz$": "NZD", "s$": "SGD", "hk$": "HKD", "nt$": "TWD", "mx$": "MXN", "r$": "BRL",
    "£": _POUNDS, "pound": _POUNDS, "pounds": _POUNDS, "e£": "EGP",
    "¥": "JPY CNY", "円": "JPY", "yen": "JPY", "元": "CNY TWD", "圆": "CNY", "yuan": "CNY", "rmb": "CNY",
    "₩": "KRW KPW", "원": "KRW", "won": "KRW KPW",
    "₹": "INR", "rs": _RUPEES, "₨": _RUPEES, "rupees": _RUPEES,
    "kr": _CROWNS, "kronor": "SEK", "kroner": "NOK DKK", "krónur": "ISK", "skr": "SEK", "nkr": "NOK",
    "dkr": "DKK", "ikr": "ISK",
    "fr": _FRANCS, "sfr": "CHF", "franken": "CHF", "francs": _FRANCS, "fcfa": "XAF XOF",
    "kč": "CZK", "zł": "PLN", "zl": "PLN", "ft": "HUF", "lei": "RON MDL", "din": "RSD",
    "₽": "RUB", "\u0440\u0443\u0431": "RUB", "₴": "UAH", "\u0433\u0440\u043d": "UAH",
    "₺": "TRY", "tl": "TRY", "₪": "ILS", "₸": "KZT",
    "₼": "AZN", "₾": "GEL", "֏": "AMD", "฿": "THB", "₫": "VND", "đ": "VND", "₭": "LAK", "៛": "KHR",
    "₱": "PHP", "৳": "BDT", "؋": "AFN", "₮": "MNT", "₦": "NGN", "₵": "GHS", "gh₵": "GHS", "₲": "PYG",
    "₡": "CRC SVC", "s/": "PEN", "rm": "MYR", "rp": "IDR", "ksh": "KES", "dhs": "AED", "dh": "AED MAD",
}  # fmt: skip


@cache
def _listed() -> Mapping[str, tuple[str, int]]:
    """Read the list of the standard: three letters → English name, and how many decimals there are.

    Funds, metals and testing codes are left out: nobody is paid in them. It is read when a currency is first
    looked up, as that takes longer than loading all else of this module.
    """
    import iso4217

    funds = {
        entry.findtext("Ccy")
        for entry in iso4217.raw_xml.iter("CcyNtry")
        if (name := entry.find("CcyNm")) is not None and name.get("IsFund")
    }
    found = {
        one.code: (one.currency_name, one.exponent)
        for one in iso4217.Currency
        if one.exponent is not None and one.code not in funds
    }
    return dict(sorted(found.items()))


def names() -> Mapping[str, str]:
    """Give the English names by code, in the order of the codes."""
    return {code: name for code, (name, _) in _listed().items()}


def is_currency(code: str) -> bool:
    """Tell whether three letters are a currency in use."""
    return code in _listed()


def digits(code: str) -> int:
    """Say how many decimals amounts of a currency have; 2 where the code is not known."""
    return _listed()[code][1] if code in _listed() else 2


def sign(code: str) -> str:
    """Give the sign that can only mean this currency; nothing where the code says it better."""
    return _SIGNS.get(code, "")


def named(word: str) -> tuple[str, ...]:
    """List the currencies that a code, sign or word can mean, the commonest first; none where it means none.

    `$`, `kr` and `¥` name several: which of them is meant only the place where it was typed can tell.
    """
    plain = word.replace(" ", "").replace(".", "")
    if is_currency(plain.upper()):
        return (plain.upper(),)
    if plain in ("R", "D"):
        return ("ZAR",) if plain == "R" else ("GMD",)
    return tuple(_MEANT.get(plain.lower(), "").split())
