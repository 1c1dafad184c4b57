"""Every change a person can make, one small frozen value each."""

from app.edits.assessments import ClearAssessment, SetAssessment
from app.edits.choices import RecordChoice, Reopen
from app.edits.criteria import (
    AddCriterion,
    ChangeCriterion,
    MoveCriterion,
    RemoveCriterion,
)
from app.edits.decision import RenameDecision, SetSituation
from app.edits.edit import Edit, Together
from app.edits.events import ChangeEvent, HangOnEvent, SetYearlyChance
from app.edits.offers import (
    AddOffer,
    AddTeam,
    ChangeFact,
    MovePosition,
    MoveTeam,
    RemoveOffer,
    RemoveTeam,
    SetPosition,
)
from app.edits.perspectives import (
    AddPerspective,
    ChangePerspective,
    ChoosePerspective,
    EqualWeights,
    LockWeight,
    RemovePerspective,
    RestoreWeights,
    SetCertainty,
    SetShare,
    SetSweetSpot,
)
from app.edits.scales import RenameLevel, SetScale

__all__ = [
    "AddCriterion",
    "AddOffer",
    "AddPerspective",
    "AddTeam",
    "ChangeCriterion",
    "ChangeEvent",
    "ChangeFact",
    "ChangePerspective",
    "ChoosePerspective",
    "ClearAssessment",
    "Edit",
    "EqualWeights",
    "HangOnEvent",
    "LockWeight",
    "MoveCriterion",
    "MovePosition",
    "MoveTeam",
    "RecordChoice",
    "RemoveCriterion",
    "RemoveOffer",
    "RemovePerspective",
    "RemoveTeam",
    "RenameDecision",
    "RenameLevel",
    "Reopen",
    "RestoreWeights",
    "SetAssessment",
    "SetCertainty",
    "SetPosition",
    "SetScale",
    "SetShare",
    "SetSituation",
    "SetSweetSpot",
    "SetYearlyChance",
    "Together",
]
