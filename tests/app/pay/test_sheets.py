"""Pay sums agree to the smallest unit with sheets worked by hand (tests/data/pay)."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.document import Package, Pay
from app.pay.purse import Three
from app.pay.sums import PaySums, YearPay, owed, pay_sums

FOLDER = Path(__file__).parents[2] / "data" / "pay"
SHEETS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
INCOMPLETE = [name for name in SHEETS if "needs" in SHEETS[name]["expected"]]
OWED = [(name, month) for name in SHEETS for month in SHEETS[name]["expected"].get("owed", ())]

#: What is missing, as a sheet calls it → words of which one stands in what the program says.
WORDS = {
    "price": ("price",),
    "shares": ("shares", "how many"),
    "schedule": ("vest", "schedule"),
    "rate": ("rate",),
    "base": ("base", "salary"),
}
#: Kinds of which a package has several, told apart by the names in the file.
NAMED = ("grants", "benefits")
BOUNDS = ("least", "likely", "most")


def package_of(name: str) -> Package:
    return Package.model_validate_json(json.dumps(SHEETS[name]["package"]))


def sums(name: str) -> PaySums:
    sheet = SHEETS[name]
    pay = Pay.model_validate_json(json.dumps(sheet["pay"]))
    return pay_sums(package_of(name), pay, sheet["compared_in"])


def on_paper(amount: str | dict[str, str] | None) -> tuple[str, ...] | None:
    """Give least, likely and most as a sheet writes them; one text where they agree."""
    if isinstance(amount, dict):
        return tuple(amount[bound] for bound in BOUNDS)
    return None if amount is None else (amount,) * 3


def computed(amount: Three | None) -> tuple[str, ...] | None:
    """Give least, likely and most as text, in which the decimals show how they were rounded."""
    return None if amount is None else (str(amount.least), str(amount.likely), str(amount.most))


def without_nothing(
    amounts: Iterator[tuple[tuple[str, str], tuple[str, ...] | None]],
) -> dict[tuple[str, str], tuple[str, ...] | None]:
    """Gather amounts by kind and name; one that is 0 in a year may stand there or be left out."""
    gathered = list(amounts)
    assert len({key for key, _ in gathered}) == len(gathered)
    return {key: three for key, three in gathered if three is None or any(Decimal(x) for x in three)}


def components(year: YearPay) -> dict[tuple[str, str], tuple[str, ...] | None]:
    return without_nothing(
        ((one.kind, one.name if one.kind in NAMED else ""), computed(one.amount)) for one in year.components
    )


def components_on_paper(year: dict[str, Any]) -> dict[tuple[str, str], tuple[str, ...] | None]:
    return without_nothing(
        ((one["kind"], one["name"]), on_paper(one["amount"])) for one in year["components"]
    )


def figures(value: Any) -> Iterator[str]:
    """Give every amount that a sheet expects."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("year", "kind", "name", "needs"):
                yield from figures(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from figures(inner)
    elif value is not None:
        yield value


@pytest.mark.parametrize("name", SHEETS)
def test_each_component_of_each_year_agrees(name: str):
    expected = SHEETS[name]["expected"]["years"]
    years = sums(name).years
    assert [year.year for year in years] == [year["year"] for year in expected]
    for year, paper in zip(years, expected, strict=True):
        assert components(year) == components_on_paper(paper), f"year {year.year}"


@pytest.mark.parametrize("what", ["total", "net", "present"])
@pytest.mark.parametrize("name", SHEETS)
def test_sums_of_each_year_and_of_all_agree(name: str, what: str):
    expected, result = SHEETS[name]["expected"], sums(name)
    for year, paper in [*zip(result.years, expected["years"], strict=True), (result, expected)]:
        if what in paper:
            assert computed(getattr(year, what)) == on_paper(paper[what])


@pytest.mark.parametrize("name", INCOMPLETE)
def test_what_is_missing_is_named_and_leaves_the_sums_unknown(name: str):
    result = sums(name)
    assert (result.total, result.net, result.present, result.per_year) == (None, None, None, None)
    said = " ".join(result.missing).casefold()
    for need in SHEETS[name]["expected"]["needs"]:
        assert any(word in said for word in WORDS[need["what"]])
        assert need["of"].casefold() in said


@pytest.mark.parametrize("name", [name for name in SHEETS if name not in INCOMPLETE])
def test_a_whole_sheet_misses_nothing(name: str):
    assert sums(name).missing == ()


@pytest.mark.parametrize(("name", "month"), OWED)
def test_what_is_owed_on_leaving_agrees(name: str, month: str):
    assert str(owed(package_of(name), int(month))) == SHEETS[name]["expected"]["owed"][month]


@pytest.mark.parametrize("name", SHEETS)
def test_every_figure_of_a_sheet_is_worked_out_in_its_steps(name: str):
    written = set(re.findall(r"\d+(?:\.\d+)?", "\n".join(SHEETS[name]["steps"])))
    assert {x for x in figures(SHEETS[name]["expected"]) if Decimal(x)} <= written
