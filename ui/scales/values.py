"""What the hand says about one criterion: low, likely and high."""

from app.document import Assessment, Reading, Three

#: Low, likely, high; the ends None without a range, likely None where it is not known.
Values = tuple[Reading | None, Reading | None, Reading | None]
UNKNOWN: Values = (None, None, None)


def values_of(assessment: Assessment | None) -> Values:
    """Take the three values out of an assessment."""
    return UNKNOWN if assessment is None else (assessment.low, assessment.likely, assessment.high)


def number_of(values: Values) -> float | None:
    """Give what is likely as a number; nothing where it is not known."""
    _, likely, _ = values
    return None if likely is None else float(likely)


def three_of(values: Values) -> Three | None:
    """Give low, likely and high, all the same without a range; nothing where it is not known."""
    low, likely, high = values
    if likely is None:
        return None
    return (likely, likely, likely) if low is None or high is None else (low, likely, high)
