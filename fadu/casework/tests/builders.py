"""Drafts prepared as an officer prepares them, over the ordinary penalty procedure."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework import services
from fadu.casework.models import Draft
from fadu.casework.selectors import lent
from fadu.documents.kinds import PDF
from fadu.documents.services import keep
from fadu.kernel.ids import new_id
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import FileRef
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau, Colleague

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
TODAY = date(2025, 3, 3)
CLUE = {"source": "监督检查", "summary": "现场检查发现储存不符合规定。"}
WHERE = {"procedure": "penalty.ordinary", "act": "register_clue"}


def prepared(bureau: Bureau, **over: Any) -> services.Prepared:
    """What an officer typed to open a penalty matter."""
    id = new_id(NOW, bureau.chance(10))
    known: dict[str, Any] = {
        "matter": new_id(NOW, bureau.chance(10)),
        "opens": True,
        "id": id,
        "tab": id,
    }
    return services.Prepared(**{**WHERE, "facts": CLUE, "at": NOW, **known, **over})


def a_draft(bureau: Bureau, viewer: Viewer | None = None, **over: Any) -> Draft:
    """A saved draft."""
    who = viewer or bureau.zhang.viewer
    return services.save_draft(viewer=who, prepared=prepared(bureau, **over), hand=bureau.hand(NOW))


def a_scan() -> FileRef:
    """A scanned sheet in the store; asked for again it is the same."""
    return keep(b"%PDF-1.4 scan", "审批表.pdf", PDF.type, NOW)


def a_matter(bureau: Bureau) -> Matter:
    """A matter opened by signing such a draft."""
    draft = a_draft(bureau)
    outcome = services.sign(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    assert outcome is not None
    return Matter.objects.get(pk=outcome.matter)


def in_matter(matter: Matter, act: str, **facts: Any) -> dict[str, Any]:
    """What to type for a further act of a matter."""
    return {"matter": matter.id, "opens": False, "act": act, "facts": facts, "expected": matter.n}


def standing(who: Colleague, day: date = TODAY) -> Viewer:
    """A person as the desk sees them on a day, with what is lent to them then."""
    return accounts.viewer(who.account, day, lent(who.id, day))


def lend(
    bureau: Bureau,
    borrower: str,
    role: Role = Role.LEADER,
    *,
    lender: Colleague | None = None,
    since: date = TODAY,
    until: date = date(2025, 3, 31),
) -> None:
    """A delegation, by the leader where nobody else is named."""
    services.delegate(
        viewer=(lender or bureau.li).viewer, borrower=borrower, role=role, since=since, until=until,
        reason="外出", hand=bureau.hand(NOW),
    )  # fmt: skip


def an_assignment(bureau: Bureau, case: Matter, **over: Any) -> Draft:
    """A submitted draft that the leader signs."""
    officers = {"first_officer": bureau.zhang.id, "second_officer": bureau.zhao.id}
    typed = in_matter(case, "assign_officers", **officers) | over
    draft = a_draft(bureau, **typed)
    return services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
