"""The queue of the review desk: what waits, what nobody has sent, what came back, what passed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casework import selectors as casework
from fadu.deliberation import papers, permissions, selectors, submission
from fadu.deliberation.kinds import reviewed_in
from fadu.deliberation.models import Review, ReviewState
from fadu.deliberation.pages import badge, deadline
from fadu.deliberation.standing import last_day, title_of
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.registry.selectors import party_names
from fadu.ui.formats import short_day
from fadu.ui.paging import Page
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

TABS = {
    "open": ("待审核", selectors.OPEN),
    "unsent": ("待送审", ()),
    "returned": ("已退回", (ReviewState.RETURNED, ReviewState.WITHDRAWN)),
    "passed": ("已通过", (ReviewState.PASSED,)),
}
_COLUMNS = (
    Column("事项"), Column("轮次", "number"), Column("送审"), Column("审核人"),
    Column("办案期限"), Column("状态", "narrow"),
)  # fmt: skip
_UNSENT = (
    Column("事项"),
    Column("环节"),
    Column("当事人"),
    Column("办案期限"),
    Column("办理", "narrow"),
)
FAR = date.max


@dataclass(frozen=True)
class Names:
    """Whom a list of reviews names, each read once."""

    people: Mapping[str, str]
    parties: Mapping[str, str]


EMPTY = {
    "open": Empty("没有待审核的事项", "承办人员送审以后列在这里，按办案期限所余的时间排列。"),
    "unsent": Empty("没有应当送审而未送审的事项", "依法应当法制审核、尚未送审的在办事项列在这里。"),
    "returned": Empty("没有退回或者撤回的审核", "退回的，承办人员纠正、答复以后再次送审。"),
    "passed": Empty("没有已通过的审核", "审核通过的列在这里，各轮意见都保留。"),
}


def list_page(request: Any, tab: str) -> dict[str, Any]:
    """The queue: what waits for review, the least time left first; what nobody has sent; what came back; what passed."""
    tab = tab if tab in TABS else "open"
    here, viewer = reverse("deliberation:review_list"), request.viewer
    counted = selectors.counts(viewer.scope)
    tabs = [
        Tab(title, here if code == "open" else f"{here}?tab={code}", code == tab, counted.get(code))
        for code, (title, _) in TABS.items()
    ]
    page = {"tabs": tabs, "crumbs": (Crumb("法制审核"),)}
    if tab != "unsent":
        return page | {"table": _queue(request, tab)}
    looked = selectors.reviewable(viewer, request.now, request.GET.get("page", ""))
    return page | {"table": _unsent(request, looked), "page": looked}


def _queue(request: Any, tab: str) -> Table:
    viewer = request.viewer
    found = selectors.reviews(viewer.scope, *TABS[tab][1])
    held = matters.chosen(viewer.scope, (one.matter for one in found))
    people = accounts.names({p for one in found for p in (one.sent_by, one.reviewer)} - {""})
    names = Names(people, party_names(one.key for one in found if one.key))
    ends = _ends(request, found, held) if tab in ("open", "returned") else {}
    rows = sorted(found, key=lambda one: (ends.get(one.pk) or FAR, one.pk)) if ends else found
    return Table(
        TABS[tab][0],
        _COLUMNS,
        tuple(_row(request, one, held, names, ends.get(one.pk)) for one in rows),
        empty=EMPTY[tab],
    )


def _ends(request: Any, found: list[Review], held: dict[str, Matter]) -> dict[str, date | None]:
    """review → the last day of the case."""
    markings = casework.markings(request.viewer.scope, held.values(), request.law, request.now)
    return {
        one.pk: last_day(markings[one.matter], kind.period, one.key)
        for one in found
        if one.matter in markings
        for kind in reviewed_in(held[one.matter].procedure)
        if kind.act == one.act
    }


def _row(
    request: Any, one: Review, held: dict[str, Matter], names: Names, end: date | None
) -> Row:  # fmt: skip
    matter = held.get(one.matter)
    mine = one.reviewer == request.viewer.person and one.state == ReviewState.ASSIGNED
    return Row((
        Cell(papers.named(matter, one.key, names=names.parties), reverse("deliberation:review_detail", args=[one.pk]),
             title_of(matter, one.act) if matter else ""),
        Cell(f"第{one.round}轮"),
        Cell(short_day(one.sent), sub=names.people.get(one.sent_by, "")),
        Cell(names.people.get(one.reviewer, "未分派"), sub="由您审核" if mine else ""),
        Cell("" if end else "—", deadline=deadline(end, request.viewer.day)),
        Cell(badges=(badge(one),)),
    ))  # fmt: skip


def _unsent(request: Any, page: Page) -> Table:
    viewer, rows = request.viewer, []
    found = selectors.unsent(viewer, request.law, request.now, page.items)
    names = party_names(key for *_, key in found if key)
    held = {matter.pk: matter for matter, _, _ in found}
    markings = casework.markings(viewer.scope, held.values(), request.law, request.now)
    for matter, kind, key in found:
        end = last_day(markings[matter.pk], kind.period, key)
        may = permissions.may_send(viewer, matter)
        do = Cell("送审", submission.send_url(matter, kind, key)) if may else Cell("—")
        rows.append((end or FAR, matter.pk, Row((
            Cell(papers.named(matter), reverse("matter", args=[matter.pk])), Cell(title_of(matter, kind.act)),
            Cell(names.get(key) or "—"),
            Cell("" if end else "—", deadline=deadline(end, viewer.day)), do,
        ))))  # fmt: skip
    return Table("待送审", _UNSENT, tuple(row for *_, row in sorted(rows, key=lambda r: r[:2])), empty=EMPTY["unsent"])  # fmt: skip
