"""案卷包 from the desk: made at once where it is small, else by a process whose progress is shown; taken when it is registered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, Http404, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casefile.bundle import making
from fadu.casefile.pieces import dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.bundles import selectors, services
from fadu.documents.bundles.models import BundleJob, BundleState
from fadu.documents.bundles.services import Wanted
from fadu.documents.waiting import starting
from fadu.documents.waiting.services import Lost, standing
from fadu.faces.desk.finding import find_matter
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.preparing import own_id
from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.matters.models import Matter
from fadu.registry.selectors import party_names
from fadu.ui.casefile import Fact
from fadu.ui.downloads import named
from fadu.ui.formats import long_day, moment
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Row, Table

MADE = (
    Column("制作"),
    Column("接收人"),
    Column("件数", "number"),
    Column("清单校验值"),
    Column("文件", "narrow"),
)
_MB = 1024 * 1024


@dataclass(frozen=True)
class OfBundle:
    """A making of the viewer's own, of a matter within reach."""

    matter: Matter
    job: BundleJob


def find_bundle(viewer: Viewer, id: str, job: str) -> OfBundle:
    """One of the viewer's own makings, or 404."""
    matter = find_matter(viewer, id)
    found = selectors.job(viewer, matter.pk, job)
    if found is None:
        raise Http404("没有这一案卷包，或者已经清理，请重新制作")
    return OfBundle(matter, found)


def begin(request: Any, matter: Matter) -> HttpResponseBase:
    """A bundle for the receiver of the form: at once, or where it is big the page that shows how far it is."""
    told = request.POST.get("receiver", "")
    if told not in set(Receiver):
        raise Http404("没有这样的接收人")
    file = dossier(request.viewer.scope, matter)
    party = request.POST.get("party", "") if told == Receiver.PARTY else ""
    if party and party not in file.parties:
        raise Http404("不是本事项的当事人")
    reader = Reader(Receiver(told), party)
    named = file.named(name_of(matter), reader)
    wanted = Wanted(matter, told, party, named, len(file.of(reader)))
    by: dict[str, Any] = {"viewer": request.viewer, "wanted": wanted, "hand": request.hand}
    if not making.small(file, reader):
        job = services.ask(**by)
        starting.go_on(BundleJob, request.now)
        return redirect("casefile_job", id=matter.pk, job=job.pk)
    worker = request.chance(16).hex()
    job = services.ask(**by, worker=worker, id=own_id(request.POST.get("token", "")))
    return _at_once(request, OfBundle(matter, job), worker)


def _at_once(request: Any, of: OfBundle, worker: str) -> HttpResponseBase:
    """Make it while its asker waits; of two clicks the second gets what the first has made, or sees how far it is."""
    job = of.job
    if job.worker == worker:
        try:
            making.work(job=job, by=making.By(request.viewer, request.hand, lambda: request.now))
        except Lost:  # it took so long that another process has taken it on
            return redirect("casefile_job", id=of.matter.pk, job=job.pk)
        job.refresh_from_db()
    if job.state == BundleState.OPEN:
        return redirect("casefile_job", id=of.matter.pk, job=job.pk)
    if job.state != BundleState.DONE:
        raise Refused(job.said or "案卷包没有制作成功")
    return taken(of)


def taken(of: OfBundle) -> FileResponse:
    """The file, once its making is registered."""
    place = services.place_of(of.job.pk)
    if of.job.state != BundleState.DONE or not place.exists():
        raise Http404("这一案卷包还没有制作完成")
    answer = FileResponse(place.open("rb"), content_type="application/zip")
    named(answer, f"案卷包（{of.job.name}，供{Receiver(of.job.receiver).words}{whom(of.job)}）.zip")
    answer["Cache-Control"] = "private, no-store"
    return answer


def whom(job: BundleJob) -> str:
    """The party whose own copy it is, by name: of several parties each has another; "" where it is nobody's or in no register."""
    return party_names([job.party]).get(job.party, "") if job.party else ""


def _facts(request: Any, of: OfBundle) -> list[Fact]:
    """What was registered of a bundle that was made, and until when it can be taken."""
    made = selectors.bundles_of(request.viewer.scope, of.matter.pk)
    until = long_day(day_of(of.job.asked_at + services.KEPT))
    return [
        fact
        for one in made
        if one.pk == of.job.pk
        for fact in (
            Fact("件数", f"{one.pieces}件"),
            Fact("大小", size_of(one.size)),
            Fact("清单校验值（SHA-256）", one.manifest),
            Fact("保存到", f"{until}，以后需要的重新制作"),
        )
    ]


def size_of(size: int) -> str:
    """A size of bytes for people."""
    return f"{max(size / _MB, 0.1):.1f}兆字节"


def context(request: Any, of: OfBundle) -> dict[str, Any]:
    """How far a making is."""
    job = of.job
    up = reverse("matter", kwargs={"id": of.matter.pk})
    back = f"{up}?tab=casefile"
    way = (
        Crumb("事项", reverse("matters")),
        Crumb(job.name, up),
        Crumb("案卷", back),
        Crumb("案卷包"),
    )
    return {
        "job": job, "title": f"案卷包（供{Receiver(job.receiver).words}）", "stands": standing(job, asked=job.asked_at, now=request.now),
        "whole": job.state == BundleState.DONE, "crumbs": way, "back": back, "matter": of.matter,
        "party": whom(job), "facts": _facts(request, of) if job.state == BundleState.DONE else [],
    }  # fmt: skip


def table(request: Any, matter: Matter, parties: Mapping[str, str]) -> Table:
    """What was made of a matter, as registered; the viewer's own can be taken again while they are kept."""
    made = selectors.bundles_of(request.viewer.scope, matter.pk)
    names = accounts.names({one.made_by for one in made}) if made else {}
    own = selectors.jobs_of(request.viewer, matter.pk) if made else {}
    rows = []
    for one in made:
        to = parties.get(one.party, "")
        size = size_of(one.size)
        url = (
            reverse("casefile_job_file", kwargs={"id": matter.pk, "job": one.pk})
            if one.pk in own
            else ""
        )
        rows.append(Row((
            Cell(moment(one.made), sub=names.get(one.made_by, "")), Cell(one.receiver, sub=to), Cell(str(one.pieces), sub=size),
            Cell(one.manifest[:16]), Cell("下载" if url else "—", url),
        )))  # fmt: skip
    return Table("已制作的案卷包", MADE, tuple(rows))
