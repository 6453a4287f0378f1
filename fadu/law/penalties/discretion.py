"""裁量: from the norms that fit to the amount that may be proposed, and what stands against one, each with its article.

Nothing is proposed by itself: law and benchmark give a range, the officer names the amount and why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from fadu.kernel.errors import BadInput
from fadu.kernel.money import in_wan
from fadu.law.instruments import APL
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.choice import by_date
from fadu.law.penalties.facts import Case, Line, Outcome, Span
from fadu.law.penalties.ladder import Effect, Judgement
from fadu.law.penalties.reckoning import said
from fadu.law.penalties.several import governing
from fadu.law.penalties.terms import Conduct
from fadu.law.penalties.tiers import Tier, applied
from fadu.law.vocabulary.status import Status

FAIR = APL.art(5, par=2)  # 过罚相当
BENCHMARK = APL.art(34)
TOGETHER = APL.art(57, par=2)
UNREAD = "《应急管理行政裁量权基准暂行规定》（应急管理部令第12号），条款未核实"
REASONED = Line(
    f"数额不在裁量阶次以内，属于偏离裁量基准，须说明理由（{UNREAD}）", BENCHMARK, Status.U
)
_DISCUSSED: Mapping[bool | None, Line] = {
    True: Line(
        "本机关规定偏离裁量基准的须经集体讨论，作出决定以前办理“集体讨论”", BENCHMARK, Status.P
    ),
    False: Line("本机关规定偏离裁量基准的不须集体讨论", BENCHMARK, Status.P),
    None: Line(
        f"偏离是否须经集体讨论，条款未核实（{UNREAD}），参数“偏离裁量基准须集体讨论”没有填写",
        BENCHMARK,
        Status.U,
    ),
}


class Course(StrEnum):
    """What the officer concludes from the circumstances (裁量结论)."""

    ORDINARY = "一般"
    LIGHTER = "从轻"
    REDUCED = "减轻"
    HEAVIER = "从重"
    NONE = "不予处罚"


class Weightier(StrEnum):
    """On which ground a penalty is made heavier (从重)."""

    EMERGENCY = "违反突发事件应对措施"
    OTHER = "裁量基准规定的其他从重情形"


EMERGENCY = Line("发生重大传染病疫情等突发事件，违反应对措施的，依法快速、从重处罚", APL.art(49))
HEAVIER_ELSEWHERE = Line(
    f"其他从重情形由裁量基准规定（{UNREAD}），须写明所适用的条款", None, Status.U
)


@dataclass(frozen=True)
class Weighed:
    """Every norm that fits with its own range, and the one that governs, or why that is open."""

    outcomes: tuple[Outcome, ...]
    passed_over: tuple[Line, ...]
    best: Outcome

    @property
    def several(self) -> bool:
        """Whether more than one norm fits, so that a second person looks at the choice."""
        return len(self.outcomes) > 1


@dataclass(frozen=True)
class Proposed:
    """What an officer proposes for one party; amount in fen."""

    course: Course
    amount: int | None
    tier: str = ""
    deviation: str = ""
    weightier: Weightier | None = None


@dataclass(frozen=True)
class Day:
    """The day on which tiers hold, and what the bureau laid down on deviations; None where it did not."""

    on: date
    discussed: bool | None = None


@dataclass(frozen=True)
class Found:
    """The range for the course that is chosen, what is against the amount, and what is to be minded."""

    span: Span | None
    outcome: Outcome
    against: tuple[Line, ...]
    minded: tuple[Line, ...]
    deviates: bool = False


def weighed(rows: Sequence[Conduct], case: Case, amount: int = 0) -> Weighed:
    """The ranges of the norms chosen and of those that the same act may break, side by side (29).

    BadInput where no norm is named. A norm that gives way to another of them is shown and not weighed.
    """
    if not rows:
        raise BadInput("没有选择处罚依据", todo="请填写处罚目录代码，或者条款。")
    beside = [BY_CODE[code] for row in rows for code in row.also]
    all_rows = tuple(dict.fromkeys([*rows, *(r for r in beside if r.in_force(case.act_date))]))
    outcomes = tuple(by_date(row, case) for row in all_rows)
    codes = {row.code for row in all_rows}
    giving_way = [o for o in outcomes if codes & set(o.row.overtaken_by)]
    standing = [o for o in outcomes if o not in giving_way]
    told = tuple(
        Line(f"{o.row.cite}让位于目录{'、'.join(o.row.overtaken_by)}：{o.row.note}", o.row.cite)
        for o in giving_way
    )
    if not standing:
        standing = list(outcomes)
    best = standing[0] if len(standing) == 1 else governing(standing, amount)
    return Weighed(outcomes, told, best)


def considered(
    best: Outcome, judged: Judgement, tiers: Sequence[Tier], one: Proposed, day: Day
) -> Found:
    """The range that course and tier leave within the law, and every line against what is proposed."""
    on = day.on
    against, minded = list(_course(best, judged, one)), list(_heavier(one))
    outcome, tier = best, None
    if one.tier and best.decided and one.course is not Course.NONE:
        try:
            outcome = applied(best, tiers, one.tier, on)
            tier = outcome.span
        except BadInput as wrong:
            against.append(Line(f"{wrong.message}。{wrong.todo}", BENCHMARK))
    elif best.decided and one.course is not Course.NONE:
        minded.append(_no_tier(best, tiers, on))
    span = _span(best, one.course)
    amount, deviates = one.amount, False
    if span and amount is not None:
        against += _outside(best, span, amount, one.course)
        inside = tier is None or tier.low <= amount <= tier.high
        deviates = not inside and one.course is not Course.REDUCED
    if deviates:
        minded += [REASONED, _DISCUSSED[day.discussed]]
        if not one.deviation.strip():
            why = f"数额{in_wan(amount or 0)}不在裁量阶次“{one.tier}”以内，没有写明偏离的理由"
            against.append(replace(REASONED, text=f"{why}（{UNREAD}）"))
    if span and tier and one.course in (Course.ORDINARY, Course.LIGHTER, Course.HEAVIER):
        span = span if one.deviation.strip() else tier
    return Found(span, outcome, (*best.open, *against), tuple(minded), deviates)


def _course(best: Outcome, judged: Judgement, one: Proposed) -> Iterator[Line]:
    """What the ladder of 30–33 and 36 says against the course."""
    effect, course = judged.effect, one.course
    if effect is None:
        lacking = "、".join(dict.fromkeys(name for r in judged.open for name in r.lacking))
        yield Line(f"尚须查明{lacking}，才能认定是否不予处罚", judged.open[0].line.cite)
        return
    first = judged.holding[0].line if judged.holding else None
    holding = {r.effect: r.line for r in judged.holding}
    if effect is Effect.SHALL_NOT and course is not Course.NONE:
        yield Line(f"应当不予处罚，不得提出{course.value}处罚", holding[effect].cite)
    if course is Course.NONE and effect not in (Effect.SHALL_NOT, Effect.MAY_NOT):
        yield Line("没有查明依法不予处罚的情形", APL.art(33))
    mitigates = {Effect.SHALL_MITIGATE, Effect.MAY_MITIGATE} & set(holding)
    if course in (Course.LIGHTER, Course.REDUCED) and not mitigates:
        yield Line(
            f"没有查明{course.value}处罚的情形", APL.art(32) if first is None else first.cite
        )
    if course in (Course.ORDINARY, Course.HEAVIER) and Effect.SHALL_MITIGATE in holding:
        yield Line("应当从轻或者减轻，不得按一般或者从重提出", holding[Effect.SHALL_MITIGATE].cite)
    if course is Course.REDUCED and best.span is not None and best.span.low == 0:
        yield Line("条文没有罚款下限，没有减轻的余地，应当按从轻提出", best.row.cite)
    if course is Course.HEAVIER and one.weightier is None:
        yield Line("从重处罚没有写明从重的情形", FAIR)


def _heavier(one: Proposed) -> Iterator[Line]:
    if one.course is Course.HEAVIER and one.weightier is not None:
        yield EMERGENCY if one.weightier is Weightier.EMERGENCY else HEAVIER_ELSEWHERE


def _no_tier(best: Outcome, tiers: Sequence[Tier], on: date) -> Line:
    fine = best.fine
    here = [
        t.name for t in tiers
        if fine and t.in_force(on) and (t.conduct, t.stage, t.payer) == (best.row.code, fine.stage, fine.payer)
    ]  # fmt: skip
    if here:
        return Line(f"没有选择裁量阶次；已经公布的阶次有：{'、'.join(here)}", BENCHMARK)
    return Line("没有登记裁量阶次，不按阶次计算，只以法定幅度为限", BENCHMARK)


def _span(best: Outcome, course: Course) -> Span | None:
    """The amounts that a course allows in the law, both ends included."""
    if course is Course.NONE:
        return Span(0, 0)
    if best.span is None or not best.decided:
        return None
    if course is Course.REDUCED:
        return Span(0, max(best.span.low - 1, 0))
    return best.span


def _outside(best: Outcome, span: Span, amount: int, course: Course) -> Iterator[Line]:
    if amount < span.low:
        why = "只有依法减轻处罚的才可以低于下限" if course is not Course.REDUCED else ""
        yield Line(f"{in_wan(amount)}低于法定幅度（{said(span)}），{why}", APL.art(32))
    if amount > span.high:
        if course is Course.NONE:
            yield Line(f"不予处罚的，不得罚款{in_wan(amount)}", APL.art(33))
        elif course is Course.REDUCED:
            least = in_wan(best.span.low) if best.span else ""
            yield Line(
                f"减轻处罚应当低于法定幅度的下限{least}，{in_wan(amount)}不低于下限", APL.art(32)
            )
        else:
            yield Line(f"{in_wan(amount)}高于法定幅度（{said(span)}）", best.row.cite)
