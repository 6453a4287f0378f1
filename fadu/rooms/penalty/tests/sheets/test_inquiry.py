"""Papers of the investigation: each manner has its record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import OTHERS
from fadu.documents.papers.paper import Field
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.rooms.penalty.sheets import inquiry, sampling

OFFICERS = "张三（执法证件号43020001）、吴十（执法证件号43020009）"


def test_each_manner_gives_its_record_with_officers_and_room_for_the_pen(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    records = (inquiry.INTERVIEW, inquiry.SITE, inquiry.SURVEY, sampling.SAMPLE)

    made = [sheet.make(file, n) for sheet in records for n in sheet.entries(file)]

    assert [paper.title for paper in made] == [
        "询问笔录",
        "现场检查笔录",
        "勘验笔录",
        "抽样取证凭证",
    ]
    assert all(OFFICERS in said(paper) and "某主要内容" in said(paper) for paper in made)
    pen = {b.title for b in made[0].blocks if isinstance(b, Field) and not b.text}
    assert {"地点", inquiry.ASKED} <= pen
    (asked,) = inquiry.INTERVIEW.entries(file)
    told = {
        "place": "某办公室", "questioned": "孙某，男，40岁", "began_at": "2025-03-03T01:00:00Z",
        "ended_at": "2025-03-03T02:30:00Z", "answers": "问：何时开工？\n答：三月一日。",
    }  # fmt: skip
    full = file
    for code, value in told.items():
        full = without(full, "investigate", code, value)
    words = said(inquiry.INTERVIEW.make(full, asked))
    assert (
        f"时间：2025年3月3日 09:00至2025年3月3日 10:30\n地点：某办公室\n{inquiry.ASKED}：孙某"
        in words
    )
    assert "答：三月一日。" in words
    assert "问：\n" not in words
    (n,) = inquiry.SUMMONS.entries(file)
    assert OFFICERS in said(inquiry.SUMMONS.make(file, n))
    uncertified = replace(file, people={id: replace(p, papers=()) for id, p in file.people.items()})
    (n,) = inquiry.INTERVIEW.entries(file)
    assert missed(uncertified, inquiry.INTERVIEW.make, n) == [
        ("有效的执法证件", "登记证件", "《行政处罚法》第四十二条第一款")
    ]


def test_a_record_of_questions_is_the_partys_own_or_a_witnesss(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (asked,) = inquiry.INTERVIEW.entries(file)
    unit, man = inquiry.Told(file, file.lines[0]).parties
    for named in (unit, man):  # whoever was asked, the entry says whose statement it is
        own = without(file, "investigate", "questioned_as", q.AS_PARTY)
        own = without(own, "investigate", "questioned_party", named)
        assert inquiry.INTERVIEW.kind.concerns(own, asked) == named  # type: ignore[misc]
    several = without(file, "investigate", "questioned_as", q.AS_PARTY)
    stranger = without(several, "investigate", "questioned_party", "nobody")
    witness = without(file, "investigate", "questioned", "周九，男，50岁")  # a name says nothing
    other = without(file, "investigate", "questioned_as", q.AS_OTHER)
    unsaid = without(file, "investigate", "questioned_as", None)
    for record in (several, stranger, witness, other, unsaid):
        assert inquiry.INTERVIEW.kind.concerns(record, asked) == OTHERS  # type: ignore[misc]


def test_the_report_tells_what_was_done(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    (report,) = inquiry.REPORT.entries(file)

    words = said(inquiry.REPORT.make(file, report))

    assert "当事人：某某化工有限公司、钱某" in words
    assert words.count("：某主要内容") == 5  # four records and the facts found
    first = min(x.n for x in file.lines if x.act == "investigate")
    timed = without(file, "investigate", "began_at", "2025-03-04T01:00:00Z")
    timed = without(timed, "investigate", "ended_at", "2025-03-04T02:20:00Z")
    assert first < report
    assert "2025年3月4日 09:00至2025年3月4日 10:20　" in said(inquiry.REPORT.make(timed, report))
