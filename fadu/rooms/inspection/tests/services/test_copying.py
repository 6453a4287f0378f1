"""What the last visit left is copied with 还在, once, as drafts or as findings."""

from __future__ import annotations

from datetime import timedelta

from fadu.casework.models import Draft
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter
from fadu.registry.models import Party
from fadu.rooms.inspection.models import Visit, VisitFinding
from fadu.rooms.inspection.services import copying
from fadu.rooms.inspection.tests.acting import BEGUN, Visiting, a_firm, sent
from tests.people import Bureau


def test_what_is_still_there_is_copied_once_with_where_it_was_found(bureau: Bureau):
    firm = Party.objects.get(pk=a_firm(bureau))
    last = Visiting(bureau, firm.id).checked()
    last.do(a.find_problem, finding=["F1", "F2", "F3"], description="通道堵塞")
    last.do(a.correct_on_spot, "F2")
    now = Visiting(bureau, firm.id, BEGUN + timedelta(days=30)).checked()
    now.do(a.find_problem, finding=["F1"], description="新问题")
    visit, scope = Visit.objects.get(pk=now.id), bureau.zhang.viewer.scope
    at = now.now + timedelta(minutes=10)

    said = copying.copied(scope, visit, firm)
    drafts = copying.keep_copies(
        Matter.objects.get(pk=now.id), said, viewer=bureau.zhang.viewer, hand=bureau.hand(at), at=at,
        chance=bureau.chance,
    )  # fmt: skip
    copying.record_copies(now.id, said[:1], sent(bureau, at, Role.OFFICER, idem="copy"))
    copying.record_copies(now.id, said[:1], sent(bureau, at, Role.OFFICER, idem="copy"))

    told = [(one["finding"], one["found_before"], one["description"]) for one in said]
    assert told == [(["F2"], f"{last.id}:F1", "通道堵塞"), (["F3"], f"{last.id}:F3", "通道堵塞")]
    assert Draft.objects.filter(matter=now.id, act="find_problem").count() == len(drafts) == 2
    assert drafts[0].stated["found_before"] == f"{last.id}:F1"
    again = VisitFinding.objects.get(visit=now.id, key="F2")
    assert (again.compared, again.found_before) == ("还在", f"{last.id}:F1")
    assert [one["found_before"] for one in copying.copied(scope, visit, firm)] == [f"{last.id}:F3"]
