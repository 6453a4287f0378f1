"""People and certificates: the list within scope, one person, and the security administrator's acts."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fadu.accounts import services
from fadu.accounts.models import Person
from fadu.accounts.permissions import may_keep_people, may_see_people, permit
from fadu.faces.desk import people_page
from fadu.faces.desk.finding import find_person
from fadu.faces.desk.forms.people import (
    AmendPersonForm,
    EndForm,
    EraseForm,
    PeopleFilter,
    PersonForm,
)
from fadu.faces.desk.registering import Sheet, by, form_of, settle
from fadu.law.procedures import registers
from fadu.ui.htmx import template_for
from fadu.ui.shell import Crumb


def sheet_of(person: Person, title: str, **more: Any) -> Sheet:
    """The page around one act on a person."""
    back = reverse("person", kwargs={"id": person.id})
    crumbs = (Crumb("人员与证件", reverse("people")), Crumb(str(person), back), Crumb(title))
    return Sheet(title, title, back, crumbs, **more)


@permit(may_see_people)
def people(request: Any) -> HttpResponse:
    """The list of people."""
    form = PeopleFilter(request.GET or None)
    template = template_for(request, page="desk/people.html", fragment="desk/_rows.html")
    return render(request, template, people_page.context(request, form))


@permit(may_see_people, find_person)
def person(request: Any, found: Person) -> HttpResponse:
    """One person."""
    return render(request, "desk/person.html", people_page.person_context(request, found))


@permit(may_keep_people)
def enter_person(request: Any) -> HttpResponse:
    """登记人员."""
    crumbs = (Crumb("人员与证件", reverse("people")), Crumb("登记人员"))
    sheet = Sheet("登记人员", "登记", reverse("people"), crumbs, done="已登记，请接着授予身份。")

    def do(given: Any) -> str:
        facts = {c: given[c] for c in ("name", "agency", "post", "phone")}
        id = services.enter_person(
            **facts, id=given["token"], **by(request, registers.enter_person)
        )
        return reverse("person", kwargs={"id": id})

    return settle(request, form_of(PersonForm, request), sheet, do)


@permit(may_keep_people, find_person)
def amend_person(request: Any, found: Person) -> HttpResponse:
    """变更人员登记."""
    initial = {c: getattr(found, c) for c in ("name", "agency", "post", "phone")}
    note = "调到其他机构的，原有身份自今天起终止，须在新机构重新授予。"

    def do(given: Any) -> None:
        facts = {c: given[c] for c in ("name", "agency", "post", "phone", "reason")}
        who = by(request, registers.amend_person, given)
        services.amend_person(person=found, **facts, **who)

    form = form_of(AmendPersonForm, request, of=found.id, **initial)
    return settle(request, form, sheet_of(found, "变更人员登记", note=note), do)


@permit(may_keep_people, find_person)
def leave(request: Any, found: Person) -> HttpResponse:
    """离任登记."""
    sheet = sheet_of(
        found, "离任登记", note="登记后账号立即停用；未办结的草稿请提前移交。", danger=True
    )

    def do(given: Any) -> None:
        facts = {"ends_on": given["ends_on"], "reason": given["reason"]}
        services.leave(person=found.id, **facts, **by(request, registers.leave, given))

    form = form_of(EndForm, request, of=found.id, ends_on=request.viewer.day)
    return settle(request, form, sheet, do)


@permit(may_keep_people, find_person)
def erase_person(request: Any, found: Person) -> HttpResponse:
    """删除个人信息."""
    warning = "姓名、电话、证件号码将永久删除；办理记录及其校验不受影响。"
    sheet = sheet_of(found, "删除个人信息", warning=warning, danger=True, done="个人信息已删除。")

    def do(given: Any) -> None:
        who = by(request, registers.erase_person, given)
        services.erase_person(person=found, reason=given["reason"], **who)

    return settle(request, form_of(EraseForm, request, of=found.id), sheet, do)
