"""What waits for the viewer, the earliest last day first."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.faces.desk import work
from fadu.faces.desk.tests.builders import Office, a_case
from fadu.statutes.selectors import law_view

NOW = datetime(2025, 3, 3, 1, tzinfo=UTC)


def test_the_next_owed_act_stands_with_its_last_day_and_article(office: Office) -> None:
    case = a_case(office)
    duty = work.duties(office.people["李四"].viewer, NOW)[0]

    assert duty.matter == case
    assert (duty.title, duty.deadline.due.isoformat()) == ("作出处罚决定", "2025-05-26")
    assert "第六十条" in duty.deadline.basis
    assert duty.mine
    assert not work.duties(office.people["张三"].viewer, NOW)[0].mine


def test_another_agencys_duties_are_not_the_viewers(office: Office) -> None:
    a_case(office)

    assert work.duties(office.people["王五"].viewer, NOW) == []


def test_a_period_within_three_days_is_a_warning(office: Office) -> None:
    a_case(office)
    viewer = office.people["李四"].viewer
    near = datetime(2025, 5, 24, 1, tzinfo=UTC)

    assert work.warnings(work.duties(viewer, NOW)) == []
    assert [d.title for d in work.warnings(work.duties(viewer, near))] == ["作出处罚决定"]


def test_possible_acts_are_undone_ones_of_the_matters_one_carries(office: Office) -> None:
    case = a_case(office)
    found = work.possible(office.people["张三"].viewer, law_view(), NOW)

    assert [one.matter for one in found] == [case]
    titles = [title for title, _ in found[0].acts]
    assert "调查取证" in titles
    assert "审查管辖" not in titles
    assert len(titles) <= work.NEXT
    assert work.possible(office.people["李四"].viewer, law_view(), NOW) == []
