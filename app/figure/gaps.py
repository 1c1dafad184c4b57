"""Gaps in the ranges where a name lies over them: letters struck through are hard to read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from app.figure.marks import Line, Mark
from app.figure.places import Box, LabelPlace, PointMarks

#: What is left of a line between two gaps is drawn from this length on.
_LEAST: Final = 1.5


def open_gaps(whiskers: list[PointMarks], labels: Sequence[LabelPlace]) -> tuple[PointMarks, ...]:
    """Leave out what would strike a name through; a line that is only touched stays whole.

    Parameters
    ----------
    whiskers : of all options; their level and upright lines are parted.
    labels : the names as placed.
    """
    lines = [
        (group, mark)
        for group, one in enumerate(whiskers)
        for mark in one.marks
        if isinstance(mark, Line) and (mark.x1 == mark.x2 or mark.y1 == mark.y2)
    ]
    if not lines or not labels:
        return tuple(whiskers)
    ends = np.array([(mark.x1, mark.y1, mark.x2, mark.y2) for _, mark in lines])[:, None, :]
    boxes = np.array([(one.rect.left, one.rect.top, one.rect.right, one.rect.bottom) for one in labels])
    crossed = (
        (ends[..., 0] < boxes[:, 2])
        & (ends[..., 2] > boxes[:, 0])
        & (ends[..., 1] < boxes[:, 3])
        & (ends[..., 3] > boxes[:, 1])
    )
    changed = list(whiskers)
    for at in np.nonzero(crossed.any(axis=1))[0].tolist():
        group, line = lines[at]
        gaps = [labels[label].rect for label in np.nonzero(crossed[at])[0].tolist()]
        marks = changed[group].marks
        place = next(number for number, mark in enumerate(marks) if mark is line)
        parts: tuple[Mark, ...] = (*marks[:place], *_parts(line, gaps), *marks[place + 1 :])
        changed[group] = PointMarks(changed[group].id, parts)
    return tuple(changed)


def _parts(line: Line, gaps: list[Box]) -> Iterator[Line]:
    """Give what is left of a line, from its beginning to its end."""
    upright = line.x1 == line.x2
    start, end = (line.y1, line.y2) if upright else (line.x1, line.x2)
    closed = sorted((gap.top, gap.bottom) if upright else (gap.left, gap.right) for gap in gaps)
    for first, last in (*closed, (end, end)):
        if first - start >= _LEAST:
            yield replace(line, y1=start, y2=first) if upright else replace(line, x1=start, x2=first)
        start = max(start, last)
