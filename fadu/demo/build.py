"""The whole demonstration, step by step, with its progress."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from fadu.accounts.models import Agency
from fadu.demo import (
    amounts,
    bureau,
    coerced,
    crossing,
    current,
    decision,
    deliberation,
    draws,
    enforced,
    evidence,
    fees,
    foreign,
    hazards,
    libraries,
    local,
    missing,
    objects,
    outcomes,
    papers,
    parties,
    penalties,
    plans,
    rarer,
    recent,
    returns,
    sealing,
    serving,
    spots,
    spots_owing,
    texts,
    visits,
)
from fadu.kernel.errors import Refused
from fadu.matters.sweep import sweep

Progress = Callable[[int, int, str], None]
Firms = dict[str, list[str]]
"""Agency → its enterprises."""


def build(now: datetime, show: Progress, *, checked: int = visits.VISITS) -> bureau.Bureau:
    """Build the demonstration bureau in an empty installation; Refused where one stands already.

    checked: the inspections of its year.
    """
    if Agency.objects.exists():
        raise Refused("已有机构数据，不能再建立示范局", todo="示范局只建立在空的数据库里。")
    meter = _Meter(show, checked)
    meter.begin("机构、人员、日历和参数")
    made = bureau.build(meter.step)
    missing.build(made)
    meter.begin("文书用语、判定标准、裁量阶次和清单")
    libraries.build(made, meter.step)
    meter.begin("示范法律文本")
    texts.build(made)
    meter.step()
    meter.begin("示范企业")
    firms = parties.build(made, meter.step)
    meter.begin("监管对象")
    objects.build(made, firms, now, meter.step)
    meter.begin("2024年重大事故隐患")
    hazards.build(made, firms, meter.step)
    meter.begin("2024年行政处罚案件")
    penalties.build(made, firms, meter.step)
    spots.build(made, firms)
    outcomes.build(made, firms)
    enforced.build(made, firms)
    rarer.build(made, firms)
    spots_owing.build(made, firms)
    coerced.build(made, firms)
    libraries.use(made)
    meter.begin("重大行政决策")
    decision.build(made)
    meter.step()
    meter.begin("2024年随机抽取")
    draws.build(made, meter.step)
    meter.begin("年度检查计划")
    visited = visits.firms(made)
    plans.build(made, firms, now, visited[made.agency])
    meter.step()
    meter.begin("2024年行政检查")
    visits.build(made, meter.step, checked, visited)
    plans.sum_up(made, now)
    meter.begin("2024年报送数据")
    returns.build(made, meter.step)
    meter.begin("当前在办事项")
    _today(made, firms, visited, now)
    meter.step()
    meter.end()
    return made


def _today(made: bureau.Bureau, firms: Firms, visited: Firms, now: datetime) -> None:
    """What is under way around today, so that 工作台 shows what is due, late and to be signed."""
    current.build(made, firms, now)
    papers.build(made, firms[made.agency][10], now)
    recent.build(made, visited, now)
    deliberation.build(made, firms, now)
    amounts.build(made, firms, now)
    local.build(made, now)
    evidence.build(made, now)
    sealing.build(made, now)
    served = serving.build(made, firms, now)
    crossing.build(made, firms[made.agency][-7], now)
    foreign.build(made, firms[made.agency][11], now)
    fees.build(made, firms[made.agency][10:12], now)
    for matter in served[:1]:
        crossing.bundle(made, matter, now)
    sweep(made.law, now)


class _Meter:
    """Counts steps against the known total."""

    def __init__(self, show: Progress, checked: int) -> None:
        self.show, self.done, self.name = show, 0, ""
        acted = sum(1 for _ in hazards.sizes()) + penalties.CASES + visits.steps(checked)
        self.total = 13 + 10 + 10 + acted + returns.steps() + 5

    def begin(self, name: str) -> None:
        """A new part begins."""
        self.name = name
        self.show(self.done, self.total, name)

    def step(self) -> None:
        """One step is done."""
        self.done += 1
        self.show(self.done, self.total, self.name)

    def end(self) -> None:
        """All is done."""
        self.show(self.total, self.total, "完成")
