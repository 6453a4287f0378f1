"""Facts of service, performance, execution, remedies and alteration (送达、履行、执行、救济、变更)."""

from __future__ import annotations

from dataclasses import replace

from fadu.law.instruments import AEL, APL, CPL
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty import judgements as j
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind, When

TEXT, LONG, CHOICE, BOOL = Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.BOOL
MONEY, DATE, NUMBER, PERSON = Kind.MONEY, Kind.DATE, Kind.NUMBER, Kind.PERSON

reason = Fact("reason", "理由", LONG)
summary = Fact("summary", "主要内容", LONG)
adopted = Fact("adopted", "复核结论", CHOICE, ("全部采纳", "部分采纳", "不予采纳"))
WHOLLY_ADOPTED = When(adopted, "==", "全部采纳")

# 送达、公开
address = Fact("address", "确认的送达地址", TEXT, help="地址、邮政编码、收件人和联系电话。")
receiving = Fact("receiving", "电子送达地址", TEXT, help="传真号、电子邮箱等。")
WIRE = "电子送达（已签确认书）"
service = Fact(
    "service",
    "送达方式",
    CHOICE,
    (
        "宣告后当场交付",
        "直接送达",
        "留置送达",
        WIRE,
        "邮寄送达",
        "委托送达",
        "公告送达",
        "转交送达",
    ),
    help="以签收、到达或者视为送达的日期登记。",
)
# Each way of service with the day from which it counts.
effect = Fact(
    "effect",
    "送达日期的确定",
    TEXT,
    personal=False,
    derived=Derivation(j.effect, APL.art(61) + CPL.art(88, 89, 90, 91, 92, 93, 94, 95)),
)
BY_NOTICE = When(service, "==", "公告送达")
BY_WIRE = When(service, "==", WIRE)
way = Fact(
    "way",
    "启动的送达方式",
    CHOICE,
    ("上门直接送达", "邮寄", "委托", "转交", "公告送达"),
    help="公告送达以外的方式取代尚未期满的公告。",
)
announced_in = Fact("announced_in", "公告载体", TEXT, personal=False, required=False)
announced_why = Fact(
    "announced_why", "公告送达的原因和经过", LONG, required=False, help="公告送达的必须填写。"
)
announcement = Fact(
    "announcement",
    "公告送达",
    BOOL,
    derived=Derivation(j.announcement, CPL.art(95, par=2)),
    denied="不是公告送达",
)
ANNOUNCED = When(announcement, "==", True)
NOT_ANNOUNCED = When(announcement, "==", False)
START = (way, announced_in, announced_why, announcement)
# A demand is announced by an act of its own, which states both.
NOTICE = tuple(replace(fact, required=True, help="") for fact in (announced_in, announced_why))
channel = Fact("channel", "公开平台", TEXT, personal=False)

# 履行
amount = Fact("amount", "金额", MONEY)
receipt = Fact("receipt", "票据号", TEXT, personal=False)
hardship = Fact("hardship", "经济困难情况", LONG)
asked_until = Fact("asked_until", "申请延至", DATE)
deferred_until = Fact(
    "deferred_until", "暂缓或者分期缴纳的最后一日", DATE, ahead=Ahead(APL.art(66, par=2))
)
plan = Fact("plan", "分期安排", LONG, required=False)
deferred = Fact("deferred", "曾经批准延期、分期", BOOL, denied="没有批准延期、分期")
surcharge_from = Fact(
    "surcharge_from",
    "加处罚款起算",
    TEXT,
    personal=False,
    derived=Derivation(j.surcharge_from, APL.art(72, par=1, item=1), (p.SURCHARGE_IN_DEFERRAL,)),
)
remedied = Fact("remedied", "当事人采取的补救措施", LONG)
agreed_until = Fact("agreed_until", "约定的最后履行日", DATE, ahead=Ahead(AEL.art(42, par=1)))
AGREEMENT = (
    Fact("stages", "分阶段履行的安排", LONG),
    agreed_until,
    Fact(
        "nobody_harmed",
        "对公共利益、他人权益的影响",
        CHOICE,
        ("不损害公共利益和他人合法权益",),
        help="损害的，不得达成执行协议。",
    ),
)
confiscated = Fact(
    "confiscated", "没收物处理", CHOICE, ("上缴国库", "公开拍卖后上缴", "依法销毁", "移交")
)
performed = Fact("performed", "履行情况", LONG)
how_performed = Fact(
    "how_performed", "履行方式", CHOICE, ("当事人自行履行", "人民法院强制执行", "无须履行的内容")
)

# 催告、执行
AS_ANNOUNCED = "公告送达的不填，以公告的催告书为准。"
demand_until = Fact(
    "demand_until",
    "催告的履行期限",
    DATE,
    help=AS_ANNOUNCED,
    ahead=Ahead(AEL.art(35, item=1)),
    unless=BY_NOTICE,
)
# Of a demand that is announced the days run once the notice has: its term is not over before.
announced_until = replace(
    demand_until,
    help="",
    ahead=Ahead(AEL.art(35, item=1) + CPL.art(95, par=1), CPL.days(30).span),
    unless=None,
)
demand_how = Fact("demand_how", "履行方式和应付金额", LONG, help=AS_ANNOUNCED, unless=BY_NOTICE)
announced_how = replace(demand_how, help="", unless=None)
applied_for = Fact("applied_for", "申请执行标的", LONG)
urgency = Fact(
    "urgency",
    "紧急情况和公共安全的需要",
    LONG,
    help="行政强制法第五十九条；不是紧急情况的，不得适用。",
)
ruled = Fact("ruled", "裁定结果", CHOICE, ("准予执行", "不予受理", "不准予执行"))
ALLOWED = When(ruled, "==", "准予执行")
REFUSED_BY_COURT = When(ruled, "!=", "准予执行")
suspended = Fact(
    "suspended",
    "中止执行的情形",
    CHOICE,
    (
        "履行确有困难或者暂无履行能力",
        "第三人对执行标的主张权利，确有理由",
        "可能造成难以弥补的损失，且中止不损害公共利益",
        "其他需要中止的情形",
    ),
)
harmless = Fact("harmless", "社会危害", CHOICE, ("没有明显社会危害",))
unable = Fact("unable", "履行能力", CHOICE, ("当事人确无能力履行",))
ended = Fact(
    "ended",
    "终结执行的情形",
    CHOICE,
    (
        "公民死亡，无遗产可供执行，又无义务承受人",
        "法人或者其他组织终止，无财产可供执行，又无义务承受人",
        "执行标的灭失",
        "据以执行的行政决定被撤销",
        "其他需要终结的情形",
    ),
)
excuse = Fact("excuse", "逾期的正当理由", LONG)

# 复议、诉讼
body = Fact("body", "复议机关或者人民法院", TEXT, personal=False)
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
        "不予受理、撤回或者终止",
        "逾期未作决定",
    ),
    help="逾期未作决定的，以复议期满之日登记。",
)
REVIEW_DECIDED = When(reviewed, "!=", "不予受理、撤回或者终止")
REVIEW_ALTERED = When(reviewed, "in", ("变更", "撤销或者确认违法、无效"))
REVIEW_ENFORCES = When(reviewed, "in", ("变更", "调解书"))
judged = Fact(
    "judged",
    "诉讼结果",
    CHOICE,
    (
        "驳回诉讼请求",
        "判决变更",
        "撤销或者确认违法、无效",
        "调解书",
        "不予立案、驳回起诉或者撤诉",
    ),
)
ENFORCEABLE = When(judged, "in", ("驳回诉讼请求", "判决变更", "调解书"))
SUIT_WON = When(judged, "in", ("判决变更", "撤销或者确认违法、无效"))
SUIT_TRIED = When(judged, "!=", "不予立案、驳回起诉或者撤诉")

# 变更、撤销
published = Fact(
    "published",
    "处罚决定信息已经公开",
    BOOL,
    derived=Derivation(
        j.published, APL.art(48, par=2), recalls=("publish.*", "withdraw_publication.*")
    ),
    denied="处罚决定信息没有公开",
)
PUBLISHED = When(published, "==", True)
