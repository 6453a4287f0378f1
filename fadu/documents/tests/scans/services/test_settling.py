"""Papers are filed whole and once; a missing page that comes later makes its paper whole; the rest is settled by people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from fadu.documents.issued.models import DocumentVersion
from fadu.documents.issued.services import Differs
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanPage
from fadu.documents.scans.services import bringing, settling
from fadu.documents.services import is_stored
from fadu.documents.tests.builders import NOW
from fadu.documents.tests.scans.builders import desk, uploads
from fadu.documents.tests.scans.sheets import bound, pictured, sheet
from fadu.kernel.errors import BadInput, Refused
from fadu.ledger.models import Entry

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

KEY = "01JQ0000000000000000000D0C"


def test_a_stack_is_settled_to_its_last_page(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    viewer, hand = bureau.zhang.viewer, bureau.hand(NOW)
    pages = [of.mark(1, 2), of.mark(1, 3, 1), of.mark(2, 2), "", of.mark(3, 3, 1), ""]
    scan = bound([sheet(mark, 180 * (mark == pages[2])) for mark in pages])
    batch = of.bring(("一叠.pdf", scan), idem="F" * 26)
    add = partial(bringing.add, viewer=viewer, batch=batch, hand=hand)
    assert of.bring(("别的.pdf", b""), idem="F" * 26) == batch
    with pytest.raises(Refused, match="还在识别"):
        settling.throw_away(batch=batch, numbers=[6], reason="空白")
    of.read()
    first, second = (one.paper for one in of.stack(batch).piles)
    file = partial(settling.file_paper, viewer=viewer, batch=batch, hand=hand)

    with pytest.raises(Refused, match="不完整：缺第2页，共3页"):
        file(paper=second)
    with pytest.raises(Differs, match="须人工逐项核对"):
        file(paper=first)
    assert not DocumentVersion.objects.exists()
    done = file(paper=first, compared=True, id=KEY)
    again = file(paper=first, compared=True, id=KEY)
    assert (again.matter, again.repeated) == (done.matter, True)
    with pytest.raises(Refused, match="已经办理"):
        file(paper=first, compared=True)
    version = DocumentVersion.objects.get()
    assert (version.matter, version.checked_by) == (of.matters[0].pk, "人工逐项核对")
    assert is_stored(version.sha256)

    with pytest.raises(BadInput, match="已经上传过"):
        add(uploads=uploads([("又.pdf", scan)]))
    add(uploads=uploads([("缺页.jpg", pictured(sheet(of.mark(2, 3, 1))))]))
    of.read()
    (pile,) = of.stack(batch).piles
    assert (pile.numbers, pile.order.whole) == ((2, 7, 5), True)

    with pytest.raises(BadInput, match="没有第4页"):
        settling.join(batch=batch, numbers=[4], to="previous", leaf=4)
    with pytest.raises(BadInput, match="没有可以归入的文书"):
        settling.join(batch=batch, numbers=[4], to="1")
    settling.join(batch=batch, numbers=[4], to="previous")
    assert of.stack(batch).piles[0].numbers == (2, 4, 7, 5)
    settling.part(batch=batch, numbers=[4])
    settling.join(batch=batch, numbers=[4], to="5")
    assert (
        file(paper=second, compared=True).matter
        == ScanPage.objects.get(batch=batch.pk, number=4).outcome
    )
    filed = DocumentVersion.objects.values_list("matter", flat=True)
    assert sorted(filed) == sorted(one.pk for one in of.matters)

    entries = Entry.objects.count()
    with pytest.raises(BadInput, match="舍弃的理由"):
        settling.throw_away(batch=batch, numbers=[6], reason=" ")
    assert bringing.forget_scans(now=NOW + 2 * bringing.KEPT) == 0  # a page waits
    settling.throw_away(batch=batch, numbers=[6], reason="空白页")
    with pytest.raises(Refused, match="已经办理"):
        settling.throw_away(batch=batch, numbers=[6], reason="空白页")
    assert (of.stack(batch).piles, of.stack(batch).loose, Entry.objects.count()) == (
        (),
        (),
        entries,
    )
    assert bringing.forget_scans(now=NOW) == 0
    bringing.forget("party", frozenset())
    assert not any(model.objects.exists() for model in (ScanBatch, ScanFile, ScanPage))


def test_what_is_said_to_be_a_page_counts_as_one(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    batch = of.bring(("三页.pdf", bound([sheet(of.mark(1, 2)), sheet(), sheet()])))
    of.read()

    with pytest.raises(BadInput, match="一次只能选一页"):
        settling.join(batch=batch, numbers=[2, 3], to="previous", leaf=2)
    settling.join(batch=batch, numbers=[2], to="previous", leaf=2)
    (pile,) = of.stack(batch).piles
    assert (pile.numbers, pile.order.whole) == ((1, 2), True)
    done = settling.file_paper(
        viewer=bureau.zhang.viewer, batch=batch, paper=pile.paper, hand=bureau.hand(NOW), compared=True
    )  # fmt: skip
    assert ScanPage.objects.filter(outcome=done.matter, settled="filed").count() == 2
    with pytest.raises(BadInput, match="没有可以归入的文书"):
        settling.join(batch=batch, numbers=[3], to="previous")  # what was filed takes no more
    assert [one.number for one in of.stack(batch).loose] == [3]
