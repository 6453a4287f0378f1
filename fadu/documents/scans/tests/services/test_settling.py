"""Papers are filed whole and once; a missing page that comes later makes its paper whole; the rest is settled by people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from fadu.documents.issued.models import DocumentVersion
from fadu.documents.issued.services import Differs
from fadu.documents.scans.models import DiscardedSheets, ScanBatch, ScanFile, ScanPage
from fadu.documents.scans.services import bringing, settling
from fadu.documents.scans.sorting import Key, Pile
from fadu.documents.services import is_stored
from fadu.documents.tests.builders import NOW
from fadu.documents.tests.scans.builders import Desk, desk, uploads
from fadu.documents.tests.scans.sheets import bound, pictured, sheet
from fadu.kernel.errors import BadInput, Refused

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

KEY = "01JQ0000000000000000000D0C"


@dataclass(frozen=True)
class Stack:
    """A stack of two papers: one whole (its second page upside down), one without its second page; two bare pages."""

    of: Desk
    batch: ScanBatch
    scan: bytes

    @property
    def by(self) -> dict[str, Any]:
        """Who does what to it."""
        hand = self.of.bureau.hand(NOW)
        return {"viewer": self.of.bureau.zhang.viewer, "batch": self.batch, "hand": hand}

    def piles(self) -> tuple[Pile, ...]:
        """Its papers that wait."""
        return self.of.stack(self.batch).piles


def brought(of: Desk) -> Stack:
    """The stack as it comes from the scanner."""
    marks = [of.mark(1, 2), of.mark(1, 3, 1), of.mark(2, 2), "", of.mark(3, 3, 1), ""]
    scan = bound([sheet(mark, 180 * (mark == marks[2])) for mark in marks])
    return Stack(of, of.bring(("一叠.pdf", scan), idem="F" * 26), scan)


def test_a_stack_is_settled_to_its_last_page(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    stack = brought(desk(bureau, monkeypatch, settings, tmp_path))
    with pytest.raises(Refused, match="还在识别"):
        settling.throw_away(numbers=[6], reason="空白", **stack.by)
    stack.of.read()
    first, second = (one.paper for one in stack.piles())

    the_whole_paper_is_filed_once(stack, first, second)
    the_missing_page_makes_the_other_whole(stack)
    a_bare_page_goes_with_its_paper(stack, second)
    the_last_page_is_discarded_for_a_reason(stack)


def the_whole_paper_is_filed_once(stack: Stack, first: Key, second: Key) -> None:
    file = partial(settling.file_paper, **stack.by)
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
    assert (version.matter, version.checked_by) == (first[0], "人工逐项核对")
    assert is_stored(version.sha256)


def the_missing_page_makes_the_other_whole(stack: Stack) -> None:
    of, add = stack.of, partial(bringing.add, **stack.by)
    with pytest.raises(BadInput, match="已经上传过"):
        add(uploads=uploads([("又.pdf", stack.scan)]))
    add(uploads=uploads([("缺页.jpg", pictured(sheet(of.mark(2, 3, 1))))]))
    of.read()
    (pile,) = stack.piles()
    assert (pile.numbers, pile.order.whole) == ((2, 7, 5), True)


def a_bare_page_goes_with_its_paper(stack: Stack, paper: Key) -> None:
    join = partial(settling.join, batch=stack.batch, numbers=[4])
    with pytest.raises(BadInput, match="没有第4页"):
        join(to="previous", leaf=4)
    with pytest.raises(BadInput, match="没有可以归入的文书"):
        join(to="1")
    join(to="previous")
    assert stack.piles()[0].numbers == (2, 4, 7, 5)
    settling.part(batch=stack.batch, numbers=[4])
    join(to="5")
    done = settling.file_paper(paper=paper, compared=True, **stack.by)
    assert done.matter == ScanPage.objects.get(batch=stack.batch.pk, number=4).outcome
    assert DocumentVersion.objects.filter(matter__in=[m.pk for m in stack.of.matters]).count() == 2


def the_last_page_is_discarded_for_a_reason(stack: Stack) -> None:
    batch, throw_away = stack.batch, partial(settling.throw_away, numbers=[6], **stack.by)
    with pytest.raises(BadInput, match="舍弃的理由"):
        throw_away(reason=" ")
    assert bringing.forget_scans(now=NOW + 2 * bringing.KEPT) == 0  # a page waits
    throw_away(reason="空白页")
    with pytest.raises(Refused, match="已经办理"):
        throw_away(reason="空白页")
    held = stack.of.stack(batch)
    assert (held.piles, held.loose) == ((), ())
    one = DiscardedSheets.objects.get()
    assert (one.files, one.sheets, one.reason) == (
        f"{held.files[0].sha256[:32]} 第6页",
        1,
        "空白页",
    )
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
