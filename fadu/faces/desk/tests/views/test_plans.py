"""The list, one plan, how far it is carried out, the simulator, its documents; nobody else's plan is there."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from fadu.faces.desk.tests.builders import Office, words
from fadu.rooms.plans.tests.builders import measured, published

PAGES = ("", "progress/", "simulate/", "papers/supervision/", "papers/enterprise/", "documents/supervision/", "documents/enterprise/")  # fmt: skip


def test_every_page_of_a_plan_opens_and_reads_for_whoever_may(office: Office) -> None:
    plan = published(office.bureau)
    for name, status in (("张三", 200), ("李四", 200), ("王五", 404), ("系乙", 404)):
        browser = office.browser(name)
        found = [browser.get(f"/plans/{plan.pk}/{page}").status_code for page in PAGES]
        assert set(found) <= {status, 403}, name
    assert office.browser("系乙").get("/plans/").status_code == 403
    shown = words(office.browser("张三").get("/plans/?year=2025"))
    assert "2025年度安全生产监督检查计划" in shown
    assert "已公布" in shown
    assert "这一年没有检查计划" in words(office.browser("王五").get("/plans/?year=2025"))
    assert office.browser("张三").get("/plans/?year=x").status_code == 200


def test_a_word_file_says_what_the_page_says(office: Office) -> None:
    plan, browser = published(office.bureau), office.browser("张三")
    for which, title in (("supervision", "2025年度安全生产监督检查计划"), ("enterprise", "某市应急管理局2025年度涉企行政检查计划")):  # fmt: skip
        printed = words(browser.get(f"/plans/{plan.pk}/papers/{which}/"))
        file = docx.Document(BytesIO(browser.get(f"/plans/{plan.pk}/documents/{which}/").content))
        said = [p.text for p in file.paragraphs if p.text]
        cells = {c.text for table in file.tables for row in table.rows for c in row.cells}
        assert said[0] == title
        assert said[-2:] == ["某市应急管理局", "2025年1月18日"]
        squeezed = "".join(printed.split())
        assert all("".join(text.split()) in squeezed for text in {*said, *cells})


def test_papers_need_a_draft_and_a_known_name(office: Office) -> None:
    plan, browser = measured(office.bureau), office.browser("张三")

    assert browser.get(f"/plans/{plan.pk}/papers/supervision/").status_code == 404
    assert browser.get(f"/plans/{published(office.bureau).pk}/papers/secret/").status_code == 404


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ("?leave=3@2025-02-05", 200, "减员以后少检查：甲类化工企业8次"),
        ("?staff=1", 200, "1人 × 248天 − 80 − 60"),
        ("?leave=abc", 422, "减少人员“abc”无法识别"),
        ("?tiers=x", 422, "第1行“x”无法识别"),
    ],
)
def test_the_simulator_answers_without_keeping_anything(
    office: Office, asked: str, status: int, said: str
) -> None:
    plan = published(office.bureau)
    answer = office.browser("张三").get(f"/plans/{plan.pk}/simulate/{asked}{'&other=900' if 'leave=3' in asked else ''}")  # fmt: skip

    assert answer.status_code == status
    assert said in words(answer)
