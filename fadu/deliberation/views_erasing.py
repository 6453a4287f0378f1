"""删除审核文字和议题记录: asked for on the page of the review or the meeting, approved there by a head."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.deliberation import papers, permissions, views, views_meetings
from fadu.deliberation.erasing_pages import AskErasureForm, EraseForm
from fadu.deliberation.models import Review
from fadu.deliberation.services import erasing
from fadu.deliberation.views import find_review
from fadu.deliberation.views_meetings import Item, find_item


def may_ask_of_item(viewer: Viewer, found: Item) -> bool:
    """删除审核文字、议题记录由本机关的法规科或者法制审核人员提请。"""
    return permissions.may_ask_erasure(viewer, found[0])


def may_erase_item(viewer: Viewer, found: Item) -> bool:
    """删除审核文字、议题记录由本机关负责人批准，提请的人不批准。"""
    return permissions.may_erase(viewer, found[0])


@permit(permissions.may_ask_erasure, find_review)
@require_POST
def ask_text_erasure(request: Any, found: Review) -> HttpResponse:
    """提请删除审核文字。"""
    form = AskErasureForm(request.POST)
    return views.settled(request, found, form, lambda given, doing: erasing.ask_of_review(review=found, **given, doing=doing))  # fmt: skip


@permit(permissions.may_erase, find_review)
@require_POST
def erase_texts(request: Any, found: Review) -> HttpResponse:
    """批准删除审核文字。"""
    form = EraseForm(request.POST)
    return views.settled(request, found, form, lambda given, doing: erasing.erase_review(review=found, **given, doing=doing))  # fmt: skip


@permit(may_ask_of_item, find_item)
@require_POST
def ask_item_erasure(request: Any, found: Item) -> HttpResponse:
    """提请删除议题记录。"""
    form = AskErasureForm(request.POST)
    return views_meetings.settled(request, found[0], form, lambda given, doing: erasing.ask_of_item(item=found[1], **given, doing=doing), found[1])  # fmt: skip


@permit(may_erase_item, find_item)
@require_POST
def erase_item(request: Any, found: Item) -> HttpResponse:
    """批准删除议题记录。"""
    form, (meeting, item) = EraseForm(request.POST), found
    return views_meetings.settled(request, meeting, form, lambda given, doing: erasing.erase_item(
        item=item, minutes=lambda: papers.minutes_file(meeting, request.viewer, item.item), **given, doing=doing,
    ), item)  # fmt: skip
