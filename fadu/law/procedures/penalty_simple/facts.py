"""Facts of a penalty on the spot (当场处罚), in an official's words.

What guards read is a choice, a yes-or-no, money or a day, so that nothing personal decides a rule.
"""

from __future__ import annotations

from dataclasses import replace

from fadu.law.instruments import AEL, APL
from fadu.law.parameters import enforcement as e
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty import altering, delegation, sparing, stating, upshots
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty.court_taking import Taking
from fadu.law.procedures.penalty.recalling import restated
from fadu.law.procedures.penalty.sums import Late, Sum
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

TEXT, LONG, CHOICE, BOOL = Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.BOOL
MONEY, DATE, PERSON = Kind.MONEY, Kind.DATE, Kind.PERSON


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person: numbers of papers, organs, articles."""
    return Fact(code, title, TEXT, personal=False, help=help, required=required)


reason, summary, adopted, amount, receipt = x.reason, x.summary, x.adopted, x.amount, x.receipt
number = _open("number", "文号", "如 （株）应急当罚〔2025〕12号")
linked = _open("linked", "关联事项", "另案的事项编号")

# 违法事实
cause = _open("cause", "案由", "只写违法行为，不写当事人姓名。")
source = Fact(
    "source",
    "案件来源",
    CHOICE,
    ("监督检查", "投诉举报", "上级交办", "其他机关移送", "自动监测", "其他"),
)
party = Fact(
    "party", "当事人", Kind.PARTY, required=False, help="已经登记的当事人；没有登记的写在下一项。"
)
party_named = Fact("party_named", "当事人姓名或者名称、住址", LONG, help="按证件填写。")
party_kind = Fact("party_kind", "当事人类别", CHOICE, (j.PERSON, j.UNIT))
happened_on = Fact("happened_on", "违法行为时间", DATE, past=True)
place = Fact("place", "地点", TEXT)
facts_found = Fact("facts_found", "违法事实和证据", LONG)
shown = Fact("shown", "出示执法证件", CHOICE, ("已经出示",))
recused = Fact("recused", "回避人员", PERSON)
relation = Fact("relation", "利害关系", CHOICE, ("直接利害关系", "其他可能影响公正执法的关系"))
granted = Fact("granted", "决定回避", BOOL, denied="决定不回避")
GRANTED = When(granted, "==", True)

# 适用条件、拟处罚
bar = Fact(
    "bar",
    "不当场处罚的情形",
    CHOICE,
    j.BARS,
    help="违法事实确凿、有法定依据，也没有不予处罚等情形的，选“没有”。",
)
kind = Fact("kind", "处罚种类", CHOICE, (j.WARNING, j.FINE, j.BOTH))
fine = Fact("fine", "罚款金额", MONEY, help="只给予警告的填0。")
legal_basis = _open("legal_basis", "处罚依据", "写到条、款、项。")
discretion = Fact("discretion", "裁量理由", LONG, help="所适用的裁量基准和从轻、减轻、从重的情节。")
other_law = _open("other_law", "另有规定的法律条文", "限额由其他法律规定的才填写。", required=False)
other_limit = Fact(
    "other_limit",
    "其他法律规定的当场处罚限额",
    MONEY,
    required=False,
    help="其他法律另有规定的才填写；没有的按公民二百元、法人或者其他组织三千元。",
)
change = Fact("change", "提出或者变更的原因", CHOICE, j.CHANGES)
_FORMER = ("inform.told_kind", "inform.told_fine", "assess.kind", "assess.fine")
before = Fact(
    "before",
    "此前告知或者提出的处罚",
    TEXT,
    personal=False,
    derived=Derivation(j.former, APL.art(45, par=2), recalls=_FORMER),
)
not_worsened = Fact(
    "not_worsened",
    "没有因陈述申辩加重",
    BOOL,
    derived=Derivation(j.not_worsened, APL.art(45, par=2), recalls=(*_FORMER, "make_statement.")),
)
agrees = Fact(
    "agrees",
    "处罚种类与金额一致",
    BOOL,
    derived=Derivation(j.agrees, APL.art(51), (p.SIMPLE_BOTH,)),
)
course = Fact(
    "course",
    "审查结论",
    CHOICE,
    (j.SPOT, j.ORDINARY, j.SPARE, j.ELSEWHERE),
    derived=Derivation(j.course, APL.art(51)),
)
IS_SPOT = When(course, "==", j.SPOT)
IS_ORDINARY = When(course, "==", j.ORDINARY)
IS_SPARED = When(course, "==", j.SPARE)
IS_ELSEWHERE = When(course, "==", j.ELSEWHERE)
PROPOSAL = (bar, party_kind, kind, fine, legal_basis, discretion, other_law, other_limit)
ASSESSED = (*PROPOSAL, change, before, not_worsened, agrees, course)
receiver = _open("receiver", "受移送机关")
spared_ground = Fact(
    "spared_ground",
    "不予处罚的情形",
    CHOICE,
    j.SPARING,
    derived=restated(
        "assess",
        "bar",
        lacking="没有审查认定不予处罚的情形",
        todo="请先审查是否适用当场处罚，写明不予处罚的情形。",
        cite=APL.art(33) + APL.art(36, par=1) + APL.art(57, par=1, item=3),
    ),
)
EDUCATED = When(spared_ground, "in", tuple(g for g in j.SPARING if g in sparing.EDUCATED))

# 责令改正、教育
AT_ONCE, BY_TERM = "责令立即改正", "责令限期改正"
correction = Fact(
    "correction",
    "责令改正方式",
    CHOICE,
    (AT_ONCE, BY_TERM, "已经改正，予以确认", "违法行为已经终了，无可改正"),
)
HAS_TERM = When(correction, "==", BY_TERM)
correct_by = Fact("correct_by", "改正期限", DATE, required=False, help="限期改正的填写最后一日。")
corrected = Fact("corrected", "已经改正", BOOL, denied="没有改正")
NOT_CORRECTED = When(corrected, "==", False)


# 告知、陈述申辩: what is told is what was proposed, and the decision is compared with what was told last.
def _proposed(code: str) -> Derivation:
    return restated(
        "assess",
        code,
        lacking="没有审查、提出拟给予的处罚",
        todo="请先审查是否可以当场处罚，再告知当事人。",
        cite=APL.art(44),
    )


def _told(code: str) -> Derivation:
    return restated(
        "inform",
        code,
        lacking="没有告知当事人拟作出的处罚内容",
        todo="请先当场告知，再作出决定。",
        cite=APL.art(44) + APL.art(62),
    )


told_kind = Fact(
    "told_kind",
    "告知的处罚种类",
    CHOICE,
    (j.WARNING, j.FINE, j.BOTH),
    derived=_proposed("kind"),
)
told_fine = Fact("told_fine", "告知的罚款金额", MONEY, derived=_proposed("fine"))
notified_kind = replace(told_kind, derived=_told("told_kind"))
notified_fine = replace(told_fine, derived=_told("told_fine"))
rights_told = Fact("rights_told", "陈述、申辩的权利", CHOICE, ("已经告知",))
IS_ADOPTED = When(adopted, "==", "全部采纳")

# 决定、交付
within_limits = Fact(
    "within_limits",
    "没有超过当场处罚的限额",
    BOOL,
    derived=Derivation(j.within_limits, APL.art(51), (p.SIMPLE_BOTH,)),
)
within_notice = Fact(
    "within_notice",
    "没有超出告知的范围",
    BOOL,
    derived=Derivation(j.within_notice, APL.art(44) + APL.art(62)),
)
preset = Fact(
    "preset",
    "决定书格式",
    CHOICE,
    ("预定格式、编有号码",),
    help="没有预定格式、编号的，不得当场处罚。",
)
agency_named = _open("agency_named", "行政机关名称", "决定书上载明的名称。")
signed = Fact("signed", "执法人员签名", CHOICE, ("两名执法人员已经签名或者盖章",))
production_unit = Fact("production_unit", "当事人是生产经营单位", BOOL)
UNIT = When(production_unit, "==", True)
social_impact = Fact("social_impact", "具有一定社会影响", BOOL)
SOCIAL = When(social_impact, "==", True)
FINED = When(fine, ">", 0)
DECISION = (
    number, preset, shown, agency_named, party_kind, kind, fine, other_law, other_limit, facts_found, legal_basis,
    place, notified_kind, notified_fine, within_limits, within_notice, signed, production_unit,
    social_impact, *delegation.OF_DECISION,
)  # fmt: skip
SIGNED_FOR, NOT_SIGNED_FOR = "当场交付，当事人签收", "当场交付，当事人拒绝签收，已经在决定书上注明"
delivered = Fact("delivered", "交付情况", CHOICE, (SIGNED_FOR, NOT_SIGNED_FOR))
channel = _open("channel", "公开平台")

# 当场收缴: of the fine in force; what was collected is handed in twice.
FINE_SUM = Sum(
    "罚款金额", ("decide",), "fine", "new_fine", "fine_after",
    parts=("collect", "pay_instalment"), settle="pay_fine",
    late=Late("deliver", "approve_deferral", "start_surcharge", "pay_surcharge", "remit_surcharge", "break_agreement", "agree_execution"),
)  # fmt: skip
ALTERATION = altering.Alteration((FINE_SUM,))
COURT = Taking((FINE_SUM,))
fine_decided = c.fine_of(FINE_SUM, APL.art(67, par=2))
fine_left = c.left_of(FINE_SUM, APL.art(67, par=2))
ground = Fact("ground", "当场收缴的情形", CHOICE, (j.SMALL, j.HARD, j.REMOTE))
why_hard = Fact(
    "why_hard", "事后难以执行的情况", LONG, required=False, help="属于该情形的必须填写。"
)
asked = Fact(
    "asked", "当事人提出当场收缴", BOOL, required=False, help="边远、水上、交通不便地区的必须填写。"
)
receipt_kind = c.receipt_kind
may_collect = Fact(
    "may_collect",
    "可以当场收缴",
    BOOL,
    derived=Derivation(j.may_collect, APL.art(68) + APL.art(69)),
)
in_full, WHOLE = c.whole, c.WHOLE
on_water, ON_WATER, ON_LAND = c.on_water, c.ON_WATER, c.ON_LAND
collected = replace(
    c.collected,
    derived=restated(
        "collect",
        "amount",
        lacking="没有当场收缴的记录",
        todo="请先登记当场收缴。",
        cite=APL.art(71),
    ),
)
handed_whole = c.handed

# 执行、救济
reading = Fact(
    "reading",
    "没有申请复议的，申请法院强制执行期限的起算",
    CHOICE,
    j.READINGS,
    derived=Derivation(j.reading, AEL.art(53), (e.COURT_WINDOW,)),
)
AFTER_SIXTY = When(reading, "==", j.AFTER_SIXTY)
AFTER_SIX_MONTHS = When(reading, "==", j.AFTER_SIX_MONTHS)
# 行政强制法 55(1)(三): the application tells of the demand.
demanded, IS_DEMANDED = c.demanded, c.IS_DEMANDED
body = _open("body", "复议机关或者人民法院")
DIRECT, THROUGH = "向行政复议机关提出", "通过本机关提交"
through = Fact("through", "申请的途径", CHOICE, (DIRECT, THROUGH))
BY_US = When(through, "==", THROUGH)
WITHDRAWN = "撤回申请或者终止"
reviewed = Fact(
    "reviewed",
    "复议结果",
    CHOICE,
    (
        "维持",
        "驳回复议请求",
        "变更",
        "撤销或者确认违法、无效",
        "调解书",
        "不予受理或者驳回申请",
        "逾期未作决定",
        WITHDRAWN,
    ),
    help="逾期未作决定的，以复议期满之日登记。",
)
REVIEW_ENDED = When(reviewed, "!=", WITHDRAWN)
REVIEW_ALTERED = When(reviewed, "in", ("变更", "撤销或者确认违法、无效"))
REVIEW_ENFORCES = When(reviewed, "in", ("变更", "调解书"))
ANNULLED, ANEW = stating.ANNULLED, stating.ANEW
altered = stating.altered
VOIDED, IS_ANEW = upshots.voided(ALTERATION), upshots.anew(ALTERATION)
