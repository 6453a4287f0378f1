"""Accidents and emergencies: 事故报告和调查处理条例 35–40, 应急条例 32, 突发事件应对法 96."""

from fadu.law.instruments import AIR, ERL, ERR
from fadu.law.penalties.rows import fine, first, items, overdue, share
from fadu.law.penalties.terms import (
    Conduct,
    Consequence,
    Decider,
    Gravity,
    Joined,
    Measure,
    Payer,
)
from fadu.law.vocabulary.instrument import Citation

M = Measure
UNIT, PRINCIPAL, RESPONSIBLE = Payer.UNIT, Payer.PRINCIPAL, Payer.RESPONSIBLE
EMERGENCY = Decider.EMERGENCY
HEAD, HAPPENED = "事故发生单位主要负责人", "事故发生单位及其有关人员"
_GRADES = ("一般事故", "较大事故", "重大事故", "特别重大事故")
_HIGHER = "安全生产法为上位新法，适用安全生产法。"
# 35, 36, 38 say so of the officials among those who are fined, not of every one
_OFFICIALS = (Consequence(Measure.DISCIPLINE, condition="属于国家工作人员的"),)


def _head(item: int, words: str, violates: Citation, *overtaken: str, note: str = "") -> Conduct:
    return Conduct(
        f"SGTL-35-{item}", words, HEAD, AIR.art(35, item=item), EMERGENCY,
        (share(PRINCIPAL, 40, 80, cite=AIR.art(35)),), _OFFICIALS, crime=True,
        violates=violates, overtaken_by=overtaken, note=note,
    )  # fmt: skip


_ARTICLE_35 = (
    _head(1, "不立即组织事故抢救", AIR.art(14), "AQF-110", note=_HIGHER),
    _head(2, "漏报事故", AIR.art(4, par=1), note="本项只余漏报；迟报适用安全生产法第一百一十条。"),
    _head(3, "在事故调查处理期间擅离职守", AIR.art(26, par=2), "AQF-110", note=_HIGHER),
)

_ARTICLE_36 = items(
    "SGTL-36", AIR, 36,
    {
        1: ("谎报或者瞒报事故", AIR.art(4, par=1)),
        2: ("伪造或者故意破坏事故现场", AIR.art(16, par=1)),
        3: ("转移、隐匿资金、财产，或者销毁证据、资料", None),
        4: ("拒绝接受调查或者拒绝提供情况和资料", AIR.art(26, par=1)),
        5: ("在事故调查中作伪证或者指使他人作伪证", AIR.art(26, par=2)),
        6: ("事故发生后逃匿", None),
    },
    subject=HAPPENED, decider=EMERGENCY, crime=True, consequences=_OFFICIALS,
    fines=(
        fine(UNIT, 1_000_000, 5_000_000),
        share(PRINCIPAL, 60, 100),
        share(RESPONSIBLE, 60, 100),
    ),
    note="对单位的罚款安全生产法没有对应规定；主要负责人瞒报、谎报、逃匿另见安全生产法第一百一十条。",
)  # fmt: skip

_ARTICLE_37 = tuple(
    Conduct(
        f"SGTL-37-{item}", f"对{_GRADES[item - 1]}负有责任", "事故发生单位", AIR.art(37, item=item),
        EMERGENCY, (fine(UNIT, low, high),), overtaken_by=(f"AQF-114-{item}",), note=_HIGHER,
    )
    for item, low, high in (
        (1, 100_000, 200_000),
        (2, 200_000, 500_000),
        (3, 500_000, 2_000_000),
        (4, 2_000_000, 5_000_000),
    )
)  # fmt: skip

_ARTICLE_38 = tuple(
    Conduct(
        f"SGTL-38-{item}", f"主要负责人未履行职责，导致{_GRADES[item - 1]}", HEAD,
        AIR.art(38, item=item), EMERGENCY, (share(PRINCIPAL, percent, percent),),
        _OFFICIALS, crime=True, overtaken_by=(f"AQF-95-{item}",), note=_HIGHER,
    )
    for item, percent in ((1, 30), (2, 40), (3, 60), (4, 80))
)  # fmt: skip

_ARTICLE_40 = (
    Conduct(
        "SGTL-40-1", "对事故发生负有责任的单位、人员的证照和资格", "事故发生单位及其有关人员", AIR.art(40, par=1),
        Decider.ISSUER, (), first(M.SUSPEND_OR_REVOKE, M.BAN),
        note="暂扣或者吊销证照，暂停或者撤销有关人员资格；主要负责人受刑事处罚或者撤职处分的，五年内限制任职。",
    ),
    Conduct(
        "SGTL-40-2", "为发生事故的单位提供虚假证明", "中介机构", AIR.art(40, par=2), Decider.ISSUER, (),
        first(M.SUSPEND_OR_REVOKE), crime=True,
    ),
)  # fmt: skip

_PLANS = (
    Conduct(
        "YJTL-32", "应急预案未报备案，未建立应急值班制度或者配备值班人员", "生产经营单位", ERR.art(32),
        Decider.DIVISION, (overdue(UNIT, 30_000, 50_000), overdue(RESPONSIBLE, 10_000, 20_000)),
        first(M.CORRECT), violates=ERR.art(7) + ERR.art(14, par=1, item=2), note="首次没有罚款。",
    ),
)  # fmt: skip

_ARTICLE_96 = items(
    "ERL-96", ERL, 96,
    {
        1: ("未按规定采取预防措施，导致较大以上突发事件", None),
        2: ("未及时消除已发现的隐患，导致较大以上突发事件", None),
        3: ("应急物资储备、设备设施维护检测不到位，导致较大以上突发事件或者危害扩大", None),
        4: ("突发事件发生后不及时组织救援，造成严重后果", None),
    },
    par=1, subject="有关单位", decider=Decider.UNIFIED,
    fines=(
        fine(UNIT, 50_000, 200_000, joined=Joined.WITH),
        fine(UNIT, 200_000, 1_000_000, joined=Joined.WITH, gravity=Gravity.EXTREME),
    ),
    consequences=first(M.STOP_BUSINESS, M.SUSPEND_OR_REVOKE),
    note="其他法律对同一行为规定了处罚的，依照较重的规定（第九十六条第二款）。",
)  # fmt: skip

ROWS: tuple[Conduct, ...] = (
    *_ARTICLE_35,
    *_ARTICLE_36,
    *_ARTICLE_37,
    *_ARTICLE_38,
    *_ARTICLE_40,
    *_PLANS,
    *_ARTICLE_96,
)
