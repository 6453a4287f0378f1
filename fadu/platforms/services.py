"""A case handled elsewhere is recorded: every act its directory shows, as entered afterwards, through the one door."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fadu.accounts.viewer import Viewer
from fadu.documents.services import keep
from fadu.kernel.errors import BadInput
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.directories.course import ONE, Step, in_order
from fadu.law.directories.reviewing import Reviewed
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.deeds import Deed, FileRef, Hand, NewMatter
from fadu.matters.services import perform
from fadu.platforms import selectors

TYPES: Mapping[str, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv",
    "xes": "application/xml",
}


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
    *, foreign: Foreign, done: Reviewed, name: str, data: bytes, viewer: Viewer, hand: Hand
) -> Brought:
    """Record the acts that a directory shows and the matter does not have; its file goes to the store.

    Nothing is refused for what it breaks: the review of the file judges it. A second import of the
    same papers records nothing. BadInput names everything that has to be settled first.
    """
    if wrong := list(foreign.problems(done)):
        raise BadInput("；".join(wrong), todo="补充以后再导入；整份没有写入。")
    late = [s.row.place for s in done.course.steps if s.record.at > hand.noted]
    if late:
        raise BadInput(
            f"{'、'.join(dict.fromkeys(late))}的日期在今天以后", todo="请核对目录的日期。"
        )
    scope = viewer.scope
    known = selectors.kept_there(scope, foreign.procedure.code, foreign.platform, foreign.number)
    stands = selectors.recorded(known) if known else set()
    steps = in_order(foreign.procedure, hand.law, done.course)
    fresh = [s for s in steps if _mark(foreign, s) not in stands]
    if not fresh:
        return Brought(known.id if known else "", 0, len(steps))
    source = keep(data, name, TYPES[name.rpartition(".")[2].lower()], hand.noted)
    id = new_id(hand.noted, hand.chance(10))
    new = NewMatter(foreign.procedure, viewer.place, foreign.platform, foreign.number, id)
    to = known.id if known else new
    outcomes = perform(_deeds(foreign, fresh, to, source, hand, by=viewer.person))
    return Brought(outcomes[0].matter, len(fresh), len(steps) - len(fresh))


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
) -> list[Deed]:
    """One deed a step; the first carries the file. Who acted the directory tells in words only: nobody is named."""
    return [
        Deed(
            to, foreign.procedure.act(s.record.act), s.record.at, hand, facts=foreign.facts_of(s),
            key=foreign.key_of(s), files=() if at else (source,), recorded_by=by,
        )
        for at, s in enumerate(steps)
    ]  # fmt: skip
