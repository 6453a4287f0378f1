"""Facts of an inspection before and at the unit. Whatever a rule or a figure reads is not personal."""

from __future__ import annotations

from fadu.law.instruments import BER, HCL, PEL, PSEL, WSL
from fadu.law.procedures.inspection_visit import judgements as j
from fadu.law.procedures.inspection_visit.facts_findings import *  # noqa: F403
from fadu.law.procedures.inspection_visit.judgements import (
    ALONE,
    CASE,
    CROSS,
    DRAWN,
    JOINT,
    PLANNED,
    SEPARATE,
    SPECIAL,
)
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind, When
from fadu.law.vocabulary.status import Status

_CAPPED = WSL.art(62, par=2).with_status(Status.V2)


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person: numbers of papers, organs, plans."""
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


grounds = Fact("grounds", "理由", Kind.LONG_TEXT)
receiver = _open("receiver", "接收部门")
linked = _open("linked", "关联事项", "另案的事项编号")

# Clue
COMPLAINT = "投诉举报"
clue_source = Fact(
    "clue_source", "线索来源", Kind.CHOICE, (COMPLAINT, "转办交办", "数据监测", "企业申请")
)
summary = Fact("summary", "线索内容", Kind.LONG_TEXT)
ELSEWHERE = "不属于本部门职责，转交其他部门"
declined_for = Fact(
    "declined_for",
    "不开展检查的原因",
    Kind.CHOICE,
    (ELSEWHERE, "与正在办理的检查重复", "所反映的情况不能确定检查对象", "不需要现场检查"),
)
receiver_if_any = _open("receiver_if_any", "转交的部门", required=False)
verified = Fact("verified", "调查核实情况", Kind.LONG_TEXT)
needs_measures = Fact("needs_measures", "需要落实整改措施", Kind.BOOL)
measures = Fact("measures", "整改措施", Kind.LONG_TEXT)

# Task
subject = Fact("subject", "事项名称", Kind.TEXT, help="如 某公司行政检查")
enterprise = Fact("enterprise", "被检查单位", Kind.PARTY)
site = Fact("site", "检查场所", Kind.TEXT)
TRADES = ("危险化学品", "烟花爆竹", "金属非金属矿山", "煤矿", "工贸", "其他")
trade = Fact("trade", "行业领域", Kind.CHOICE, TRADES)
hazchem = Fact("hazchem", "对危险化学品单位的检查", Kind.BOOL)
source = Fact("source", "检查来源", Kind.CHOICE, (PLANNED, DRAWN, CASE, SPECIAL))
task_number = _open("task_number", "计划、抽取或者线索编号", required=False)
campaign = _open(
    "campaign",
    "专项行动",
    "属于专项行动（专项检查）的，填写其名称；同一专项行动始终用同一名称",
    required=False,
)
DISPOSAL = "转产、停产、停业、解散处置情况监督检查"
occasion = Fact(
    "occasion",
    "检查事由",
    Kind.CHOICE,
    (
        "一般检查",
        "重点检查",
        "重大危险源专项监督检查",
        "建设单位验收活动和验收结果监督核查",
        DISPOSAL,
        "安全距离不符合规定的整改监督",
        "失信联合惩戒加大检查频次",
        "线索核查",
    ),
    help="供计算检查频次和统计时区分；危险化学品安全法第十三条第二款、第二十二条第二款、第二十七条第三款、"
    "第四十五条各有专门的监督检查",
)
basis = _open("basis", "检查依据", "法律、法规、规章的名称和条文")
ANNOUNCED, UNANNOUNCED, COVERT = "事先通知", "四不两直", "明查暗访"
manner = Fact("manner", "检查方式", Kind.CHOICE, (ANNOUNCED, UNANNOUNCED, COVERT))
team = Fact("team", "检查组成", Kind.CHOICE, (ALONE, JOINT, SEPARATE, CROSS))
partners = _open("partners", "会同的部门")
planned_on = Fact("planned_on", "拟检查日期", Kind.DATE, required=False)
urgent = Fact("urgent", "情况紧急，来不及事先批准", Kind.BOOL)
visits_before = Fact(
    "visits_before",
    "本年度对该单位已经计入频次的检查次数",
    Kind.NUMBER,
    help="不含本次；个案检查按参数计入或者不计入",
)
exemption = Fact(
    "exemption",
    "加大检查频次的依据",
    Kind.CHOICE,
    (j.NO_EXEMPTION, "失信联合惩戒加大执法检查频次", "重大危险源分级分类定期专项监督检查"),
    help="安全生产法第七十八条第一款、危险化学品安全法第十三条第二款",
)
vain_reason = Fact(
    "vain_reason",
    "多次到场未能实施后再次检查的理由",
    Kind.LONG_TEXT,
    required=False,
    help="连续到场而未能实施检查的次数达到参数规定的，应当填写",
)
approval = Fact(
    "approval",
    "行政检查的批准",
    Kind.CHOICE,
    (j.APPROVE_FIRST, j.APPROVE_AFTER, j.NO_APPROVAL),
    derived=Derivation(j.approval, _CAPPED, ("inspection.visit_approval",), dated=True),
)
code_due = Fact(
    "code_due",
    "应当扫码入企",
    Kind.BOOL,
    derived=Derivation(
        j.code_due, BER.art(58).with_status(Status.V2), ("inspection.scan_required",), dated=True
    ),
)
counted = Fact(
    "counted",
    "计入年度检查频次",
    Kind.BOOL,
    derived=Derivation(j.counted, _CAPPED, ("inspection.case_check_counts",)),
)
cap_state = Fact(
    "cap_state",
    "频次上限校验",
    Kind.CHOICE,
    (j.NOT_COUNTED, j.UNLIMITED, j.WITHIN, j.EXEMPT, j.OVER),
    derived=Derivation(
        j.cap_state,
        _CAPPED + WSL.art(78, par=1),
        ("inspection.cap_applies", "inspection.frequency_cap"),
    ),
)
hazchem_rules = Fact(
    "hazchem_rules",
    "适用《危险化学品安全法》",
    Kind.BOOL,
    denied="不适用《危险化学品安全法》",
    derived=Derivation(j.hazchem_rules, HCL.art(8, par=2), dated=True),
)
authority_due = Fact(
    "authority_due",
    "应当确认异地检查权限",
    Kind.BOOL,
    derived=Derivation(j.authority_due, PSEL.art(64, par=1), dated=True),
)
disposal_due = Fact(
    "disposal_due",
    "须会同有关部门检查处置情况",
    Kind.BOOL,
    derived=Derivation(
        lambda facts, _, on: facts["occasion"] == DISPOSAL and on >= HCL.since,
        HCL.art(45),
        dated=True,
    ),
)

# Approval, officers, notice
number = _open("number", "审批表编号")
reported_to = Fact("reported_to", "接报的负责人", Kind.PERSON)
scheme = Fact("scheme", "检查内容、分工和安全防护", Kind.LONG_TEXT)
authority = Fact("authority", "异地检查的权限依据", Kind.FILE, help="指定管辖、协助函等")
decider = _open("decider", "作出处理决定的机关")
called_off_for = Fact(
    "called_off_for",
    "取消原因",
    Kind.CHOICE,
    (
        "单位注销、搬迁、停产停业",
        "与其他检查合并",
        "与异地检查权限不符",
        "不再需要检查",
        "拒绝、阻碍检查而未能实施",
        "多次到场未能实施",
    ),
)
first_officer = Fact("first_officer", "检查人员（一）", Kind.PERSON)
second_officer = Fact("second_officer", "检查人员（二）", Kind.PERSON)
assistants = Fact(
    "assistants",
    "协助的专家、辅助人员",
    Kind.TEXT,
    required=False,
    help="只提供技术协助，不得以检查人员身份实施检查",
)
recused = Fact("recused", "回避人员", Kind.PERSON)
relation = Fact("relation", "利害关系", Kind.LONG_TEXT)
recusal_granted = Fact("recusal_granted", "决定回避", Kind.BOOL, denied="决定不回避")
notice_number = _open("notice_number", "通知书编号")
notified_for = Fact(
    "notified_for",
    "通知的检查日期",
    Kind.DATE,
    ahead=Ahead(WSL.art(65, par=1, item=1).with_status(Status.V2)),
)

# At the unit
entry_for = Fact(
    "entry_for",
    "入企类型",
    Kind.CHOICE,
    ("复查", "再次检查", "调研", "宣传", "专家指导"),
)
code_mode = Fact(
    "code_mode",
    "扫码方式",
    Kind.CHOICE,
    ("企业扫本局检查码", "检查人员扫企业码或者营业执照", "外部平台检查码"),
)
code_number = _open("code_number", "检查码编号")
entered_at = Fact("entered_at", "入企时间", Kind.INSTANT)
screenshot = Fact("screenshot", "外部平台登记截图", Kind.FILE, required=False)
no_code_for = Fact(
    "no_code_for",
    "未扫码的原因",
    Kind.CHOICE,
    ("情况紧急或者证据可能灭失", "网络或者系统故障", "场所禁止携带移动终端"),
)
empty_for = Fact(
    "empty_for", "未能实施的原因", Kind.CHOICE, ("现场无人", "单位停产停业", "单位已经搬迁", "其他")
)
obstruction = Fact("obstruction", "拒绝、阻碍检查的情况", Kind.LONG_TEXT)
persisted = Fact("persisted", "责令改正后拒不改正", Kind.BOOL, denied="责令改正后已经配合")
shown_to = Fact("shown_to", "向何人出示", Kind.TEXT)
rights_told = Fact("rights_told", "已告知申请回避、陈述等权利", Kind.BOOL)
place = Fact("place", "检查地点", Kind.TEXT)
content = Fact("content", "检查内容、发现的问题及处理情况", Kind.LONG_TEXT)
SIGNED, UNSIGNED = "检查人员和被检查单位负责人均已签字", "被检查单位负责人拒绝签字"
guidance_due = Fact(
    "guidance_due",
    "应当结合检查普法",
    Kind.BOOL,
    derived=Derivation(j.guidance_due, PEL.art(18), dated=True),
)
signature = Fact("signature", "签字", Kind.CHOICE, (SIGNED, UNSIGNED))
refusal = Fact("refusal", "拒绝签字的情况", Kind.LONG_TEXT)
topic = _open("topic", "宣传的法律法规")
audience = Fact("audience", "受众人数", Kind.NUMBER)
service = Fact("service", "提供的指导服务", Kind.LONG_TEXT, required=False)

# Result
told_by_way = Fact(
    "told_by_way",
    "告知方式",
    Kind.CHOICE,
    ("当场书面告知", "送达", "一次性链接推送", "外部平台推送"),
)
channel = _open("channel", "公开渠道")
withheld_for = Fact(
    "withheld_for",
    "不公开的原因",
    Kind.CHOICE,
    (
        "涉及国家秘密",
        "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
        "涉及商业秘密、个人隐私，公开会损害第三方合法权益",
    ),
)
complaint = Fact("complaint", "投诉内容", Kind.LONG_TEXT)
complaint_result = Fact(
    "complaint_result", "处理结果", Kind.CHOICE, ("属实，已纠正", "部分属实，已纠正", "不属实")
)
conclusion = Fact("conclusion", "办结意见", Kind.LONG_TEXT)

# Guards
BY_COMPLAINT = When(clue_source, "==", COMPLAINT)
IS_ELSEWHERE = When(declined_for, "==", ELSEWHERE)
MEASURES_DUE = When(needs_measures, "==", True)
IS_CASE = When(source, "==", CASE)
IS_ANNOUNCED = When(manner, "==", ANNOUNCED)
IS_JOINT = When(team, "==", JOINT)
IS_SEPARATE = When(team, "==", SEPARATE)
AUTHORITY_DUE = When(authority_due, "==", True)
GUIDANCE_DUE = When(guidance_due, "==", True)
APPROVAL_FIRST = When(approval, "==", j.APPROVE_FIRST)
APPROVAL_AFTER = When(approval, "==", j.APPROVE_AFTER)
CODE_DUE = When(code_due, "==", True)
IS_OVER = When(cap_state, "==", j.OVER)
DISPOSAL_DUE = When(disposal_due, "==", True)
HAZCHEM = When(hazchem_rules, "==", True)
RECUSAL_GRANTED = When(recusal_granted, "==", True)
REFUSED_TO_SIGN = When(signature, "==", UNSIGNED)
PERSISTED = When(persisted, "==", True)
