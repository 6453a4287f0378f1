"""What the law says a document must state (必备内容), by the title of its kind: the table that a template is held against.

行政处罚法 59: six contents and the seal, of a daily fine too; 52(2): the decision on the spot; 行政强制法 24(2): sealing and
seizure; 37(2): the decision on a surcharge; 55: the application to a court. A template says each by its own variable, or by the
whole that the product writes.
"""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.contents import Content
from fadu.law.instruments import AEL, APL

AGENCY_AND_DAY = "作出机关和日期"
"""Said by the name of the agency and the day together."""
SEAL, SIGNED = "印章", "签名"

PENALTY_DECISION = (
    Content("当事人姓名或者名称和地址", "立案", APL.art(59, par=1, item=1)),
    Content("违法事实和证据", "调查终结", APL.art(59, par=1, item=2)),
    Content("处罚种类和依据", "作出决定", APL.art(59, par=1, item=3)),
    Content("履行方式和期限", "作出决定", APL.art(59, par=1, item=4)),
    Content("救济途径", "登记文书抬头", APL.art(59, par=1, item=5)),
    Content(AGENCY_AND_DAY, "作出决定", APL.art(59, par=1, item=6)),
    Content(SEAL, "盖章", APL.art(59, par=2)),
)
ON_THE_SPOT = (
    Content("违法行为", "当场作出决定", APL.art(52, par=2)),
    Content("处罚种类和依据", "当场作出决定", APL.art(52, par=2)),
    Content("罚款数额", "当场作出决定", APL.art(52, par=2)),
    Content("时间和地点", "当场作出决定", APL.art(52, par=2)),
    Content("救济途径", "登记文书抬头", APL.art(52, par=2)),
    Content("机关", "当场作出决定", APL.art(52, par=2)),
    Content(SIGNED, "当场作出决定", APL.art(52, par=2)),
)
SEALING = (
    Content("当事人姓名或者名称和地址", "决定查封、扣押", AEL.art(24, par=2, item=1)),
    Content("查封扣押的理由依据和期限", "决定查封、扣押", AEL.art(24, par=2, item=2)),
    Content("场所设施或者财物的名称数量", "决定查封、扣押", AEL.art(24, par=2, item=3)),
    Content("救济途径", "登记文书抬头", AEL.art(24, par=2, item=4)),
    Content(AGENCY_AND_DAY, "决定查封、扣押", AEL.art(24, par=2, item=5)),
    Content(SEAL, "盖章", AEL.art(24, par=2, item=5)),
)
_DECIDE_SURCHARGE, _APPLY = "决定加处罚款", "申请法院强制执行"
SURCHARGE = (
    Content("当事人姓名或者名称和地址", "登记当事人", AEL.art(37, par=2, item=1)),
    Content("强制执行的理由和依据", _DECIDE_SURCHARGE, AEL.art(37, par=2, item=2)),
    Content("强制执行的方式和时间", _DECIDE_SURCHARGE, AEL.art(37, par=2, item=3)),
    Content("救济途径", "登记文书抬头", AEL.art(37, par=2, item=4)),
    Content(AGENCY_AND_DAY, _DECIDE_SURCHARGE, AEL.art(37, par=2, item=5)),
    Content(SEAL, "盖章", AEL.art(37, par=2, item=5)),
)
COURT = (
    Content("行政决定书及作出决定的事实理由和依据", "作出决定", AEL.art(55, par=1, item=2)),
    Content("当事人的意见及行政机关催告情况", "催告", AEL.art(55, par=1, item=3)),
    Content("申请强制执行标的情况", _APPLY, AEL.art(55, par=1, item=4)),
    Content(SIGNED, "行政机关负责人签名", AEL.art(55, par=2)),
    Content(AGENCY_AND_DAY, _APPLY, AEL.art(55, par=2)),
    Content(SEAL, "盖章", AEL.art(55, par=2)),
)
_BY_TITLE: Mapping[str, tuple[Content, ...]] = {
    "行政处罚决定书": PENALTY_DECISION,
    "按日连续处罚决定书": PENALTY_DECISION,
    "加处罚款决定书": SURCHARGE,
    "强制执行申请书": COURT,
    "当场行政处罚决定书": ON_THE_SPOT,
    "行政当场处罚决定书": ON_THE_SPOT,
    "查封扣押决定书": SEALING,
    "查封决定书": SEALING,
    "扣押决定书": SEALING,
}
_LEFT_OUT = str.maketrans("", "", "（）()、〔〕 　")


def contents_of(title: str) -> tuple[Content, ...]:
    """What the law asks of the documents of this title; brackets do not tell titles apart."""
    return _BY_TITLE.get(title.translate(_LEFT_OUT), ())
