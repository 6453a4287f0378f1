"""缺项清单 as a Word file: what it lists, who signs, and that it says so once a head has signed."""

from __future__ import annotations

from io import BytesIO

import docx
from django.urls import reverse

from fadu.faces.desk.missing_paper import opening
from fadu.faces.desk.tests.builders import Office, hidden
from fadu.statutes.parameters import selectors
from fadu.statutes.selectors import DECLARED, law_view
from fadu.statutes.tests.builders import fill

FINE, UNIT = "penalty.hearing_fine_unit", "deadline.unit_licence_renewal"
MISSING = "/parameters/missing/"


def file(office: Office, who: str = "张三"):
    """The file as anybody downloads it."""
    answer = office.browser(who).get(reverse("missing_paper"))
    assert answer["Content-Disposition"].endswith(".docx")
    return docx.Document(BytesIO(answer.content))


def test_every_missing_parameter_is_a_row_with_blanks_to_fill_in(office: Office) -> None:
    fill(office.bureau, FINE, "50000")
    (table,) = file(office).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    missing = selectors.missing(law_view(), office.people["张三"].viewer.day)

    assert rows[0] == ["序号", "参数", "法律的规定和留白、依据", "用在哪里", "拟填数值", "来源"]
    assert [row[1].partition("（")[0] for row in rows[1:]] == [
        p.title.partition("（")[0] for p in missing
    ]
    assert {(row[4], row[5]) for row in rows[1:]} == {("", "")}
    assert all(str(p.cite) in row[2] for p, row in zip(missing, rows[1:], strict=True))


def test_the_opening_says_how_much_holds_work_up() -> None:
    found = opening([DECLARED[FINE], DECLARED[UNIT]], "2025年3月3日", "")

    assert found == (
        "截至2025年3月3日，下列2项参数没有填写，也没有默认值，其中1项没有值就不能办理有关环节。"
        "由法规科填写，注明来源和施行日期。"
    )
    assert "不能办理" not in opening([DECLARED[UNIT]], "2025年3月3日", "")


def test_a_signed_list_says_who_signed_it_and_has_no_line_for_the_head(office: Office) -> None:
    head = office.browser("李四")
    before = [p.text for p in file(office).paragraphs]
    head.post(reverse("sign_missing"), hidden(head.get(MISSING)))
    after = [p.text for p in file(office).paragraphs]

    assert "负责人（签字）：" in before
    assert "负责人（签字）：" not in after
    assert any("本清单已由李四于2025年3月3日签署" in text for text in after)
    assert reverse("missing_paper") in head.get(MISSING).content.decode()
