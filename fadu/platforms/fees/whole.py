"""All that goes back to a party after an alteration: what came in under its codes, and what officers took beside them (现金).

The entries say how much in all (行政强制法 41); what counted under a code goes back under it, as far as it reaches, and the rest by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fadu.fees.models import Fee
from fadu.kernel.money import in_yuan
from fadu.law.procedures.registers import fees as r
from fadu.matters.models import Matter
from fadu.platforms.fees.altered import altered, too_much, waiting
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.refunds import alteration, key_of
from fadu.platforms.fees.selectors import vouchers
from fadu.platforms.fees.sums import REFUNDS
from fadu.rooms.penalty.owing import of_party

_TITLE = next(iter(REFUNDS.values())).title


@dataclass(frozen=True)
class Whole:
    """What goes back of one party's sums, in fen. total: by the entries; bank: of it under codes; back: of that already
    noted as returned; receipts: the vouchers of this; recorded: the case says already that all went back.
    """

    total: int
    bank: int
    back: int
    receipts: tuple[str, ...]
    recorded: bool

    @property
    def cash(self) -> int:
        """What was not paid under a code."""
        return self.total - self.bank

    @property
    def waiting(self) -> int:
        """What is still to go back under codes."""
        return max(0, self.bank - self.back)

    @property
    def words(self) -> str:
        """What to do for each part, in the order in which it is done."""
        parts = [f"按办理经过合计退还{in_yuan(self.total)}"]
        if self.bank:
            done = f"，已退还{in_yuan(self.back)}" if self.back else ""
            asks = f"，还有{in_yuan(self.waiting)}在缴款码页提请退还" if self.waiting else ""
            parts.append(f"经缴款码收取的{in_yuan(self.bank)}{done}{asks}")
        if self.cash:
            parts.append(
                f"执法人员收缴等不经缴款码的{in_yuan(self.cash)}由本机关退还当事人，取得收据"
            )
        if not self.recorded:
            parts.append(
                f"全部退还后在事项中登记“{_TITLE}”，金额填合计{in_yuan(self.total)}"
                if self.cash
                else "最后一笔登记退还到账时，事项自动登记退还"
            )
        return "；".join(parts) + "。"


def whole(cases: Cases, matter: Matter, key: str) -> Whole | None:
    """What goes back to a party of a case, whom its key names; None where nothing does, or nobody knows how much."""
    line = alteration(matter, key, cases)
    total = int(line.facts.get("overpaid") or 0) if line else 0
    if line is None or not total:
        return None
    codes = [fee for fee in cases.codes(matter.pk) if key in ("", fee.party)]
    parts = [_of_sum(matter, codes, name, cases) for name in sorted({fee.of_sum for fee in codes})]
    bank, back = sum(one for one, _ in parts), sum(one for _, one in parts)
    receipts = [n for fee in codes for n in vouchers(cases.viewer.scope, fee.pk, r.ANNULLED)]
    lines, what = of_party(cases.history(matter), key), REFUNDS[matter.procedure].code
    recorded = any(x.act == what and (x.at, x.n) > (line.at, line.n) for x in lines)
    return Whole(total, min(total, bank), back, tuple(receipts), recorded)


def whole_of(fee: Fee, cases: Cases) -> Whole | None:
    """The same by one of the party's codes, where its own decision was altered: of several daily fines the one that fell."""
    matter = cases.matter(fee.matter)
    key = key_of(fee, matter) if matter else ""
    if matter is None or alteration(matter, key, cases, fee) is None or _stands(fee, matter, cases):
        return None
    return whole(cases, matter, key)


def _stands(fee: Fee, matter: Matter, cases: Cases) -> bool:
    """Whether the code is of a daily fine that stands beside one that fell: nothing went back under it, and nothing will."""
    now = altered(matter, cases.history(matter), fee, lambda: cases.hand.law.calendar)
    if now is None or not now.layers or fee.case_refunded:
        return False
    return not too_much(fee, now, cases.codes(matter.pk))


def _of_sum(matter: Matter, codes: Sequence[Fee], name: str, cases: Cases) -> tuple[int, int]:
    """What of a sum was paid too much and counted under its codes, and what of it went back under them already."""
    same = [fee for fee in codes if fee.of_sum == name]
    now = altered(matter, cases.history(matter), same[0], lambda: cases.hand.law.calendar)
    if now is None:
        return 0, 0
    return min(now.over, sum(fee.credited for fee in same)), waiting(now, same)
