"""Facts of review, discussion and decision (审核、讨论、决定), and of the daily fine (按日连续处罚)."""

from __future__ import annotations

from dataclasses import replace

from fadu.law.instruments import APL, WSL
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty import altering, delegation, sparing, stating, upshots
from fadu.law.procedures.penalty_ordinary import (
    accidents,
    citing,
    dating,
    narrowing,
    proving,
    refusing,
    telling,
    trying,
)
from fadu.law.procedures.penalty_ordinary import comparing as compare
from fadu.law.procedures.penalty_ordinary import judgements as j
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.procedures.penalty_ordinary.facts import (
    KINDS,
    fine,
    in_power,
    issuer,
    number,
    opposite,
    other_heavier,
    party_kind,
    under_wsl,
)
from fadu.law.procedures.penalty_ordinary.facts_transfer import police_filed
from fadu.law.procedures.penalty_ordinary.sums import ALTERATION
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

TEXT, LONG, CHOICE, BOOL = Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.BOOL
MONEY, DATE, NUMBER, PERSON = Kind.MONEY, Kind.DATE, Kind.NUMBER, Kind.PERSON

# 审核、讨论、决定
review_ground = Fact(
    "review_ground",
    "法制审核情形",
    CHOICE,
    (
        "涉及重大公共利益",
        "直接关系重大权益并经过听证程序",
        "案件情况疑难复杂、涉及多个法律关系",
        "法律、法规规定的其他情形",
        "不属于应当法制审核的情形",
    ),
)
review_owed = Fact(
    "review_owed",
    "应当法制审核",
    BOOL,
    derived=Derivation(
        j.review_owed, APL.art(58, par=1), (p.REVIEW_FINE_UNIT, p.REVIEW_FINE_PERSON)
    ),
)
REVIEW = When(review_owed, "==", True)
NO_REVIEW = opposite(REVIEW)
passed = Fact("passed", "审核通过", BOOL, denied="审核没有通过")
NOT_PASSED = When(passed, "==", False)
reviewer = Fact(
    "reviewer",
    "审核人员资格",
    CHOICE,
    ("初次从事，已取得法律职业资格", "非初次从事法制审核"),
)
complexity = Fact(
    "complexity", "案件认定", CHOICE, ("情节复杂", "重大违法行为", "不属于情节复杂或者重大违法行为")
)
discussion_owed = Fact(
    "discussion_owed",
    "应当集体讨论",
    BOOL,
    derived=Derivation(
        j.discussion_owed, APL.art(57, par=2), (p.DISCUSSION_FINE_UNIT, p.DISCUSSION_FINE_PERSON)
    ),
)
DISCUSSION = When(discussion_owed, "==", True)
NO_DISCUSSION = opposite(DISCUSSION)
discussed = Fact(
    "discussed",
    "讨论结论",
    CHOICE,
    ("同意拟处罚意见", "减轻处罚", "变更拟处罚意见", "补充调查", "不予处罚", "移送公安机关"),
)
PROPOSE_AGAIN = When(discussed, "==", "变更拟处罚意见")
SPARED = When(discussed, "==", "不予处罚")
NOT_SPARED = When(discussed, "!=", "不予处罚")
TO_POLICE = When(discussed, "==", "移送公安机关")
OTHERWISE = When(discussed, "in", ("变更拟处罚意见", "不予处罚"))
INQUIRE_AGAIN = When(discussed, "==", "补充调查")
compared = Fact(
    "compared",
    "与告知内容比较",
    CHOICE,
    ("与告知一致", "轻于告知"),
    help="重于告知的，应当重新告知。",
)
within_notice = Fact(
    "within_notice",
    "没有超出告知的范围",
    BOOL,
    derived=Derivation(compare.within_notice, APL.art(44) + APL.art(62)),
)
_HEARING_LIMITS = (p.HEARING_FINE_UNIT, p.HEARING_FINE_PERSON, p.HEARING_CONFISCATION)
hearing_told = Fact(
    "hearing_told",
    "已经告知听证权利",
    BOOL,
    derived=Derivation(compare.hearing_told, APL.art(63, par=1), _HEARING_LIMITS),
)
law_applied = Fact(
    "law_applied",
    "适用的规定",
    CHOICE,
    ("违法行为发生时的规定", "新的规定（处罚较轻或者不认为违法）"),
)
perform_how = Fact("perform_how", "履行方式", LONG)
production_unit = Fact("production_unit", "当事人是生产经营单位", BOOL)
UNIT = When(production_unit, "==", True)
social_impact = Fact("social_impact", "具有一定社会影响", BOOL)
SOCIAL = When(social_impact, "==", True)
FINED = When(fine, ">", 0)
daily_ground = Fact(
    "daily_ground",
    "拒不改正的，可以按日连续处罚",
    BOOL,
    derived=Derivation(j.daily_ground, WSL.art(112)),
)
DAILY_GROUND = When(daily_ground, "==", True)
takes = Fact("takes", "有没收内容", BOOL, derived=Derivation(j.takes, APL.art(9, item=2)))
TAKES = When(takes, "==", True)
binds = Fact(
    "binds",
    "有许可证件、生产经营或者从业方面的处罚",
    BOOL,
    derived=Derivation(j.binds, APL.art(9, item=3) + APL.art(9, item=4)),
)
BINDS = When(binds, "==", True)
DECISION = (
    number,
    trying.no_court_fine,
    party_kind,
    *KINDS,
    q.warning_named,
    q.limits,
    other_heavier,
    issuer,
    in_power,
    takes,
    binds,
    police_filed,
    *narrowing.FACTS,
    law_applied,
    *telling.NOTIFIED,
    compared,
    within_notice,
    hearing_told,
    *proving.FACTS,
    accidents.accident,
    perform_how,
    dating.perform_until,
    dating.term,
    production_unit,
    under_wsl,
    daily_ground,
    social_impact,
    *delegation.OF_DECISION,
)
no_penalty_ground = Fact(
    "no_penalty_ground",
    "不予处罚的情形",
    CHOICE,
    (*sparing.EDUCATED, sparing.LAPSED),
)
EDUCATED = When(no_penalty_ground, "in", sparing.EDUCATED)
# 30, 31: what is ordered of who looks after a child or a person who did not know what they did.
guarded = Fact(
    "guarded",
    "责令监护人管教或者看管、治疗",
    LONG,
    required=False,
    help="不满十四周岁、精神状态致不能辨认或者控制自己行为的必须填写。",
)
guardian_ordered = Fact(
    "guardian_ordered",
    "已经责令监护人",
    BOOL,
    derived=Derivation(j.guardian_ordered, APL.art(30) + APL.art(31)),
)
altered = stating.altered
criminal_fined = Fact("criminal_fined", "人民法院已经判处罚金", BOOL)
remake = Fact(
    "remake",
    "重新作出的范围",
    CHOICE,
    ("不重新作出", "重新作出", "重新作出，不含罚款"),
    derived=Derivation(j.remake, APL.art(35, par=2), recalls=trying.TRIED),
)
VOIDED, ANEW = upshots.voided(ALTERATION), upshots.anew(ALTERATION)
DAILY_VOIDED = upshots.further_void(ALTERATION)
DAILY_ENDED, DAILY_ANEW = upshots.further_ended(ALTERATION), upshots.further_anew(ALTERATION)
GONE = When(ALTERATION.upshot, "==", altering.GONE)
REMADE = When(ALTERATION.upshot, "==", altering.REMADE)
REMADE_WITHOUT_FINE = When(ALTERATION.upshot, "==", altering.WITHOUT_FINE)
original_fine = citing.original_fine
ordered_on = Fact(
    "ordered_on",
    "责令改正之日",
    DATE,
    derived=Derivation(refusing.ordered_on, WSL.art(112), recalls=refusing.ORDERED),
)
refusal_stands = Fact(
    "refusal_stands",
    "复查没有改正，或者按日连续处罚应当重新作出",
    BOOL,
    derived=Derivation(refusing.refusal_stands, WSL.art(112), recalls=refusing.REFUSED),
)
fined_from = Fact("fined_from", "按日处罚起算日", DATE)
fined_until = Fact("fined_until", "按日处罚截止日", DATE)
daily_total = Fact(
    "daily_total",
    "按日连续处罚总额",
    MONEY,
    derived=Derivation(refusing.daily_total, WSL.art(112), dated=True, recalls=refusing.DAYS_FINED),
)
daily_hearing_right = Fact(
    "hearing_right",
    "应当告知听证权利",
    BOOL,
    derived=Derivation(
        j.daily_hearing_right,
        APL.art(63, par=1, item=1),
        (p.HEARING_FINE_UNIT, p.HEARING_FINE_PERSON),
    ),
)
DAILY_HEARING = When(daily_hearing_right, "==", True)
DAILY_NO_HEARING = opposite(DAILY_HEARING)
DAILY = (original_fine, ordered_on, fined_from, fined_until, daily_total, citing.earlier_settled)
daily_within_notice = Fact(
    "within_notice",
    "没有超出告知的范围",
    BOOL,
    derived=Derivation(
        compare.daily_within_notice,
        APL.art(44) + APL.art(62) + APL.art(63, par=1),
        (p.HEARING_FINE_UNIT, p.HEARING_FINE_PERSON),
    ),
)
DAILY_DECISION = (
    trying.no_court_fine,
    *DAILY,
    police_filed,
    telling.notified_total,
    telling.notified_hearing_right,
    daily_within_notice,
    *proving.FACTS,
    accidents.accident,
    *delegation.OF_DECISION,
)
# A decision without a fine: nothing follows from an amount.
_WITHOUT: dict[Fact, Fact] = {
    within_notice: replace(
        within_notice,
        derived=Derivation(compare.within_notice_without_fine, APL.art(44) + APL.art(62)),
    ),
    hearing_told: replace(
        hearing_told,
        derived=Derivation(
            compare.hearing_told_without_fine, APL.art(63, par=1), (p.HEARING_CONFISCATION,)
        ),
    ),
}
WITHOUT_FINE = tuple(
    _WITHOUT.get(x, x) for x in DECISION if x not in (fine, daily_ground, trying.no_court_fine)
)
