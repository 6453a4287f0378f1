"""Acts of those outside the organ (协助、委托、批复): another organ at its request, an organisation in its name, a government."""

from __future__ import annotations

from fadu.law.procedures.penalty import delegation
from fadu.law.procedures.penalty_ordinary import accidents
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary.acts_case import OFFICER
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind

asked_organ = Fact("asked_organ", "被请求机关", Kind.TEXT, personal=False)
answering_organ = Fact("answering_organ", "答复机关", Kind.TEXT, personal=False)
asked_for = Fact(
    "asked_for", "请求协助的事项", Kind.LONG_TEXT, help="属于被请求机关职权范围的事项。"
)
assisted = Fact(
    "assisted",
    "协助情况",
    Kind.CHOICE,
    ("已经协助", "部分协助", "不属于其职权范围，没有协助", "因其他原因没有协助"),
)

request_assistance = Act(
    "request_assistance",
    "请求协助",
    OFFICER,
    repeats=True,
    starts_open=True,
    facts=(f.number, asked_organ, asked_for, f.reason),
    document="协助函",
    phrase="向有关机关提出协助请求",
)
answer_assistance = Act(
    "answer_assistance",
    "收到协助答复",
    OFFICER,
    repeats=True,
    facts=(answering_organ, assisted, f.summary),
    document="协助复函",
    phrase="收到有关机关对协助请求的答复",
)
cite_delegation = delegation.citing(starts_open=True)
record_reply = accidents.record_reply
