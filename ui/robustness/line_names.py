"""Where names stand at the ends of lines: each as near to its line as it can, none over another."""

from collections.abc import Sequence


def place_names(
    ends: Sequence[float], height: float, room: tuple[float, float], push: float
) -> list[float | None]:
    """Place names beside the ends of lines, those that matter most first.

    Parameters
    ----------
    ends : where each line ends, downwards, in the order in which names are given a place.
    height : of a name.
    room : from where to where the middle of a name may stand.
    push : how far a name may stand from its line.

    Returns
    -------
    The middle of each name; none where there is no room. They stand in the order in which the lines end.
    """
    placed: list[tuple[float, float]] = []
    places: list[float | None] = []
    for end in ends:
        above = [at for other, at in placed if other <= end]
        below = [at for other, at in placed if other > end]
        low = max([room[0], *(at + height for at in above)])
        high = min([room[1], *(at - height for at in below)])
        at = min(max(end, low), high)
        fits = low <= high and abs(at - end) <= push
        places.append(at if fits else None)
        if fits:
            placed.append((end, at))
    return places
