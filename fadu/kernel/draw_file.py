"""The public file of a draw (结果文件): one JSON object from which everybody can compute it again. docs/draw.md."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fadu.kernel.draw import Committed, Drawn, Picked
from fadu.kernel.draw_events import Event, Outcome
from fadu.kernel.draw_plan import VERSION, Lists, Plan
from fadu.kernel.draw_shapes import Shape, events_of, lists_of, plan_of
from fadu.kernel.errors import BadInput

FIELDS = (
    "format", "frozen", "lists", "sealed", "commit", "nonce", "randomness", "seed", "targets", "officers", "events",
)  # fmt: skip


@dataclass(frozen=True)
class Published:
    """A file as it was read: plan, lists and events as values, everything that can be computed as it is claimed."""

    plan: Plan
    lists: Lists
    frozen: dict[str, Any]
    sealed: str
    commit: str
    nonce: bytes | None
    values: tuple[str, ...]
    seed: str | None
    targets: list[Any]
    officers: list[Any]
    events: tuple[Event, ...]
    claimed: list[Any]


def committed_file(committed: Committed, outcomes: Sequence[Outcome] = ()) -> dict[str, Any]:
    """The file before the draw: lists, plan, commitment; or a draw that was cancelled before it took place."""
    return {
        "format": VERSION,
        "frozen": committed.frozen.document,
        "lists": committed.frozen.lists.rows(),
        "sealed": committed.sealed,
        "commit": committed.commit,
        "nonce": None,
        "randomness": [],
        "seed": None,
        "targets": [],
        "officers": [],
        "events": [one.as_json() for one in outcomes],
    }


def drawn_file(drawn: Drawn, outcomes: Sequence[Outcome] = ()) -> dict[str, Any]:
    """The file after the draw, with what has happened since."""
    return {
        **committed_file(drawn.committed, outcomes),
        "nonce": drawn.nonce.hex(),
        "randomness": list(drawn.values),
        "seed": drawn.seed.hex(),
        "targets": picked_rows(drawn.targets),
        "officers": assigned_rows(drawn),
    }


def picked_rows(targets: Sequence[Picked]) -> list[Any]:
    """The picks as they stand in the file."""
    return [
        {
            "stratum": one.stratum,
            "drawn": [list(pair) for pair in one.drawn],
            "reserves": [list(pair) for pair in one.reserves],
        }
        for one in targets
    ]


def assigned_rows(drawn: Drawn) -> list[Any]:
    """The officers as they stand in the file."""
    return [[target, list(team)] for target, team in drawn.officers]


def written(file: dict[str, Any]) -> str:
    """The text of a file: a field a line, a row of the lists a line, so that people can read and compare it."""
    lines = []
    for name, value in file.items():
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        if name == "lists":
            rows = ",\n ".join(f"{json.dumps(one)}:{_lined(value[one])}" for one in value)
            text = f"{{\n {rows}}}"
        elif isinstance(value, list) and value:
            text = _lined(value)
        lines.append(f"{json.dumps(name)}:{text}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _lined(rows: Sequence[Any]) -> str:
    texts = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return "[\n  " + ",\n  ".join(texts) + "]" if rows else "[]"


def parse(text: str) -> dict[str, Any]:
    """The JSON object of a file; BadInput for anything else, for a key written twice and for floats."""
    try:
        value = json.loads(
            text, object_pairs_hook=_once, parse_float=_no_float, parse_constant=_no_float
        )
    except (ValueError, RecursionError) as error:
        raise BadInput("不是抽取结果文件：不是完整的 JSON", todo="请核对文件") from error
    if not isinstance(value, dict):
        raise BadInput("不是抽取结果文件：应当是一个 JSON 对象", todo="请核对文件")
    return value


def read(file: dict[str, Any]) -> Published:
    """Read a file into values; BadInput names the place where its shape departs from docs/draw.md."""
    top = Shape(file, "文件")
    if file.get("format") != VERSION:
        raise BadInput(
            f"格式应为 {VERSION}，实为“{file.get('format')}”", todo="请用相应版本的程序核对"
        )
    top.only(FIELDS)
    nonce = top.hex("nonce", null=True)
    outcomes = top.many("events")
    return Published(
        plan=plan_of(top.inner("frozen"), frozen=True),
        lists=lists_of(top.inner("lists")),
        frozen=file["frozen"],
        sealed=top.hex("sealed") or "",
        commit=top.hex("commit") or "",
        nonce=bytes.fromhex(nonce) if nonce else None,
        values=tuple(top.texts("randomness")),
        seed=top.hex("seed", null=True),
        targets=top.many("targets"),
        officers=top.many("officers"),
        events=events_of(top, computed=True),
        claimed=outcomes,
    )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_float(text: str) -> Any:
    raise ValueError(f"no float: {text}")
