"""The public file of a draw, from its stored parts and the ledger: what anybody may download and compute again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fadu.documents.services import opened
from fadu.draws.models import Draw
from fadu.kernel.draw import Committed, Drawn, Frozen, commit, draw, frozen_document
from fadu.kernel.draw_events import Event, Outcome, Standing, replay
from fadu.kernel.draw_file import Published, committed_file, drawn_file, parse, read, written
from fadu.kernel.errors import Refused
from fadu.kernel.zone import parse_instant
from fadu.ledger import selectors as ledger
from fadu.ledger.canonical import parsed


@dataclass(frozen=True)
class Pick:
    """One target of a draw in the order of its coming in; `task` is its number, "" for a reserve that waits."""

    task: str
    target: str
    stratum: str
    officers: tuple[str, ...]
    out: str = ""  # why it dropped out
    instead: str = ""  # the task it came in for


def stored_text(digest: str) -> str:
    """A stored file of ours; Refused where the store has lost it."""
    try:
        with opened(digest) as file:
            return file.read().decode("utf-8")
    except OSError as fault:
        raise Refused(
            f"文件仓库中没有校验值为{digest[:8]}…的文件", todo="请从备份恢复文件目录。"
        ) from fault


def lists_file(row: Draw) -> Published:
    """Plan and lists as they were frozen."""
    return read(parse(stored_text(row.lists)))


def committed_of(row: Draw, nonce: bytes) -> Committed:
    """The draw as it was committed to, from its stored lists; Refused if they are not those any more."""
    found = lists_file(row)
    made = commit(_frozen(found), nonce)
    if made.commit != row.commit:
        raise Refused(
            "名录、方案或者密封密钥与公布的承诺值不符，不能抽取",
            todo="请恢复冻结时的文件和密封密钥；无法恢复的，撤销本批次后重新冻结。",
        )
    return made


def drawn_of(row: Draw) -> Drawn:
    """The draw computed again from its stored result file."""
    found = read(parse(stored_text(row.result)))
    if found.nonce is None:
        raise Refused("抽取结果文件里没有公开的随机数", todo="请核对登记的抽取结果文件。")
    return draw(commit(_frozen(found), found.nonce), found.nonce, found.values)


def _frozen(found: Published) -> Frozen:
    """What was committed to, its roots computed from the lists as they are now."""
    return Frozen(found.plan, found.lists, frozen_document(found.plan, found.lists))


def standing_of(row: Draw, more: Sequence[Event] = ()) -> tuple[Drawn, Standing]:
    """How a draw stands after its events, and after some that are to come."""
    made = drawn_of(row)
    return made, replay(made, [*events_of(row, made), *more])


def public_text(row: Draw) -> str:
    """The file as it is published now: committed, drawn, with everything that happened since."""
    if not row.result:
        if not row.events:
            return stored_text(row.lists)
        found = lists_file(row)
        base = Committed(Frozen(found.plan, found.lists, found.frozen), found.sealed, found.commit)
        return written(committed_file(base, [Outcome(e) for e in _cancelled(row)]))
    if row.events in ("", "[]", None):
        return stored_text(row.result)
    made, standing = standing_of(row)
    return written(drawn_file(made, standing.outcomes))


def picks_of(row: Draw) -> list[Pick]:
    """Every target that has or had a task, in the order of their numbers. From the row alone, no file is read."""
    held = json.loads(row.picks or '{"drawn":[],"reserves":{}}')
    found = [Pick(str(n), t, s, tuple(o)) for n, (s, t, o) in enumerate(held["drawn"], 1)]
    for event in json.loads(row.events or "[]"):
        if event["kind"] == "cancel":
            continue
        place = next((i for i, p in enumerate(found) if p.task == event["task"]), None)
        if place is None:
            continue
        before = found[place]
        if event["kind"] == "officer":
            found[place] = _with(before, officers=tuple(event["officers"]))
            continue
        found[place] = _with(before, out=event["reason"])
        if event["by"]:
            left = held["reserves"][before.stratum]
            target = left[int(event["by"]) - 1]
            task = str(len(found) + 1)
            found.append(
                Pick(task, target, before.stratum, tuple(event["officers"]), instead=before.task)
            )
    return found


def reserves_of(row: Draw) -> dict[str, list[str]]:
    """The reserves of each stratum that were not used yet, in order."""
    held = json.loads(row.picks or '{"drawn":[],"reserves":{}}')
    used = {p.target for p in picks_of(row)}
    return {s: [t for t in ids if t not in used] for s, ids in held["reserves"].items()}


def events_of(row: Draw, made: Drawn) -> list[Event]:
    """The events of the row as docs/draw.md has them; each explained by the commitment of its entry's 理由."""
    tasks = {p.task: p.target for p in picks_of(row)}
    notes = _notes(row)
    found = []
    for event in json.loads(row.events or "[]"):
        found.append(
            Event(
                event["kind"],
                parse_instant(event["at"]),
                event["reason"],
                tasks.get(event.get("task", ""), ""),
                event.get("officer", ""),
                notes.get(event["n"]),
            )
        )
    return found


def _cancelled(row: Draw) -> list[Event]:
    notes = _notes(row)
    return [
        Event("cancel", parse_instant(e["at"]), e["reason"], note=notes.get(e["n"]))
        for e in json.loads(row.events or "[]")
        if e["kind"] == "cancel"
    ]


def _notes(row: Draw) -> dict[int, str | None]:
    """By entry, the commitment under which the ledger holds the reason that was written."""
    found: dict[int, str | None] = {}
    for _, _, _, body in ledger.chains([row.batch]):
        entry = parsed(body)
        stated = entry["facts"].get("grounds")
        found[entry["n"]] = stated["c"] if isinstance(stated, dict) else None
    return found


def _with(pick: Pick, officers: tuple[str, ...] | None = None, out: str = "") -> Pick:
    team = pick.officers if officers is None else officers
    return Pick(pick.task, pick.target, pick.stratum, team, out or pick.out, pick.instead)


def last_visit(row: Draw) -> date:
    """The last day of the visits."""
    return date.fromisoformat(row.frozen["visits"][1])
