"""Entering evidence and everything done with it later: the forms settled, the acts recorded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.documents.services import store
from fadu.evidence.catalogue import selectors, services
from fadu.evidence.selectors import recordings_of
from fadu.faces.desk.evidence_finding import Found
from fadu.faces.desk.evidence_page import address, crumbs_of, titled, viewed
from fadu.faces.desk.forms.evidence import (
    EnterForm,
    EvidenceForm,
    RedactForm,
    initial_of,
)
from fadu.faces.desk.preparing import people_of
from fadu.faces.desk.registering import Sheet, form_of, marks, page_of, settle
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.matters import selectors as matters
from fadu.matters.deeds import FileRef
from fadu.matters.models import Matter
from fadu.ui.shell import Crumb

NOTES = {
    "enter_evidence": "逐件登记；没有文件的物证等，只登记不上传。执法人员收集的，两名收集人都要填写。登记以后序号不再变动。",
    "verify_evidence": "证据必须经查证属实，以非法手段取得的不得作为认定案件事实的根据（《行政处罚法》第四十六条第二款、第三款）。",
    "exclude_evidence": "排除的证据仍列在目录里，注明理由，不作为认定案件事实的根据。",
    "erase_evidence": "文件、预览图和各遮盖件一并销毁，不能恢复；校验值、登记内容和台账记录保留。",
    "ask_erasure": "由负责人批准后销毁；提请人和批准人不得为同一人。",
    "hold_evidence": "复议、诉讼、审计等期间，停止销毁；解除以前不得批准销毁。",
}
DANGER = ("erase_evidence",)
REDACT = "desk/redact_evidence.html"


def known_files(request: Any, matter: Matter) -> dict[str, FileRef]:
    """Files that the matter's entries and recordings carry and that no item of its catalogue names yet."""
    found: dict[str, FileRef] = {}
    for line in matters.history(matter):
        for one in line.files:
            if isinstance(one["name"], str):
                found[one["sha256"]] = FileRef(one["sha256"], one["size"], one["type"], one["name"])
    taken = recordings_of(request.viewer.scope, matter.pk)
    for sha256, stored in selectors.types_of(one.sha256 for one in taken).items():
        name = next(str(one) for one in taken if one.sha256 == sha256)
        found[sha256] = FileRef(sha256, stored.size, stored.type, f"音像材料 {name}")
    named = {i.row.sha256 for i in selectors.of_matter(request.viewer.scope, matter.pk)}
    there = selectors.types_of(found)
    return {sha: ref for sha, ref in found.items() if sha in there and sha not in named}


def enter(request: Any, matter: Matter) -> HttpResponse:
    """登记证据."""
    known = known_files(request, matter)
    choices = [(sha, ref.name) for sha, ref in known.items()]
    people = people_of(request.viewer)
    if request.method == "POST":
        form = EnterForm(people, choices, request.POST, request.FILES)
    else:
        first = {"first_taker": request.viewer.person, "known": request.GET.get("file", "")}
        form = EnterForm(people, choices, initial={**marks(request), **first})
    back = f"{reverse('matter', kwargs={'id': matter.pk})}?tab=evidence"
    way = crumbs_of(matter, Crumb("登记证据"))
    sheet = Sheet("登记证据", "登记", back, way, note=NOTES["enter_evidence"])

    def do(given: Mapping[str, Any]) -> str:
        upload = given.get("file")
        file = store(upload, request.now) if upload else known.get(given.get("known", ""))
        done = services.enter(
            viewer=request.viewer, matter=matter, facts=form.facts(), hand=request.hand, file=file, id=given["token"],
        )  # fmt: skip
        return reverse("evidence_item", kwargs={"id": matter.pk, "item": done.matter})

    return settle(request, form, sheet, do)


def act_on(request: Any, found: Found, act: Act) -> HttpResponse:
    """One later act on an item."""
    row = found.item.row
    people = people_of(request.viewer)
    initial = initial_of(found.item, act)
    form = form_of(EvidenceForm, request, act, people, of=row.pk, **initial)
    way = crumbs_of(found.matter, Crumb(titled(row), address(found)), Crumb(act.title))
    sheet = Sheet(
        f"{act.title}：{titled(row)}", act.title, address(found), way, note=NOTES.get(act.code, ""),
        danger=act.code in DANGER,
    )  # fmt: skip

    def do(given: Mapping[str, Any]) -> None:
        by: dict[str, Any] = {"viewer": request.viewer, "item": row, "hand": request.hand, **page_of(given)}  # fmt: skip
        if act is registers.erase_evidence:
            services.erase(reason=given["reason"], **by)
        else:
            services.note(what=act, facts=form.facts(), **by)

    return settle(request, form, sheet, do)


def redact(request: Any, found: Found) -> HttpResponse:
    """制作遮盖件: the page images to draw on, and the rectangles as lines."""
    row = found.item.row
    form = form_of(RedactForm, request, of=row.pk)
    title = f"制作遮盖件：{titled(row)}"
    way = crumbs_of(found.matter, Crumb(titled(row), address(found)), Crumb("制作遮盖件"))
    sheet = Sheet(title, "制作遮盖件", address(found), way)

    def do(given: Mapping[str, Any]) -> None:
        told = {"purpose": given["purpose"], "reason": given["reason"]}
        services.redact(
            viewer=request.viewer, item=row, boxes=given["boxes"], facts=told, hand=request.hand, **page_of(given)
        )  # fmt: skip

    if turned := request.POST.get(
        "turn", ""
    ):  # without script: another page, and what was typed so far
        typed = RedactForm(initial=request.POST.dict())
        page = {**viewed(request, found, turned), "form": typed, "sheet": sheet, "crumbs": way}
        return render(request, REDACT, page)
    return settle(request, form, sheet, do, template=REDACT, more=viewed(request, found))
