"""法制审核: the queue, sending, one review and what is done in it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fadu.accounts.permissions import permit
from fadu.accounts.viewer import Viewer
from fadu.casework.submitting import tried
from fadu.deliberation import (
    forms,
    pages,
    papers,
    permissions,
    queue,
    selectors,
    submission,
)
from fadu.deliberation.drafting import keep_opinion
from fadu.deliberation.kinds import reviewed_in
from fadu.deliberation.models import Review
from fadu.deliberation.services import reviewing, sending
from fadu.deliberation.services.deeds import Doing
from fadu.deliberation.submission import Asked
from fadu.documents.papers.writer import written
from fadu.documents.previews.cache import WIDTHS, NoPicture, page_image
from fadu.documents.store import Altered
from fadu.kernel.errors import Behind
from fadu.matters import selectors as matters
from fadu.matters.deeds import demand_shown
from fadu.matters.lines import Line
from fadu.ui.downloads import download
from fadu.ui.qr import svg

WORD = reviewing.WORD
WIDTH = WIDTHS[1]  # read beside the form, and small print too
PICTURE = {"Cache-Control": "private, no-store", "Content-Disposition": "inline"}


def find_review(viewer: Viewer, *, id: str) -> Review:
    """A review within reach, or 404."""
    found = selectors.review(viewer.scope, id)
    if found is None:
        raise Http404("没有这件审核，或者不在您的查看范围内")
    return found


def find_asked(viewer: Viewer, *, id: str, act: str) -> Asked:
    """A matter within reach and the review of it that is meant, or 404."""
    matter = matters.matter(viewer.scope, id)
    kinds = reviewed_in(matter.procedure) if matter else ()
    found = next((one for one in kinds if one.act == act), None)
    if matter is None or found is None:
        raise Http404("没有这一事项，或者该环节不经法制审核")
    return Asked(matter, found)


def find_opinion(viewer: Viewer, *, id: str, n: int) -> tuple[Review, Line]:
    """A review and the entry of one of its opinions, or 404."""
    review = find_review(viewer, id=id)
    for line in selectors.entries_of(viewer.scope, id):
        if line.n == n and line.act == "give_opinion":
            return review, line
    raise Http404("没有这份审核意见")


def find_picture(viewer: Viewer, *, id: str, n: int, sha256: str, page: int) -> Path:
    """A page of a file of an entry that is under review, as a picture, or 404."""
    matter = matters.matter(viewer.scope, find_review(viewer, id=id).matter)
    lines = [line for line in matters.history(matter) if line.n == n] if matter else []
    for file in (file for line in lines for file in line.files if file["sha256"] == sha256):
        with suppress(NoPicture, Altered, FileNotFoundError):
            return page_image(sha256, file["type"], page, WIDTH)
    raise Http404("没有这一页")


def may_send(viewer: Viewer, asked: Asked) -> bool:
    """送请法制审核由办理本事项的机关的执法人员或者决策承办单位办理。"""
    return permissions.may_send(viewer, asked.matter)


@permit(permissions.may_see_reviews)
@require_GET
def review_list(request: Any) -> HttpResponse:
    """法制审核列表。"""
    page = queue.list_page(request, request.GET.get("tab", ""))
    return render(request, "deliberation/review_list.html", page)


@permit(may_send, find_asked)
@require_http_methods(["GET", "POST"])
def send_for_review(request: Any, asked: Asked) -> HttpResponse:
    """送请法制审核。"""
    asked = replace(asked, key=request.GET.get("key", ""))
    if request.method == "GET":
        return render(request, "deliberation/send.html", submission.send_page(request, asked))
    form = submission.send_form(request, submission.current(request.viewer, asked), request.POST)
    what: dict[str, Any] = {"matter": asked.matter, "reviewed": asked.kind, "key": asked.key}

    def again(refusal: Any) -> tuple[str, dict[str, Any]]:
        return "deliberation/send.html", submission.send_page(request, asked, form, refusal)

    return done(
        request, form, lambda given, doing: sending.send(**what, **given, doing=doing), again
    )


@permit(permissions.may_see_reviews, find_review)
@require_GET
def review_detail(request: Any, found: Review) -> HttpResponse:
    """一件法制审核。"""
    return render(request, "deliberation/review_detail.html", pages.detail_page(request, found))


@permit(permissions.may_see_reviews, find_picture)
@require_GET
def review_picture(request: Any, found: Path) -> FileResponse:
    """送审材料的一页；打开过的不留在浏览器里。"""
    return FileResponse(found.open("rb"), content_type="image/jpeg", headers=PICTURE)


@permit(permissions.may_assign, find_review)
@require_POST
def assign_reviewer(request: Any, found: Review) -> HttpResponse:
    """分派审核人。"""
    matter = matters.matter(request.viewer.scope, found.matter)
    form = forms.AssignForm(
        pages.candidates(request, found, matter) if matter else (), request.POST
    )
    return settled(request, found, form, lambda given, doing: reviewing.assign(review=found, **given, doing=doing))  # fmt: skip


@permit(permissions.may_assign, find_review)
@require_POST
def recuse_reviewer(request: Any, found: Review) -> HttpResponse:
    """登记审核人回避。"""
    form = forms.AsideForm(request.POST)
    return settled(request, found, form, lambda given, doing: reviewing.step_aside(review=found, **given, doing=doing))  # fmt: skip


@permit(permissions.may_review, find_review)
@require_POST
def note_page(request: Any, found: Review) -> HttpResponse:
    """批注。"""
    form = forms.NoteForm(request.POST)
    return settled(request, found, form, lambda given, doing: reviewing.note(
        review=found, page=given["page_ref"], text=given["note"], doing=doing,
    ))  # fmt: skip


@permit(permissions.may_review, find_review)
@require_POST
def give_opinion(request: Any, found: Review) -> HttpResponse:
    """出具审核意见，或者存为草稿。"""
    form = forms.OpinionForm(request.POST)
    if request.POST.get("save"):
        keep_opinion(request, found)
        messages.success(request, "审核意见已存为草稿，尚未记入台账。")
        return redirect("deliberation:review_detail", id=found.pk)
    return settled(request, found, form, lambda given, doing: _opined(found, form, given, doing))


@permit(permissions.may_withdraw, find_review)
@require_POST
def withdraw_from_review(request: Any, found: Review) -> HttpResponse:
    """撤回送审。"""
    form = forms.ReasonForm(request.POST)
    return settled(request, found, form, lambda given, doing: sending.withdraw(review=found, **given, doing=doing))  # fmt: skip


@permit(permissions.may_settle, find_review)
@require_POST
def settle_disagreement(request: Any, found: Review) -> HttpResponse:
    """协调审核分歧。"""
    form = forms.SettleForm(request.POST)
    return settled(request, found, form, lambda given, doing: reviewing.settle(review=found, **given, doing=doing))  # fmt: skip


@permit(permissions.may_see_reviews, find_opinion)
@require_GET
def opinion_paper(request: Any, found: tuple[Review, Line]) -> HttpResponse:
    """一轮审核意见书，打印或者下载。"""
    review, line = found
    paper = papers.opinion(review, line.n, line.facts, request.viewer, line.at)
    if request.GET.get("word"):
        return word_file(written(paper), f"{paper.title}.docx")
    back = redirect("deliberation:review_detail", id=review.pk).url
    return render(request, "documents/paper.html", printed(paper, back))


def printed(paper: Any, back: str) -> dict[str, Any]:
    """What the print page of a paper shows."""
    fields = [block for block in paper.blocks if not hasattr(block, "heading")]
    return {
        "paper": paper, "fields": fields, "prose": [b for b in paper.blocks if b not in fields],
        "square": svg("文书二维码", paper.mark), "back_url": back, "word_url": "?word=1", "issue_url": "",
    }  # fmt: skip


def word_file(content: bytes, name: str) -> HttpResponse:
    """A Word file as a download."""
    return download(content, WORD, name)


def done(
    request: Any, form: Any, do: Callable[[Any, Doing], Any], again: Callable[[Any], tuple[str, dict[str, Any]]],
    to: Callable[[Any], str] = lambda outcome: "",
) -> HttpResponse:  # fmt: skip
    """Do the act of a valid form and go to where it stands; else show the page with what stands against it."""

    def act() -> Any:
        aside = ("expected", "idem", "seen")
        given = {k: v for k, v in form.cleaned_data.items() if k not in aside}
        return do(given, Doing(request.viewer, request.hand, form.page))

    tried_ = tried(request, form, act)
    if (outcome := tried_.outcome) is not None:
        messages.success(request, "已记入台账。")
        return redirect(
            to(outcome) or redirect("deliberation:review_detail", id=outcome.matter).url
        )
    template, context = again(tried_.refusal)
    return render(request, template, context, status=tried_.status)


def settled(
    request: Any, found: Review, form: Any, do: Callable[[Any, Doing], Any]
) -> HttpResponse:
    """Do an act on a review and go back to it; what stands against it is shown there, and the words are kept."""

    def again(refusal: Any) -> tuple[str, dict[str, Any]]:
        if isinstance(refusal, Behind):
            found.refresh_from_db()
            matter = matters.matter(request.viewer.scope, found.matter)
            form.renewed(expected=found.n, seen=matter.n if matter else 0)
        return "deliberation/review_detail.html", pages.detail_page(request, found, form, refusal)

    return done(request, form, do, again)


def _opined(found: Review, form: forms.OpinionForm, given: Any, doing: Doing) -> Any:
    said = {"conclusion": given["conclusion"], "opinion": given["opinion"]}
    paper = papers.opinion_file(
        found, form.answers, said["conclusion"], said["opinion"], doing.viewer
    )
    seen = demand_shown(form.cleaned_data.get("seen"))
    return reviewing.opine(
        review=found, answers=form.answers, **said, doing=doing, seen=seen, paper=paper
    )
