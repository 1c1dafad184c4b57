"""The nouns of the file, as frozen values. Nothing here knows how they are scored, stored or shown."""

from app.document.criteria import Criterion, Mainstay, MustHave, limit_problem
from app.document.document import Document
from app.document.events import Event
from app.document.frozen import Frozen
from app.document.offers import Assessment, Offer, Position, Team, TimeShares, YearlyChange
from app.document.options import Option, option, options
from app.document.perspectives import Perspective, SweetSpot, Weight
from app.document.readings import Reading, order_of, reading_problem, reading_problems
from app.document.scales import (
    CurvePoint,
    Level,
    Levels,
    Likelihood,
    Number,
    Rating,
    Scale,
    ScaleWord,
    Spectrum,
    YesNo,
)

__all__ = [
    "Assessment",
    "Criterion",
    "CurvePoint",
    "Document",
    "Event",
    "Frozen",
    "Level",
    "Levels",
    "Likelihood",
    "Mainstay",
    "MustHave",
    "Number",
    "Offer",
    "Option",
    "Perspective",
    "Position",
    "Rating",
    "Reading",
    "Scale",
    "ScaleWord",
    "Spectrum",
    "SweetSpot",
    "Team",
    "TimeShares",
    "Weight",
    "YearlyChange",
    "YesNo",
    "limit_problem",
    "option",
    "options",
    "order_of",
    "reading_problem",
    "reading_problems",
]
