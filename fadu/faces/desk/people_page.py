"""The list of people and the page of one: capacities, certificates, expiry, gaps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from fadu.accounts import gaps, selectors
from fadu.accounts.models import Certificate, Person, RoleGrant
from fadu.accounts.viewer import Viewer
from fadu.law.vocabulary.role import Role
from fadu.ui.badges import Badge, Tone
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count, page_of
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("姓名"),
    Column("机构、职务"),
    Column("身份"),
    Column("证件"),
    Column("状态", "narrow"),
)


def visible(viewer: Viewer) -> QuerySet[Person]:
    """Whom the viewer may see: the security administrator everybody, else who is within reach."""
    if viewer.holds(Role.SECURITY_ADMIN):
        return selectors.people_for_security()
    return selectors.everybody(viewer.scope)


def context(request: Any, form: Any) -> dict[str, Any]:
    """Table, pager, filter bar and gaps of the list page."""
    viewer = request.viewer
    rows = filtered(visible(viewer), form, viewer.day)
    page = page_of(
        rows.order_by(), by="pk", token=request.GET.get("page", ""), count=capped_count(rows)
    )
    return {
        "filters": FilterBar(
            form, chips_of(form, request.GET), query=kept_of(request.GET).urlencode()
        ),
        "table": table(page.items, viewer),
        "page": page,
        "gaps": gaps_of(viewer),
        "keeps": viewer.holds(Role.SECURITY_ADMIN),
    }


def filtered(rows: QuerySet[Person], form: Any, day: date) -> QuerySet[Person]:
    """The rows of the filter in force; people who have left only when asked for."""
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    if not given.get("left"):
        rows = rows.filter(left__isnull=True)
    if given.get("q"):
        rows = rows.filter(name__contains=given["q"].strip())
    if given.get("agency"):
        rows = rows.filter(agency=given["agency"])
    if given.get("role"):
        rows = rows.filter(id__in=selectors.holders(given["role"], day))
    return rows


def table(people: Iterable[Person], viewer: Viewer) -> Table:
    """One row a person, with capacities and certificates of the day."""
    people, day = list(people), viewer.day
    ids = [p.id for p in people]
    agencies = selectors.agency_names(p.agency for p in people)
    grants, papers = (
        by_person(selectors.grants(ids, day)),
        by_person(selectors.all_certificates(ids)),
    )
    rows = tuple(
        Row(_cells(p, agencies.get(p.agency, ""), grants.get(p.id, []), papers.get(p.id, []), day))
        for p in people
    )
    empty = Empty("没有符合条件的人员", "换一个条件；人员由安全管理员登记。", icon="users")
    return Table("人员列表", COLUMNS, rows, empty=empty)


def by_person(rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Capacities or certificates grouped by their holder."""
    held: dict[str, list[Any]] = {}
    for row in rows:
        held.setdefault(row.person, []).append(row)
    return held


def certificate_badge(paper: Certificate, day: date) -> Badge:
    """How a certificate stands on a day: valid, about to end, over, not begun."""
    if paper.since > day:
        return Badge("未生效", Tone.QUIET, "clock", f"{long_day(paper.since)}起有效")
    left = (paper.ends_on - day).days
    if left < 0:
        return Badge("已失效", Tone.BAD, "alert", f"{long_day(paper.ends_on)}到期")
    if left <= gaps.NOTICE.days:
        return Badge(
            f"剩{left}天", Tone.WARN, "clock", f"{long_day(paper.ends_on)}到期，请及时换证"
        )
    return Badge("有效", Tone.GOOD, "check", f"有效期至{long_day(paper.ends_on)}")


def gaps_of(viewer: Viewer) -> tuple[gaps.Gap, ...]:
    """What the viewer's own agency cannot do today; administrators are not part of the business."""
    if viewer.administrator:
        return ()
    staff = list(selectors.in_agency(viewer))
    ids = [p.id for p in staff]
    grants, papers = selectors.grants(ids, viewer.day), selectors.certificates(ids, viewer.day)
    return gaps.gaps(staff, grants, papers, viewer.day)


def person_context(request: Any, person: Person) -> dict[str, Any]:
    """The page of one person: everything they ever held, the newest first."""
    viewer, keeps = request.viewer, request.viewer.holds(Role.SECURITY_ADMIN)
    grants = list(selectors.all_grants([person.id]))
    papers = list(selectors.all_certificates([person.id]))
    agencies = selectors.agency_names([person.agency, *(g.agency for g in grants)])
    return {
        "person": person,
        "agency": agencies.get(person.agency, ""),
        "grants": [(g, agencies.get(g.agency, ""), grant_badge(g, viewer.day)) for g in grants],
        "papers": [(c, certificate_badge(c, viewer.day)) for c in papers],
        "account": selectors.accounts([person.id]).get(person.id) if keeps else None,
        "keeps": keeps,
        "erased": person.name is None,
        "today": viewer.day,
        "crumbs": (Crumb("人员与证件", reverse("people")), Crumb(str(person))),
    }


def grant_badge(grant: RoleGrant, day: date) -> Badge:
    """How a capacity stands on a day."""
    if grant.held_on(day):
        return Badge("在任", Tone.GOOD, "check")
    if grant.since > day:
        return Badge("未起始", Tone.QUIET, "clock")
    return Badge("已终止", Tone.QUIET)


def _cells(
    person: Person, agency: str, grants: list[RoleGrant], papers: list[Certificate], day: date
) -> tuple[Cell, ...]:
    current = [c for c in papers if c.ends_on >= day] or papers[:1]
    roles = "、".join(dict.fromkeys(str(g) for g in grants))
    state = Badge("已离任", Tone.QUIET) if person.left else Badge("在职", Tone.GOOD, "check")
    return (
        Cell(str(person), reverse("person", kwargs={"id": person.id})),
        Cell(agency, sub=person.post),
        Cell(roles or "未授予身份"),
        Cell("、".join(c.kind for c in current) or "—", badges=tuple(
            certificate_badge(c, day) for c in current
        )),
        Cell("", badges=(state,)),
    )  # fmt: skip
