"""What is left of the options when something changes: the manager, the team, the company, or oneself."""

from dataclasses import dataclass, replace
from typing import Final

from app.document import Assessment, Document, Offer, Team
from app.document.criteria import Mainstay
from app.scoring.judged import Judged, judged
from app.scoring.ranking import TIE, Ranking, rank, score
from app.scoring.table import table

#: What may change, in the order in which it is told.
MAINSTAYS: Final[tuple[Mainstay, ...]] = ("manager", "team", "company", "oneself")
#: The fit of an option of which nothing is known: one half everywhere.
NOTHING_KNOWN: Final = 50.0


@dataclass(frozen=True, slots=True, eq=False)
class Reorganised:
    """The ranking once a change has made unknown what hangs on it.

    Attributes
    ----------
    change : what changed.
    criteria : ids of those that hang on it and are not set aside; empty where none does: then nothing
        is tested.
    hanging : 0..1, their share together.
    ranking : of the changed document, with the options in the same order as today.
    survives : (options,) in 0..1; the share of today's lead over an option of which nothing is known that is
        left afterwards. Nothing where there is no such lead today.
    """

    change: Mainstay
    criteria: tuple[str, ...]
    hanging: float
    ranking: Ranking
    survives: tuple[float | None, ...]


def changed(today: Judged, change: Mainstay) -> Judged:
    """Forget what hangs on something, as if that had changed: it is unknown for every option.

    Positions go too where a criterion that matches them hangs on it. All else stays.
    """
    hanging = {one.id for one in today.criteria if change in one.hangs_on}
    moved = any(one.follows_position for one in today.criteria if one.id in hanging)
    if not hanging:
        return today
    return replace(today, offers=tuple(_offer(offer, hanging, moved) for offer in today.offers))


def _offer(offer: Offer, hanging: set[str], moved: bool) -> Offer:
    return offer.replace(
        position=None if moved else offer.position,
        assessments=_kept(offer.assessments, hanging),
        teams=tuple(_team(team, hanging, moved) for team in offer.teams),
    )


def _team(team: Team, hanging: set[str], moved: bool) -> Team:
    position = None if moved else team.position
    return team.replace(position=position, assessments=_kept(team.assessments, hanging))


def _kept(assessments: tuple[Assessment, ...], hanging: set[str]) -> tuple[Assessment, ...]:
    return tuple(one for one in assessments if one.criterion not in hanging)


def after_change(document: Document, change: Mainstay, today: Ranking | None = None) -> Reorganised:
    """Rank the options as they stand once something has changed, and say what is left of each.

    Parameters
    ----------
    document : as it stands.
    change : what changes.
    today : the ranking before it, from any perspective; without one, from the active one.

    Returns
    -------
    Reorganised : where an option stood above one half, the share of that lead that survives: 1 where all
        of it or more does, 0 where none does.
    """
    before = rank(document) if today is None else today
    after = score(table(changed(judged(document), change), before.table.perspective))
    hanging = [j for j, one in enumerate(before.criteria) if change in one.hangs_on]
    return Reorganised(
        change=change,
        criteria=tuple(before.criteria[j].id for j in hanging),
        hanging=float(before.shares[hanging].sum()),
        ranking=after,
        survives=tuple(
            _surviving(float(then) - NOTHING_KNOWN, float(now) - NOTHING_KNOWN)
            for then, now in zip(after.fit, before.fit, strict=True)
        )
        if before.status == "ok"
        else (None,) * len(before.options),
    )


def _surviving(then: float, now: float) -> float | None:
    return min(max(then / now, 0.0), 1.0) if now > TIE else None


def after_reorganisations(document: Document, today: Ranking | None = None) -> tuple[Reorganised, ...]:
    """Put every change to the test, in the order of `MAINSTAYS`."""
    before = rank(document) if today is None else today
    return tuple(after_change(document, change, before) for change in MAINSTAYS)
