"""文书模板: the kinds, one kind, a version put in, tried, adopted and withdrawn."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from fadu.accounts.permissions import may_see_business, permit
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.templating import selectors, services
from fadu.documents.templating.models import TemplateVersion
from fadu.documents.templating.permissions import may_keep_templates
from fadu.documents.templating.services import By
from fadu.documents.templating.shipped import shipped
from fadu.faces.desk import template_preview
from fadu.faces.desk import templates_page as page
from fadu.faces.desk.forms.templates import AdoptForm, EndForm, PutForm
from fadu.faces.desk.registering import Sheet, form_of, marks, page_of, settle
from fadu.faces.desk.templates_page import find_kind, find_version
from fadu.faces.desk.views.papers import DOCX
from fadu.kernel.zone import day_of
from fadu.ui.downloads import download
from fadu.ui.shell import Crumb


@permit(may_see_business)
@require_GET
def paper_templates(request: Any) -> HttpResponse:
    """Every kind of paper with its template."""
    return render(request, "desk/paper_templates.html", page.list_context(request))


@permit(may_see_business, find_kind)
@require_GET
def paper_template(request: Any, found: tuple[str, PaperKind]) -> HttpResponse:
    """One kind."""
    return render(request, "desk/paper_template.html", page.kind_context(request, *found))


@permit(may_see_business, find_kind)
@require_GET
def shipped_template(request: Any, found: tuple[str, PaperKind]) -> HttpResponse:
    """The template that comes with the product."""
    return as_word(shipped(found[1]), f"{found[1].title}模板")


@permit(may_see_business, find_version)
@require_GET
def template_file(request: Any, found: TemplateVersion) -> HttpResponse:
    """A version as it was put in."""
    title = page.kind_of(request.viewer, found).title
    try:
        data = selectors.bytes_of(found)
    except FileNotFoundError as gone:
        raise Http404("文件不在存储中") from gone
    return as_word(data, f"{title}模板（{day_of(found.put_at)}）")


@permit(may_keep_templates, find_kind)
def put_template(request: Any, found: tuple[str, PaperKind]) -> HttpResponse:
    """上传文书模板."""
    procedure, kind = found
    form = PutForm(request.POST or None, request.FILES or None, initial=marks(request))
    back = page.url_of(procedure, kind)
    sheet = Sheet(
        f"上传模板：{kind.title}", "上传", back, (*page.crumbs(procedure, kind), Crumb("上传新版本")),
        note="上传以后先预览，再启用。变量、必备内容、宏和外部链接在上传时检查，有问题的逐项列出。",
    )  # fmt: skip
    return settle(request, form, sheet, lambda given: _put(request, procedure, kind, given))


def _put(request: Any, procedure: str, kind: PaperKind, given: Any) -> str:
    """Put in what was posted; the way leads to its preview."""
    made = services.put_template(
        procedure=procedure, kind=kind, upload=given["template_file"], changes=given["changes"], by=by(request), **page_of(given)
    )  # fmt: skip
    return page.preview_url(made.matter)


@permit(may_see_business, find_version)
@require_GET
def preview_template(request: Any, found: TemplateVersion) -> HttpResponse:
    """A version filled in."""
    return render(request, "desk/preview_template.html", template_preview.context(request, found))


@permit(may_see_business, find_version)
@require_GET
def preview_template_word(request: Any, found: TemplateVersion) -> HttpResponse:
    """The same as a Word file."""
    kind = page.kind_of(request.viewer, found)
    _, one = template_preview.chosen(request, found, kind)
    data = template_preview.made(found, kind, one, day_of(request.now))
    return as_word(data, f"{kind.title}（预览）")


@permit(may_keep_templates, find_version)
def adopt_template(request: Any, found: TemplateVersion) -> HttpResponse:
    """启用文书模板."""

    def do(given: Any) -> None:
        since = given["since"]
        services.adopt_template(row=found, since=since, by=by(request), **page_of(given))

    form = form_of(AdoptForm, request, of=found.pk, since=day_of(request.now))
    done = "已启用。自启用日期起的文书按这一版本生成。"
    return settle(request, form, sheet_of(request, found, "启用", done=done), do)


@permit(may_keep_templates, find_version)
def withdraw_template(request: Any, found: TemplateVersion) -> HttpResponse:
    """停用文书模板."""

    def do(given: Any) -> None:
        own = {"ends_on": given["ends_on"], "reason": given["reason"]}
        services.withdraw_template(row=found, by=by(request), **own, **page_of(given))

    form = form_of(EndForm, request, of=found.pk)
    return settle(request, form, sheet_of(request, found, "停用", danger=True), do)


def by(request: Any) -> By:
    """Who keeps templates in this request."""
    return By(request.viewer, request.hand)


def sheet_of(request: Any, row: TemplateVersion, title: str, **more: Any) -> Sheet:
    """The page around an act on a version."""
    kind = page.kind_of(request.viewer, row)
    back = page.url_of(row.procedure, kind)
    crumbs = (*page.crumbs(row.procedure, kind), Crumb(title))
    return Sheet(f"{title}模板：{kind.title}", title, back, crumbs, note=row.changes, **more)


def as_word(data: bytes, name: str) -> HttpResponse:
    """A Word file to download."""
    return download(data, DOCX, f"{name}.docx")
