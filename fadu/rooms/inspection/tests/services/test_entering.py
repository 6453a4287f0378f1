"""The entry that a proof shows is recorded; what was entered without a code is made up for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import instant_of
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.role import Role
from fadu.rooms.inspection.models import SiteEntry, Visit
from fadu.rooms.inspection.services import entering, issuing
from fadu.rooms.inspection.services.entry import TITLES, Mode, scanned_enterprise, shown_own
from fadu.rooms.inspection.tests.acting import FIRM, Visiting, a_firm, sent
from fadu.rooms.inspection.tests.builders import SIGNER
from tests.people import Bureau


@pytest.fixture
def visiting(bureau: Bureau) -> Visiting:
    """A visit whose officers stand at the gate."""
    made = Visiting(bureau, a_firm(bureau))
    made.do(a.open_visit, planned_on="2025-03-03")
    made.do(a.approve_visit)
    made.do(a.assign_officers, first_officer=bureau.zhang.id, second_officer=bureau.zhao.id)
    return made


def test_the_entry_holds_the_mode_the_mark_and_the_time_of_the_proof(
    bureau: Bureau, visiting: Visiting
):
    at = visiting.now + timedelta(minutes=10)
    code = issuing.settle(visiting.id, at=at, signer=lambda: SIGNER)
    form = sent(bureau, at, Role.OFFICER, idem="gate")

    done = entering.enter(visiting.id, shown_own(visit=visiting.id, at=at), form)
    again = entering.enter(visiting.id, shown_own(visit=visiting.id, at=at), form)

    row = Visit.objects.get()
    assert (done.n, again.repeated) == (3, True)
    assert (row.entry_mode, row.entry_mark, row.entered_on) == (
        TITLES[Mode.OWN],
        code.pk,
        row.planned_on,
    )
    visiting.now = at
    visiting.do(a.show_certificate)
    visiting.do(a.check_site)
    later = visiting.now + timedelta(minutes=10)
    proof = scanned_enterprise(
        scanned=FIRM["credit_code"], enterprise=FIRM["credit_code"], at=later
    )
    entering.enter(visiting.id, proof, sent(bureau, later, Role.OFFICER), again="复查")
    assert list(SiteEntry.objects.order_by("pk").values_list("mode", "scanned")) == [
        ("复查", True),
        ("检查", True),
    ]


def test_an_exception_names_its_reason_and_is_made_up_for(bureau: Bureau, visiting: Visiting):
    at = visiting.now + timedelta(minutes=10)
    form = sent(bureau, at, Role.OFFICER)
    with pytest.raises(Refused, match="不是可以先检查后扫码的情形"):
        entering.enter_without(visiting.id, "忘记", "忘记", form)

    entering.enter_without(visiting.id, "网络或者系统故障", "园区断网", form)
    late = sent(bureau, at + timedelta(days=2), Role.OFFICER)
    code = FIRM["credit_code"]
    entering.make_up(visiting.id, scanned_enterprise(scanned=code, enterprise=code, at=at), late)

    row = Visit.objects.get()
    assert (row.no_code_for, row.entered_on, row.entry_mark) == (
        "网络或者系统故障",
        row.planned_on,
        code,
    )
    assert instant_of(row.code_made_up_on) > instant_of(row.entered_on)
