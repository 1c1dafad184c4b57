"""Every change a person can make, one small frozen value each."""

from app.edits.assessments import ClearAssessment, SetAssessment
from app.edits.carrying import PutIn
from app.edits.choices import RecordChoice, Reopen
from app.edits.criteria import (
    AddCriterion,
    ChangeCriterion,
    MoveCriterion,
    RemoveCriterion,
)
from app.edits.decision import RenameDecision, SetSituation, SetSlack
from app.edits.edit import Edit, Together
from app.edits.events import HangOnEvent, RenameEvent, SetEventChance, SetYearlyChance
from app.edits.gut import ForgetFeeling, OrderByFeeling
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
from app.edits.package_rows import (
    AddPayRow,
    ChangePayRow,
    RemovePayRow,
)
from app.edits.packages import AddGrant, ChangeGrant, RemoveGrant, RemovePackage, SetPackageFact
from app.edits.pay import (
    AddPayCriterion,
    ChangePaySetting,
    CoverPay,
    OpenPay,
    RemoveRate,
    SetRate,
    WeighPay,
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
    SetGroupShare,
    SetShare,
    SetSweetSpot,
)
from app.edits.restoring import Restore
from app.edits.scales import RenameLevel, SetScale

__all__ = [
    "AddCriterion",
    "AddGrant",
    "AddOffer",
    "AddPayCriterion",
    "AddPayRow",
    "AddPerspective",
    "AddTeam",
    "ChangeCriterion",
    "ChangeFact",
    "ChangeGrant",
    "ChangePayRow",
    "ChangePaySetting",
    "ChangePerspective",
    "ChoosePerspective",
    "ClearAssessment",
    "CoverPay",
    "Edit",
    "EqualWeights",
    "ForgetFeeling",
    "HangOnEvent",
    "LockWeight",
    "MoveCriterion",
    "MovePosition",
    "MoveTeam",
    "OpenPay",
    "OrderByFeeling",
    "PutIn",
    "RecordChoice",
    "RemoveCriterion",
    "RemoveGrant",
    "RemoveOffer",
    "RemovePackage",
    "RemovePayRow",
    "RemovePerspective",
    "RemoveRate",
    "RemoveTeam",
    "RenameDecision",
    "RenameEvent",
    "RenameLevel",
    "Reopen",
    "Restore",
    "RestoreWeights",
    "SetAssessment",
    "SetCertainty",
    "SetEventChance",
    "SetGroupShare",
    "SetPackageFact",
    "SetPosition",
    "SetRate",
    "SetScale",
    "SetShare",
    "SetSituation",
    "SetSlack",
    "SetSweetSpot",
    "SetYearlyChance",
    "Together",
    "WeighPay",
]
