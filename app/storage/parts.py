"""A file with more options than can be compared, cut into parts that can: one after the other is opened."""

from typing import Any

from app.document import document
from app.storage.places import is_list, is_object


def parts_of(offers: Any) -> tuple[range, ...]:
    """Cut the offers of a file, broken ones included, into parts with no more options than can be compared.

    Returns
    -------
    The offers in each part, in their order; one part of all where there are not too many.
    """
    found: list[range] = []
    first = count = 0
    for index, offer in enumerate(offers if is_list(offers) else ()):
        own = _options_in(offer)
        if index > first and (count + own > document.MOST_OPTIONS or index - first == document.MOST_OFFERS):
            found.append(range(first, index))
            first, count = index, 0
        count += own
    return (*found, range(first, len(offers) if is_list(offers) else 0))


def options_in(offers: Any) -> int:
    """Count the options of a file, broken ones included."""
    return sum(map(_options_in, offers)) if is_list(offers) else 0


def _options_in(offer: Any) -> int:
    teams: Any = offer.get("teams") if is_object(offer) else None
    count = len(teams) if is_list(teams) else 0
    return count + (count == 0 or (is_object(offer) and offer.get("team_open") is True))
