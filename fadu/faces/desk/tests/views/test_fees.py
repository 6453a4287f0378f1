"""非税: codes and payments by file, one code by hand, a surplus that goes back; each by whom it is theirs to do."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.fees.models import Fee, Receipt
from fadu.law.procedures.registers.fees import ANNULLED
from fadu.matters.selectors import history
from fadu.platforms.tests.builders import comma
from fadu.platforms.tests.fees.builders import (
    CODES,
    LATER,
    ONE,
    RESULTS,
    TWO,
    annulled,
    coded,
    executed,
    fined,
    lowered,
    results,
    workbook,
)

pytestmark = pytest.mark.django_db


def sent(client, url, data: bytes, name: str, do: str = "take"):
    return client.post(url, {"sheet": SimpleUploadedFile(name, data), "do": do})


def typed(client, url, **given):
    return client.post(url, hidden(client.get(url)) | given)


def withdrawn(zhang, url: str) -> None:
    """A payment that was registered wrongly is taken back, and the code says so."""
    page = words(zhang.get(f"{url}/withdraw/"))
    assert "2025年3月22日，2,000.05元，票据号R3" in page
    one = Receipt.objects.get(receipt="R3").pk
    assert typed(zhang, f"{url}/withdraw/", payment=one, reason="记错").status_code == 302
    page = words(zhang.get(f"{url}/"))
    assert "还没有到账" in page
    assert "2,000.05元，票据号R3，2025年4月20日撤回：记错" in page


def test_a_fine_is_coded_paid_to_the_fen_and_its_surplus_goes_back(
    office: Office, settings
) -> None:
    settings.TEST_CLOCK = LATER
    made = fined(office.bureau)
    zhang, li = office.browser("张三"), office.browser("李四")

    assert "没有罚款决定" not in words(zhang.get(f"/matters/{made.matter}/fees/enter/"))
    tried = words(sent(zhang, "/fees/codes/", comma(CODES), "码.csv", "try"))
    assert "可以入账3行" in tried
    assert "没有写入任何内容" in tried
    assert Fee.objects.count() == 0
    assert "已入账3行" in words(sent(zhang, "/fees/codes/", comma(CODES), "码.csv"))
    rows = [RESULTS, (ONE, "", 300_000, "2025-03-20", "R1", ""), ("99990000", "", 5, "2025-03-21", "R2", "")]  # fmt: skip
    page = words(sent(zhang, "/fees/results/", workbook(rows), "果.xlsx"))
    assert "已入账1行，以前已入账0行，没有入账1行" in page
    assert (
        "没有登记这个缴款码（《本系统登记规则》第三十五条）。请核对号码；没有登记的，先登记缴款码。"
        in page
    )
    later = workbook([RESULTS, (TWO, "", 1, "2025-03-22", "R5", "")])
    assert "台账有、文件没有" in words(sent(zhang, "/fees/results/", later, "果.xlsx", "try"))
    matter = words(zhang.get(f"/matters/{made.matter}/"))
    assert "5,000元，已缴3,000元，未缴2,000元" in matter
    assert f"{ONE}，应缴3,000元，到账3,000元" in matter
    assert "登记缴款码" in matter

    two = Fee.objects.get(code=TWO)
    url = f"/fees/{two.pk}"
    assert typed(zhang, f"{url}/amend/", code="43020025000012", due="2000", reason="写错").status_code == 302  # fmt: skip
    paid = {"amount": "2000.05", "paid_on": "2025-03-22", "receipt": "R3", "why": "当事人多缴"}
    assert typed(zhang, f"{url}/receive/", **paid).status_code == 302
    assert [x.act for x in history(made.case)][-2:] == ["pay_instalment", "pay_fine"]
    withdrawn(zhang, url)
    assert typed(zhang, f"{url}/receive/", **paid).status_code == 302
    assert "多缴0.05元" in words(zhang.get(f"{url}/"))
    wrong = typed(zhang, f"{url}/refund/ask/", ground="多缴、重复缴纳", refunded="1", reason="申请")
    assert (wrong.status_code, "可以退还0.05元" in words(wrong)) == (409, True)
    asked = {"ground": "多缴、重复缴纳", "refunded": "0.05", "reason": "当事人申请"}
    assert typed(zhang, f"{url}/refund/ask/", **asked).status_code == 302
    assert "待批准退还0.05元" in words(li.get("/fees/?state=待退还"))
    assert zhang.get(f"{url}/refund/approve/").status_code == 403
    assert typed(li, f"{url}/refund/refuse/", reason="先核对").status_code == 302
    assert typed(zhang, f"{url}/refund/ask/", **asked).status_code == 302
    assert typed(li, f"{url}/refund/approve/", reason="属实").status_code == 302
    back = {"refunded_on": "2025-04-18", "receipt": "T1"}
    assert typed(zhang, f"{url}/refund/note/", **back).status_code == 302
    assert "已退还" in words(li.get(f"{url}/"))
    assert "已缴清" in words(zhang.get(f"/matters/{made.matter}/"))
    assert "共 3 条" in words(zhang.get("/fees/"))


def test_what_cannot_be_read_says_why_and_a_code_is_void_by_its_own_agency(office: Office, settings) -> None:  # fmt: skip
    settings.TEST_CLOCK = LATER
    made = fined(office.bureau)
    zhang = office.browser("张三")
    page = zhang.get(f"/matters/{made.matter}/fees/enter/")
    given = hidden(page) | {"sum": f"{made.party}|罚款", "code": "4302-77", "due": "5000"}

    assert zhang.post(f"/matters/{made.matter}/fees/enter/", given).status_code == 302
    assert zhang.post(f"/matters/{made.matter}/fees/enter/", given).status_code == 302
    fee = Fee.objects.get()
    assert typed(zhang, f"/fees/{fee.pk}/void/", reason="重复").status_code == 302
    assert "已作废" in words(zhang.get("/fees/?state=已作废"))
    broken = sent(zhang, "/fees/results/", b"a,b\n1,2\n", "果.csv")
    assert (broken.status_code, "缺少列：缴款码" in words(broken)) == (422, True)
    assert zhang.post("/fees/results/", {}).status_code == 422
    assert "某某化工有限公司" in words(zhang.get("/fees/?state=uncoded"))
    assert zhang.get("/fees/?state=uncoded-spot").status_code == 200
    for name, code in (("督丁", 403), ("李四", 403)):
        assert office.browser(name).get("/fees/results/").status_code == code
    assert office.browser("督丁").get("/fees/").status_code == 200
    assert zhang.get("/fees/01JQ0000000000000000000000/").status_code == 404


def test_after_an_alteration_the_list_says_what_is_left_and_the_code_is_set_down(
    office: Office, settings
) -> None:
    settings.TEST_CLOCK = LATER
    made = fined(office.bureau)
    coded(made)
    results(made, (ONE, "", 300_000, "2025-03-20", "R1", ""))
    lowered(made, 3_333_33)
    zhang, two = office.browser("张三"), Fee.objects.get(code=TWO)
    url = f"/fees/{two.pk}"

    page = words(zhang.get("/fees/"))
    assert "决定已变更，待调整" in page
    assert "333.33" in page
    page = words(zhang.get(f"{url}/"))
    assert "登记变更，罚款现为3,333.33元" in page
    assert "按变更调整缴款码" in page
    assert "应缴2,000元调整为333.33元" in words(zhang.get(f"{url}/adjust/"))
    assert typed(zhang, f"{url}/adjust/", reason="复议变更").status_code == 302
    assert "待调整" not in words(zhang.get("/fees/"))
    again = typed(zhang, f"{url}/adjust/", reason="再次")
    assert (again.status_code, "没有可以调减的" in words(again)) == (409, True)
    matter = words(zhang.get(f"/matters/{made.matter}/"))
    assert "变更为3,333.33元，已缴3,000元，未缴333.33元" in matter
    annulled(made)
    assert "决定已撤销，待作废" in words(zhang.get("/fees/"))
    assert (
        'value="3000"'
        in zhang.get(f"/fees/{Fee.objects.get(code=ONE).pk}/refund/ask/").content.decode()
    )
    assert "某某化工有限公司" not in words(zhang.get("/fees/?state=uncoded"))


def test_the_list_and_the_code_say_what_the_court_took(office: Office, settings) -> None:
    settings.TEST_CLOCK = LATER
    made = fined(office.bureau)
    coded(made)
    results(made, (ONE, "", 300_000, "2025-03-20", "R1", ""))
    executed(made, 2_000_00)
    zhang, two = office.browser("张三"), Fee.objects.get(code=TWO)

    assert "法院已执行，待作废" in words(zhang.get("/fees/"))
    page = words(zhang.get(f"/fees/{two.pk}/"))
    assert "罚款共执行到2,000元" in page
    assert "作废缴款码；其余仍应缴纳的，更正缴款码" in page
    assert typed(zhang, f"/fees/{two.pk}/void/", reason="法院已执行").status_code == 302
    assert "法院已执行" not in words(zhang.get("/fees/"))


def test_a_paid_code_of_a_lowered_decision_is_marked_and_found_until_the_money_is_back(
    office: Office, settings
) -> None:
    settings.TEST_CLOCK = LATER
    made = fined(office.bureau)
    coded(made)
    results(made, (ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 200_000, "2025-03-21", "R2", ""))  # fmt: skip
    zhang, li, waits = office.browser("张三"), office.browser("李四"), "/fees/?state=unreturned"
    assert "没有符合条件的缴款码 换一个状态，或者清空筛选" in words(zhang.get(waits))
    old = zhang.get(f"{waits}&page=zz")
    assert (old.status_code, 'href="/fees/">重新打开本页' in old.content.decode()) == (400, True)
    lowered(made, 3_000_00)

    page = words(zhang.get("/fees/"))
    assert page.count("决定已变更，待退还") == 2
    assert page.count("已缴清") == 3  # twice as a badge, once in the filter
    assert "共 2 条" in words(zhang.get(waits))
    assert "待退还" in words(zhang.get(f"/fees/{Fee.objects.get(code=ONE).pk}/"))
    url = f"/fees/{Fee.objects.get(code=TWO).pk}"
    asked = {"ground": ANNULLED, "refunded": "2000", "reason": "复议变更"}
    assert typed(zhang, f"{url}/refund/ask/", **asked).status_code == 302
    page = words(zhang.get("/fees/"))
    assert ("待批准退还2,000元" in page, "决定已变更，待退还" in page) == (True, False)
    assert typed(li, f"{url}/refund/approve/", reason="属实").status_code == 302
    back = {"refunded_on": "2025-04-20", "receipt": "T1"}
    assert typed(zhang, f"{url}/refund/note/", **back).status_code == 302
    assert "没有符合条件的缴款码" in words(zhang.get(waits))
