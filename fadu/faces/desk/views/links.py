"""关联: linking a matter to another, and ending a link."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from fadu.accounts.permissions import permit
from fadu.casework import services
from fadu.faces.desk import link_page
from fadu.faces.desk.finding import LinkOf, find_link, find_matter, in_own_agency
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.registering import Sheet, form_of, settle
from fadu.matters.models import Matter
from fadu.ui.shell import Crumb


@permit(in_own_agency, find_matter)
def link(request: Any, found: Matter) -> HttpResponse:
    """关联事项."""
    form = form_of(link_page.LinkForm, request, link_page.choices(request, found))
    note = "关联只作登记，不改变两个事项的办理和期限。"
    sheet = sheet_of(found, "关联事项", note=note, search="按文号、案由或者当事人查找事项")

    def do(given: Any) -> None:
        ends = link_page.ends(found, find_matter(request.viewer, given["other"]), given["way"])
        by = {"viewer": request.viewer, "hand": request.hand, "idem": given["token"]}
        services.link(**ends, reason=given["reason"], **by)

    return settle(request, form, sheet, do)


@permit(in_own_agency, find_link)
def unlink(request: Any, found: LinkOf) -> HttpResponse:
    """解除关联."""
    title = f"解除与“{name_of(found.linked.other)}”的关联"
    form = form_of(link_page.UnlinkForm, request)

    def do(given: Any) -> None:
        services.unlink(
            link=found.linked.link, matter=found.matter, viewer=request.viewer,
            reason=given["reason"], hand=request.hand, idem=given["token"],
        )  # fmt: skip

    return settle(request, form, sheet_of(found.matter, title), do)


def sheet_of(matter: Matter, title: str, **more: Any) -> Sheet:
    """The page around a form of one matter's links."""
    page = reverse("matter", kwargs={"id": matter.pk})
    crumbs = (Crumb("事项", reverse("matters")), Crumb(name_of(matter), page), Crumb(title))
    return Sheet(title, "登记", f"{page}?tab=links", crumbs, **more)
