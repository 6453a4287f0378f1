"""What a draw's result looks like: targets with officers, reserves, what happened since, the files."""

from __future__ import annotations

import json

from django.urls import reverse

from fadu.accounts.selectors import names
from fadu.draws import result_file
from fadu.draws.models import Batch, Draw
from fadu.kernel.draw_events import REASONS
from fadu.kernel.zone import chinese_moment, parse_instant
from fadu.matters.scope import Scope
from fadu.registry.selectors import by_codes
from fadu.ui.badges import Badge, Tone
from fadu.ui.tables import Cell, Column, Row, Table, cells

EVENTS = {"replace": "递补或者取消", "officer": "人员回避", "cancel": "作废"}


def table(draw: Draw, scope: Scope) -> Table:
    """Targets with their officers by name, in the order of their tasks; who dropped out stays in it."""
    picks = result_file.picks_of(draw)
    called = names(o for p in picks for o in p.officers)
    firms = by_codes(scope, (p.target for p in picks))
    columns = (
        Column("任务", "narrow"),
        Column("检查对象"),
        Column("层"),
        Column("检查人员"),
        Column("情况"),
    )
    rows = []
    for pick in picks:
        team = "、".join(called.get(one, one) for one in pick.officers) or "无人可派，须补充抽取"
        state: tuple[Badge, ...] = ()
        if pick.out:
            state = (Badge(f"已退出：{REASONS['replace'][pick.out]}", Tone.QUIET),)
        elif pick.instead:
            state = (Badge(f"递补第{pick.instead}号", Tone.INFO),)
        rows.append(
            Row(
                cells(
                    pick.task,
                    Cell(firms.get(pick.target, "") or pick.target, sub=pick.target),
                    pick.stratum,
                    team,
                    Cell(badges=state),
                )
            )
        )
    return Table("抽中对象和检查人员", columns, tuple(rows))


def reserves(draw: Draw | None) -> list[tuple[str, str]]:
    if draw is None or not draw.picks:
        return []
    return [(s, "、".join(ids) or "已用完") for s, ids in result_file.reserves_of(draw).items()]


def events(draw: Draw | None) -> list[tuple[str, str, str]]:
    """When, what and why, one line an event; the reason's words stay with the matter."""
    if draw is None:
        return []
    found = []
    for event in json.loads(draw.events or "[]"):
        task = f"第{event['task']}号任务" if "task" in event else ""
        why = REASONS[event["kind"]].get(event["reason"], "")
        at = chinese_moment(parse_instant(event["at"]))
        found.append((at, f"{task}{EVENTS[event['kind']]}", why))
    return found


def files(batch: Batch, draw: Draw | None, *, inside: bool) -> list[tuple[str, str, str]]:
    """(title, address, digest) of what is stored; `inside`: with the names, for those who draw."""
    held = [("参加抽取的名录", "roster", batch.roster), ("抽取结果", "external", batch.result)]
    if draw is not None:
        held += [("冻结的名录和方案", "lists", draw.lists), ("结果文件", "result", draw.result)]
        held += [("检查人员名录（不公开）", "officers", draw.officer_list)] if inside else []
    return [
        (title, reverse("draws:draw_file", args=[batch.pk, kind]), digest)
        for title, kind, digest in held
        if digest
    ]
