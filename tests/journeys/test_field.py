"""A visit without a network: recorded whole, the browser killed, the server killed in the middle, entered once."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection
from playwright.sync_api import BrowserContext, BrowserType, Page, expect

from fadu.casework.models import PaperApproval
from fadu.demo.libraries import build as build_libraries
from fadu.documents.numbers.models import DocumentNumber
from fadu.documents.services import path_of
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.rooms.inspection.models import VisitFinding
from tests import demonstration
from tests.journeys.clerk import Clerk
from tests.journeys.pictures import codes_in_pdf
from tests.journeys.server import Server
from tests.outside import CREDIT_CODE, NOW, a_letterhead, a_party, a_visit

pytestmark = pytest.mark.browser
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 400
COURSE = [
    "enter_by_code", "show_certificate", "check_site", "find_problem", "order_correction", "find_problem",
    "correct_on_spot", "give_guidance", "sign_record",
]  # fmt: skip
NUMBERS = {"record": "（株示范）应急现记〔2026〕1号", "order": "（株示范）应急责改〔2026〕1号"}
SAID = ".fd-paper-number, .fd-paper-grid td, .fd-paper h2, .fd-paper-text, .fd-paper-flush"
Phone = Callable[[], Page]
COLD = 60_000  # a server that has just been started reads its law at the first request


@pytest.fixture
def visit(transactional_db: None, settings: LazySettings, tmp_path: Path) -> str:
    """A visit that stands ready in the demonstration bureau."""
    if connection.vendor != "sqlite":
        pytest.skip("the server of this journey shares the file of a SQLite database")
    settings.FILES, settings.TEST_CLOCK = tmp_path / "files", NOW
    bureau = demonstration.built()
    build_libraries(bureau, lambda: None)
    a_letterhead(bureau)
    return a_visit(bureau, a_party(bureau, "走查陶瓷有限公司"))


@pytest.fixture
def server(visit: str, tmp_path: Path) -> Iterator[Server]:
    """The server of the office."""
    made = Server(tmp_path, NOW)
    made.start()
    yield made
    made.kill()


@pytest.fixture
def phone(
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],
    browser_context_args: dict[str, Any],
    tmp_path: Path,
) -> Iterator[Phone]:
    """A telephone: its browser keeps what it has when it is opened again."""
    opened: list[BrowserContext] = []

    def turned_on() -> Page:
        context = browser_type.launch_persistent_context(
            str(tmp_path / "phone"), **browser_type_launch_args,
            **browser_context_args | {"viewport": {"width": 390, "height": 844}},
        )  # fmt: skip
        context.set_default_timeout(COLD)
        opened.append(context)
        return context.pages[0]

    yield turned_on
    opened[-1].close()


def killed(folder: Path) -> None:
    """Kill the browser whose profile stands in the folder, and nothing else."""
    mark = f"--user-data-dir={folder}".encode()
    for process in Path("/proc").iterdir():
        if process.name.isdecimal():
            try:
                words = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if mark in words:
                os.kill(int(process.name), signal.SIGKILL)


def signed(page: Page, row: int) -> None:
    """Sign with a finger in the row; each hand is another."""
    page.locator(".ff-sign").nth(row).get_by_role("button").click()
    box = page.locator("canvas").bounding_box()
    assert box
    page.mouse.move(box["x"] + 30, box["y"] + 40)
    page.mouse.down()
    for step in range(9):
        page.mouse.move(box["x"] + 30 + step * 25, box["y"] + 40 + (step * (row + 3)) % 60)
    page.mouse.up()
    page.get_by_role("button", name="签好了").click()
    expect(page.locator(".ff-signed")).to_have_count(row + 1)


def recorded(page: Page) -> None:
    """The whole visit, from the door to the signatures, without a network."""
    page.locator(".ff-card").click()
    page.get_by_role("button", name="检查人员扫企业码或者营业执照").click()
    page.get_by_label("企业的统一社会信用代码").fill(CREDIT_CODE)
    page.get_by_role("button", name="记录入企").click()
    page.get_by_role("button", name="已出示两人证件").click()
    page.get_by_role("button", name="开始检查").click()
    page.get_by_role("link", name="问题清单").click()
    page.fill("#find-words", "未如实记录安全生产教育")
    page.press("#find-words", "Enter")
    expect(page.locator("#find-text")).to_be_focused()  # its one blank is marked: typing fills it
    page.keyboard.insert_text("2025年度新进员工三级教育没有记录")
    page.keyboard.press("Control+Enter")
    page.fill("#find-words", "3号车间配电箱前堆放杂物")
    page.press("#find-words", "Enter")
    photo = {"name": "现场.jpg", "mimeType": "image/jpeg", "buffer": JPEG}
    page.locator("input[id^=photo-]").nth(1).set_input_files([photo])
    expect(page.get_by_text("照片1")).to_be_visible()
    page.get_by_role("button", name="配电箱").click()
    page.get_by_label("违反的条文或者标准").fill("《安全生产法》第三十六条")
    page.get_by_role("button", name="当场改正").click()
    page.get_by_role("button", name="好了").click()
    page.get_by_role("link", name="返回").click()
    page.get_by_text("4 普法和指导").click()
    page.get_by_label("宣传的法律法规").fill("《安全生产法》")
    page.get_by_role("button", name="记录", exact=True).click()
    page.get_by_role("link", name="签字、完成检查").click()
    expect(page.get_by_text("另一名检查人员还没有签名")).to_be_visible()
    for row in range(3):
        signed(page, row)
    expect(page.get_by_label("文书编号")).to_have_value(NUMBERS["order"])


def printed(page: Page, title: str, tmp_path: Path) -> list[str]:
    """Print a paper while nothing answers: as a PDF, whose square another program reads; returns its words."""
    page.get_by_role("link", name=f"打印{title}").click()
    expect(page.locator(".fd-paper-number")).to_be_visible()
    page.get_by_role("button", name="打印", exact=True).click()
    words = page.locator(SAID).all_inner_texts()
    data = page.pdf(prefer_css_page_size=True)
    (mark,) = codes_in_pdf(data, tmp_path)
    page.get_by_role("link", name="返回").click()
    return [mark, *words]


def test_a_visit_without_network_survives_two_kills_and_is_entered_once(
    visit: str, server: Server, phone: Phone, tmp_path: Path
) -> None:
    page = phone()
    page.goto(f"{server.url}/sign-in/?next=/field/")
    Clerk("zhangsan", server.url, page).signs_in_here()
    expect(page.locator(".ff-card")).to_contain_text("走查陶瓷有限公司")
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")

    server.kill()  # there is no network outside
    recorded(page)
    order = printed(page, "责令限期整改指令书", tmp_path)
    expect(page.get_by_text(f"{NUMBERS['order']}（已打印）")).to_be_visible()
    page.get_by_role("button", name="完成检查").click()
    expect(page.get_by_text("检查已完成，等待记入台账")).to_be_visible()
    record = printed(page, "现场检查记录", tmp_path)
    assert any(
        "3号车间配电箱前堆放杂物（违反《安全生产法》第三十六条）。处理情况：当场纠正" in one
        for one in record
    )
    killed(tmp_path / "phone")
    page = phone()
    page.goto(f"{server.url}/field/")
    expect(page.locator(".ff-card")).to_contain_text("已完成，待入账")
    page.goto(f"{server.url}/field/#/queue")
    expect(page.get_by_text("还不安全：9 项记录还没有入账，4 个文件还没有传到")).to_be_visible()
    expect(page.locator(".ff-bar")).to_contain_text("无网络")

    page.context.clear_cookies()  # a killed browser has kept its newest half minute of them, or not
    server.start()
    page.get_by_role("button", name="现在同步").click()
    # The session has ended meanwhile: nothing is lost.
    page.get_by_role("link", name="去登录").click()
    Clerk("zhangsan", server.url, page).signs_in_here()
    until_entered(visit, page, 6)
    server.kill()  # in the middle: some are entered, the device has no answer
    page.goto(f"{server.url}/field/#/queue")
    expect(page.locator(".ff-bar")).to_contain_text("无网络")
    server.start()
    page.get_by_role("button", name="现在同步").click()
    expect(page.get_by_text("本机没有尚未入账的内容")).to_be_visible(timeout=COLD)
    expect(page.get_by_text("已入账 第")).to_have_count(9)
    page.get_by_role("button", name="现在同步").click()
    expect(page.get_by_text("已入账 第")).to_have_count(9)

    entered_once(visit, page)
    for kind, sheet in {"order": order, "record": record}.items():
        bears_its_number(visit, kind, sheet, page, server)


def bears_its_number(visit: str, kind: str, sheet: list[str], page: Page, server: Server) -> None:
    """The number that was printed is the paper's in the books; its square leads to a paper with the same words."""
    mark, *words = sheet
    number = DocumentNumber.objects.get(matter=visit, kind=kind)
    assert (number.text, number.state) == (NUMBERS[kind], "taken")
    page.goto(f"{server.url}/papers/marked/?mark={mark}")
    assert page.locator(SAID).all_inner_texts() == words
    assert NUMBERS[kind] in words


def until_entered(visit: str, page: Page, n: int) -> None:
    """Wait until the visit's newest entry is the n-th, looking as often as can be."""
    for _ in range(5_000):
        if Matter.objects.get(pk=visit).n >= n:
            return
        page.wait_for_timeout(2)
    raise AssertionError(page.locator("main").inner_text())


def entered_once(visit: str, page: Page) -> None:
    """Every act stands in the ledger once, in its order, with its files and both officers."""
    matter = Matter.objects.get(pk=visit)
    lines = matters.history(matter)[4:]
    assert [line.act for line in lines] == COURSE
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    assert all(line.captured for line in lines)
    assert {
        len(line.who) for line in lines if line.act not in ("enter_by_code", "give_guidance")
    } == {2}
    assert PaperApproval.objects.count() == 7
    files = [file for line in lines for file in line.files]
    assert "现场.jpg" in [file["name"] for file in files]
    assert all(path_of(file["sha256"]).stat().st_size == file["size"] for file in files)
    assert path_of(lines[5].facts["photo"]).read_bytes() == JPEG
    first, second = VisitFinding.objects.order_by("found_on", "description")
    assert {first.state, second.state} == {"ordered", "corrected"}
    page.goto(page.url.replace("#/queue", f"#/v/{visit}"))
    expect(page.get_by_text("本次检查已全部记入台账")).to_be_visible()
