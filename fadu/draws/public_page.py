"""What the public page of a draw says: who drew, when, how many, before how many witnesses; no person by name."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.urls import reverse

from fadu.accounts.selectors import agency_names
from fadu.draws import result_file
from fadu.draws.models import Draw, State
from fadu.draws.services.freezing import said_source
from fadu.kernel.draw_events import REASONS
from fadu.kernel.zone import chinese_moment

SCRIPT = Path(__file__).parent / "static" / "draws" / "draw_check.txt"
COMMAND = "fadu draw verify draw.json --commit"


def page_of(row: Draw) -> dict[str, Any]:
    """The page of one draw."""
    where = [row.county, row.year, row.number]
    frozen = row.frozen
    return {
        "row": row,
        "agency": frozen["agency"],
        "sentence": sentence(row),
        "commit": row.commit,
        "grouped": " ".join(row.commit[at : at + 8] for at in range(0, 64, 8)),
        "matters": "、".join(name for _, name, _ in frozen["matters"]),
        "committed": chinese_moment(row.committed_at) if row.committed_at else "",
        "sources": [said_source(one) for one in frozen["sources"]],
        "values": row.randomness.split("；") if row.randomness else [],
        "strata": frozen["strata"],
        "sizes": {name: one["size"] for name, one in frozen["lists"].items()},
        "picks": [_shown(pick) for pick in result_file.picks_of(row)],
        "file_url": reverse("public_draw_file", args=where),
        "command": f"{COMMAND} {row.commit}",
        "script": script(),
    }


def sentence(row: Draw) -> str:
    """One plain sentence: who, when, how many, who watched."""
    agency = row.frozen["agency"]
    called = f"{agency}{row.year}年第{row.number}号随机抽查"
    if row.state == State.CANCELLED:
        at = chinese_moment(row.cancelled_at) if row.cancelled_at else ""
        return f"{called}已于{at}作废，编号保留，名录和承诺值仍可核对。"
    if row.drawn_at is None:
        return (
            f"{called}已于{_at(row)}冻结{row.objects_listed}家企业的名录并公布承诺值，"
            f"将于{chinese_moment(row.draw_at)}抽取{row.to_draw}家。"
        )
    return (
        f"{called}：{chinese_moment(row.drawn_at)}从{row.objects_listed}家企业中抽取{row.to_draw}家，"
        f"{_watched(row)}。"
    )


def _at(row: Draw) -> str:
    return chinese_moment(row.committed_at) if row.committed_at else ""


def _watched(row: Draw) -> str:
    """How many watched: who they were is personal."""
    people = [one for one in re.split(r"[、，,；;\s]+", row.witnesses or "") if one]
    return f"{len(people)}名见证人在场" if people else "没有记录见证人"


def _shown(pick: result_file.Pick) -> dict[str, Any]:
    out = f"已退出：{REASONS['replace'][pick.out]}" if pick.out else ""
    instead = f"递补第{pick.instead}号" if pick.instead else ""
    return {"pick": pick, "team": len(pick.officers), "note": out or instead}


def list_page(rows: Sequence[Draw]) -> dict[str, Any]:
    """The published draws, the newest first."""
    called = agency_names(row.county for row in rows)
    return {
        "draws": [
            {
                "row": row,
                "agency": called.get(row.county, ""),
                "url": reverse("public_draw", args=[row.county, row.year, row.number]),
                "state": row.get_state_display(),
                "events": len(json.loads(row.events or "[]")),
            }
            for row in rows
        ]
    }


def script() -> str:
    """The thirty lines that compute a file again (docs/draw_check.py)."""
    return SCRIPT.read_text(encoding="utf-8")
