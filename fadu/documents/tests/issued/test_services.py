"""A sealed copy is filed as issued, replaced by another with a reason, made void; a wrong one changes nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.documents.issued.models import DocumentVersion
from fadu.documents.issued.selectors import issued_version, versions_of, versions_of_paper
from fadu.documents.issued.services import Differs, file_copy, void
from fadu.documents.models import StoredFile
from fadu.documents.papers.kinds import PaperKind, kinds_of
from fadu.documents.services import is_stored
from fadu.documents.templating import services as templates
from fadu.documents.templating.models import TemplateVersion
from fadu.documents.templating.services import By
from fadu.documents.templating.shipped import shipped
from fadu.documents.tests.builders import NOW
from fadu.documents.tests.issued.builders import TEXT, Filing, filing
from fadu.documents.tests.issued.copies import ofd, photo
from fadu.documents.tests.papers.builders import a_paper
from fadu.documents.tests.templating.builders import changed
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.ledger.crypto import sha256_hex
from fadu.ledger.models import Entry

if TYPE_CHECKING:
    from tests.people import Bureau

KEY = "01JQ0000000000000000000D0C"


def states(case: Filing) -> list[tuple[int, str]]:
    """The versions of the paper, the newest first."""
    paper = case.made.paper
    held = versions_of_paper(case.bureau.zhang.viewer.scope, paper.matter, paper.kind, paper.n)
    return [(one.number, one.state) for one in held]


def adopted(bureau: Bureau, kind: PaperKind) -> str:
    """The legal office's own template of a kind is in force from that day on; its digest."""
    by, upload = By(bureau.zhao.viewer, bureau.hand(NOW)), SimpleUploadedFile("模板.docx", changed(kind, "另起一行"))  # fmt: skip
    of = {"procedure": INSPECTION_VISIT.code, "kind": kind, "upload": upload, "changes": "加一行"}
    row = TemplateVersion.objects.get(pk=templates.put_template(**of, by=by).matter)
    templates.adopt_template(row=row, since=day_of(NOW), by=by)
    return row.sha256


def test_a_document_lives_from_its_first_copy_to_the_one_that_is_void(bureau: Bureau) -> None:
    case = filing(bureau)
    viewer, paper = bureau.zhang.viewer, case.made.paper

    first = case.file(case.sealed(), id=KEY)
    again = case.file(case.sealed(), id=KEY)
    assert (again.matter, again.repeated, first.matter) == (first.matter, True, KEY)
    version = issued_version(viewer.scope, paper.matter, paper.kind, paper.n)
    assert version is not None
    assert (version.number, version.title, version.checked_by) == (
        1,
        paper.title,
        "系统逐项比对文字层",
    )
    assert (version.facts, version.signatures, version.issued_by) == (
        case.made.facts,
        1,
        bureau.zhang.id,
    )
    assert is_stored(version.sha256)
    (kind,) = [one for one in kinds_of(case.made.matter.procedure) if one.code == paper.kind]
    assert (version.template, version.template_since) == (sha256_hex(shipped(kind)), None)
    template = adopted(bureau, kind)

    with pytest.raises(BadInput, match="重新出具的理由"):
        case.file(case.sealed("二"))
    with pytest.raises(Refused, match="已经登记为本文书的一个版本"):
        case.file(case.sealed(), reason="重印")
    case.file(case.sealed("二"), reason="印章不清")
    assert states(case) == [(2, "issued"), (1, "replaced")]
    later = issued_version(viewer.scope, paper.matter, paper.kind, paper.n)
    assert later is not None
    assert (later.template, later.template_since) == (template, day_of(NOW))

    hand = bureau.hand(NOW)
    newest = versions_of(viewer.scope, paper.matter)[0]
    with pytest.raises(BadInput, match="作废的理由"):
        void(viewer=viewer, version=newest, reason=" ", hand=hand)
    void(viewer=viewer, version=newest, reason="送达前发现错误", hand=hand)
    newest.refresh_from_db()
    assert (newest.state, newest.void_why, newest.reason) == ("void", "送达前发现错误", "印章不清")
    with pytest.raises(Refused, match="第2版已作废"):
        void(viewer=viewer, version=newest, reason="再作废", hand=hand)
    case.file(case.sealed("三"), reason="更正后重印")
    assert states(case) == [(3, "issued"), (2, "void"), (1, "replaced")]
    assert versions_of(bureau.wang.viewer.scope, paper.matter) == []


def test_a_wrong_copy_never_becomes_the_issued_version(bureau: Bureau) -> None:
    case = filing(bureau)
    entries = Entry.objects.count()

    with pytest.raises(Differs, match="另一事项的文书") as elsewhere:
        case.file(ofd(TEXT, a_paper().mark))
    with pytest.raises(Differs, match="与台账记载不一致") as other:
        case.file(case.sealed(text=TEXT.replace("〕1号", "〕2号").replace("超量", "整洁")))
    with pytest.raises(Differs, match="须人工逐项核对") as by_eye:
        case.file(ofd(TEXT))
    for name, content in (("说明.txt", b"hello"), ("改.docx", b"PK\x03\x04")):
        with pytest.raises(BadInput, match="签章件应当是 PDF、OFD 或者照片"):
            case.file(content, name=name)
    with pytest.raises(BadInput, match="没有名称"):
        case.file(b"", name="空.ofd")
    with pytest.raises(Refused, match="还没有编号"):
        case.saying(number="").file(case.sealed())
    with pytest.raises(Refused, match="还不能出具：待批准"):
        case.saying(draft="待批准").file(case.sealed())
    with pytest.raises(Refused, match="由办理该事项的机关登记"):
        case.file(case.sealed(), by=bureau.wang)

    assert len(elsewhere.value.reasons) == 1
    assert [why[:4] for why in other.value.reasons][:2] == ["文书编号", "存在的问"]
    assert "“1号”改为“2号”" in other.value.reasons[2]
    assert by_eye.value.by_eye
    assert (Entry.objects.count(), DocumentVersion.objects.count()) == (entries, 0)
    case.file(ofd(TEXT), compared=True)
    assert DocumentVersion.objects.get().checked_by == "人工逐项核对"
    sheets = [photo(case.made.paper.mark, size=(620, 877 + n)) for n in range(2)]
    told = {"upload": sheets, "compared": True, "reason": "分页拍照", "hand": bureau.hand(NOW)}
    file_copy(viewer=bureau.zhang.viewer, made=case.made, **told)
    version = DocumentVersion.objects.latest("number")
    stored = StoredFile.objects.get(pk=version.sha256)
    assert (version.number, stored.type) == (2, "application/pdf")
    carried = json.loads(Entry.objects.order_by("-seq")[0].body)["files"]
    assert [file["type"] for file in carried] == ["application/pdf", "image/jpeg", "image/jpeg"]
