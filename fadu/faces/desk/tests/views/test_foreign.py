"""外部案件: reviewed, tried, taken in by a person, and reviewed again from what is on record."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.documents.services import path_of
from fadu.faces.desk.tests.builders import Office, words
from fadu.law.directories.tests.cases import SHORT, earlier, planted, table
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.platforms.tests.builders import word, xlsx

ADDRESS = "/foreign/bring/"
GIVEN = {
    "procedure": "penalty.ordinary",
    "platform": "省执法系统",
    "number": "HLW-9",
    "party": "甲烟花公司",
}


def sent(office: Office, lines, do: str = "try", name: str = "目录.xlsx", **more: str):
    """The form as 张三 sends it."""
    data = (word if name.endswith("docx") else xlsx)(table(earlier(lines)))
    return office.browser("张三").post(
        ADDRESS, GIVEN | {"sheet": SimpleUploadedFile(name, data), "do": do} | more
    )


def test_a_file_is_reviewed_without_writing_then_taken_in_and_reviewed_from_the_record(
    office: Office,
) -> None:
    tried = words(sent(office, planted()))
    nothing = Matter.objects.filter(platform="省执法系统").count()
    first = office.browser("张三").get(ADDRESS).context["form"]["token"].value()
    taken, again = (sent(office, planted(), "take", token=first) for _ in range(2))
    page = words(office.browser("张三").get(taken.url))
    tab = words(office.browser("张三").get(taken.url.replace("foreign/", "?tab=review")))

    assert nothing == 0
    assert taken.status_code == 302
    assert (again.url, Matter.objects.filter(platform="省执法系统").count()) == (taken.url, 1)
    for text in ("先行登记保存证据后，应当在7个工作日内", "缺此不得作出决定", "人数不足"):
        assert text in tried
        assert text in page
    assert "按卷内目录逐件评查" in tab
    sheet = history(Matter.objects.get(platform="省执法系统"))[0].files[0]["sha256"]
    path_of(sheet).unlink()
    assert office.browser("张三").get(taken.url).status_code == 404


def test_what_nobody_can_tell_and_what_was_not_read_is_said(office: Office) -> None:
    data = xlsx(table(earlier(SHORT)), table(earlier(SHORT)), hidden=1)
    form = GIVEN | {"sheet": SimpleUploadedFile("目录.xlsx", data), "do": "try"}

    page = words(office.browser("张三").post(ADDRESS, form))

    assert "隐藏的工作表没有读取：Sheet2" in page
    assert "目录不能判断是否办理的：送达告知书。目录没有送达回证" in page


def test_what_a_person_has_to_settle_is_asked_and_what_is_wrong_writes_nothing(
    office: Office,
) -> None:
    lines = [*SHORT, ("2025-04-09", "", "某种材料", "")]
    asked = sent(office, lines, name="目录.docx")
    refused = sent(office, lines, "take", party="没有的公司")
    settled = sent(office, lines, "take", **{"choice-某种材料": "-"})
    broken = office.browser("张三").post(
        ADDRESS, GIVEN | {"sheet": SimpleUploadedFile("a.xlsx", b"PK"), "do": "try"}
    )

    assert 'name="choice-某种材料"' in asked.content.decode()
    assert (refused.status_code, broken.status_code, settled.status_code) == (422, 422, 302)
    assert "请选择当事人；序号11“某种材料”没有选定环节" in words(refused)
    assert "已经损坏" in words(broken)
    marked = sent(office, [*SHORT, ("2025-04-09", "", "通报 机密★10年", "")])
    assert (marked.status_code, "密级标志" in words(marked)) == (422, True)


def test_onlookers_and_administrators_do_not_bring_cases_in(office: Office) -> None:
    for name in ("督丁", "系乙"):
        assert office.browser(name).get(ADDRESS).status_code == 403
    assert office.browser("张三").get(ADDRESS).status_code == 200
    assert office.browser("张三").post(ADDRESS, {}).status_code == 422
