"""The acts on a numbered draw, each under its own name."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from fadu.accounts.permissions import permit
from fadu.accounts.selectors import names
from fadu.casework.submitting import begun, posted
from fadu.documents.waiting import starting
from fadu.draws import forms, permissions, result_file, working
from fadu.draws.acting import take
from fadu.draws.models import Batch, Draw, DrawJob
from fadu.draws.services import changing, drawing, freezing
from fadu.draws.services.drawing import sources_of
from fadu.draws.views import find_batch, find_draw
from fadu.law.procedures.inspection_draw import acts as a

BOTH = require_http_methods(["GET", "POST"])


def may_draw_it(viewer: Any, found: tuple[Batch, Draw]) -> bool:
    """冻结、承诺、记录随机数、抽取和公布由本机关法规科（合法性审查机构）办理。"""
    return permissions.may_draw(viewer, found[0])


def may_decide_it(viewer: Any, found: tuple[Batch, Draw]) -> bool:
    """递补、取消、撤销和宣布无效由本机关负责人办理。"""
    return permissions.may_decide(viewer, found[0])


@permit(may_draw_it, find_draw)
@BOTH
def publish_commitment(request: Any, found: tuple[Batch, Draw]) -> HttpResponse:
    """公布名单承诺值。"""
    batch, _ = found
    form = forms.ChannelForm(posted(request), initial=begun(request, batch))

    def do(sent: Any) -> Any:
        channel = form.cleaned_data["channel"]
        return freezing.publish_commitment(batch=batch, channel=channel, sent=sent)

    return take(request, batch, form, a.publish_commitment, do)


@permit(may_draw_it, find_draw)
@BOTH
def record_randomness(request: Any, found: tuple[Batch, Draw]) -> HttpResponse:
    """记录公开随机数。"""
    batch, draw = found
    form = forms.ValuesForm(
        posted(request), sources=sources_of(draw), initial=begun(request, batch)
    )

    def do(sent: Any) -> Any:
        return drawing.record_randomness(batch=batch, typed=form.typed, sent=sent)

    return take(request, batch, form, a.record_randomness, do)


@permit(may_draw_it, find_draw)
@BOTH
def draw(request: Any, found: tuple[Batch, Draw]) -> HttpResponse:
    """随机抽取。"""
    batch, row = found
    form = forms.DrawForm(posted(request), initial=begun(request, batch))

    def do(sent: Any) -> Any:
        return working.draw(request, batch, row, form.cleaned_data["witnesses"], sent)

    return take(request, batch, form, a.draw, do)


@permit(permissions.may_draw, find_batch)
@require_POST
def go_on(request: Any, batch: Batch) -> HttpResponse:
    """继续办理：进程中断的冻结和抽取从头接着办，已经记入台账的不重复。"""
    starting.go_on(DrawJob, request.now)
    return redirect("draws:draw_detail", id=batch.pk)


@permit(permissions.may_draw, find_batch)
@BOTH
def publish_draw(request: Any, batch: Batch) -> HttpResponse:
    """公布抽取情况。"""
    form = forms.PublishForm(posted(request), initial=begun(request, batch))

    def do(sent: Any) -> Any:
        typed = {code: form.cleaned_data[code] for code in ("published", "channel")}
        return drawing.publish_draw(batch=batch, **typed, sent=sent)

    return take(request, batch, form, a.publish_draw, do)


@permit(may_decide_it, find_draw)
@BOTH
def replace_target(request: Any, found: tuple[Batch, Draw]) -> HttpResponse:
    """递补检查对象。"""
    batch, draw = found
    picks = result_file.picks_of(draw)
    form = forms.ReplaceForm(posted(request), picks=picks, initial=begun(request, batch))

    def do(sent: Any) -> Any:
        typed = {code: form.cleaned_data[code] for code in ("task", "reason", "grounds")}
        return changing.replace_target(batch=batch, **typed, sent=sent)

    return take(request, batch, form, a.replace_target, do)


@permit(may_decide_it, find_draw)
@BOTH
def cancel_target(request: Any, found: tuple[Batch, Draw]) -> HttpResponse:
    """取消抽中任务。"""
    batch, draw = found
    picks = result_file.picks_of(draw)
    form = forms.CancelForm(posted(request), picks=picks, initial=begun(request, batch))

    def do(sent: Any) -> Any:
        typed = {code: form.cleaned_data[code] for code in ("task", "grounds")}
        return changing.cancel_target(batch=batch, **typed, sent=sent)

    return take(request, batch, form, a.cancel_target, do)


@permit(may_decide_it, find_draw)
@BOTH
def decide_recusal(request: Any, found: tuple[Batch, Draw]) -> HttpResponse:
    """决定是否回避。"""
    batch, draw = found
    picks = result_file.picks_of(draw)
    asked: dict[str, Any] = {"picks": picks, "names": names(o for p in picks for o in p.officers)}
    form = forms.RecusalForm(posted(request), **asked, initial=begun(request, batch))

    def do(sent: Any) -> Any:
        typed = {c: form.cleaned_data[c] for c in ("task", "officer", "granted", "grounds")}
        return changing.decide_recusal(batch=batch, **typed, sent=sent)

    return take(request, batch, form, a.decide_recusal, do)


@permit(may_draw_it, find_draw)
@BOTH
def substitute_officer(request: Any, found: tuple[Batch, Draw]) -> HttpResponse:
    """递补检查人员。"""
    batch, draw = found
    picks = result_file.picks_of(draw)
    form = forms.TaskForm(posted(request), picks=picks, initial=begun(request, batch))

    def do(sent: Any) -> Any:
        return changing.substitute_officer(batch=batch, task=form.cleaned_data["task"], sent=sent)

    return take(request, batch, form, a.substitute_officer, do)


@permit(permissions.may_decide, find_batch)
@BOTH
def drop_batch(request: Any, batch: Batch) -> HttpResponse:
    """撤销抽取批次。"""
    form = forms.GroundsForm(posted(request), initial=begun(request, batch))

    def do(sent: Any) -> Any:
        return changing.drop_batch(batch=batch, grounds=form.cleaned_data["grounds"], sent=sent)

    return take(request, batch, form, a.drop_batch, do)


@permit(permissions.may_decide, find_batch)
@BOTH
def void_draw(request: Any, batch: Batch) -> HttpResponse:
    """宣布抽取无效。"""
    form = forms.VoidForm(posted(request), initial=begun(request, batch))

    def do(sent: Any) -> Any:
        typed = {code: form.cleaned_data[code] for code in ("void_for", "grounds")}
        return changing.void_draw(batch=batch, **typed, sent=sent)

    return take(request, batch, form, a.void_draw, do)
