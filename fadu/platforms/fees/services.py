"""Codes and payments recorded: by a file, row by row, or by hand; a payment is the law's own act on its case.

Each row is a transaction of its own. A row that stands already records nothing, so that the same file again changes
no byte; a row with something against it records nothing either, and says what.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import IntegrityError

from fadu.deliberation.services.deeds import Doing
from fadu.fees import sheets
from fadu.fees.models import Fee
from fadu.fees.sheets import RULE, Payment
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Blocked
from fadu.law.procedures.registers import fees as r
from fadu.matters.deeds import Deed, NewMatter, Outcome
from fadu.matters.services import perform, repeated
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.codes import Placed, demand_room, place
from fadu.platforms.fees.judging import (
    ALONE,
    Judged,
    Verdict,
    by_day,
    demand_last,
    fault_of,
    judge,
    left,
    made,
)
from fadu.platforms.fees.selectors import Decision

MOST = 500
"""Rows of one file that are taken in by one request."""
_SPLIT = "请分成几个文件导入。"


@dataclass(frozen=True)
class Given:
    """A file as it was sent, with its digest, which every payment from it carries."""

    name: str
    data: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the file."""
        return hashlib.sha256(self.data).hexdigest()


def try_payments(*, file: Given, doing: Doing) -> list[Judged]:
    """What a result file would do, row by row (试导入); BadInput where it cannot be read."""
    rows = _short(sheets.payments(file.name, file.data))
    return sorted(judge(rows, doing.viewer, doing.hand), key=_in_file)


def take_payments(*, file: Given, doing: Doing) -> list[Judged]:
    """Record every payment of a result file that nothing stands against (导入到账结果)."""
    tried, taken, begun = try_payments(file=file, doing=doing), list[Judged](), set[str]()
    for one in sorted(tried, key=_paid):
        if one.verdict is not Verdict.NEW or one.fee is None:
            taken.append(one)
            continue
        # The first row of a case was judged by its entries alone: it is recorded if these still are the newest.
        first = one.fee.matter not in begun and _recorded(one, doing, file.digest)
        taken.append(first or _anew(one, doing, file.digest))
        begun.add(one.fee.matter)
    return sorted(taken, key=_in_file)


def try_codes(*, file: Given, doing: Doing) -> list[Placed]:
    """What a file of issued codes would register."""
    rows = _short(sheets.issued(file.name, file.data))
    return list(place(rows, doing.viewer, doing.hand))


def take_codes(*, file: Given, doing: Doing) -> list[Placed]:
    """Register every code of a file that nothing stands against (导入缴款码)."""
    return list(_coded(try_codes(file=file, doing=doing), doing))


def enter_code(
    *, decision: Decision, of_sum: str, code: str, due: int, doing: Doing, id: str = ""
) -> Outcome:  # fmt: skip
    """Register one code of a case (登记缴款码). Refused where the sum is not owed or already has its codes."""
    if id and (first := repeated(id, doing.page)):
        return first
    if due <= 0:
        raise BadInput("应缴金额应当大于零", todo="请照缴款通知书填写。")
    demand_room(Cases(doing.viewer, doing.hand), decision, of_sum, due)
    facts = {"of_matter": decision.matter, "of_party": decision.party, "of_sum": of_sum, "code": code, "due": due}  # fmt: skip
    new = NewMatter(r.FEE_REGISTER, doing.viewer.place, id=id)
    return _once([doing.deed(new, r.enter_code, facts)])[0]


def amend_code(*, fee: Fee, code: str, due: int, reason: str, doing: Doing) -> Outcome:
    """State number and amount of a code anew (更正缴款码), before anything has come in."""
    if first := repeated(fee.pk, doing.page):
        return first
    if due <= 0:
        raise BadInput("应缴金额应当大于零", todo="请照缴款通知书填写。")
    decision = Decision(fee.matter, fee.party, "")
    demand_room(Cases(doing.viewer, doing.hand), decision, fee.of_sum, due, besides=fee.pk)
    facts = {"code": code, "due": due, "reason": reason}
    return _once([doing.deed(fee.pk, r.amend_code, facts)])[0]


def void_code(*, fee: Fee, reason: str, doing: Doing) -> Outcome:
    """Say that a code is no longer to be paid under (作废缴款码)."""
    if first := repeated(fee.pk, doing.page):
        return first
    return _once([doing.deed(fee.pk, r.void_code, {"reason": reason})])[0]


def receive(*, fee: Fee, row: Payment, why: str, doing: Doing, counts: bool = True) -> Outcome:
    """Register one payment by hand (登记到账): what is owed counts for the case, the rest is a surplus (多缴).

    counts: False where its case cannot take it in; so no money is without an entry.
    """
    if first := repeated(fee.pk, doing.page):
        return first
    cases = Cases(doing.viewer, doing.hand)
    matter = cases.matter(fee.matter)
    if matter is None:
        raise Refused("这个缴款码的事项不由本机关办理", basis=RULE, todo="请由办理机关登记。")
    if row.day is None or row.day > day_of(doing.hand.noted):
        raise BadInput("缴款日期晚于今天", todo="请填写票据上的日期。")
    one = (
        None
        if cases.ended(matter) or not counts
        else cases.owed(matter, fee.party, fee.of_sum, row.day)
    )
    counted = min(row.amount, left(fee, one))
    deeds = [_received(fee, row, counted, {"why": why}, doing)]
    if one is None or not counted:
        return _once(deeds)[0]
    deeds.append(made(one, fee, matter, replace(row, amount=counted), cases))
    demand_last(one, deeds[-1], cases.history(matter))
    try:
        return _once(deeds)[0]
    except Blocked as no:
        todo = f"在事项中按原因补正，或者撤回其后的到账，再登记这一笔；不能的，{ALONE}"
        raise Refused(no.message, basis=no.basis, todo=todo) from no


def _in_file(one: Judged) -> int:
    return one.row.number


def _paid(one: Judged) -> tuple[date, int]:
    return by_day(one.row)


def _recorded(one: Judged, doing: Doing, digest: str) -> Judged | None:
    """A row recorded as it was judged; None where anything stands against it by now, and nothing is written."""
    try:
        _record(one, doing, digest)
    except (Refused, BadInput):
        return None
    return replace(one, verdict=Verdict.TAKEN)


def _anew(one: Judged, doing: Doing, digest: str) -> Judged:
    """A row judged once more as things stand now, and recorded if nothing stands against it."""
    (fresh,) = judge([one.row], doing.viewer, doing.hand)
    if fresh.verdict is not Verdict.NEW:
        return fresh
    try:
        _record(fresh, doing, digest)
    except (Refused, BadInput) as no:
        return replace(fresh, verdict=Verdict.WRONG, faults=(fault_of(no),))
    return replace(fresh, verdict=Verdict.TAKEN)


def _record(one: Judged, doing: Doing, digest: str) -> None:
    assert one.fee is not None
    assert one.deed is not None
    now = replace(doing, page={"expected": one.stands})
    first = _received(one.fee, one.row, one.row.amount, {"source": digest}, now)
    _once([first, one.deed])


def _coded(tried: list[Placed], doing: Doing) -> Iterator[Placed]:
    for one in tried:
        if one.verdict is not Verdict.NEW or one.decision is None:
            yield one
            continue
        row = one.row
        try:
            enter_code(
                decision=one.decision, of_sum=row.of_sum, code=row.code, due=row.due, doing=doing
            )  # fmt: skip
        except (Refused, BadInput) as no:
            yield replace(one, verdict=Verdict.WRONG, faults=(fault_of(no),))
        else:
            yield replace(one, verdict=Verdict.TAKEN)


def _received(fee: Fee, row: Payment, counted: int, more: Mapping[str, str], doing: Doing) -> Deed:
    """The payment as the platform told it, on the register of its code."""
    assert row.day is not None
    facts = {"amount": row.amount, "paid_on": row.day.isoformat(), "receipt": row.receipt, **more}
    made = doing.deed(fee.pk, r.receive, facts)
    return replace(made, facts={**made.facts, "credited": counted})


def _once(deeds: list[Deed]) -> list[Outcome]:
    """Recorded, unless somebody has registered the same number meanwhile."""
    try:
        return perform(deeds)
    except IntegrityError as error:
        if "check constraint" in str(error).lower():
            raise Refused(
                "金额与这个缴款码的台账不符：计入的多于应缴，或者退还的多于到账",
                basis=RULE,
                todo="请刷新页面，看过新的记录后再办理。",
            ) from error
        raise Refused(
            "这个缴款码或者票据号已经登记",
            basis=RULE,
            todo="请刷新页面，看过新的记录后再办理；登记有误的，在该缴款码页撤回。",
        ) from error


def _short(rows: list[Any]) -> list[Any]:
    if len(rows) > MOST:
        raise BadInput(f"文件有{len(rows)}行，一次最多导入{MOST}行", todo=_SPLIT)
    return rows


def refundable(fee: Fee, ground: str) -> int:
    """How many fen may still be asked back under a code for a reason: a surplus is no part of its case."""
    return max(0, fee.surplus_left if ground == r.SURPLUS else fee.credited - fee.case_refunded)


def demand_refundable(fee: Fee, ground: str, refunded: int) -> None:
    """Refused where more is asked back than counted for the case, or than was paid too much."""
    most = refundable(fee, ground)
    if not 0 < refunded <= most:
        raise Refused(
            f"可以退还{in_yuan(most)}，提请退还{in_yuan(refunded)}",
            basis=RULE,
            todo="请核对退还的情形和金额。",
        )
