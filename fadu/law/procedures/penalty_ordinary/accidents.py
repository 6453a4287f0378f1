"""Penalties after an accident (事故处罚) wait for the approval of its report: 生产安全事故报告和调查处理条例 32.

Departments punish the unit and the persons as the government's reply (批复) to the report says. That a case comes of such an
investigation is what its filing, or its clue, states as its source.
"""

from __future__ import annotations

from fadu.law.instruments import AIR
from fadu.law.procedures.penalty_ordinary.judgements import Facts, Find
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When
from fadu.law.vocabulary.role import Role

SOURCE = "事故调查"
BY_REPLY = AIR.art(32, par=2)
_STATED = ("file_case.source", "register_clue.source")

replied_by = Fact("replied_by", "批复的人民政府", Kind.TEXT, personal=False)
reply_number = Fact("reply_number", "批复文号", Kind.TEXT, personal=False)
replied_on = Fact("replied_on", "批复日期", Kind.DATE, past=True)
reply_says = Fact(
    "reply_says",
    "批复对事故发生单位和有关人员的处理意见",
    Kind.LONG_TEXT,
    help="照批复摘录；拟处罚意见应当与其一致。",
)
record_reply = Act(
    "record_reply",
    "登记事故调查报告的批复",
    (Role.OFFICER,),
    repeats=True,
    facts=(replied_by, reply_number, replied_on, reply_says),
    document="事故调查报告批复",
)


def of_accident(facts: Facts, find: Find, before: Facts) -> bool:
    """Whether the case comes of the investigation of an accident."""
    return any(before.get(code) == SOURCE for code in _STATED)


accident = Fact(
    "accident",
    "案件来源于事故调查",
    Kind.BOOL,
    denied="案件不是来源于事故调查",
    derived=Derivation(of_accident, BY_REPLY, recalls=_STATED),
)
ACCIDENT = When(accident, "==", True)
