"""One meeting as its page shows it: who, the agenda with every view, and the forms of what the viewer may do now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.deliberation import erasing_pages, papers, permissions, selectors
from fadu.deliberation import forms_meetings as forms
from fadu.deliberation.forms import apart, back
from fadu.deliberation.kinds import discussed_in
from fadu.deliberation.models import ItemState, Meeting, MeetingItem, MeetingState
from fadu.deliberation.pages import text
from fadu.deliberation.services.meetings import View, views_of
from fadu.deliberation.submission import given
from fadu.documents.papers.contents import ERASED
from fadu.law.procedures import registers
from fadu.law.procedures.registers.meetings import AGREE, DISAGREE
from fadu.matters import selectors as matters
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import moment
from fadu.ui.shell import Crumb

TONES = {
    MeetingState.CALLED: Tone.INFO, MeetingState.HELD: Tone.WARN, MeetingState.DONE: Tone.GOOD,
    MeetingState.CANCELLED: Tone.QUIET,
}  # fmt: skip
ITEM_TONES = {
    ItemState.LISTED: Tone.INFO,
    ItemState.CONCLUDED: Tone.GOOD,
    ItemState.TAKEN_OFF: Tone.QUIET,
}
STANCES = {AGREE: Tone.GOOD, DISAGREE: Tone.BAD}


@dataclass(frozen=True)
class Hall:
    """A meeting as a viewer finds it: its entries, who is named, the matters of its items, what each has said."""

    request: Any
    meeting: Meeting
    lines: list[Line]
    people: dict[str, str]
    at: dict[str, Matter]
    said: dict[str, dict[str, View]]

    @property
    def runs(self) -> bool:
        """Whether the viewer keeps the meeting's record."""
        return permissions.may_run(self.request.viewer, self.meeting)

    def voting(self, item: MeetingItem) -> list[str]:
        """Who came and did not step aside from an item."""
        return [p for p in self.meeting.present_ids if p not in item.recused_ids]

    def named(self, people: Iterable[str]) -> list[tuple[str, str]]:
        """People as choices."""
        return [(p, self.people.get(p, "")) for p in people]


@dataclass(frozen=True)
class ItemView:
    """One item of the agenda as the page shows it; `hidden`: the viewer stepped aside and does not see what was said."""

    item: MeetingItem
    title: str
    url: str
    badge: Badge
    proposal: str
    materials: list[str]
    recusals: list[str]
    views: list[tuple[str, Badge, str, str]]
    silent: list[str]
    conclusion: str
    hidden: bool
    forms: dict[str, Any] = field(default_factory=dict)


def badge(one: Meeting) -> Badge:
    """Where a meeting stands."""
    state = MeetingState(one.state)
    return Badge(str(state.label), TONES[state])


def detail_page(
    request: Any, found: Meeting, form: Any = None, refusal: Any = None, item: str = ""
) -> dict[str, Any]:
    """One meeting: who, the agenda with every view, and the forms of what the viewer may do now.

    form: the one that was just sent back, of the item where one is named.
    """
    viewer = request.viewer
    lines = [x for x in selectors.entries_of(viewer.scope, found.pk) if not x.corrected]
    held = selectors.items(viewer.scope, found)
    people = accounts.names({found.chair, found.recorder, *found.invited_ids, *found.observer_ids})
    at = matters.chosen(viewer.scope, (one.matter for one in held))
    hall = Hall(request, found, lines, people, at, views_of(lines))
    shown = [_item(hall, one) for one in held]
    settled = not any(one.item.state == ItemState.LISTED for one in shown)
    own = _forms(hall, settled=settled, aside=any(one.hidden for one in shown))
    for known in [one.forms for one in shown if one.item.item == item] if item else [own]:
        known.update({n: back(form, f) for n, f in known.items() if type(f) is type(form)})
    for one in [x for x in shown if x.silent and "view" in x.forms and not x.forms["view"].spoken][
        :1
    ]:
        one.forms["view"].turn = True
    return {
        "record": found,
        "badge": badge(found),
        "facts": _facts(found, people),
        "members": _members(found, lines, people),
        "items": shown,
        "refusal": refusal,
        "sent": form,
        "reads_minutes": not any(one.hidden for one in shown),
        "may_put": found.state == MeetingState.CALLED and hall.runs,
        **own,
        "crumbs": (Crumb("会议", reverse("deliberation:meeting_list")), Crumb(found.called)),
    }


def _facts(found: Meeting, people: dict[str, str]) -> tuple[Fact, ...]:
    return (
        Fact("种类", found.kind),
        Fact("时间", moment(found.held or found.planned)),
        Fact("地点", found.venue),
        Fact("主持人", people.get(found.chair, "")),
        Fact("记录人", people.get(found.recorder, "")),
    )


def _members(found: Meeting, lines: list[Line], people: dict[str, str]) -> list[tuple[str, Badge]]:
    """Who was called, and how each stands: absent, present, signed."""
    ways = {
        line.key: line.facts["way"] for line in lines if line.act == registers.sign_minutes.code
    }
    result = []
    for one in found.invited_ids:
        if one in ways:
            mark = Badge(f"已签名（{ways[one]}）", Tone.GOOD, "check")
        elif one in found.present_ids:
            mark = Badge("到会，待签名", Tone.WARN, "clock")
        else:
            mark = Badge("缺席" if found.present else "应到", Tone.QUIET)
        result.append((people.get(one, ""), mark))
    for one in found.observer_ids:
        came = not found.present or one in found.attending_ids
        result.append(
            (people.get(one, ""), Badge("列席" if came else "列席人员，未到", Tone.QUIET))
        )
    return result


def _item(hall: Hall, one: MeetingItem) -> ItemView:
    found, matter, state = hall.meeting, hall.at.get(one.matter), ItemState(one.state)
    put = next(line for line in hall.lines if one.item in line.facts.get("item", ()))
    about = [line for line in hall.lines if line.key == one.item]
    said = hall.said.get(one.item, {})
    hidden = hall.request.viewer.person in one.recused_ids and found.state != MeetingState.DONE
    open_ = state == ItemState.LISTED
    return ItemView(
        item=one,
        title=ERASED if one.erased else papers.named(matter, one.key),
        url=reverse("matter", args=[matter.pk]) if matter and not hidden else "",
        badge=Badge(str(state.label), ITEM_TONES[state]),
        proposal="" if hidden else text(put.facts["proposal"]),
        materials=[] if hidden else str(put.facts["materials"]).splitlines(),
        recusals=[
            f"{hall.people.get(x.facts['recused'], '')}{x.facts['asked']}（{x.facts['ground']}）"
            for x in about
            if x.act == registers.recuse_member.code
        ],
        views=[] if hidden else [_view(v, hall.people) for v in said.values()],
        silent=[name for p, name in hall.named(hall.voting(one)) if p not in said] if open_ else [],
        conclusion="" if hidden else _conclusion(about),
        hidden=hidden,
        forms={} if hidden else _item_forms(hall, one) if open_ else _erasure(hall, one, matter),
    )


def _view(view: View, people: dict[str, str]) -> tuple[str, Badge, str, str]:
    mark = Badge(view.stance, STANCES.get(view.stance, Tone.WARN))
    return people.get(view.speaker, ""), mark, view.words or "（内容已删除）", view.taken


def _conclusion(about: list[Line]) -> str:
    for line in about:
        if line.act == registers.conclude_item.code:
            return f"{line.facts['result']}。{text(line.facts['grounds'])}"
    return ""


def _item_forms(hall: Hall, one: MeetingItem) -> dict[str, Any]:
    """The forms of an item that is still to be concluded."""
    found, viewer, made = hall.meeting, hall.request.viewer, dict[str, Any]()
    blank, me = given(hall.request, found.n), viewer.person
    if found.state == MeetingState.HELD and permissions.may_speak(viewer, found):
        own = hall.said.get(one.item, {}).get(me)
        kept = {"speaker": me, **({"stance": own.stance, "view": own.words} if own else {})}
        choices = hall.named(p for p in hall.voting(one) if hall.runs or p == me)
        made["view"] = forms.ViewForm(choices, initial={**blank, **kept})
        if hall.runs:
            made["conclude"] = forms.ConcludeForm(results(hall.at.get(one.matter), one), initial=blank)  # fmt: skip
    if found.state in (MeetingState.CALLED, MeetingState.HELD) and permissions.may_join(viewer, found):  # fmt: skip
        there = [
            p
            for p in dict.fromkeys((*found.invited_ids, found.recorder))
            if p not in one.recused_ids and (hall.runs or p == me)
        ]
        if there:
            made["recuse"] = forms.RecusalForm(hall.named(there), initial=blank)
        if hall.runs:
            made["take_off"] = forms.ReasonForm(initial=blank)
    return apart(made, one.item)


def _erasure(hall: Hall, one: MeetingItem, matter: Matter | None) -> dict[str, Any]:
    blank = given(hall.request, hall.meeting.n)
    made = erasing_pages.of_item(hall.request, (hall.meeting, one), matter, hall.lines, blank)
    return apart(made, one.item)


def results(matter: Matter | None, one: MeetingItem) -> tuple[str, ...]:
    """The conclusions that the procedure of an item's matter knows; none where it is said in words."""
    kinds = discussed_in(matter.procedure) if matter and one.act else ()
    return kinds[0].results if kinds else ()


def _forms(hall: Hall, *, settled: bool, aside: bool) -> dict[str, Any]:
    """The forms of the meeting itself; `settled`: no item waits for its conclusion; `aside`: the viewer is, from one."""
    found, me, made = hall.meeting, hall.request.viewer.person, dict[str, Any]()
    blank = given(hall.request, found.n)
    waiting = [p for p in found.present_ids if p not in found.signed_ids]
    if found.state == MeetingState.CALLED and hall.runs:
        initial = {**blank, "present": found.invited_ids, "attending": found.observer_ids}
        made["open_form"] = forms.OpenForm(
            hall.named(found.invited_ids), hall.named(found.observer_ids), initial=initial
        )
        made["cancel_form"] = forms.CancelForm(initial=blank)
    if found.state == MeetingState.HELD and settled:
        others = hall.named(p for p in waiting if p != me)
        if me in waiting:
            made["sign_form"] = forms.PlainForm(initial=blank)
        if hall.runs and others:
            made["paper_form"] = forms.PaperForm(others, initial=blank)
        if hall.runs and not waiting and not aside:
            made["finish_form"] = forms.PlainForm(initial=blank)
    return apart(made)
