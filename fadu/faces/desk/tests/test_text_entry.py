"""What an import tells at once: what was known, what is missing."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from fadu.ledger.models import Entry
from fadu.statutes.models import LawText
from fadu.statutes.texts.packs import write_pack
from fadu.statutes.texts.tests.builders import SIGNER


def upload(office: Office, name: str, data: bytes, who: str = "赵六", **over: str) -> HttpResponse:
    """Send the form; the page it leads to, or itself where it was refused."""
    browser, url = office.browser(who), reverse("enter_text")
    typed = (
        hidden(browser.get(url)) | {"source": "某省人民政府公报2021年第9期", "answers": ""} | over
    )
    return browser.post(url, typed | {"file": SimpleUploadedFile(name, data)}, follow=True)


def test_a_text_is_entered_with_its_source_and_shown(office: Office) -> None:
    page = words(upload(office, f"{TITLE}.md", CLEAN.encode(), answers="安全生产执法程序规定"))

    text = LawText.objects.get()
    assert (text.title, text.source, text.answers) == (
        TITLE, "某省人民政府公报2021年第9期", "安全生产执法程序规定",
    )  # fmt: skip
    assert "导入完成" in page
    assert "第三条之一" in page


def test_a_gap_is_told_at_once(office: Office) -> None:
    page = words(upload(office, f"{TITLE}.txt", numbered("第一条", "第三条").encode()))

    assert f"《{TITLE}》缺第二条" in page


def test_the_same_text_again_changes_nothing_and_says_so(office: Office) -> None:
    upload(office, f"{TITLE}.md", CLEAN.encode())
    size = Entry.objects.count()

    assert "已经登记，没有变动" in words(upload(office, f"{TITLE}.md", CLEAN.encode()))
    assert Entry.objects.count() == size


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"PK\x03\x04noise", "不是完好的 Word 文件"),
        ("a.pdf", b"%PDF-1.4", "不是 .md、.txt、.docx 文件"),
        ("a.txt", "没有条文".encode(), "没有读出任何一条"),
        ("a.zip", write_pack({"a.md": CLEAN.encode()}, SIGNER), "没有设置可信的公钥"),
    ],
)
def test_a_damaged_file_is_named_and_nothing_is_written(
    office: Office, name: str, data: bytes, said: str
) -> None:
    before = Entry.objects.count()
    answer = upload(office, name, data)

    assert answer.status_code == 422
    assert said in words(answer)
    assert not LawText.objects.exists()
    assert Entry.objects.count() == before


def test_a_signed_update_is_entered_whole(office: Office, settings: pytest.FixtureRequest) -> None:
    settings.LAW_KEYS = (SIGNER.public,)  # type: ignore[attr-defined]
    two = {"a.md": CLEAN.encode(), "b.txt": numbered("第一条").replace(TITLE, "某县办法").encode()}

    page = upload(office, "update.zip", write_pack(two, SIGNER))

    assert page.status_code == 200
    assert set(LawText.objects.values_list("origin", flat=True)) == {"更新包"}
    assert LawText.objects.count() == 2


@pytest.mark.parametrize("over", [{"source": ""}, {"answers": "没有这一项"}])
def test_an_incomplete_form_is_shown_again(office: Office, over: dict[str, str]) -> None:
    assert upload(office, f"{TITLE}.md", CLEAN.encode(), **over).status_code == 422
    assert not LawText.objects.exists()
