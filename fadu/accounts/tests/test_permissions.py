"""A view runs only for whom its permit allows, and the refused person reads why."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from fadu.accounts import permissions
from fadu.accounts.tests.test_viewer import OFFICER, standing
from fadu.kernel.errors import Refused
from fadu.law.vocabulary.role import Role


def request_of(viewer: Any) -> Any:
    """A request as the middleware would leave it."""
    request = RequestFactory().get("/matters/?q=1")
    request.viewer = viewer  # type: ignore[attr-defined]
    return request


def shown(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """A view."""
    return HttpResponse("yes")


def test_a_stranger_is_sent_to_sign_in_and_back() -> None:
    answer: Any = permissions.permit(permissions.may_enter)(shown)(request_of(None))

    assert answer.status_code == 302
    assert answer["Location"] == "/sign-in/?next=/matters/%3Fq%3D1"


def test_the_refused_person_reads_the_predicates_own_sentence() -> None:
    view = permissions.permit(permissions.may_keep_people)(shown)

    with pytest.raises(Refused, match=r"登记由安全管理员办理$"):
        view(request_of(OFFICER))


def test_the_object_is_looked_up_before_the_permit_is_asked() -> None:
    seen = []
    find = lambda viewer, id: seen.append(id) or SimpleNamespace(id=id)  # noqa: E731
    view = permissions.permit(permissions.may_enter, find)(shown)

    assert view(request_of(OFFICER), id="m1").status_code == 200
    assert seen == ["m1"]
    assert view.permit is permissions.may_enter  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("may", "allowed", "refused"),
    [
        (permissions.may_see_business, Role.SUPERVISOR, Role.AUDIT_ADMIN),
        (permissions.may_keep_agencies, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
        (permissions.may_see_people, Role.OFFICER, Role.SYSTEM_ADMIN),
        (permissions.may_keep_people, Role.SECURITY_ADMIN, Role.LEADER),
        (permissions.may_keep_accounts, Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN),
        (permissions.may_set_parameters, Role.LEGAL_OFFICE, Role.LEADER),
        (permissions.may_keep_calendar, Role.LEGAL_OFFICE, Role.OFFICER),
        (permissions.may_keep_parties, Role.OFFICER, Role.LEADER),
        (permissions.may_ask_party_erasure, Role.LEGAL_OFFICE, Role.LEADER),
        (permissions.may_erase_parties, Role.LEADER, Role.LEGAL_OFFICE),
        (permissions.may_prepare, Role.OFFICER, Role.SUPERVISOR),
        (permissions.may_bring_cases, Role.REGISTRAR, Role.SUPERVISOR),
        (permissions.may_audit, Role.AUDIT_ADMIN, Role.OFFICER),
    ],
)
def test_each_permit_is_for_its_own_capacity(may: Any, allowed: Role, refused: Role) -> None:
    assert may(standing(allowed), None)
    assert not may(standing(refused), None)


def test_agencies_and_law_are_open_to_everybody_signed_in() -> None:
    nobody = replace(OFFICER, roles=frozenset())

    assert permissions.may_see_agencies(nobody, None)
    assert permissions.may_read_law(nobody, None)
    assert permissions.may_enter(nobody, None)
