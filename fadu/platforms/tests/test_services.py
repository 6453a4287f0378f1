"""A foreign case comes in by its directory: recorded through the one door, never refused, once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.documents.tests.files import docx
from fadu.kernel.errors import BadInput, Refused
from fadu.law.directories.course import ONE
from fadu.law.directories.reviewing import reviewed
from fadu.law.directories.rows import read
from fadu.law.directories.tests.cases import CLEAN, planted, table
from fadu.law.directories.tests.test_reviewing import SHORTER
from fadu.law.registry import procedure
from fadu.matters.carried import carried
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.selectors import findings, history
from fadu.matters.services import act
from fadu.platforms.selectors import kept_there, titles_of
from fadu.platforms.services import Brought, Foreign, bring_case, demand_sound
from fadu.platforms.tests.builders import a_party, comma, xes, xlsx
from fadu.statutes.selectors import law_view
from tests.people import Bureau, found_bureau

pytestmark = pytest.mark.django_db
ORDINARY = procedure("penalty.ordinary")
NOW = datetime(2025, 12, 1, tzinfo=UTC)


def bring(office: Bureau, lines, number: str = "HLW-9", token: str = "", **parties: str) -> Brought:
    """Import the lines as 张三 does."""
    cells = table(lines)
    done = reviewed(
        ORDINARY, law_view(), titles_of(ORDINARY, NOW.date()).read(read([cells])), None, NOW
    )
    named = parties or {ONE: a_party(office)}
    foreign = Foreign(ORDINARY, "省执法系统", number, named)
    person = office.zhang
    return bring_case(
        foreign=foreign, done=done, name="目录.xlsx", data=xlsx(cells), viewer=person.viewer,
        hand=office.hand(NOW), token=token,
    )  # fmt: skip


def test_every_act_is_recorded_once_judged_by_review_and_the_file_is_kept():
    office = found_bureau()

    token = "01FORM00000000000000000001"
    first, again = (bring(office, planted(), token=token) for _ in range(2))
    matter = Matter.objects.get(id=first.matter)
    lines = history(matter)

    assert (again.new, again.same, again.matter) == (0, first.new, first.matter)
    assert matter == kept_there(office.zhang.viewer.scope, ORDINARY.code, "省执法系统", "HLW-9")
    assert (matter.external, matter.irregular, len(lines)) == (True, 0, first.new)
    assert {line.recorded_by for line in lines} == {office.zhang.id}
    (file,) = lines[0].files
    assert carried([file["sha256"]]) == {file["sha256"]}
    found = {(r.kind, r.act) for _, r in findings(matter, law_view(), NOW)}
    assert {("late", "dispose_evidence"), ("early", "hold_hearing"), ("late", "penalize")} <= found
    assert not {"facts", "role", "officers", "certificate"} & {kind for kind, _ in found}
    assert first.matter == token
    other = NewMatter(ORDINARY, office.place, "省执法系统", "HLW-9")
    with pytest.raises(Refused, match="已经登记为一个事项"):  # another form, at the same instant
        act(other, ORDINARY.act("file_case"), hand=office.hand(NOW), who=(), facts={}, at=NOW)
    with pytest.raises(Refused, match="已经建立"):  # the form once more, for another case
        bring(office, planted(), "HLW-8", token=token)
    assert Matter.objects.exclude(platform="").count() == 1


@pytest.mark.parametrize("code", ["inspection.visit", "hazard.major"])
def test_inspections_and_hazards_of_other_platforms_are_recorded_like_cases(code):
    office, of = found_bureau(), procedure(code)
    cells = [["题名", "日期"], *([p[5:], f"2025-{p[:5]}"] for p in SHORTER[code][0].split())]
    titles = titles_of(of, NOW.date())
    done = reviewed(of, law_view(), titles.read(read([cells])), None, NOW)
    zhang = office.zhang.viewer

    brought = bring_case(
        foreign=Foreign(of, "互联网加监管", "JC-1", {}), done=done, name="目录.xlsx", data=xlsx(cells),
        viewer=zhang, hand=office.hand(NOW),
    )  # fmt: skip
    matter = Matter.objects.get(id=brought.matter)

    assert (matter.external, matter.irregular, matter.closed) == (True, 0, True)
    assert brought.new == len(done.course.steps) == len(history(matter))


def test_what_comes_from_elsewhere_passes_the_checks_of_an_upload():
    cells = table(CLEAN)
    kinds = [demand_sound(f"目录.{end}", data) for end, data in (
        ("xlsx", xlsx(cells)), ("CSV", comma(cells)), ("xes", xes(("立案", "2025-03-04"))),
    )]  # fmt: skip

    assert kinds[1:] == ["text/csv", "application/xml"]
    marked = [["题名", "日期"], ["机密★10年", "2025-03-04"]]
    for name, data, said in (
        ("目录.csv", comma(marked), "密级标志"), ("目录.xlsx", xlsx(marked), "密级标志"),
        ("目录.xes", xes(("&#26426;密★", "2025-03-04")), "密级标志"), ("【秘密】.csv", comma(cells), "文件名里"),
        ("目录.xlsx", docx(), "内容不是 xlsx"), ("目录.docx", b"PK", "类型不受支持"),
        ("目录.xes", b"\x1f\x8b\x08\x00", "不是文本文件"), ("目录.pdf", b"%PDF-", "不是卷内目录"),
    ):  # fmt: skip
        with pytest.raises(BadInput, match=said):
            demand_sound(name, data)


def test_what_has_been_added_since_is_recorded_alone_and_gaps_are_named_at_once():
    office = found_bureau()
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
