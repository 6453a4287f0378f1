"""The register of changes of the law (法规变动核对): what a new version touches, and what the legal office found.

One matter a change: the pair of versions of one instrument. What is touched stands in the first entry, one
task a line; each task is settled by an entry of its own, which may be amended by a later one.
"""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.texts import title
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

UNCHANGED, AMENDED = "已核对无须改", "已改"
OUTCOMES = (UNCHANGED, AMENDED)

before = Fact("before", "原文本", Kind.TEXT, personal=False)
after = Fact("after", "新文本", Kind.TEXT, personal=False)
changes = Fact("changes", "变动的条文", Kind.LONG_TEXT, personal=False)
tasks = Fact("tasks", "待核对事项", Kind.LONG_TEXT, personal=False)
task = Fact("task", "核对事项", Kind.NUMBER)
outcome = Fact("outcome", "结论", Kind.CHOICE, OUTCOMES)

note_change = Act(
    "note_change",
    "登记法规变动",
    by=(Role.LEGAL_OFFICE, Role.SYSTEM_ADMIN),
    facts=(title, before, after, changes, tasks),
)
settle_change = Act(
    "settle_change",
    "登记核对结论",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(task, outcome, reason),
)

RADAR_REGISTER = Procedure(
    code="register.radar",
    title="法规变动核对",
    since=SINCE,
    closing=None,
    register=True,
    acts=(note_change, settle_change),
    table={HOUSE.art(16): [settle_change.needs(note_change)]},
)
