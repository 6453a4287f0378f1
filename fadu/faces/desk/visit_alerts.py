"""What to know of a firm when a visit is opened by the form of its act: how often it was visited, and in vain."""

from __future__ import annotations

from typing import Any

from fadu.faces.desk.finding import Step
from fadu.kernel.errors import Refused
from fadu.law.procedures.inspection_visit import acts as a
from fadu.registry.selectors import party
from fadu.rooms.inspection.selectors.alerts import Load, load, registrations


def load_of(request: Any, step: Step, typed: Any) -> Load | None:
    """How the chosen firm stands before this visit; None where the act opens no visit or no firm is chosen yet."""
    if step.act is not a.open_visit:
        return None
    firm = party(request.viewer.scope, str(typed.get("enterprise") or ""))
    if firm is None or firm.erased:
        return None
    own = step.matter.id if step.matter else ""
    return load(request.viewer.scope, registrations(firm), request.law, request.viewer.day, but=own)


def words_of(found: Load | None) -> tuple[str, ...]:
    """What is shown above the form (预警), the number to state first."""
    if found is None:
        return ()
    told = f"本年度对该单位计入频次的检查已有{found.counted}次。"
    return found.words if found.at_cap else (told, *found.words)


def demand(request: Any, step: Step, typed: Any) -> None:
    """Refused where the firm was visited in vain too often and no reason is given."""
    found = load_of(request, step, typed)
    if found is not None and found.vain_blocks and not str(typed.get("vain_reason") or "").strip():
        raise Refused(
            f"已连续{found.vain}次到场而没有检查记录，再次检查须先说明理由",
            basis="参数“连续到场未能实施后须说明理由的次数”",
            todo="请写明多次到场未能实施后再次检查的理由。",
        )
