"""What a person holds: capacities, certificates and the sign-in, kept by the security administrator."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse

from fadu.accounts import selectors, services
from fadu.accounts.models import Account, Certificate, Person, RoleGrant
from fadu.accounts.permissions import may_keep_accounts, may_keep_people, permit
from fadu.accounts.viewer import Viewer
from fadu.casework.selectors import lent_from
from fadu.faces.desk.finding import find_person
from fadu.faces.desk.forms.people import AccountForm, CertificateForm, EndForm, GrantForm, ResetForm
from fadu.faces.desk.registering import by, form_of, settle
from fadu.faces.desk.views.people import sheet_of
from fadu.law.procedures import registers
from fadu.law.vocabulary.role import Role


def find_grant(viewer: Viewer, id: str, grant: str) -> tuple[Person, RoleGrant]:
    """A capacity of the person, or 404."""
    person = find_person(viewer, id)
    found = selectors.all_grants([person.id]).filter(pk=grant).first()
    if found is None:
        raise Http404("没有这一身份")
    return person, found


def find_certificate(viewer: Viewer, id: str, certificate: str) -> tuple[Person, Certificate]:
    """A certificate of the person, or 404."""
    person = find_person(viewer, id)
    found = selectors.all_certificates([person.id]).filter(pk=certificate).first()
    if found is None:
        raise Http404("没有这一证件")
    return person, found


def find_account(viewer: Viewer, id: str) -> tuple[Person, Account]:
    """The person's sign-in, or 404."""
    person = find_person(viewer, id)
    found = selectors.accounts([person.id]).get(person.id)
    if found is None:
        raise Http404("此人没有账号")
    return person, found


@permit(may_keep_people, find_person)
def grant_role(request: Any, found: Person) -> HttpResponse:
    """授予身份."""
    note = "管理员身份与其他任何身份互斥；一人可以有多种业务身份。"

    def do(given: Any) -> None:
        role, term = Role(given["role"]), {c: given[c] for c in ("since", "until")}
        who, place = by(request, registers.grant_role, given), found.agency
        lent = lent_from(found.id, given["since"])
        services.grant_role(person=found.id, role=role, agency=place, lent=lent, **term, **who)

    form = form_of(GrantForm, request, of=found.id, since=request.viewer.day)
    return settle(request, form, sheet_of(found, "授予身份", note=note), do)


@permit(may_keep_people, find_grant)
def end_role(request: Any, held: tuple[Person, RoleGrant]) -> HttpResponse:
    """终止身份."""
    person, grant = held

    def do(given: Any) -> None:
        facts = {"ends_on": given["ends_on"], "reason": given["reason"]}
        services.end_role(grant=grant, **facts, **by(request, registers.end_role, given))

    form = form_of(EndForm, request, of=person.id, ends_on=request.viewer.day)
    return settle(request, form, sheet_of(person, f"终止身份：{grant}"), do)


@permit(may_keep_people, find_person)
def issue_certificate(request: Any, found: Person) -> HttpResponse:
    """登记证件."""

    def do(given: Any) -> None:
        facts = {c: given[c] for c in ("kind", "number", "since", "ends_on")}
        who = by(request, registers.issue_certificate, given)
        services.issue_certificate(person=found.id, **facts, **who)

    form = form_of(CertificateForm, request, of=found.id)
    return settle(request, form, sheet_of(found, "登记证件"), do)


@permit(may_keep_people, find_certificate)
def revoke_certificate(request: Any, held: tuple[Person, Certificate]) -> HttpResponse:
    """注销证件."""
    person, paper = held

    def do(given: Any) -> None:
        facts = {"ends_on": given["ends_on"], "reason": given["reason"]}
        who = by(request, registers.revoke_certificate, given)
        services.revoke_certificate(certificate=paper, **facts, **who)

    form = form_of(EndForm, request, of=person.id, ends_on=request.viewer.day)
    return settle(request, form, sheet_of(person, f"注销证件：{paper}"), do)


@permit(may_keep_accounts, find_person)
def open_account(request: Any, found: Person) -> HttpResponse:
    """开通账号."""

    def do(given: Any) -> None:
        account = {c: given[c] for c in ("username", "password")}
        services.open_account(person=found.id, **account)

    sheet = sheet_of(found, "开通账号", done="账号已开通。", note="账号和口令不记入台账。")
    return settle(request, form_of(AccountForm, request), sheet, do)


@permit(may_keep_accounts, find_account)
def reset_password(request: Any, held: tuple[Person, Account]) -> HttpResponse:
    """重置口令."""
    person, account = held

    def do(given: Any) -> None:
        services.reset_password(account=account, new=given["password"])

    sheet = sheet_of(person, "重置口令", done="口令已重置。", note=f"账号：{account.username}")
    return settle(request, form_of(ResetForm, request), sheet, do)
