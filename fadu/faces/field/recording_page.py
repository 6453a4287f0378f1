"""The page of recordings: what waits to be put to a visit, each with the visits that come into question; import; taking out."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.documents.kinds import demand_kind
from fadu.evidence import selectors
from fadu.evidence.devices import BY_FILE, NamePattern, captured
from fadu.evidence.models import Recording
from fadu.evidence.services import recording as services
from fadu.evidence.services.recording import Device, Verdict
from fadu.faces.field.forms import RecordingsForm
from fadu.faces.field.matching import offers
from fadu.faces.field.pack_page import crumbs
from fadu.kernel.errors import BadInput, Refused, in_full
from fadu.kernel.zone import day_of
from fadu.matters import selectors as matters


def find_recording(viewer: Viewer, *, id: str) -> Recording:
    """A recording within the viewer's reach."""
    found = selectors.recording(viewer.scope, id)
    if found is None:
        raise Http404("没有这份音像材料")
    return found


def page_of(request: Any, form: RecordingsForm | None = None) -> dict[str, Any]:
    """What waits, with offers, lateness and who wore the device."""
    waiting = selectors.loose_recordings(request.viewer.scope)
    offered = offers(request.viewer, waiting)
    names = accounts.names({one.shot_by for one in waiting})
    days = selectors.import_days(request.law, day_of(request.now))
    rows = [
        {
            "one": one, "offers": offered[one.id], "who": names.get(one.shot_by, ""),
            "late": selectors.late_by(one.captured, one.imported, days),
            "sure": len(offered[one.id]) == 1 or any(offer.near for offer in offered[one.id]),
        }
        for one in waiting
    ]  # fmt: skip
    return {
        "rows": rows,
        "days": days,
        "form": form or RecordingsForm(),
        "crumbs": crumbs("音像材料"),
    }


def brought(request: Any) -> HttpResponse:
    """Files of a device's card, chosen in the browser: those that say themselves when they were taken."""
    form = RecordingsForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "field/recordings.html", page_of(request, form), status=422)
    typed = form.cleaned_data
    try:
        pattern = NamePattern(typed["names"]) if typed["names"] else None
    except BadInput as no:
        form.add_error("names", in_full(no))
        return render(request, "field/recordings.html", page_of(request, form), status=422)
    device = Device(typed["device_kind"], typed["device"], request.viewer.person, pattern)
    for upload in typed["recordings"]:
        _one(request, upload, device)
    return redirect("field:recordings")


def _one(request: Any, upload: Any, device: Device) -> None:
    name = Path(upload.name).name
    Path(settings.FILES).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.FILES, prefix="import-") as folder:
        path = Path(folder) / name
        with path.open("wb") as out:
            shutil.copyfileobj(upload, out)
        try:
            with path.open("rb") as file:
                kind = demand_kind(file, name)
            if captured(path, name, kind, device.pattern).source == BY_FILE:
                raise BadInput(
                    f"文件“{name}”读不出拍摄时间",
                    todo="浏览器不传文件的修改时间：请写文件名里的时间格式，或者用命令行导入",
                )
            done = services.take_in(
                viewer=request.viewer, path=path, device=device, hand=request.hand
            )
        except (BadInput, Refused) as no:
            messages.error(request, in_full(no))
            return
    known = done.verdict is Verdict.KNOWN
    messages.success(
        request, f"“{name}”{'以前登记过，没有重复登记' if known else '已登记并记入台账'}。"
    )


def put(request: Any, found: Recording) -> HttpResponse:
    """A person says which visit a recording belongs to."""
    matter = matters.matter(request.viewer.scope, request.POST.get("matter", ""))
    if matter is None:
        messages.error(request, "请选择这份音像材料归入哪次检查。")
    else:
        services.put(viewer=request.viewer, recording=found, matter=matter, hand=request.hand)
        messages.success(request, "已归入，并记入台账。")
    return redirect("field:recordings")


def taken_out(request: Any, found: Recording) -> HttpResponse:
    """A recording was put to the wrong visit: it waits again, with the reason on record."""
    reason = request.POST.get("reason", "")
    try:
        services.take_out(viewer=request.viewer, recording=found, reason=reason, hand=request.hand)
    except BadInput as no:
        messages.error(request, f"{no.message}。")
    else:
        messages.success(request, "已移出，并记入台账；这份音像材料等待重新归入。")
    return redirect("field:recordings")
