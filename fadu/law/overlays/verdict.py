"""What is proved of a procedure with local pieces (证明): by preservation, whatever the base's proof is.

With the premises of decision 20 every way of the base lifts to the composed procedure and every record of
it projects back. So nothing dead, unpayable, stuck or void comes about that the base does not have.
"""

from __future__ import annotations

from dataclasses import dataclass

from fadu.law.overlays.composing import compose
from fadu.law.overlays.pieces import Piece
from fadu.law.overlays.premises import objections
from fadu.law.proofs import certificate
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.sentences import Sentence, sentences


@dataclass(frozen=True)
class Verdict:
    """The composed procedure, what stands against it, and whether the base itself is proved whole."""

    base: Procedure
    procedure: Procedure
    objections: tuple[str, ...]
    base_proved: bool

    @property
    def ok(self) -> bool:
        """Whether the pieces may stand and the whole is proved."""
        return not self.objections and self.base_proved

    def __str__(self) -> str:
        if self.objections:
            return f"不能成立：{len(self.objections)}个问题"
        if not self.base_proved:
            return "只增不减已经证明；法定程序本身没有当前版本的证明"
        return "已证明：各环节都能办到，应办的都能办结，条件不落空；法定要求一条不少、期限一天不长"


def judge(base: Procedure, pieces: tuple[Piece, ...]) -> Verdict:
    """Check pieces upon a procedure; what may not stand is not composed."""
    found = tuple(objections(base, pieces))
    whole = base if found else compose(base, pieces)
    return Verdict(base, whole, found, certificate(base) is not None)


def added(base: Procedure, whole: Procedure) -> tuple[Sentence, ...]:
    """The sentences that the statutory procedure does not have; it has no other that is missing here."""
    known = {str(s) for s in sentences(base)}
    return tuple(s for s in sentences(whole) if str(s) not in known)


def missing(base: Procedure, whole: Procedure) -> tuple[Sentence, ...]:
    """The sentences of the statutory procedure that the other does not have: none, if it was composed."""
    kept = {str(s) for s in sentences(whole)}
    return tuple(s for s in sentences(base) if str(s) not in kept)
