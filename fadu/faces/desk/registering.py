"""One way to show and settle the forms of the registers' acts.

Every form carries a key of its own and the position its reader saw: sending it twice records one act,
and nobody overwrites what another has entered meanwhile.
"""

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
from fadu.matters.deeds import Page, demand_shown
from fadu.matters.selectors import position
from fadu.ui.shell import Crumb


class RegisterForm(forms.Form):
    """A form with a token of its own, and the position of the register's entry as its page showed it.

    of: the entry it changes; None where it enters something new.
    """

    of: str | None = None
    token = forms.CharField(required=False, widget=forms.HiddenInput)
    expected = forms.IntegerField(required=False, min_value=-1, widget=forms.HiddenInput)

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


def form_of(made: Any, request: Any, *args: Any, of: str | None = None, **initial: Any) -> Any:
    """The form as posted, or with its token and initial values.

    `of`: the register entry (its matter) the form changes, "" for one that does not stand yet; None
    where the form enters something new, under its own token.
    """
    if request.method == "POST":
        form = made(*args, request.POST)
        form.of = of
        return form
    return made(*args, initial={**marks(request, of), **initial})


def marks(request: Any, of: str | None = None) -> dict[str, Any]:
    """What every form of an act carries: its own key, and where the entry it changes stands."""
    return {"token": fresh(request), "expected": None if of is None else position(of)}


def press(
    request: Any, do: Callable[[Mapping[str, Any]], Any], back: str, done: str
) -> HttpResponse:
    """Settle a form that is one button: `do` gets its marks. A refusal is a page of its own."""
    form = RegisterForm(request.POST)
    if not form.is_valid():
        raise BadInput("表单不完整", todo="请刷新页面后再办理。")
    do(form.cleaned_data)
    messages.success(request, done)
    return redirect(back)


def settle(
    request: Any,
    form: forms.Form,
    sheet: Sheet,
    do: Callable[[Mapping[str, Any]], Any],
    *,
    template: str = "desk/register.html",
    more: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show the form; when it is posted and complete, `do` it. A refusal keeps what was typed.

    `do` gets the cleaned values and may return the address to go to, else it is the way back.
    """
    context = {**(more or {}), "form": form, "sheet": sheet, "crumbs": sheet.crumbs}
    if request.method != "POST":
        return render(request, template, context)
    if not form.is_valid():
        return render(request, template, context, status=422)
    try:
        if getattr(form, "of", None) is not None:
            demand_shown(form.cleaned_data["expected"])
        to = do(form.cleaned_data)
    except (Refused, BadInput) as refusal:
        status = 409 if isinstance(refusal, Refused) else 422
        return render(request, template, context | {"refusal": refusal}, status=status)
    messages.success(request, sheet.done)
    return redirect(to if isinstance(to, str) and to else sheet.back)


def by(request: Any, act: Act, given: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Who, by which hand and when, and with `given` the form's marks, as every register service takes them."""
    who = {"who": [request.viewer.actor(act)], "hand": request.hand, "at": request.now}
    return who if given is None else who | page_of(given)


def page_of(given: Mapping[str, Any]) -> Page:
    """The marks of a posted form, as the one door takes them."""
    return Page(idem=given["token"], expected=given["expected"])
