"""The list of meetings, the call of one, and what may be put on its agenda."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casework import selectors as casework
from fadu.deliberation import forms_meetings as forms
from fadu.deliberation import papers, permissions, selectors
from fadu.deliberation.kinds import discussed_in, procedures_discussed
from fadu.deliberation.meeting_pages import badge
from fadu.deliberation.models import ItemState, Meeting, MeetingState
from fadu.deliberation.standing import against
from fadu.deliberation.submission import given
from fadu.law.procedures.registers import ADMINISTRATORS
from fadu.law.procedures.registers.meetings import CONSULTATION
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter
from fadu.registry.selectors import party_names
from fadu.ui.formats import moment
from fadu.ui.paging import Page
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

TABS = {
    "open": ("进行中", (MeetingState.CALLED, MeetingState.HELD)),
    "done": ("已定稿", (MeetingState.DONE,)),
    "cancelled": ("已取消", (MeetingState.CANCELLED,)),
}
LEADERS = frozenset({Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD, Role.DECIDER, Role.DECIDER_HEAD})
APART = frozenset({*ADMINISTRATORS, Role.SUPERVISOR})  # who neither discusses nor keeps the record
_COLUMNS = (
    Column("会议"), Column("种类", "narrow"), Column("开会时间", "date"), Column("主持人"), Column("签名", "number"),
    Column("状态", "narrow"),
)  # fmt: skip


def list_page(request: Any, tab: str) -> dict[str, Any]:
    """The meetings that the viewer may read, by state."""
    tab = tab if tab in TABS else "open"
    here, viewer = reverse("deliberation:meeting_list"), request.viewer
    found = selectors.meetings(viewer, *TABS[tab][1])
    names = accounts.names(one.chair for one in found)
    rows = tuple(_row(one, names) for one in found)
    empty = Empty("没有会议", "召集以后列在这里；应到人员、记录人、负责人和法规科可以查看。")
    return {
        "tabs": [
            Tab(title, here if code == "open" else f"{here}?tab={code}", code == tab)
            for code, (title, _) in TABS.items()
        ],
        "table": Table("会议", _COLUMNS, rows, empty=empty),
        "may_call": permissions.may_call(viewer, None),
        "crumbs": (Crumb("会议"),),
    }


def _row(one: Meeting, names: dict[str, str]) -> Row:
    due = f"{len(one.signed_ids)}/{len(one.present_ids)}" if one.present else "—"
    url = reverse("deliberation:meeting_detail", args=[one.pk])
    return Row((
        Cell(one.called, url, one.venue), Cell(one.kind), Cell(moment(one.held or one.planned)),
        Cell(names.get(one.chair, "")), Cell(due), Cell(badges=(badge(one),)),
    ))  # fmt: skip


def call_form(request: Any, data: Any = None) -> forms.CallForm:
    """The form of a call: leaders first among those who may chair; who calls it keeps the record unless another is chosen."""
    people = list(accounts.in_agency(request.viewer))
    held = accounts.roles_of([one.id for one in people], request.viewer.day)
    ranked = [
        (not held[one.id] & LEADERS, one) for one in people if held.get(one.id, frozenset()) - APART
    ]
    staff = [
        (one.id, f"{one}（{one.post}）" if one.post else str(one))
        for _, one in sorted(ranked, key=lambda both: both[0])
    ]
    heads = staff[: sum(not below for below, _ in ranked)]
    first = {**given(request, None), "recorder": request.viewer.person}
    return forms.CallForm(heads, staff, data, initial=first)


def call_page(request: Any, form: Any = None, refusal: Any = None) -> dict[str, Any]:
    """The page on which a meeting is called."""
    up = reverse("deliberation:meeting_list")
    crumbs = (Crumb("会议", up), Crumb("召集会议"))
    return {
        "form": form or call_form(request),
        "refusal": refusal,
        "cancel_url": up,
        "crumbs": crumbs,
    }


def agenda_form(request: Any, meeting: Meeting, data: Any = None) -> forms.ItemForm:
    """The matters that may be put on the agenda: those whose discussion is owed, or for a consultation any open one."""
    page = _looked_into(request, meeting)
    made = forms.ItemForm(
        ready(request, meeting, page.items), data, initial=given(request, meeting.n)
    )
    made.looked = page
    return made


def agenda_page(request: Any, meeting: Meeting, form: Any = None, refusal: Any = None) -> dict[str, Any]:  # fmt: skip
    """The page on which an item is put on the agenda."""
    up = reverse("deliberation:meeting_detail", args=[meeting.pk])
    made = form or agenda_form(request, meeting)
    return {
        "record": meeting,
        "form": made,
        "none": not made.choices,
        "page": made.looked,
        "refusal": refusal,
        "cancel_url": up,
        "crumbs": (
            Crumb("会议", reverse("deliberation:meeting_list")), Crumb(meeting.called, up), Crumb("列入议题"),
        ),
    }  # fmt: skip


def _looked_into(request: Any, meeting: Meeting) -> Page:
    """The matters that are looked into, a page of them: of any procedure where the meeting is a consultation."""
    wanted = None if meeting.kind == CONSULTATION else procedures_discussed()
    return selectors.ending_first(request.viewer, request.now, wanted, request.GET.get("page", ""))


def ready(request: Any, meeting: Meeting, chosen: Sequence[Matter]) -> list[tuple[str, str]]:
    """What of these matters may be put on the agenda: `matter:key` and its name, those that end first."""
    viewer = request.viewer
    if meeting.kind == CONSULTATION:
        return [(f"{one.pk}:", papers.named(one)) for one in chosen]
    markings = casework.markings(viewer.scope, chosen, request.law, request.now)
    listed = {(one.matter, one.key) for one in selectors.items(viewer.scope, meeting) if one.state != ItemState.TAKEN_OFF}  # fmt: skip
    found = [
        (one, debt.key)
        for one in chosen
        for kind in discussed_in(one.procedure)
        for debt in markings[one.pk].owed()
        if debt.act == kind.act
        and (one.pk, debt.key) not in listed
        and not against(markings[one.pk], kind.act, debt.key, request.now)
    ]
    names = party_names(key for _, key in found if key)
    return [(f"{one.pk}:{key}", papers.named(one, key, names=names)) for one, key in found]
