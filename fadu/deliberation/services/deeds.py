"""What every act on a review or a meeting brings along: who does it, by which hand, from which page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Deed, FileRef, Hand, NewMatter, Outcome, Page
from fadu.matters.services import perform


@dataclass(frozen=True)
class Doing:
    """The viewer, the hand, and what the page showed."""

    viewer: Viewer
    hand: Hand
    page: Page = field(default_factory=Page)

    def deed(
        self,
        matter: str | NewMatter,
        what: Act,
        facts: Mapping[str, Any],
        *,
        key: str = "",
        files: tuple[FileRef, ...] = (),
        first: bool = True,
    ) -> Deed:
        """An act of the register now; `first`: the position the page showed is that of this matter."""
        who = (self.viewer.actor(what),)
        stated = {code: value for code, value in facts.items() if value not in (None, "")}
        expected = self.page.get("expected") if first and isinstance(matter, str) else None
        return Deed(
            matter, what, self.hand.noted, self.hand, who, stated, key, files, expected=expected,
            idem=self.page.get("idem", ""),
        )  # fmt: skip

    def act(self, matter: str | NewMatter, what: Act, facts: Mapping[str, Any], **more: Any) -> Outcome:  # fmt: skip
        """Record one act of a register."""
        return perform([self.deed(matter, what, facts, **more)])[0]


def demand_own(doing: Doing, row: Any) -> None:
    """Refused unless the viewer works for the agency whose matter, review or meeting it is."""
    viewer = doing.viewer
    if not viewer.staff or viewer.place.county != row.county:
        raise Refused("只有办理本事项的机关的工作人员可以办理", todo="请由该机关的人员办理。")


def words(text: str, what: str, most: int = 4000) -> str:
    """A text somebody typed, without blanks around it; BadInput where it is empty or too long."""
    said = text.strip()
    if not said:
        raise BadInput(f"请写明{what}")
    if len(said) > most:
        raise BadInput(f"{what}不超过{most}字")
    return said
