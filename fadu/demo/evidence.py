"""Catalogues of evidence for four penalty cases of these days, with little real files that the program draws itself."""

from __future__ import annotations

import io
import math
import struct
import wave
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.accounts.viewer import Viewer
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import Bureau
from fadu.documents.kinds import JPEG, PDF, WAV
from fadu.documents.services import keep
from fadu.evidence.catalogue import services
from fadu.evidence.catalogue.models import Evidence
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.procedures import registers
from fadu.law.procedures.penalty_ordinary.acts import investigate
from fadu.law.procedures.registers.evidence import TRUE
from fadu.matters import selectors as matters
from fadu.matters.deeds import FileRef, Hand
from fadu.matters.models import Matter

CASES = 4
_ORIENTATION = 0x0112
_RATE = 8000


def build(bureau: Bureau, now: datetime) -> list[str]:
    """Catalogues of the four newest penalty cases under way; returns their ids."""
    officer = _viewer("zhangsan", now)
    page = matters.page(officer.scope, matters.Query(procedure="penalty.ordinary"), now, 30)
    cases = [
        row.pk for row in page.rows if row.county == bureau.crew.place.county and not row.external
    ]
    for case in cases[:CASES]:
        catalogue(bureau, case, now)
    return cases[:CASES]


def catalogue(bureau: Bureau, case: str, now: datetime) -> Evidence:
    """Five items of one case: a document with a redacted copy, a thing in custody, a recording, a photo, a statement.

    Returns the document. One item waits to be verified and one was taken by a single officer, so that what is lacking
    is seen.
    """
    scene = _Scene(bureau, case, now)
    document = scene.enter(
        {"evidence_kind": "书证", "name": "安全教育培训台账（示范）", "proves": "未对新上岗人员进行安全教育培训",
         "way": "现场收集", "origin": "当事人综合办公室", "form": "复制件", "pages": 2},
        PDF.type, _paper("TRAINING RECORD (SAMPLE)", 2),
    )  # fmt: skip
    photo = scene.enter(
        {"evidence_kind": "视听资料", "name": "现场照片（示范）", "proves": "作业人员未佩戴防护用品", "way": "现场收集",
         "origin": "检查现场", "form": "电子数据原始载体"}, JPEG.type, _photo(),
    )  # fmt: skip
    scene.enter(
        {"evidence_kind": "视听资料", "name": "询问录音（示范）", "proves": "负责人知道未培训的事实", "way": "询问制作",
         "origin": "询问现场", "form": "电子数据原始载体", "second_taker": ""}, WAV.type, _sound(),
    )  # fmt: skip
    thing = scene.enter(
        {"evidence_kind": "物证", "name": "失效灭火器一具（示范）", "proves": "消防设施失效", "way": "抽样取证",
         "origin": "三号工房", "form": "原物", "storage": "物证室1号柜"},
    )  # fmt: skip
    said = scene.enter(
        {"evidence_kind": "当事人的陈述", "name": "询问笔录（示范）", "proves": "当事人承认违法事实", "way": "询问制作",
         "origin": "当事人负责人", "form": "原件", "pages": 3}, PDF.type, _paper("INTERVIEW RECORD (SAMPLE)", 3),
    )  # fmt: skip
    for item in (document, photo, said):
        scene.note(item, "verify_evidence", verdict=TRUE, lawful=True, method="与现场检查记录、询问笔录相互印证")  # fmt: skip
    scene.note(
        thing, "hand_over_evidence", moved_at=rfc3339(now - timedelta(hours=3)), giver="张三（示范）",
        taker="物证保管员（示范）", condition="一具，封条完好", storage="物证室3号柜", reason="入库保管",
    )  # fmt: skip
    services.redact(
        viewer=scene.officer, item=document, boxes={1: ((120, 300, 500, 60),)}, hand=scene.hand,
        facts={"purpose": "公开", "reason": "隐去从业人员姓名和证件号码"},
    )  # fmt: skip
    return document


class _Scene:
    """One case in which an officer enters what was taken when it was investigated; the day before where it was not yet."""

    def __init__(self, bureau: Bureau, case: str, now: datetime) -> None:
        self.officer, self.other = _viewer("zhangsan", now), _viewer("lisi", now)
        self.hand = Hand(bureau.law, now, chance_of(f"evidence/{case}"), BY)
        self.matter, self.now = Matter.objects.get(pk=case), now
        found = [x.at for x in matters.history(self.matter) if x.act == investigate.code]
        self.taken = day_of(found[-1]) if found else day_of(now) - timedelta(days=1)

    def enter(self, facts: Mapping[str, Any], type: str = "", content: bytes = b"") -> Evidence:
        """An item, with its file if it has one."""
        file: FileRef | None = None
        if content:
            file = keep(content, str(facts["name"]), type, self.now)
        told = {
            "first_taker": self.officer.person, "second_taker": self.other.person, "taken_on": self.taken.isoformat(),
            "taken_at": "当事人生产经营场所", "confirmation": "签名或者盖章确认", **facts,
        }  # fmt: skip
        done = services.enter(
            viewer=self.officer, matter=self.matter, facts=told, hand=self.hand, file=file
        )
        return Evidence.objects.get(pk=done.matter)

    def note(self, item: Evidence, act: str, **facts: Any) -> None:
        """One more act on an item."""
        what = registers.EVIDENCE_REGISTER.act(act)
        services.note(viewer=self.officer, item=item, what=what, facts=facts, hand=self.hand)


def _viewer(username: str, now: datetime) -> Viewer:
    return accounts.viewer(Account.objects.get(username=username), day_of(now))


def _paper(title: str, pages: int) -> bytes:
    """A scan-like PDF: a heading and ruled lines, a page each."""
    made = [_page(f"{title}  {n}/{pages}") for n in range(1, pages + 1)]
    held = io.BytesIO()
    made[0].save(held, "PDF", save_all=True, append_images=made[1:], resolution=100)
    return held.getvalue()


def _page(title: str) -> Image.Image:
    page = Image.new("L", (827, 1169), 252)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(28)
    pen.text((90, 90), title, fill=20, font=font)
    for n in range(18):
        top = 180 + n * 52
        pen.line((90, top, 740, top), fill=150, width=2)
        pen.text((100, top + 12), f"{n + 1:02d}   NAME {n + 1}   ID 4302**********{n:02d}", fill=70, font=font)  # fmt: skip
    return page


def _photo() -> bytes:
    """A photo as a phone takes it, lying on its side: its EXIF says how it is turned."""
    picture = Image.new("RGB", (640, 480), (120, 140, 150))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((60, 240, 580, 470), fill=(90, 80, 70))
    pen.ellipse((280, 90, 380, 210), fill=(200, 160, 120))
    pen.text((40, 30), "SAMPLE PHOTO", fill=(255, 255, 255), font=ImageFont.load_default(40))
    exif, held = Image.Exif(), io.BytesIO()
    exif[_ORIENTATION] = 6
    picture.save(held, "JPEG", exif=exif, quality=80)
    return held.getvalue()


def _sound() -> bytes:
    """A second of a tone."""
    held = io.BytesIO()
    tone = (int(9000 * math.sin(n * 2 * math.pi * 440 / _RATE)) for n in range(_RATE))
    with wave.open(held, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(_RATE)
        out.writeframes(b"".join(struct.pack("<h", value) for value in tone))
    return held.getvalue()
