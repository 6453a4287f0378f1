"""Many visits at once: opened from firms or a draw, and staffed; each list is looked at before it is done."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import arrangements, arranging
from fadu.faces.desk.forms.arranging import PairForm
from fadu.faces.desk.visit_acting import begun
from fadu.faces.desk.visit_list import officers_of
from fadu.law.procedures.inspection_visit import acts as a

BOTH = require_http_methods(["GET", "POST"])


def may_open(viewer: Viewer, _: object) -> bool:
    """检查任务由本机关的执法人员或者负责人确定。"""
    return viewer.fits(a.open_visit)


def may_assign(viewer: Viewer, _: object) -> bool:
    """检查人员由本机关负责人指派。"""
    return viewer.fits(a.assign_officers)


@permit(may_open)
@BOTH
def open_visits(request: Any) -> HttpResponse:
    """批量确定检查任务."""
    wish = arranging.wish_of(request.viewer, request.GET)
    given = {name: request.GET[name] for name in arranging.GIVEN if name in request.GET}
    form = begun(request, arranging.tasks_form(wish), **given)
    return arranging.settle(request, arrangements.opening(request, wish, form))


@permit(may_assign)
@BOTH
def assign_visits(request: Any) -> HttpResponse:
    """批量指派检查人员."""
    visits = arranging.ticked(request.viewer, request.GET)
    form = begun(request, partial(PairForm, people=officers_of(request.viewer)))
    return arranging.settle(request, arrangements.staffing(request, visits, form))
