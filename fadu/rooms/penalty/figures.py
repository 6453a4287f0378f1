"""Figures of penalty cases; amounts of fines are never a measure of anybody's work."""

from fadu.figures.grammar import Count, Rate, Records
from fadu.figures.measures import total
from fadu.figures.values import Form
from fadu.law.penalties import sparing
from fadu.rooms.penalty import selectors

_OWNER = "综合行政执法支队"
_LEGAL = "政策法规科"

CASES_FILED = Count(
    code="penalty.cases_filed",
    title="行政处罚立案数",
    unit="件",
    meaning="统计期内作出立案决定的普通程序案件，以立案日期为准；撤销立案的仍计入。",
    owner=_OWNER,
    records=selectors.filed,
)
CASES_DECIDED = Count(
    code="penalty.cases_decided",
    title="行政处罚案件作出决定数",
    unit="件",
    meaning="统计期内对全部当事人作出处理决定的普通程序案件，以对最后一名当事人首次作出决定的日期为准，包括处罚、不予处罚和移送司法机关；撤销后重新作出、退回后继续办理的不重复计。",
    owner=_OWNER,
    version=2,
    records=selectors.decided,
)
CASES_DECIDED_ON_TIME = Count(
    code="penalty.cases_on_time",
    title="九十日内作出决定的案件数",
    unit="件",
    meaning="统计期内作出决定的案件中，自立案之日起九十日内作出的；依法延长的不在此列。",
    owner=_OWNER,
    version=2,
    records=selectors.decided_on_time,
)
CASES_ON_TIME_RATE = Rate(
    code="penalty.on_time_rate",
    title="案件按期决定率",
    meaning="九十日内作出决定的案件数占作出决定案件数的百分比。",
    owner=_OWNER,
    version=2,
    numerator=CASES_DECIDED_ON_TIME,
    denominator=CASES_DECIDED,
)
CASES_CLOSED = Count(
    code="penalty.cases_closed",
    title="行政处罚结案数",
    unit="件",
    meaning="统计期内结案归档的普通程序案件，以结案日期为准。",
    owner=_OWNER,
    records=selectors.closed,
)
PENALTIES = Count(
    code="penalty.parties_penalized",
    title="行政处罚决定数",
    unit="份",
    meaning="统计期内对当事人作出的处罚决定，一名当事人一份，按日连续处罚决定另计一份；已被撤销或者确认无效的不计，其后移送公安机关的仍计入。",
    owner=_OWNER,
    version=3,
    records=selectors.penalized,
)
NOT_PUNISHED = Count(
    code="penalty.not_punished",
    title="不予处罚决定数",
    unit="份",
    meaning="统计期内作出的不予处罚决定，包括违法事实不能成立的，一名当事人一份；其后移送公安机关的仍计入，退回后改为处罚的除外。",
    owner=_OWNER,
    version=2,
    records=selectors.not_punished,
)


def _why(
    code: str, title: str, reason: str, ground: str, records: Records, *, version: int = 2
) -> Count:
    """Of what was not penalised, the part with one ground."""
    return Count(
        code=f"penalty.{code}", title=title, unit="份", owner=_OWNER, records=records, version=version,
        meaning=f"不予处罚决定中，以{reason}（{sparing.CITED[ground]}）为由作出的，一名当事人一份。",
    )  # fmt: skip


WHY_NOT = (
    _why("spared_young", "因不满十四周岁不予处罚数", "不满十四周岁", sparing.YOUNG, selectors.spared_young),
    _why("spared_unsound", "因精神状态不予处罚数", "不能辨认或者不能控制自己行为", sparing.UNSOUND, selectors.spared_unsound),
    _why("spared_slight", "轻微并及时改正不予处罚数", "违法行为轻微并及时改正、没有造成危害后果", sparing.SLIGHT, selectors.spared_slight),
    _why("spared_first", "初次违法不予处罚数", "初次违法且危害后果轻微并及时改正", sparing.FIRST, selectors.spared_first),
    _why("spared_faultless", "没有主观过错不予处罚数", "当事人有证据足以证明没有主观过错", sparing.FAULTLESS, selectors.spared_faultless),
    _why("spared_lapsed", "超过追责期限不予处罚数", "超过追责期限", sparing.LAPSED, selectors.spared_lapsed, version=3),
    _why("spared_minor", "轻微可以不予处罚数", "违法行为轻微、依法可以不予处罚", sparing.MINOR, selectors.spared_minor),
    _why("not_established", "违法事实不能成立数", "违法事实不能成立", sparing.UNFOUNDED, selectors.not_established),
)  # fmt: skip
"""Why nothing was imposed, article by article; together they are `NOT_PUNISHED`."""
_, _, SPARED_SLIGHT, SPARED_FIRST, _, _, _, NOT_ESTABLISHED = WHY_NOT
TRANSFERRED = Count(
    code="penalty.transferred", title="涉嫌犯罪移送公安机关数", unit="份", owner=_OWNER,
    meaning="统计期内因涉嫌犯罪移送公安机关的，以移送日期为准，一名当事人一份；其后退回的仍计入。",
    records=selectors.transferred,
)  # fmt: skip
ALTERED = Count(
    code="penalty.altered",
    title="决定被变更、撤销、确认违法或者无效数",
    unit="份",
    meaning="统计期内普通程序的处理决定被本机关、行政复议机关或者人民法院变更、撤销、确认违法或者确认无效的，以最近一次登记的日期为准，一名当事人一份。",
    owner=_LEGAL,
    records=selectors.altered,
)
LEGAL_REVIEWS = Count(
    code="penalty.legal_reviews",
    title="经法制审核的案件数",
    unit="件",
    meaning="统计期内作出决定的案件中，经过法制审核的。",
    owner=_LEGAL,
    version=2,
    records=selectors.reviewed,
)
HEARINGS = Count(
    code="penalty.hearings",
    title="举行听证的案件数",
    unit="件",
    meaning="统计期内作出决定的案件中，举行过听证的。",
    owner=_LEGAL,
    version=2,
    records=selectors.heard,
)
DISCUSSIONS = Count(
    code="penalty.discussions",
    title="集体讨论的案件数",
    unit="件",
    meaning="统计期内作出决定的案件中，经负责人集体讨论的。",
    owner=_LEGAL,
    version=2,
    records=selectors.discussed,
)
FINES_DECIDED = Count(
    code="penalty.fines_decided",
    title="罚款决定数额",
    unit="元",
    meaning="统计期内处罚决定、按日连续处罚决定载明的罚款数额之和；已被撤销或者确认无效的不计，其后移送公安机关的仍计入，当场处罚另计。",
    owner=_OWNER,
    version=3,
    form=Form.MONEY,
    measure=total("fine", "决定罚款数额之和"),
    not_for_assessment="《行政处罚法》第七十四条",
    records=selectors.penalized,
)
FINES_PAID = Count(
    code="penalty.fines_paid",
    title="罚款实缴数额",
    unit="元",
    meaning="统计期内当事人缴纳、执法人员收缴、拍卖抵缴的罚款数额之和，包括按日连续处罚和当场处罚的罚款，以缴纳日期为准；加处罚款不计，其后退还的不扣除。",
    owner=_OWNER,
    form=Form.MONEY,
    measure=total("amount", "实缴罚款数额之和"),
    not_for_assessment="《行政处罚法》第七十四条",
    records=selectors.paid,
)
SPOT_PENALTIES = Count(
    code="penalty.spot_decided",
    title="当场处罚决定数",
    unit="件",
    meaning="统计期内依照简易程序当场作出的处罚决定，以决定日期为准；已被撤销或者确认无效的不计。",
    owner=_OWNER,
    records=selectors.spot_decided,
)
SPOT_SPARED = Count(
    code="penalty.spot_spared",
    title="现场发现后不予处罚数",
    unit="件",
    meaning="统计期内现场发现违法行为，依法不予处罚的，以发现日期为准。",
    owner=_OWNER,
    version=2,
    records=selectors.spot_spared,
)
SPOT_FINES = Count(
    code="penalty.spot_fines",
    title="当场处罚罚款数额",
    unit="元",
    meaning="统计期内当场处罚决定载明的罚款数额之和；已被撤销或者确认无效的不计。",
    owner=_OWNER,
    form=Form.MONEY,
    measure=total("fine", "当场处罚罚款数额之和"),
    not_for_assessment="《行政处罚法》第七十四条",
    records=selectors.spot_decided,
)
SPOT_COLLECTED = Count(
    code="penalty.spot_collected",
    title="当场收缴罚款数额",
    unit="元",
    meaning="统计期内执法人员当场收缴的罚款数额之和，以收缴日期为准；其后撤销的仍计入。",
    owner=_OWNER,
    form=Form.MONEY,
    measure=total("collected", "当场收缴罚款数额之和"),
    not_for_assessment="《行政处罚法》第七十四条",
    records=selectors.spot_collected,
)
