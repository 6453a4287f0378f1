"""What waits for the viewer, the earliest last day first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.faces.desk import work
from fadu.faces.desk.tests.builders import Office, a_case, a_clue, done
from fadu.matters.models import Matter
from fadu.statutes.selectors import law_view

NOW = datetime(2025, 3, 3, 1, tzinfo=UTC)


def test_the_next_owed_act_stands_with_its_last_day_and_article(office: Office) -> None:
    case = a_case(office)
    duty = work.owed(office.people["李四"].viewer, NOW)[0]

    assert duty.matter == case
    assert (duty.title, duty.deadline.due.isoformat()) == ("作出处罚决定", "2025-05-26")
    assert "第六十条" in duty.deadline.basis
    assert duty.mine
    assert duty.who == "行政机关负责人"
    assert not work.owed(office.people["张三"].viewer, NOW)[0].mine


def test_who_carries_a_matter_has_its_duties_though_another_does_them(office: Office) -> None:
    case = a_case(office)
    carries, heads, other = (office.people[n].viewer for n in ("张三", "李四", "钱七"))

    assert case.owner == carries.person
    for viewer in (carries, heads):
        assert len(work.duties(work.owed(viewer, NOW))) == 1
    assert work.duties(work.owed(other, NOW)) == []


def test_what_one_carries_is_found_behind_any_number_of_colleagues_duties(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "OWED", 1)
    cases = [a_case(office, cause) for cause in ("甲案", "乙案", "丙案")]
    Matter.objects.filter(pk__in=[c.pk for c in cases[:2]]).update(owner=office.id("钱七"))

    found = work.duties(work.owed(office.people["张三"].viewer, NOW))

    assert [d.matter.pk for d in found] == [cases[2].pk]


def test_another_agencys_duties_are_not_the_viewers(office: Office) -> None:
    a_case(office)

    assert work.owed(office.people["王五"].viewer, NOW) == []


def test_what_another_owes_within_three_days_is_a_warning_and_no_duty(office: Office) -> None:
    a_case(office)
    other, head = office.people["钱七"].viewer, office.people["李四"].viewer
    near = datetime(2025, 5, 24, 1, tzinfo=UTC)

    assert work.warnings(work.owed(other, NOW)) == []
    assert [d.title for d in work.warnings(work.owed(other, near))] == ["作出处罚决定"]
    assert work.warnings(work.owed(head, near)) == []


def test_possible_acts_are_undone_ones_of_the_matters_one_carries(office: Office) -> None:
    case = a_case(office)
    found = work.possible(office.people["张三"].viewer, law_view(), NOW)

    assert [one.matter for one in found] == [case]
    titles = [title for title, _ in found[0].acts]
    assert "调查取证" in titles
    assert "审查管辖" not in titles
    assert len(titles) <= work.NEXT


def test_a_head_sees_what_has_come_into_play_for_a_head_in_colleagues_matters(
    office: Office,
) -> None:
    clue = a_clue(office)
    head = office.people["李四"].viewer
    limits = {"act_state": "已经终了", "act_ended_on": "2025-02-01", "discovered_on": "2025-02-20"}
    for code, over in (("check_jurisdiction", {}), ("check_limitation", limits)):
        clue = done(office, "张三", clue, code, **over)

    found = work.possible(head, law_view(), NOW)

    assert [one.matter for one in found] == [clue]
    titles = [title for title, _ in found[0].acts]
    assert "立案" in titles
    assert "自行回避" not in titles  # open to everybody at any time: no work of the head's
    assert not found[0].own


def test_a_supervisor_and_another_agency_have_nothing_to_do(office: Office) -> None:
    a_case(office)

    for who in ("督丁", "王五", "安甲"):
        assert work.possible(office.people[who].viewer, law_view(), NOW) == []


def test_what_may_be_done_costs_the_same_with_many_matters(office: Office) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            work.possible(head, law, NOW)
        return len(queries)

    law, head = law_view(), office.people["李四"].viewer
    a_clue(office)
    few = cost()
    for _ in range(work.CARRIED + work.NEW):
        a_clue(office)

    assert cost() == few == 4
    assert len(work.possible(office.people["张三"].viewer, law, NOW)) <= (
        work.CARRIED + work.NEAR + work.NEW
    )
