"""版本: a sealed copy is filed from the page, a wrong one refused by name, an edited Word file compared, all within reach."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import docx
import pytest
from django.test import Client
from django.urls import reverse

from fadu.documents.issued.expecting import words_of
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.papers.writer import written
from fadu.documents.tests.issued.copies import ofd
from fadu.documents.tests.papers.builders import a_paper
from fadu.faces.desk.tests.builders import words
from fadu.faces.desk.tests.versions import Desk, desk
from fadu.matters.selectors import position

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

KEY = "01JQ0000000000000000000D0C"


@pytest.fixture
def order(bureau: Bureau, settings: Settings) -> Desk:
    """An order, looked at some days after the visit."""
    made = desk(bureau)
    settings.TEST_CLOCK = datetime(2025, 3, 11, 1, 0, tzinfo=UTC)
    return made


def test_a_copy_is_filed_replaced_and_made_void_from_the_page(order: Desk) -> None:
    zhang = order.bureau.zhang
    assert "草稿" in words(order.get("paper_versions", zhang))

    for _ in range(2):
        done = order.send("file_version", zhang, order.sealed(), token=KEY)
        assert (done.status_code, done["Location"]) == (302, order.at("paper_versions"))
    page = words(order.get("paper_versions", zhang))
    assert "第1版 已出具 张三" in page
    assert re.search("系统逐项比对文字层 (未验证 )?文件内电子签名1个", page)
    file = order.get("version_file", zhang, number=1)
    assert b"".join(file.streaming_content) == order.sealed()  # type: ignore[attr-defined]
    assert "attachment" in file["Content-Disposition"]

    lacking = order.send("file_version", zhang, order.sealed("二"))
    assert lacking.status_code == 422
    order.send("file_version", zhang, order.sealed("二"), reason="印章不清")
    assert "第2版 已出具 张三，2025年3月11日 重新出具：印章不清" in words(
        order.get("paper_versions", zhang)
    )
    said = {"number": 2, "reason": "送达前发现错误"}
    assert (
        order.send("void_version", zhang, **said).status_code == 409
    )  # it does not say what it saw
    seen = position(DocumentVersion.objects.get(number=2).document)
    void = order.send("void_version", zhang, **said, expected=seen)
    assert void.status_code == 302
    assert "第2版 已作废" in words(order.get("paper_versions", zhang))
    client = Client()
    client.force_login(zhang.account, "django.contrib.auth.backends.ModelBackend")
    tab = client.get(f"{reverse('matter', kwargs={'id': order.matter})}?tab=papers")
    assert "第2版已作废" in words(tab)


def test_a_wrong_copy_is_refused_by_name_and_nobody_elsewhere_sees_anything(order: Desk) -> None:
    zhang, wang, paper = order.bureau.zhang, order.bureau.wang, order.paper.made.paper

    other = order.send("file_version", zhang, ofd("文字", a_paper().mark))
    assert other.status_code == 409
    assert "这份文件不是本文书： 第1页是另一事项的文书" in words(other)
    differing = order.send("file_version", zhang, ofd(f"{paper.agency}{paper.title}", paper.mark))
    assert "签章件与台账记载不一致" in words(differing)
    assert f"文书编号应为“{paper.number}”，签章件上没有" in words(differing)
    unread = order.send("file_version", zhang, ofd("", paper.mark))
    assert "须人工逐项核对" in words(unread)
    assert not DocumentVersion.objects.exists()

    order.send("file_version", zhang, ofd("", paper.mark), compared="on")
    assert DocumentVersion.objects.get().checked_by == "人工逐项核对"
    words_more = ofd(f"{words_of(paper)}数字签名人：某某局", paper.mark)
    asked = order.send("file_version", zhang, words_more, reason="更换")
    assert "签章件的文字与系统打印的不同，须人工核对" in words(asked)
    assert "多出“数字签名人:某某局”" in words(asked)
    given = {"compared": "on", "why": "签名系统加印"}
    order.send("file_version", zhang, words_more, reason="更换", **given)
    shown = words(order.get("paper_versions", zhang))
    assert "人工核对的不同之处 第2版 说明：签名系统加印" in shown
    for name, more in (
        ("paper_versions", {}),
        ("compare_word", {}),
        ("version_file", {"number": 1}),
    ):
        assert order.get(name, wang, **more).status_code == 404
    assert order.get("version_file", zhang, number=3).status_code == 404
    assert order.send("file_version", wang, order.sealed()).status_code == 404


def test_an_edited_word_file_is_compared_and_one_of_another_paper_refused(order: Desk) -> None:
    zhang, paper = order.bureau.zhang, order.paper.made.paper
    same = order.send("compare_word", zhang, written(paper), field="word")
    assert "与由台账生成的文书逐段相同，没有改动" in words(same)

    document = docx.Document(io.BytesIO(written(paper)))
    number = next(p for p in document.paragraphs if p.text == paper.number)
    number.runs[0].text = paper.number.replace("1号", "9号")
    document.add_paragraph("特此告知。")
    out = io.BytesIO()
    document.save(out)
    answer = order.send("compare_word", zhang, out.getvalue(), field="word")
    assert "<del>1</del>号" in answer.content.decode()
    assert "<ins>9</ins>号" in answer.content.decode()
    told = words(answer)
    assert "涉及事实 1" in told
    assert "涉及：文书编号" in told
    assert "文字改动 1" in told
    assert "特此告知。" in told

    wrong = order.send("compare_word", zhang, written(a_paper()), field="word")
    assert (wrong.status_code, "这份 Word 文件不是本文书的" in words(wrong)) == (422, True)
    for other in (order.sealed(), b"no file of any kind"):
        assert "这里只收 docx" in words(order.send("compare_word", zhang, other, field="word"))
