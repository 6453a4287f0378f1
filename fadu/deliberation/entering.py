"""What stands against a review or a discussion that does not come from its desk, told to the one door (matters/ways.py).

The way is the desk: an opinion of the reviewer to whom it was assigned, the conclusion of a meeting. What happened on paper
is entered with the scan of the opinion or of the minutes and the reason; what happened otherwise is an irregular act
(不规范行为补记). Nothing is entered beside a round or a meeting that is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from fadu.accounts import selectors as accounts
from fadu.deliberation import selectors
from fadu.deliberation.kinds import APART, LAWYER, Discussed, Reviewed, discussion_by, review_by
from fadu.deliberation.models import ReviewState
from fadu.kernel.zone import day_of
from fadu.law.engine.record import DEPARTURE, Reason
from fadu.law.instruments import CSL, HOUSE
from fadu.law.procedures import registers
from fadu.law.procedures.registers.reviews import FIRST
from fadu.matters import ways
from fadu.matters.deeds import Deed
from fadu.matters.loading import Loaded
from fadu.matters.scope import Reach, Scope

OPINION, MINUTES = "法制审核意见书", "会议记录"
REVIEWS, MEETINGS = HOUSE.art(26), HOUSE.art(27)
INQUIRED = f"{CSL.art(76)}；{REVIEWS}"


def against(deed: Deed, loaded: Loaded, deeds: Sequence[Deed]) -> list[Reason]:
    """What stands against a deed by its way; nothing where its act is neither a review nor a discussion."""
    asked = loaded.procedure.code, deed.act.code
    reviewed, discussed = review_by(*asked), discussion_by(*asked)
    if reviewed is not None:
        return list(_of_review(reviewed, deed, loaded, deeds))
    return list(_of_discussion(discussed, deed, loaded, deeds)) if discussed is not None else []


def on_paper(deed: Deed) -> bool:
    """Whether a deed brings a scan and says why it was done outside the system."""
    return bool(deed.files) and bool(str(deed.facts.get(DEPARTURE) or "").strip())


def _of_review(
    kind: Reviewed, deed: Deed, loaded: Loaded, deeds: Sequence[Deed]
) -> Iterator[Reason]:
    yield from _apart(kind, deed, loaded)
    if _from_round(kind, deed, loaded, deeds):
        return
    known = selectors.round_open(_within(loaded), loaded.id, kind.act, deed.key)
    if known is not None:
        state = ReviewState(known.state).label
        yield _reason(
            deed, ways.UNDER, f"第{known.round}轮法制审核{state}，不能另行记入“{deed.act.title}”", str(REVIEWS),
            "请在法制审核中出具意见；已在线下审核的，先撤回送审，再凭扫描件补录。",
        )  # fmt: skip
    elif not _unmoved(deed, loaded):
        if not on_paper(deed):
            yield _reason(
                deed, ways.DESK, f"“{deed.act.title}”经送审、分派，由审核人出具意见后记入，不在本页直接填写",
                f"{kind.cite}；{REVIEWS}",
                f"请送请法制审核；已在线下审核的，附{OPINION}扫描件并写明理由后补录。",
            )  # fmt: skip
        yield from _unqualified(kind, deed)


def _of_discussion(
    kind: Discussed, deed: Deed, loaded: Loaded, deeds: Sequence[Deed]
) -> Iterator[Reason]:
    if _from_meeting(kind, deed, loaded, deeds):
        return
    known = selectors.item_open(_within(loaded), loaded.id, kind.act, deed.key)
    if known is not None:
        yield _reason(
            deed, ways.UNDER, f"本事项已列入会议议题，不能另行记入“{deed.act.title}”", str(MEETINGS),
            "请在会议中形成结论、签名定稿；已在线下讨论的，先撤下议题，再凭扫描件补录。",
        )  # fmt: skip
    elif not on_paper(deed) and not _unmoved(deed, loaded):
        yield _reason(
            deed, ways.DESK, f"“{deed.act.title}”由会议逐人记明意见、签名定稿后记入，不在本页直接填写",
            f"{kind.cite}；{MEETINGS}",
            f"请召集会议并列入议题；已在线下讨论的，附记明各人意见的{MINUTES}扫描件并写明理由后补录。",
        )  # fmt: skip


def _apart(kind: Reviewed, deed: Deed, loaded: Loaded) -> Iterator[Reason]:
    """Who took part in the inquiry does not review."""
    inquired = {actor.person for r in loaded.records() if r.act in kind.inquiry for actor in r.who}
    if any(actor.person in inquired for actor in deed.who):
        yield _reason(
            deed, ways.DESK, f"审核人{APART}", INQUIRED, "请由没有参与调查办理的法制审核人员审核。"
        )


def _unqualified(kind: Reviewed, deed: Deed) -> Iterator[Reason]:
    """Who reviews penalties for the first time holds the lawyer's certificate on the day of the review."""
    if kind.qualified is None or deed.facts.get(kind.capacity) != FIRST:
        return
    people = [actor.person for actor in deed.who]
    held = accounts.certificates(people, day_of(deed.at)).filter(kind=LAWYER)
    if {one.person for one in held} < {*people}:
        yield _reason(
            deed, ways.DESK, "审核人初次从事行政处罚决定法制审核，没有登记法律职业资格证", str(kind.qualified),
            "请安全管理员登记其法律职业资格证；以前从事过审核的，在理由中写明任职文件或者以前的案号。",
        )  # fmt: skip


def _from_round(kind: Reviewed, deed: Deed, loaded: Loaded, deeds: Sequence[Deed]) -> bool:
    """Whether the opinion of its review is recorded in the same transaction."""
    given = _matters(deeds, registers.give_opinion.code)
    return bool(given) and selectors.is_of(_within(loaded), given, loaded.id, kind.act, deed.key)


def _from_meeting(kind: Discussed, deed: Deed, loaded: Loaded, deeds: Sequence[Deed]) -> bool:
    """Whether the minutes that conclude it are closed in the same transaction."""
    closed = _matters(deeds, registers.finish_meeting.code)
    return bool(closed) and selectors.is_concluded(
        _within(loaded), closed, loaded.id, kind.act, deed.key
    )


def _within(loaded: Loaded) -> Scope:
    """What the agency of a matter reaches: its reviews and meetings stand there."""
    return Scope("", loaded.place.county, Reach.COUNTY)


def _matters(deeds: Sequence[Deed], act: str) -> list[str]:
    return [one.matter for one in deeds if one.act.code == act and isinstance(one.matter, str)]


def _unmoved(deed: Deed, loaded: Loaded) -> bool:
    """Whether a correction leaves what was concluded, and by whom, as it stands; else it comes with a scan of its own."""
    if deed.corrects is None:
        return False
    body = loaded.bodies[deed.corrects]
    known = {file["sha256"] for file in body["files"]}
    if any(file.sha256 not in known for file in deed.files):
        return True
    plain = [fact.code for fact in deed.act.stated if not fact.is_personal]
    said = body["facts"]
    people: list[Any] = [one["person"] for one in body["who"]]
    same = all(deed.facts.get(code) == said.get(code) for code in plain if code in deed.facts)
    return body["act"] == deed.act.code and same and people == [actor.person for actor in deed.who]


def _reason(deed: Deed, kind: str, message: str, cite: Any, todo: str) -> Reason:
    return Reason(kind, deed.act.code, deed.key, message, str(cite), todo=todo)
