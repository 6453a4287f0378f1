"""What every desk request carries: the viewer, the law, the hand that writes; refusals as pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import DataError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.accounts.viewer import Viewer
from fadu.casework.selectors import lent
from fadu.faces.desk import kept
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.ledger import selectors as ledger
from fadu.matters.deeds import Hand
from fadu.statutes.selectors import law_view

NUL_SAID = "所填的内容或者网址中有看不见的空字符，数据库不能记载，本次没有写入"
NUL_TODO = "请删去从别处粘贴的内容，重新录入后再提交"
Respond = Callable[[HttpRequest], HttpResponseBase]


class Desk:
    """Sets `request.viewer`, `request.law`, `request.hand`; turns refusals into pages that explain."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: Any) -> HttpResponseBase:
        """Stand the viewer up as they are on this day; the law is read when a page asks for it."""
        # Before people and roles are read: what was appended since then was not known to this request.
        request.read_at = ledger.size() if request.method == "POST" else None
        request.viewer = viewer_of(request)
        request.law = SimpleLazyObject(law_view)
        request.hand = SimpleLazyObject(lambda: hand_of(request))
        response = self.respond(request)
        if request.viewer is not None or request.method == "POST":
            # Nothing that was read stays in a shared computer's browser after sign-out.
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """What was typed when the session had ended is carried over the sign-in page, never lost."""
        if request.viewer is not None or request.method != "POST":
            return None
        if wants_json(request):
            return JsonResponse({"error": "登录已失效，草稿没有保存"}, status=401)
        if getattr(view, "__name__", "") in kept.VIEWS:
            return sign_in_first(request)
        return None

    def process_exception(self, request: Any, problem: Exception) -> HttpResponse | None:
        """A refusal that no view has shown in its form becomes a page of its own; nothing was written."""
        if isinstance(problem, DataError | ValueError) and has_nul(request):
            problem = BadInput(NUL_SAID, todo=NUL_TODO)
        if not isinstance(problem, Refused | BadInput):
            return None
        status = 403 if isinstance(problem, Refused) else 400
        if wants_json(request):
            return JsonResponse({"error": str(problem)}, status=status)
        return render(request, "desk/refused.html", {"refusal": problem}, status=status)


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """The sign-in page with everything typed in hidden fields; files cannot be carried over."""
    from fadu.faces.desk.entrance import SignInForm  # it saves what is carried, through this module

    context = {
        "form": SignInForm(),
        "next": request.get_full_path(),
        "idle": True,
        "kept": kept.typed(request.POST),
        "files_lost": bool(request.FILES),
    }
    return render(request, "desk/sign_in.html", context, status=401)


def hand_of(request: Any) -> Hand:
    """Time, law and chance of this request, and the account that writes; another clock is named."""
    viewer: Viewer = request.viewer
    clock = f"/{request.clock_name}" if request.clock_name else ""
    by = f"account:{viewer.account}/desk{clock}"
    return Hand(request.law, request.now, request.chance, by, request.read_at)


def viewer_of(request: Any) -> Viewer | None:
    """The signed-in person as they stand on the day of the request; nobody before sign-in."""
    account = request.user
    if not isinstance(account, Account) and not getattr(account, "is_authenticated", False):
        return None
    day = day_of(request.now)
    return accounts.viewer(account, day, lent(account.person, day))


def has_nul(request: HttpRequest) -> bool:
    """Whether an address or a form has a sign that PostgreSQL holds in no text; nobody types it."""
    texts = (v for many in (request.GET, request.POST) for _, vs in many.lists() for v in vs)
    return "\x00" in request.path or any("\x00" in text for text in texts)


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asks (saving a draft while it is typed)."""
    return request.headers.get("Accept", "").startswith("application/json")
