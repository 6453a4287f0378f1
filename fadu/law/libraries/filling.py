"""填报对照: the fields of another platform's form in its own order, and what of ours goes into each.

The shipped forms are samples (`filling_forms`). That of 双公示 follows a working list that was not checked against the
annex of 发改办财金〔2018〕424号, and says so (未核实依据).
"""

from __future__ import annotations

from collections.abc import Iterator

from fadu.law.libraries.columns import Column, Content, Library
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.filling_forms import FORMS
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


def shipped_fields() -> tuple[Entry, ...]:
    """The sample forms, field by field."""
    return tuple(
        _entry(form, order, *field, procedure=procedure, source=source, status=status)
        for form, (procedure, fields, source, status) in FORMS.items()
        for order, field in enumerate(fields, 1)
    )


def _entry(
    form: str, order: int, label: str, value: str, *, procedure: str, source: str, status: Status
) -> Entry:
    content = {
        "form": form, "order": str(order), "label": label, "procedure": procedure, "source": value,
    }  # fmt: skip
    return Entry(FIELD.code, FIELD.name_of(content), content, None, None, source, status, demo=True)
