"""The vectors of docs/draw.md: `python -m fadu.kernel.tests.draw_vectors --write` makes draw_vectors.json.

Every implementation reads them; a test holds that they are what the command writes.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from fadu.kernel.draw_bytes import digest, encode, merkle_root, personal
from fadu.kernel.draw_events import Event, Outcome, replay
from fadu.kernel.draw_file import committed_file, drawn_file
from fadu.kernel.draw_plan import Lists, Stratum, Target, sorted_lists
from fadu.kernel.draw_sources import Source, misfit, round_instant
from fadu.kernel.tests import draw_builders as made

PLACE = Path(__file__).with_name("draw_vectors.json")
VALUES = (
    None,
    False,
    True,
    0,
    12,
    2**53 - 1,
    "",
    "12",
    "é法",
    [],
    [[1], "a"],
    {"乙": [], "a": "é", "B": None},
)
DLT = Source("dlt", "体育彩票超级大乐透", made.DRAW_AT, issue="26025")
DRAND = Source(
    "drand",
    "drand quicknet",
    round_instant(made.QUICKNET, 26_593_612),
    chain=made.QUICKNET,
    round=26_593_612,
)
PUBLIC = (
    (made.DICE, ("48151623420815162342", "4815162342081516234", "4815162342081516234x", "４8151623420815162342")),
    (made.NUMBER, ("000007", "7", "-00007")),
    (made.SSQ, (
        "01-05-12-20-28-33+07", "01-05-12-20-28-33+17", "05-01-12-20-28-33+07", "01-01-12-20-28-33+07",
        "01-05-12-20-28-34+07", "00-05-12-20-28-33+07", "1-5-12-20-28-33+7", "01-05-12-20-28+07",
    )),
    (DLT, ("01-05-12-20-35+07-12", "01-05-12-20-36+07-12", "01-05-12-20-35+12-07", "01-05-12-20-35+07")),
    (DRAND, ("ab" * 32, "AB" * 32, "ab" * 31)),
)  # fmt: skip


def vectors() -> dict[str, Any]:
    """Everything that draw_vectors.json holds."""
    rows = [one.row() for one in made.lists().roster]
    return {
        "encoding": [{"value": value, "bytes": encode(value).hex()} for value in VALUES],
        "personal": {"salt": bytes(16).hex(), "value": "李四", "commitment": personal(bytes(16), "李四")},
        "roots": [{"rows": rows[:n], "root": merkle_root(rows[:n])[0]} for n in range(9)],
        "values": [
            {"source": source.as_json(), "value": value, "fits": not misfit(source, value)}
            for source, values in PUBLIC
            for value in values
        ],
        "tickets": _tickets(),
        "files": {
            "events": _with_events(),
            "away": _away(),
            "no officers": _papers(),
            "committed": committed_file(made.committed()),
            "cancelled": committed_file(made.committed(), [Outcome(_cancelled("lists"))]),
            "cancelled afterwards": _cancelled_afterwards(),
        },
    }  # fmt: skip


def _tickets() -> dict[str, Any]:
    """The intermediate values of the first file, for whoever looks for his mistake."""
    drawn = made.drawn()
    document = drawn.committed.frozen.document
    first = drawn.targets[0].drawn[0]
    return {
        "frozen": encode(document).hex(),
        "sealed": drawn.committed.sealed,
        "commit": digest("draw/v1", document, drawn.committed.sealed).hex(),
        "seed": drawn.seed.hex(),
        "message": encode(["target/v1", drawn.targets[0].stratum, first[0]]).hex(),
        "ticket": first[1],
    }


def _cancelled(reason: str) -> Event:
    return Event("cancel", made.DRAW_AT + timedelta(days=2), reason)


def _with_events() -> dict[str, Any]:
    drawn = made.drawn()
    chemical, mines = ([name for name, _ in one.drawn] for one in drawn.targets)
    teams = dict(drawn.officers)
    at = made.DRAW_AT + timedelta(hours=1)
    events = [
        Event("replace", at, "closed", chemical[2]),
        Event("officer", at, "recusal", chemical[0], teams[chemical[0]][0], personal(bytes(range(16)), "近亲属")),
        Event("replace", at, "moved", mines[0]),
        Event("replace", at, "other", mines[1], note=personal(bytes(range(1, 17)), "搬迁中")),
    ]  # fmt: skip
    return drawn_file(drawn, replay(drawn, events).outcomes)


def _away() -> dict[str, Any]:
    """A supplementary draw with all kinds of sources, officers from elsewhere, and one officer too few in the end."""
    plan = made.plan(
        number=2, previous=made.committed().commit, supplements=1, cross="away", load_cap=3,
        strata=(Stratum("矿山", 1), Stratum("危化", 3, 9, ("A",))), sources=(made.NUMBER, DLT, DRAND),
    )  # fmt: skip
    over = made.lists(people=4)
    drawn = made.drawn(plan, over, ("007042", "01-05-12-20-35+07-12", "ab" * 32))
    first = drawn.targets[1].drawn[0][0]
    events = []
    while True:
        team = dict(replay(drawn, events).targets)[first]
        if not team:
            return drawn_file(drawn, replay(drawn, events).outcomes)
        events.append(Event("officer", made.DRAW_AT, "ill", first, team[0]))


def _papers() -> dict[str, Any]:
    """Case files drawn for review: opaque ids, no officers, three dice and a named number."""
    roster = tuple(
        Target(f"01HQ{n:022d}", "一般程序" if n % 3 else "简易程序", "", "法规科")
        for n in range(20)
    )
    plan = made.plan(
        purpose="files", matters=(), officers_per_target=0, load_cap=0, sources=(made.NUMBER, replace(made.DICE, size=7)),
        strata=(Stratum("一般程序", 4, 1), Stratum("简易程序", 0)),
    )  # fmt: skip
    return drawn_file(made.drawn(plan, sorted_lists(Lists(roster)), ("000000", "0123456")))


def _cancelled_afterwards() -> dict[str, Any]:
    drawn = made.drawn()
    return drawn_file(drawn, replay(drawn, [_cancelled("plan")]).outcomes)


def text() -> str:
    """The file's text."""
    return json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__" and "--write" in sys.argv:
    PLACE.write_text(text(), encoding="utf-8")
