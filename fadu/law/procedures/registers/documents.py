"""The register of issued documents (文书版本): the signed or sealed copy of each paper, replaced or made void on record.

A draft is no entry: it is made anew from the entries of its matter whenever it is asked for. What went out stays as it
was, also when another version took its place. The order of entries is the platform's own rule.
"""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.signing import of_entry, of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

BY_TEXT, BY_EYE = "系统逐项比对文字层", "人工逐项核对"

paper_kind = Fact("paper_kind", "文种", Kind.TEXT, personal=False)
paper_title = Fact("paper_title", "文书名称", Kind.TEXT, personal=False)
paper_number = Fact("paper_number", "文书编号", Kind.TEXT, personal=False, required=False)
paper_facts = Fact(
    "paper_facts", "文书内容校验值", Kind.TEXT, personal=False, help="签章件所依据的文书内容的校验值"
)  # fmt: skip
sealed_copy = Fact("sealed_copy", "签章件", Kind.FILE)
checked_by = Fact("checked_by", "核对方式", Kind.CHOICE, (BY_TEXT, BY_EYE))
signatures = Fact(
    "signatures", "文件内的电子签名", Kind.NUMBER, help="文件自述的电子签名个数，未验证真伪"
)

template_digest = Fact(
    "template_digest", "文书模板", Kind.TEXT, personal=False, required=False, help="文书之日所用模板的校验值（SHA-256）"
)  # fmt: skip
template_since = Fact(
    "template_since", "模板启用日期", Kind.DATE, required=False, help="系统自带的版式没有启用日期"
)

version = Fact("version", "版本号", Kind.NUMBER, help="从1起")

_ABOUT = (
    version,
    paper_title,
    paper_number,
    paper_facts,
    sealed_copy,
    checked_by,
    signatures,
    template_digest,
    template_since,
)
_BY = (Role.OFFICER, Role.REGISTRAR, Role.LEGAL_OFFICE)
issue_document = Act(
    "issue_document", "登记签章件", by=_BY, facts=(of_matter, of_entry, paper_kind, *_ABOUT)
)
replace_document = Act(
    "replace_document", "重新出具", by=_BY, repeats=True, facts=(*_ABOUT, reason)
)
void_document = Act("void_document", "作废文书", by=_BY, repeats=True, facts=(version, reason))
DOCUMENT_REGISTER = Procedure(
    code="register.document",
    title="文书版本登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(issue_document, replace_document, void_document),
    table={
        HOUSE.art(29): [
            replace_document.needs(issue_document),
            void_document.needs(issue_document),
            issue_document.opens(void_document),
            replace_document.opens(void_document),
            void_document.closes(void_document),
        ],
    },
)
