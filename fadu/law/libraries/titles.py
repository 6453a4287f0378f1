"""题名对照: the titles under which other platforms file the papers of a case, and the acts they stand for.

The shipped rows are in our own words and marked as samples; the legal office replaces or adds to them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from fadu.law.libraries.columns import Column, Content, Library
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.inspection_titles import INSPECTIONS
from fadu.law.libraries.shorter_titles import SHORTER, Row
from fadu.law.registry import PROCEDURES
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.status import Status

_ACTS = {p.code: frozenset(a.code for a in p.acts if not a.lapse) for p in PROCEDURES}


def _problems(content: Content) -> Iterator[str]:
    known = _ACTS.get(content["procedure"])
    if known is None:
        yield f"没有代码为“{content['procedure']}”的程序"
        return
    for code in ("acts", "also", "after"):
        for act in content[code].split():
            if act not in known:
                yield f"程序“{content['procedure']}”中没有环节“{act}”"


TITLE = Library(
    "title", "题名对照", "其他系统卷内目录的题名，对应本程序的哪些环节。没有列出的题名由人逐一选定。",
    (
        Column("procedure", "程序代码", help="如 penalty.ordinary"),
        Column("words", "题名", help="与目录的题名或者其结尾相同，书名号、空格不计"),
        Column("sense", "序次", Kind.NUMBER, help="同一题名有几种含义的依次编号，只有一种的写 1"),
        Column("acts", "环节", required=False, help="环节代码，几个的以空格分开；不对应环节的留空"),
        Column("also", "一并记载的环节", required=False, help="写在同一份文书上、通常没有单独文书的环节"),
        Column("after", "紧接环节", required=False, help="只有排在这些环节的文书之后，才是这一含义"),
    ),
    ("procedure", "words", "sense"), "words", _problems,
)  # fmt: skip

ORDINARY = "penalty.ordinary"
_LOOKED = "determine_review determine_complexity"
_FILED = "check_jurisdiction check_limitation assign_officers"
# 题名（几种写法以 | 分开）, acts, also, after
_ORDINARY: tuple[Row, ...] = (
    ("线索登记表|案件线索登记表|案件来源登记表|违法线索登记表", "register_clue", "", ""),
    ("案件移送函|指定管辖通知书|管辖审查意见", "check_jurisdiction", "", ""),
    ("立案审批表|立案呈批表|行政处罚立案审批表|立案报告表", "file_case", _FILED, ""),
    ("不予立案审批表", "refuse_filing", "check_jurisdiction check_limitation", ""),
    ("撤销立案审批表|销案审批表", "drop_case", "", ""),
    ("回避申请书", "request_recusal", "", ""),
    ("回避决定书", "decide_recusal", "", ""),
    ("询问笔录|调查询问笔录|勘验笔录|现场勘验笔录|现场检查记录|现场检查笔录|抽样取证凭证|调查笔录", "investigate", "", ""),
    ("先行登记保存证据审批表|先行登记保存审批表", "approve_registration", "", ""),
    ("先行登记保存证据通知书|先行登记保存通知书|证据先行登记保存通知书", "register_evidence", "", ""),
    ("先行登记保存证据处理决定书|登记保存物品处理决定书|先行登记保存处理决定书", "dispose_evidence", "", ""),
    ("鉴定委托书|检测委托书|委托鉴定书", "commission_appraisal", "", ""),
    ("鉴定意见|鉴定报告|检测报告|检验报告", "receive_appraisal", "", ""),
    ("责令限期整改指令书|责令改正通知书|责令改正违法行为通知书|责令限期改正通知书", "order_to_correct", "", ""),
    ("整改复查意见书|复查意见书|整改情况复查记录", "reinspect", "", ""),
    ("案件调查终结报告|调查终结报告|案件调查报告", "conclude_investigation", "check_crime", ""),
    ("涉嫌犯罪审查意见", "check_crime", "", ""),
    ("案件处理呈批表|行政处罚呈批表|处罚建议呈批表|案件处理意见呈批表", "propose", _LOOKED, ""),
    ("行政处罚告知书|处罚事先告知书|行政处罚事先告知书|行政处罚听证告知书|听证告知书", "notify", "serve_notice", ""),
    ("行政处罚告知书送达回证|听证告知书送达回证|告知书送达回证", "serve_notice", "", ""),
    ("陈述申辩笔录|当事人陈述申辩笔录|陈述申辩书|陈述申辩材料", "make_statement", "", ""),
    ("放弃陈述申辩声明|放弃陈述申辩权利声明|放弃陈述申辩和听证声明", "waive_statement", "", ""),
    ("陈述申辩情况记录|未陈述申辩情况说明", "end_statement", "", ""),
    ("陈述申辩复核意见书|陈述申辩复核意见|复核意见书", "review_statement", "", ""),
    ("听证申请书|听证申请", "request_hearing", "", ""),
    ("放弃听证声明", "waive_hearing", "", ""),
    ("听证会通知书|听证通知书|举行听证通知书", "notify_hearing", "serve_call", ""),
    ("听证会通知书送达回证|听证通知书送达回证", "serve_call", "", ""),
    ("听证笔录|听证会笔录", "hold_hearing record_hearing", "", ""),
    ("撤回听证要求声明|撤回听证申请书", "withdraw_hearing", "", ""),
    ("终止听证记录|终止听证决定", "terminate_hearing", "", ""),
    ("法制审核意见书|重大执法决定法制审核意见书|法制审核意见", "legal_review", "", ""),
    ("集体讨论记录|案件集体讨论记录|案件讨论笔录", "discuss", "end_statement", ""),
    ("行政处罚决定书", "penalize", "end_statement", ""),
    ("不予行政处罚决定书|不予处罚决定书", "no_penalty", "", ""),
    ("教育记录|守法承诺书", "educate", "", ""),
    ("行政处罚决定书送达回证|行政处罚决定书送达回执|处罚决定书送达回证|处罚决定书送达回执|不予行政处罚决定书送达回证", "serve", "", ""),
    ("送达公告|行政处罚决定书送达公告|邮寄送达凭证", "start_service", "", ""),
    ("公开信息摘要|处罚信息公开表|行政处罚信息公示截图", "publish", "", ""),
    ("罚款票据|罚没收入票据|缴款书|罚款缴纳凭证|一般缴款书", "pay_fine", "", ""),
    ("分期缴款票据|分期缴纳罚款票据", "pay_instalment", "", ""),
    ("延期（分期）缴纳罚款申请书|分期缴纳罚款申请书|延期缴纳罚款申请书", "request_deferral", "", ""),
    ("延期（分期）缴纳罚款批准书|分期缴纳罚款批准书|延期缴纳罚款批准书", "approve_deferral", "", ""),
    ("加处罚款决定书", "start_surcharge", "", ""),
    ("加处罚款决定书送达回证|加处罚款决定书送达回执", "serve_surcharge", "", ""),
    ("加处罚款决定书送达公告", "announce_surcharge", "", ""),
    ("加处罚款票据", "pay_surcharge", "", ""),
    ("执行协议|分阶段履行协议", "agree_execution", "", ""),
    ("履行催告书|行政决定履行催告书|催告书", "demand", "", ""),
    ("强制执行申请书", "apply_court", "", ""),
    ("行政裁定书|准予执行裁定书", "court_rule", "", ""),
    ("中止执行决定书", "suspend_execution", "", ""),
    ("终结执行决定书", "end_execution", "", ""),
    ("专案组指定书", "form_team", "", ""),
    ("移送涉嫌犯罪案件报告|涉嫌犯罪案件情况调查报告", "report_transfer", "form_team", ""),
    ("移送涉嫌犯罪案件审批表|案件移送审批表", "decide_transfer", "", ""),
    ("涉嫌犯罪案件移送书|案件移送书", "send_transfer", "", ""),
    ("移送书回执|移送案件回执", "police_sign", "", ""),
    ("公安机关不予立案通知书|不予立案通知书", "police_decide receive_refusal", "", ""),
    ("立案通知书|公安机关立案通知书", "police_decide receive_filing", "", ""),
    ("交接清单|涉案物品交接清单", "handover", "", ""),
    ("退回案件处理呈批表|移送退回处理意见", "resume_penalty", "", ""),
    ("结案审批表|结案报告|结案呈批表", "close_case", "complete_performance", ""),
    ("卷内备考表|备考表|归档审批表", "archive_case", "", ""),
)  # fmt: skip
_RECEIPT = "送达回证|送达回执"
_PAPERS = (
    "营业执照复印件|身份证复印件|法定代表人身份证明|授权委托书|现场照片|照片证据|安全生产管理制度|培训记录|送达地址确认书|"
    "执法证件复印件|整改报告|当事人身份证明|先行登记保存物品清单|证据材料|现场照片证据|书证|情况说明|会议签到表|"
    "催告书送达回证|视听资料光盘|"
    "卷内目录|案卷封面|履行情况核查记录|听证会报告书|听证报告|责令限期整改指令书送达回证|询问通知书|裁量说明"
)


def shipped_titles() -> tuple[Entry, ...]:
    """The sample rows of penalties, of coercion, of inspections and of major hazards."""
    senses = (
        ("serve", "", "penalize penalize_without_fine no_penalty dismiss"),
        ("serve_notice", "", "notify"),
        ("serve_call", "", "notify_hearing"),
        ("", "", ""),
    )
    ordinary = (*_ORDINARY, *((_RECEIPT, *one) for one in senses), (_PAPERS, "", "", ""))
    return tuple(
        entry
        for procedure, rows in {ORDINARY: ordinary, **SHORTER, **INSPECTIONS}.items()
        for entry in _entries(procedure, rows)
    )


def _entries(procedure: str, rows: Iterable[Row]) -> Iterator[Entry]:
    """One entry a way of writing; what stands again has the next sense."""
    seen: Counter[str] = Counter()
    for ways, acts, also, after in rows:
        for words in ways.split("|"):
            seen[words] += 1
            content = {
                "procedure": procedure, "words": words, "sense": str(seen[words]),
                "acts": acts, "also": also, "after": after,
            }  # fmt: skip
            name = TITLE.name_of(content)
            yield Entry(
                TITLE.code, name, content, None, None, "随系统提供的示范对照", Status.P, demo=True
            )
