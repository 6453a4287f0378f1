"""文书模板: seen by whoever sees business, kept by the legal office; what is wrong with a file is listed on the form."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fadu.documents.services import path_of
from fadu.documents.templating.models import TemplateVersion
from fadu.documents.tests.templating.builders import changed
from fadu.faces.desk.tests.builders import hidden, words
from fadu.faces.desk.tests.views.test_papers import NOW, browser
from fadu.rooms.inspection.sheets.kinds import KINDS
from fadu.rooms.inspection.tests.visits import whole

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

KIND = "/templates/inspection.visit/order/"
ORDER = next(kind for kind in KINDS if kind.code == "order")


def test_the_legal_office_brings_a_version_tries_it_adopts_it_and_ends_it(
    bureau: Bureau, settings: Settings
) -> None:
    visit = whole(bureau)
    settings.TEST_CLOCK = NOW
    lawyer, officer = browser(bureau.zhao), browser(bureau.zhang)

    listed = words(lawyer.get("/templates/"))
    assert re.search(r"行政检查 \d+ (\S+ )*责令限期整改指令书 ", listed)
    assert "按系统默认版式生成" in listed
    assert "本机关的模板 " not in listed.split("没有列入")[0]
    assert "由法规科（合法性审查机构）上传" in words(officer.get("/templates/"))
    page = words(lawyer.get(KIND))
    assert all(said in page for said in ("{{ 救济途径 }}", "《行政复议法》第二十条第三款"))
    shipped = lawyer.get(f"{KIND}default/").content

    def put(data: bytes, who: object = lawyer) -> object:
        form = hidden(lawyer.get(f"{KIND}put/"))
        upload = SimpleUploadedFile("模板.docx", data)
        return lawyer.post(f"{KIND}put/", form | {"changes": "加一行", "template_file": upload})

    wrong = put(changed(ORDER, "{{ 文书编码 }}", without="文书编号"))
    assert wrong.status_code == 422  # type: ignore[attr-defined]
    assert "没有名为“文书编码”的变量，相近的有：文书编号" in words(wrong)  # type: ignore[arg-type]
    assert not TemplateVersion.objects.exists()
    made = put(changed(ORDER, "新加的一行"))
    row = TemplateVersion.objects.get()
    assert made["Location"] == f"/template-versions/{row.pk}/preview/"  # type: ignore[index]

    preview = words(lawyer.get(made["Location"]))  # type: ignore[index]
    assert "新加的一行" in preview
    assert "一号仓库堆垛高度超过限高线" in preview  # of the real visit
    sample = f"/template-versions/{row.pk}/preview/word/?on="
    assert "新加的一行" in [p.text for p in docx.Document(BytesIO(lawyer.get(sample).content)).paragraphs]  # fmt: skip
    assert lawyer.get(f"/template-versions/{row.pk}/file/").content != shipped
    adopt, end = (f"/template-versions/{row.pk}/{act}/" for act in ("adopt", "withdraw"))
    assert officer.get(adopt).status_code == officer.get(f"{KIND}put/").status_code == 403
    assert lawyer.post(adopt, hidden(lawyer.get(adopt)) | {"since": "2025-03-11"})["Location"] == KIND  # fmt: skip
    assert "现行" in words(officer.get(KIND))
    assert "本机关的模板 1 " in words(officer.get("/templates/"))
    assert "加一行 2025年3月11日" in words(officer.get("/templates/"))
    ended = hidden(lawyer.get(end)) | {"ends_on": "2025-03-12", "reason": "换版"}
    assert lawyer.post(end, ended)["Location"] == KIND
    assert "停用理由：换版" in words(lawyer.get(KIND))
    assert visit.id in lawyer.get(f"/template-versions/{row.pk}/preview/").content.decode()

    assert browser(bureau.wang).get(f"/template-versions/{row.pk}/preview/").status_code == 404
    path_of(row.sha256).unlink()
    missing = reverse("paper_template", kwargs={"procedure": "inspection.visit", "kind": "warrant"})
    assert [lawyer.get(u).status_code for u in (missing, f"/template-versions/{row.pk}/file/")] == [404, 404]  # fmt: skip
