"""The register of libraries (知识库登记): phrases, criteria, tiers and lists, kept by the legal office."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, ends_on, reason, since, source, until
from fadu.law.procedures.registers.settings import demo, status
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

library = Fact("library", "知识库", Kind.TEXT, personal=False)
entry = Fact("entry", "条目", Kind.TEXT, personal=False)
content = Fact("content", "内容", Kind.LONG_TEXT, personal=False)
used_in = Fact("used_in", "适用的事项", Kind.TEXT, personal=False)
used_on = Fact("used_on", "适用日期", Kind.DATE)

set_entry = Act(
    "set_entry",
    "登记条目",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(library, entry, content, since, until, source, status, demo),
)
withdraw_entry = Act(
    "withdraw_entry",
    "停用条目",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(ends_on, reason),
)
use_entry = Act(
    "use_entry",
    "登记适用",
    by=(Role.OFFICER, Role.LEGAL_OFFICE),
    repeats=True,
    facts=(used_in, used_on),
)

LIBRARY_REGISTER = Procedure(
    code="register.library",
    title="知识库登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(set_entry, withdraw_entry, use_entry),
    table={
        HOUSE.art(13): [withdraw_entry.needs(set_entry), use_entry.needs(set_entry)],
    },
)
