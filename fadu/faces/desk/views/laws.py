"""法律法规: the list, one instrument, one article, two texts side by side, what is wanted, and the legal office's pen."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fadu.accounts.permissions import may_keep_texts, may_read_law, permit
from fadu.faces.desk import (
    article_page,
    compare_page,
    excerpt_page,
    law_page,
    missing_texts_page,
    text_entry,
)
from fadu.faces.desk.article_page import ArticleOf
from fadu.faces.desk.finding_law import find_article, find_law
from fadu.faces.desk.law_page import Chosen
from fadu.statutes.texts.selectors import text_by_id


@permit(may_read_law)
def laws(request: Any) -> HttpResponse:
    """The instruments of the registry, or every text."""
    if request.GET.get("kind", "") not in law_page.KINDS:
        raise Http404("没有这一分栏")
    return render(request, "desk/laws.html", law_page.listing(request))


@permit(may_read_law)
def missing_texts(request: Any) -> HttpResponse:
    """缺原文清单."""
    return render(request, "desk/missing_texts.html", missing_texts_page.context(request))


@permit(may_read_law)
def missing_texts_sheet(request: Any) -> HttpResponse:
    """The printable list of what is still absent."""
    return render(request, "ui/print.html", missing_texts_page.sheet(request))


@permit(may_keep_texts)
@require_http_methods(["GET", "POST"])
def enter_text(request: Any) -> HttpResponse:
    """登记法律文本."""
    return text_entry.enter(request)


@permit(may_read_law, find_law)
def law(request: Any, found: Chosen) -> HttpResponse:
    """One version of an instrument; `?text=` chooses another source of it."""
    wanted = text_by_id(request.GET["text"]) if "text" in request.GET else found.text
    if wanted is not None and wanted not in found.version.texts:
        raise Http404("没有这一文本")
    return render(
        request, "desk/law.html", law_page.context(request, Chosen(found.version, wanted))
    )


@permit(may_read_law, find_article)
def law_article(request: Any, found: ArticleOf) -> HttpResponse:
    """One article, and what cites it."""
    context = article_page.context(request, found)
    if request.GET.get("part") == "words":
        return render(request, "desk/_words.html", context)
    return render(request, "desk/article.html", context | excerpt_page.about(request, found))


@permit(may_read_law, find_law)
def compare_texts(request: Any, found: Chosen) -> HttpResponse:
    """Two texts side by side."""
    return render(request, "desk/compare.html", compare_page.context(request, found))


@permit(may_keep_texts, find_law)
def date_text(request: Any, found: Chosen) -> HttpResponse:
    """登记施行日期."""
    if found.text is None or found.version.key:
        raise Http404("法律名录里已有施行日期，或者没有文本")
    return text_entry.date(request, found, found.text)
