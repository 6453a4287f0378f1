"""文书: the papers a matter gives, what each still lacks, and the page on which one is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from fadu.casefile.sheets import VOLUMES
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.issued.selectors import versions_of
from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import Volume, kinds_of
from fadu.documents.papers.outside import elsewhere
from fadu.documents.papers.paper import Field, Paper
from fadu.documents.papers.selectors import Offered, casefile, papers
from fadu.documents.printing import engine
from fadu.faces.desk import outside_sheets
from fadu.faces.desk.matter_page import Dossier
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.versions_page import served_badge, state_of
from fadu.law.procedures import registers
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.publication.serving.consents import SERVINGS
from fadu.publication.serving.models import Delivery, DeliveryState
from fadu.publication.serving.selectors import deliveries_of
from fadu.registry.selectors import party_names
from fadu.ui.badges import Badge, Tone
from fadu.ui.qr import svg
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

NUMBERS = (Column("编号"), Column("文种"), Column("状态", "narrow"), Column("作废原因"))
TONES = {
    NumberState.RESERVED: Tone.INFO,
    NumberState.TAKEN: Tone.GOOD,
    NumberState.VOID: Tone.QUIET,
}
PENDING = (Column("文书"), Column("还要办的"), Column("办理", "narrow"))
COLUMNS = (Column("文书"), Column("编号"), Column("版本", "narrow"), Column("办理", "narrow"))
ELSEWHERE = (Column("文书"), Column("来源"))
EMPTY = Empty(
    "本程序没有由系统生成的文书", "文书按本机关的格式另行制作，扫描后随办理环节上传。", icon="file"
)
NOT_YET = Empty(
    "还没有可以出具的文书", "办理相应环节以后，文书由台账中的事实自动生成，列在这里。", icon="file"
)


def tab(request: Any, dossier: Dossier) -> dict[str, Any]:
    """Every paper of the matter: first what is still to be done about one, then each under its stage."""
    matter = dossier.matter
    file = casefile(request.viewer.scope, matter)
    offered, served = papers(file), _served(request, matter)
    listed = _Listed(file, _parties(file), _versions(request, matter), served)
    pending = sorted(filter(_pends, offered), key=lambda one: one.lacks is None)
    ready = [one for one in offered if not _pends(one)]
    stages = dict.fromkeys(one.kind.stage for one in ready)
    return {
        "pending": Table("待办的文书", PENDING, tuple(map(listed.pending, pending))),
        "stages": [
            (stage, _table(stage, [listed.ready(one) for one in ready if one.kind.stage == stage]))
            for stage in stages
        ],
        "nothing": None if offered else _empty(matter),
        "volumes": VOLUMES if any(one.kind.volume is Volume.SIDE for one in offered) else "",
        "numbers": Table("本事项的文书编号", NUMBERS, tuple(map(_number, file.numbers))),
        "unused": [n for n in file.numbers if n.state == NumberState.RESERVED],
        "outside": outside_sheets.said(request.viewer.scope, matter),
        "elsewhere": Table("不由系统出具的文书", ELSEWHERE, tuple(_elsewhere(file))),
    }


def _elsewhere(file: CaseFile) -> Iterator[Row]:
    """The papers that entries name and the product does not print, each with the reason."""
    matter = file.matter
    acts = versions.procedure(matter.procedure, digest=matter.digest).by_code
    for one in elsewhere(matter.procedure, acts, file.lines):
        named = Cell(one.title, sub=f"第{one.line.n + 1}条“{one.line.title}”")
        yield Row((named, Cell(one.why.value)))


def _empty(matter: Matter) -> Empty:
    return NOT_YET if kinds_of(matter.procedure) else EMPTY


def _table(stage: str, rows: list[Row]) -> Table:
    return Table(f"{stage}文书", COLUMNS, tuple(rows))


def _pends(one: Offered) -> bool:
    """Whether it lacks contents, or the number that is taken when it is issued."""
    return one.paper is None or (one.kind.numbered and not one.paper.number)


def _parties(file: CaseFile) -> dict[str, str]:
    """The parties whom entries concern, by key: the same paper may be given to each."""
    return party_names({line.key for line in file.lines if line.key})


def _versions(request: Any, matter: Matter) -> dict[tuple[str, int], list[DocumentVersion]]:
    found: dict[tuple[str, int], list[DocumentVersion]] = {}
    for one in versions_of(request.viewer.scope, matter.id):
        found.setdefault((one.kind, one.entry), []).append(one)
    return found


def _served(request: Any, matter: Matter) -> dict[tuple[str, int], Delivery]:
    """The services that were confirmed, by kind and entry of their paper."""
    rows = deliveries_of(request.viewer.scope, matter.id) if matter.procedure in SERVINGS else []
    return {(one.kind, one.entry): one for one in rows if one.state == DeliveryState.SERVED}


def _number(one: DocumentNumber) -> Row:
    state = NumberState(one.state)
    title = BY_CODE[one.kind].title if one.kind in BY_CODE else one.kind
    badge = Badge(state.label, TONES[state])
    return Row((Cell(one.text), Cell(title), Cell(badges=(badge,)), Cell(one.void_for or "—")))


@dataclass(frozen=True)
class _Listed:
    """Papers as rows; `parties` by the key of the entry, `versions` and `served` by kind and entry."""

    file: CaseFile
    parties: Mapping[str, str]
    versions: Mapping[tuple[str, int], Sequence[DocumentVersion]]
    served: Mapping[tuple[str, int], Delivery]

    def pending(self, one: Offered) -> Row:
        """A paper that lacks contents, or its number."""
        if one.lacks is not None:
            lacking = "；".join(map(str, one.lacks.missing))
            return Row(
                (self._named(one, ""), Cell(f"还不能出具，缺：{lacking}"), Cell("—")), tone="warn"
            )
        url = self._url(one, "matter_paper")
        return Row((self._named(one, url), Cell("未编号，出具时取号"), Cell("打开取号", url)))

    def ready(self, one: Offered) -> Row:
        """A paper that can be printed as it is."""
        number = one.paper.number if one.paper else ""
        word = Cell("Word 文件", self._url(one, "matter_paper_word"))
        named = self._named(one, self._url(one, "matter_paper"))
        held = self.versions.get((one.kind.code, one.n), ())
        sent = self.served.get((one.kind.code, one.n))
        badges = (state_of(held), *([served_badge(sent)] if sent else []))
        version = Cell("查看", self._url(one, "paper_versions"), badges=badges)
        return Row((named, Cell("不编号" if one.kind.unnumbered else number), version, word))

    def _named(self, one: Offered, url: str) -> Cell:
        line = self.file.line(one.n)
        of = self.parties.get(line.key, "") if line else ""
        told = f"第{one.n + 1}条“{line.title if line else ''}”"
        side = (Badge("副卷", Tone.QUIET),) if one.kind.volume is Volume.SIDE else ()
        return Cell(one.kind.title, url, sub="　".join(x for x in (of, told) if x), badges=side)

    def _url(self, one: Offered, name: str) -> str:
        place = {"id": self.file.matter.id, "kind": one.kind.code, "n": one.n}
        return reverse(name, kwargs=place)


def page(paper: Paper, matter: Matter, *, may_number: bool) -> dict[str, Any]:
    """What the print page shows."""
    place = {"id": matter.id, "kind": paper.kind, "n": paper.n}
    return {
        "paper": paper,
        "fields": [block for block in paper.blocks if isinstance(block, Field)],
        "prose": [block for block in paper.blocks if not isinstance(block, Field)],
        "square": svg("文书二维码", paper.mark),
        "back_url": f"{reverse('matter', kwargs={'id': matter.id})}?tab=papers",
        "word_url": reverse("matter_paper_word", kwargs=place),
        "pdf_url": reverse("matter_paper_pdf", kwargs=place),
        "pdf_missing": engine.missing(),
        "versions_url": reverse("paper_versions", kwargs=place),
        "issue_url": reverse("issue_paper", kwargs=place)
        if may_number and not paper.number
        else "",
    }


def crumbs(matter: Matter) -> tuple[Crumb, ...]:
    """The way to a paper that cannot be made."""
    up = reverse("matter", kwargs={"id": matter.id})
    return Crumb("事项", reverse("matters")), Crumb(name_of(matter), up), Crumb("文书")


def sent(request: Any) -> Sent:
    """Who takes a number or makes one void."""
    viewer = request.viewer
    who = (viewer.actor(registers.take_number),)
    return Sent(who, request.hand, request.hand.noted, viewer.scope)


def numbers_in_words(numbers: list[str]) -> str:
    """What was made void, in a message."""
    return "、".join(numbers) if numbers else "没有未用的编号"
