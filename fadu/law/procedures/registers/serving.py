"""The register of electronic service (电子送达登记): a version of a document sent to the system its recipient agreed to.

One officer prepares, another sends (行政处罚法 42(1)); what the recipient does with it is an entry each. Service itself is
the case's own act, recorded when receipt is confirmed. The order of entries is the platform's own rule.
"""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.documents import paper_kind, version
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.signing import of_entry, of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

# Who may sign for whom: 民事诉讼法 88.
CAPACITIES = (
    "受送达人本人",
    "法定代表人或者主要负责人",
    "负责收件的人",
    "代理人",
    "指定的代收人",
    "同住成年家属",
)
of_document = Fact("of_document", "文书版本登记", Kind.TEXT, personal=False)
served_copy = Fact(
    "served_copy", "送达的文件", Kind.TEXT, personal=False, help="签章件的校验值（SHA-256）"
)
recipient = Fact("recipient", "受送达人", Kind.PARTY)
system = Fact("system", "受送达人的特定系统", Kind.TEXT, help="确认书载明的手机号码")
consent = Fact("consent", "同意电子送达的记录序号", Kind.NUMBER)
link = Fact("link", "链接", Kind.TEXT, personal=False, help="链接校验值的前16位")
valid_until = Fact("valid_until", "链接有效期至", Kind.INSTANT)
signer = Fact("signer", "签收人", Kind.TEXT)
capacity = Fact("capacity", "签收人身份", Kind.CHOICE, CAPACITIES)
arrived_on = Fact("arrived_on", "送达信息到达日期", Kind.DATE)

_BY, _PARTY = (Role.OFFICER,), (Role.PARTY,)
prepare_service = Act(
    "prepare_service",
    "拟电子送达",
    _BY,
    certified=True,
    facts=(of_matter, of_entry, paper_kind, of_document, version, served_copy, recipient, system, consent),
)  # fmt: skip
send_service = Act("send_service", "发出电子送达", _BY, certified=True, facts=(link, valid_until))
resend_service = Act(
    "resend_service", "重新发送送达链接", (*_BY, *_PARTY), repeats=True, facts=(link, valid_until)
)
open_service = Act("open_service", "打开送达的文书", _PARTY, repeats=True, facts=(link,))
download_service = Act("download_service", "下载送达的文书", _PARTY, repeats=True, facts=(link,))
confirm_service = Act(
    "confirm_service", "签收送达的文书", _PARTY, facts=(signer, capacity, arrived_on, link)
)
withdraw_service = Act("withdraw_service", "撤回电子送达", _BY, facts=(reason,))
SERVICE_REGISTER = Procedure(
    code="register.service",
    title="电子送达登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(
        prepare_service,
        send_service,
        resend_service,
        open_service,
        download_service,
        confirm_service,
        withdraw_service,
    ),
    table={
        HOUSE.art(31): [
            prepare_service.opens(send_service, withdraw_service),
            send_service.needs(prepare_service),
            send_service.differs_from(prepare_service),
            send_service.opens(resend_service, open_service),
            open_service.opens(download_service, confirm_service),
            confirm_service.closes(withdraw_service),
            withdraw_service.closes(
                send_service, resend_service, open_service, download_service, confirm_service
            ),
        ],
    },
)
