"""From captured acts to entries: each goes through the one door as a draft of its own, signed as the law asks.

The key that the device gave an act is the draft's id and the key of its submission: sent once or ten times, it
is recorded once. What comes after an act that could not be recorded is not tried: the order of a visit is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as casework
from fadu.casework import services
from fadu.casework.models import Draft, State
from fadu.casework.services import conflicts
from fadu.evidence.selectors import standing, uploaded
from fadu.evidence.services.uploading import mark_taken
from fadu.faces.field.batch import Item
from fadu.faces.field.numbering import NEXT_STEP, take_up
from fadu.faces.field.proving import demand_proof
from fadu.faces.field.typed import typed_of
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.engine.record import Blocked
from fadu.matters import selectors as matters
from fadu.matters import versions
from fadu.matters.deeds import FileRef, Hand
from fadu.matters.models import Matter
from fadu.publication.services.issuing import send_after

AHEAD = timedelta(minutes=2)
"""By how much a corrected device time may still lie ahead: the error of a measurement over a bad network."""
_OPAQUE = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{64}")


@dataclass(frozen=True)
class Answer:
    """What became of one item.

    recorded: `n` is its position, `message` what is wrong with the number of its paper. waiting: the other officer's signature is missing. files: these digests are
    not stored yet. conflict: the matter has moved on. refused: the law or the form says no. desk: it was taken
    over at a desk. dropped: it was given up there. held: one before it is not recorded yet.
    """

    key: str
    state: str
    n: int = -1
    repeated: bool = False
    message: str = ""
    basis: str = ""
    todo: str = ""
    reasons: tuple[Mapping[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    tray: bool = False  # it waits in the conflict tray


@dataclass
class _Stand:
    """What the batch has come to so far: tips of matters, and matters in which an item stayed behind."""

    tips: dict[str, int] = field(default_factory=dict)
    held: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class _By:
    """Who sends the batch, and the hand that writes it."""

    viewer: Viewer
    hand: Hand


def enter(items: Iterable[Item], *, viewer: Viewer, hand: Hand) -> list[Answer]:
    """Record the items one by one, each in a transaction of its own; see `Answer`."""
    stand, by, answers = _Stand(), _By(viewer, hand), []
    for item in items:
        if item.matter in stand.held:
            answers.append(Answer(item.key, "held", message="前一项还没有记入台账"))
            continue
        answer = _entered(item, by, stand.tips.get(item.matter, item.seen))
        if answer.state == "recorded":
            stand.tips[item.matter] = answer.n
        else:
            stand.held.add(item.matter)
        answers.append(answer)
    return answers


def _entered(item: Item, by: _By, expected: int) -> Answer:
    try:
        return _tried(item, by, expected)
    except Behind as behind:
        return Answer(item.key, "conflict", message=str(behind), todo=behind.todo)
    except Refused as refusal:
        return _refused(item, refusal, by.viewer)
    except BadInput as bad:
        return Answer(item.key, "refused", message=str(bad), todo=bad.todo)


def _tried(item: Item, by: _By, expected: int) -> Answer:
    matter = matters.matter(by.viewer.scope, item.matter)
    if matter is None or matter.county != by.viewer.place.county:
        raise Refused("没有这次检查，或者不由本机关办理")
    found = casework.draft(by.viewer.scope, item.key)
    if found is not None and (said := _settled(found, item, by.viewer)):
        return said
    if found is not None and found.state == State.SIGNED:
        return _numbered(item, matter, by, _recorded(item, by, found, expected))
    demand_proof(item, by.viewer)
    missing = tuple(sha for sha in _digests(item) if not _arrived(by.viewer, sha))
    if missing:
        return Answer(item.key, "files", missing=missing, message="附件还没有传完")
    answer = _recorded(item, by, _drafted(item, matter, by, expected, found), expected)
    if answer.state == "recorded" and not answer.repeated:
        send_after(
            matter=matter, act=item.act, key=item.copy, law=by.hand.law, at=by.hand.noted,
            chance=by.hand.chance,
        )  # fmt: skip
    return _numbered(item, matter, by, answer)


def _numbered(item: Item, matter: Matter, by: _By, answer: Answer) -> Answer:
    """With the entry stands the paper's number; sent again, what a crash came between is made up for.

    A number that cannot be taken undoes nothing: what was handed over outside is recorded, and the answer says so.
    """
    if answer.state != "recorded":
        return answer
    problem = take_up(item, matter, answer.n, viewer=by.viewer, hand=by.hand)
    return replace(answer, message=problem, todo=NEXT_STEP) if problem else answer


def _arrived(viewer: Viewer, sha256: str) -> bool:
    """Whether a file has come whole, sent by the viewer: nobody carries what another has brought."""
    here = standing(viewer, sha256)
    return here is not None and here.whole


def _digests(item: Item) -> list[str]:
    """Every file that the act names: its own, and the picture of the other officer's signature."""
    own = [one.sha256 for one in item.files]
    return list(dict.fromkeys([*own, item.second.signature] if item.second else own))


def _settled(draft: Draft, item: Item, viewer: Viewer) -> Answer | None:
    """What is already decided about an item whose draft stands; None where it may be tried again."""
    if draft.prepared_by != viewer.person or draft.matter != item.matter:
        return Answer(item.key, "refused", message="这一项不是您在本机记录的")
    if draft.state == State.SIGNED:
        return None  # the signature answers with the first result
    if draft.state == State.DROPPED:
        return Answer(item.key, "dropped", message="已在办公桌面作废，没有记入台账")
    if draft.tab:
        return Answer(item.key, "desk", message="已在办公桌面修改", todo="请在办公桌面办完")
    if draft.state == State.SUBMITTED and item.second is None:
        return _waiting(item)
    return None


def _waiting(item: Item) -> Answer:
    return Answer(
        item.key, "waiting", message="尚需另一名检查人员签名", todo="请其在“待我审批”中签名",
    )  # fmt: skip


def _drafted(item: Item, matter: Matter, by: _By, expected: int, found: Draft | None) -> Draft:
    """The item's draft as the device has the act now."""
    if found is not None and found.state == State.SUBMITTED:
        services.recall(draft=found, viewer=by.viewer, hand=by.hand)
    prepared = _prepared(item, matter, by, expected)
    return services.save_draft(viewer=by.viewer, prepared=prepared, hand=by.hand)


def _recorded(item: Item, by: _By, draft: Draft, expected: int) -> Answer:
    """Signed by who sends it, and by the other officer, who has signed on the device: that is registered as a
    signature on paper (线下签批), which they confirm later.
    """
    who: dict[str, Any] = {"draft": draft, "viewer": by.viewer, "hand": by.hand}
    outcome = services.sign(**who, expected=expected)
    if outcome is None and item.second is not None:
        outcome = services.sign_on_paper(
            **who, signer=item.second.person, signed_on=day_of(draft.at or item.at),
            scan=_file(by.viewer, item.second.signature, "检查人员签名.png"), expected=expected,
        )  # fmt: skip
    if outcome is None:
        return _waiting(item)
    mark_taken(by.viewer.person, _digests(item), by.hand.noted)
    return Answer(item.key, "recorded", n=outcome.n, repeated=outcome.repeated)


def _prepared(item: Item, matter: Matter, by: _By, expected: int) -> services.Prepared:
    procedure = versions.procedure(matter.procedure, digest=matter.digest)
    if item.act not in procedure.by_code:
        raise BadInput(f"程序“{procedure.title}”没有“{item.act}”这一环节")
    what = procedure.act(item.act)
    noted = by.hand.noted
    at = noted if noted < item.at <= noted + AHEAD else item.at
    return services.Prepared(
        matter=matter.id,
        procedure=procedure.code,
        act=item.act,
        facts=item.facts,
        at=at,
        key=item.copy,
        expected=expected,
        raw=typed_of(what, item.facts, at, item.copy),
        files=tuple(_file(by.viewer, one.sha256, one.name) for one in item.files),
        id=item.key,
        captured_at=item.device_at,
        captured_offset=item.offset_ms,
    )


def _file(viewer: Viewer, sha256: str, name: str) -> FileRef:
    """One of the viewer's own uploads under the name that the device gave it."""
    (found,) = uploaded(viewer, [sha256])
    return replace(found, name=name)


def _refused(item: Item, refusal: Refused, viewer: Viewer) -> Answer:
    reasons = refusal.reasons if isinstance(refusal, Blocked) else ()
    draft = casework.draft(viewer.scope, item.key)
    tray = draft is not None and (bool(draft.conflict) or conflicts.keep(draft, refusal))
    return Answer(
        item.key, "refused", message=refusal.message, basis=refusal.basis, todo=refusal.todo,
        reasons=tuple({"message": r.message, "cite": r.cite} for r in reasons), tray=tray,
    )  # fmt: skip


def since(matter: str, after: int, *, viewer: Viewer) -> list[matters.Line]:
    """The entries of a matter behind a position: what others have recorded meanwhile."""
    found = matters.matter(viewer.scope, matter)
    return [] if found is None else [line for line in matters.history(found) if line.n > after]


def told(lines: Iterable[matters.Line]) -> list[dict[str, Any]]:
    """Entries as the device shows them beside its own: what, when, by whom, and what they say in a line."""
    lines = list(lines)
    names = accounts.names(person for line in lines for person, _ in line.who)
    return [
        {
            "n": line.n,
            "title": line.title,
            "at": rfc3339(line.at),
            "who": "、".join(names.get(person, "") for person, _ in line.who),
            "words": _said_in(line.facts),
        }
        for line in lines
    ]


def _said_in(facts: Mapping[str, Any]) -> str:
    """The texts of an entry, shortened; ids and digests are no words."""
    words = [v for v in facts.values() if isinstance(v, str) and not _OPAQUE.fullmatch(v)]
    said = "；".join(words)
    return said if len(said) <= 120 else f"{said[:119]}…"
