"""Evidence from its entry to its erasure: every act on record, numbers never reused, proofs whole when the bytes are gone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
import pytest
from pytest_django.fixtures import Settings

from fadu.casework.services import sign
from fadu.casework.tests.builders import a_draft, a_matter
from fadu.documents.bundles.services import Wanted, ask, place_of
from fadu.documents.issued.models import DocumentVersion, VersionState
from fadu.documents.models import StoredFile
from fadu.documents.previews import cache
from fadu.documents.previews.cache import page_image
from fadu.documents.previews.kept import folder_of
from fadu.documents.services import erase_bytes, is_stored, path_of
from fadu.documents.tests.files import pdf
from fadu.evidence.catalogue import selectors, services
from fadu.evidence.catalogue.models import Evidence, Handover, RedactedCopy
from fadu.evidence.models import Upload
from fadu.evidence.tests.catalogue.builders import (
    ALL_WELL,
    NOW,
    an_item,
    closed,
    noted,
    stored,
    told,
)
from fadu.kernel.errors import BadInput, Refused
from fadu.law.instruments import APL
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.deeds import FileRef
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _store(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path


def test_an_item_is_entered_verified_excluded_and_brought_back(bureau: Bureau) -> None:
    matter = a_matter(bureau)
    first, second = an_item(bureau, matter), an_item(bureau, matter, evidence_kind="物证", name="引线")  # fmt: skip

    assert [first.number, second.number] == [1, 2]
    assert [one.row.pk for one in selectors.of_matter(bureau.zhang.viewer.scope, matter.pk)] == [first.pk, second.pk]  # fmt: skip
    assert selectors.of_matter(bureau.wang.viewer.scope, matter.pk) == []
    assert selectors.item(bureau.wang.viewer.scope, first.pk) is None
    noted(bureau, first, "verify_evidence", **ALL_WELL)
    assert (first.verified, first.lawful, first.verified_by) == ("查证属实", True, bureau.zhang.id)
    noted(bureau, first, "exclude_evidence", reason="与本案无关")
    assert first.excluded
    with pytest.raises(Refused):
        noted(bureau, first, "exclude_evidence", reason="再次")
    noted(bureau, first, "restore_evidence", reason="系误排除")
    noted(bureau, first, "amend_evidence", **told(bureau, pages=5), reason="漏记两页")
    assert (first.excluded, first.pages, first.number, first.verified) == (False, 5, 1, "查证属实")
    with pytest.raises(BadInput, match="晚于今天"):
        an_item(bureau, matter, taken_on="2025-03-09")
    with pytest.raises(Refused, match="由办理该事项的机关"):
        noted(bureau, first, "verify_evidence", by=bureau.wang, **ALL_WELL)
    assert "安全教育培训台账" not in Entry.objects.order_by("seq").last().body  # type: ignore[union-attr]


def test_a_thing_goes_from_hand_to_hand_until_it_is_returned(bureau: Bureau) -> None:
    thing = an_item(bureau, a_matter(bureau), evidence_kind="物证", name="引线一箱", form="原物", storage="物证室1柜")  # fmt: skip
    hand = {
        "moved_at": "2025-03-02T01:00:00Z",
        "giver": "张三",
        "taker": "李保管",
        "condition": "一箱，封条完好",
        "reason": "入库",
    }

    noted(bureau, thing, "hand_over_evidence", storage="物证室3柜", **hand)
    assert thing.storage == "物证室3柜"
    noted(bureau, thing, "release_evidence", moved_at="2025-03-02T02:00:00Z", disposal="返还", taker="甲烟花公司", condition="完好", reason="登记保存期满")  # fmt: skip

    assert thing.disposal == "返还"
    assert [(one.giver, one.taker, one.disposal) for one in Handover.objects.order_by("id")] == [
        ("张三", "李保管", ""), (None, "甲烟花公司", "返还"),
    ]  # fmt: skip
    with pytest.raises(Refused):
        noted(bureau, thing, "hand_over_evidence", **hand)


def test_an_erasure_takes_two_and_leaves_digests_and_proofs(
    bureau: Bureau, django_capture_on_commit_callbacks: Any
) -> None:
    matter, ref = a_matter(bureau), stored(pdf("ID"))
    item = an_item(bureau, matter, ref)
    same = an_item(bureau, matter, ref)
    with pytest.raises(BadInput, match="没有遮盖"):
        redacted(bureau, item, {})
    copy = redacted(bureau, item, {1: ((0, 0, 500, 100),)})
    assert pdfium.PdfDocument(path_of(copy))[0].get_textpage().get_text_bounded() == ""
    made = RedactedCopy.objects.get()
    assert (made.original, made.boxes, made.made_by, made.purpose, made.reason) == (
        ref.sha256, 1, bureau.zhang.id, "公开", "隐去证件号码",
    )  # fmt: skip
    page_image(ref.sha256, ref.type, 1, 900)
    by = {"viewer": bureau.li.viewer, "item": item, "reason": "保管期满", "hand": bureau.hand(NOW)}

    with pytest.raises(Refused, match="没有提请销毁"):
        services.erase(**by)
    noted(bureau, same, "ask_erasure", reason="重复")
    with pytest.raises(Refused, match="证据1所在的事项尚未办结") as open_still:
        services.erase(**by)
    assert (open_still.value.basis, bool(open_still.value.todo)) == (str(APL.art(47)), True)
    closed(matter)
    with pytest.raises(Refused, match="尚未“提请销毁证据文件”"):
        services.erase(**by)
    noted(bureau, item, "ask_erasure", reason="保管期满")
    with pytest.raises(Refused):
        services.erase(**by | {"viewer": bureau.zhang.viewer})
    noted(bureau, item, "hold_evidence", by=bureau.zhao, reason="复议期间")
    with pytest.raises(Refused, match="停止销毁"):
        services.erase(**by)
    noted(bureau, item, "lift_hold", by=bureau.zhao, reason="复议终结")
    others_hold_it(bureau, same, by)
    a_matter_carries_it(bureau, ref, by)
    Upload.objects.create(person="P", sha256=ref.sha256, length=1, type="a", begun=NOW, whole=NOW)
    erased_with_its_bundles(bureau, matter, by, django_capture_on_commit_callbacks)

    item.refresh_from_db()
    assert (item.erased, item.sha256, item.erasure_asked) == (True, ref.sha256, False)
    assert not any(is_stored(sha) for sha in (ref.sha256, copy))
    assert RedactedCopy.objects.get().erased
    assert not Upload.objects.exists()
    assert not folder_of(ref.sha256).exists()
    assert verify().problems == ()
    carried = [json.loads(entry.body)["files"] for entry in Entry.objects.order_by("seq")]
    assert ref.sha256 in json.dumps(carried)
    with pytest.raises(Refused, match="没有可以销毁的文件"):
        services.erase(**by)


def erased_with_its_bundles(bureau: Bureau, matter: Matter, by: Any, capturing: Any) -> None:
    """The bundles that are kept of the matter go with the file, those of others stay."""
    held = [a_bundle(bureau, one) for one in (matter, a_matter(bureau))]
    with capturing(execute=True):
        services.erase(**by)
    assert [place_of(id).exists() for id in held] == [False, True]


def a_bundle(bureau: Bureau, matter: Matter) -> str:
    """A bundle of a matter that is kept for its taker."""
    wanted = Wanted(matter, "court", "", "某公司案", 1)
    id = ask(viewer=bureau.zhang.viewer, wanted=wanted, hand=bureau.hand(NOW)).pk
    place_of(id).parent.mkdir(parents=True)
    place_of(id).write_bytes(b"PK")
    return id


def others_hold_it(bureau: Bureau, same: Evidence, by: Any) -> None:
    """Refused while another item with the file is held, and while an issued paper is the file."""
    noted(bureau, same, "hold_evidence", by=bureau.zhao, reason="复议期间")
    with pytest.raises(Refused, match="那里停止销毁"):
        services.erase(**by)
    noted(bureau, same, "lift_hold", by=bureau.zhao, reason="复议终结")
    paper = an_issued(same.matter, same.sha256)
    with pytest.raises(Refused, match="文书签章件"):
        services.erase(**by)
    assert is_stored(same.sha256)
    paper.delete()


def a_matter_carries_it(bureau: Bureau, ref: FileRef, by: Any) -> None:
    """Refused while a draft has it, and while another matter that carries it is open."""
    draft = a_draft(bureau, files=(ref,))
    with pytest.raises(Refused, match="同一文件还在使用：草稿，不得销毁"):
        services.erase(**by)
    other = sign(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    assert other is not None
    with pytest.raises(Refused, match="其他尚未办结的事项") as open_still:
        services.erase(**by)
    assert (open_still.value.basis, bool(open_still.value.todo)) == (str(APL.art(47)), True)
    Matter.objects.filter(pk=other.matter).update(closed=True)


def an_issued(matter: str, sha256: str) -> DocumentVersion:
    """A version of a paper of the matter whose copy is this file."""
    return DocumentVersion.objects.create(
        id="V", document="D", matter=matter, kind="decision", entry=1, number=1, title="决定书", facts="", sha256=sha256,
        checked_by="", signatures=0, state=VersionState.ISSUED, issued=NOW, issued_by="", province="", city="", county="",
    )  # fmt: skip


def redacted(bureau: Bureau, item: Evidence, boxes: Any) -> str:
    by = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}
    why = {"purpose": "公开", "reason": "隐去证件号码"}
    services.redact(item=item, boxes=boxes, facts=why, **by)
    return RedactedCopy.objects.get(evidence=item.pk).sha256


def test_a_copy_and_a_page_drawn_while_the_file_is_erased_leave_nothing(
    bureau: Bureau, settings: Settings, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:  # fmt: skip
    ref = stored(pdf("A"))
    item = an_item(bureau, closed(a_matter(bureau)), ref)
    seen = Evidence.objects.get(pk=item.pk)
    noted(bureau, item, "ask_erasure", reason="重复")
    drawn = services.redacted

    def erased_meanwhile(*asked: Any) -> bytes:
        made = drawn(*asked)
        with django_capture_on_commit_callbacks(execute=True):
            services.erase(viewer=bureau.li.viewer, item=item, reason="重复", hand=bureau.hand(NOW))
        return made

    monkeypatch.setattr(services, "redacted", erased_meanwhile)
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Refused):
        redacted(bureau, seen, {1: ((0, 0, 500, 100),)})

    assert list(StoredFile.objects.all()) == []
    assert [p for p in Path(settings.FILES).rglob("*") if p.is_file()] == []
    again = stored(pdf("B"))
    run = cache.run
    monkeypatch.setattr(
        cache, "run", lambda *asked: (run(*asked), path_of(again.sha256).unlink())[0]
    )  # type: ignore[func-returns-value]
    with pytest.raises(FileNotFoundError):
        page_image(again.sha256, again.type, 1, 900)
    assert not folder_of(again.sha256).exists()


def test_what_a_crash_left_is_erased_by_the_sweep_and_what_came_again_stays(
    bureau: Bureau, django_capture_on_commit_callbacks: Any
) -> None:
    ref = stored(pdf("A"))
    item = an_item(bureau, closed(a_matter(bureau)), ref)
    noted(bureau, item, "ask_erasure", reason="重复")
    services.erase(viewer=bureau.li.viewer, item=item, reason="重复", hand=bureau.hand(NOW))
    assert path_of(ref.sha256).exists()  # the commit's own work was lost

    with django_capture_on_commit_callbacks(execute=True):
        assert services.finish_erasures() == 1
    assert not path_of(ref.sha256).exists()
    stored(pdf("A"))
    with django_capture_on_commit_callbacks(execute=True):
        services.finish_erasures()

    assert is_stored(ref.sha256)
    assert erase_bytes([]) == 0
