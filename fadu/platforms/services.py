"""A case handled elsewhere is recorded: every act its directory shows, as entered afterwards, through the one door."""

from __future__ import annotations

import html
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.documents.kinds import DOCX, XLSX
from fadu.documents.secrecy import demand_open_words
from fadu.documents.services import checked, keep
from fadu.kernel.errors import BadInput
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.directories.course import ONE, Step, in_order
from fadu.law.directories.reviewing import Reviewed
from fadu.law.texts.files import decoded
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.deeds import Deed, FileRef, Hand, NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import perform
from fadu.platforms import selectors

PACKAGES = {kind.ending: kind for kind in (XLSX, DOCX)}
TEXTS: Mapping[str, str] = {".csv": "text/csv", ".xes": "application/xml"}


@dataclass(frozen=True)
class Foreign:
    """A case of another platform: its procedure, where it is handled, its number there, who its parties are.

    parties: registered party by the name in the directory's column 当事人, `ONE` where it has none.
    """

    procedure: Procedure
    platform: str
    number: str
    parties: Mapping[str, str]

    def problems(self, done: Reviewed) -> Iterator[str]:
        """What must be said before it can be recorded."""
        if not self.platform:
            yield "请填写平台名称"
        if not self.number:
            yield "请填写在该平台的编号"
        keys = {s.record.key for s in done.course.steps if self._of_party(s)}
        for name in sorted(keys - set(self.parties)):
            yield "请选择当事人" if name == ONE else f"当事人“{name}”没有登记"
        for read in done.unread:
            yield f"{read.row.place}“{read.row.title}”没有选定环节"

    def _of_party(self, step: Step) -> bool:
        return self.procedure.act(step.record.act).each == "party"

    def key_of(self, step: Step) -> str:
        """The key of a step on the matter."""
        key = step.record.key
        return self.parties[key] if self._of_party(step) else key

    def facts_of(self, step: Step) -> dict[str, list[str]]:
        """What an act names; the directory states nothing else."""
        act = self.procedure.act(step.record.act)
        if act.keys_fact is None:
            return {}
        named = step.record.facts.get(act.keys_fact.code, [])
        return {
            act.keys_fact.code: [
                self.parties.get(n, n) if act.names == "party" else n for n in named
            ]
        }


@dataclass(frozen=True)
class Brought:
    """What an import recorded: the matter, how many acts are new, how many stood already."""

    matter: str
    new: int
    same: int


def bring_case(
    *,
    foreign: Foreign,
    done: Reviewed,
    name: str,
    data: bytes,
    viewer: Viewer,
    hand: Hand,
    token: str = "",
) -> Brought:
    """Record the acts that a directory shows and the matter does not have; its file goes to the store.

    Nothing is refused for what it breaks: the review of the file judges it. A second import of the
    same papers records nothing, nor does the same form sent twice: `token` is its own. BadInput names
    everything that has to be settled first.
    """
    kind = demand_sound(name, data)
    if wrong := list(foreign.problems(done)):
        raise BadInput("；".join(wrong), todo="补充以后再导入；整份没有写入。")
    late = [s.row.place for s in done.course.steps if s.record.at > hand.noted]
    if late:
        raise BadInput(
            f"{'、'.join(dict.fromkeys(late))}的日期在今天以后", todo="请核对目录的日期。"
        )
    steps = in_order(foreign.procedure, hand.law, done.course)
    known, fresh = _fresh(foreign, steps, _known(foreign, viewer))
    if not fresh:
        return Brought(known.id if known else "", 0, len(steps))
    source = keep(data, name, kind, hand.noted)
    with transaction.atomic():
        known, fresh = _fresh(foreign, steps, _locked(_known(foreign, viewer)))
        if known and not fresh:  # the same form, sent again meanwhile
            return Brought(known.id, 0, len(steps))
        id = token or new_id(hand.noted, hand.chance(10))
        new = NewMatter(foreign.procedure, viewer.place, foreign.platform, foreign.number, id)
        idem = _submission(foreign, fresh, token) if token else ""
        to = known.id if known else new
        outcomes = perform(_deeds(foreign, fresh, to, source, hand, by=viewer.person, idem=idem))
    return Brought(outcomes[0].matter, len(fresh), len(steps) - len(fresh))


def demand_sound(name: str, data: bytes) -> str:
    """The media type of a directory or log that passes every check of an upload; BadInput says which one it fails."""
    ending = Path(name).suffix.lower()
    if ending in PACKAGES:
        kind = checked(io.BytesIO(data), name, len(data))
        if kind is not PACKAGES[ending]:
            raise BadInput(
                f"“{name}”的内容不是 {ending[1:]} 文件", todo="请另存为所写的格式以后再试。"
            )
        return kind.type
    if ending not in TEXTS:
        raise BadInput(
            f"“{name}”不是卷内目录的文件格式", todo="请提供 xlsx、docx、csv 或者 xes 文件。"
        )
    demand_open_words(html.unescape(decoded(name, data)), name)
    return TEXTS[ending]


def _known(foreign: Foreign, viewer: Viewer) -> Matter | None:
    code = foreign.procedure.code
    return selectors.kept_there(viewer.scope, code, foreign.platform, foreign.number)


def _locked(known: Matter | None) -> Matter | None:
    """Who imports into the same matter at the same time comes after."""
    return Matter.objects.select_for_update().get(pk=known.pk) if known else None


def _fresh(
    foreign: Foreign, steps: list[Step], known: Matter | None
) -> tuple[Matter | None, list[Step]]:
    """The matter, and the acts that it does not have."""
    stands = selectors.recorded(known) if known else set()
    return known, [s for s in steps if _mark(foreign, s) not in stands]


def _submission(foreign: Foreign, fresh: list[Step], token: str) -> str:
    """The same form with other content, after a step back in the browser, is another submission."""
    said = [token, foreign.platform, foreign.number, *(str(_mark(foreign, s)) for s in fresh)]
    return sha256("\n".join(said).encode()).hexdigest()


def _mark(foreign: Foreign, step: Step) -> selectors.Done:
    return step.record.act, foreign.key_of(step), day_of(step.record.at)


def _deeds(
    foreign: Foreign,
    steps: list[Step],
    to: str | NewMatter,
    source: FileRef,
    hand: Hand,
    *,
    by: str,
    idem: str,
) -> list[Deed]:
    """One deed a step; the first carries the file. Who acted the directory tells in words only: nobody is named."""
    return [
        Deed(
            to, foreign.procedure.act(s.record.act), s.record.at, hand, facts=foreign.facts_of(s),
            key=foreign.key_of(s), files=() if at else (source,), recorded_by=by, idem=idem,
        )
        for at, s in enumerate(steps)
    ]  # fmt: skip
