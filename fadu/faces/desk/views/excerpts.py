"""法律依据摘录: the basket of articles, what a matter rests on, and the printed sheet of either."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fadu.accounts.permissions import may_read_law, may_see_business, permit
from fadu.faces.desk import excerpt_page
from fadu.faces.desk.article_page import ArticleOf
from fadu.faces.desk.citing import article_url
from fadu.faces.desk.finding import find_matter
from fadu.faces.desk.finding_law import find_article
from fadu.faces.desk.preparing import dossier_of
from fadu.matters import selectors as matters
from fadu.matters.models import Matter


@permit(may_read_law)
def excerpt(request: Any) -> HttpResponse:
    """What was collected."""
    return render(request, "desk/excerpt.html", excerpt_page.collected(request))


@permit(may_read_law, find_article)
@require_POST
def collect(request: Any, found: ArticleOf) -> HttpResponse:
    """加入摘录."""
    code = found.chosen.code
    if excerpt_page.collect(request, excerpt_page.place_of(code, found.number, found.bis)):
        messages.success(request, "已加入摘录。")
    else:
        messages.error(request, f"摘录最多{excerpt_page.MOST}条，请先打印或者移出一些。")
    return redirect(article_url(code, found.number, found.bis))


@permit(may_read_law)
@require_POST
def uncollect(request: Any) -> HttpResponse:
    """移出摘录: one article, or all."""
    excerpt_page.drop(request, request.POST.get("place", ""))
    return redirect("excerpt")


@permit(may_read_law)
def excerpt_sheet(request: Any) -> HttpResponse:
    """The chosen articles on paper; `?for=` names the matter they are printed for."""
    id = request.GET.get("for", "")
    matter = find_matter(request.viewer, id) if id else None
    return render(request, "desk/excerpt_sheet.html", excerpt_page.sheet(request, matter))


@permit(may_see_business, find_matter)
def matter_excerpt(request: Any, found: Matter) -> HttpResponse:
    """What a matter rests on, to choose from."""
    dossier, lines = dossier_of(request, found), matters.history(found)
    context = excerpt_page.of_matter(request, found, dossier, lines)
    return render(request, "desk/excerpt.html", context)
