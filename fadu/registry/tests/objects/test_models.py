"""What is registered of a party says in one line what it is."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from fadu.registry.models import Call, HazardSource, Licence, Site, SupervisedObject, TierGrade


def test_each_thing_says_what_it_is() -> None:
    assert str(SupervisedObject(sector="烟花爆竹", level="市级")) == "烟花爆竹（市级）"
    assert str(TierGrade(tier="低风险", graded_on=date(2024, 1, 2))) == "低风险（2024-01-02）"
    assert str(Site(name=None)) == "（已删除）"
    assert str(Licence(kind="安全生产许可证", number=None)) == "安全生产许可证 （已删除）"
    assert str(HazardSource(level="三级", hazard="重大危险源")) == "三级重大危险源"
    said = str(Call(unit="消防救援支队", mode="检查", called_on=date(2024, 1, 2)))
    assert said == "消防救援支队检查（2024-01-02）"


def test_the_database_refuses_a_licence_that_ends_before_it_begins(db: None) -> None:
    with pytest.raises(IntegrityError, match="a_licence_ends_after_it_begins"):
        Licence(id="x", party="p", kind="其他证照", issuer="y", valid_from=date(2024, 1, 2), valid_until=date(2024, 1, 1)).save()  # fmt: skip
