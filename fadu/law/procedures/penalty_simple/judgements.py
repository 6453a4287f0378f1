"""Cited functions of penalties on the spot (当场处罚): the course, the limits, what is collected and what it comes to.

Amounts are fen, never a float; everything that bars a decision is named with its article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.law.instruments import APL
from fadu.law.parameters import enforcement as e
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty import sparing
from fadu.law.procedures.penalty.collecting import demand_within

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

PERSON, UNIT = "公民", "法人或者其他组织"
WARNING, FINE, BOTH = "警告", "罚款", "警告并处罚款"
MOST_PERSON, MOST_UNIT = 200_00, 3_000_00  # 第五十一条
MOST_COLLECTED = 100_00  # 第六十八条第一项

SPOT, ORDINARY = "可以当场处罚", "不符合当场处罚条件，转入普通程序"
SPARE, ELSEWHERE = "依法不予处罚", "不属于本机关管辖，应当移送"
NOTHING, UNCERTAIN, NO_BASIS = "没有", "违法事实尚不确凿", "没有法定依据"
OTHER_KIND, CRIME = "应当没收违法所得或者给予其他种类的处罚", "涉嫌犯罪"
NOT_OURS = "不属于本机关管辖"
INCAPABLE = f"{sparing.YOUNG}或者{sparing.UNSOUND}"
SPARING = (
    sparing.SLIGHT, sparing.FIRST, sparing.FAULTLESS, sparing.UNFOUNDED, sparing.LAPSED,
)  # fmt: skip
TO_ORDINARY = (UNCERTAIN, NO_BASIS, OTHER_KIND, CRIME, INCAPABLE)
BARS = (NOTHING, *TO_ORDINARY, *SPARING, NOT_OURS)

FIRST_TIME, NEW_FACTS, NEW_BASIS = "首次提出", "发现新的违法事实或者证据", "处罚依据变更"
ACCEPTED, OTHERWISE = "采纳当事人意见", "其他原因"
TOLD, PROPOSED, NOT_YET = "此前告知", "此前拟给予", "此前没有告知，也没有提出"
CHANGES = (FIRST_TIME, NEW_FACTS, NEW_BASIS, ACCEPTED, OTHERWISE)

SMALL, HARD, REMOTE = (
    "依法给予一百元以下罚款",
    "不当场收缴事后难以执行",
    "边远、水上、交通不便地区，当事人提出",
)
AFTER_SIXTY, AFTER_SIX_MONTHS = READINGS = (e.REVIEW_LIMIT, e.SUIT_LIMIT)


def most(facts: Facts) -> int:
    """The largest fine on the spot in fen: of article 51, or what another law says instead; Refused where that is not named."""
    stated: int | None = facts.get("other_limit")
    if stated is not None:
        if not str(facts.get("other_law") or "").strip():
            raise Refused(
                "填写了其他法律规定的当场处罚限额，没有写明是哪一部法律的哪一条",
                basis=str(APL.art(51)),
                todo="请写明另有规定的法律条文；没有的，不填写该限额。",
            )
        return stated
    return MOST_PERSON if facts["party_kind"] == PERSON else MOST_UNIT


def course(facts: Facts, find: Find) -> str:
    """Where the matter goes: on the spot, over to the ordinary procedure, no penalty, to another organ."""
    bar = facts["bar"]
    if bar == NOT_OURS:
        return ELSEWHERE
    if bar in SPARING:
        return SPARE
    return ORDINARY if bar in TO_ORDINARY or facts["fine"] > most(facts) else SPOT


def agrees(facts: Facts, find: Find) -> bool:
    """True where kind and amount fit each other and both may be imposed together; else Refused."""
    kind, fine = facts["kind"], facts["fine"]
    if (fine > 0) is (kind == WARNING):
        raise Refused(
            f"处罚种类为“{kind}”，罚款金额却是{in_yuan(fine)}",
            basis=str(APL.art(52, par=2)),
            todo="只给予警告的，罚款金额填0；罚款的，填写金额。",
        )
    if kind == BOTH and not find(p.SIMPLE_BOTH):
        raise Refused(
            "本机关没有确定当场处罚可以警告并处罚款",
            basis=str(APL.art(51)),
            todo="请选择警告或者罚款；确需并处的，转入普通程序。",
        )
    return True


def within_limits(facts: Facts, find: Find) -> bool:
    """True where the fine keeps within the limits of 行政处罚法 51; else Refused."""
    agrees(facts, find)
    limit = most(facts)
    if facts["fine"] > limit:
        raise Refused(
            f"罚款{in_yuan(facts['fine'])}，超过对{facts['party_kind']}当场处罚的限额{in_yuan(limit)}",
            basis=str(APL.art(51)),
            todo="请转入普通程序办理。",
        )
    return True


def former(facts: Facts, find: Find, before: Facts) -> str:
    """What stood before, in words: as the party was told last, or else as it was proposed last."""
    kind, fine, how = _former(before)
    return f"{how}：{_worded(kind, fine)}" if how else NOT_YET


def not_worsened(facts: Facts, find: Find, before: Facts) -> bool:
    """True where a proposal is not made heavier for what the party said (45(2)); else Refused.

    What it is compared with is on the record, and so is whether the party was heard.
    """
    kind, fine, how = _former(before)
    if how == TOLD and facts["change"] == FIRST_TIME:
        raise Refused(
            f"已经{how}{_worded(kind, fine)}，不是首次提出",
            basis=str(APL.art(45, par=2)),
            todo="请选择变更拟处罚内容的原因。",
        )
    heavier = _heavier((facts["kind"], facts["fine"]), (kind, fine)) if how else False
    heard = "make_statement." in before
    if heavier and heard and facts["change"] not in (NEW_FACTS, NEW_BASIS):
        raise Refused(
            f"{how}{_worded(kind, fine)}，不得因当事人陈述、申辩加重为{_worded(facts['kind'], facts['fine'])}",
            basis=str(APL.art(45, par=2)),
            todo="请按不重于此前的内容提出；发现新的违法事实、证据或者依据变更的，写明该原因。",
        )
    return True


def _former(before: Facts) -> tuple[str, int, str]:
    """Kind, fine in fen, and whether it was told or only proposed; "" where there is nothing."""
    for kind, fine, how in (
        ("inform.told_kind", "inform.told_fine", TOLD),
        ("assess.kind", "assess.fine", PROPOSED),
    ):
        if kind in before and fine in before:
            return before[kind], before[fine], how
    return WARNING, 0, ""


def _heavier(one: tuple[str, int], other: tuple[str, int]) -> bool:
    """Whether one penalty is heavier than another: by its sum, or by a warning beside the same kind."""
    return one[1] > other[1] or (one[0] == BOTH and other[0] == FINE)


def _worded(kind: str, fine: int) -> str:
    return kind if kind == WARNING else f"{kind}{in_yuan(fine)}"


def within_notice(facts: Facts, find: Find) -> bool:
    """True where what is decided keeps within what was told (44, 62); else Refused."""
    decided = facts["kind"], facts["fine"]
    told = facts["told_kind"], facts["told_fine"]
    if _heavier(decided, told):
        raise Refused(
            f"决定{_worded(*decided)}，重于告知的{_worded(*told)}",
            basis=str(APL.art(44) + APL.art(62)),
            todo="请重新审查并告知当事人，或者按不重于告知的内容作出决定。",
        )
    return True


def may_collect(facts: Facts, find: Find) -> bool:
    """True where the fine may be collected on the spot (行政处罚法 68, 69); else Refused."""
    fine, ground = facts["fine"], facts["ground"]
    demand_within(facts)
    if ground == SMALL and fine > MOST_COLLECTED:
        raise Refused(
            f"罚款{in_yuan(fine)}，超过可以当场收缴的{in_yuan(MOST_COLLECTED)}",
            basis=str(APL.art(68, item=1)),
            todo="请告知当事人到指定银行或者通过电子支付系统缴纳；属于其他情形的，写明情形。",
        )
    if ground == HARD and not str(facts.get("why_hard") or "").strip():
        raise Refused(
            "没有写明不当场收缴事后难以执行的情况",
            basis=str(APL.art(68, item=2)),
            todo="请填写具体情况。",
        )
    if ground == REMOTE and not facts.get("asked"):
        raise Refused(
            "边远、水上、交通不便地区当场收缴罚款，应当由当事人提出",
            basis=str(APL.art(69)),
            todo="当事人提出的，记明“当事人提出”；没有提出的，不得当场收缴。",
        )
    return True


def reading(facts: Facts, find: Find) -> str:
    """From when the court may be asked where nobody asked for reconsideration: only as the bureau settled it."""
    return str(find(e.COURT_WINDOW))
