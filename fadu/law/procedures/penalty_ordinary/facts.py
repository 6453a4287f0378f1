"""Facts of filing, evidence, notice and hearing (立案、取证、告知、听证), in an official's words.

Guards read only choices, yes-no, money and dates, so that nothing personal decides a rule.
"""

from __future__ import annotations

from fadu.law.instruments import APL, WSL
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import comparing as compare
from fadu.law.procedures.penalty_ordinary import judgements as j
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind, When

TEXT, LONG, CHOICE, BOOL = Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.BOOL
MONEY, DATE, NUMBER, PERSON = Kind.MONEY, Kind.DATE, Kind.NUMBER, Kind.PERSON


def opposite(when: When) -> When:
    """The opposite of a yes-no guard."""
    return When(when.fact, "==", not when.value)


reason, summary, adopted = x.reason, x.summary, x.adopted
number = Fact("number", "文号", TEXT, personal=False, help="如 （株）应急罚〔2025〕12号")
opinion = Fact("opinion", "意见", LONG)

# 立案
clue_source = Fact(
    "source",
    "案件来源",
    CHOICE,
    (
        "监督检查",
        "投诉举报",
        "上级交办",
        "其他机关移送",
        "司法机关移送",
        "事故调查",
        "自动监测",
        "其他",
    ),
)
jurisdiction = Fact(
    "jurisdiction",
    "管辖审查结论",
    CHOICE,
    ("本机关管辖", "其他机关管辖，应当移送", "管辖有争议，协商中", "报请指定管辖"),
    help="违法行为发生地、级别、最先立案；争议先协商，也可以直接报请指定。",
)
OURS = When(jurisdiction, "==", "本机关管辖")
NOT_OURS = When(jurisdiction, "!=", "本机关管辖")
act_state = Fact("act_state", "违法行为状态", CHOICE, ("已经终了", "连续或者继续之中", "尚待查明"))
act_ended_on = Fact(
    "act_ended_on",
    "违法行为终了日期",
    DATE,
    required=False,
    help="有连续或者继续状态的，填写终了之日。",
    past=True,
)
discovered_on = Fact(
    "discovered_on", "首次发现日期", DATE, help="首次发现的日期，不是立案日期。", past=True
)
life_and_harm = Fact(
    "life_and_harm", "涉及公民生命健康安全、金融安全且有危害后果", BOOL, help="是的，期限为五年。"
)
other_limit = Fact(
    "other_limit", "其他法律规定的最后一日", DATE, required=False, help="其他法律另有规定的才填写。"
)
limitation_over = Fact(
    "limitation_over",
    "在追责期限内未被发现",
    BOOL,
    denied="没有超过追责期限",
    derived=Derivation(j.limitation_over, APL.art(36)),
)
EXPIRED = When(limitation_over, "==", True)
IN_TIME = opposite(EXPIRED)
UNCLEAR = When(act_state, "==", "尚待查明")
SETTLED = When(act_state, "!=", "尚待查明")
LIMITATION = (act_state, act_ended_on, discovered_on, life_and_harm, other_limit, limitation_over)
cause = Fact("cause", "案由", TEXT, personal=False, help="只写违法行为，不写当事人姓名。")
under_wsl = Fact("under_wsl", "违反《安全生产法》", BOOL)
not_filed = Fact(
    "not_filed",
    "不予立案的原因",
    CHOICE,
    ("没有违法事实", "不属于本机关管辖，已经移送", "超过追责期限", "依法不予处罚", "其他"),
)
dropped = Fact(
    "dropped",
    "撤销立案的原因",
    CHOICE,
    (
        "当事人无法查明",
        "当事人死亡或者终止",
        "不属于本机关管辖，已经移送",
        "重复立案",
    ),
    help="没有违法事实的，另有环节；撤销后又发现线索的，另行登记、另案办理。",
)
told_before = Fact("told_before", "已经向当事人告知拟处罚内容", BOOL)
TOLD_BEFORE = When(told_before, "==", True)
party = Fact("party", "当事人", Kind.KEYS)
capacity = Fact(
    "capacity",
    "当事人身份",
    CHOICE,
    ("生产经营单位", "主要负责人", "其他负责人、安全生产管理人员", "直接责任人员", "其他"),
)
first_officer = Fact("first_officer", "承办人员", PERSON)
second_officer = Fact("second_officer", "承办人员（二）", PERSON)
recused = Fact("recused", "回避人员", PERSON)
relation = Fact("relation", "利害关系", CHOICE, ("直接利害关系", "其他可能影响公正执法的关系"))
granted = Fact("granted", "决定回避", BOOL)
GRANTED = When(granted, "==", True)

# 证据
manner = Fact(
    "manner",
    "调查方式",
    CHOICE,
    ("询问", "现场检查", "勘验", "抽样取证", "收集书证物证", "收集视听资料、电子数据", "其他"),
)
shown = Fact("shown", "出示执法证件", CHOICE, ("已经出示",))
batch = Fact("batch", "登记保存批次", Kind.KEYS)
goods = Fact("goods", "物品名称和数量", LONG)
disposal = Fact(
    "disposal",
    "处理决定",
    CHOICE,
    ("解除登记保存并返还", "依法查封、扣押", "送检测鉴定", "固定证据后返还", "随案移送"),
)
appraiser = Fact("appraiser", "检测鉴定机构", TEXT, personal=False)
appraised = Fact("appraised", "结果", CHOICE, ("出具意见", "退回或者无法鉴定", "撤回委托"))
correction = Fact(
    "correction",
    "责令改正方式",
    CHOICE,
    (
        "责令立即改正",
        "责令限期改正",
        "在处罚决定书中一并责令",
        "已经改正，予以确认",
        "违法行为已经终了，无可改正",
    ),
    help="对已经发生的事故负有责任等行为，没有可以改正的内容。",
)
correct_by = Fact("correct_by", "改正期限", DATE, required=False)
corrected = Fact("corrected", "已经改正", BOOL, denied="没有改正")
CORRECTED = When(corrected, "==", True)
NOT_CORRECTED = opposite(CORRECTED)
suspected = Fact(
    "suspected",
    "涉嫌犯罪",
    BOOL,
    help="重大责任事故、危险作业、重大劳动安全事故等，查对追诉标准。",
    denied="不涉嫌犯罪",
)
SUSPECTED = When(suspected, "==", True)
NOT_SUSPECTED = opposite(SUSPECTED)

# 拟处罚
party_kind = Fact("party_kind", "当事人类别", CHOICE, ("单位", "个人"))
warning = Fact("warning", "警告或者通报批评", BOOL)
fine = Fact("fine", "罚款金额", MONEY, help="不罚款的填0。")
confiscated_income = Fact("confiscated_income", "没收违法所得", MONEY, help="没有的填0。")
confiscated_goods = Fact("confiscated_goods", "没收非法财物价值", MONEY, help="没有的填0。")
licence = Fact("licence", "许可证件处罚", CHOICE, compare.LICENCE)
business = Fact("business", "生产经营处罚", CHOICE, compare.BUSINESS)
employment = Fact("employment", "限制从业", BOOL)
other_heavier = Fact(
    "other_heavier",
    "其他较重处罚或者法律、法规、规章规定听证",
    BOOL,
    help="第六十三条第一款第五项、第六项。",
)
issuer = Fact(
    "issuer",
    "许可证件颁发机关",
    CHOICE,
    ("本机关", "其他机关"),
    required=False,
    help="拟吊销许可证件的必须填写；其他机关颁发的，提请其吊销。",
)
in_power = Fact(
    "in_power",
    "属于本机关的处罚权限",
    BOOL,
    derived=Derivation(j.in_power, APL.art(17) + WSL.art(115)),
)
hearing_right = Fact(
    "hearing_right",
    "应当告知听证权利",
    BOOL,
    derived=Derivation(
        j.hearing_right,
        APL.art(63, par=1),
        (p.HEARING_FINE_UNIT, p.HEARING_FINE_PERSON, p.HEARING_CONFISCATION),
    ),
)
HEARING = When(hearing_right, "==", True)
NO_HEARING = opposite(HEARING)
fine_barred = Fact(
    "fine_barred", "人民法院已经判处罚金，不再罚款", BOOL, help="移送前没有罚款的，不再给予罚款。"
)
NO_FINE = When(fine_barred, "==", True)
change = Fact(
    "change",
    "提出或者变更的原因",
    CHOICE,
    (
        "首次提出",
        "发现新的违法事实或者证据",
        "处罚依据变更",
        "采纳当事人意见",
        "听证、审核或者讨论后变更",
        "决定被撤销后重新处理",
    ),
    help="不得因当事人陈述、申辩而加重。",
)
weight = Fact(
    "weight",
    "与陈述申辩、听证前告知的内容比较",
    CHOICE,
    compare.WEIGHTS,
    required=False,
    help="变更拟处罚意见的必须填写。",
)
earlier_fine = Fact(
    "earlier_fine",
    "陈述申辩、听证前告知的罚款金额",
    MONEY,
    required=False,
    help="当事人已经陈述、申辩或者听证的必须填写；没有罚款的填0。",
)
not_worsened = Fact(
    "not_worsened",
    "没有因陈述申辩、听证加重",
    BOOL,
    derived=Derivation(
        compare.not_worsened, APL.art(45, par=2), recalls=tuple(sorted(compare.HEARD))
    ),
)
facts_found = Fact("facts_found", "违法事实和证据", LONG)
legal_basis = Fact("legal_basis", "处罚依据", TEXT, personal=False, help="写到条、款、项。")
discretion = Fact("discretion", "裁量理由", LONG, help="所适用的裁量基准和从轻、减轻、从重的情节。")
KINDS = (warning, fine, confiscated_income, confiscated_goods, licence, business, employment)
PROPOSAL = (party_kind, *KINDS, other_heavier, issuer, in_power, hearing_right)
CHANGE = (change, weight, earlier_fine, not_worsened)

# 告知、听证
statement_until = Fact(
    "statement_until",
    "告知书载明的陈述申辩截止日",
    DATE,
    help="法律没有规定期限，应当给予合理时间。",
    ahead=Ahead(APL.art(44) + APL.art(62)),
)
ADOPTED = When(adopted, "==", "全部采纳")
waiver_ends = Fact(
    "waiver_ends",
    "不再等待听证要求期限届满",
    BOOL,
    derived=Derivation(j.waiver_ends_period, APL.art(64, item=1), (p.HEARING_WAIVER,)),
)
WAIVER_ENDS = When(waiver_ends, "==", True)
hearing_on = Fact(
    "hearing_on", "听证日期", DATE, ahead=Ahead(APL.art(64, item=2), APL.days(7).span)
)
hearing_eve = Fact(
    "hearing_eve", "听证前一日", DATE, derived=Derivation(j.eve, APL.art(64, item=2))
)
place = Fact("place", "地点", TEXT)
chair = Fact("chair", "听证主持人", PERSON)
openness = Fact(
    "openness", "公开情况", CHOICE, ("公开举行", "涉及国家秘密", "涉及商业秘密", "涉及个人隐私")
)
agents = Fact("agents", "委托代理人", CHOICE, ("没有委托", "一人", "二人"))
hearing_ended = Fact(
    "hearing_ended",
    "终止的原因",
    CHOICE,
    ("当事人及其代理人无正当理由拒不出席", "当事人及其代理人未经许可中途退出"),
)
signed = Fact("signed", "笔录核对", CHOICE, ("当事人或者代理人签字盖章", "拒绝签字盖章，已经注明"))
major_interest = Fact("major_interest", "直接关系当事人或者第三人重大权益", BOOL)
review_after = Fact(
    "review_after",
    "听证后应当法制审核",
    BOOL,
    derived=Derivation(
        j.review_owed_after_hearing, APL.art(58, par=1, item=2), (p.REVIEW_AFTER_HEARING,)
    ),
)
REVIEW_AFTER = When(review_after, "==", True)
