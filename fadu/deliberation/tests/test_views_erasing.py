"""The record of an item is erased on the meeting's page: the other item stays, and so do the names of who attended."""

from __future__ import annotations

import io

import docx
from pytest_django.fixtures import Settings

from fadu.deliberation import erasing_pages
from fadu.deliberation.models import MeetingItem, Review
from fadu.deliberation.tests.desk import address, client, words
from fadu.deliberation.tests.services.test_erasing import archived, bundle
from fadu.documents.bundles.models import BundleJob
from fadu.documents.models import StoredFile
from fadu.documents.services import opened
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from tests.deliberating import Deliberating


def said(sha256: str) -> str:
    with opened(sha256) as file:
        document = docx.Document(io.BytesIO(file.read()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(p.text for p in document.paragraphs)])


def test_an_item_is_erased_by_another_than_who_asked(
    office: Deliberating, settings: Settings
) -> None:
    office.each(office.passed, 0, 1)
    id = office.met(0, 1)
    office.finish(id)
    archived(office, 0, 9)
    first, other = MeetingItem.objects.filter(meeting=id).order_by("id")
    here, old = address("meeting_detail", id), minutes_of(id)
    told = said(old)
    assert "列席人员（不参加表决）\n吴" in told
    assert told.count("事实清楚，裁量适当") == 2
    settings.TEST_CLOCK = office.by("zhaoliu", 10).hand.noted
    legal, head, ask = (
        client("zhaoliu"),
        client("wangju"),
        address("ask_item_erasure", id, first.item),
    )
    assert "提请删除本议题记录" in words(legal.get(here))
    assert head.post(ask, {"reason": "x"}).status_code == 403
    assert (
        legal.post(address("ask_item_erasure", id, other.item), {"reason": "x"}).status_code == 409
    )
    assert legal.post(ask, {"reason": ""}).status_code == 422
    assert legal.post(ask, {"reason": "当事人申请"}).status_code == 302
    settings.TEST_CLOCK = office.by("zhaoliu", 11).hand.noted
    assert "批准删除本议题记录" in words(head.get(here))
    made = [bundle(office, n) for n in (0, 1, 2)]
    gone = head.post(address("erase_item", id, first.item), {"reason": "同意"})
    assert gone.status_code == 302

    first.refresh_from_db()
    assert first.erased_digests == [old]
    assert not StoredFile.objects.filter(pk=old).exists()
    # the minutes were in the files of both cases, and in no other
    assert list(BundleJob.objects.values_list("pk", flat=True)) == made[2:]
    left = said(minutes_of(id))
    assert left.count("事实清楚，裁量适当") == 1
    assert left.count("个人信息已经依法删除") > 2
    page = words(head.get(here))
    assert "批准删除本议题记录" not in page
    assert page.count("拟处罚款二万元") == 1
    assert verify().problems == ()


def test_the_words_of_a_review_are_asked_for_and_erased_on_its_page(
    office: Deliberating, settings: Settings
) -> None:
    review = office.passed(0)
    here = address("review_detail", review)
    settings.TEST_CLOCK = office.by("zhaoliu", 5).hand.noted
    assert "提请删除审核文字" not in words(client("zhaoliu").get(here))
    archived(office, 0, 5)
    settings.TEST_CLOCK = office.by("zhaoliu", 6).hand.noted
    assert "提请删除审核文字" in words(client("zhaoliu").get(here))
    assert erasing_pages.HELP in words(client("zhaoliu").get(here))
    ask, erase = address("ask_text_erasure", review), address("erase_texts", review)
    assert client("zhaoliu").post(ask, {"reason": "当事人申请"}).status_code == 302
    settings.TEST_CLOCK = office.by("wangju", 7).hand.noted
    assert client("wangju").post(erase, {"reason": "同意", "expected": ""}).status_code == 409
    assert client("wangju").post(erase, {"reason": "同意"}).status_code == 302
    page = words(client("wangju").get(here))
    assert "审核文字和意见书文件已经批准删除" in page
    assert "事实清楚，证据确凿" not in page
    assert Review.objects.get(pk=review).erased


def minutes_of(meeting: str) -> str:
    """The newest minutes of a meeting as a file."""
    lines = history(Matter.objects.get(pk=meeting))
    return str([f["sha256"] for line in lines for f in line.files][-1])
