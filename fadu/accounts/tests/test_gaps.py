"""What an agency lacks to act by itself, each lack with its article."""

from __future__ import annotations

from datetime import date, timedelta

from fadu.accounts.gaps import expiring, gaps
from fadu.accounts.models import Certificate, Person, RoleGrant
from fadu.law.vocabulary.role import Role

DAY = date(2025, 3, 3)
PEOPLE = [
    Person(id=i, name=n) for i, n in (("a", "张三"), ("b", "钱七"), ("c", "赵六"), ("d", "李四"))
]


def held(person: str, role: Role) -> RoleGrant:
    """A capacity."""
    return RoleGrant(person=person, role=role.value, since=DAY)


def paper(person: str, kind: str = "执法证", days: int = 400) -> Certificate:
    """A certificate that ends in so many days."""
    return Certificate(
        person=person, kind=kind, since=date(2024, 1, 1), ends_on=DAY + timedelta(days)
    )


FULL = (
    [
        held("a", Role.OFFICER),
        held("b", Role.OFFICER),
        held("c", Role.LEGAL_REVIEWER),
        held("d", Role.LEADER),
    ],
    [paper("a"), paper("b"), paper("c", "法律职业资格证")],
)


def test_an_agency_with_everybody_it_needs_has_no_gap() -> None:
    assert gaps(PEOPLE, *FULL, DAY) == ()


def test_one_certified_officer_cannot_enforce_alone() -> None:
    found = gaps(PEOPLE, FULL[0], FULL[1][1:], DAY)

    assert [g.basis for g in found] == ["《行政处罚法》第四十二条第一款"] * 2
    assert "1名，不足两名" in found[0].text
    assert found[1].text == "没有有效执法证的执法人员：张三"


def test_a_reviewer_without_legal_qualification_is_named() -> None:
    found = gaps(PEOPLE, FULL[0], FULL[1][:2], DAY)

    assert [g.basis for g in found] == ["《行政处罚法》第五十八条第二款"]
    assert "赵六" in found[0].text


def test_without_reviewer_and_leader_both_lacks_are_said() -> None:
    found = gaps(PEOPLE, FULL[0][:2], FULL[1], DAY)

    assert [g.text[:8] for g in found] == ["没有法制审核人员", "没有行政机关负责"]


def test_certificates_within_ninety_days_of_their_end_come_first_to_end_first() -> None:
    papers = [paper("a", days=91), paper("b", days=90), paper("c", days=0), paper("d", days=-1)]

    assert [c.person for c in expiring(papers, DAY)] == ["c", "b"]
