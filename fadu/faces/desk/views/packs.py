"""Parameters as a whole: packs out and in, the list of what is missing, and the head's signature under it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from fadu.accounts.permissions import may_read_law, may_set_parameters, may_sign_missing, permit
from fadu.faces.desk import missing_page, pack_page
from fadu.faces.desk.forms.library import SheetForm
from fadu.faces.desk.keeping import by
from fadu.faces.desk.missing_paper import paper
from fadu.faces.desk.registering import page_of, press
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.report.views import WORD
from fadu.statutes.parameters import selectors, services, sheets
from fadu.statutes.workbooks import XLSX
from fadu.ui.downloads import download


@permit(may_read_law)
def missing_parameters(request: Any) -> HttpResponse:
    """What nobody has filled in."""
    return render(request, "desk/missing_parameters.html", missing_page.context(request))


@permit(may_read_law)
def missing_sheet(request: Any) -> HttpResponse:
    """The printable list."""
    return render(request, "desk/missing_sheet.html", missing_page.sheet(request))


@permit(may_read_law)
def missing_paper(request: Any) -> HttpResponse:
    """The list as a Word file in the official layout."""
    name = f"缺项清单（{day_of(request.now)}）.docx"
    return download(paper(request), WORD, name)


@permit(may_sign_missing)
@require_POST
def sign_missing(request: Any) -> HttpResponse:
    """签署缺项清单."""

    def do(given: Any) -> None:
        shown, law = request.POST.get("shown", "").split(), request.law
        who = by(request, registers.sign_missing)
        services.sign_missing(law=law, shown=shown, by=who, idem=page_of(given)["idem"])

    return press(request, do, reverse("missing_parameters"), "已签署，记入台账。")


@permit(may_read_law)
def parameter_pack(request: Any) -> HttpResponse:
    """The pack; `missing` gives only the rows that wait to be filled in."""
    day, only = day_of(request.now), "missing" in request.GET
    listed = {p.code for p in selectors.missing(request.law, day)}
    data = pack_page.exported(missing_only=only, listed=listed)
    return download(data, XLSX, f"{'缺项清单' if only else '参数'}（{day}）.xlsx")


@permit(may_set_parameters)
@require_http_methods(["GET", "POST"])
def import_parameters(request: Any) -> HttpResponse:
    """A pack, tried or taken in."""
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        context = pack_page.context(form, None)
        return render(request, "desk/parameter_import.html", context, status=status)
    return take(request, form)


def take(request: Any, form: SheetForm) -> HttpResponse:
    """Try or take in the posted pack; what is wrong is shown row by row and nothing is written."""
    dry, who = request.POST.get("do") != "take", by(request, registers.set_parameter)
    try:
        read = sheets.read(form.cleaned_data["sheet"].read())
    except BadInput as refusal:
        context = pack_page.context(form, None) | {"refusal": refusal}
        return render(request, "desk/parameter_import.html", context, status=422)
    taken = services.take_pack(
        lines=read.lines, wrong=read.wrong, blank=read.blank, by=who, dry=dry
    )
    if not dry and not taken.wrong:
        messages.success(request, told(taken))
        return redirect("parameters")
    status = 422 if taken.wrong else 200
    return render(
        request, "desk/parameter_import.html", pack_page.context(form, taken), status=status
    )


def told(taken: services.Taken) -> str:
    """What was taken in."""
    return f"已导入：新登记{taken.new}项，更新{taken.changed}项，没有变化{taken.same}项，未填写{taken.blank}行略过。"
