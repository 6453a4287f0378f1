"""事项: the list, its printable sheet, and the page of one matter behind tabs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fadu.accounts.permissions import may_see_business, permit
from fadu.casework import services as casework_services
from fadu.faces.desk import matter_list, matter_sheets, matter_tabs
from fadu.faces.desk.finding import find_matter, may_act_here
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.matters import selectors
from fadu.matters.models import Matter
from fadu.ui.downloads import named
from fadu.ui.htmx import template_for


class FilterForm(forms.Form):
    """The closed set of filters: a state, or a procedure, or words."""

    state = forms.ChoiceField(label="状态", choices=list(selectors.STATES.items()), required=False)
    procedure = forms.ChoiceField(label="程序", required=False)
    q = forms.CharField(label="搜索", max_length=60, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(p.code, p.title) for p in registry.PROCEDURES if not p.register]
        self.fields["procedure"].choices = [("", "全部程序"), *known]  # type: ignore[attr-defined]
        self.left_out = ""

    def clean(self) -> dict[str, Any]:
        """Only what is in force stays: words win over all else, a procedure goes with the whole list."""
        given = super().clean() or self.cleaned_data
        state = given.get("state") or "all"
        given["state"] = "" if state == "all" else state
        over = ("state", "procedure") if given.get("q") else ("state",)
        if (given.get("q") or given.get("procedure")) and any(given.get(name) for name in over):
            self.left_out = "、".join(str(self.fields[n].label) for n in over if given.get(n))
            given |= dict.fromkeys(over, "")
        return given


@permit(may_see_business)
def matters(request: Any) -> HttpResponse:
    """The list: one page by keyset, a capped count, saved filters."""
    form = FilterForm(request.GET or None)
    query = matter_list.query_of(form, request.GET.get("page", ""))
    page = selectors.page(request.viewer.scope, query, request.now)
    context = matter_list.context(request, form, page)
    template = template_for(
        request, page="desk/matters.html", fragment="desk/_matters_swapped.html"
    )
    return render(request, template, context)


@permit(may_see_business)
def matter_sheet(request: Any) -> StreamingHttpResponse:
    """The list as an A4 sheet (台账): every line of the filter in force."""
    query = matter_list.query_of(FilterForm(request.GET or None), "")
    return StreamingHttpResponse(matter_sheets.sheet(request, query))


@permit(may_see_business)
def matter_export(request: Any) -> StreamingHttpResponse:
    """The list as a file for WPS or Excel: every line of the filter in force."""
    query = matter_list.query_of(FilterForm(request.GET or None), "")
    answer = StreamingHttpResponse(
        matter_sheets.export(request, query), content_type="text/csv; charset=utf-8"
    )
    return named(answer, f"事项台账（{matter_sheets.said(query)}）{day_of(request.now)}.csv")


@permit(may_see_business)
@require_POST
def save_filter(request: Any) -> HttpResponse:
    """Keep the filter in force under a name."""
    query = request.POST.get("query", "")
    kept = casework_services.save_filter(
        viewer=request.viewer, name=request.POST.get("title", ""), query=query,
        page=request.GET.get("list", "matters"),
    )  # fmt: skip
    messages.success(request, "已存为常用筛选。")
    return redirect(f"{reverse(kept.page)}?{query}")


@permit(may_see_business)
@require_POST
def drop_filter(request: Any, pk: int) -> HttpResponse:
    """Remove one's own saved filter."""
    return redirect(casework_services.drop_filter(viewer=request.viewer, pk=pk))


@permit(may_see_business, find_matter)
def matter(request: Any, found: Matter) -> HttpResponse:
    """One matter: what it lacks, what may, must and must not be done, and what has happened."""
    tab = request.GET.get("tab", "acts")
    if tab not in matter_tabs.TABS:
        raise Http404("没有这一分栏")
    return render(request, f"desk/matter_{tab}.html", matter_tabs.context(request, found, tab))


@permit(may_act_here, find_matter)
def irregular(request: Any, found: Matter) -> HttpResponse:
    """Go to the form of the act that happened against the rules."""
    act = matter_tabs.chosen_act(found, request.GET.get("act", ""))
    query = "" if found.external else "?irregular=1"  # elsewhere nothing is held back
    return redirect(reverse("act", kwargs={"id": found.id, "act": act}) + query)


@permit(may_act_here, find_matter)
def correct(request: Any, found: Matter) -> HttpResponse:
    """Go to the form that takes the place of an entry (更正)."""
    line = matter_tabs.chosen_line(found, request.GET.get("entry", ""))
    url = reverse("act", kwargs={"id": found.id, "act": line.act})
    return redirect(f"{url}?corrects={line.n}")
