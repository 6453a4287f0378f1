"""Signing in and out, and changing one's own password."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from fadu.accounts import services
from fadu.accounts.permissions import may_enter, permit
from fadu.faces.desk import entrance, kept
from fadu.kernel.errors import BadInput


class PasswordForm(forms.Form):
    """The old password and the new one, twice."""

    old = forms.CharField(label="原口令", widget=forms.PasswordInput)
    new = forms.CharField(
        label="新口令", widget=forms.PasswordInput, help_text="不少于8位，不得全是数字"
    )
    again = forms.CharField(label="再输一次", widget=forms.PasswordInput)

    def clean(self) -> dict[str, Any]:
        """The new password is typed the same twice."""
        given = super().clean() or self.cleaned_data
        if given.get("new") != given.get("again"):
            self.add_error("again", "两次输入的新口令不一致。")
        return given


@require_http_methods(["GET", "POST"])
def sign_in(request: Any) -> HttpResponse:
    """Sign in; wrong tries are counted and lock the account for a time (django-axes)."""
    form = entrance.SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = entrance.recognised(request, **form.cleaned_data)
        if account is not None:
            services.sign_in(request=request, account=account)
            return entrance.welcome(request, kept.address(request))
        form.add_error(None, "账号或者口令不正确；连续输错将暂时锁定。")
    return entrance.page(request, form)


@require_POST
def sign_out(request: Any) -> HttpResponse:
    """Sign out."""
    logout(request)
    response = redirect("sign_in")
    response.delete_cookie(entrance.HERE)
    return response


@permit(may_enter)
@require_http_methods(["GET", "POST"])
def change_password(request: Any) -> HttpResponse:
    """Change one's own password."""
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            services.change_password(account=request.user, old=given["old"], new=given["new"])
        except BadInput as problem:
            form.add_error("old" if "原口令" in str(problem) else "new", str(problem))
        else:
            update_session_auth_hash(request, request.user)
            messages.success(request, "口令已修改。")
            return redirect("home")
    return render(request, "desk/password.html", {"form": form}, status=422 if form.errors else 200)
