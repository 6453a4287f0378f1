"""不予、可以不予、从轻或者减轻: the ladder of 行政处罚法 30–33 and 36, each rung with its article."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from fadu.law.instruments import APL
from fadu.law.penalties.facts import Line
from fadu.law.procedures.penalty import sparing


class Effect(StrEnum):
    """What a rung does, from the strongest down."""

    SHALL_NOT = "shall_not"
    MAY_NOT = "may_not"
    SHALL_MITIGATE = "shall_mitigate"
    MAY_MITIGATE = "may_mitigate"
    PENALIZE = "penalize"

    @property
    def title(self) -> str:  # type: ignore[override]
        """The law's word."""
        return _EFFECTS[self]


_EFFECTS = {
    Effect.SHALL_NOT: "不予行政处罚",
    Effect.MAY_NOT: "可以不予行政处罚",
    Effect.SHALL_MITIGATE: "应当从轻或者减轻行政处罚",
    Effect.MAY_MITIGATE: "可以从轻或者减轻行政处罚",
    Effect.PENALIZE: "没有不予、从轻、减轻的情形",
}


class Harm(StrEnum):
    """The harm that was done."""

    NONE = "没有造成危害后果"
    SLIGHT = "危害后果轻微"
    MORE = "危害后果不轻微"


class Mind(StrEnum):
    """The state of mind of a natural person (第三十一条)."""

    SOUND = "精神正常"
    ABSENT = "不能辨认或者不能控制自己行为"
    PARTIAL = "尚未完全丧失辨认或者控制能力"


class Mitigation(StrEnum):
    """The cases of 第三十二条."""

    UNDID = "主动消除或者减轻危害后果"
    COERCED = "受胁迫或者诱骗"
    CONFESSED = "主动供述尚未掌握的违法行为"
    MERIT = "配合查处有立功表现"
    OTHER_LAW = "法律、法规、规章规定的其他情形"


CHILD = Line("不满十四周岁，不予行政处罚，责令监护人管教", APL.art(30))
MINOR = Line("已满十四周岁不满十八周岁，应当从轻或者减轻", APL.art(30))
ABSENT = Line("不能辨认或者不能控制自己行为，不予行政处罚，责令监护人严加看管和治疗", APL.art(31))
PARTIAL = Line("尚未完全丧失辨认、控制能力，可以从轻或者减轻", APL.art(31))
MITIGATED = {m: Line(m.value, APL.art(32, item=n)) for n, m in enumerate(Mitigation, 1)}
SLIGHT = Line("违法行为轻微并及时改正，没有造成危害后果", APL.art(33, par=1))
FIRST = Line("初次违法且危害后果轻微并及时改正", APL.art(33, par=1))
FAULTLESS = Line("当事人有证据足以证明没有主观过错", APL.art(33, par=2))
LAPSED = Line(
    "在二年内（涉及公民生命健康安全、金融安全且有危害后果的，在五年内）没有被发现，不再给予行政处罚，法律另有规定的除外",
    APL.art(36, par=1),
)
EDUCATE = Line("依法不予行政处罚的，应当对当事人进行教育", APL.art(33, par=3))
GROUNDS = {
    CHILD: sparing.YOUNG, ABSENT: sparing.UNSOUND, SLIGHT: sparing.SLIGHT, FIRST: sparing.FIRST,
    FAULTLESS: sparing.FAULTLESS, LAPSED: sparing.LAPSED,
}  # fmt: skip
"""The ground that a rung gives to a decision to impose nothing."""
RUNGS = (
    CHILD, MINOR, ABSENT, PARTIAL, *MITIGATED.values(), SLIGHT, FIRST, FAULTLESS, LAPSED, EDUCATE,
)  # fmt: skip


@dataclass(frozen=True)
class Circumstances:
    """What was found of the party; None where it was not yet looked into.

    age: of a natural person in whole years at the time of the act; None for a unit.
    no_fault: the party has proved that it was without fault; the proof is the party's (33(2)), so
        what it has not claimed counts as no.
    ended, discovered: the day of the act (of a continuing one, its end), and of its discovery.
    lives: it concerns citizens' life and health or finance, and there was harm (36(1)).
    fault_regardless: a law or regulation provides otherwise for lack of fault (33(2)).
    """

    slight: bool | None = None
    first_time: bool | None = None
    corrected: bool | None = None
    harm: Harm | None = None
    no_fault: bool | None = None
    fault_regardless: bool = False
    age: int | None = None
    mind: Mind = Mind.SOUND
    mitigations: tuple[Mitigation, ...] = ()
    ended: date | None = None
    discovered: date | None = None
    lives: bool | None = None


@dataclass(frozen=True)
class Rung:
    """One effect that holds, or may hold once `lacking` is looked into."""

    effect: Effect
    line: Line
    lacking: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the effect is certain."""
        return not self.lacking


@dataclass(frozen=True)
class Judgement:
    """The rungs that hold and those still open; `effect` is None while a stronger one is open."""

    holding: tuple[Rung, ...]
    open: tuple[Rung, ...]

    @property
    def effect(self) -> Effect | None:
        """The strongest effect, if no open rung could be stronger."""
        order = list(Effect)
        held = min(
            (order.index(r.effect) for r in self.holding), default=order.index(Effect.PENALIZE)
        )
        if any(order.index(r.effect) < held for r in self.open):
            return None
        return order[held]

    @property
    def explanation(self) -> tuple[Line, ...]:
        """Every rung that holds, what is open, and the duty to educate where nothing is imposed."""
        lines = [r.line for r in self.holding]
        lines += [
            Line(f"尚须查明：{'、'.join(r.lacking)}。{r.line.text}", r.line.cite) for r in self.open
        ]
        spared = {r.effect for r in self.holding if GROUNDS.get(r.line) in sparing.EDUCATED}
        if Effect.SHALL_NOT in spared:
            lines.append(EDUCATE)
        elif self.effect is Effect.MAY_NOT:
            lines.append(
                replace(EDUCATE, text=f"决定不予行政处罚的，{EDUCATE.text.split('，')[1]}")
            )
        return tuple(lines)


def judge(found: Circumstances) -> Judgement:
    """Which rungs of the ladder hold for a party."""
    spared = (_lapsed(found), _age(found), _mind(found), *_three(found))
    rungs = [r for r in (*spared, *_mitigated(found)) if r]
    return Judgement(tuple(r for r in rungs if r.holds), tuple(r for r in rungs if not r.holds))


def _lapsed(found: Circumstances) -> Rung | None:
    """第三十六条: not discovered within two years, or within five where lives or finance are harmed."""
    if found.ended is None or found.discovered is None:
        days = {"违法行为发生或者终了之日": found.ended, "违法行为被发现之日": found.discovered}
        return Rung(Effect.SHALL_NOT, LAPSED, tuple(n for n, day in days.items() if day is None))
    if found.discovered <= _years_later(found.ended, 2):
        return None
    if found.discovered > _years_later(found.ended, 5) or found.lives is False:
        return Rung(Effect.SHALL_NOT, LAPSED)
    lacking = ("是否涉及公民生命健康安全、金融安全且有危害后果",)
    return None if found.lives else Rung(Effect.SHALL_NOT, LAPSED, lacking)


def _years_later(day: date, years: int) -> date:
    """The corresponding day, or the month's end where there is none (民法典第二百零二条)."""
    year = day.year + years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _age(found: Circumstances) -> Rung | None:
    if found.age is None or found.age >= 18:
        return None
    if found.age < 14:
        return Rung(Effect.SHALL_NOT, CHILD)
    return Rung(Effect.SHALL_MITIGATE, MINOR)


def _mind(found: Circumstances) -> Rung | None:
    if found.mind is Mind.ABSENT:
        return Rung(Effect.SHALL_NOT, ABSENT)
    if found.mind is Mind.PARTIAL:
        return Rung(Effect.MAY_MITIGATE, PARTIAL)
    return None


def _three(found: Circumstances) -> tuple[Rung | None, ...]:
    """第三十三条: 轻微不罚 (shall not), 首违可不罚 (may not), 无过错 (shall not)."""
    harmless = None if found.harm is None else found.harm is Harm.NONE
    light = None if found.harm is None else found.harm in (Harm.SLIGHT, Harm.NONE)
    slight = _rung(
        Effect.SHALL_NOT, SLIGHT,
        违法行为是否轻微=found.slight, 是否及时改正=found.corrected, 有无危害后果=harmless,
    )  # fmt: skip
    first = _rung(
        Effect.MAY_NOT, FIRST,
        是否初次违法=found.first_time, 危害后果是否轻微=light, 是否及时改正=found.corrected,
    )  # fmt: skip
    faultless = found.no_fault and not found.fault_regardless
    return slight, first, Rung(Effect.SHALL_NOT, FAULTLESS) if faultless else None


def _rung(effect: Effect, line: Line, **needed: bool | None) -> Rung | None:
    """The rung if nothing it needs is known to be lacking."""
    if any(value is False for value in needed.values()):
        return None
    return Rung(effect, line, tuple(name for name, value in needed.items() if value is None))


def _mitigated(found: Circumstances) -> tuple[Rung, ...]:
    return tuple(
        Rung(Effect.SHALL_MITIGATE, MITIGATED[m]) for m in dict.fromkeys(found.mitigations)
    )
