"""The room's rows: visits with their findings and entries into firms; codes as handed out."""

from fadu.rooms.inspection.models.codes import IssuedCode, Withdrawal
from fadu.rooms.inspection.models.outside import OutsideSheet
from fadu.rooms.inspection.models.visits import (
    GONE,
    FindingState,
    SiteEntry,
    Visit,
    VisitFinding,
)

__all__ = [
    "GONE",
    "FindingState",
    "IssuedCode",
    "OutsideSheet",
    "SiteEntry",
    "Visit",
    "VisitFinding",
    "Withdrawal",
]
