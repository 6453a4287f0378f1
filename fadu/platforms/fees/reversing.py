"""Reversals in a result file (冲正): a row with a negative sum takes back a payment; nothing of the two came in.

The pair is told together, so that a payment that never was is not recorded; one that stands on record already is to be withdrawn.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from fadu.fees.models import Fee
from fadu.fees.selectors import receipts
from fadu.fees.sheets import Fault, Payment
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import chinese_day
from fadu.matters.scope import Scope


def reversals(
    rows: Sequence[Payment], fees: Mapping[str, Fee], known: Collection[str], scope: Scope
) -> Mapping[int, Fault]:
    """What stands against rows because one takes back another, in the file or on record, by the number of the row.

    known: the receipts that are on record already; such a payment is withdrawn there.
    """
    faults: dict[int, Fault] = {}
    back = [row for row in rows if row.reversed and not row.faults]
    for row in sorted(back, key=_by_day):
        paid = [
            one for one in rows
            if (one.code, one.amount) == (row.code, row.reversed) and not one.faults
            and one.number not in faults and one.key not in known and _day(one) <= _day(row)
        ]  # fmt: skip
        if paid:
            last = max(paid, key=_by_day)
            faults[last.number] = Fault(f"第{row.number}行已经冲正这一笔", "没有实际到账，不登记。")
            faults[row.number] = Fault(
                f"冲正第{last.number}行的{in_yuan(row.reversed)}", "两行都不登记。"
            )
        else:
            faults[row.number] = _on_record(row, fees.get(row.code), scope)
    return faults


def _by_day(row: Payment) -> tuple[date, int]:
    return row.day or date.max, row.number


def _day(row: Payment) -> date:
    return row.day or date.max


def _on_record(row: Payment, fee: Fee | None, scope: Scope) -> Fault:
    here = receipts(scope, fee.pk) if fee else []
    same = [one for one in here if one.receipt and one.amount == row.reversed]
    if not same:
        return Fault(
            f"冲正{in_yuan(row.reversed)}，没有登记过这一金额的到账",
            "请向平台核对冲正的是哪一笔；退还当事人的，在缴款码页登记退还。",
        )
    last = same[-1]
    return Fault(
        f"冲正{chinese_day(last.paid_on)}票据号{last.receipt}的到账{in_yuan(last.amount)}，该到账已经登记",
        "请在缴款码页撤回这一笔到账登记；实际到账以后退还的，登记退还。",
    )
