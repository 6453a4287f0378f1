"""The register of local pieces of procedures (本地程序登记): proposed by the legal office, adopted by the head."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, ends_on, since
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

of_procedure = Fact("of_procedure", "程序", Kind.TEXT, personal=False)
piece = Fact("piece", "本地程序内容", Kind.LONG_TEXT, personal=False)
lower = Fact("lower", "下级机构一并适用", Kind.BOOL)
grounds = Fact("grounds", "理由", Kind.LONG_TEXT)

_HEADS = (Role.PRINCIPAL, Role.FULL_HEAD)
propose_piece = Act(
    "propose_piece",
    "提出本地程序",
    by=(Role.LEGAL_OFFICE,),
    facts=(of_procedure, piece, lower, grounds),
)
adopt_piece = Act("adopt_piece", "批准本地程序", by=_HEADS, facts=(since,))
return_piece = Act("return_piece", "退回本地程序", by=_HEADS, facts=(grounds,))
withdraw_piece = Act(
    "withdraw_piece", "停用本地程序", by=(Role.LEGAL_OFFICE, *_HEADS), facts=(ends_on, grounds)
)

LOCAL_REGISTER = Procedure(
    code="register.local",
    title="本地程序登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(propose_piece, adopt_piece, return_piece, withdraw_piece),
    table={
        HOUSE.art(17): [
            adopt_piece.needs(propose_piece),
            adopt_piece.differs_from(propose_piece),
            adopt_piece.closes(return_piece),
            adopt_piece.opens(withdraw_piece),
            return_piece.needs(propose_piece),
            return_piece.closes(adopt_piece),
        ],
    },
)
