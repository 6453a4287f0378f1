"""Photographed sheets: each opens the draft of its act, once; scans of several visits are taken apart."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import segno
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from fadu.casework.models import Draft
from fadu.documents.models import StoredFile
from fadu.documents.tests.files import docx, picture
from fadu.faces.field import visits
from fadu.faces.field.pack import version_on
from fadu.faces.field.sheet_taking import take
from fadu.faces.field.sheets import CHECK, ENTRY, KINDS, Sheet
from fadu.faces.field.tests.builders import MORNING, a_visit
from fadu.kernel.zone import day_of

if TYPE_CHECKING:
    from tests.people import Bureau, Colleague

pytestmark = pytest.mark.django_db


def request(bureau: Bureau, who: Colleague) -> Any:
    """What a request carries."""
    hand = bureau.hand(MORNING)
    return SimpleNamespace(viewer=who.viewer, now=MORNING, chance=bureau.chance, hand=hand)


def page(visit: str, code: str, version: str = "") -> Image.Image:
    """A sheet as it is photographed."""
    sheet = Sheet(visit, KINDS[code[0]], int(code[1:]), version or "00000000")
    held = io.BytesIO()
    segno.make(f"http://x{sheet.path()}", error="m").save(held, kind="png", scale=5, border=20)
    return Image.open(held).convert("L")


def sent(name: str, *pages: Image.Image) -> SimpleUploadedFile:
    """One photo, or a scan of several pages."""
    held = io.BytesIO()
    if name.endswith(".pdf"):
        pages[0].save(held, "PDF", save_all=True, append_images=pages[1:], resolution=120)
    else:
        pages[0].save(held, "PNG")
    return SimpleUploadedFile(name, held.getvalue(), "x/y")


def test_a_photo_opens_the_form_of_its_act_with_the_visit_filled_in(bureau: Bureau) -> None:
    visit = a_visit(bureau)
    card = visits.one(bureau.zhang.viewer, visit)
    assert card is not None
    asked = request(bureau, bureau.zhang)
    good = version_on(card, CHECK, day_of(MORNING))
    photos = [sent("一.png", page(visit, "C1", good)), sent("二.png", page(visit, "C2", good))]

    (found,) = take(asked, photos).found
    (again,) = take(asked, photos[:1]).found

    assert (found.kind, found.pages, found.old) == (CHECK, (1, 2), False)
    assert again.draft == found.draft == Draft.objects.get()
    draft = Draft.objects.get()
    assert (draft.matter, draft.act, draft.expected) == (visit, "check_site", card.matter.n)
    assert draft.typed == {"place": ["一号库"]}
    assert [f["name"] for f in draft.files] == ["一.png", "二.png"]
    assert not draft.ready


def test_a_scan_is_parted_by_visit_and_sheet(bureau: Bureau) -> None:
    first, second = a_visit(bureau), a_visit(bureau, "乙公司")
    blank = Image.new("L", (600, 800), 255)
    scan = sent("批.pdf", page(first, "T1"), page(second, "T1"), blank, page(first, "T1"))

    taken = take(request(bureau, bureau.zhang), [scan])

    files = {d.matter: [f["name"] for f in d.files] for d in Draft.objects.all()}
    assert files == {first: ["批（第1、4页）.pdf"], second: ["批（第2页）.pdf"]}
    assert [ref.name for ref in taken.unread] == ["批（第3页）.pdf"]
    assert all(found.old for found in taken.found)


def test_what_does_not_belong_is_said_and_nothing_is_opened(bureau: Bureau) -> None:
    visit = a_visit(bureau)
    files = [
        sent("别处.png", page(visit, "T1")), SimpleUploadedFile("说明.docx", docx(), "x/y"),
        SimpleUploadedFile("程序.jpg", b"MZ..", "x/y"),
    ]  # fmt: skip

    taken = take(request(bureau, bureau.wang), files)

    assert [text[:6] for text in taken.problems] == ["说明.doc", "程序.jpg", "有一张表的检"]
    assert (taken.found, taken.unread, Draft.objects.count()) == ([], [], 0)


def test_a_page_without_a_square_goes_where_it_was_chosen_to(bureau: Bureau) -> None:
    card = visits.one(bureau.zhang.viewer, a_visit(bureau))
    assert card is not None
    photo = SimpleUploadedFile("模糊.jpg", picture(), "x/y")

    taken = take(request(bureau, bureau.zhang), [photo], (card, ENTRY))

    assert [(f.kind, f.old) for f in taken.found] == [(ENTRY, False)]
    assert taken.unread == []
    assert StoredFile.objects.count() == 1
