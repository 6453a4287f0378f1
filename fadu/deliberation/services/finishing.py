"""The end of a meeting (会议记录定稿): its conclusions become acts of all its matters in one go, or none does."""

from __future__ import annotations

from collections.abc import Iterator

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import fitting
from fadu.casework.selectors import lent_to
from fadu.deliberation.kinds import Conclusion, act_of
from fadu.deliberation.models import ItemState, Meeting, MeetingItem
from fadu.deliberation.selectors import entries_of, items
from fadu.deliberation.services.deeds import Doing, demand_own
from fadu.deliberation.services.meetings import demand_not_aside, discussed_of
from fadu.deliberation.services.reviewing import WORD
from fadu.deliberation.standing import against
from fadu.documents.services import keep
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Deed, FileRef, Outcome
from fadu.matters.models import Matter
from fadu.matters.selectors import marking_of
from fadu.matters.services import perform, repeated


def finish(*, meeting: Meeting, minutes: bytes, doing: Doing) -> Outcome:
    """Close the minutes and record each conclusion as its matter's own act, by the leaders who discussed it, with the
    minutes as a file. Refused names the matter that stands against it; then nothing at all is written.
    """
    demand_own(doing, meeting)
    if first := repeated(meeting.pk, doing.page):
        return first
    listed = items(doing.viewer.scope, meeting)
    demand_not_aside(doing, *(one for one in listed if one.state == ItemState.CONCLUDED))
    said = {
        line.key: line.facts
        for line in entries_of(doing.viewer.scope, meeting.pk)
        if line.act == registers.conclude_item.code and not line.corrected
    }
    files = (keep(minutes, f"{meeting.called}会议记录.docx", WORD, doing.hand.noted),)
    closing = doing.deed(meeting.pk, registers.finish_meeting, {}, files=files)
    concluded = [one for one in listed if one.state == ItemState.CONCLUDED and one.act]
    deeds = [
        deed
        for one in concluded
        for deed in _deeds(meeting, one, str(said[one.item]["grounds"]), doing, files)
    ]
    return perform([closing, *deeds])[0]


def _deeds(
    meeting: Meeting, item: MeetingItem, grounds: str, doing: Doing, files: tuple[FileRef, ...]
) -> Iterator[Deed]:
    """The act of the discussion, and the one by which its procedure has it recorded, where it asks for that."""
    matter = Matter.objects.get(pk=item.matter)
    kind, hand, at = discussed_of(matter), doing.hand, item.concluded
    if kind is None or at is None:
        raise BadInput("该议题的程序不再有集体讨论环节")
    name = matter.title or matter.number or "该事项"
    if found := against(marking_of(matter, hand.law, hand.noted), item.act, item.key, at):
        raise Refused(
            f"“{name}”现在不能记入集体讨论：{found[0].message}", basis=found[0].cite,
            todo="请先办理所列环节；本次会议的各项结论都没有写入。",
        )  # fmt: skip
    what = act_of(matter, item.act)
    who = leaders(meeting, item, what)
    if len(who) < what.officers:
        raise Refused(
            f"“{name}”由{len(who)}名负责人讨论，少于{what.officers}名", basis=str(kind.cite),
            todo="参加讨论的，应当有两名以上负责人没有回避。",
        )  # fmt: skip
    told = Conclusion(
        meeting.called,
        item.result,
        grounds,
        len(meeting.present_ids),
        item.dissent,
        files[0].sha256,
    )
    idem, by = doing.page.get("idem", ""), doing.viewer.person
    facts = kind.facts(told)
    yield Deed(matter.pk, what, at, hand, who, facts, item.key, files, idem=idem, recorded_by=by)
    if kind.record is not None:
        kept = act_of(matter, kind.recorded)
        keepers = leaders(meeting, item, kept)
        facts = kind.record(told)
        yield Deed(matter.pk, kept, at, hand, keepers, facts, item.key, files, recorded_by=by)


def leaders(meeting: Meeting, item: MeetingItem, what: Act) -> tuple[Actor, ...]:
    """Who of those present decided on an item: who has the capacity that its act asks for, and did not step aside."""
    there = [one for one in meeting.present_ids if one not in item.recused_ids]
    day = day_of(item.concluded or meeting.planned)
    own, lent = accounts.roles_of(there, day), lent_to(there, day)
    fit = [
        one for one in there if fitting(what, own.get(one, frozenset()), lent.get(one, frozenset()))
    ]
    return accounts.actors(fit, what, day, lent)
