"""Filing sealed copies, making versions void and comparing edited Word files: the forms settled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.documents import kinds
from fadu.documents.issued import services
from fadu.documents.issued.edited import Change, differences
from fadu.documents.issued.word import read_word
from fadu.documents.papers.paper import MARK
from fadu.documents.services import checked
from fadu.documents.templating.selectors import word_of
from fadu.faces.desk import versions_page
from fadu.faces.desk.forms.versions import CopyForm, VoidForm, WordForm
from fadu.faces.desk.registering import Sheet, form_of, marks, page_of, settle
from fadu.faces.desk.versions_page import OfPaper, OfVersion
from fadu.kernel.errors import BadInput, Refused
from fadu.ui.shell import Crumb

FILED = "签章件已与台账、系统打印的全文核对，登记为正式出具的版本。"


def file(request: Any, of: OfPaper) -> HttpResponse:
    """登记签章件；已有版本的，重新出具."""
    sent = request.POST.get(
        "token", ""
    )  # the first form's key is its document's: sent twice it asks for no reason
    again = any(one.document != sent for one in of.versions)
    if request.method == "POST":
        form = CopyForm(again, request.POST, request.FILES)
    else:
        form = CopyForm(again, initial=marks(request))
    title, back = (
        ("重新出具" if again else "登记签章件"),
        reverse("paper_versions", kwargs=of.place),
    )
    way = versions_page.crumbs(of.matter, Crumb(of.made.paper.title, back), Crumb(title))
    note = "系统读取二维码，把文字与系统打印的全文逐处比对；不是本文书、内容不一致的不登记。"
    sheet = Sheet(f"{title}：{of.made.paper.name}", "核对并登记", back, way, note=note, done=FILED)

    def do(given: Mapping[str, Any]) -> None:
        services.file_copy(
            viewer=request.viewer, made=of.made, upload=request.FILES.getlist("copy"), hand=request.hand,
            compared=given["compared"], reason=given.get("reason", ""), why=given["why"], id=given["token"],
        )  # fmt: skip

    more = {"expected": versions_page.expected(of.made)}
    return settle(request, form, sheet, do, template="desk/file_version.html", more=more)


def void(request: Any, of: OfVersion) -> HttpResponse:
    """作废一个版本."""
    one = of.version
    place = {"id": one.matter, "kind": one.kind, "n": one.entry}
    back = reverse("paper_versions", kwargs=place)
    way = versions_page.crumbs(of.matter, Crumb(one.title, back), Crumb("作废"))
    note = "作废以后仍可查看，注明理由；需要的另行重新出具。"
    sheet = Sheet(f"作废：{one}", "作废", back, way, note=note, danger=True)

    def do(given: Mapping[str, Any]) -> None:
        services.void(
            viewer=request.viewer, version=one, reason=given["reason"], hand=request.hand, **page_of(given)
        )  # fmt: skip

    return settle(request, form_of(VoidForm, request, of=one.document), sheet, do)


def compare(request: Any, of: OfPaper) -> HttpResponse:
    """Show the form, and what differs in the file that was posted."""
    back = reverse("paper_versions", kwargs=of.place)
    form = WordForm(request.POST, request.FILES) if request.method == "POST" else WordForm()
    page: dict[str, Any] = {
        "form": form, "paper": of.made.paper, "back": back,
        "crumbs": versions_page.crumbs(of.matter, Crumb(of.made.paper.title, back), Crumb("比对 Word 文件")),
    }  # fmt: skip
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            found = _differences(request, of, form.cleaned_data["word"])
            page["grades"] = versions_page.compared(found)
            page["compared"] = True
        except (BadInput, Refused) as refusal:
            page["refusal"], status = refusal, 422
    elif request.method == "POST":
        status = 422
    return render(request, "desk/compare_word.html", page, status=status)


def _differences(request: Any, of: OfPaper, upload: Any) -> tuple[Change, ...]:
    if kinds.kind_of(upload.file) is not kinds.DOCX:
        raise BadInput(
            f"这里只收 docx 文件，“{upload.name}”不是",
            todo="请把 Word 文件另存为 docx 后上传，只改扩展名不行",
        )
    checked(upload, upload.name, upload.size)
    upload.seek(0)
    edited, mark = read_word(upload.read())
    if mark.startswith(MARK) and mark != of.made.paper.mark:
        raise Refused("这份 Word 文件不是本文书的", todo="请上传由本文书页面下载、改动后的文件")
    _, content = word_of(request.viewer.scope, of.found.file, of.found.kind, of.found.n)
    made, _ = read_word(content)
    return differences(made, edited, of.made.expected)
