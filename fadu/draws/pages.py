"""What the pages of draws show: the year's list, one batch with its steps, the sheet that is printed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from fadu.accounts.selectors import agency_names
from fadu.accounts.viewer import Viewer
from fadu.draws import permissions, result, result_file, selectors
from fadu.draws.models import Batch, Draw, SealedValue, State
from fadu.draws.services.freezing import said_source
from fadu.draws.strata import TITLES, Basis
from fadu.kernel.zone import chinese_moment
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.vocabulary.act import Act
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count, page_of
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table, cells

TONES = {
    State.FROZEN: Tone.WARN,
    State.COMMITTED: Tone.INFO,
    State.VALUED: Tone.WARN,
    State.DRAWN: Tone.WARN,
    State.PUBLISHED: Tone.GOOD,
    State.CANCELLED: Tone.QUIET,
}
LIST_NAMES = {
    "roster": "检查对象名录",
    "exclusions": "剔除名单",
    "officers": "检查人员名录",
    "recusals": "回避名单",
}
AFTERWARDS = ("公开随机数", "见证人")
FILE_NAMES = {
    "roster": "参加抽取的名录",
    "external": "抽取结果",
    "lists": "冻结的名录和方案",
    "result": "结果文件",
    "officers": "检查人员名录",
}


@dataclass(frozen=True)
class Step:
    """One of the five steps: what it is, when it was done, and where it is done next."""

    title: str
    done: datetime | None
    url: str = ""
    act: str = ""
    now: bool = False


def opened(rows: Iterable[SealedValue]) -> bytes:
    """What opens the commitments of a draw's lists, as a file; what was erased says so."""
    told = [
        {"what": r.what, "of": r.subject, "commitment": r.commitment, "value": r.value, "salt": r.salt}
        | ({} if r.value is not None else {"erased": True})
        for r in rows
    ]  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def address(batch: Batch) -> str:
    """The page of a batch."""
    return reverse("draws:draw_detail", args=[batch.pk])


def grouped(commit: str) -> str:
    """A commitment as people read it aloud: eight groups of eight."""
    return " ".join(commit[at : at + 8] for at in range(0, len(commit), 8))


def list_page(viewer: Viewer, year: int, token: str) -> dict[str, Any]:
    """The batches of a year, the newest first; the years beside it as tabs."""
    rows = selectors.batches(viewer.scope).filter(year=year)
    page = page_of(rows, by="-pk", token=token, count=capped_count(rows))
    here = reverse("draws:draw_list")
    years = range(viewer.day.year, viewer.day.year - 3, -1)
    tabs = [Tab(f"{y}年", f"{here}?year={y}", y == year) for y in years]
    return {
        "tabs": tabs,
        "table": _table(viewer, page.items),
        "page": page,
        "may_open": permissions.may_open(viewer, None),
        "crumbs": (Crumb("随机抽取"),),
    }


def _table(viewer: Viewer, found: Iterable[Batch]) -> Table:
    items = list(found)
    drawn = selectors.newest(viewer.scope, (b.draw for b in items))
    agencies = agency_names(b.county for b in items)
    columns = (
        Column("批次"), Column("编号"), Column("机关"), Column("名录", "number"),
        Column("抽中", "number"), Column("状态"),
    )  # fmt: skip
    rows = tuple(_row(b, drawn.get(b.draw), agencies.get(b.county, "")) for b in items)
    nothing = Empty("这一年没有抽查批次", "由法规科新建批次，冻结名录后在公开随机数的基础上抽取。")
    return Table("随机抽取", columns, rows, empty=nothing)


def _row(batch: Batch, draw: Draw | None, agency: str) -> Row:
    listed = str(draw.objects_listed) if draw else "—"
    number = str(draw) if draw else batch.platform_number or "—"
    many = "—" if batch.drawn is None else str(batch.drawn)
    state = Cell(badges=(badge(batch, draw),))
    return Row(cells(Cell(batch.subject, address(batch)), number, agency, listed, many, state))


def badge(batch: Batch, draw: Draw | None) -> Badge:
    """Where a batch stands."""
    if batch.dropped:
        return Badge("已撤销", Tone.QUIET)
    if draw is not None:
        state = State(draw.state)
        return Badge(str(state.label), TONES[state])
    if batch.route == f.NOT_DRAWN:
        return Badge("不适用抽取", Tone.QUIET)
    if batch.platform:
        return Badge("外部平台已抽取", Tone.GOOD)
    return Badge("待冻结" if batch.route == f.OWN else "待登记结果", Tone.WARN)


def detail_page(viewer: Viewer, batch: Batch) -> dict[str, Any]:
    """One batch: steps, commitment, values, result, events, what is missing."""
    draws = selectors.of_batch(viewer.scope, batch.pk)
    draw = next((d for d in draws if d.pk == batch.draw), None)
    may_draw, may_decide = (
        permissions.may_draw(viewer, batch), permissions.may_decide(viewer, batch),
    )  # fmt: skip
    return {
        "batch": batch,
        "draw": draw,
        "badge": badge(batch, draw),
        "steps": steps(batch, draw, may_draw=may_draw),
        "facts": facts(batch, draw),
        "table": result.table(draw, viewer.scope) if draw and draw.picks else None,
        "reserves": result.reserves(draw),
        "events": result.events(draw),
        "files": result.files(batch, draw, inside=may_draw),
        "earlier": [d for d in draws if draw is None or d.pk != draw.pk],
        "missing": missing(batch, draw),
        "acts": offered(batch, draw, may_draw=may_draw, may_decide=may_decide),
        "opens_visits": permissions.may_open_visits(viewer, draw),
        "public_url": public_address(draw) if draw and draw.committed_at else "",
        "crumbs": crumbs(batch),
    }


def public_address(draw: Draw) -> str:
    """The page that anybody may open."""
    return reverse("public_draw", args=[draw.county, draw.year, draw.number])


def steps(batch: Batch, draw: Draw | None, *, may_draw: bool) -> list[Step]:
    """冻结 → 承诺 → 公开随机数 → 抽取 → 公布; the one that comes next is offered to whoever may do it."""
    if batch.route != f.OWN:
        return []
    void = draw is None or draw.state == State.CANCELLED
    done: list[datetime | None] = [None] * 5
    if draw is not None and not void:
        published = draw.published_at if draw.state == State.PUBLISHED else None
        done = [draw.frozen_at, draw.committed_at, draw.valued_at, draw.drawn_at, published]
    next_one = done.index(None) if None in done else -1
    acts = (a.freeze_lists, a.publish_commitment, a.record_randomness, a.draw, a.publish_draw)
    titles = ("冻结名录", "公布承诺", "公开随机数", "抽取", "公布结果")
    found = []
    for place, (title, act, at) in enumerate(zip(titles, acts, done, strict=True)):
        now = place == next_one and not batch.dropped
        url = reverse(f"draws:{act.code}", args=[batch.pk]) if now and may_draw else ""
        found.append(Step(title, at, url, act.title, now))
    return found


def facts(batch: Batch, draw: Draw | None) -> tuple[Fact, ...]:
    """The batch and what was frozen, as printed."""
    said = [("检查类别", batch.kind), ("抽取方式", batch.route), ("计划编号", batch.plan_number)]
    if batch.platform:
        drawn_on = long_day(batch.drawn_on) if batch.drawn_on else ""
        said += [("外部平台", batch.platform), ("批次编号", batch.platform_number)]
        said += [("抽取日期", drawn_on), ("抽中对象", f"{batch.drawn}个")]
    if draw is not None:
        said += _frozen(draw)
    return tuple(Fact(name, text) for name, text in said if text)


def _frozen(draw: Draw) -> list[tuple[str, str]]:
    frozen = draw.frozen
    strata = [f"{name}抽{n}备{k}" for name, n, k, _ in frozen["strata"]]
    return [
        ("抽取编号", str(draw)),
        ("抽查事项", "、".join(name for _, name, _ in frozen["matters"])),
        ("名录", f"对象{draw.objects_listed}个，人员{draw.officers_listed}名"),
        ("剔除和回避", _taken_out(frozen)),
        ("分层", "；".join(strata)),
        ("随机数来源", "；".join(said_source(s) for s in frozen["sources"])),
        ("抽取时间", chinese_moment(draw.draw_at)),
        ("检查期间", "至".join(frozen["visits"])),
        ("公布渠道", draw.channel),
        ("公开随机数", draw.randomness),
        ("见证人", draw.witnesses or ""),
    ]


def _taken_out(frozen: Any) -> str:
    lists = frozen["lists"]
    return f"剔除{lists['exclusions']['size']}个，回避{lists['recusals']['size']}条"


def missing(batch: Batch, draw: Draw | None) -> list[str]:
    """What is still to be done or looked at, in sentences."""
    said = []
    if batch.route == f.EXTERNAL and not batch.platform:
        said.append("尚未登记外部平台的批次编号、名录和结果。")
    if batch.route == f.OWN and draw is None and not batch.dropped:
        said.append("尚未冻结检查对象和检查人员名录。")
    if draw is None or draw.state == State.CANCELLED:
        return said
    if draw.drawn_at and not draw.witnesses:
        said.append("抽取时没有记录见证人。")
    for task, _ in json.loads(draw.recused or "[]"):
        said.append(f"第{task}号任务已决定回避，尚未递补检查人员。")
    for pick in result_file.picks_of(draw):
        if not pick.out and not pick.officers and draw.frozen["officers_per_target"]:
            said.append(f"第{pick.task}号任务没有检查人员，须补充抽取。")
    return said


def offered(
    batch: Batch, draw: Draw | None, *, may_draw: bool, may_decide: bool
) -> list[tuple[str, str]]:
    """(title, address) of what may be done beside the steps."""
    drawn = draw is not None and draw.state in (State.DRAWN, State.PUBLISHED)
    waiting = json.loads(draw.recused or "[]") if draw is not None else []
    changed = json.loads(draw.events or "[]") if draw is not None else []
    undrawn = not batch.dropped and not drawn and not batch.platform
    external = batch.route == f.EXTERNAL
    wanted: list[tuple[Act, bool]] = [
        (a.record_external, may_draw and external and not batch.platform),
        (a.freeze_lists, may_draw and undrawn and draw is not None),
        (a.substitute_officer, may_draw and drawn and bool(waiting)),
        (a.publish_draw, may_draw and bool(batch.platform or changed)),
        (a.replace_target, may_decide and drawn),
        (a.cancel_target, may_decide and drawn),
        (a.decide_recusal, may_decide and drawn),
        (a.void_draw, may_decide and drawn),
        (a.drop_batch, may_decide and undrawn and batch.route != f.NOT_DRAWN),
    ]
    return [
        (act.title, reverse(f"draws:{act.code}", args=[batch.pk])) for act, wish in wanted if wish
    ]


def act_page(batch: Batch | None, act: Act) -> dict[str, Any]:
    """What stands around the form of an act."""
    if batch is None:
        return {"crumbs": (Crumb("随机抽取", reverse("draws:draw_list")), Crumb("新建抽查批次"))}
    return {"crumbs": crumbs(batch, act.title), "batch": batch}


def bases(chosen: Basis) -> tuple[Tab, ...]:
    """By what strata may be made, as tabs over the form."""
    return tuple(Tab(title, f"?by={basis}", basis is chosen) for basis, title in TITLES.items())


def crumbs(batch: Batch, last: str = "") -> tuple[Crumb, ...]:
    """The way back to the list and to the batch."""
    way = (Crumb("随机抽取", reverse("draws:draw_list")), Crumb(batch.subject, address(batch)))
    return (*way, Crumb(last)) if last else way


def sheet_page(batch: Batch, draw: Draw) -> dict[str, Any]:
    """The sheet that witnesses keep: what was committed to, before anything is drawn."""
    return {
        "batch": batch,
        "draw": draw,
        "agency": draw.frozen["agency"],
        "groups": grouped(draw.commit).split(),
        "facts": [one for one in facts(batch, draw) if one.title not in AFTERWARDS],
        "lists": [(LIST_NAMES[name], one) for name, one in draw.frozen["lists"].items()],
        "back_url": address(batch),
    }
