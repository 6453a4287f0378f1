"""Parameters of the law: the list, one parameter, and the legal office's pen."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.accounts.permissions import may_read_law, may_set_parameters, permit
from fadu.faces.desk import parameter_page
from fadu.faces.desk.finding import find_parameter
from fadu.faces.desk.forms.law import ParameterForm
from fadu.faces.desk.registering import Sheet, by, form_of, settle
from fadu.law.procedures import registers
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status
from fadu.statutes import services
from fadu.statutes.selectors import matter_of_parameter
from fadu.ui.shell import Crumb


@permit(may_read_law)
def parameters(request: Any) -> HttpResponse:
    """Every declared parameter."""
    return render(request, "desk/parameters.html", parameter_page.context(request))


@permit(may_read_law, find_parameter)
def parameter(request: Any, found: Parameter) -> HttpResponse:
    """One parameter with its dated history."""
    return render(request, "desk/parameter.html", parameter_page.parameter_context(request, found))


def sheet_of(found: Parameter) -> Sheet:
    """The page around filling one parameter."""
    back = reverse("parameter", kwargs={"code": found.code})
    crumbs = (Crumb("参数", reverse("parameters")), Crumb(found.title, back), Crumb("填写参数"))
    return Sheet(f"填写参数：{found.title}", "填写", back, crumbs, note=found.why)


@permit(may_set_parameters, find_parameter)
def set_parameter(request: Any, found: Parameter) -> HttpResponse:
    """填写参数."""

    def do(given: Any) -> None:
        facts = {"value": given["value"], "since": given["since"], "source": given["source"]}
        status, place = Status(given["status"]), request.viewer.place
        who = by(request, registers.set_parameter, given)
        own = {"code": found.code, "status": status, "place": place}
        services.set_parameter(**own, **facts, **who)

    form = form_of(ParameterForm, request, found, of=matter_of_parameter(found.code))
    return settle(request, form, sheet_of(found), do)
