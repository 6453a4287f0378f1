"""监管对象 as the list page and the exported sheet show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from django.urls import reverse

from fadu.accounts.permissions import may_keep_parties
from fadu.accounts.selectors import district_names
from fadu.faces.desk.object_page import expiry, tier_badge
from fadu.kernel.zone import day_of
from fadu.law.procedures.inspection_visit.acts import open_visit
from fadu.matters.scope import Scope
from fadu.registry.imports import giving
from fadu.registry.models import SupervisedObject
from fadu.registry.objects import selectors
from fadu.registry.objects.selectors import Wanted
from fadu.registry.selectors import NAMED, named
from fadu.ui.badges import Tone
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import NOTHING, long_day
from fadu.ui.paging import Page, Read, capped_count, page_of, page_of_few
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("名称"), Column("监管行业", "narrow"), Column("风险等级", "narrow"), Column("区划", "narrow"),
    Column("监管层级", "narrow"), Column("证照最早到期", "narrow"),
)  # fmt: skip
FEW = 500
"""Objects whose licences run out are counted up to here."""
OPEN = "open-visits"
"""The form that the ticked objects are sent to."""
TASK = ("source", "task_number", "basis")
"""What a plan's line says of the task that the objects are chosen for; it goes on to the task's form."""


def wanted_of(form: Any, request: Any) -> Wanted:
    """The filter in force."""
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    state = given.get("state") or ""
    return Wanted(
        given.get("q") or "", given.get("sector") or "", given.get("tier") or "",
        given.get("division") or "", given.get("level") or "",
        selectors.soon(day_of(request.now)) if state == "expiring" else None, state == "left",
    )  # fmt: skip


def divisions(scope: Scope) -> list[tuple[str, str]]:
    """The districts with objects, by the name of their agency where it is known."""
    names = district_names()
    return [(code, names.get(code, code)) for code in selectors.divisions(scope)]


def context(request: Any, form: Any) -> dict[str, Any]:
    """Table, pager and filter bar."""
    wanted = wanted_of(form, request)
    scope, text = request.viewer.scope, wanted.text.strip()
    among = named(scope, text) if text else None
    found = selectors.objects(scope, wanted, among)
    few = (lambda ids: selectors.objects_of(scope, ids)) if among else None
    page = _page(found, wanted, request.GET.get("page", ""), few)
    query = kept_of(request.GET).urlencode()
    export = f"{reverse('object_export')}?{query}"
    picks = request.viewer.fits(open_visit) and request.GET.get("state") != "left"
    return {
        "filters": FilterBar(form, chips_of(form, request.GET), export_url=export, query=query),
        "table": table(request, page.items, dict(form.fields["division"].choices), picks=picks),
        "page": page,
        "notice": too_many(text, also="，全部的请导出") if among and among.more else "",
        "picks": picks and bool(page.items),
        "task": [(name, request.GET[name]) for name in TASK if request.GET.get(name)],
        "for_line": request.GET.get("task_number", ""),
        "all_url": f"?{_with_all(request.GET)}",
        "keeps": may_keep_parties(request.viewer, None),
    }


def too_many(text: str, *, also: str = "") -> str:
    """What a list says of a name that more registrations have than it goes through."""
    return (
        f"名称含“{text}”的登记超过{NAMED}家，这里只列其中最近登记的{NAMED}家；"
        f"请把名称写得更完整{also}。"
    )


def _page(rows: Any, wanted: Wanted, token: str, few: Read | None) -> Page:
    """Licences that run out: the earliest end first; else the newest object first. What words have found is few, and
    is read by id.
    """
    by = "-pk" if wanted.expiring is None else "licensed_until"
    if few is not None:
        return page_of_few(rows, few, by=by, token=token)
    count = capped_count(rows) if wanted.expiring is None else capped_count(rows, cap=FEW)
    return page_of(rows.order_by(), by=by, token=token, count=count)


def _with_all(query: Any) -> str:
    """The same page with every box ticked, for who has no script."""
    kept = query.copy()
    kept["ticked"] = "all"
    return str(kept.urlencode())


def table(
    request: Any,
    objects: Iterable[SupervisedObject],
    names: Mapping[str, str],
    *,
    picks: bool = False,
) -> Table:
    """One row an object, with a box to tick where tasks may be opened; names: of the districts."""
    found, scope, today = list(objects), request.viewer.scope, day_of(request.now)
    parties = selectors.parties_of(scope, [o.id for o in found])
    rows = []
    for one in found:
        party = parties.get(one.id)
        until = one.licensed_until
        badge = expiry(until, today) if until else None
        marked = badge is not None and badge.tone in (Tone.BAD, Tone.WARN)
        rows.append(Row((
            Cell(str(party or one), reverse("party", kwargs={"id": one.id}), (party and party.credit_code) or ""),
            Cell(one.sector, sub=one.industry_code),
            Cell("", badges=(tier_badge(one.tier),)) if one.tier else Cell("未评定"),
            Cell(names.get(one.division, one.division)), Cell(one.level),
            Cell(long_day(until) if until else NOTHING, badges=(badge,) if badge and marked else ()),
        ), pick=one.id if picks else ""))  # fmt: skip
    empty = Empty(
        "没有符合条件的监管对象",
        "换一个条件；或者在当事人页列入，或者从电子表格导入。",
        icon="building",
    )
    ticked = request.GET.get("ticked") == "all"
    return Table(
        "监管对象列表",
        COLUMNS,
        tuple(rows),
        empty=empty,
        batch=OPEN if picks else "",
        ticked=ticked,
    )


def exported(request: Any, wanted: Wanted) -> bytes:
    """The list as a sheet in the form in which it may come in again; at most `selectors.EXPORTED` rows."""
    return giving.written(islice(giving.lines(request.viewer.scope, wanted), selectors.EXPORTED))
