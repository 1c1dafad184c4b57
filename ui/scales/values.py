"""What the hand says about one criterion: low, likely and high."""

from app.document import Assessment, Reading

#: Low, likely, high; the ends None without a range, likely None where it is not known.
Values = tuple[Reading | None, Reading | None, Reading | None]
UNKNOWN: Values = (None, None, None)


def values_of(assessment: Assessment | None) -> Values:
    """Take the three values out of an assessment."""
    return UNKNOWN if assessment is None else (assessment.low, assessment.likely, assessment.high)
