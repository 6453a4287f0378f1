"""裁量说明: a reckoning in words, the versions it rests on, and how what is decided differs from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.kernel.money import in_wan
from fadu.law.instruments import APL
from fadu.law.penalties.discretion import Course, Day, Found, Proposed, Weighed
from fadu.law.penalties.facts import Case, Line, Outcome
from fadu.law.penalties.ladder import Judgement
from fadu.law.penalties.payers import is_unit
from fadu.law.penalties.reckoning import provided, said
from fadu.law.penalties.terms import Payer

NOT_HEAVIER = Line("不得因当事人陈述、申辩而给予更重的处罚", APL.art(45, par=2))
_PERSONS = (Payer.PRINCIPAL, Payer.MANAGERS, Payer.RESPONSIBLE, Payer.INVESTOR)


@dataclass(frozen=True)
class Reckoning:
    """One reckoning whole: what was known, what the law says to it, what is proposed and why."""

    case: Case
    weighed: Weighed
    judged: Judgement
    one: Proposed
    found: Found
    day: Day

    @property
    def on(self) -> date:
        """The day for which it was reckoned."""
        return self.day.on

    @property
    def clean(self) -> bool:
        """Whether nothing stands against it, so that it may be kept."""
        return not self.found.against and self.one.amount is not None

    @property
    def best(self) -> Outcome:
        """The norm that governs."""
        return self.weighed.best


def account(made: Reckoning) -> str:
    """The reasons in words, each with its article, as 裁量说明 and the proposal print them."""
    return "\n".join(
        f"{title}：{'；'.join(text)}。" for title, text in _parts(made) if text
    ).replace("。。", "。").replace("。；", "；")  # fmt: skip


def _parts(made: Reckoning) -> Iterator[tuple[str, list[str]]]:
    best, one, weighed = made.best, made.one, made.weighed
    span = best.span
    yield "适用的规定", [_said(line) for line in best.steps]
    if weighed.several:
        others = [
            f"{o.row.cite}：{said(o.span) if o.span else '幅度未定'}" for o in weighed.outcomes
        ]
        yield "比较过的规定", [*others, *map(_said, weighed.passed_over)]
    yield "法定幅度", [said(span)] if span else []
    yield (
        "情节",
        [_said(line) for line in made.judged.explanation] or ["没有查明不予、从轻、减轻的情形"],
    )
    tier = [_said(x) for x in made.found.outcome.steps if x not in best.steps]
    yield "裁量阶次", [*tier, *map(_said, made.found.minded)]
    yield "偏离裁量基准的理由", [one.deviation.strip()] if made.found.deviates else []
    amount = f"罚款{in_wan(one.amount)}" if one.amount else "不罚款"
    yield "裁量结论", [f"{one.course.value}，{amount}"]


def _said(line: Line) -> str:
    """A line with its article, once."""
    return line.text if line.cite and str(line.cite) in line.text else str(line)


def circumstances(judged: Judgement) -> str:
    """The circumstances that hold, one a line; where none does, that none was found."""
    return "\n".join(str(r.line) for r in judged.holding) or "没有查明不予、从轻、减轻的情形"


def versions(made: Reckoning, positions: Mapping[str, str]) -> str:
    """The catalogue's rows word by word with their first day, and the tier with its place in the register.

    positions: by name of a tier, where the version that was used stands.
    """
    rows = [
        f"{o.row.code} {o.row.cite}，{o.row.since.isoformat()}起施行，核实程度{o.row.status.value}："
        f"{'；'.join(provided(o.row))}"
        for o in made.weighed.outcomes
    ]
    name = made.one.tier
    at = f"裁量阶次“{name}”：{positions.get(name, '没有登记')}" if name else "没有选用裁量阶次"
    told = {True: "是", False: "否", None: "没有填写"}[made.day.discussed]
    parameter = f"参数“偏离裁量基准须集体讨论”：{told}"
    return "\n".join([*rows, at, parameter, f"计算日：{made.on.isoformat()}"])


def facts_used(case: Case) -> str:
    """What the reckoning took for granted, one fact a line; money in 元 as it was established."""
    sums = (
        ("违法所得", case.gains), ("货值金额", case.goods), ("上一年年收入", case.income),
        ("原处罚数额", case.original_fine),
    )  # fmt: skip
    told = [
        f"违法行为发生日：{case.act_date.isoformat()}", f"阶段：{case.stage.title}", f"缴纳人：{case.payer.title}",
        f"拟作出决定日：{case.decided_on.isoformat()}" if case.decided_on else "",
        *(f"{title}：{in_wan(value)}" for title, value in sums if value is not None),
        f"拒不改正的日数：{case.days}" if case.days else "",
        f"情节认定：{case.gravity.value or '一般情节'}" if case.gravity is not None else "",
    ]  # fmt: skip
    return "\n".join(line for line in told if line)


@dataclass(frozen=True)
class Kept:
    """What a kept reckoning came to, as it is compared with a later act; amount in fen."""

    conduct: str
    payer: str
    course: str
    amount: int


def differences(
    kept: Kept, stated: Mapping[str, Any], conducts: Iterable[str], *, penalizes: bool
) -> tuple[str, ...]:
    """How what an act states differs from what was reckoned, each difference by name.

    conducts: the codes that the basis it states means. A fact that it does not state is not compared.
    """
    return tuple(_different(kept, stated, tuple(conducts), penalizes))


def _different(
    kept: Kept, stated: Mapping[str, Any], conducts: Sequence[str], penalizes: bool
) -> Iterator[str]:
    fine = stated.get("fine")
    amount = (fine or 0) if penalizes else 0
    if (isinstance(fine, int) or not penalizes) and amount != kept.amount:
        yield f"罚款金额：登记的裁量是{in_wan(kept.amount)}，本环节是{in_wan(amount)}"
    basis = stated.get("legal_basis")
    if isinstance(basis, str) and kept.conduct not in conducts:
        yield f"处罚依据：登记的裁量适用目录{kept.conduct}，本环节写的是{basis}"
    kind = stated.get("party_kind")
    unit, persons = is_unit(kind), kept.payer in [p.title for p in _PERSONS]
    if (unit is True and persons) or (unit is False and kept.payer == Payer.UNIT.title):
        yield f"当事人类别：登记的裁量由{kept.payer}缴纳，本环节是{kind}"
    if not penalizes and kept.course != Course.NONE.value:
        yield f"裁量结论：登记的是{kept.course}处罚，本环节不予处罚"
    if penalizes and kept.course == Course.NONE.value:
        yield "裁量结论：登记的是不予处罚，本环节给予处罚"
