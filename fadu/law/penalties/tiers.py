"""裁量阶次: tiers that the bureau's published benchmark sets inside a lawful range; off until filled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fadu.kernel.errors import BadInput
from fadu.kernel.validity import holds
from fadu.law.instruments import APL
from fadu.law.penalties.facts import Line, Outcome, Span
from fadu.law.penalties.reckoning import said
from fadu.law.penalties.terms import Conduct, Payer, Stage


@dataclass(frozen=True)
class Tier:
    """One tier (阶次): the facts that call for it, its amounts in fen, and its source."""

    conduct: str
    stage: Stage
    payer: Payer
    name: str
    condition: str
    low: int
    high: int
    since: date
    until: date | None = None
    source: str = ""

    def in_force(self, day: date) -> bool:
        """Whether the benchmark holds on `day`."""
        return holds(day, self.since, last=self.until)


def problems(tier: Tier, row: Conduct) -> tuple[str, ...]:
    """Why a tier may not be filled in: it must lie inside the law's own amounts."""
    fines = [f for f in row.fined_at(tier.stage) if f.payer is tier.payer]
    if not fines:
        return (f"{row.cite}在“{tier.stage.title}”对{tier.payer.title}没有罚款",)
    found = []
    if tier.low > tier.high:
        found.append("阶次的下限高于上限")
    fixed = [f for f in fines if f.base.value == "fixed"]
    if not fixed:
        found.append(f"{row.cite}不是定额幅度，阶次须按基数逐案确定")
    elif not any(f.low <= tier.low and tier.high <= f.high for f in fixed):
        ranges = "、".join(said(Span(f.low, f.high)) for f in fixed)
        found.append(f"阶次超出法定幅度（{ranges}，{row.cite}）")
    return tuple(found)


def applied(outcome: Outcome, tiers: Iterable[Tier], name: str, on: date) -> Outcome:
    """The outcome narrowed to the chosen tier; BadInput where no such tier is in force."""
    case = [t for t in tiers if t.conduct == outcome.row.code and t.in_force(on)]
    fine = outcome.fine
    here = [t for t in case if fine and (t.stage, t.payer) == (fine.stage, fine.payer)]
    chosen = next((t for t in here if t.name == name), None)
    if outcome.span is None or chosen is None:
        raise BadInput(
            f"“{outcome.row.words}”没有名为“{name}”的裁量阶次",
            todo="裁量阶次由法规科在“裁量和清单”中登记；没有登记的，不按阶次计算。",
        )
    low, high = max(chosen.low, outcome.span.low), min(chosen.high, outcome.span.high)
    if low > high:
        raise BadInput(f"裁量阶次“{name}”不在法定幅度以内", todo="请法规科更正裁量阶次。")
    line = Line(f"裁量阶次“{name}”：{said(Span(low, high))}。{chosen.condition}", APL.art(34))
    return Outcome(
        outcome.row, Span(low, high), fine, outcome.open, (*outcome.steps, line), outcome.raised
    )
