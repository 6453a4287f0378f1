"""How far a legal statement has been verified (核实程度), and what it may therefore do."""

from enum import StrEnum


class Status(StrEnum):
    """V may be a gate; V2 a configurable gate that shows its status; P a default; U is off.

    L and LR are no law: an agency's own rule, adopted by its head, that gates or only reminds.
    """

    V = "V"
    V2 = "V2"
    P = "P"
    U = "U"
    L = "L"
    LR = "LR"

    @property
    def title(self) -> str:  # type: ignore[override]  # the law's word, not str.title
        """The label shown beside the rule."""
        return _TITLES[self]

    @property
    def may_gate(self) -> bool:
        """Whether a rule of this status may refuse an act."""
        return self in (Status.V, Status.V2, Status.L)

    @property
    def local(self) -> bool:
        """Whether an agency's own rule says so and no law."""
        return self in (Status.L, Status.LR)


_TITLES = {
    Status.V: "已核实",
    Status.V2: "第三方来源，待法规科确认",
    Status.P: "实务做法",
    Status.U: "未核实依据",
    Status.L: "本局规定",
    Status.LR: "本局规定，仅提醒",
}
OF_LAW = tuple(s for s in Status if not s.local)
"""The degrees in which a statement of law may have been verified."""
