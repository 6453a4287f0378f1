"""The libraries: list, one entry, and what the legal office and officers do with them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fadu.accounts.permissions import may_keep_libraries, may_read_law, may_use_lists, permit
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import library_page
from fadu.faces.desk.forms.library import EntryForm, LibraryFilter, SheetForm, UseForm, WithdrawForm
from fadu.faces.desk.keeping import by
from fadu.faces.desk.registering import Sheet, form_of, page_of, settle
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of
from fadu.law.libraries.columns import Library
from fadu.law.libraries.kinds import BY_CODE_OF_LIBRARY
from fadu.law.procedures import registers
from fadu.statutes.library import selectors, services, sheets
from fadu.ui.downloads import download
from fadu.ui.htmx import template_for
from fadu.ui.shell import Crumb

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def find_library(viewer: Viewer, code: str) -> Library:
    """A library, or 404."""
    if code not in BY_CODE_OF_LIBRARY:
        raise Http404("没有这一知识库")
    return BY_CODE_OF_LIBRARY[code]


def find_entry(viewer: Viewer, code: str, id: str) -> tuple[Library, str]:
    """An entry of a library by its name, or 404."""
    library = find_library(viewer, code)
    if not selectors.exists(library.code, id):
        raise Http404("没有这一条目")
    return library, id


def sheet_of(library: Library, name: str, title: str, **more: Any) -> Sheet:
    """The page around one act on an entry."""
    shelf = reverse("library", kwargs={"code": library.code})
    back = reverse("entry", kwargs={"code": library.code, "id": name}) if name else shelf
    middle = (Crumb(name, back),) if name else ()
    crumbs = (Crumb(library.title, shelf), *middle, Crumb(title))
    return Sheet(f"{title}：{name or library.title}", title, back, crumbs, **more)


@permit(may_read_law, find_library)
def library(request: Any, found: Library) -> HttpResponse:
    """One library."""
    form = LibraryFilter(request.GET or None)
    template = template_for(request, page="desk/library.html", fragment="desk/_table.html")
    return render(request, template, library_page.context(request, found, form))


@permit(may_read_law, find_entry)
def entry(request: Any, found: tuple[Library, str]) -> HttpResponse:
    """One entry."""
    context = library_page.entry_context(request, *found)
    return render(request, "desk/library_entry.html", context)


@permit(may_keep_libraries, find_library)
def enter_entry(request: Any, found: Library) -> HttpResponse:
    """登记条目: one that does not stand yet."""
    return keep(request, found, "")


@permit(may_keep_libraries, find_entry)
def set_entry(request: Any, found: tuple[Library, str]) -> HttpResponse:
    """登记条目: another version of one that stands."""
    return keep(request, *found)


def keep(request: Any, library: Library, name: str) -> HttpResponse:
    """The form of an entry and what it does."""
    held = selectors.entry(library.code, name, day_of(request.now)) if name else None
    of = selectors.matter_of_entry(library.code, name) if name else None
    form = form_of(EntryForm, request, library, held, of=of)

    def do(given: Any) -> str:
        content, dated = form.content(), form.dated()
        who = by(request, registers.set_entry)
        services.set_entry(library=library, content=content, dated=dated, by=who, **page_of(given))
        kept = library.name_of(library.read(content))
        return reverse("entry", kwargs={"code": library.code, "id": kept})

    return settle(request, form, sheet_of(library, name, "登记条目", note=library.what), do)


@permit(may_keep_libraries, find_entry)
def withdraw_entry(request: Any, found: tuple[Library, str]) -> HttpResponse:
    """停用条目."""
    library, name = found

    def do(given: Any) -> None:
        who, marks = by(request, registers.withdraw_entry), page_of(given)
        own = {"ends_on": given["ends_on"], "reason": given["reason"]}
        services.withdraw_entry(library=library, name=name, by=who, **own, **marks)

    form = form_of(WithdrawForm, request, of=selectors.matter_of_entry(library.code, name))
    return settle(request, form, sheet_of(library, name, "停用条目", danger=True), do)


@permit(may_use_lists, find_entry)
def use_entry(request: Any, found: tuple[Library, str]) -> HttpResponse:
    """登记适用."""
    library, name = found
    offered = library_page.choices(request.viewer.scope, request.GET.get("q", ""))
    of, today = selectors.matter_of_entry(library.code, name), day_of(request.now)
    form = form_of(UseForm, request, offered, of=of, used_on=today)

    def do(given: Any) -> None:
        own = {"used_in": given["used_in"], "used_on": given["used_on"]}
        who = by(request, registers.use_entry)
        services.use_entry(library=library, name=name, by=who, **own, **page_of(given))

    return settle(request, form, sheet_of(library, name, "登记适用", search="按事项名称查找"), do)


@permit(may_read_law, find_library)
def library_sheet(request: Any, found: Library) -> HttpResponse:
    """The library as a sheet; `blank` gives the template alone."""
    blank = "blank" in request.GET
    on = day_of(request.now)
    entries = () if blank else library_page.exported(found, on)
    name = f"{found.title}模板.xlsx" if blank else f"{found.title}（{on}）.xlsx"
    return download(sheets.written(found, entries), XLSX, name)


@permit(may_keep_libraries, find_library)
def import_library(request: Any, found: Library) -> HttpResponse:
    """A sheet, tried or taken in."""
    form = SheetForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        context = library_page.import_context(found, form, None, False)
        status = 422 if request.method == "POST" else 200
        return render(request, "desk/library_import.html", context, status=status)
    return take(request, found, form)


def take(request: Any, library: Library, form: SheetForm) -> HttpResponse:
    """Try or take in the posted sheet; what is wrong is shown row by row and nothing is written."""
    dry = request.POST.get("do") != "take"
    try:
        lines = sheets.read(library, form.cleaned_data["sheet"].read())
    except BadInput as refusal:
        context = library_page.import_context(library, form, None, False)
        return render(
            request, "desk/library_import.html", context | {"refusal": refusal}, status=422
        )
    who = by(request, registers.set_entry)
    taken = services.take_sheet(library=library, lines=lines, by=who, dry=dry)
    if not dry and not taken.wrong:
        messages.success(
            request, f"已导入：新登记{taken.new}条，更新{taken.changed}条，没有变化{taken.same}条。"
        )
        return redirect("library", library.code)
    context = library_page.import_context(library, form, taken, False)
    return render(request, "desk/library_import.html", context, status=422 if taken.wrong else 200)
