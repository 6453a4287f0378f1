"""A visit recorded from the printed pack (检查包): printed, photographed, read by its square, typed, signed by two."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from fadu.casework.models import Draft
from fadu.faces.field.sheets import sheet_of
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.rooms.inspection.models import Visit
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office
from tests.journeys.pictures import codes_in_pdf, codes_in_png
from tests.journeys.visiting import SITE, assigned

pytestmark = pytest.mark.browser
A4 = {"width": 900, "height": 1300}


@pytest.fixture
def visit(office: Office, tmp_path: Path) -> str:
    """A visit of this morning; files of the journey stand in a folder of its own."""
    office.settings.FILES = tmp_path / "files"
    office.settings.BASE_ADDRESS = office.url
    return assigned(office, office.party("检查包仓储有限公司"))


def printed(office: Office, visit: str) -> Clerk:
    """张三 has the pack of the day on the screen."""
    clerk = office.clerk("zhangsan").opens("/field/kit/").presses_link("打印检查包")
    clerk.sees("检查包仓储有限公司", SITE).presses("生成检查包")
    clerk.page.set_viewport_size(A4)
    return clerk.sees("行政检查用表", "不得有下列情形", "《安全生产法》")


def test_the_same_visit_is_recorded_from_the_printed_pack(
    office: Office, visit: str, tmp_path: Path
) -> None:
    clerk = printed(office, visit)
    sheets = clerk.page.locator(".fd-pack-sheet")
    photos = []
    for number in range(1, sheets.count()):
        photo = tmp_path / f"IMG_{number}.png"
        sheets.nth(number).screenshot(path=photo)
        head = sheets.nth(number).locator(".fd-pack-head .fd-qr").screenshot()
        (said,) = codes_in_png(
            head
        )  # by a reader that shares nothing with the page but the picture
        photos.append((sheet_of(said), photo))
    assert [s.code for s, _ in photos if s] == ["T1", "C1", "C2", "F1", "S1"]
    assert {s.visit for s, _ in photos if s} == {visit}
    (cover,) = codes_in_pdf(
        clerk.page.pdf(prefer_css_page_size=True, page_ranges="3"), tmp_path, 150
    )
    assert sheet_of(cover) == photos[1][0]

    _typed_and_signed(office, photos[0][1], shown_to="王经理（现场负责人）", rights_told=True)
    clerk.opens("/field/sheets/").attaches("sheets", *(photo for _, photo in photos[1:3]))
    clerk.presses("^上传").sees("已认出", "现场检查表第1、2页")
    _signed(office, clerk, content="库房、装卸区；问题一项", place=SITE)
    _typed_and_signed(
        office, photos[3][1], category="一般事故隐患", description="通道堆放货物",
        violated="《安全生产法》第四十五条", punishable=False,
    )  # fmt: skip
    _typed_and_signed(office, photos[4][1], content="问题一项，责令限期改正", signature="检查人员和被检查单位负责人均已签字")  # fmt: skip

    row = Visit.objects.get(pk=visit)
    assert (row.findings, bool(row.shown_on), bool(row.checked_on), bool(row.recorded_on)) == (1, True, True, True)  # fmt: skip
    lines = {line.act: line for line in matters.history(Matter.objects.get(pk=visit))}
    assert len(lines["check_site"].files) == 2
    assert not Draft.objects.filter(state="editing").exists()


def _typed_and_signed(office: Office, photo: Path, **facts: object) -> None:
    clerk = office.clerk("zhangsan").opens("/field/sheets/").attaches("sheets", photo)
    _signed(office, clerk.presses("^上传").sees("扫描件已附在下面", photo.name), **facts)


def _signed(office: Office, clerk: Clerk, **facts: object) -> None:
    """Typed from the paper with its time, signed by 张三 and then by 李四."""
    clerk.types(at="2026-03-02T08:45", **facts).fills_the_rest("2026-03-02").signs()
    clerk.sees("尚需另一名人员签名")
    path = clerk.page.url.removeprefix(office.url)
    office.clerk("lisi").opens(path).signs().sees("已记入台账")


def test_what_has_no_readable_square_is_placed_by_hand(
    office: Office, visit: str, tmp_path: Path
) -> None:
    photo = tmp_path / "模糊.png"
    clerk = printed(office, visit)
    clerk.page.locator(".fd-pack-check").first.screenshot(path=photo)  # the head is cut off

    clerk.opens("/field/sheets/").attaches("sheets", photo).presses("^上传")
    clerk.sees("没有读出检查包的二维码").page.get_by_label("哪一张表").select_option("C")
    clerk.presses("打开表单").sees("实施现场检查", photo.name)

    expect(clerk.page.locator("[name=place]")).to_have_value(SITE)
    assert Draft.objects.get().act == "check_site"
