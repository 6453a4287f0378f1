"""One way to show and settle the forms that enter something in a register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from fadu.faces.desk.preparing import fresh, own_id
from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.act import Act
from fadu.ui.shell import Crumb


class RegisterForm(forms.Form):
    """A form with a token of its own, so that sending it twice enters one thing."""

    token = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_token(self) -> str:
        """A token as our pages give them out; anything else counts as none."""
        return own_id(self.cleaned_data.get("token", ""))


@dataclass(frozen=True)
class Sheet:
    """The page around a form: its heading, its button, the way back, what to know beforehand."""

    title: str
    submit: str
    back: str
    crumbs: tuple[Crumb, ...] = ()
    note: str = ""
    warning: str = ""
    search: str = ""  # label of a search box above the form
    other: str = ""  # another act on the same thing, offered quietly below
    other_url: str = ""
    danger: bool = False
    done: str = "已记入台账。"


def form_of(made: Any, request: Any, *args: Any, **initial: Any) -> Any:
    """The form as posted, or with its token and initial values."""
    if request.method == "POST":
        return made(*args, request.POST)
    return made(*args, initial={"token": fresh(request), **initial})


def settle(
    request: Any, form: forms.Form, sheet: Sheet, do: Callable[[Mapping[str, Any]], Any]
) -> HttpResponse:
    """Show the form; when it is posted and complete, `do` it. A refusal keeps what was typed.

    `do` gets the cleaned values and may return the address to go to, else it is the way back.
    """
    context = {"form": form, "sheet": sheet, "crumbs": sheet.crumbs}
    if request.method != "POST":
        return render(request, "desk/register.html", context)
    if not form.is_valid():
        return render(request, "desk/register.html", context, status=422)
    try:
        to = do(form.cleaned_data)
    except (Refused, BadInput) as refusal:
        status = 409 if isinstance(refusal, Refused) else 422
        return render(request, "desk/register.html", context | {"refusal": refusal}, status=status)
    messages.success(request, sheet.done)
    return redirect(to if isinstance(to, str) and to else sheet.back)


def by(request: Any, act: Act) -> dict[str, Any]:
    """Who, by which hand and when, as every service of a register takes them."""
    return {"who": [request.viewer.actor(act)], "hand": request.hand, "at": request.now}
