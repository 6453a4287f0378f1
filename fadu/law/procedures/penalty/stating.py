"""What an alteration states of its paper (照变更、撤销决定填写): of which decision it is, by whom, what it comes to, which sums.

None may be worse for the party: 行政复议法 63(2) for reconsideration, 行政诉讼法 77(2) for a court, each with its exception;
what the bureau itself makes heavier has to be told and heard (行政处罚法 44, 62), so it is annulled and decided anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import chinese_day, day_of, parse_day
from fadu.law.instruments import AEL, ALIL, APL, ARL, WSL
from fadu.law.procedures.penalty.sums import Facts, Sum
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.instrument import Citation

CHOICE, BOOL, MONEY, DATE = Kind.CHOICE, Kind.BOOL, Kind.MONEY, Kind.DATE
OURSELVES, ORGAN, COURT = "本机关", "行政复议机关", "人民法院"
ALTERED, ANNULLED, ANEW = "变更", "撤销", "撤销并责令重新作出"
RESULTS = (ALTERED, ANNULLED, ANEW, "确认违法", "确认无效")
VOID = (ANNULLED, ANEW, "确认无效")
CHANGED, KEPT = "数额变更", "数额不变，只变更其他内容"
THIRD, PLAINTIFF = "第三人提出相反请求", "利害关系人同为原告且诉讼请求相反"
LIGHTER = "其他种类的处罚减轻，整体没有更为不利"
FIRST, FURTHER = "处罚决定", "按日连续处罚决定"
BY = ARL.art(63) + ALIL.art(77) + APL.art(75, par=2)
"""By whom a sum may be altered: a reconsideration, a court, the bureau itself."""
_WORSE: Mapping[str, tuple[Citation, tuple[str, ...], str]] = {
    ORGAN: (ARL.art(63, par=2), (THIRD, LIGHTER), "行政复议机关不得作出对申请人更为不利的变更决定"),
    COURT: (ALIL.art(77, par=2), (PLAINTIFF, LIGHTER), "判决变更不得加重原告的义务"),
    OURSELVES: (APL.art(44) + APL.art(62), (), "本机关加重处罚应当重新告知当事人并听取意见"),
}

altered = Fact("altered", "处理结果", CHOICE, RESULTS)
altered_by = Fact("altered_by", "作出机关", CHOICE, (OURSELVES, ORGAN, COURT))
altered_decision = Fact(
    "altered_decision",
    "处理的决定",
    CHOICE,
    (FIRST, FURTHER),
    help="一份文书处理两份决定的，分两次登记，先登记按日连续处罚决定。处罚决定被撤销、确认无效的，以其罚款为前提的按日连续处罚一并不再执行。",
)
further_on = Fact(
    "further_on",
    f"该{FURTHER}作出的日期",
    DATE,
    required=False,
    help=f"两次以上{FURTHER}没有撤销的必须填写，其他的不填。",
)
sums_changed = Fact(
    "sums",
    "罚款、没收的数额",
    CHOICE,
    (CHANGED, KEPT),
    required=False,
    help="变更的必须选择；数额变更的，填写变更后的各项，没有变更的项不填。",
)
raised_for = Fact(
    "raised_for",
    "数额提高的原因",
    CHOICE,
    (THIRD, PLAINTIFF, LIGHTER),
    required=False,
    help="变更后各项合计高于变更前的必须填写（《行政复议法》第六十三条第二款、《行政诉讼法》第七十七条第二款）；本机关不得以变更提高数额。",
)
taken_before = Fact("taken_before", "已经收缴钱物", BOOL)


def new_sum(of: Sum) -> Fact:
    """As what the paper says a sum anew."""
    return Fact(
        of.new,
        f"变更后的{of.title}",
        MONEY,
        required=False,
        help="照变更决定、判决、调解书填写；没有变更的不填，不再罚款、没收的填0。",
    )


def demand_stated(facts: Facts, sums: Sequence[Sum]) -> None:
    """Refused where an alteration does not say whether sums are altered and to what, or another result says so."""
    said, typed = facts.get("sums"), [of.title for of in sums if facts.get(of.new) is not None]
    if facts["altered"] != ALTERED:
        wrong = f"处理结果是“{facts['altered']}”，却填写了变更后的数额" if said or typed else ""
        todo = "变更的，处理结果选择“变更”；否则不填写数额。"
    elif said is None:
        wrong, todo = (
            "决定变更，没有载明罚款、没收的数额是否变更",
            "请照变更决定、判决、调解书填写。",
        )
    elif said == KEPT:
        wrong = f"填写的是数额不变，却填写了变更后的{'、'.join(typed)}" if typed else ""
        todo = "请照变更决定、判决、调解书核对。"
    else:
        wrong = "" if typed else "数额变更，没有填写变更后的数额"
        todo = "请照变更决定、判决、调解书填写变更后的各项；不再罚款、没收的填0。"
    if wrong:
        raise Refused(wrong, basis=str(BY), todo=todo)


def demand_one(facts: Facts, further: Sequence[Sum], others: Sequence[Sum], before: Facts) -> None:
    """Refused where the paper is of a decision that is not on record, or states sums of another decision than its own."""
    is_further = facts[altered_decision.code] == FURTHER
    void = facts[altered.code] in VOID
    known = [of.stands(before) for of in further]
    if is_further and not any(x.now if void else x.imposed for x in known):
        raise Refused(
            f"没有{FURTHER}的记录",
            basis=str(BY + WSL.art(112)),
            todo=f"请核对文书处理的是哪一份决定；处理处罚决定的，选择“{FIRST}”。",
        )
    _demand_day(facts, [day_of(row[0][0]) for of in further for row in of.standing(before)])
    foreign = [
        of.title for of in (others if is_further else further) if facts.get(of.new) is not None
    ]
    if foreign:
        raise Refused(
            f"处理的是{facts[altered_decision.code]}，却填写了变更后的{'、'.join(foreign)}",
            basis=str(BY),
            todo="对两份决定的变更请分两次登记。",
        )


def _demand_day(facts: Facts, days: Sequence[date]) -> None:
    """Refused where of several decisions whose sums add up it is not said which, or one that does not stand."""
    typed, told = facts.get(further_on.code), "、".join(map(chinese_day, days))
    if facts[altered_decision.code] != FURTHER:
        wrong = f"处理的是{FIRST}，却填写了{further_on.title}" if typed else ""
    elif typed:
        wrong = (
            ""
            if parse_day(typed) in days
            else f"{chinese_day(parse_day(typed))}没有作出{FURTHER}，或者已经撤销"
        )
    else:
        wrong = f"{told}都作出了{FURTHER}，没有填写处理的是哪一次" if len(days) > 1 else ""
    if wrong:
        todo = (
            f"请照文书填写{further_on.title}：{told}。"
            if days
            else "请核对文书处理的是哪一份决定。"
        )
        raise Refused(wrong, basis=str(BY + WSL.art(112)), todo=todo)


def concerns(facts: Mapping[str, Any], of: Sum) -> bool:
    """Whether an alteration, by its entry, is of the decision that imposes a sum: a daily fine falls with the fine before it."""
    if facts.get(altered_decision.code) == FURTHER:
        return of.adds
    return not of.adds or facts.get(altered.code) in VOID


def voids(facts: Mapping[str, Any], of: Sum) -> bool:
    """Whether nothing of a sum stands after an alteration whose decision is void: of a daily fine an earlier one may stay owed."""
    return facts.get(altered.code) in VOID and concerns(facts, of) and not facts.get(of.after)


def not_worse(facts: Facts, was: int, then: int) -> bool:
    """True where the sums together do not rise, or rise for a reason that the law admits; else Refused."""
    if facts["altered"] != ALTERED or then <= was:
        return True
    cite, reasons, why = _WORSE[facts["altered_by"]]
    if facts.get("raised_for") in reasons:
        return True
    todo = "请撤销原决定，重新告知后作出决定。"
    if reasons:
        todo = f"请核对变更后的数额；原因是{'或者'.join(f'“{x}”' for x in reasons)}的，填写该原因。"
    raise Refused(
        f"变更后合计{in_yuan(then)}，高于变更前的{in_yuan(was)}：{why}", basis=str(cite), todo=todo
    )


def demand_admitted(over: int, taken: bool) -> None:
    """Refused where the record has it that too much was paid, and nothing is said to have been."""
    if over and not taken:
        raise Refused(
            f"台账记有多收的款项{in_yuan(over)}，填写的却是没有收缴钱物",
            basis=str(AEL.art(41)),
            todo="请填写已经收缴钱物；缴款登记有误的，先更正。",
        )
