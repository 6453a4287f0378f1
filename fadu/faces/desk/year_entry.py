"""Recording a calendar year: pasted text becomes lines, is shown, and is recorded when confirmed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.faces.desk import calendar_page
from fadu.faces.desk.forms.law import YearForm
from fadu.faces.desk.registering import by, form_of
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.matters.selectors import position
from fadu.statutes import services
from fadu.statutes.notices import as_lines
from fadu.statutes.selectors import calendar_year
from fadu.ui.shell import Crumb


def enter(request: Any) -> HttpResponse:
    """The form; with `do=preview` what it would make; with `do=confirm` the record and the recount."""
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() else day_of(request.now).year + 1
    form = form_of(YearForm, request, year=year)
    if request.method != "POST":
        return _page(request, form)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        given = {**form.cleaned_data, "exceptions": read(form.cleaned_data)}
        if request.POST.get("do") != "confirm":
            return _page(request, _with(form, given), preview=_preview(request, given))
        return _record(request, given)
    except (Refused, BadInput) as refusal:
        status = 409 if isinstance(refusal, Refused) else 422
        return _page(request, form, refusal=refusal, status=status)


def read(given: dict[str, Any]) -> str:
    """The pasted notice or lines, as lines."""
    return as_lines(given["year"], given["exceptions"])


def _record(request: Any, given: dict[str, Any]) -> HttpResponse:
    facts = {c: given[c] for c in ("year", "exceptions", "source", "confirmed", "reason")}
    who = by(request, registers.enter_year, given)
    moved, more = services.adopt_year(now=request.now, place=request.viewer.place, **facts, **who)
    words = f"，{moved}个事项的期限随之变动" if moved else "，在办事项的期限没有变动"
    words += "；其余事项由系统继续核算" if more else ""
    messages.success(request, f"{given['year']}年工作日历已登记{words}。")
    return redirect("calendar_year", year=given["year"])


def _with(form: YearForm, given: dict[str, Any]) -> YearForm:
    """The same form with the lines in place of the pasted text, as of what now stands for the year."""
    known = calendar_year(given["year"])
    return YearForm(initial={**given, "expected": position(known.id if known else "")})


def _preview(request: Any, given: dict[str, Any]) -> dict[str, Any]:
    calendar, sure = request.law.calendar, given["confirmed"]
    return calendar_page.preview(given["year"], given["exceptions"], calendar, confirmed=sure)


def _page(
    request: Any,
    form: YearForm,
    *,
    preview: dict[str, Any] | None = None,
    refusal: Exception | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "preview": preview,
        "refusal": refusal,
        "crumbs": (Crumb("工作日历", reverse("calendar")), Crumb("登记年度工作日历")),
    }
    return render(request, "desk/record_year.html", context, status=status)
