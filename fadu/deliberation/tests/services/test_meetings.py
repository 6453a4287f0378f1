"""Agenda, recusal, presence, views, conclusions, signatures: each by whom and when it may be."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import pytest

from fadu.deliberation import papers, selectors
from fadu.deliberation.models import Meeting, MeetingItem, MeetingState
from fadu.deliberation.services import meetings
from fadu.deliberation.services.finishing import finish
from fadu.deliberation.services.meetings import Call, Recusal
from fadu.documents.services import keep
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.registers.meetings import AGREE, CONSULTATION, DISCUSSION
from fadu.law.procedures.registers.reviews import GROUNDS
from fadu.ledger import selectors as ledger
from tests.deliberating import Deliberating, story


def called(office: Deliberating, kind: str = DISCUSSION) -> Call:
    head, legal = office.id("wangju"), office.id("zhaoliu")
    at = office.by("wangju", 3, 9).hand.noted
    return Call(
        kind, "案件集体讨论会", at, "三楼", head, legal, [office.id("liuju"), office.id("chenzong")]
    )


def meeting(id: str) -> Meeting:
    return Meeting.objects.get(pk=id)


def test_a_meeting_is_called_of_ones_own_people_and_a_case_comes_when_its_turn_has(
    office: Deliberating,
) -> None:
    legal, call = office.by("zhaoliu"), called(office)
    for wrong in (replace(call, invited=[office.id("xian1a")]), replace(call, invited=[])):
        with pytest.raises(BadInput):
            meetings.call(call=wrong, doing=legal)
    id = meetings.call(call=call, doing=legal).matter
    key = story.party_of(office.case())
    put = {"meeting": meeting(id), "key": key, "proposal": "拟罚款二万元"}
    with pytest.raises(Refused, match="法制审核"):
        meetings.put(matter=office.case(), doing=legal, **put)
    office.passed(0)
    later = office.by("zhaoliu", 1)
    meetings.put(matter=office.case(), doing=later, **put)
    with pytest.raises(Refused, match="已经列入"):
        meetings.put(matter=office.case(), doing=office.by("zhaoliu", 1, 11), **put)
    item = MeetingItem.objects.get(meeting=id)
    meetings.take_off(item=item, reason="补充调查", doing=office.by("zhaoliu", 1, 12))
    meetings.cancel(meeting=meeting(id), reason="改期", doing=office.by("zhaoliu", 1, 13))
    assert meeting(id).state == MeetingState.CANCELLED


def test_a_consultation_takes_any_matter_and_decides_nothing(office: Deliberating) -> None:
    id = meetings.call(call=called(office, CONSULTATION), doing=office.by("zhaoliu")).matter
    meetings.put(
        meeting=meeting(id), matter=office.case(), key="", proposal="研究调查方向", doing=office.by("zhaoliu", 1)
    )  # fmt: skip
    assert MeetingItem.objects.get(meeting=id).act == ""
    present = [office.id("wangju")]
    with pytest.raises(BadInput, match="缺席"):
        meetings.open_(
            meeting=meeting(id), present=present, absence="", doing=office.by("zhaoliu", 3)
        )
    meetings.open_(
        meeting=meeting(id), present=present, absence="其余出差", doing=office.by("zhaoliu", 3)
    )
    item = MeetingItem.objects.get(meeting=id)
    meetings.speak(
        item=item, speaker=present[0], stance=AGREE, view="同意", doing=office.by("wangju", 3, 11)
    )
    meetings.conclude(
        item=item, result="继续调查", grounds="按会商意见", doing=office.by("zhaoliu", 3, 12)
    )
    assert MeetingItem.objects.get(meeting=id).result == "继续调查"


def test_each_speaks_for_themselves_and_who_stepped_aside_does_not(office: Deliberating) -> None:
    office.passed(0)
    legal = office.by("zhaoliu", 1)
    id = meetings.call(call=called(office), doing=legal).matter
    key = story.party_of(office.case())
    meetings.put(meeting=meeting(id), matter=office.case(), key=key, proposal="拟罚", doing=legal)
    item = MeetingItem.objects.get(meeting=id)
    aside = Recusal(office.id("chenzong"), GROUNDS[2], "申请回避", "可能影响公正")
    with pytest.raises(BadInput, match="应到人员"):
        meetings.recuse(item=item, recusal=replace(aside, person=office.id("lisi")), doing=legal)
    meetings.recuse(item=item, recusal=aside, doing=legal)
    with pytest.raises(BadInput, match="到会人员"):
        meetings.open_(meeting=meeting(id), present=[], absence="", doing=legal)
    everybody = meeting(id).invited_ids
    meetings.open_(
        meeting=meeting(id), present=everybody, absence="", doing=office.by("zhaoliu", 3)
    )
    item = MeetingItem.objects.get(meeting=id)
    said = {"stance": AGREE, "view": "同意"}
    with pytest.raises(Refused, match="已就本议题回避"):
        meetings.speak(
            item=item, speaker=office.id("chenzong"), doing=office.by("chenzong", 3, 11), **said
        )
    with pytest.raises(Refused, match="只有到会人员"):
        meetings.speak(
            item=item, speaker=office.id("lisi"), doing=office.by("zhaoliu", 3, 11), **said
        )
    meetings.speak(item=item, speaker=office.id("wangju"), doing=office.by("wangju", 3, 11), **said)
    conclusion = {"item": item, "result": "同意拟处罚意见", "grounds": "按拟处罚意见"}
    with pytest.raises(Refused, match="刘副局（示范）尚未发表意见"):
        meetings.conclude(doing=office.by("zhaoliu", 3, 12), **conclusion)
    meetings.speak(item=item, speaker=office.id("liuju"), doing=office.by("zhaoliu", 3, 13), **said)
    with pytest.raises(BadInput, match="结论应当是下列之一"):
        meetings.conclude(doing=office.by("zhaoliu", 3, 14), **conclusion | {"result": "算了"})
    meetings.conclude(doing=office.by("zhaoliu", 3, 14), **conclusion)
    _sign(office, id)
    held = selectors.entries_of(legal.viewer.scope, id)
    taken = {view.taken for view in meetings.views_of(held)[item.item].values()}
    assert taken == {"本人填写", "记录人记录"}


def test_who_keeps_the_record_steps_aside_too_and_then_neither_leads_nor_concludes(
    office: Deliberating,
) -> None:
    office.passed(0)
    id = meetings.call(call=called(office), doing=office.by("zhaoliu", 1)).matter
    put = {"matter": office.case(), "key": story.party_of(office.case()), "proposal": "拟罚"}
    meetings.put(meeting=meeting(id), doing=office.by("zhaoliu", 1), **put)
    item = MeetingItem.objects.get(meeting=id)
    aside = Recusal(
        office.id("zhaoliu"), GROUNDS[2], "申请回避", "可能影响公正"
    )  # not among the invited
    meetings.recuse(item=item, recusal=aside, doing=office.by("wangju", 1, 11))
    everybody = meeting(id).invited_ids
    meetings.open_(
        meeting=meeting(id), present=everybody, absence="", doing=office.by("zhaoliu", 3)
    )
    item.refresh_from_db()
    size = ledger.size()

    refused = pytest.raises(Refused, match="已就本议题回避")
    other = replace(aside, person=office.id("chenzong"))
    with refused:
        meetings.recuse(item=item, recusal=other, doing=office.by("zhaoliu", 3, 11))
    with refused:
        meetings.take_off(item=item, reason="补充调查", doing=office.by("zhaoliu", 3, 11))
    with refused:
        meetings.speak(
            item=item,
            speaker=everybody[0],
            stance=AGREE,
            view="同意",
            doing=office.by("zhaoliu", 3, 11),
        )
    assert ledger.size() == size
    for name in ("wangju", "liuju", "chenzong"):
        meetings.speak(
            item=item,
            speaker=office.id(name),
            stance=AGREE,
            view="同意",
            doing=office.by(name, 3, 11),
        )
    conclusion = {"item": item, "result": "同意拟处罚意见", "grounds": "按拟处罚意见"}
    with refused:
        meetings.conclude(doing=office.by("zhaoliu", 3, 12), **conclusion)
    meetings.conclude(doing=office.by("wangju", 3, 12), **conclusion)
    _closed_by_others(office, id)


def _closed_by_others(office: Deliberating, id: str) -> None:
    refused = pytest.raises(Refused, match="已就本议题回避")
    for minute, name in enumerate(("wangju", "liuju", "chenzong")):
        meetings.sign(meeting=meeting(id), doing=office.by(name, 3, 13, minute))
    for name, why in (("zhaoliu", refused), ("wangju", nullcontext())):
        doing = office.by(name, 3, 14)
        with why:
            finish(
                meeting=meeting(id),
                minutes=papers.minutes_file(meeting(id), doing.viewer),
                doing=doing,
            )
    assert meeting(id).state == MeetingState.DONE


def _sign(office: Deliberating, id: str) -> None:
    with pytest.raises(Refused, match="由到会人员签名"):
        meetings.sign(meeting=meeting(id), doing=office.by("lisi", 3, 15))
    meetings.sign(meeting=meeting(id), doing=office.by("wangju", 3, 15))
    scan = keep(b"%PDF-1.4", "签名页.pdf", "application/pdf", office.by("zhaoliu", 3).hand.noted)
    paper = {"meeting": meeting(id), "scan": scan, "doing": office.by("zhaoliu", 3, 16)}
    with pytest.raises(BadInput, match="晚于今天"):
        meetings.sign_on_paper(member=office.id("liuju"), signed_on=date(2027, 1, 1), **paper)
    with pytest.raises(Refused, match="他人的签名"):
        meetings.sign_on_paper(member=office.id("zhaoliu"), signed_on=date(2026, 3, 5), **paper)
    meetings.sign_on_paper(member=office.id("liuju"), signed_on=date(2026, 3, 5), **paper)
    assert len(meeting(id).signed_ids) == 2
