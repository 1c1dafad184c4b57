"""The nouns of the file, as frozen values. Nothing here knows how they are scored, stored or shown."""

from app.document.assessments import Assessment, Three, assessment_problems
from app.document.choices import Choice, GutRanking, Summary, SummaryOption, SummaryShare
from app.document.coming import COMES, COMING, without_coming
from app.document.criteria import Criterion, Mainstay, MustHave, grouped
from app.document.document import Document
from app.document.events import Chance, Event
from app.document.frozen import Frozen
from app.document.money import Estimate
from app.document.offers import Offer, Position, Team, TimeShares, YearlyChange
from app.document.options import Option, option, options, subject_name
from app.document.pay import LONGEST_HORIZON, Benefit, Grant, Opening, Package, Pay, Rate, SignOn
from app.document.perspectives import Perspective, SweetSpot, Weight
from app.document.place import NOWHERE, Place
from app.document.readings import Reading
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
    YearlyPay,
    YesNo,
)
from app.document.vesting import Vest, Vesting

__all__ = [
    "COMES",
    "COMING",
    "LONGEST_HORIZON",
    "NOWHERE",
    "Assessment",
    "Benefit",
    "Chance",
    "Choice",
    "Criterion",
    "CurvePoint",
    "Document",
    "Estimate",
    "Event",
    "Frozen",
    "Grant",
    "GutRanking",
    "Level",
    "Levels",
    "Likelihood",
    "Mainstay",
    "MustHave",
    "Number",
    "Offer",
    "Opening",
    "Option",
    "Package",
    "Pay",
    "Perspective",
    "Place",
    "Position",
    "Rate",
    "Rating",
    "Reading",
    "Scale",
    "ScaleWord",
    "SignOn",
    "Spectrum",
    "Summary",
    "SummaryOption",
    "SummaryShare",
    "SweetSpot",
    "Team",
    "Three",
    "TimeShares",
    "Vest",
    "Vesting",
    "Weight",
    "YearlyChange",
    "YearlyPay",
    "YesNo",
    "assessment_problems",
    "grouped",
    "option",
    "options",
    "subject_name",
    "without_coming",
]
