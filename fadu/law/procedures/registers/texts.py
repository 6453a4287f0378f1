"""The register of law texts (法律文本登记): which text of which version was imported, and since when it applies.

The text itself is a public document and stands outside the ledger; its digest stands in the entry.
"""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason, source
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

ORIGINS = ("公布文本", "更新包", "数据包")
"""Where a text comes from, the weightier first: as published, a signed update, the data package."""

title = Fact("title", "名称", Kind.TEXT, personal=False)
registered = Fact("registered", "法律名录代号", Kind.TEXT, personal=False, required=False)
version = Fact("version", "版本日期", Kind.DATE, required=False)
digest = Fact("digest", "摘要（SHA-256）", Kind.TEXT, personal=False)
origin = Fact("origin", "文本种类", Kind.CHOICE, ORIGINS)
articles = Fact("articles", "条数", Kind.NUMBER)
applies = Fact("applies", "施行日期", Kind.DATE, required=False)
answers = Fact("answers", "补缺原文", Kind.TEXT, personal=False, required=False)
ends = Fact("ends", "失效日期", Kind.DATE, required=False)

enter_text = Act(
    "enter_text",
    "登记法律文本",
    by=(Role.LEGAL_OFFICE, Role.SYSTEM_ADMIN),
    repeats=True,
    facts=(title, registered, version, digest, origin, articles, applies, ends, source, answers),
)
date_text = Act(
    "date_text",
    "登记施行日期",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(digest, applies, ends, source, reason),
)

TEXT_REGISTER = Procedure(
    code="register.text",
    title="法律文本登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(enter_text, date_text),
    table={HOUSE.art(14): [date_text.needs(enter_text)]},
)
