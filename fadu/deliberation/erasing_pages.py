"""What the pages of a review and of an item offer for the erasure of their words: asking, and approving by another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from fadu.deliberation import permissions
from fadu.deliberation.forms import ReasonForm
from fadu.deliberation.models import Meeting, MeetingItem, Review
from fadu.law.procedures.registers import meetings, reviews
from fadu.matters.lines import Line
from fadu.matters.models import Matter

HELP = "文件按校验值销毁，文字删除；条目、校验值和校验结果不变，不能恢复。"


class AskErasureForm(ReasonForm):
    """Why the words are to be erased."""

    reason = forms.CharField(label="理由", max_length=500, help_text=f"由负责人另行批准。{HELP}")


class EraseForm(ReasonForm):
    """Why the erasure is approved."""

    reason = forms.CharField(label="批准理由", max_length=500, help_text=HELP)


def of_review(
    request: Any, found: Review, matter: Matter, lines: Iterable[Line], blank: Any
) -> dict[str, Any]:
    """The form of what comes next for a review of a closed case whose words still stand."""
    asked = any(line.act == reviews.ask_text_erasure.code for line in lines)
    return _offered(request, found, found, matter, asked=asked, blank=blank)


def of_item(
    request: Any, at: tuple[Meeting, MeetingItem], matter: Matter | None, lines: Iterable[Line], blank: Any
) -> dict[str, Any]:  # fmt: skip
    """The same for an item of a meeting that is done."""
    meeting, item = at
    if not meeting.done_on or matter is None:
        return {}
    ask = meetings.ask_item_erasure.code
    asked = any(line.act == ask and line.key == item.item for line in lines)
    return _offered(request, meeting, item, matter, asked=asked, blank=blank)


def _offered(
    request: Any, of: Review | Meeting, row: Review | MeetingItem, matter: Matter, *, asked: bool, blank: Any
) -> dict[str, Any]:  # fmt: skip
    if row.erased or not matter.closed:
        return {}
    if asked and permissions.may_erase(request.viewer, of):
        return {"erase": EraseForm(initial=blank)}
    if not asked and permissions.may_ask_erasure(request.viewer, of):
        return {"ask_erasure": AskErasureForm(initial=blank)}
    return {}
