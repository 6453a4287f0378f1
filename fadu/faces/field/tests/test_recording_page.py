"""Files of a device are registered in the browser where they say their time, and confirmed to a visit by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.documents.tests.files import movie, picture
from fadu.evidence.models import Recording
from fadu.faces.field.tests.builders import FIRM, a_visit, browser
from fadu.statutes.tests.builders import fill

if TYPE_CHECKING:
    from tests.people import Bureau

URL = "/field/recordings/"


@pytest.mark.django_db
def test_files_are_registered_and_put_to_the_visit_that_is_confirmed(bureau: Bureau) -> None:
    visit, client = a_visit(bureau), browser(bureau.zhang)
    files = [
        SimpleUploadedFile("IMG_1.jpg", picture(taken="2025:03:03 09:20:00"), "x/y"),
        SimpleUploadedFile("film.mp4", movie(), "x/y"),
        SimpleUploadedFile("a.exe", b"MZ..", "x/y"),
    ]
    typed = {"device_kind": "防爆相机", "device": "EX-02", "recordings": files}

    shown = client.post(URL, typed, follow=True).content.decode()

    row = Recording.objects.get()
    assert all(
        w in shown
        for w in ("已登记并记入台账", "读不出拍摄时间", "类型不受支持", FIRM, "EX-02", "不计算逾期")
    )
    files[0].seek(0)
    again = client.post(URL, {**typed, "recordings": files[:1]}, follow=True).content.decode()
    assert "以前登记过" in again
    fill(bureau, "enforcement.av_import_days", "1")
    assert "拍摄之日起1日内导入的不算逾期" in client.get(URL).content.decode()
    put = f"{URL}{row.id}/put/"
    assert "请选择这份音像材料归入哪次检查" in client.post(put, follow=True).content.decode()
    assert "没有等待归入" in client.post(put, {"matter": visit}, follow=True).content.decode()
    row.refresh_from_db()
    assert (row.matter, row.put_by) == (visit, bureau.zhang.id)
    out = f"{URL}{row.id}/out/"
    assert "请写明移出理由" in client.post(out, follow=True).content.decode()
    assert "等待重新归入" in client.post(out, {"reason": "归错了"}, follow=True).content.decode()
    row.refresh_from_db()
    assert row.matter == ""
    assert browser(bureau.wang).post(put, {"matter": visit}).status_code == 404
    for wrong in ({**typed, "recordings": []}, {**typed, "names": "昨天"}):
        files[0].seek(0)
        assert client.post(URL, wrong).status_code == 422
