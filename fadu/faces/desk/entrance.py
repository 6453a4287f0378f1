"""The sign-in page and what follows a successful sign-in: nothing typed before is lost."""

from __future__ import annotations

from copy import copy
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import authenticate
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from fadu.accounts.models import Account
from fadu.faces.desk import kept, taking
from fadu.faces.desk.middleware import hand_of, viewer_of
from fadu.kernel.errors import BadInput, Refused
from fadu.statutes.selectors import law_view

HERE = "fadu_here"
"""A cookie that outlives the idle session: it tells an idle sign-out from a first visit."""


class SignInForm(forms.Form):
    """Account and password."""

    username = forms.CharField(
        label="账号", max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True}),
    )  # fmt: skip
    password = forms.CharField(
        label="口令", widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )


def page(request: Any, form: SignInForm) -> HttpResponse:
    """The sign-in page; it says when the former session ended by itself."""
    context = {
        "form": form,
        "next": kept.address(request),
        "idle": HERE in request.COOKIES,
        "kept": kept.hidden(request.POST),
    }
    return render(request, "desk/sign_in.html", context, status=422 if form.errors else 200)


def recognised(request: Any, username: str, password: str) -> Account | None:
    """The account whose password this is.

    django-axes keeps what a failed try has sent; it is shown a request that carries the user name
    alone, not what was typed before the session ended, nor where the person wanted to go.
    """
    bare = copy(request)
    bare.POST, bare.GET = QueryDict(mutable=True), QueryDict()
    bare.POST["username"] = username
    found = authenticate(bare, username=username, password=password)
    for name, value in vars(bare).items():
        if name.startswith("axes_"):  # whether it is locked out: its middleware answers
            setattr(request, name, value)
    return found if isinstance(found, Account) else None


def welcome(request: Any, target: str) -> HttpResponse:
    """Go where the person wanted to go; what the page carried is first saved as a draft."""
    request.viewer = viewer_of(request)
    request.law = law_view()
    request.hand = hand_of(request)
    try:
        address = taking.restore(request, target)
    except (Refused, BadInput, Http404):
        messages.warning(request, "退出前填写的内容没有能够存为草稿：该环节已不能由您办理。")
        address = target
    else:
        if address != target:
            messages.success(request, "退出前填写的内容已存为草稿。")
    response = redirect(address)
    response.set_cookie(HERE, "1", httponly=True, samesite="Lax", secure=request.is_secure())
    return response
