"""A matter for which numbers are reserved, and a letterhead, entered through the services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fadu.documents.numbers import services as numbers
from fadu.documents.numbers.deeds import Sent
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import act
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau, Colleague

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
HEAD = {
    "agency_word": "（某）应急", "government": "某市人民政府", "court": "某市某区人民法院", "since": "2024-01-02",
}  # fmt: skip
CLUE = {"clue_source": "数据监测", "summary": "在线监测报警"}


@dataclass(frozen=True)
class Numbering:
    """A bureau whose documents can be numbered."""

    bureau: Bureau

    def sent(self, idem: str = "", who: Colleague | None = None, at: datetime = NOW) -> Sent:
        """A sending by 张三, unless somebody else is named."""
        person = who or self.bureau.zhang
        actor = Actor(person.id, Role.OFFICER.value)
        return Sent((actor,), self.bureau.hand(at), at, person.viewer.scope, idem)

    def matter(self, place: Any = None) -> Matter:
        """A matter with one entry."""
        made = act(
            NewMatter(INSPECTION_VISIT, place or self.bureau.place), a.register_clue, facts=CLUE,
            hand=self.bureau.hand(NOW), who=(Actor(self.bureau.zhang.id, Role.OFFICER.value),), at=NOW,
        )  # fmt: skip
        return Matter.objects.get(pk=made.matter)

    def deed(self, matter: Matter, expected: int | None = None, **facts: Any) -> Deed:
        """A further act of the matter."""
        at = NOW + timedelta(minutes=1)
        who = (Actor(self.bureau.zhang.id, Role.OFFICER.value),)
        told = {**CLUE, **facts}
        return Deed(matter.id, a.register_clue, at, self.bureau.hand(at), who, told, expected=expected)  # fmt: skip


def numbering(bureau: Bureau, **head: str) -> Numbering:
    """The bureau with its letterhead."""
    lawyer = (Actor(bureau.zhao.id, Role.LEGAL_OFFICE.value),)
    sent = Sent(lawyer, bureau.hand(FOUNDED), FOUNDED, bureau.zhao.viewer.scope)
    numbers.set_letterhead(facts={**HEAD, **head}, place=bureau.place, sent=sent)
    return Numbering(bureau)
