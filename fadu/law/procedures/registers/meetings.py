"""The register of meetings (会议登记): collective discussion of leaders (集体讨论) and consultation (会商).

行政处罚法 57(2) asks that leaders decide together where a case is complex or the offence grave; who they are, how
many, and how a conclusion comes about it leaves open: quorum and voting are parameters, off. Here stands who was called
and came, who stepped aside from which item, who attended without a vote (列席), what each said in their own words, what was concluded, and who signed. The
conclusion itself is the act of each matter's own procedure, recorded with the last entry of the meeting.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL, CSL, HOUSE
from fadu.law.parameters.enforcement import (
    BY_HEAD,
    DISCUSSION_QUORUM,
    DISCUSSION_VOTING,
    HALF,
    TWO_THIRDS,
)
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.reviews import GROUNDS, erased_files, of_key
from fadu.law.procedures.registers.signing import of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

DISCUSSION, CONSULTATION = "集体讨论", "会商"
AGREE, DISAGREE, OTHERWISE = "同意", "不同意", "其他意见"
OWN, TAKEN_DOWN = "本人填写", "记录人记录"
IN_SYSTEM, ON_PAPER = "系统内签名", "线下签批"
NOT_SET = "没有规定最少到会人数"
ENOUGH = "达到规定的到会人数"
NOT_RULED = "没有规定表决办法"


def _quorate(facts: Mapping[str, Any], find: Callable[[str], Any]) -> str:
    """Whether as many came as the bureau's rule asks for; Refused where fewer did. An empty parameter is off."""
    if facts["meeting_kind"] == CONSULTATION:
        return NOT_SET
    try:
        least = find(DISCUSSION_QUORUM)
    except Refused:
        return NOT_SET
    if len(facts["member"]) < least:
        raise Refused(
            f"到会{len(facts['member'])}人，少于本局规定的{least}人，不能进行集体讨论",
            basis=f"参数“集体讨论的最少到会人数”；{APL.art(57, par=2)}",
            todo="请等人数达到以后开会，或者改期召集。",
        )
    return ENOUGH


def _carried(facts: Mapping[str, Any], find: Callable[[str], Any]) -> str:
    """By which rule the conclusion came about; Refused where too few agreed. An empty parameter is off.

    A conclusion that departs from what was proposed is counted by nobody: who agrees to it no stance says.
    """
    try:
        rule = str(find(DISCUSSION_VOTING))
    except Refused:
        return NOT_RULED
    agreed, spoke = facts["agreed"], facts["spoke"]
    short = {HALF: agreed * 2 <= spoke, TWO_THIRDS: agreed * 3 < spoke * 2}.get(rule, False)
    if facts["follows"] and short:
        raise Refused(
            f"发表意见的{spoke}人中{agreed}人同意，不符合本局的表决办法“{rule}”",
            basis=f"参数“集体讨论的表决办法”；{APL.art(57, par=2)}",
            todo="请按不同意见形成结论，或者撤下议题另行讨论。",
        )
    return rule


meeting_kind = Fact("meeting_kind", "会议种类", Kind.CHOICE, (DISCUSSION, CONSULTATION))
called = Fact(
    "called", "会议名称", Kind.TEXT, personal=False, help="如 2026年第3次案件集体讨论会，不写当事人"
)
planned = Fact("planned", "开会时间", Kind.INSTANT)
venue = Fact("venue", "开会地点", Kind.TEXT, personal=False)
chair = Fact("chair", "主持人", Kind.PERSON)
recorder = Fact("recorder", "记录人", Kind.PERSON)
invited = Fact("invited", "应到人员", Kind.KEYS)
observers = Fact("observers", "列席人员", Kind.KEYS, required=False)
item = Fact("item", "议题", Kind.KEYS)
of_act = Fact("of_act", "讨论环节", Kind.TEXT, required=False, personal=False)
proposal = Fact("proposal", "承办机构意见", Kind.LONG_TEXT)
materials = Fact("materials", "会议材料", Kind.LONG_TEXT, personal=False, help="每行一件")
recused = Fact("recused", "回避人员", Kind.PERSON)
ground = Fact("ground", "回避情形", Kind.CHOICE, GROUNDS)
asked = Fact("asked", "回避方式", Kind.CHOICE, ("自行回避", "申请回避", "责令回避"))
member = Fact("member", "到会人员", Kind.KEYS)
absence = Fact("absence", "缺席人员和原因", Kind.LONG_TEXT, required=False)
guests = Fact(
    "guests", "本机关以外的列席人员", Kind.LONG_TEXT, required=False, help="姓名、单位和职务"
)
quorate = Fact(
    "quorate", "到会人数", Kind.CHOICE, (ENOUGH, NOT_SET),
    derived=Derivation(_quorate, APL.art(57, par=2), (DISCUSSION_QUORUM,)),
)  # fmt: skip
speaker = Fact("speaker", "发表意见人", Kind.PERSON)
stance = Fact("stance", "态度", Kind.CHOICE, (AGREE, DISAGREE, OTHERWISE))
view = Fact("view", "意见", Kind.LONG_TEXT)
taken = Fact("taken", "意见来源", Kind.CHOICE, (OWN, TAKEN_DOWN))
result = Fact("result", "结论", Kind.TEXT, personal=False)
grounds = Fact("grounds", "结论的理由和内容", Kind.LONG_TEXT)
dissent = Fact("dissent", "有不同意见", Kind.BOOL)
follows = Fact("follows", "结论与承办机构意见一致", Kind.BOOL)
spoke = Fact("spoke", "发表意见人数", Kind.NUMBER)
agreed = Fact("agreed", "同意承办机构意见的人数", Kind.NUMBER)
carried = Fact(
    "carried", "表决办法", Kind.CHOICE, (HALF, TWO_THIRDS, BY_HEAD, NOT_RULED),
    derived=Derivation(_carried, APL.art(57, par=2), (DISCUSSION_VOTING,)),
)  # fmt: skip
copy = Fact("copy", "删除后的会议记录", Kind.FILE)
way = Fact("way", "签名方式", Kind.CHOICE, (IN_SYSTEM, ON_PAPER))
signed_on = Fact("signed_on", "签名日期", Kind.DATE)
scan = Fact("scan", "签名页扫描件", Kind.FILE, required=False)
DECIDES = When(meeting_kind, "==", DISCUSSION)

_CALLS = (Role.OFFICER, Role.LEGAL_OFFICE, Role.DRAFTER, Role.LEADER, Role.PRINCIPAL)
_MEMBERS = (
    Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD, Role.LEGAL_OFFICE, Role.LEGAL_REVIEWER, Role.OFFICER,
)  # fmt: skip
call_meeting = Act(
    "call_meeting", "召集会议", by=_CALLS,
    facts=(meeting_kind, called, planned, venue, chair, recorder, invited, observers),
)  # fmt: skip
put_item = Act(
    "put_item", "列入议题", by=_CALLS, names="item", repeats=True,
    facts=(meeting_kind, item, of_matter, of_key, of_act, proposal, materials),
)  # fmt: skip
take_off_item = Act("take_off_item", "撤下议题", by=_CALLS, each="item", facts=(reason,))
recuse_member = Act(
    "recuse_member", "议题回避", by=_MEMBERS, each="item", repeats=True,
    facts=(recused, ground, asked, reason),
)  # fmt: skip
open_meeting = Act(
    "open_meeting", "开会", by=_CALLS, names="member",
    facts=(meeting_kind, member, absence, observers, guests, quorate),
)  # fmt: skip
state_view = Act(
    "state_view", "发表意见", by=_MEMBERS, each="item", repeats=True,
    facts=(speaker, stance, view, taken),
)  # fmt: skip
conclude_item = Act(
    "conclude_item", "形成结论", by=_MEMBERS, each="item",
    facts=(result, grounds, dissent, follows, spoke, agreed, carried),
)  # fmt: skip
sign_minutes = Act(
    "sign_minutes", "签署会议记录", by=_MEMBERS, each="member", facts=(way, signed_on, scan)
)
finish_meeting = Act("finish_meeting", "会议记录定稿", by=_CALLS)
cancel_meeting = Act("cancel_meeting", "取消会议", by=_CALLS, facts=(reason,))
ask_item_erasure = Act(
    "ask_item_erasure", "提请删除议题记录", by=(Role.LEGAL_OFFICE, Role.LEGAL_REVIEWER), each="item", repeats=True,
    facts=(reason,),
)  # fmt: skip
erase_item = Act(
    "erase_item", "批准删除议题记录", by=(Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD), each="item", starts_open=True,
    facts=(reason, erased_files, copy),
)  # fmt: skip
_BEFORE = (put_item, take_off_item, recuse_member, cancel_meeting)
_AT_IT = (state_view, conclude_item, sign_minutes)

MEETING_REGISTER = Procedure(
    code="register.meeting",
    title="会议登记",
    since=SINCE,
    closing=None,
    register=True,
    kinds={"item": "议题", "member": "到会人员"},
    acts=(
        call_meeting, put_item, take_off_item, recuse_member, open_meeting, state_view, conclude_item,
        sign_minutes, finish_meeting, cancel_meeting, ask_item_erasure, erase_item,
    ),
    table={
        # A consultation need not come to a conclusion: no article asks for one.
        APL.art(57, par=2): [
            put_item.obliges(conclude_item, when=DECIDES),
            take_off_item.releases(conclude_item),
            finish_meeting.waits_for(conclude_item),
            cancel_meeting.releases(conclude_item),
        ],
        CSL.art(76): [recuse_member.needs(put_item)],
        HOUSE.art(25): [
            ask_item_erasure.needs(finish_meeting),
            erase_item.needs(ask_item_erasure),
            erase_item.differs_from(ask_item_erasure),
            erase_item.closes(ask_item_erasure),
        ],
        HOUSE.art(27): [
            put_item.needs(call_meeting),
            open_meeting.needs(put_item),
            state_view.needs(open_meeting),
            conclude_item.needs(open_meeting, state_view),
            open_meeting.opens(*_AT_IT, finish_meeting),
            open_meeting.closes(put_item, cancel_meeting),
            open_meeting.obliges(sign_minutes),
            take_off_item.closes(recuse_member, state_view, conclude_item),
            sign_minutes.waits_for(conclude_item),
            conclude_item.closes(take_off_item, recuse_member, state_view),
            finish_meeting.needs(open_meeting),
            finish_meeting.needs(sign_minutes),
            finish_meeting.closes(*_BEFORE, *_AT_IT),
            cancel_meeting.needs(call_meeting),
            cancel_meeting.closes(*_BEFORE, open_meeting, *_AT_IT, finish_meeting),
        ],
    },
)  # fmt: skip
