"""Recording a calendar year: pasted text becomes lines, is shown, and is recorded when confirmed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.faces.desk import calendar_page, moved
from fadu.faces.desk.forms.law import YearForm
from fadu.faces.desk.registering import by, form_of
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.matters import moving
from fadu.matters.selectors import due_last, position
from fadu.statutes import services
from fadu.statutes.notices import Notice, examine
from fadu.statutes.selectors import calendar_year, proposed_view
from fadu.ui.shell import Crumb

LOOKED_AT = 300  # matters whose last days a preview derives; recording looks at all


def enter(request: Any) -> HttpResponse:
    """The form; with `do=preview` what it would make; with `do=confirm` the record and the recount."""
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() else day_of(request.now).year + 1
    form = form_of(YearForm, request, year=year, confirmed=True)
    if request.method != "POST":
        form.ask(False)
        return _page(request, form)
    if not form.is_valid():
        return _page(request, form, status=422)
    given = form.cleaned_data
    preview: dict[str, Any] | None = None
    try:
        notice = examine(given["year"], given["exceptions"])
        preview = _preview(request, given, notice)
        if request.POST.get("do") != "confirm":
            return _page(request, _with(given, notice), preview=preview)
        form.ask(bool(notice.problems))
        _demand_checked(given, notice)
        return _record(request, {**given, "exceptions": notice.lines})
    except (Refused, BadInput) as refusal:
        status = 409 if isinstance(refusal, Refused) else 422
        return _page(request, form, preview=preview, refusal=refusal, status=status)


def _demand_checked(given: dict[str, Any], notice: Notice) -> None:
    """A text with problems is recorded only by someone who has compared it with the original."""
    if notice.problems and not given["checked"]:
        raise BadInput(
            f"有{len(notice.problems)}处与通知本身、年度或者法律不符，没有登记",
            todo="请对照通知原件改正；原件确实如此的，勾选“已对照原件逐日核对”后再确认。",
        )


def _record(request: Any, given: dict[str, Any]) -> HttpResponse:
    facts = {c: given[c] for c in ("year", "exceptions", "source", "confirmed", "reason")}
    who = by(request, registers.enter_year, given)
    moved, more = services.adopt_year(now=request.now, place=request.viewer.place, **facts, **who)
    words = "，在办事项的期限没有变动"
    if moved:
        words = f"，{moved}个事项的期限随之变动，已提示各承办人"
    words += "；其余事项由系统继续核算" if more else ""
    messages.success(request, f"{given['year']}年工作日历已登记{words}。")
    return redirect("calendar_year", year=given["year"])


def _with(given: dict[str, Any], notice: Notice) -> YearForm:
    """The same form with what was typed, as of what now stands for the year."""
    known = calendar_year(given["year"])
    form = YearForm(initial={**given, "expected": position(known.id if known else "")})
    form.ask(bool(notice.problems))
    return form


def _preview(request: Any, given: dict[str, Any], notice: Notice) -> dict[str, Any]:
    """The year as it would be: its days, what is wrong with the text, which last days would move."""
    year, lines, sure = given["year"], notice.lines, given["confirmed"]
    law = proposed_view(year, lines, given["source"], confirmed=sure)
    rows = due_last(request.viewer.scope, LOOKED_AT + 1)
    found = moving.foreseen(rows[:LOOKED_AT], request.law, law, request.now)
    names = accounts.names(matter.owner for matter, _ in found)
    return {
        **calendar_page.preview(year, lines, request.law.calendar, confirmed=sure),
        "problems": notice.problems,
        "moves": moved.table(found, names),
        "more": LOOKED_AT if len(rows) > LOOKED_AT else 0,
    }


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
