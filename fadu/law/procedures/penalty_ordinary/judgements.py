"""Judgements that follow from other facts (判断): hearing right, limitation, amounts.

Each is a cited pure function over the facts of one act and the dated parameters; its result is
copied into the entry, so a later change of a parameter alters no past act. Amounts are fen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import parse_day
from fadu.law.instruments import APL, CTR, SPLR, WSL
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty import sparing
from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty_ordinary import trying

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

LICENCE_HEAVY = ("降低资质等级", "吊销许可证件")
BUSINESS_HEAVY = ("责令停产停业", "责令关闭")
_UNIT = "单位"
_GUARDED = (sparing.YOUNG, sparing.UNSOUND)


def hearing_right(facts: Facts, find: Find) -> bool:
    """Whether the proposal is one of 行政处罚法 63(1)."""
    return heavy(facts, facts["fine"], find)


def in_power(facts: Facts, find: Find) -> bool:
    """True where the organ may itself impose what is stated (行政处罚法 17); else Refused.

    Closing is decided by a government (安全生产法 115), a permit is taken away by who issued it.
    """
    if facts["business"] == "责令关闭":
        raise Refused(
            "责令关闭由人民政府决定，不能由本机关负责人决定",
            basis=str(APL.art(17) + APL.art(38, par=1) + WSL.art(115)),
            todo="请在“重大事故隐患治理督办”中提请人民政府予以关闭。",
        )
    if facts["licence"] == "吊销许可证件" and facts.get("issuer") != "本机关":
        raise Refused(
            "没有载明许可证件由本机关颁发，不能决定吊销",
            basis=str(APL.art(17) + SPLR.art(23)),
            todo="请填写许可证件颁发机关；由其他机关颁发的，提请该机关吊销。",
        )
    return True


def heavy(facts: Facts, fine: int, find: Find) -> bool:
    """Whether such a penalty is to be heard: a threshold is asked for only where it matters."""
    if facts["licence"] in LICENCE_HEAVY or facts["business"] in BUSINESS_HEAVY:
        return True
    if facts["employment"] or facts["other_heavier"]:
        return True
    unit = facts["party_kind"] == _UNIT
    taken = max(facts["confiscated_income"], facts["confiscated_goods"])
    if fine and fine >= find(p.HEARING_FINE_UNIT if unit else p.HEARING_FINE_PERSON):
        return True
    return bool(taken) and bool(taken >= find(p.HEARING_CONFISCATION))


def limitation_over(facts: Facts, find: Find) -> bool:
    """Whether the act stayed undiscovered too long (行政处罚法 36); time runs from its end.

    Two years, or five where life and health are concerned and harm was done. Another statute's
    longer or shorter period is stated as its last day.
    """
    if facts["act_state"] != "已经终了":
        return False
    discovered = parse_day(facts["discovered_on"])
    if facts.get("other_limit"):
        return discovered > parse_day(facts["other_limit"])
    if not facts.get("act_ended_on"):
        raise Refused("没有载明违法行为终了日期，不能判断追责期限", basis=str(APL.art(36, par=2)))
    ended = parse_day(facts["act_ended_on"])
    years = 5 if facts["life_and_harm"] else 2
    return discovered > _years_later(ended, years)


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February: the month's last day
        return day.replace(year=day.year + years, day=28)


def review_owed(facts: Facts, find: Find) -> bool:
    """Whether legal review is owed (行政处罚法 58): one of the four cases, or the local list."""
    if facts["review_ground"] != "不属于应当法制审核的情形":
        return True
    return _reaches(facts, find, p.REVIEW_FINE_UNIT, p.REVIEW_FINE_PERSON)


def review_owed_after_hearing(facts: Facts, find: Find) -> bool:
    """Whether the hearing makes legal review due (行政处罚法 58(1)(二)), strictly unless settled."""
    return bool(facts["major_interest"]) or bool(find(p.REVIEW_AFTER_HEARING))


def discussion_owed(facts: Facts, find: Find) -> bool:
    """Whether the leaders must discuss (行政处罚法 57(2)): as determined, or by the set amount."""
    if facts["complexity"] != "不属于情节复杂或者重大违法行为":
        return True
    return _reaches(facts, find, p.DISCUSSION_FINE_UNIT, p.DISCUSSION_FINE_PERSON)


def guardian_ordered(facts: Facts, find: Find) -> bool:
    """Whether a guardian was ordered to act (行政处罚法 30, 31); Refused where one must be."""
    ordered = bool(str(facts.get("guarded") or "").strip())
    if facts["no_penalty_ground"] in _GUARDED and not ordered:
        raise Refused(
            "不予处罚，没有载明责令监护人管教或者看管、治疗",
            basis=str(APL.art(30) + APL.art(31)),
            todo="请填写对监护人的责令。",
        )
    return ordered


def _reaches(facts: Facts, find: Find, unit: str, person: str) -> bool:
    """Whether the fine reaches a local amount; an amount nobody has filled in is off."""
    try:
        limit = find(unit if facts["party_kind"] == _UNIT else person)
    except Refused:
        return False
    return bool(facts["fine"] >= limit)


def takes(facts: Facts, find: Find) -> bool:
    """Whether something is confiscated (没收)."""
    return bool(facts["confiscated_income"] or facts["confiscated_goods"])


def binds(facts: Facts, find: Find) -> bool:
    """Whether the penalty touches licence, business or employment and so must be complied with."""
    return bool(facts["licence"] != "无" or facts["business"] != "无" or facts["employment"])


def eve(facts: Facts, find: Find) -> str:
    """The day before the announced hearing: it is held on the announced day, not earlier."""
    return (parse_day(facts["hearing_on"]) - timedelta(days=1)).isoformat()


def waiver_ends_period(facts: Facts, find: Find) -> bool:
    """Whether an express waiver of the hearing ends the five days: only if the bureau says so."""
    try:
        return bool(find(p.HEARING_WAIVER))
    except Refused:  # nobody has settled it: the waiver is taken, the five days run on
        return False


FILED_BY = ("police_decide.filed*", "police_review.filed*", "procuratorate_reply.filed*")


def remake(facts: Facts, find: Find, before: Facts) -> str:
    """What an annulled decision may be replaced with: no first fine after a criminal one (35(2)); Refused where the record has one."""
    if trying.fined(before) and not facts["criminal_fined"]:
        raise Refused(
            "本案登记的刑事处理结果是判处罚金，不能填写没有判处罚金",
            basis=str(APL.art(35, par=2)),
            todo="请改为已经判处罚金；刑事处理结果登记有误的，先登记更正后的结果。",
        )
    if facts["altered"] != st.ANEW:
        return "不重新作出"
    if facts["criminal_fined"]:  # a daily fine is nothing but a fine
        further = facts[st.altered_decision.code] == st.FURTHER
        return "不重新作出" if further else "重新作出，不含罚款"
    return "重新作出"


def suggested(facts: Facts, find: Find, before: Facts) -> bool:
    """True where the procuratorate was asked to supervise; else Refused: there is nothing to answer."""
    if "suggest_supervision." not in before:
        raise Refused(
            "没有建议人民检察院立案监督，没有可以登记的立案监督结果",
            basis=str(CTR.art(9, par=1)),
            todo="请核对是否属于本案；建议过的，先登记立案监督建议。",
        )
    return True


def prosecuted(facts: Facts, find: Find, before: Facts) -> bool:
    """True where a transferred case was filed by the police; else Refused: no result can come of it.

    What a court or procuratorate sends that nobody here transferred is a clue of its own (27(1)).
    """
    if not police_filed(facts, find, before):
        raise Refused(
            "本案没有移送并由公安机关立案，没有可以登记的刑事处理结果",
            basis=str(APL.art(27, par=1) + CTR.art(12)),
            todo="司法机关移送的案件，请作为案件线索另行登记；已经移送的，先登记公安机关的立案决定。",
        )
    return True


def police_filed(facts: Facts, find: Find, before: Facts) -> bool | None:
    """True where the police have filed what was sent to them, be it that they refused another time; else nothing to say.

    Then what the criminal law says of it usually comes first (移送规定 11(1)).
    """
    return any(said for reply in FILED_BY for _, said in before.get(reply, ())) or None


def daily_ground(facts: Facts, find: Find) -> bool:
    """Whether a refusal to correct may be fined by the day: a production unit fined under the law."""
    return bool(facts["fine"] and facts["production_unit"] and facts["under_wsl"])


def daily_hearing_right(facts: Facts, find: Find) -> bool:
    """Whether the sum of a daily fine is a larger fine of 行政处罚法 63(1)(一)."""
    unit = facts["party_kind"] == _UNIT
    limit = find(p.HEARING_FINE_UNIT if unit else p.HEARING_FINE_PERSON)
    return bool(facts["daily_total"] >= limit)
