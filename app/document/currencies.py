"""The currencies in use (ISO 4217): how many decimals each has, its name, and the signs typed for it."""

from typing import Final

#: Three letters → English name. Funds, metals and testing codes are left out: nobody is paid in them.
NAMES: Final = {
    "AED": "UAE dirham",
    "AFN": "Afghan afghani",
    "ALL": "Albanian lek",
    "AMD": "Armenian dram",
    "AOA": "Angolan kwanza",
    "ARS": "Argentine peso",
    "AUD": "Australian dollar",
    "AWG": "Aruban florin",
    "AZN": "Azerbaijani manat",
    "BAM": "Bosnian convertible mark",
    "BBD": "Barbadian dollar",
    "BDT": "Bangladeshi taka",
    "BHD": "Bahraini dinar",
    "BIF": "Burundian franc",
    "BMD": "Bermudian dollar",
    "BND": "Brunei dollar",
    "BOB": "Bolivian boliviano",
    "BRL": "Brazilian real",
    "BSD": "Bahamian dollar",
    "BTN": "Bhutanese ngultrum",
    "BWP": "Botswanan pula",
    "BYN": "Belarusian rouble",
    "BZD": "Belize dollar",
    "CAD": "Canadian dollar",
    "CDF": "Congolese franc",
    "CHF": "Swiss franc",
    "CLP": "Chilean peso",
    "CNY": "Chinese yuan",
    "COP": "Colombian peso",
    "CRC": "Costa Rican colón",
    "CUP": "Cuban peso",
    "CVE": "Cape Verdean escudo",
    "CZK": "Czech koruna",
    "DJF": "Djiboutian franc",
    "DKK": "Danish krone",
    "DOP": "Dominican peso",
    "DZD": "Algerian dinar",
    "EGP": "Egyptian pound",
    "ERN": "Eritrean nakfa",
    "ETB": "Ethiopian birr",
    "EUR": "Euro",
    "FJD": "Fijian dollar",
    "FKP": "Falkland Islands pound",
    "GBP": "Pound sterling",
    "GEL": "Georgian lari",
    "GHS": "Ghanaian cedi",
    "GIP": "Gibraltar pound",
    "GMD": "Gambian dalasi",
    "GNF": "Guinean franc",
    "GTQ": "Guatemalan quetzal",
    "GYD": "Guyanese dollar",
    "HKD": "Hong Kong dollar",
    "HNL": "Honduran lempira",
    "HTG": "Haitian gourde",
    "HUF": "Hungarian forint",
    "IDR": "Indonesian rupiah",
    "ILS": "Israeli shekel",
    "INR": "Indian rupee",
    "IQD": "Iraqi dinar",
    "IRR": "Iranian rial",
    "ISK": "Icelandic króna",
    "JMD": "Jamaican dollar",
    "JOD": "Jordanian dinar",
    "JPY": "Japanese yen",
    "KES": "Kenyan shilling",
    "KGS": "Kyrgyz som",
    "KHR": "Cambodian riel",
    "KMF": "Comorian franc",
    "KPW": "North Korean won",
    "KRW": "South Korean won",
    "KWD": "Kuwaiti dinar",
    "KYD": "Cayman Islands dollar",
    "KZT": "Kazakhstani tenge",
    "LAK": "Lao kip",
    "LBP": "Lebanese pound",
    "LKR": "Sri Lankan rupee",
    "LRD": "Liberian dollar",
    "LSL": "Lesotho loti",
    "LYD": "Libyan dinar",
    "MAD": "Moroccan dirham",
    "MDL": "Moldovan leu",
    "MGA": "Malagasy ariary",
    "MKD": "Macedonian denar",
    "MMK": "Myanmar kyat",
    "MNT": "Mongolian tugrik",
    "MOP": "Macanese pataca",
    "MRU": "Mauritanian ouguiya",
    "MUR": "Mauritian rupee",
    "MVR": "Maldivian rufiyaa",
    "MWK": "Malawian kwacha",
    "MXN": "Mexican peso",
    "MYR": "Malaysian ringgit",
    "MZN": "Mozambican metical",
    "NAD": "Namibian dollar",
    "NGN": "Nigerian naira",
    "NIO": "Nicaraguan córdoba",
    "NOK": "Norwegian krone",
    "NPR": "Nepalese rupee",
    "NZD": "New Zealand dollar",
    "OMR": "Omani rial",
    "PAB": "Panamanian balboa",
    "PEN": "Peruvian sol",
    "PGK": "Papua New Guinean kina",
    "PHP": "Philippine peso",
    "PKR": "Pakistani rupee",
    "PLN": "Polish złoty",
    "PYG": "Paraguayan guaraní",
    "QAR": "Qatari riyal",
    "RON": "Romanian leu",
    "RSD": "Serbian dinar",
    "RUB": "Russian rouble",
    "RWF": "Rwandan franc",
    "SAR": "Saudi riyal",
    "SBD": "Solomon Islands dollar",
    "SCR": "Seychellois rupee",
    "SDG": "Sudanese pound",
    "SEK": "Swedish krona",
    "SGD": "Singapore dollar",
    "SHP": "Saint Helena pound",
    "SLE": "Sierra Leonean leone",
    "SOS": "Somali shilling",
    "SRD": "Surinamese dollar",
    "SSP": "South Sudanese pound",
    "STN": "São Tomé and Príncipe dobra",
    "SVC": "Salvadoran colón",
    "SYP": "Syrian pound",
    "SZL": "Swazi lilangeni",
    "THB": "Thai baht",
    "TJS": "Tajikistani somoni",
    "TMT": "Turkmen manat",
    "TND": "Tunisian dinar",
    "TOP": "Tongan pa\u02bbanga",
    "TRY": "Turkish lira",
    "TTD": "Trinidad and Tobago dollar",
    "TWD": "New Taiwan dollar",
    "TZS": "Tanzanian shilling",
    "UAH": "Ukrainian hryvnia",
    "UGX": "Ugandan shilling",
    "USD": "US dollar",
    "UYU": "Uruguayan peso",
    "UZS": "Uzbekistani sum",
    "VED": "Venezuelan digital bolívar",
    "VES": "Venezuelan bolívar",
    "VND": "Vietnamese đồng",
    "VUV": "Vanuatu vatu",
    "WST": "Samoan tālā",
    "XAF": "Central African CFA franc",
    "XCD": "East Caribbean dollar",
    "XCG": "Caribbean guilder",
    "XOF": "West African CFA franc",
    "XPF": "CFP franc",
    "YER": "Yemeni rial",
    "ZAR": "South African rand",
    "ZMW": "Zambian kwacha",
    "ZWG": "Zimbabwe gold",
}

_WHOLE: Final = frozenset(
    (
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
        "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
    )
)  # fmt: skip
_THOUSANDTHS: Final = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))

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


def digits(code: str) -> int:
    """Say how many decimals amounts of a currency have; 2 where the code is not known."""
    return 0 if code in _WHOLE else 3 if code in _THOUSANDTHS else 2


def sign(code: str) -> str:
    """Give the sign that can only mean this currency; nothing where the code says it better."""
    return _SIGNS.get(code, "")


def named(word: str) -> tuple[str, ...]:
    """List the currencies that a code, sign or word can mean, the commonest first; none where it means none.

    `$`, `kr` and `¥` name several: which of them is meant only the place where it was typed can tell.
    """
    plain = word.replace(" ", "").replace(".", "")
    if plain.upper() in NAMES:
        return (plain.upper(),)
    if plain in ("R", "D"):
        return ("ZAR",) if plain == "R" else ("GMD",)
    return tuple(_MEANT.get(plain.lower(), "").split())
