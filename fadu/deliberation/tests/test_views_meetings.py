"""A meeting on its pages: called, agenda, recusal, presence, views, conclusion, signatures, minutes, decision enabled."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.deliberation.models import Meeting, MeetingItem, MeetingState
from fadu.deliberation.tests.desk import address, client, guarded, words
from fadu.documents.tests.files import pdf
from fadu.matters.selectors import history
from tests.deliberating import Deliberating, story


class Hall:
    """A meeting under way, and its clock."""

    def __init__(self, office: Deliberating, settings: Settings) -> None:
        self.office, self.settings, self.id, self.item = office, settings, "", ""

    def at(self, days: int, hour: int, minute: int = 0) -> None:
        self.settings.TEST_CLOCK = self.office.by("zhaoliu", days, hour, minute).hand.noted

    def post(self, who: str, name: str, given: dict[str, Any] | None = None, *more: str) -> int:
        return client(who).post(address(name, self.id, *more), given or {}).status_code

    def page(self, who: str) -> str:
        response = client(who).get(address("meeting_detail", self.id))
        assert guarded(response)
        return words(response)


def test_a_meeting_from_its_call_to_the_decision(office: Deliberating, settings: Settings) -> None:
    hall = Hall(office, settings)
    office.passed(0)
    _called(hall)
    _prepared(hall)
    _held(hall)
    _signed(hall)
    assert Meeting.objects.get().state == MeetingState.DONE
    assert history(office.case())[-1].act == "discuss"
    assert "已签名（线下签批）" in hall.page("wangju")
    minutes = address("minutes", hall.id)
    assert "集体讨论记录" in words(client("liuju").get(minutes))
    assert client("liuju").get(f"{minutes}?word=1").content[:2] == b"PK"
    hall.at(3, 9)
    assert "作出处罚决定" in words(client("wangju").get(f"/matters/{office.case().pk}/"))
    assert "第1次讨论会" in words(client("wangju").get(address("meeting_list"), {"tab": "done"}))


def _called(hall: Hall) -> None:
    office, here = hall.office, address("call_meeting")
    hall.at(1, 9)
    call = {
        "kind": "集体讨论", "called": "第1次讨论会", "planned": "2026-03-04T09:00", "venue": "三楼",
        "chair": office.id("wangju"), "recorder": office.id("zhaoliu"),
        "invited": [office.id("liuju"), office.id("chenzong")],
    }  # fmt: skip
    legal = client("zhaoliu")
    assert "孙监" not in words(legal.get(here))
    assert legal.post(here, call | {"called": ""}).status_code == 422
    assert legal.post(here, call).status_code == 302
    hall.id = Meeting.objects.get().pk


def _prepared(hall: Hall) -> None:
    office, legal = hall.office, client("zhaoliu")
    about = f"{office.case().pk}:{story.party_of(office.case())}"
    assert about in legal.get(address("put_item", hall.id)).content.decode()
    hall.at(1, 10)
    assert hall.post("zhaoliu", "put_item", {"about": about, "proposal": "拟罚款二万元"}) == 302
    assert "现在没有可以列入的事项" in words(legal.get(address("put_item", hall.id)))
    hall.item = MeetingItem.objects.get().item
    hall.at(1, 11)
    aside = {
        "person": office.id("chenzong"), "ground": "与近亲属有利害关系", "asked": "自行回避", "reason": "亲属",
    }  # fmt: skip
    assert hall.post("chenzong", "recuse_member", aside, hall.item) == 302
    hidden = hall.page("chenzong")
    assert "您已就本议题回避" in hidden
    assert "拟罚款二万元" not in hidden
    assert client("chenzong").get(address("minutes", hall.id)).status_code == 403
    assert (
        address("minutes", hall.id)
        not in client("chenzong").get(address("meeting_detail", hall.id)).content.decode()
    )


def _held(hall: Hall) -> None:
    office = hall.office
    hall.at(2, 9)
    nobody = client("wangju").post(address("open_meeting", hall.id))
    again = words(nobody)
    assert (nobody.status_code, "没有提交：有1处需要改正 到会人员 ：此项必填。" in again) == (
        422,
        True,
    )
    assert "刘副局（示范） " in again
    assert office.id("liuju") not in again  # it is told by name, never by id
    assert nobody.content.decode().count('fd-fold" open') == 1
    assert (
        hall.post("wangju", "open_meeting", {"present": Meeting.objects.get().invited_ids}) == 302
    )
    seen = Meeting.objects.get().n  # both have the page open when the first one speaks
    said = {"stance": "同意", "view": "同意。", "expected": seen}
    hall.at(2, 9, 10)
    assert (
        hall.post("wangju", "state_view", said | {"speaker": office.id("wangju")}, hall.item) == 302
    )
    hall.at(2, 9, 11)
    said |= {"speaker": office.id("liuju"), "view": "从轻为宜。"}
    behind = client("liuju").post(address("state_view", hall.id, hall.item), said)
    kept = behind.content.decode()
    assert behind.status_code == 409
    assert "从轻为宜。" in kept
    assert f'name="expected" value="{seen}"' not in kept
    assert f'name="expected" value="{seen + 1}"' in kept
    assert hall.post("liuju", "state_view", said | {"expected": seen + 1}, hall.item) == 302
    other = {"speaker": office.id("liuju"), "stance": "同意", "view": "代"}
    assert hall.post("chenzong", "state_view", other, hall.item) == 422
    hall.at(2, 10)
    conclusion = {"result": "同意拟处罚意见", "grounds": "按拟处罚意见"}
    other = client("zhaoliu").post(address("conclude_item", hall.id, hall.item), conclusion | {"result": "算了"})  # fmt: skip
    assert (other.status_code, "按拟处罚意见" in other.content.decode()) == (422, True)
    assert '<option value="同意拟处罚意见"' in other.content.decode()
    unseen = client("zhaoliu").post(
        address("conclude_item", hall.id, hall.item), conclusion | {"expected": ""}
    )
    assert (unseen.status_code, "没有写明页面显示到第几条记录" in words(unseen)) == (409, True)
    assert f'name="expected" value="{seen + 2}"' in unseen.content.decode()
    assert hall.post("zhaoliu", "conclude_item", conclusion, hall.item) == 302


def _signed(hall: Hall) -> None:
    for minute, name in enumerate(("wangju", "liuju")):
        hall.at(2, 11, minute)
        assert "本人签名" in hall.page(name)
        assert hall.post(name, "sign_minutes") == 302
    hall.at(2, 12)
    assert hall.post("zhaoliu", "finish_meeting") == 409
    scan = SimpleUploadedFile("签名页.pdf", pdf("签名"), "application/pdf")
    signed = {"member": hall.office.id("chenzong"), "signed_on": "2026-03-04", "scan": scan}
    assert hall.post("zhaoliu", "sign_on_paper", signed) == 302
    hall.at(2, 13)
    assert hall.post("zhaoliu", "finish_meeting") == 302


def test_who_is_not_named_reads_no_meeting_and_one_is_called_off(
    office: Deliberating, settings: Settings
) -> None:
    office.passed(0)
    id = office.met(0)
    settings.TEST_CLOCK = office.by("zhaoliu", 8, 9).hand.noted
    for name, status in (("lisi", 403), ("xian1a", 404), ("xitong", 404), ("jiandu", 200)):
        assert client(name).get(address("meeting_detail", id)).status_code == status
    legal, item = client("zhaoliu"), MeetingItem.objects.get().item
    assert legal.post(address("cancel_meeting", id), {"reason": "改期"}).status_code == 409
    assert legal.post(address("take_off_item", id, item), {"reason": "改期"}).status_code == 409
    assert legal.post(address("take_off_item", id, "x"), {"reason": "改期"}).status_code == 404
    assert client("zhangsan").get(address("call_meeting")).status_code == 200
    assert client("wujiu").get(address("call_meeting")).status_code == 403
