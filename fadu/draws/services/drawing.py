"""Public values, the draw itself, publishing: what follows the commitment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fadu.documents.services import JSON, keep
from fadu.draws import result_file
from fadu.draws.folds import BETWEEN, sources_in
from fadu.draws.models import Batch, Draw, State
from fadu.draws.sealing import nonce_of
from fadu.draws.services.freezing import said_source
from fadu.draws.services.sending import Tell, current, record, silent
from fadu.kernel import draw as kernel
from fadu.kernel.draw_file import drawn_file, written
from fadu.kernel.draw_sources import Source, normalised
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import chinese_moment, rfc3339
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_draw import facts as f
from fadu.ledger.canonical import canonical
from fadu.matters.deeds import Outcome, Sent
from fadu.matters.services import repeated


def record_randomness(*, batch: Batch, typed: Sequence[str], sent: Sent) -> Outcome:
    """Record the public values in the order of their sources (记录公开随机数).

    Refused before the last of them was due, and unless all are younger than the commitment.
    """
    row = current(batch)
    if row.committed_at is None:
        raise Refused("尚未公布名单承诺值，不能记录公开随机数", todo="请先公布承诺值。")
    if row.state != State.COMMITTED:
        raise Refused(f"第{row.number}号{row.get_state_display()}，公开随机数已经记录或者不再需要")
    sources = sources_of(row)
    last = max(s.at for s in sources)
    if sent.at < last:
        raise Refused(
            f"公共随机数要到{chinese_moment(last)}才全部产生", todo="请在全部产生之后记录。"
        )
    values = _values(sources, typed)
    facts = {
        "random_source": BETWEEN.join(said_source(s) for s in row.frozen["sources"]),
        "random_value": BETWEEN.join(values),
        "committed_at": rfc3339(row.committed_at),
        "occurred_at": rfc3339(min(s.at for s in sources)),
    }
    return record(batch, a.record_randomness, sent, facts)


def sources_of(row: Draw) -> list[Source]:
    """The sources as values."""
    return sources_in(row.frozen)


def _values(sources: Sequence[Source], typed: Sequence[str]) -> list[str]:
    """Each value in its one form; BadInput names all that are not."""
    found, wrong = [], []
    for source, text in zip(sources, typed, strict=True):
        try:
            found.append(normalised(source, text))
        except BadInput as fault:
            wrong.append(f"{fault.message}，{fault.todo}" if fault.todo else fault.message)
    if wrong:
        raise BadInput("；".join(wrong))
    return found


def draw(*, batch: Batch, witnesses: str, key: bytes, sent: Sent, tell: Tell = silent) -> Outcome:
    """Reveal the nonce and draw (随机抽取). Refused if lists or key are not those that were committed to.

    The same form sent again answers with what it drew. tell: hears what is being done.
    """
    if first := repeated(batch.pk, {"idem": sent.idem}):
        return first
    row = current(batch)
    if row.state != State.VALUED:
        raise Refused(
            f"第{row.number}号{row.get_state_display()}，现在不能抽取",
            todo="请先公布承诺值、记录公开随机数；已经抽取的，不得重抽。",
        )
    nonce = nonce_of(batch.pk, row.year, row.number, key)
    tell("核对名录与承诺值")
    committed = result_file.committed_of(row, nonce)
    tell("逐个计算、抽取")
    drawn = kernel.draw(committed, nonce, row.randomness.split(BETWEEN))
    tell("记入台账")
    content = written(drawn_file(drawn)).encode()
    file = keep(content, f"抽取结果{row.year}-{row.number}.json", JSON, sent.hand.noted)
    facts = {
        "number": str(row),
        "drawn": sum(len(p.drawn) for p in drawn.targets),
        "result": file.sha256,
        "picks": canonical(_picks(drawn)),
        "witnesses": witnesses or None,
    }
    return record(batch, a.draw, sent, facts, (file,))


def _picks(drawn: kernel.Drawn) -> dict[str, Any]:
    """What the row holds: drawn targets with stratum and officers in the order of the draw, reserves by stratum."""
    teams = dict(drawn.officers)
    return {
        "drawn": [
            [p.stratum, target, list(teams.get(target, ()))]
            for p in drawn.targets
            for target, _ in p.drawn
        ],
        "reserves": {p.stratum: [target for target, _ in p.reserves] for p in drawn.targets},
    }


def publish_draw(*, batch: Batch, published: str, channel: str, sent: Sent) -> Outcome:
    """Publish the result, its changes, or that the draw is void (公布抽取情况)."""
    if published not in f.PUBLISHED:
        raise BadInput(f"公布内容只能是{'、'.join(f.PUBLISHED)}")
    return record(batch, a.publish_draw, sent, {"published": published, "channel": channel})
