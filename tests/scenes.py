"""The scenes of pictures and looks: decisions at the edges of what a person can enter."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache

from app.analysis import without_pay
from app.choosing.record import Draft, choice_of, summary_of
from app.document import (
    Document,
    Likelihood,
    MustHave,
    Number,
    Offer,
    Package,
    Pay,
    Spectrum,
    SweetSpot,
    Team,
    YearlyPay,
)
from app.edits import AddCriterion, RecordChoice, RemoveOffer
from app.edits.edit import with_offers
from app.examples import new_document, worked_example
from tests.builders import criterion, document, offer, position, team

TODAY = date(2026, 11, 23)
FIRST_NAMES = (
    "Halden",
    "Brackwater",
    "Corvid",
    "Ostrava",
    "Meridian",
    "Tern",
    "Alder",
    "Quarry",
    "Fjord",
    "Ibis",
)
LAST_NAMES = ("Institute", "Robotics", "Cloud", "Labs", "Systems")
TEAM_NAMES = ("Dialogue", "Retrieval", "Evaluation", "Inference", "Safety")
#: What names can be made of: a script from right to left, wide letters, pictographs, accents, markup.
ODD_NAMES = (
    "The Interdisciplinary Centre for the Study of Language, Learning and Reasoning in Minds of Any Kind",
    "معهد بحوث الذكاء الاصطناعي واللغات الطبيعية",
    "東京自然言語処理研究所 第三研究部門 対話システムチーム",
    "מכון ויצמן למדע ולטכנולוגיה יישומית",
    "👩🏽‍🔬 Rocket & Sons 🚀🚀🚀",
    "<b>Bold</b> &amp; <img src=x> Ltd.",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik",
    "Ṽ̈e̴̋ry ạ̈ccented Ñame",
    "a",
)


def one_offer() -> Document:
    """One offer of the worked example, without its teams."""
    whole = worked_example(TODAY)
    return with_offers(whole, (whole.offers[0].replace(teams=()),))


def two_offers() -> Document:
    """Two options of the worked example."""
    whole = worked_example(TODAY)
    return with_offers(whole, (whole.offers[0].replace(teams=()), whole.offers[-1].replace(teams=())))


def fifty_options() -> Document:
    """Fifty options, a third of them teams, spread as by chance but always the same."""
    criteria = (
        criterion("Mentorship"),
        criterion("Freedom"),
        criterion("Stability"),
        criterion("Commute", Number(unit="minutes", worst=90, best=10)),
        criterion("Permit", Likelihood()),
        criterion("Match", Spectrum()),
    )
    criteria = tuple(one.replace(colour=number) for number, one in enumerate(criteria, 1))
    offers = [_offer(number) for number in range(34)]
    for number in range(0, 16):
        host = offers[number % 4]
        offers[number % 4] = host.replace(teams=(*host.teams, _team(number)))
    offers += [_offer(number) for number in range(34, 38)]
    spot = SweetSpot(low=0.2, high=0.5)
    return document(criteria, tuple(offers), sweet_spot=spot).replace(title="Fifty ways to go on")


def long_names() -> Document:
    """Names that are long, or written in other scripts, or look like markup, everywhere a name can stand."""
    plain = tuple(criterion(f"c{number}") for number in range(1, 9))
    offers: list[Offer] = []
    for number, name in enumerate(ODD_NAMES):
        values = {f"c{n}": float((number * 3 + n * 5) % 11) for n in range(1, 9) if (number + n) % 4}
        made = offer(f"o{number}", values, position=position(0.1 + 0.09 * number, 0.05))
        teams: tuple[Team, ...] = ()
        if number == 1:
            teams = tuple(
                team(f"t{n}", {"c1": float(n)}).replace(name=one) for n, one in enumerate(ODD_NAMES[:3])
            )
        offers.append(
            made.replace(company=name, role=f"{name} {name}"[:180], place=name, reply_by=TODAY, teams=teams)
        )
    made = document(plain, tuple(offers)).replace(title=f"{ODD_NAMES[0]} or {ODD_NAMES[1]}?")
    criteria = tuple(
        one.replace(name=name, colour=number, question=f"{name}? {name}?", ask=name)
        for number, (one, name) in enumerate(zip(plain, ODD_NAMES, strict=False), 1)
    )
    view = made.perspective.replace(name=ODD_NAMES[0])
    return made.replace(criteria=criteria, perspectives=(view,), situation="\n".join(ODD_NAMES))


def all_ruled_out() -> Document:
    """The worked example with a limit that nothing keeps."""
    whole = worked_example(TODAY)
    limit = criterion("Paid travel", Number(unit="days", worst=0, best=200), must_have=MustHave(limit=199.0))
    offers = tuple(
        one.replace(assessments=(*one.assessments, *offer("x", {"Paid travel": 3.0}).assessments))
        for one in whole.offers
    )
    return whole.replace(criteria=(*whole.criteria, limit)).replace(offers=offers)


def nothing_known() -> Document:
    """Offers and criteria, and no assessment at all."""
    whole = worked_example(TODAY)
    blank = tuple(
        one.replace(
            position=None,
            assessments=(),
            teams=tuple(inner.replace(position=None, assessments=()) for inner in one.teams),
        )
        for one in whole.offers
    )
    return whole.replace(offers=blank, events=())


def no_weights() -> Document:
    """The worked example with every weight at 0."""
    whole = worked_example(TODAY)
    views = tuple(
        view.replace(weights=tuple(weight.replace(weight=0.0, locked=False) for weight in view.weights))
        for view in whole.perspectives
    )
    return whole.replace(perspectives=views)


def decided() -> Document:
    """The worked example, decided for one that does not lead."""
    return _decided(worked_example(TODAY), "quillmoor")


def decided_long() -> Document:
    """Long names and amounts to match, pay counted, and what was chosen is gone."""
    made = long_names()
    packages = tuple(
        Package(offer=one.id, currency="IDR", base=Decimal(10) ** (3 + number))
        for number, one in enumerate(made.offers)
        if number != 2
    )
    pay = Pay(packages=packages, currency="IDR", worst=Decimal(0), best=Decimal(10) ** 9)
    made = AddCriterion(criterion("Pay", YearlyPay()).replace(name=ODD_NAMES[0])).apply(made.replace(pay=pay))
    return RemoveOffer("o3").apply(_decided(made, "o3"))


def _decided(made: Document, chosen: str) -> Document:
    noon = datetime.combine(TODAY, time(12)).astimezone()
    summary = summary_of(*without_pay(made, None), b"")
    choice = choice_of(made, Draft(chosen, "The people."), summary, noon)
    assert choice is not None
    return RecordChoice(choice).apply(made)


def _the_worked_example() -> Document:
    return worked_example(TODAY)


def _empty() -> Document:
    return new_document("ai-roles", TODAY)


_MAKERS: dict[str, Callable[[], Document]] = {
    "worked_example": _the_worked_example,
    "empty": _empty,
    "one_offer": one_offer,
    "two_offers": two_offers,
    "fifty_options": fifty_options,
    "long_names": long_names,
    "all_ruled_out": all_ruled_out,
    "nothing_known": nothing_known,
    "no_weights": no_weights,
    "decided": decided,
    "decided_long": decided_long,
}
#: Each is made once: nobody can change it.
SCENES = {name: cache(make) for name, make in _MAKERS.items()}


def _values(number: int) -> dict[str, float | tuple[float, float, float]]:
    rating = 1 + (number * 7) % 9
    return {
        "Mentorship": (max(0.0, rating - 1.5), float(rating), min(10.0, rating + 1.0)),
        "Freedom": float((number * 5 + 3) % 11),
        "Stability": float((number * 11 + 1) % 11),
        "Commute": float(10 + (number * 13) % 80),
        "Permit": float((number * 17) % 101),
    }


def _offer(number: int) -> Offer:
    name = f"{FIRST_NAMES[number % 10]} {LAST_NAMES[number // 10 % 5]}"
    kinds = ("current_job",) if number == 7 else ("no_offer_yet",) if number % 5 == 3 else ("offer",)
    place = position((number * 0.1618) % 0.9 + 0.05, 0.04) if number % 9 else None
    return offer(f"o{number}", _values(number), position=place, kind=kinds[0]).replace(company=name)


def _team(number: int) -> Team:
    name = f"{TEAM_NAMES[number % 5]} {number // 5 + 1}"
    place = position((number * 0.1618 + 0.31) % 0.9 + 0.05, 0.06)
    return team(f"t{number}", _values(number + 50), position=place).replace(name=name)
