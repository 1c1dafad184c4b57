"""What the scales have in common whose few readings are listed with their values."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from app.document import Reading, Three
from app.scales.kind import Listing
from app.scales.laws import Fixed, Law, Listed, Places


def law(listing: Listing, three: Three) -> Law:
    """Draw one of three readings."""
    values = [value_of(listing, reading) for reading in three]
    return Fixed(values[1]) if min(values) == max(values) else Listed(*values)


def value_of(listing: Listing, reading: Reading) -> float:
    """Give the value of a reading."""
    return next(value for listed, value in listing if listed == reading)


def between(listing: Listing, three: Three | None) -> Listing:
    """Take the readings from low to high; all of them where nothing is known."""
    if three is None:
        return listing
    readings = [reading for reading, _ in listing]
    return listing[readings.index(three[0]) : readings.index(three[2]) + 1]


def broken(
    listing: Listing, keeps: Callable[[Reading], bool], three: Three | None, u: Places
) -> NDArray[np.bool_]:
    """Tell which drawn readings break a limit; of a gap, any of them is as likely."""
    if three is not None:
        low, likely, high = (np.array(keeps(reading)) for reading in three)
        return ~np.select([u < 1 / 6, u >= 5 / 6], [low, high], likely)
    ordered = sorted(listing, key=lambda one: one[1])
    kept = np.array([keeps(reading) for reading, _ in ordered])
    return ~kept[np.minimum((u * len(kept)).astype(int), len(kept) - 1)]
