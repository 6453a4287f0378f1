"""Entering an uploaded law text: read, registered, and what was found in it told at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from fadu.faces.desk.forms.texts import DateTextForm, TextForm
from fadu.faces.desk.law_page import Chosen, code_of
from fadu.faces.desk.registering import Sheet, by, form_of, settle
from fadu.law.procedures import registers
from fadu.law.wanted import WANTED
from fadu.statutes.models import LawText
from fadu.statutes.texts import selectors, services
from fadu.statutes.texts.services import KNOWN, Entry, Report
from fadu.statutes.texts.sources import uploaded
from fadu.ui.shell import Crumb

NOTE = (
    "同一法律的不同版本、不同来源并存，已经登记的不改动。导入后逐条核对条号，缺条、重号立即列出。"
)


def enter(request: Any) -> HttpResponse:
    """The form, and on its way back the import."""
    back = reverse("laws")
    sheet = Sheet(
        "导入法律文本",
        "导入",
        back,
        (Crumb("法律法规", back), Crumb("导入")),
        note=NOTE,
        done="导入完成。",
    )
    wanted = request.GET.get("answers", "")
    answers = wanted if any(w.title == wanted for w in WANTED) else ""
    if request.method == "POST":
        form = TextForm(request.POST, request.FILES)
    else:
        form = form_of(TextForm, request, answers=answers)
    return settle(request, form, sheet, lambda given: _import(request, given))


def date(request: Any, chosen: Chosen, text: LawText) -> HttpResponse:
    """登记施行日期 of a text that the registry of instruments does not know."""
    back = reverse("law", kwargs={"code": chosen.code})
    crumbs = (
        Crumb("法律法规", reverse("laws")),
        Crumb(chosen.version.short, back),
        Crumb("登记施行日期"),
    )
    sheet = Sheet(f"登记施行日期：{chosen.version.short}", "登记", back, crumbs)
    form = form_of(DateTextForm, request, of=text.id.partition(":")[0], applies=text.since)

    def do(given: Mapping[str, Any]) -> None:
        stated = {c: given[c] for c in ("applies", "ends", "source", "reason")}
        services.date_text(text=text, **stated, **by(request, registers.date_text, given))

    return settle(request, form, sheet, do)


def _import(request: Any, given: Mapping[str, Any]) -> str:
    """Import the file; returns where to go: the text itself, or the list after an update."""
    file = given["file"]
    documents = uploaded(file.name or "", file.read(), settings.LAW_KEYS)
    who = (request.viewer.actor(registers.enter_text),)
    place, source, answers = request.viewer.place, given["source"], given["answers"]
    entry = Entry(who, request.hand, place, request.now, source, answers)
    reports = services.import_texts(documents, entry)
    _tell(request, reports)
    if len(reports) != 1:
        return reverse("laws")
    return reverse("law", kwargs={"code": _code(reports[0])})


def _tell(request: Any, reports: Sequence[Report]) -> None:
    """What was met in the texts, and what had been here before."""
    for report in reports:
        if report.outcome == KNOWN:
            messages.info(request, f"《{report.title}》的同一文本已经登记，没有变动。")
        for finding in report.findings:
            level = messages.warning if finding.kind.grave else messages.info
            level(request, f"《{report.title}》{finding.message}")


def _code(report: Report) -> str:
    found = (v for v in selectors.versions_of(report.title) if v.day == report.version)
    return next((code_of(v) for v in found), report.key)
