"""成批扫描 on screen: the viewer's stacks, the papers and pages of one, what is still to be decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.documents.issued.services import Made
from fadu.documents.papers.sequence import listed
from fadu.documents.scans import selectors
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanPage, ScanState, Settled, Trouble
from fadu.documents.scans.selectors import Sorted
from fadu.documents.scans.sorting import Leaf, Pile
from fadu.documents.scans.verdicts import OLDER, found, older
from fadu.documents.waiting.services import standing
from fadu.faces.desk.naming import name_of
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import moment
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

LIST = (
    Column("上传时间"),
    Column("页数", "number"),
    Column("待办的页", "number"),
    Column("状态", "narrow"),
)
PAPERS = (
    Column("文书"),
    Column("页数", "narrow"),
    Column("扫描页", "narrow"),
    Column("说明"),
    Column("办理", "narrow"),
)
PAGES = (Column("扫描页", "narrow"), Column("文书或者原因"), Column("说明"))
EXPECTED = (Column("内容"), Column("应当写明"))
DONE = (Column("扫描页", "narrow"), Column("办理", "narrow"), Column("去向、理由"))
FORM = "pages"
"""The form that gets the ticked pages."""
TONES = {ScanState.OPEN: Tone.INFO, ScanState.READ: Tone.GOOD, ScanState.REFUSED: Tone.BAD}
ENDS = {Settled.FILED: Tone.GOOD, Settled.EVIDENCE: Tone.GOOD, Settled.DISCARDED: Tone.QUIET}
EMPTY = Empty(
    "还没有成批扫描过", "签名盖章以后的文书，一叠放进扫描仪扫成一个 PDF，上传后按二维码分件登记。", icon="file"
)  # fmt: skip
NOTHING = Empty(
    "没有可以登记的文书", "各页齐全、属于本机关在办事项的文书，列在这里逐件核对登记。", icon="file"
)


@dataclass(frozen=True)
class OfScan:
    """A paper of a stack, as it is made now, and its pages."""

    stack: Sorted
    pile: Pile
    made: Made


def may_scan(viewer: Viewer, _: Any) -> bool:
    """成批扫描由办理事项的工作人员使用；监督人员、外聘法律顾问和管理员不办理。"""
    return viewer.staff


def find_scan(viewer: Viewer, id: str) -> ScanBatch:
    """A stack that the viewer brought, or 404."""
    one = selectors.scan(viewer, id)
    if one is None:
        raise Http404("没有这一批扫描")
    return one


def find_page(viewer: Viewer, id: str, number: int) -> tuple[ScanFile, ScanPage]:
    """A page of one, or 404."""
    one = selectors.page(viewer, id, number)
    if one is None:
        raise Http404("没有这一页")
    return one


def find_paper(viewer: Viewer, id: str, matter: str, kind: str, n: int) -> OfScan:
    """A paper of one, or 404; Refused where the viewer may not file it."""
    held = selectors.stack(viewer, find_scan(viewer, id))
    pile = held.pile((matter, kind, n))
    if pile is None:
        raise Http404("这一批里没有这份文书，或者已经办理")
    return OfScan(held, pile, found(viewer, pile.paper))


def list_context(request: Any) -> dict[str, Any]:
    """The viewer's stacks."""
    held = selectors.scans(request.viewer)
    unread = selectors.unread(request.viewer, (one for one, _ in held))
    rows = tuple(
        Row((
            Cell(moment(one.asked_at), reverse("scan", kwargs={"id": one.pk})), Cell(str(one.total)), Cell(str(waiting)),
            Cell(badges=stands(one, unread.get(one.pk, 0))),
        ))
        for one, waiting in held
    )  # fmt: skip
    return {"table": Table("成批扫描", LIST, rows, empty=EMPTY), "crumbs": (Crumb("成批扫描"),)}


def stands(batch: ScanBatch, unread: int) -> tuple[Badge, ...]:
    """Where a stack stands; files that could not be read are told, and nothing else where there is nothing else."""
    state = ScanState(batch.state)
    own = Badge(str(state.label), TONES[state])
    if state != ScanState.READ or not unread:
        return (own,)
    lost = Badge(f"{unread}个文件没有识别", Tone.BAD, "alert")
    return (own, lost) if batch.total else (lost,)


def expected(made: Made) -> Table:
    """What the paper must say, in the column beside its pages."""
    rows = (Row((Cell(one.title, sub=one.article), Cell(one.text))) for one in made.expected)
    return Table("应当载明的内容", EXPECTED, tuple(rows))


def notes(of: OfScan) -> list[str]:
    """What is to be known before it is compared, as it stands now."""
    said = replace(of.stack.verdict(of.pile.paper), older=older(of.pile, of.made))
    return list(_notes(of.pile, said))


def crumbs(batch: ScanBatch, *more: Crumb) -> tuple[Crumb, ...]:
    """The way to a stack."""
    own = Crumb(titled(batch), reverse("scan", kwargs={"id": batch.pk}))
    return (Crumb("成批扫描", reverse("scans")), own, *more)


def titled(batch: ScanBatch) -> str:
    """What a stack is called."""
    return f"{moment(batch.asked_at)}的扫描"


def context(request: Any, batch: ScanBatch, sent: Any = None) -> dict[str, Any]:
    """A stack as it stands. sent: what was ticked and typed on its pages and could not be done."""
    held = selectors.stack(request.viewer, batch)
    ids = {one.paper[0] for one in held.piles}
    ticked = frozenset(sent.getlist("pick")) if sent else frozenset[str]()
    shown = _Shown(held, matters.chosen(request.viewer.scope, ids), ticked)
    return {
        "batch": batch, "title": titled(batch), "stands": standing(batch, asked=batch.laid_at, now=request.now), "crumbs": crumbs(batch),
        "files": held.files, "unread": [one for one in held.files if one.said], "said": batch.said,
        "ready": Table("可以登记的文书", PAPERS, tuple(map(shown.paper, shown.ready)), empty=NOTHING),
        "wrong": Table("不完整或者不能登记的文书", PAPERS, tuple(map(shown.paper, shown.wrong))),
        "pages": Table("待决定的页", PAGES, tuple(shown.pages()), batch=FORM),
        "papers": paper_choices(held), "done": Table("已办理的页", DONE, tuple(shown.settled())), "form_id": FORM,
        "blanks": len(blanks(held)), "sent": sent or {},
    }  # fmt: skip


def paper_choices(held: Sorted) -> list[tuple[str, str]]:
    """The papers of a stack, each by its first page."""
    return [
        (str(one.numbers[0]), f"{held.verdict(one.paper).title}{held.verdict(one.paper).number}（第{one.numbers[0]}页起）")
        for one in held.piles
    ]  # fmt: skip


def blanks(held: Sorted) -> list[int]:
    """Pages on which nothing stands: the backs of sheets."""
    return [one.number for one in held.loose if one.trouble == Trouble.BLANK]


def undecided(held: Sorted) -> list[int]:
    """The pages on which a person has to decide: of no paper, and those of papers that are not ready to be filed."""
    shown = _Shown(held, {})
    loose = [one.number for one in held.loose]
    return sorted([*loose, *(n for pile in shown.wrong for n in pile.numbers), *shown.joined()])


@dataclass(frozen=True)
class _Shown:
    """A stack as rows; `known`: the matters within reach; `ticked`: pages that are picked already."""

    held: Sorted
    known: dict[str, Matter]
    ticked: frozenset[str] = frozenset()

    @property
    def ready(self) -> list[Pile]:
        """Papers that can be filed."""
        return [one for one in self.held.piles if self._fit(one)]

    @property
    def wrong(self) -> list[Pile]:
        """Papers that lack something, are another's, or have a version already."""
        return [one for one in self.held.piles if not self._fit(one)]

    def _fit(self, pile: Pile) -> bool:
        verdict = self.held.verdict(pile.paper)
        return pile.order.whole and not (verdict.why or verdict.held or verdict.older)

    def joined(self) -> Iterator[int]:
        """Pages that a person has put to a paper which is ready."""
        yield from (one.number for pile in self.ready for one in pile.leaves if one.joins)

    def paper(self, pile: Pile) -> Row:
        """One paper."""
        verdict, order = self.held.verdict(pile.paper), pile.order
        there = len({one.mark.page for one in pile.leaves if one.mark and one.mark.page})
        count = (
            f"{max(there, order.pages - len(order.missing))}／{order.pages}"
            if order.pages
            else str(len(pile.leaves))
        )
        matter = self.known.get(pile.paper[0])
        bad = [Badge(said, Tone.BAD, "alert") for said in order.wrong()]
        bad += [Badge(verdict.why, Tone.BAD, "alert")] if verdict.why else []
        return Row(
            (
                Cell(f"{verdict.title}{verdict.number}", sub=name_of(matter) if matter else ""), Cell(count),
                Cell(f"第{listed(sorted(pile.numbers))}页"), Cell("；".join(_notes(pile, verdict)) or ("" if bad else "—"), badges=tuple(bad)),
                self._way(pile),
            ),
            tone="" if self._fit(pile) else "warn",
        )  # fmt: skip

    def _way(self, pile: Pile) -> Cell:
        if self.held.verdict(pile.paper).why or not pile.order.whole:
            return Cell("—")
        matter, kind, n = pile.paper
        place = {"id": self.held.batch.pk, "matter": matter, "kind": kind, "n": n}
        return Cell("核对登记", reverse("file_scan", kwargs=place))

    def pages(self) -> Iterator[Row]:
        """The pages that wait for a person, in the order of the stack."""
        of = {one.number: (pile, one) for pile in self.held.piles for one in pile.leaves}
        loose = {one.number: one for one in self.held.loose}
        for number in undecided(self.held):
            if number in loose:
                yield self._page(number, Trouble(loose[number].trouble).label, "")
            else:
                pile, leaf = of[number]
                verdict = self.held.verdict(pile.paper)
                yield self._page(number, f"{verdict.title}{verdict.number}", _leaf(leaf))

    def _page(self, number: int, what: str, note: str) -> Row:
        url = reverse("scan_page", kwargs={"id": self.held.batch.pk, "number": number})
        row = self.held.pages[number]
        name = next(one.name for one in self.held.files if one.at == row.file)
        told = (Cell(f"第{number}页", url, sub=name), Cell(what), Cell(note or "—"))
        return Row(told, pick=str(number), ticked=str(number) in self.ticked)

    def settled(self) -> Iterator[Row]:
        """What was decided on the others; pages with one outcome are one row."""
        groups: dict[tuple[str, str, str], list[int]] = {}
        for one in self.held.pages.values():
            if one.settled:
                groups.setdefault((one.settled, one.outcome, one.reason), []).append(one.number)
        for (how, _, reason), numbers in groups.items():
            state = Settled(how)
            yield Row((
                Cell(f"第{listed(sorted(numbers))}页"), Cell(badges=(Badge(state.label, ENDS[state]),)),
                Cell(reason or f"共{len(numbers)}页"),
            ))  # fmt: skip


def _notes(pile: Pile, verdict: Any) -> Iterator[str]:
    yield from pile.order.told()
    if pile.turned:
        yield f"第{listed(pile.turned)}页倒置或者横置，登记时转正"
    if verdict.older:
        yield f"{OLDER}，须与现在应当载明的内容逐项核对"
    if verdict.held:
        yield f"已有正式出具的第{verdict.held}版，再次登记须写明理由"


def _leaf(leaf: Leaf) -> str:
    if leaf.joins:
        return f"由人归入，作为第{leaf.leaf}页" if leaf.leaf else "由人归入，没有页码"
    return (
        f"二维码所写第{leaf.mark.page}页，共{leaf.mark.pages}页"
        if leaf.mark and leaf.mark.page
        else "二维码没有写明页码"
    )
