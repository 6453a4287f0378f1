"""Meetings (会议): called, agenda, recusals, presence, views, conclusions, signatures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fadu.accounts import selectors as accounts
from fadu.deliberation import selectors
from fadu.deliberation.kinds import Discussed, discussed_in
from fadu.deliberation.models import ItemState, Meeting, MeetingItem, MeetingState
from fadu.deliberation.services.deeds import Doing, demand_own, words
from fadu.deliberation.standing import demand, documents
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import rfc3339
from fadu.law.instruments import APL, CSL
from fadu.law.procedures import registers
from fadu.law.procedures.registers.meetings import (
    AGREE,
    CONSULTATION,
    DISCUSSION,
    IN_SYSTEM,
    ON_PAPER,
    OWN,
    TAKEN_DOWN,
)
from fadu.matters.deeds import FileRef, NewMatter, Outcome
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.selectors import history, marking_of

ASIDE = f"{APL.art(43)}；{CSL.art(76)}"
"""Who has an interest in it steps aside."""


@dataclass(frozen=True)
class Call:
    """What a meeting is called with."""

    kind: str
    called: str
    planned: datetime
    venue: str
    chair: str
    recorder: str
    invited: Sequence[str]
    observers: Sequence[str] = ()


def call(*, call: Call, doing: Doing) -> Outcome:
    """Call a meeting (召集会议): of people of the viewer's agency, who leads it among them."""
    staff = {one.id for one in accounts.in_agency(doing.viewer)}
    invited = list(dict.fromkeys([call.chair, *call.invited]))
    observers = list(dict.fromkeys(call.observers))
    if not {call.recorder, *invited, *observers} <= staff:
        raise BadInput("主持人、记录人、应到人员、列席人员应当是本机关工作人员")
    if {*invited} & {*observers}:
        raise BadInput(
            "应到人员不能同时列席",
            todo="发表意见、签名的列入应到人员；只列席的，从应到人员中去掉。",
        )
    if len(invited) < 2:
        raise BadInput("应到人员不少于2人", todo="集体讨论由行政机关负责人参加，请选择应到人员。")
    facts = {
        "meeting_kind": call.kind, "called": words(call.called, "会议名称", 60),
        "planned": rfc3339(call.planned), "venue": words(call.venue, "开会地点", 60),
        "chair": call.chair, "recorder": call.recorder, "invited": invited,
        "observers": observers or None,
    }  # fmt: skip
    id = new_id(doing.hand.noted, doing.hand.chance(10))
    new = NewMatter(registers.MEETING_REGISTER, doing.viewer.place, id=id)
    return doing.act(new, registers.call_meeting, facts)


def discussed_of(matter: Matter) -> Discussed | None:
    """The discussion that the procedure of a matter has, if any."""
    found = discussed_in(matter.procedure)
    return found[0] if found else None


def put(*, meeting: Meeting, matter: Matter, key: str, proposal: str, doing: Doing) -> Outcome:
    """Put a matter on the agenda (列入议题). What a discussion decides must be for the leaders now; a consultation may be
    about anything.
    """
    demand_own(doing, meeting)
    demand_own(doing, matter)
    kind = discussed_of(matter) if meeting.kind == DISCUSSION else None
    if meeting.kind == DISCUSSION:
        if kind is None:
            raise Refused("本事项的程序没有集体讨论环节", todo="需要研究的，请列入会商。")
        law = doing.hand.law
        demand(marking_of(matter, law, doing.hand.noted), kind.act, key, doing.hand.noted)
    rows = MeetingItem.objects.filter(meeting=meeting.pk, matter=matter.pk, key=key)
    if rows.exclude(state=ItemState.TAKEN_OFF).exists():
        raise Refused("本事项已经列入议题")
    papers = documents(matter, history(matter), key)
    facts = {
        "meeting_kind": meeting.kind, "item": [new_id(doing.hand.noted, doing.hand.chance(10))],
        "of_matter": matter.pk, "of_key": key, "of_act": kind.act if kind else "",
        "proposal": words(proposal, "承办机构意见"), "materials": "\n".join(map(str, papers)),
    }  # fmt: skip
    return doing.act(meeting.pk, registers.put_item, facts)


def demand_not_aside(doing: Doing, *of: MeetingItem) -> None:
    """Refused for who stepped aside from one of the items: neither do they lead its discussion, nor keep its record."""
    if any(doing.viewer.person in one.recused_ids for one in of):
        raise Refused(
            "您已就本议题回避，不能主持、记录或者形成结论", basis=ASIDE,
            todo="请由其他负责人主持，由没有回避的记录人或者法规科人员登记；会议记录由他们定稿。",
        )  # fmt: skip


def take_off(*, item: MeetingItem, reason: str, doing: Doing) -> Outcome:
    """Take an item off the agenda (撤下议题)."""
    demand_own(doing, item)
    demand_not_aside(doing, item)
    facts = {"reason": words(reason, "撤下理由", 500)}
    return doing.act(item.meeting, registers.take_off_item, facts, key=item.item)


@dataclass(frozen=True)
class Recusal:
    """Who steps aside from an item, on which ground, in which way."""

    person: str
    ground: str
    asked: str
    reason: str


def recuse(*, item: MeetingItem, recusal: Recusal, doing: Doing) -> Outcome:
    """A member, or who keeps the record, steps aside from one item (议题回避)."""
    meeting = Meeting.objects.get(pk=item.meeting)
    demand_own(doing, meeting)
    demand_not_aside(doing, item)
    if recusal.person not in (meeting.recorder, *meeting.invited_ids):
        raise BadInput("所选人员不是应到人员，也不是记录人")
    facts = {
        "recused": recusal.person, "ground": recusal.ground, "asked": recusal.asked,
        "reason": words(recusal.reason, "回避理由", 500),
    }  # fmt: skip
    return doing.act(meeting.pk, registers.recuse_member, facts, key=item.item)


def open_(
    *, meeting: Meeting, present: Sequence[str], absence: str, attending: Sequence[str] = (), guests: str = "", doing: Doing
) -> Outcome:  # fmt: skip
    """Open a meeting (开会): who came, and why others did not; who attends without a vote (列席), guests in words."""
    demand_own(doing, meeting)
    came = [one for one in meeting.invited_ids if one in set(present)]
    if not came:
        raise BadInput("请勾选到会人员")
    if len(came) < len(meeting.invited_ids) and not absence.strip():
        raise BadInput("有人缺席，请写明缺席人员和原因")
    beside = [one for one in meeting.observer_ids if one in set(attending)]
    facts = {
        "meeting_kind": meeting.kind, "member": came, "absence": absence.strip(), "observers": beside or None,
        "guests": guests.strip(),
    }  # fmt: skip
    return doing.act(meeting.pk, registers.open_meeting, facts)


def speak(*, item: MeetingItem, speaker: str, stance: str, view: str, doing: Doing) -> Outcome:
    """What one member says on an item in their own words (发表意见), typed by themselves or taken down."""
    meeting = Meeting.objects.get(pk=item.meeting)
    demand_own(doing, meeting)
    if speaker not in meeting.present_ids:
        raise Refused("只有到会人员可以发表意见")
    if speaker in item.recused_ids:
        raise Refused(
            "该人员已就本议题回避，不能发表意见", basis=ASIDE,
            todo="请其离席；回避登记有误的，另作说明。",
        )  # fmt: skip
    demand_not_aside(doing, item)
    facts = {
        "speaker": speaker, "stance": stance, "view": words(view, "意见"),
        "taken": OWN if speaker == doing.viewer.person else TAKEN_DOWN,
    }  # fmt: skip
    return doing.act(meeting.pk, registers.state_view, facts, key=item.item)


@dataclass(frozen=True)
class View:
    """The newest view of one member on an item; words: None once erased."""

    speaker: str
    stance: str
    words: str | None
    taken: str


def views_of(lines: Iterable[Line]) -> dict[str, dict[str, View]]:
    """item → member → what they said last."""
    found: dict[str, dict[str, View]] = {}
    for line in lines:
        if line.act == registers.state_view.code and not line.corrected:
            said = line.facts
            told = said["view"] if isinstance(said["view"], str) else None
            view = View(said["speaker"], said["stance"], told, said["taken"])
            found.setdefault(line.key, {})[view.speaker] = view
    return found


def conclude(*, item: MeetingItem, result: str, grounds: str, doing: Doing) -> Outcome:
    """Record what was concluded on an item (形成结论). Everybody who came and did not step aside has spoken."""
    meeting = Meeting.objects.get(pk=item.meeting)
    demand_own(doing, meeting)
    demand_not_aside(doing, item)
    said = views_of(selectors.entries_of(doing.viewer.scope, meeting.pk)).get(item.item, {})
    voting = [one for one in meeting.present_ids if one not in item.recused_ids]
    silent = [one for one in voting if one not in said]
    if silent and meeting.state == MeetingState.HELD:
        named = "、".join(accounts.names(silent).get(one, "") for one in silent)
        raise Refused(
            f"{named}尚未发表意见，不能形成结论", basis=str(APL.art(57, par=2)),
            todo="请其本人填写意见，或者由记录人记录。",
        )  # fmt: skip
    kind = discussed_of(Matter.objects.get(pk=item.matter)) if item.act else None
    if kind is not None and result not in kind.results:
        raise BadInput(f"结论应当是下列之一：{'、'.join(kind.results)}")
    stances = [said[one].stance for one in voting if one in said]
    facts = {
        "result": words(result, "结论", 200), "grounds": words(grounds, "结论的理由和内容"),
        "dissent": any(one != AGREE for one in stances),
        "follows": kind is None or result == kind.results[0],
        "spoke": len(stances), "agreed": stances.count(AGREE),
    }  # fmt: skip
    if meeting.kind == CONSULTATION:
        facts["follows"] = False  # nothing is carried: no rule of voting binds a consultation
    return doing.act(meeting.pk, registers.conclude_item, facts, key=item.item)


def sign(*, meeting: Meeting, doing: Doing) -> Outcome:
    """A member signs the minutes through their own sign-in (签署会议记录)."""
    facts = {"way": IN_SYSTEM, "signed_on": doing.viewer.day.isoformat()}
    return _signed(meeting, doing.viewer.person, facts, doing)


def sign_on_paper(
    *, meeting: Meeting, member: str, signed_on: date, scan: FileRef, doing: Doing
) -> Outcome:
    """Register a signature given on paper, with its scan (线下签批)."""
    if member == doing.viewer.person:
        raise Refused("线下签批登记的是他人的签名", todo="本人请在系统内直接签名。")
    if signed_on > doing.viewer.day:
        raise BadInput("签名日期不能晚于今天")
    facts = {"way": ON_PAPER, "signed_on": signed_on.isoformat(), "scan": scan.sha256}
    return _signed(meeting, member, facts, doing, scan)


def _signed(
    meeting: Meeting, member: str, facts: dict[str, str], doing: Doing, *files: FileRef
) -> Outcome:
    demand_own(doing, meeting)
    if member not in meeting.present_ids:
        raise Refused("会议记录由到会人员签名")
    return doing.act(meeting.pk, registers.sign_minutes, facts, key=member, files=files)


def cancel(*, meeting: Meeting, reason: str, doing: Doing) -> Outcome:
    """Call a meeting off before it opens (取消会议)."""
    demand_own(doing, meeting)
    facts = {"reason": words(reason, "取消理由", 500)}
    return doing.act(meeting.pk, registers.cancel_meeting, facts)
