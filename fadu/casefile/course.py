"""The course of a case (办理经过): what was done when and by whom, and what became of each electronic service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from fadu.accounts import selectors as accounts
from fadu.casefile.pieces import Dossier
from fadu.casefile.receivers import Reader
from fadu.casefile.sheets import Part, Sheet
from fadu.documents.papers.kinds import kinds_of
from fadu.law.vocabulary.role import Role
from fadu.publication.serving.models import Delivery, DeliveryState
from fadu.ui.formats import long_day, moment

INNER = "序号是台账记录的顺序号。没有列出的是内部办理记录和没有出具文书的登记，不随卷提供，manifest.json 里只有它们的哈希。"
_COURSE = ("序号", "时间", "环节", "办理人")
_SERVED = ("序号", "文书", "受送达人", "发出", "首次打开", "首次下载", "签收")


def course(dossier: Dossier, reader: Reader) -> Sheet:
    """What was done when, and by whom; a party reads what it is told of, and capacities instead of names."""
    file = dossier.file
    names = {} if reader.party else accounts.names({p for line in file.lines for p, _ in line.who})
    rows = tuple(
        (
            str(line.n + 1), long_day(line.at) if line.day_only else moment(line.at),
            line.title + (f"（{dossier.parties[line.key]}）" if line.key in dossier.parties and reader.takes_of(line.key) else ""),
            _people(line.who, names),
        )
        for line in file.lines
        if dossier.tells(reader, line.n)
    )  # fmt: skip
    served = tuple(_served(dossier, n, one) for n, one in enumerate(dossier.served(reader), 1))
    parts = (Part("", _COURSE, rows), *([Part("电子送达", _SERVED, served)] if served else []))
    note = "" if reader.whole else INNER
    return Sheet("办理经过", file.agency, dossier.day(reader), (), parts, note)


def _served(dossier: Dossier, row: int, one: Delivery) -> tuple[str, ...]:
    """What became of an electronic service; the number of the entry is that of its paper."""
    titles = {kind.code: kind.title for kind in kinds_of(dossier.matter.procedure)}
    taken = "已撤回" if one.state == DeliveryState.WITHDRAWN else ""
    moments = (one.sent, one.opened, one.downloaded, one.confirmed)
    named = f"《{titles.get(one.kind, one.kind)}》第{one.number}版（第{one.entry + 1}条）"
    return (
        str(row),
        named,
        dossier.parties.get(one.party, ""),
        *(moment(at) if at else taken for at in moments),
    )


def _people(who: Sequence[tuple[str, str]], names: Mapping[str, str]) -> str:
    """Who did it, by name; of those without one, how many of each capacity."""
    said = Counter(names.get(person, "") or _capacity(role) for person, role in who)
    return "、".join(f"{one}{many}人" if many > 1 else one for one, many in said.items())


def _capacity(role: str) -> str:
    return Role(role).title if role in set(Role) else ""
