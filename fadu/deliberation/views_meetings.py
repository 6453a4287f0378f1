"""会议: the list, calling one, its agenda, and what is done before, at and after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.deliberation import agenda, papers, permissions, selectors
from fadu.deliberation import forms_meetings as forms
from fadu.deliberation import meeting_pages as pages
from fadu.deliberation.models import Meeting, MeetingItem, MeetingState
from fadu.deliberation.services import finishing, meetings
from fadu.deliberation.services.deeds import Doing
from fadu.deliberation.services.meetings import Call, Recusal
from fadu.deliberation.views import done, printed, word_file
from fadu.documents.papers.writer import written
from fadu.documents.services import store
from fadu.kernel.errors import BadInput, Behind
from fadu.matters import selectors as matters

Item = tuple[Meeting, MeetingItem]


def find_meeting(viewer: Viewer, *, id: str) -> Meeting:
    """A meeting within reach, or 404."""
    found = selectors.meeting(viewer.scope, id)
    if found is None:
        raise Http404("没有这次会议，或者不在您的查看范围内")
    return found


def find_item(viewer: Viewer, *, id: str, item: str) -> Item:
    """A meeting and one of its items, or 404."""
    meeting = find_meeting(viewer, id=id)
    for one in selectors.items(viewer.scope, meeting):
        if one.item == item:
            return meeting, one
    raise Http404("会议没有这个议题")


def may_run_item(viewer: Viewer, found: Item) -> bool:
    """议题、到会、结论和定稿由主持人、记录人或者法规科登记。"""
    return permissions.may_run(viewer, found[0])


def may_speak_on(viewer: Viewer, found: Item) -> bool:
    """意见由到会人员本人填写，或者由记录人记录；签名由本人办理。"""
    return permissions.may_speak(viewer, found[0])


def may_join_item(viewer: Viewer, found: Item) -> bool:
    """本人回避由应到人员提出，他人回避由主持人、记录人或者法规科登记。"""
    return permissions.may_join(viewer, found[0])


def may_read_minutes(viewer: Viewer, found: Meeting) -> bool:
    """会议记录由可以查看会议的人员查看；就议题回避的人员，定稿以前不查看。"""
    aside = found.state != MeetingState.DONE and any(
        viewer.person in one.recused_ids for one in selectors.items(viewer.scope, found)
    )
    return permissions.may_read_meeting(viewer, found) and not aside


@permit(permissions.may_see_meetings)
@require_GET
def meeting_list(request: Any) -> HttpResponse:
    """会议列表。"""
    page = agenda.list_page(request, request.GET.get("tab", ""))
    return render(request, "deliberation/meeting_list.html", page)


@permit(permissions.may_call)
@require_http_methods(["GET", "POST"])
def call_meeting(request: Any) -> HttpResponse:
    """召集会议。"""
    if request.method == "GET":
        return render(request, "deliberation/meeting_call.html", agenda.call_page(request))
    form = agenda.call_form(request, request.POST)

    def again(refusal: Any) -> tuple[str, dict[str, Any]]:
        return "deliberation/meeting_call.html", agenda.call_page(request, form, refusal)

    return done(request, form, lambda given, doing: meetings.call(call=Call(**given), doing=doing), again, _there)  # fmt: skip


@permit(permissions.may_read_meeting, find_meeting)
@require_GET
def meeting_detail(request: Any, found: Meeting) -> HttpResponse:
    """一次会议。"""
    return render(request, "deliberation/meeting_detail.html", pages.detail_page(request, found))


@permit(permissions.may_run, find_meeting)
@require_http_methods(["GET", "POST"])
def put_item(request: Any, found: Meeting) -> HttpResponse:
    """列入议题。"""
    if request.method == "GET":
        return render(request, "deliberation/agenda.html", agenda.agenda_page(request, found))
    form = agenda.agenda_form(request, found, request.POST)

    def again(refusal: Any) -> tuple[str, dict[str, Any]]:
        if isinstance(refusal, Behind):
            found.refresh_from_db()
            form.renewed(expected=found.n)
        return "deliberation/agenda.html", agenda.agenda_page(request, found, form, refusal)

    return done(request, form, lambda given, doing: _put(found, given, doing), again, _there)


@permit(permissions.may_run, find_meeting)
@require_POST
def open_meeting(request: Any, found: Meeting) -> HttpResponse:
    """开会。"""
    form = forms.OpenForm(_invited(found), [(p, p) for p in found.observer_ids], request.POST)
    return settled(request, found, form, lambda given, doing: meetings.open_(meeting=found, **given, doing=doing))  # fmt: skip


@permit(permissions.may_speak, find_meeting)
@require_POST
def sign_minutes(request: Any, found: Meeting) -> HttpResponse:
    """本人签署会议记录。"""
    form = forms.PlainForm(request.POST)
    return settled(
        request, found, form, lambda given, doing: meetings.sign(meeting=found, doing=doing)
    )


@permit(permissions.may_run, find_meeting)
@require_POST
def sign_on_paper(request: Any, found: Meeting) -> HttpResponse:
    """登记线下签名。"""
    form = forms.PaperForm(_invited(found), request.POST, request.FILES)
    return settled(request, found, form, lambda given, doing: meetings.sign_on_paper(
        meeting=found, member=given["member"], signed_on=given["signed_on"],
        scan=store(given["scan"], request.now), doing=doing,
    ))  # fmt: skip


@permit(permissions.may_run, find_meeting)
@require_POST
def finish_meeting(request: Any, found: Meeting) -> HttpResponse:
    """会议记录定稿，各项结论记入事项。"""
    made = papers.minutes_file(found, request.viewer)
    return settled(request, found, forms.PlainForm(request.POST), lambda given, doing: finishing.finish(
        meeting=found, minutes=made, doing=doing,
    ))  # fmt: skip


@permit(permissions.may_run, find_meeting)
@require_POST
def cancel_meeting(request: Any, found: Meeting) -> HttpResponse:
    """取消会议。"""
    form = forms.CancelForm(request.POST)
    return settled(request, found, form, lambda given, doing: meetings.cancel(meeting=found, **given, doing=doing))  # fmt: skip


@permit(may_run_item, find_item)
@require_POST
def take_off_item(request: Any, found: Item) -> HttpResponse:
    """撤下议题。"""
    form = forms.ReasonForm(request.POST)
    return settled(request, found[0], form, lambda given, doing: meetings.take_off(item=found[1], **given, doing=doing), found[1])  # fmt: skip


@permit(may_join_item, find_item)
@require_POST
def recuse_member(request: Any, found: Item) -> HttpResponse:
    """登记议题回避。"""
    runs = permissions.may_run(request.viewer, found[0])
    there = dict.fromkeys((*found[0].invited_ids, found[0].recorder))
    who = [(p, p) for p in there if runs or p == request.viewer.person]
    form = forms.RecusalForm(who, request.POST)
    return settled(request, found[0], form, lambda given, doing: meetings.recuse(
        item=found[1], recusal=Recusal(**given), doing=doing,
    ), found[1])  # fmt: skip


@permit(may_speak_on, find_item)
@require_POST
def state_view(request: Any, found: Item) -> HttpResponse:
    """发表意见。"""
    runs = permissions.may_run(request.viewer, found[0])
    who = [(p, p) for p in found[0].present_ids if runs or p == request.viewer.person]
    form = forms.ViewForm(who, request.POST)
    return settled(request, found[0], form, lambda given, doing: meetings.speak(item=found[1], **given, doing=doing), found[1])  # fmt: skip


@permit(may_run_item, find_item)
@require_POST
def conclude_item(request: Any, found: Item) -> HttpResponse:
    """形成结论。"""
    matter = matters.matter(request.viewer.scope, found[1].matter)
    form = forms.ConcludeForm(pages.results(matter, found[1]), request.POST)
    return settled(request, found[0], form, lambda given, doing: meetings.conclude(item=found[1], **given, doing=doing), found[1])  # fmt: skip


@permit(may_read_minutes, find_meeting)
@require_GET
def minutes(request: Any, found: Meeting) -> HttpResponse:
    """会议记录，打印或者下载。"""
    paper = papers.minutes(found, request.viewer)
    if request.GET.get("word"):
        return word_file(written(paper), f"{found.called}{paper.title}.docx")
    back = reverse("deliberation:meeting_detail", args=[found.pk])
    return render(request, "documents/paper.html", printed(paper, back))


def _there(outcome: Any) -> str:
    return reverse("deliberation:meeting_detail", args=[outcome.matter])


def _invited(found: Meeting) -> list[tuple[str, str]]:
    return [(one, one) for one in found.invited_ids]


def _put(found: Meeting, given: Any, doing: Doing) -> Any:
    id, _, key = given["about"].partition(":")
    matter = matters.matter(doing.viewer.scope, id)
    if matter is None:
        raise BadInput("没有这一事项，或者不在您的查看范围内")
    return meetings.put(
        meeting=found, matter=matter, key=key, proposal=given["proposal"], doing=doing
    )


def settled(
    request: Any, found: Meeting, form: Any, do: Callable[[Any, Doing], Any], item: MeetingItem | None = None
) -> HttpResponse:  # fmt: skip
    """Do an act on a meeting and go back to it; what stands against it is shown there, and the words are kept."""

    def again(refusal: Any) -> tuple[str, dict[str, Any]]:
        if isinstance(refusal, Behind):
            found.refresh_from_db()
            form.renewed(expected=found.n)
        page = pages.detail_page(request, found, form, refusal, item.item if item else "")
        return "deliberation/meeting_detail.html", page

    def to(outcome: Any) -> str:
        return f"{_there(outcome)}#item-{item.item}" if item else _there(outcome)

    return done(request, form, do, again, to)
