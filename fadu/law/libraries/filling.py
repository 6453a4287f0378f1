"""填报对照: the fields of another platform's form in its own order, and what of ours goes into each.

The two shipped forms are samples. That of 双公示 follows a working list that was not checked against the
annex of 发改办财金〔2018〕424号, and says so (未核实依据).
"""

from __future__ import annotations

from collections.abc import Iterator

from fadu.law.libraries.columns import Column, Content, Library
from fadu.law.libraries.entries import Entry
from fadu.law.registry import PROCEDURES
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.status import Status

FACTS = {
    p.code: frozenset(f"{a.code}.{f.code}" for a in p.acts for f in a.stated) for p in PROCEDURES
}
DAYS = {p.code: frozenset(f"{a.code}.day" for a in p.acts if not a.lapse) for p in PROCEDURES}
PARTY = {
    "party.name": "当事人名称",
    "party.kind": "当事人类别",
    "party.credit_code": "统一社会信用代码",
    "party.principal": "法定代表人、负责人",
    "party.address": "住所",
}
OFFICE = {"agency.name": "本机关名称", "matter.number": "本事项文号", "matter.title": "本事项案由"}
PHRASE = "text:"


def _problems(content: Content) -> Iterator[str]:
    procedure, source = content["procedure"], content["source"]
    if procedure not in FACTS:
        yield f"没有代码为“{procedure}”的程序"
    elif source and not (
        source.startswith(PHRASE)
        or source in PARTY
        or source in OFFICE
        or source in FACTS[procedure] | DAYS[procedure]
    ):
        yield f"取值“{source}”无法识别：应为 环节.载明事项、环节.day、party.…、agency.name，或者 text: 加固定用语"


FIELD = Library(
    "field", "填报对照", "其他平台填报页的栏目，按其顺序列出，每栏对应本系统的载明事项或者固定用语；不能对应的留空，由人填写。",
    (
        Column("form", "表名"),
        Column("order", "顺序", Kind.NUMBER),
        Column("label", "栏目"),
        Column("procedure", "程序代码", help="如 penalty.ordinary"),
        Column("source", "取值", required=False, help="如 penalize.fine、penalize.day、party.name、text:固定用语"),
    ),
    ("form", "order"), "label", _problems,
)  # fmt: skip

_GENERAL = (
    ("案件名称", "matter.title"), ("案件编号", "matter.number"), ("案件来源", "file_case.source"),
    ("立案日期", "file_case.day"), ("当事人名称", "party.name"), ("统一社会信用代码", "party.credit_code"),
    ("法定代表人（负责人）", "party.principal"), ("住所", "party.address"), ("违法事实", "penalize.facts_found"),
    ("告知书文号", "notify.number"), ("告知日期", "notify.day"), ("处罚决定书文号", "penalize.number"),
    ("处罚依据", "penalize.legal_basis"), ("罚款金额", "penalize.fine"), ("决定日期", "penalize.day"),
    ("送达方式", "serve.service"), ("送达日期", "serve.day"), ("结案日期", "close_case.day"), ("办案单位", "agency.name"),
    ("备注", ""),
)  # fmt: skip
_CREDIT = (
    ("行政相对人名称", "party.name"), ("行政相对人类别", "party.kind"), ("统一社会信用代码", "party.credit_code"),
    ("法定代表人", "party.principal"), ("法定代表人证件类型", ""), ("法定代表人证件号码", ""),
    ("行政处罚决定书文号", "penalize.number"), ("违法行为类型", "file_case.cause"), ("违法事实", "penalize.facts_found"),
    ("处罚依据", "penalize.legal_basis"), ("处罚类别", ""), ("处罚内容", ""), ("罚款金额", "penalize.fine"),
    ("没收违法所得、没收非法财物的金额", "penalize.confiscated_income"), ("暂扣或吊销证照名称及编号", ""),
    ("处罚决定日期", "penalize.day"), ("处罚有效期", ""), ("公示截止期", ""), ("处罚机关", "agency.name"),
    ("处罚机关统一社会信用代码", ""), ("数据来源单位", "agency.name"), ("数据来源单位统一社会信用代码", ""), ("备注", ""),
)  # fmt: skip
_FORMS = (
    ("执法系统案件填报（示范）", _GENERAL, "随系统提供的示范对照", Status.P),
    ("双公示行政处罚（示范）", _CREDIT, "发改办财金〔2018〕424号附件，未对照原文", Status.U),
)


def shipped_fields() -> tuple[Entry, ...]:
    """The two sample forms."""
    return tuple(
        _entry(form, order, *field, source=source, status=status)
        for form, fields, source, status in _FORMS
        for order, field in enumerate(fields, 1)
    )


def _entry(form: str, order: int, label: str, value: str, *, source: str, status: Status) -> Entry:
    content = {
        "form": form, "order": str(order), "label": label, "procedure": "penalty.ordinary", "source": value,
    }  # fmt: skip
    return Entry(FIELD.code, FIELD.name_of(content), content, None, None, source, status, demo=True)
