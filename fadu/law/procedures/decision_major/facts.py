"""Facts of the major-decision procedure. Whatever a rule or a figure reads is not personal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.law.instruments import FCRR, MADR
from fadu.law.vocabulary.fact import Derivation, Fact, Kind


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person: titles, numbers of papers, organs."""
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


def _yes(code: str, title: str, help: str = "", denied: str = "") -> Fact:
    return Fact(code, title, Kind.BOOL, help=help, denied=denied)


# Proposal, scope, initiation
subject = _open("subject", "决策事项")
proposer_kind = Fact(
    "proposer_kind",
    "建议来源",
    Kind.CHOICE,
    (
        "决策机关领导人员",
        "所属部门或者下一级人民政府",
        "人大代表、政协委员",
        "公民、法人或者其他组织",
    ),
)
proposer = Fact("proposer", "建议人", Kind.TEXT, required=False)
problem = Fact("problem", "主要问题、理由依据和初步方案", Kind.LONG_TEXT)
GOVERNMENT, DEPARTMENT = "县级以上地方人民政府", "部门参照执行"
level = Fact("level", "决策机关", Kind.CHOICE, (GOVERNMENT, DEPARTMENT))
EXCLUDED = ("财政政策、货币政策等宏观调控决策", "政府立法决策", "突发事件应急处置决策")
kind = Fact(
    "kind",
    "事项类别",
    Kind.CHOICE,
    (
        "重大公共政策和措施",
        "经济和社会发展等方面的重要规划",
        "自然资源和文化资源重大公共政策和措施",
        "重大公共建设项目",
        "其他重大事项",
        *EXCLUDED,
    ),
)
listed = _yes("listed", "已列入决策事项目录")
NO_OTHER, PARTLY_OTHER, WHOLLY_OTHER = "没有另行规定", "部分环节另有规定", "整个程序另有规定"
other_procedure = Fact(
    "other_procedure",
    "法律、行政法规对决策程序",
    Kind.CHOICE,
    (NO_OTHER, PARTLY_OTHER, WHOLLY_OTHER),
)
APPLIES, APPLIES_NOT, ELSEWHERE = "适用", "不适用", "依照另行规定的程序"


def _applies(facts: Mapping[str, Any], _: Callable[[str], Any]) -> str:
    if facts["kind"] in EXCLUDED:
        return APPLIES_NOT
    return ELSEWHERE if facts["other_procedure"] == WHOLLY_OTHER else APPLIES


applies = Fact(
    "applies",
    "适用结论",
    Kind.CHOICE,
    (APPLIES, APPLIES_NOT, ELSEWHERE),
    derived=Derivation(_applies, MADR.art(3, par=2)),
)
basis = _open("basis", "依据", "法律、行政法规名称和条款")
lead_unit = _open("lead_unit", "牵头的决策承办单位")
other_units = _open("other_units", "其他承办单位", required=False)
grounds = Fact("grounds", "理由", Kind.LONG_TEXT)
options = Fact("options", "方案数", Kind.NUMBER, help="有较大分歧的，可以提出两个以上方案")
text = Fact("text", "文稿", Kind.FILE)
report = Fact("report", "报告", Kind.FILE)
number = _open("number", "文号")

# Determinations: each with its reason and the person who signs it
concerns_units = _yes("concerns_units", "涉及其他单位职责或者与其关系紧密")
agreed = _yes("agreed", "取得一致意见", denied="没有取得一致意见")
SECRET, TO_HEAR, TO_SOLICIT = "依法不予公开", "应当听取意见", "应当向社会公开征求意见"
participation = Fact(
    "participation",
    "公众参与",
    Kind.CHOICE,
    (TO_HEAR, TO_SOLICIT, SECRET),
    help="与市场主体生产经营活动密切相关的规范性文件，除依法保密外应当公开征求意见",
)
has_groups = _yes("has_groups", "涉及特定群体利益")
NO_HEARING = "不举行"
hearing = Fact(
    "hearing",
    "听证会",
    Kind.CHOICE,
    (NO_HEARING, "法律、法规、规章规定应当举行", "本地规定应当举行", "决定举行"),
)
specialised = _yes("specialised", "专业性、技术性较强")
MAY_HARM, ASSESSED, NO_HARM = "可能造成不利影响", "有关风险已按规定评价、评估", "不会造成不利影响"
risk = Fact("risk", "社会稳定、公共安全等风险", Kind.CHOICE, (MAY_HARM, ASSESSED, NO_HARM))
touches_operators = _yes("touches_operators", "涉及经营者经济活动")
determined_on = Fact("determined_on", "认定日期", Kind.DATE)
planned_issue = Fact("planned_issue", "拟出台日期", Kind.DATE)
NO_REVIEW, NOT_YET = "不涉及经营者经济活动", "《公平竞争审查条例》施行前出台"
BY_DRAFTER, BY_REGULATOR = "起草单位审查", "市场监督管理部门会同起草单位审查"


def _review_mode(facts: Mapping[str, Any], _: Callable[[str], Any]) -> str:
    if not facts["touches_operators"]:
        return NO_REVIEW
    if max(facts["determined_on"], facts["planned_issue"]) < FCRR.since.isoformat():
        return NOT_YET
    return BY_REGULATOR if facts["level"] == GOVERNMENT else BY_DRAFTER


review_mode = Fact(
    "review_mode",
    "公平竞争审查方式",
    Kind.CHOICE,
    (NO_REVIEW, NOT_YET, BY_DRAFTER, BY_REGULATOR),
    derived=Derivation(_review_mode, FCRR.art(13, 14, 27)),
)
congress = Fact(
    "congress",
    "人民代表大会及其常务委员会",
    Kind.CHOICE,
    ("不属于", "属于讨论决定的重大事项", "出台前应当报告"),
)
needs_approval = _yes("needs_approval", "依法应当报上级机关批准")
approver = _open("approver", "批准机关", "如：省应急管理厅", required=False)

# Participation
way = Fact(
    "way",
    "方式",
    Kind.CHOICE,
    ("座谈会", "实地走访", "书面征求意见", "问卷调查", "民意调查", "其他方式"),
)
heard = Fact("heard", "听取意见情况", Kind.LONG_TEXT)
groups = Fact("groups", "人民团体、社会组织和群众代表", Kind.LONG_TEXT)
channels = _open("channels", "公布途径", "政府网站、政务新媒体、报刊、广播、电视等")
closes_on = Fact("closes_on", "截止日期", Kind.DATE, help="可以提出意见的最后一日")
shortened_for = Fact("shortened_for", "缩短原因", Kind.CHOICE, ("情况紧急", "其他类似原因"))
shortened_note = Fact("shortened_note", "公告中对缩短期限的说明", Kind.LONG_TEXT, personal=False)
held_on = Fact("held_on", "听证会日期", Kind.DATE)
selection = _yes("selection", "需要遴选听证参加人")
participants = Fact("participants", "听证参加人", Kind.LONG_TEXT)
minutes = Fact("minutes", "记录", Kind.FILE)
received = Fact("received", "收到意见数", Kind.NUMBER)
accepted = Fact("accepted", "采纳意见数", Kind.NUMBER)
adoption = Fact("adoption", "研究采纳情况", Kind.LONG_TEXT)

# Experts and risk
expert = Fact("expert", "专家、专业机构", Kind.KEYS, help="每名专家或者机构一个编号")
expert_person = Fact("expert_person", "专家", Kind.PERSON)
conflict = _yes("conflict", "与决策事项有直接利害关系")
argued_by = Fact("argued_by", "论证方式", Kind.CHOICE, ("论证会", "书面咨询", "委托咨询论证"))
argument = Fact("argument", "论证结论", Kind.CHOICE, ("可行", "修改后可行", "不可行"))
signed = _yes("signed", "书面意见已署名、盖章")
CONTROLLABLE, UNCONTROLLABLE = "风险可控", "风险不可控"
appraiser = _open(
    "appraiser", "承担论证、评估的单位", "专家个人论证的，填写其所在单位；没有单位的填“无”"
)
main_work = _yes("main_work", "承担主要论证评估工作")
risk_result = Fact("risk_result", "评估结论", Kind.CHOICE, (CONTROLLABLE, UNCONTROLLABLE))
units_heard = _yes("units_heard", "已听取有关部门意见")
ADJUST = "调整决策草案"
measure = Fact("measure", "措施", Kind.CHOICE, (ADJUST, "其他防范化解措施"))
controlled = _yes("controlled", "采取措施后风险可控", denied="采取措施后风险仍不可控")

# Fair competition and legality
FAIR, EXCEPTED, VIOLATES = "未发现违反审查标准", "符合例外规定", "违反审查标准且不符合例外规定"
competition_result = Fact("competition_result", "审查结论", Kind.CHOICE, (FAIR, EXCEPTED, VIOLATES))
exception_item = Fact(
    "exception_item",
    "例外情形",
    Kind.CHOICE,
    (
        "维护国家安全和发展利益",
        "促进科学技术进步、增强国家自主创新能力",
        "实现社会公共利益",
        "法律、行政法规规定的其他情形",
    ),
)
no_alternative = Fact("no_alternative", "没有影响更小的替代方案的说明", Kind.LONG_TEXT)
ends_when = Fact("ends_when", "实施期限或者终止条件", Kind.LONG_TEXT)
materials = Fact("materials", "履行决策法定程序的说明及材料", Kind.FILE)
LEGAL, AMEND, ILLEGAL = "合法", "应当调整或者补充", "不合法"
REFORM = "属于国家尚无明确规定的探索性改革，存在法律风险"
legality = Fact("legality", "审查结论", Kind.CHOICE, (LEGAL, AMEND, ILLEGAL, REFORM))
changes_operators = _yes("changes_operators", "改动涉及经营者经济活动的内容")

# Deliberation and outcome
meeting = Fact(
    "meeting",
    "会议",
    Kind.CHOICE,
    ("政府常务会议", "政府全体会议", "部门领导班子会议（参照）"),
)
held_as = _open("held_as", "会议名称和届次")
attended = Fact("attended", "出席人数", Kind.NUMBER)
departs = _yes(
    "departs",
    "拟作出的决定与会议组成人员多数人的意见不一致",
    denied="拟作出的决定与会议组成人员多数人的意见一致",
)
dissent = _yes("dissent", "有不同意见并已如实载明")
decision = Fact("decision", "决定内容", Kind.LONG_TEXT)
DISCLOSED = "应当公布"
disclosure = Fact("disclosure", "公布", Kind.CHOICE, (DISCLOSED, "依法不予公开"))
revise = _yes("revise", "需要修改草案后再议")
stopped_for = Fact(
    "stopped_for",
    "原因",
    Kind.CHOICE,
    (
        "不适用重大行政决策程序",
        "依照其他法律、行政法规规定的程序办理",
        "决策机关决定终止",
        "上级机关不予批准",
        "属于人民代表大会及其常务委员会决定事项",
    ),
)

# Issue, execution, evaluation
party_first = Fact(
    "party_first",
    "决定前应当请示报告",
    Kind.BOOL,
    derived=Derivation(
        lambda _, parameter: bool(parameter("decision.party_report_first")),
        MADR.art(31),
        ("decision.party_report_first",),
    ),
)
approved = _yes("approved", "同意（批准）", denied="不同意（不批准）")
concerned = _yes("concerned", "社会公众普遍关心或者专业性、技术性较强")
executor = _open("executor", "决策执行单位")
execution = Fact("execution", "执行情况", Kind.LONG_TEXT)
trouble = Fact(
    "trouble", "情形", Kind.CHOICE, ("决策存在问题", "客观情况发生重大变化", "不可抗力等严重影响")
)
evaluation_for = Fact(
    "evaluation_for",
    "评估原因",
    Kind.CHOICE,
    ("明显未达到预期效果", "公民、法人或者其他组织提出较多意见", "决策机关认为有必要"),
)
evaluator = _open("evaluator", "评估单位", "决策作出前承担主要论证评估工作的单位除外")
evaluation = Fact("evaluation", "评估结论", Kind.CHOICE, ("继续执行", "调整", "停止执行"))
public_heard = _yes("public_heard", "已听取社会公众意见")
file_number = _open("file_number", "档号")
STEP_PUBLIC, STEP_HEARING, STEP_EXPERTS, STEP_RISK = "公众参与", "听证会", "专家论证", "风险评估"
step = Fact("step", "环节", Kind.CHOICE, (STEP_PUBLIC, STEP_HEARING, STEP_EXPERTS, STEP_RISK))
