"""Bringing a stack, filing its papers, settling its pages: the forms settled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.documents.kinds import PDF
from fadu.documents.papers.sequence import listed
from fadu.documents.scans import selectors
from fadu.documents.scans.models import ScanBatch, ScanState
from fadu.documents.scans.services import bringing, settling
from fadu.documents.services import keep
from fadu.documents.waiting import starting
from fadu.evidence.catalogue import services as catalogue
from fadu.faces.desk import scans_page as page
from fadu.faces.desk import versions_page
from fadu.faces.desk.forms.scans import ComparedForm, PagesForm, ScanEvidenceForm, ScanForm
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.preparing import people_of
from fadu.faces.desk.registering import Sheet, marks, settle
from fadu.faces.desk.scans_page import OfScan
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.matters import selectors as matters
from fadu.matters.deeds import FileRef, Outcome
from fadu.matters.models import Matter
from fadu.ui.shell import Crumb

NOTE = "上传后由系统逐页识别二维码，按文书分件；识别需要几十秒，可以离开页面。"
BLANK = "空白页"
FILED = "各页已合成一份签章件，登记为正式出具的版本。"


def bring(request: Any, batch: ScanBatch | None = None) -> HttpResponse:
    """成批扫描；补扫缺页."""
    if request.method == "POST":
        form = ScanForm(request.POST, request.FILES)
    else:
        form = ScanForm(initial=marks(request))
    title = "补扫" if batch else "成批扫描"
    back = reverse("scan", kwargs={"id": batch.pk}) if batch else reverse("scans")
    way = (
        page.crumbs(batch, Crumb(title)) if batch else (Crumb("成批扫描", back), Crumb("新的一批"))
    )
    sheet = Sheet(title, "上传", back, way, note=NOTE, done="已上传，正在识别。")

    def do(given: Mapping[str, Any]) -> str:
        by: dict[str, Any] = {
            "viewer": request.viewer,
            "uploads": given["sheets"],
            "hand": request.hand,
        }
        one = batch or bringing.bring(idem=given["token"], **by)
        if batch:
            bringing.add(batch=batch, **by)
        if one.state == ScanState.OPEN or batch:
            starting.go_on(ScanBatch, request.now)
        return reverse("scan", kwargs={"id": one.pk})

    return settle(request, form, sheet, do)


def file(request: Any, of: OfScan) -> HttpResponse:
    """核对登记: the pages beside what they must say."""
    batch, made = of.stack.batch, of.made
    again = bool(versions_page.versions_of_paper(request.viewer.scope, *of.pile.paper))
    if request.method == "POST":
        form = ComparedForm(again, request.POST)
    else:
        form = ComparedForm(again, initial=marks(request))
    back = reverse("scan", kwargs={"id": batch.pk})
    way = page.crumbs(batch, Crumb(made.paper.name))
    sheet = Sheet(f"登记签章件：{made.paper.name}", "登记", back, way, done=FILED)

    def do(given: Mapping[str, Any]) -> None:
        settling.file_paper(
            viewer=request.viewer, batch=batch, paper=of.pile.paper, hand=request.hand, compared=given["compared"],
            reason=given.get("reason", ""), why=given["why"], id=given["token"],
        )  # fmt: skip

    images = [
        (n, reverse("scan_page", kwargs={"id": batch.pk, "number": n})) for n in of.pile.numbers
    ]
    more = {"expected": page.expected(made), "images": images, "notes": page.notes(of)}
    return settle(request, form, sheet, do, template="desk/file_scan.html", more=more)


def decide(request: Any, batch: ScanBatch) -> HttpResponse:
    """归入文书、移出、舍弃；作为证据的到下一页填写."""
    held = selectors.stack(request.viewer, batch)
    form = PagesForm(page.undecided(held), page.paper_choices(held), request.POST)
    how = request.POST.get("do", "")
    if how == "blanks":
        form = PagesForm(page.blanks(held), (), {"pick": page.blanks(held), "reason": BLANK})
    try:
        if not form.is_valid():
            wrong = (
                f"{form[name].label}：{'；'.join(map(str, said))}"
                for name, said in form.errors.items()
            )
            raise BadInput("；".join(wrong), todo="请改正后再提交")
        given = form.cleaned_data
        if how == "evidence":
            asked = "&".join(f"page={n}" for n in given["pick"])
            return redirect(f"{reverse('scan_evidence', kwargs={'id': batch.pk})}?{asked}")
        _decided(request, batch, how, given)
    except (BadInput, Refused) as refusal:
        told = page.context(request, batch, request.POST) | {"refusal": refusal}
        status = 409 if isinstance(refusal, Refused) else 422
        return render(request, "desk/scan.html", told, status=status)
    messages.success(request, f"第{listed(sorted(given['pick']))}页已办理。")
    return redirect("scan", id=batch.pk)


def _decided(request: Any, batch: ScanBatch, how: str, given: Mapping[str, Any]) -> None:
    numbers = given["pick"]
    if how == "join":
        to = given["to"] or settling.PREVIOUS
        settling.join(batch=batch, numbers=numbers, to=to, leaf=given["leaf"] or 0)
    elif how == "part":
        settling.part(batch=batch, numbers=numbers)
    elif how in ("discard", "blanks"):
        settling.throw_away(
            viewer=request.viewer, batch=batch, numbers=numbers, reason=given["reason"], hand=request.hand
        )  # fmt: skip
    else:
        raise BadInput("没有这种办理")


def evidence(request: Any, batch: ScanBatch) -> HttpResponse:
    """所选各页作为一件证据登记."""
    held = selectors.stack(request.viewer, batch)
    asked = set(request.GET.getlist("page"))
    numbers = [n for n in page.undecided(held) if str(n) in asked]
    if not numbers or len(numbers) != len(asked):
        raise Refused("没有勾选页，或者勾选的页有的已经办理", todo="请回到这一批重新勾选")
    own = matters.chosen(request.viewer.scope, {one.paper[0] for one in held.piles})
    choices = [(id, name_of(one)) for id, one in own.items()]
    people = people_of(request.viewer)
    if request.method == "POST":
        form = ScanEvidenceForm(people, choices, request.POST)
    else:
        first = {
            "first_taker": request.viewer.person,
            "taken_on": day_of(request.now),
            "pages": len(numbers),
        }
        form = ScanEvidenceForm(people, choices, initial=marks(request) | first)
    back = reverse("scan", kwargs={"id": batch.pk})
    title = f"第{listed(numbers)}页作为证据"
    sheet = Sheet(title, "登记证据", back, page.crumbs(batch, Crumb("作为证据")))

    def do(given: Mapping[str, Any]) -> str:
        matter = _matter(request, own, given)
        content = settling.gathered(held, numbers)
        ref = keep(content, f"扫描件第{listed(numbers)}页.pdf", PDF.type, request.now)

        def enter(taken: FileRef) -> Outcome:
            return catalogue.enter(
                viewer=request.viewer, matter=matter, facts=form.facts(), hand=request.hand, file=taken, id=given["token"]
            )  # fmt: skip

        done = settling.take(batch=batch, numbers=numbers, enter=enter, ref=ref)
        return reverse("evidence_item", kwargs={"id": matter.pk, "item": done.matter})

    return settle(request, form, sheet, do)


def _matter(request: Any, own: Mapping[str, Matter], given: Mapping[str, Any]) -> Matter:
    """The matter that was chosen, or the one of the number that was typed."""
    if chosen := own.get(given["matter"]):
        return chosen
    typed = given["number"].strip()
    rows = matters.matters(request.viewer.scope).filter(number=typed) if typed else ()
    if len(found := list(rows[:2])) != 1:
        raise BadInput("没有这一事项，或者案号不止一件", todo="请选择事项，或者填写完整的案号")
    return found[0]
