"""What was said in a collective discussion (集体讨论): from the minutes of its meeting, or where they are to be found.

A name is never printed with nothing behind it: who spoke stands in the register of meetings; of a discussion on paper, in
the scan of its minutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fadu.accounts import selectors as accounts
from fadu.deliberation import selectors
from fadu.deliberation.models import Meeting
from fadu.deliberation.services.meetings import View, views_of
from fadu.matters.scope import Reach, Scope
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import GONE

ATTACHED = "各人意见见所附会议记录扫描件。"
UNRECORDED = "没有会议记录，各人意见没有记明。"
_KEPT = "meetings"  # what was read once for a list of papers


@dataclass(frozen=True)
class Held:
    """The meeting in which a case was discussed, and what each said on it."""

    meeting: Meeting
    views: tuple[View, ...]
    names: Mapping[str, str]

    def called(self, *people: str) -> str:
        """People by name."""
        return "、".join(self.names.get(one) or GONE for one in people)


def held(told: Told) -> Held | None:
    """The meeting that an entry was concluded in; None where it comes from none."""
    kept = told.file.looked_up.setdefault(_KEPT, {})
    if told.line.n not in kept:
        kept[told.line.n] = _held(told)
    found: Held | None = kept[told.line.n]
    return found


def place(told: Told) -> str:
    """Where the meeting was held."""
    one = held(told)
    return one.meeting.venue if one else ""


def chair(told: Told) -> str:
    """Who led it."""
    one = held(told)
    return one.called(one.meeting.chair) if one else ""


def beside(told: Told) -> str:
    """Who attended without a vote, and who kept the record."""
    one = held(told)
    if one is None:
        return ""
    attending = one.called(*one.meeting.attending_ids)
    return "；".join(
        part for part in (attending, f"记录人{one.called(one.meeting.recorder)}") if part
    )


def spoken(told: Told) -> Iterator[str]:
    """What each said, a paragraph each; where nothing of it is kept, where it is to be found."""
    one = held(told)
    for view in one.views if one else ():
        yield f"{one.called(view.speaker) if one else ''}（{view.stance}）：{GONE if view.words is None else view.words}"
    if one is None or not one.views:
        yield ATTACHED if told.line.files else UNRECORDED


def _held(told: Told) -> Held | None:
    matter, line = told.file.matter, told.line
    within = Scope("", matter.place.county, Reach.COUNTY)
    item = selectors.concluded_item(within, matter.pk, line.act, line.key, line.at)
    meeting = selectors.meeting(within, item.meeting) if item else None
    if item is None or meeting is None:
        return None
    views = views_of(selectors.entries_of(within, meeting.pk)).get(item.item, {})
    people = {meeting.chair, meeting.recorder, *meeting.attending_ids, *views}
    return Held(meeting, tuple(views.values()), accounts.names(people))
