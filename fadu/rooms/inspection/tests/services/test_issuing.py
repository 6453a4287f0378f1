"""A visit has the code that its acts ask for, however often and however late it is asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.visit_code import opened
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures.inspection_visit import acts as a
from fadu.registry.models import Party
from fadu.rooms.inspection.models import IssuedCode, Visit
from fadu.rooms.inspection.services import issuing
from fadu.rooms.inspection.tests.acting import BEGUN, Visiting, a_firm
from fadu.rooms.inspection.tests.builders import SIGNER
from tests.people import Bureau

DAY = timedelta(days=1)


def _staffed(bureau: Bureau, firm: str, **task) -> Visiting:
    visiting = Visiting(bureau, firm)
    visiting.do(a.open_visit, planned_on="2025-03-05", **task)
    visiting.do(a.approve_visit)
    _assign(visiting, bureau.zhang.id, bureau.zhao.id)
    return visiting


def _assign(visiting: Visiting, *pair: str) -> None:
    visiting.do(
        a.assign_officers, **dict(zip(("first_officer", "second_officer"), pair, strict=True))
    )


def _settle(id: str, at=BEGUN) -> IssuedCode | None:
    return issuing.settle(id, at=at, signer=lambda: SIGNER)


def test_a_code_is_issued_once_the_visit_is_approved_and_staffed(bureau: Bureau):
    visiting = Visiting(bureau, a_firm(bureau))
    visiting.do(a.open_visit, planned_on="2025-03-05")
    assert _settle(visiting.id) is None
    visiting.do(a.approve_visit)
    assert _settle(visiting.id) is None
    _assign(visiting, bureau.zhang.id, bureau.zhao.id)

    code = _settle(visiting.id)
    again = _settle(visiting.id, BEGUN + DAY)

    assert code is not None
    assert again == code
    said = opened(code.text).terms
    assert (said.visit, said.agency, said.kind) == (visiting.id, bureau.agency.name, "计划检查")
    assert said.since == instant_of(day_of(BEGUN) + 2 * DAY)
    assert said.until - said.since == DAY
    assert len(said.certificates) == 2
    assert code.contents == Visit.objects.get().occasion


def test_other_officers_have_another_code_and_the_first_ones_again_another(bureau: Bureau):
    visiting = _staffed(bureau, a_firm(bureau))
    first = _settle(visiting.id)
    _assign(visiting, bureau.zhao.id, bureau.zhang.id)
    second = _settle(visiting.id)
    _assign(visiting, bureau.zhang.id, bureau.zhao.id)

    third = _settle(visiting.id)

    assert third == _settle(visiting.id)
    assert len({first.pk, second.pk, third.pk}) == 3
    assert IssuedCode.objects.filter(withdrawn=None).count() == 1
    assert opened(third.text).terms.certificates == opened(first.text).terms.certificates


def test_the_sweep_issues_what_a_crash_left_out_and_withdraws_what_was_called_off(bureau: Bureau):
    firm = a_firm(bureau)
    due, off, nameless = (
        _staffed(bureau, f) for f in (firm, firm, a_firm(bureau, name="无代码", credit_code=None))
    )
    _settle(off.id)
    off.do(a.call_off)

    moved, failed = issuing.settle_all(at=BEGUN, signer=lambda: SIGNER)

    assert moved == 2
    assert [text.partition("：")[0] for text in failed] == [nameless.id]
    assert "没有登记统一社会信用代码" in failed[0]
    assert set(IssuedCode.objects.values_list("visit", "withdrawal")) == {
        (due.id, ""),
        (off.id, "cancelled"),
    }
    assert issuing.settle_all(at=BEGUN, signer=lambda: SIGNER)[0] == 0
    assert _settle(off.id) is None


def test_without_a_certificate_on_the_day_there_is_no_code(bureau: Bureau):
    visiting = _staffed(bureau, a_firm(bureau))
    late = BEGUN.replace(year=2030)

    with pytest.raises(Refused, match="没有有效的执法证件"):
        _settle(visiting.id, late)
    assert Party.objects.count() == 1
    assert IssuedCode.objects.count() == 0


def test_an_entered_visit_keeps_its_code_as_it_is(bureau: Bureau):
    visiting = _staffed(bureau, a_firm(bureau))
    code = _settle(visiting.id)
    visiting.do(a.enter_by_code)

    assert not issuing.wants_code(Visit.objects.get())
    assert _settle(visiting.id, BEGUN + 9 * DAY) == code


def test_a_recorded_act_is_followed_by_its_code_and_stands_where_none_can_be_issued(
    bureau: Bureau, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        visiting = _staffed(bureau, a_firm(bureau))
    code = IssuedCode.objects.get(visit=visiting.id)
    assert code.withdrawn is None

    with django_capture_on_commit_callbacks(execute=True):
        visiting.do(a.call_off)
        nameless = _staffed(bureau, a_firm(bureau, name="无代码", credit_code=None))

    assert IssuedCode.objects.get(visit=visiting.id).withdrawal == "cancelled"
    assert Visit.objects.get(pk=nameless.id).first_officer
