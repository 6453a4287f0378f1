"""Erasing what was said of a party in reviews and meetings (删除审核文字、议题记录): asked for by one, approved by another.

The files that name a party go by their digests, in the review or meeting and in the matter that carries them; the words go
out of their openings. Entries, digests and every proof stay, and the papers are made anew from what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from django.db import transaction

from fadu.deliberation.kinds import act_of
from fadu.deliberation.models import Meeting, MeetingItem, Review
from fadu.deliberation.services.deeds import Doing, demand_own, words
from fadu.deliberation.services.reviewing import WORD
from fadu.documents import holders
from fadu.documents.bundles.services import forget_of
from fadu.documents.previews.kept import forget
from fadu.documents.services import erase_bytes, is_stored, keep, locked
from fadu.kernel.errors import Refused
from fadu.law.procedures.registers import meetings, reviews
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind
from fadu.matters.deeds import Outcome
from fadu.matters.erasure import empty_facts
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import repeated

BASIS = "《个人信息保护法》第四十七条"
NONE = "无"
_FREE = (Kind.TEXT, Kind.LONG_TEXT)


def ask_of_review(*, review: Review, reason: str, doing: Doing) -> Outcome:
    """Ask that the words of a review be erased (提请删除审核文字), once its case is closed."""
    _demand_left(review, doing)
    return doing.act(review.pk, reviews.ask_text_erasure, _reason(reason))


def ask_of_item(*, item: MeetingItem, reason: str, doing: Doing) -> Outcome:
    """Ask that the record of one item be erased (提请删除议题记录), once its case is closed."""
    _demand_left(item, doing)
    return doing.act(item.meeting, meetings.ask_item_erasure, _reason(reason), key=item.item)


def erase_review(*, review: Review, reason: str, doing: Doing) -> Outcome:
    """Approve it (批准删除审核文字): the opinions' files go, and every word of the review and of its rounds in the case."""
    if first := repeated(review.pk, doing.page):
        return first
    _demand_left(review, doing)
    gone = _opinions(review)
    lines = [x for x in _entries(review.pk) if x.act != reviews.ask_text_erasure.code]
    with transaction.atomic():
        facts = _reason(reason) | {"erased_files": "\n".join(gone) or NONE}
        outcome = doing.act(review.pk, reviews.erase_texts, facts)
        _empty(lines, reviews.REVIEW_REGISTER.by_code)
        _empty_in_case(review, gone)
        _destroy(gone)
    return outcome


def erase_item(
    *, item: MeetingItem, reason: str, minutes: Callable[[], bytes], doing: Doing
) -> Outcome:
    """Approve it (批准删除议题记录): the minutes' files go, every word of the item too, and new minutes without them are kept.

    minutes: makes the minutes as a Word file from what is left; other items stay in them.
    """
    if first := repeated(item.meeting, doing.page):
        return first
    _demand_left(item, doing)
    meeting = Meeting.objects.get(pk=item.meeting)
    lines = [x for x in _entries(meeting.pk) if _about(x, item)]
    with transaction.atomic():
        _empty(lines, meetings.MEETING_REGISTER.by_code)
        left = keep(minutes(), f"{meeting.called}会议记录.docx", WORD, doing.hand.noted)
        gone = [one for one in _minutes(meeting) if one != left.sha256]
        _empty_in_case(item, gone)
        facts = _reason(reason) | {"erased_files": "\n".join(gone) or NONE, "copy": left.sha256}
        outcome = doing.act(meeting.pk, meetings.erase_item, facts, key=item.item, files=(left,))
        _destroy(gone)
    return outcome


def finish_erasures() -> int:
    """Remove bytes whose erasure was recorded before a crash kept them; returns how many files went."""
    rows: list[Review | MeetingItem] = [
        *Review.objects.exclude(erased=""), *MeetingItem.objects.exclude(erased=""),
    ]  # fmt: skip
    left = sorted({sha for row in rows for sha in row.erased_digests if is_stored(sha)})
    gone = erase_bytes(left)
    forget(left)
    return gone


def _demand_left(row: Review | MeetingItem, doing: Doing) -> None:
    demand_own(doing, row)
    if row.erased:
        raise Refused("文字和文件已经删除", basis=BASIS)
    if not Matter.objects.get(pk=row.matter).closed:
        raise Refused(
            "事项尚未办结，审核意见、会议记录不得删除", basis=BASIS, todo="请在事项办结以后提请。"
        )


def _reason(text: str) -> dict[str, str]:
    return {"reason": words(text, "理由", 500)}


def _entries(id: str) -> list[Line]:
    return history(Matter.objects.get(pk=id))


def _about(line: Line, item: MeetingItem) -> bool:
    """Whether an entry of a meeting says something of the item: all but the asking for its erasure."""
    own = line.key == item.item and line.act != meetings.ask_item_erasure.code
    return own or item.item in (line.facts.get("item") or ())


def _opinions(review: Review) -> list[str]:
    """The opinions of a review as files: they stand on the entries of its act in the case."""
    rounds = [x for x in _entries(review.matter) if x.act == review.act and x.key == review.key]
    return sorted({f["sha256"] for line in rounds for f in line.files if f["type"] == WORD})


def _minutes(meeting: Meeting) -> list[str]:
    """The minutes as files: of the end of the meeting, and of every erasure since."""
    ends = (meetings.finish_meeting.code, meetings.erase_item.code)
    lines = [x for x in _entries(meeting.pk) if x.act in ends]
    return sorted({f["sha256"] for line in lines for f in line.files})


def _empty_in_case(row: Review | MeetingItem, gone: Iterable[str]) -> None:
    """The words of the entries of the case that carry the files and are about the same party."""
    case, files = Matter.objects.get(pk=row.matter), set(gone)
    lines = [
        x for x in history(case) if x.key == row.key and files & {f["sha256"] for f in x.files}
    ]
    _empty(lines, {x.act: act_of(case, x.act) for x in lines})


def _empty(lines: Iterable[Line], acts: Mapping[str, Act]) -> None:
    empty_facts(
        (line.seq, fact.code)
        for line in lines
        for fact in acts[line.act].stated
        if fact.is_personal and fact.kind in _FREE and fact.code in line.facts
    )


def _destroy(gone: list[str]) -> None:
    """Refused where the bytes are also evidence, an issued paper or the like. Entries keep the digest alone."""
    locked(gone)
    found = holders.holdings(gone)
    holders.demand_none({one.what for one in found} - {holders.ENTRY})
    erase_bytes(gone)
    transaction.on_commit(partial(forget, gone))
    forget_of({one.matter for one in found if one.what == holders.ENTRY})
