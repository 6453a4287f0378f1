"""Entering the firm (入企登记): with the proof of a code, or without one for a reason, which is made up for later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import rfc3339
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.matters.deeds import FileRef, Outcome, Sent
from fadu.rooms.inspection.services.entry import TITLES, EntryProof
from fadu.rooms.inspection.services.sending import record


def enter(
    visit: str, proof: EntryProof, sent: Sent, *, again: str = "", files: Sequence[FileRef] = ()
) -> Outcome:
    """Register the entry that a proof shows; `again` is what the officers come back for (复查, 宣传 …).

    files: the screenshot of an external code, as stored.
    """
    facts = _proven(proof) | ({"screenshot": proof.file} if proof.file else {})
    if again:
        return record(visit, a.enter_again, sent, facts | {"entry_for": again}, files=files)
    return record(visit, a.enter_by_code, sent, facts, files=files)


def enter_without(visit: str, why: str, grounds: str, sent: Sent) -> Outcome:
    """No code was shown (记明未扫码的原因): urgent, a network that failed, a place where no phone may go.

    Until when the code is made up for is the parameter `inspection.scan_makeup_days`, kept by the procedure.
    """
    if why not in f.no_code_for.choices:
        raise Refused(
            f"“{why}”不是可以先检查后扫码的情形",
            todo=f"可以选择：{'、'.join(f.no_code_for.choices)}。",
        )
    return record(visit, a.note_no_code, sent, {"no_code_for": why, "grounds": grounds})


def make_up(visit: str, proof: EntryProof, sent: Sent, *, files: Sequence[FileRef] = ()) -> Outcome:
    """The code that was missed is registered afterwards (补录入企登记)."""
    return record(visit, a.make_up_code, sent, _proven(proof), files=files)


def _proven(proof: EntryProof) -> dict[str, Any]:
    return {
        "code_mode": TITLES[proof.mode],
        "code_number": proof.mark,
        "entered_at": rfc3339(proof.at.replace(microsecond=0)),
    }
