"""How each law counts its days (期间的计算): which are working days, where it starts, whether it rolls.

A rule says only what its law or the reference says. What is borrowed by analogy has status P: the
day is then shown together with the un-rolled one, which is the target for the authority's own limits.
"""

from __future__ import annotations

from dataclasses import dataclass

from fadu.law.instruments import (
    AEL,
    ALL_,
    APL,
    ARL,
    CPL,
    CTR,
    MADR,
    OGI,
    SPC_ALI,
    WSL,
)
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.status import Status

V, P = Status.V, Status.P

_CIVIL_START = "期间开始的日不计算在内，自次日起算（《民事诉讼法》第八十五条第二款）"
_CIVIL_ROLL = "届满遇法定休假日的，顺延到其后的第一个工作日（《民事诉讼法》第八十五条第三款）"
_POSTED = "文书在期满前交邮的，不算过期；在途时间不计入"
_BY_ANALOGY = "本法没有自己的规定，比照《民事诉讼法》第八十五条"


@dataclass(frozen=True)
class Counting:
    """One law's way of counting: its working days, its first day, its last day.

    `rolls` says whether the last day moves on from a day off; the statuses say how sure that is.
    """

    key: str
    title: str
    days: str
    cite: Citation | None
    start: str = "起算当日不计入，自次日起算"
    start_status: Status = P
    last: str = ""
    rolls: bool = True
    roll_status: Status = P
    posted: str = ""  # what holds for papers posted before the end


def _borrowed(key: str, title: str, days: str, cite: Citation | None) -> Counting:
    """A law that says which days are working days and leaves start and end to the general rule."""
    last = f"{_BY_ANALOGY}：届满遇休息日、节假日的顺延"
    return Counting(key, title, days, cite, f"{_BY_ANALOGY}：起算当日不计入", P, last)


PENALTY = _borrowed(
    "DC_PENALTY", "行政处罚法",
    "“二日”“三日”“五日”“七日”是工作日，其余（十五日、三十日、九十日、年）按自然日", APL.art(85),
)  # fmt: skip
COERCION = _borrowed(
    "DC_COERCION", "行政强制法",
    "十日以内（含十日）是工作日；十五日、三十日、六十日和月、年按自然日；二十四小时按钟点", AEL.art(69),
)  # fmt: skip
LICENCE = _borrowed(
    "DC_LICENSE", "行政许可法", "行政机关实施许可的期限一律是工作日，不含法定节假日", ALL_.art(82)
)
LICENCE_PARTY = _borrowed(
    "DC_LICENSE_PARTY", "行政许可法（申请人、利害关系人的期限）",
    "第八十二条只及于行政机关的期限；申请人一方的“日”是否工作日，条文没有规定", ALL_.art(82),
)  # fmt: skip
SPECIAL = _borrowed(
    "DC_SPECIAL_REG", "烟花爆竹、安全生产许可证、易制毒化学品等条例",
    "条例写“日”而没有说明；《行政许可法》第八十二条只及于该法自己规定的期限", ALL_.art(82),
)  # fmt: skip
REVIEW = Counting(
    "DC_RECON", "行政复议法", "“三日”“五日”“七日”“十日”是工作日", ARL.art(88, par=2),
    _CIVIL_START, V, _CIVIL_ROLL, True, V, _POSTED,
)  # fmt: skip
REVIEW_CALENDAR = Counting(
    "DC_RECON_CAL", "行政复议法", "十五日、三十日、六十日和年按自然日", ARL.art(88, par=1) + CPL.art(85),
    _CIVIL_START, V, _CIVIL_ROLL, True, V, _POSTED,
)  # fmt: skip
COURT = Counting(
    "DC_COURT", "行政诉讼法及其司法解释", "按自然日；时、日、月、年依次计算", SPC_ALI.art(48),
    "期间开始的时和日不计算在内", V, "届满遇节假日的，以节假日后的第一日为届满日", True, V, _POSTED,
)  # fmt: skip
SERVICE = Counting(
    "DC_SERVICE", "民事诉讼法（送达）", "按自然日", CPL.art(85),
    _CIVIL_START, V, _CIVIL_ROLL, True, V,
)  # fmt: skip
DISCLOSURE = _borrowed(
    "DC_OGI",
    "政府信息公开条例",
    "写明“工作日”的按工作日；收到申请之日依第三十一条确定",
    OGI.art(31),
)
DECISION = Counting(
    "DC_MADR", "重大行政决策程序暂行条例", "“7个工作日”是工作日；“30日”“7日”没有说明，按自然日",
    MADR.art(15, 16, 26), last="届满遇节假日的顺延，使公众不因节假日少得时间（从宽）",
)  # fmt: skip
CIVIL = Counting(
    "DC_CIVIL", "合同、采购", "写明“工作日”的按工作日，其余按自然日；月到对应日，没有对应日的到月末",
    None, "起算当日不计入（《民法典》第二百零一条）", Status.V2,
    "最后一日是法定休假日的，以其次日为最后一日（《民法典》第二百零三条）", True, Status.V2,
)  # fmt: skip
SAFETY = _borrowed(
    "DC_SAFETY", "安全生产法及安全生产行政法规",
    "写明“工作日”的按工作日，小时按钟点，其余按自然日", WSL.art(78, par=2),
)  # fmt: skip
TRANSFER = Counting(
    "DC_TRANSFER", "行政执法机关移送涉嫌犯罪案件的规定",
    "“3日”没有工作日的规定，从严按自然日；24小时按钟点", CTR.art(5, 8, 9, 12),
    last=f"{_BY_ANALOGY}：届满遇休息日、节假日的顺延；从严的，以顺延之前的日子为准",
)  # fmt: skip
PLAIN = Counting(
    "DC_PLAIN", "其他", "写明“工作日”的按工作日，其余按自然日", None,
    last="本规定没有写明届满遇节假日如何计算，按一般规则顺延",
)  # fmt: skip
FIXED = Counting(
    "DC_FIXED", "固定日期", "以日历上的日期为准", None, "每年的固定日期，没有起算", V,
    "固定日期遇节假日是否顺延没有规定，不顺延", False, P,
)  # fmt: skip

COUNTINGS = (
    PENALTY, COERCION, LICENCE, LICENCE_PARTY, SPECIAL, REVIEW, REVIEW_CALENDAR, COURT, SERVICE,
    DISCLOSURE, DECISION, CIVIL, SAFETY, TRANSFER, PLAIN, FIXED,
)  # fmt: skip
