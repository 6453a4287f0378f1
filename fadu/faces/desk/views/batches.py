"""成批出具: asked for, shown while it is made, taken when it is there."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from fadu.accounts.permissions import may_see_business, permit
from fadu.documents.batches import selectors, services
from fadu.documents.batches.models import BatchState, PaperBatch
from fadu.documents.batches.parts import result_of
from fadu.documents.waiting import starting
from fadu.faces.desk import batches_page as page
from fadu.faces.desk.batches_page import find_batch
from fadu.faces.desk.registering import Sheet, form_of, settle
from fadu.kernel.zone import day_of
from fadu.ui.shell import Crumb


@permit(may_see_business)
@require_GET
def paper_batches(request: Any) -> HttpResponse:
    """The viewer's batches."""
    return render(request, "desk/paper_batches.html", page.list_context(request))


@permit(may_see_business)
def ask_batch(request: Any) -> HttpResponse:
    """提出成批出具."""
    today = day_of(request.now)
    form = form_of(page.BatchAskForm, request, since=today - page.MONTH, until=today)
    back = reverse("paper_batches")
    sheet = Sheet(
        "成批出具", "开始", back, (Crumb("成批出具", back), Crumb("新的一批")), done="已开始生成。",
        note="这段时间立案（受理）的事项，能出具这种文书的逐件生成；不能出具的列出原因。",
    )  # fmt: skip
    return settle(request, form, sheet, lambda given: _asked(request, form, given))


def _asked(request: Any, form: Any, given: Any) -> str:
    """Keep what is asked for and start a process that does it."""
    (procedure, kind), viewer = form.chosen(), request.viewer
    days = (given["since"], given["until"])
    chosen = selectors.matters_between(viewer, procedure, *days, services.MOST)
    batch = services.ask(
        procedure=procedure, kind=kind, form=given["form"], chosen=chosen, viewer=viewer,
        hand=request.hand, idem=given["token"],
    )  # fmt: skip
    if batch.state == BatchState.OPEN:
        starting.go_on(PaperBatch, request.now)
    return reverse("paper_batch", kwargs={"id": batch.pk})


@permit(may_see_business, find_batch)
@require_GET
def paper_batch(request: Any, found: PaperBatch) -> HttpResponse:
    """How far one is."""
    return render(request, "desk/paper_batch.html", page.context(request, found))


@permit(may_see_business, find_batch)
@require_POST
def continue_batch(request: Any, found: PaperBatch) -> HttpResponse:
    """继续：进程中断的从已经生成的地方接着办。"""
    starting.go_on(PaperBatch, request.now)
    return redirect("paper_batch", id=found.pk)


@permit(may_see_business, find_batch)
@require_GET
def paper_batch_file(request: Any, found: PaperBatch) -> Any:
    """The result."""
    path = result_of(found.pk, found.form)
    if found.state != BatchState.DONE or not path.exists():
        raise Http404("这一批文书还没有生成")
    if not selectors.within_reach(request.viewer, found):
        raise Http404("这一批文书里有事项已经不在您的查看范围内，请重新出具")
    name = page.name_of_file(found, found.asked_at)
    return FileResponse(path.open("rb"), as_attachment=True, filename=name)
