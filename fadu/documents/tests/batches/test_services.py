"""Batches of papers: what was made stays when its worker is killed, and the next goes on there; one result in the end."""

from __future__ import annotations

import gc
import os
from datetime import timedelta
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pypdfium2
import pytest

from fadu.documents.batches import parts, selectors, services
from fadu.documents.batches.models import BatchState, PaperBatch
from fadu.documents.papers import kinds
from fadu.documents.papers.contents import Content, Incomplete, Missing
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.printing import engine
from fadu.documents.tests.builders import NOW, Numbering
from fadu.documents.tests.papers.builders import a_paper
from fadu.documents.waiting.services import FAILED, Lost
from fadu.kernel.errors import BadInput
from tests.killing import killed

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

VISIT = "inspection.visit"
LACKS = "L"
PLACES = [
    ("_make", "call"), ("put", "call"), ("fit", "return"), ("put", "return"), ("_tell", "call"),
    ("assemble", "call"), ("_zip", "return"), ("assemble", "return"), ("_close", "call"),
]  # fmt: skip


def make(file: Any, n: int) -> Any:
    """The order of a matter; the one whose id is named gives none."""
    if file.matter.id == os.environ.get(LACKS):
        raise Incomplete("指令书", [Missing(Content("整改期限", "责令改正"))])
    return a_paper(matter=file.matter.id, number="")


KIND = PaperKind("order", "责令限期整改指令书", lambda file: (0,), make)


@pytest.fixture
def ids(bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any) -> list[str]:  # fmt: skip
    """Three matters, each with one paper."""
    settings.FILES = tmp_path / "files"
    monkeypatch.setitem(kinds._KINDS, VISIT, (KIND,))
    office = Numbering(bureau)
    return [office.matter().id for _ in range(3)]


def asked(bureau: Bureau, ids: list[str], form: str = "word", **more: Any) -> PaperBatch:
    hand = bureau.hand(NOW)
    told = {"procedure": VISIT, "kind": KIND, "form": form, "chosen": ids, "viewer": bureau.zhang.viewer, "hand": hand}  # fmt: skip
    return services.ask(**told | more)


def worked(bureau: Bureau, at: Any = NOW) -> BatchState | None:
    batch = services.claim(now=at, worker="w")
    by = services.By(bureau.zhang.viewer, lambda: at)
    return None if batch is None else services.work(batch=batch, by=by)


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_is_killed_anywhere_leaves_what_it_made(bureau: Bureau, ids: list[str]) -> None:  # fmt: skip
    batch, at, before = asked(bureau, ids), NOW, 0
    for function, event in PLACES:
        killed(
            partial(worked, bureau, at), within="documents/batches", function=function, event=event
        )
        assert parts.count(batch.id) >= before
        before = parts.count(batch.id)
        batch.refresh_from_db()
        assert batch.state == BatchState.OPEN
        assert services.claim(now=at, worker="too early") is None
        at += services.LEASE + timedelta(seconds=1)
        PaperBatch.objects.update(died=0)  # three in a row: see documents.waiting

    assert worked(bureau, at) == BatchState.DONE
    batch.refresh_from_db()
    assert (batch.done, batch.made, selectors.left_out(batch)) == (3, 3, [])
    result = parts.result_of(batch.id, "word").read_bytes()
    assert [name[:4] for name in ZipFile(BytesIO(result)).namelist()] == ["0001", "0002", "0003"]
    whole = asked(bureau, ids)
    usual = gc.get_threshold()
    assert worked(bureau, at) == BatchState.DONE
    assert (gc.get_threshold(), gc.get_freeze_count()) == (usual, 0)
    assert parts.result_of(whole.id, "word").read_bytes() == result


@pytest.mark.django_db
def test_what_lacks_something_is_left_out_by_name_and_all_others_are_one_pdf(
    bureau: Bureau, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LACKS, ids[1])
    elsewhere = Numbering(bureau).matter(bureau.wang.viewer.place).id
    batch = asked(bureau, [*ids, elsewhere], "word" if engine.missing() else "pdf")

    assert worked(bureau) == BatchState.DONE
    batch.refresh_from_db()
    assert (batch.done, batch.made) == (4, 2)
    left = selectors.left_out(batch)
    assert [matter for matter, _ in left] == [ids[1], elsewhere]
    assert "整改期限（由“责令改正”提供）" in left[0][1]
    assert left[1][1] == "不在您的查看范围内"
    if batch.form == "pdf":
        assert len(pypdfium2.PdfDocument(parts.result_of(batch.id, "pdf"))) == 2

    monkeypatch.setenv(LACKS, ids[0])
    nothing = asked(bureau, ids[:1])
    assert worked(bureau) == BatchState.REFUSED
    nothing.refresh_from_db()
    assert nothing.said == "所选事项都不能出具这种文书"


@pytest.mark.django_db
def test_each_paper_that_is_not_there_is_named_and_an_error_costs_its_own_matter(
    bureau: Bureau, ids: list[str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:  # fmt: skip
    identity = "430211199001011234"

    def some(file: Any, n: int) -> Any:
        if file.matter.id == ids[1]:
            raise FileNotFoundError(identity)
        if n:
            raise Incomplete("指令书", [Missing(Content("整改期限", "责令改正"))])
        return a_paper(matter=file.matter.id, number="")

    kind = PaperKind("order", "责令限期整改指令书", lambda file: (0, 1), some)
    monkeypatch.setitem(kinds._KINDS, VISIT, (kind,))
    batch = asked(bureau, ids)

    for _ in range(2):  # who goes on with it knows what was said of what stands
        assert worked(bureau) == BatchState.DONE
        batch.refresh_from_db()
        left = selectors.left_out(batch)
        assert (batch.made, [matter for matter, _ in left]) == (2, ids)
        assert left[0][1].startswith("依据第2条记录的：")
        assert left[1][1] == FAILED
        assert selectors.within_reach(bureau.zhang.viewer, batch)
        assert not selectors.within_reach(bureau.wang.viewer, batch)
        PaperBatch.objects.update(state=BatchState.OPEN)
    assert ids[1] in caplog.text
    assert "FileNotFoundError" in caplog.text
    assert identity not in caplog.text

    monkeypatch.setitem(kinds._KINDS, VISIT, (KIND,))
    gone = asked(bureau, ids)
    claimed = services.claim(now=NOW, worker="first")
    assert claimed == batch
    services.refuse(batch=claimed, said="")
    assert services.claim(now=NOW, worker="second") == gone
    PaperBatch.objects.filter(pk=gone.pk).delete()
    with pytest.raises(Lost):
        services.work(batch=gone, by=services.By(bureau.zhang.viewer, lambda: NOW))
    assert not parts.folder_of(gone.pk).exists()
    with pytest.raises(Lost):
        services.refuse(batch=gone, said="")
    parts.begin(gone.pk)
    assert services.forget_orphans() == 1
    assert parts.standing() == {batch.pk}


@pytest.mark.django_db
def test_a_batch_is_asked_for_once_bounded_and_forgotten(
    bureau: Bureau, ids: list[str], django_capture_on_commit_callbacks: Any
) -> None:
    batch = asked(bureau, ids, idem="f" * 26)

    assert asked(bureau, ids, idem="f" * 26) == batch
    assert [one.id for one in selectors.batches(bureau.zhang.viewer)] == [batch.id]
    assert selectors.batch(bureau.li.viewer, batch.id) is None
    with pytest.raises(BadInput, match="没有这种程序的事项"):
        asked(bureau, [])
    with pytest.raises(BadInput, match="一次最多办理500件"):
        asked(bureau, ["x"] * 501)
    with pytest.raises(BadInput, match="格式"):
        asked(bureau, ids, "odt")
    worked(bureau)
    with django_capture_on_commit_callbacks(execute=True):
        assert services.forget_old(now=NOW + services.KEPT) == 0
        services.forget("party", frozenset({"某某公司"}))
    assert not PaperBatch.objects.exists()
    assert not parts.folder_of(batch.id).exists()
    assert services.claim(now=NOW, worker="w") is None
