"""What a person is asked about titles, and what a choice means."""

from __future__ import annotations

from fadu.faces.desk.foreign_page import NONE, findings_table, papers_table, settled
from fadu.law.directories.tests.builders import ORDINARY, judged
from fadu.law.directories.tests.cases import planted, table


def test_choices_are_acts_of_the_procedure_or_none_and_everything_else_is_left_out():
    found = settled(
        ORDINARY,
        {
            "choice-甲": "educate",
            "choice-乙": NONE,
            "choice-丙": "tea",
            "choice-丁": "",
            "do": "try",
        },
    )

    assert {title: m.acts for title, m in found.items()} == {"甲": ("educate",), "乙": ()}


def test_findings_stand_under_their_number_and_papers_under_their_acts():
    done = judged(table([*planted(), ("2025-07-20", "", "某种材料", "")]))

    findings, papers = findings_table(done.findings), papers_table(ORDINARY, done)

    assert [row.cells[0].text for row in findings.rows] == [
        f.row.number for f in done.findings if f.row
    ]
    assert sum(len(row.cells[2].badges) for row in findings.rows) == 11
    assert [row.cells[-1].text for row in papers.rows][-2:] == ["立卷归档", "待选定"]
    assert findings_table([]).empty.title == "没有发现问题"
