"""A foreign case comes in by its directory: recorded through the one door, never refused, once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.faces.desk.tests.builders import Office, found_office
from fadu.kernel.errors import BadInput
from fadu.law.directories.course import ONE
from fadu.law.directories.reviewing import reviewed
from fadu.law.directories.rows import read
from fadu.law.directories.tests.cases import CLEAN, planted, table
from fadu.law.registry import procedure
from fadu.ledger.selectors import carried
from fadu.matters.models import Matter
from fadu.matters.selectors import findings, history
from fadu.platforms.selectors import kept_there, titles_of
from fadu.platforms.services import Brought, Foreign, bring_case
from fadu.platforms.tests.builders import xlsx
from fadu.statutes.selectors import law_view

pytestmark = pytest.mark.django_db
ORDINARY = procedure("penalty.ordinary")
NOW = datetime(2025, 12, 1, tzinfo=UTC)


def bring(office: Office, lines, number: str = "HLW-9", **parties: str) -> Brought:
    """Import the lines as 张三 does."""
    cells = table(lines)
    done = reviewed(
        ORDINARY, law_view(), titles_of(ORDINARY, NOW.date()).read(read([cells])), None, NOW
    )
    named = parties or {ONE: office.parties["甲烟花公司"]}
    foreign = Foreign(ORDINARY, "省执法系统", number, named)
    person = office.people["张三"]
    return bring_case(
        foreign=foreign, done=done, name="目录.xlsx", data=xlsx(cells), viewer=person.viewer,
        hand=office.bureau.hand(NOW),
    )  # fmt: skip


def test_every_act_is_recorded_once_judged_by_review_and_the_file_is_kept():
    office = found_office()

    first, again = bring(office, planted()), bring(office, planted())
    matter = Matter.objects.get(id=first.matter)
    lines = history(matter)

    assert (again.new, again.same, again.matter) == (0, first.new, first.matter)
    assert matter == kept_there(
        office.people["张三"].viewer.scope, ORDINARY.code, "省执法系统", "HLW-9"
    )
    assert (matter.external, matter.irregular, len(lines)) == (True, 0, first.new)
    assert {line.recorded_by for line in lines} == {office.id("张三")}
    (file,) = lines[0].files
    assert carried([file["sha256"]]) == {file["sha256"]}
    found = {(r.kind, r.act) for _, r in findings(matter, law_view(), NOW)}
    assert {("late", "dispose_evidence"), ("early", "hold_hearing"), ("late", "penalize")} <= found
    assert not {"facts", "role", "officers", "certificate"} & {kind for kind, _ in found}


def test_what_has_been_added_since_is_recorded_alone_and_gaps_are_named_at_once():
    office = found_office()
    before = bring(office, CLEAN[:-2])

    after = bring(office, CLEAN)

    assert (after.matter, after.same) == (before.matter, before.new)
    assert after.new >= 2
    assert findings(Matter.objects.get(id=after.matter), law_view(), NOW) == []
    with pytest.raises(
        BadInput, match="请填写在该平台的编号；请选择当事人；序号41“某种材料”没有选定环节"
    ):
        bring(office, [*CLEAN, ("2025-06-04", "", "某种材料", "")], "", 甲="X")
    with pytest.raises(BadInput, match="日期在今天以后"):
        bring(office, [("2027-01-04", "", "立案审批表", "")], "HLW-10")
    assert Matter.objects.filter(platform_number="HLW-10").count() == 0
