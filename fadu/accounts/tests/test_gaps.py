"""What an agency cannot do by itself, with the article that asks for it."""

from __future__ import annotations

from datetime import date, timedelta

from fadu.accounts.gaps import expiring, gaps
from fadu.accounts.models import Certificate, Person, RoleGrant

DAY = date(2025, 3, 3)
STAFF = [Person(id=p, name=p) for p in ("甲", "乙", "丙", "丁")]


def grant(person: str, role: str) -> RoleGrant:
    return RoleGrant(person=person, role=role)


def paper(person: str, kind: str = "执法证", ends_on: date = date(2029, 1, 1)) -> Certificate:
    return Certificate(person=person, kind=kind, ends_on=ends_on)


def test_a_complete_agency_lacks_nothing():
    roles = [grant("甲", "officer"), grant("乙", "officer"), grant("丙", "leader"), grant("丁", "legal_reviewer")]
    papers = [paper("甲"), paper("乙"), paper("丁", "法律职业资格证")]

    assert gaps(STAFF, roles, papers, DAY) == ()


def test_everything_that_lacks_is_named_at_once_with_its_article():
    found = gaps(STAFF, [grant("甲", "officer")], [], DAY)

    text = "；".join(gap.text for gap in found)
    assert "不足两名" in text
    assert "没有有效执法证的执法人员：甲" in text
    assert "没有法制审核人员" in text
    assert "没有行政机关负责人" in text
    assert all("行政处罚法" in gap.basis for gap in found)


def test_a_certificate_that_ends_within_ninety_days_is_shown_first_to_end_first():
    near, nearer = DAY + timedelta(days=90), DAY + timedelta(days=3)
    papers = [paper("甲", ends_on=near), paper("乙", ends_on=nearer), paper("丙")]

    assert [c.person for c in expiring(papers, DAY)] == ["乙", "甲"]
