"""The kinds of documents that are numbered (文种). The set of forms in force was found in no text: the words are ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fadu.kernel.errors import BadInput


@dataclass(frozen=True)
class DocumentKind:
    """A kind; `word` stands in its number behind the agency's own (机关代字)."""

    code: str
    title: str
    word: str


KINDS: tuple[DocumentKind, ...] = (
    DocumentKind("approval", "行政检查审批表", "检审"),
    DocumentKind("scheme", "现场检查方案", "检查"),
    DocumentKind("notice", "行政检查通知书", "检通"),
    DocumentKind("record", "现场检查记录", "现记"),
    DocumentKind("order", "责令限期整改指令书", "责改"),
    DocumentKind("measures", "现场处理措施决定书", "现决"),
    DocumentKind("extension", "延长整改期限决定书", "延改"),
    DocumentKind("review", "整改复查意见书", "复查"),
    # 行政处罚
    DocumentKind("filing", "立案审批表", "立"),
    DocumentKind("clue_transfer", "案件线索移送函", "案移"),
    DocumentKind("summons", "询问通知书", "询通"),
    DocumentKind("hold_notice", "先行登记保存证据通知书", "保存"),
    DocumentKind("hold_decision", "先行登记保存证据处理决定书", "保处"),
    DocumentKind("appraisal", "鉴定委托书", "鉴委"),
    DocumentKind("recusal", "回避决定书", "回避"),
    DocumentKind("told", "行政处罚告知书", "告"),
    DocumentKind("hearing_told", "行政处罚听证告知书", "听告"),
    DocumentKind("hearing_call", "听证会通知书", "听通"),
    DocumentKind("decision", "行政处罚决定书", "罚"),
    DocumentKind("spot_decision", "当场行政处罚决定书", "当罚"),
    DocumentKind("no_penalty", "不予行政处罚决定书", "不罚"),
    DocumentKind("daily", "按日连续处罚决定书", "日罚"),
    DocumentKind("deferral", "延期（分期）缴纳罚款批准书", "缓缴"),
    DocumentKind("surcharge", "加处罚款决定书", "加罚"),
    DocumentKind("reminder", "罚款催缴通知书", "催缴"),
    DocumentKind("demand", "行政决定履行催告书", "催告"),
    DocumentKind("court", "强制执行申请书", "强执"),
    DocumentKind("suspension", "中止执行决定书", "中执"),
    DocumentKind("ending", "终结执行决定书", "终执"),
    DocumentKind("transfer", "涉嫌犯罪案件移送书", "移"),
    DocumentKind("police_review", "提请复议书", "提复"),
    DocumentKind("seize_decision", "查封（扣押）决定书", "查扣"),
    DocumentKind("seize_extension", "延长查封（扣押）期限决定书", "查延"),
    DocumentKind("seize_test", "检测（鉴定）期间告知书", "检告"),
    DocumentKind("seize_moved", "查封（扣押）财物移送告知书", "移告"),
    DocumentKind("seize_disposal", "查封（扣押）财物处理决定书", "查处"),
    DocumentKind("seize_lifting", "解除查封（扣押）决定书", "查解"),
    DocumentKind("cut_notice", "停电告知书", "停告"),
    DocumentKind("cut_order", "停止供电（供应民用爆炸物品）通知书", "停供"),
    DocumentKind("cut_lifting", "解除停止供电（供应民用爆炸物品）通知书", "停解"),
    DocumentKind("closure_proposal", "提请关闭的请示", "请关"),
)
BY_CODE: Mapping[str, DocumentKind] = {kind.code: kind for kind in KINDS}


def kind_of(code: str) -> DocumentKind:
    """The kind of this code; BadInput names what there is."""
    if code not in BY_CODE:
        known = "、".join(f"{kind.code}（{kind.title}）" for kind in KINDS)
        raise BadInput(f"没有名为“{code}”的文种", todo=f"可用的有：{known}")
    return BY_CODE[code]


def written(word: str, year: int, serial: int) -> str:
    """A document number as it is printed: （株）应急责改〔2026〕12号."""
    return f"{word}〔{year}〕{serial}号"
