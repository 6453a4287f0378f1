"""The papers of a meeting and of a review with everything that stands on them, and as Word files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.deliberation import selectors, sheets
from fadu.deliberation.models import Meeting, MeetingItem, Review
from fadu.deliberation.services.reviewing import Answer
from fadu.deliberation.standing import title_of
from fadu.documents.papers.contents import ERASED
from fadu.documents.papers.paper import Paper
from fadu.documents.papers.writer import written
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.registry.selectors import party_names
from fadu.ui.formats import long_day


def named(
    matter: Matter | None, key: str = "", act: str = "", names: Mapping[str, str] | None = None
) -> str:
    """A matter as the papers call it: its name, for whom, and by which act. names: those of the parties, where a list
    has read them all at once.
    """
    if matter is None:
        return "（不在查看范围内的事项）"
    party = (party_names([key]) if names is None else names).get(key, "") if key else ""
    name = matter.title or matter.number or "未命名的事项"
    about = f"{name}（{party}）" if party else name
    return f"{about}：{title_of(matter, act)}" if act else about


def titles(viewer: Viewer, items: Iterable[MeetingItem], without: str = "") -> dict[str, str]:
    """item → what it is about, for a viewer; of an item whose record was erased, or is about to be, nothing."""
    held = list(items)
    found = matters.chosen(viewer.scope, (one.matter for one in held))
    names = party_names(one.key for one in held if one.key)
    return {
        one.item: ERASED
        if one.erased or one.item == without
        else named(found.get(one.matter), one.key, names=names)
        for one in held
    }


def minutes(meeting: Meeting, viewer: Viewer, without: str = "") -> Paper:
    """The minutes of a meeting within reach as they stand; `without` an item that is being erased."""
    lines = [x for x in selectors.entries_of(viewer.scope, meeting.pk) if not x.corrected]
    items = selectors.items(viewer.scope, meeting)
    people = {meeting.chair, meeting.recorder, *meeting.invited_ids, *meeting.observer_ids}
    agency = accounts.agency(meeting.county)
    return sheets.minutes(sheets.Told(
        meeting, items, lines, accounts.names(people), titles(viewer, items, without),
        str(agency or ""),
    ))  # fmt: skip


def minutes_file(meeting: Meeting, viewer: Viewer, without: str = "") -> bytes:
    """The minutes as a Word file."""
    return written(minutes(meeting, viewer, without))


def opinion(review: Review, n: int, facts: Mapping[str, Any], viewer: Viewer, day: Any) -> Paper:
    """The opinion of one round: of an entry, or of what is about to become one."""
    matter = matters.matter(viewer.scope, review.matter)
    told = {
        "审核事项": named(matter, review.key, review.act),
        "轮次": f"第{review.round}轮",
        "审核人": accounts.names([review.reviewer]).get(review.reviewer, ""),
        "审核人资格": review.qualified,
        "审核日期": long_day(day),
    }
    agency = accounts.agency(review.county)
    return sheets.opinion(review.pk, n, facts, told, str(agency or ""))


def opinion_file(
    review: Review, answers: Mapping[str, Answer], conclusion: str, words: str, viewer: Viewer
) -> bytes:
    """The opinion as a Word file, before it is recorded."""
    facts: dict[str, Any] = {"conclusion": conclusion, "opinion": words}
    for code, one in answers.items():
        facts |= {code: one.said, f"{code}_note": one.note, f"{code}_page": one.page}
    return written(opinion(review, review.n + 1, facts, viewer, viewer.day))
