"""Many visits are opened and staffed together; a look at it leaves nothing, and every refusal has a name."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.procedures.inspection_visit import acts as a
from fadu.ledger.models import Entry
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.services.arranging import open_and_staff, previewed, spread, staff
from fadu.rooms.inspection.services.opening import Staffing, Task, item_id
from fadu.rooms.inspection.services.sending import NotAll
from fadu.rooms.inspection.tests.acting import BEGUN, TOLD, Visiting, a_firm, sent
from fadu.statutes.selectors import law_view
from tests.people import Bureau

pytestmark = pytest.mark.django_db
COMMON = TOLD["open_visit"] | {"occasion": "一般检查", "planned_on": "2025-03-05"}


def test_a_look_leaves_nothing_and_the_deed_opens_and_staffs_once(bureau: Bureau):
    firms = [a_firm(bureau), a_firm(bureau, name="另一公司", credit_code=None)]
    tasks = [Task(firm, COMMON, item_id(BEGUN, bureau.agency.id, "desk", firm)) for firm in firms]
    pairs = {task.id: (bureau.zhang.id, bureau.zhao.id) for task in tasks}
    before = Entry.objects.count()

    def do():
        told = {"scope": bureau.li.viewer.scope, "place": bureau.place}
        by = {name: sent(bureau, idem=f"form-1/{name}") for name in ("sent", "assigned")}
        return open_and_staff(tasks, pairs, **by, **told)

    assert [one.repeated for one in previewed(do)] == [False, False]
    assert (Entry.objects.count(), Visit.objects.count()) == (before, 0)
    do()
    assert set(Visit.objects.values_list("second_officer", flat=True)) == {bureau.zhao.id}
    assert [one.repeated for one in do()] == [True, True]
    assert Visit.objects.count() == 2


def test_who_has_no_certificate_or_has_given_way_is_not_assigned(bureau: Bureau):
    visits = []
    for name, day in (("甲公司", "2025-03-05"), ("乙公司", "2031-03-05")):
        visit = Visiting(bureau, a_firm(bureau, name=name, credit_code=None))
        visit.do(a.open_visit, planned_on=day)
        visits.append(visit)
    visits[0].do(a.request_recusal, recused=bureau.zhao.id, relation="近亲属")
    visits[0].do(a.decide_recusal, recused=bureau.zhao.id, recusal_granted=True)
    staffings = [Staffing(v.id, bureau.zhang.id, bureau.zhao.id) for v in visits]
    told = {"scope": bureau.li.viewer.scope, "sent": sent(bureau, visits[1].now)}

    with pytest.raises(NotAll) as refused:
        staff(staffings, **told)

    assert {name: str(why) for name, why in refused.value.against}.keys() == {"甲公司", "乙公司"}
    assert "已经回避" in str(refused.value)
    assert "2031-03-05没有有效的执法证件" in str(refused.value)
    assert set(Visit.objects.values_list("first_officer", flat=True)) == {""}
    with pytest.raises(BadInput, match="不在您的查看范围内"):
        staff([Staffing("0" * 26, bureau.zhang.id, bureau.zhao.id)], **told)


def test_days_are_spread_over_the_working_days_of_a_window():
    calendar = law_view().calendar
    monday, sunday = date(2025, 3, 3), date(2025, 3, 9)

    assert spread(monday, sunday, 3, calendar) == [monday, date(2025, 3, 4), date(2025, 3, 6)]
    assert len(set(spread(monday, sunday, 10, calendar))) == 5
    with pytest.raises(BadInput, match="没有工作日"):
        spread(date(2025, 3, 8), sunday, 1, calendar)
