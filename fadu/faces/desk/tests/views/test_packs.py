"""Packs on screen: downloaded by everybody, taken in by the legal office; the list of what is missing, signed by a head."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.law.parameters import PARAMETERS
from fadu.ledger import selectors as ledger
from fadu.statutes.models import ParameterRow
from fadu.statutes.parameters import sheets
from fadu.statutes.parameters.models import MissingList
from fadu.statutes.parameters.tests.test_services import sign
from fadu.statutes.parameters.tests.test_sheets import DAYS, FINE, pack, row
from fadu.statutes.tests.builders import fill
from fadu.statutes.tests.test_workbooks import formula

MISSING = "/parameters/missing/"


def send(office: Office, data: bytes, do: str = "try", who: str = "赵六") -> Any:
    """Upload a pack."""
    url = reverse("import_parameters")
    return office.browser(who).post(url, {"sheet": SimpleUploadedFile("参数.xlsx", data), "do": do})


def test_everything_is_downloaded_and_read_back(office: Office) -> None:
    fill(office.bureau, FINE, "50000")
    answer = office.browser("张三").get(reverse("parameter_pack"))
    found = sheets.read(answer.content)

    assert "attachment" in answer["Content-Disposition"]
    assert [x.value for x in found.lines] == ["5000000"]
    assert found.blank == len(PARAMETERS) - 1


def test_only_what_is_missing_is_downloaded_to_be_filled_in(office: Office) -> None:
    fill(office.bureau, FINE, "50000")
    found = sheets.read(
        office.browser("张三").get(reverse("parameter_pack"), {"missing": 1}).content
    )

    assert found.lines == ()
    assert 0 < found.blank < len(PARAMETERS) - 1


def test_a_pack_is_tried_shown_and_then_taken_in(office: Office) -> None:
    fill(office.bureau, DAYS, "5", since="2025-01-01")
    data, size = pack(row(FINE, "50,000"), row(DAYS, "7")), ledger.size()

    tried = words(send(office, data))
    assert "新登记1项，更新1项，没有变化0项" in tried
    assert "5个工作日 7个工作日" in tried
    assert ledger.size() == size

    answer = send(office, data, "take")
    assert answer["Location"] == reverse("parameters")
    assert ledger.size() == size + 2
    assert "没有变化2项" in words(send(office, data))


def test_what_is_wrong_is_named_by_row_and_column_and_nothing_is_written(office: Office) -> None:
    size = ledger.size()
    answer = send(office, pack(row(FINE, "50,000"), row(DAYS, "很多", 来源="")), "take")

    assert answer.status_code == 422
    page = words(answer)
    assert "没有导入：2处有误" in page
    assert "3 来源 没有写明来源 写文号和条款" in page
    assert "3 值 “登记线索后立案的期限”须填写整数（个工作日） 填写整数。" in page
    assert ledger.size() == size


@pytest.mark.parametrize("data", [b"no workbook", formula()], ids=["no workbook", "formula"])
def test_a_hostile_sheet_is_refused_on_the_page(office: Office, data: bytes) -> None:
    answer = send(office, data)

    assert answer.status_code == 422
    assert "没有读取" in words(answer) or "不是可以读取的电子表格" in words(answer)


@pytest.mark.parametrize("who", ["张三", "李四", "督丁"])
def test_nobody_else_takes_packs_in(office: Office, who: str) -> None:
    assert send(office, pack(row(FINE, "1")), "take", who).status_code == 403
    assert not ParameterRow.objects.exists()
    assert (
        reverse("import_parameters")
        not in office.browser(who).get(reverse("parameters")).content.decode()
    )


def test_a_head_signs_the_list_and_the_sheet_says_so_until_it_changes(office: Office) -> None:
    browser = office.browser("李四")
    shown = browser.get(MISSING)
    assert "还没有负责人签署" in words(shown)

    answer = browser.post(reverse("sign_missing"), hidden(shown))

    assert answer["Location"] == MISSING
    assert "本清单已由李四于2025年3月3日签署" in words(browser.get(MISSING))
    assert "已由李四于2025年3月3日签署" in words(office.browser("赵六").get(f"{MISSING}sheet/"))
    fill(office.bureau, FINE, "50000")
    page = words(browser.get(MISSING))
    assert "还没有负责人签署" in page
    assert "李四 2025年3月3日" in page


def test_the_legal_office_is_told_that_a_list_was_signed_until_all_of_it_is_filled_in(
    office: Office,
) -> None:
    head, lawyer, others = office.browser("李四"), office.browser("赵六"), office.browser("张三")
    assert "缺项清单待填写" not in words(lawyer.get("/"))
    head.post(reverse("sign_missing"), hidden(head.get(MISSING)))
    one = MissingList.objects.get()
    count = len(one.codes)

    assert f"缺项清单待填写 {count} 缺项清单已由李四于2025年3月3日签署（{count}项" in words(
        lawyer.get("/")
    )
    assert "缺项清单待填写" not in words(head.get("/")) + words(others.get("/"))
    fill(office.bureau, FINE, "50000")
    assert f"此后已填1项，还有{count - 1}项由法规科填写" in words(lawyer.get("/"))


def test_what_was_signed_long_ago_is_told_no_more(office: Office) -> None:
    sign(office.bureau)  # a year before

    assert MissingList.objects.exists()
    assert "缺项清单待填写" not in words(office.browser("赵六").get("/"))


def test_the_same_form_sent_twice_signs_once_and_a_changed_list_is_not_signed(
    office: Office,
) -> None:
    browser = office.browser("李四")
    typed = hidden(browser.get(MISSING))
    assert [browser.post(reverse("sign_missing"), typed).status_code for _ in range(2)] == [
        302,
        302,
    ]
    assert MissingList.objects.count() == 1

    typed = hidden(browser.get(MISSING)) | {"shown": "x.y", "token": ""}
    assert "有变动" in words(browser.post(reverse("sign_missing"), typed))
    assert MissingList.objects.count() == 1


@pytest.mark.parametrize("who", ["张三", "赵六", "督丁"])
def test_nobody_else_signs(office: Office, who: str) -> None:
    browser = office.browser(who)

    assert "签署缺项清单" not in words(browser.get(MISSING))
    assert browser.post(reverse("sign_missing"), {"shown": ""}).status_code == 403
