"""Registers (登记簿) as trivial procedures: agencies, people, parties, parameters, calendar, returns.

Their changes are entries like any other, so that "what was known when" can be answered for ever.
The basis is the platform's own rule (本系统登记规则); the law asks only that the record be true.
"""

from fadu.law.procedures.registers.agencies import (
    AGENCY_REGISTER,
    amend_agency,
    close_agency,
    enter_agency,
)
from fadu.law.procedures.registers.facts import ADMINISTRATORS
from fadu.law.procedures.registers.library import (
    LIBRARY_REGISTER,
    set_entry,
    use_entry,
    withdraw_entry,
)
from fadu.law.procedures.registers.linking import LINK_REGISTER, LINKS, link, unlink
from fadu.law.procedures.registers.missing import MISSING_REGISTER, sign_missing
from fadu.law.procedures.registers.overlays import (
    LOCAL_REGISTER,
    adopt_piece,
    propose_piece,
    return_piece,
    withdraw_piece,
)
from fadu.law.procedures.registers.parties import (
    PARTY_REGISTER,
    amend_party,
    enter_party,
    erase_party,
    merge_party,
)
from fadu.law.procedures.registers.people import (
    PERSON_REGISTER,
    amend_person,
    end_admin,
    end_role,
    enter_person,
    erase_person,
    grant_admin,
    grant_role,
    issue_certificate,
    leave,
    revoke_certificate,
)
from fadu.law.procedures.registers.radar import RADAR_REGISTER, note_change, settle_change
from fadu.law.procedures.registers.reporting import (
    REPORT_REGISTER,
    RETURN_REGISTER,
    accept_return,
    freeze,
    request_return,
    send_back_return,
    submit_return,
)
from fadu.law.procedures.registers.settings import (
    CALENDAR_REGISTER,
    PARAMETER_REGISTER,
    amend_year,
    enter_year,
    set_parameter,
)
from fadu.law.procedures.registers.signing import (
    DELEGATION_REGISTER,
    PAPER_REGISTER,
    confirm_paper,
    delegate,
    dispute_paper,
    end_delegation,
    record_paper,
)
from fadu.law.procedures.registers.texts import TEXT_REGISTER, date_text, enter_text

REGISTERS = (
    DELEGATION_REGISTER,
    PAPER_REGISTER,
    LINK_REGISTER,
    AGENCY_REGISTER,
    PERSON_REGISTER,
    PARTY_REGISTER,
    PARAMETER_REGISTER,
    CALENDAR_REGISTER,
    LIBRARY_REGISTER,
    TEXT_REGISTER,
    LOCAL_REGISTER,
    MISSING_REGISTER,
    RADAR_REGISTER,
    RETURN_REGISTER,
    REPORT_REGISTER,
)

__all__ = [
    "ADMINISTRATORS",
    "AGENCY_REGISTER",
    "CALENDAR_REGISTER",
    "DELEGATION_REGISTER",
    "LIBRARY_REGISTER",
    "LINKS",
    "LINK_REGISTER",
    "LOCAL_REGISTER",
    "MISSING_REGISTER",
    "PAPER_REGISTER",
    "PARAMETER_REGISTER",
    "PARTY_REGISTER",
    "PERSON_REGISTER",
    "RADAR_REGISTER",
    "REGISTERS",
    "REPORT_REGISTER",
    "RETURN_REGISTER",
    "TEXT_REGISTER",
    "accept_return",
    "adopt_piece",
    "amend_agency",
    "amend_party",
    "amend_person",
    "amend_year",
    "close_agency",
    "confirm_paper",
    "date_text",
    "delegate",
    "dispute_paper",
    "end_admin",
    "end_delegation",
    "end_role",
    "enter_agency",
    "enter_party",
    "enter_person",
    "enter_text",
    "enter_year",
    "erase_party",
    "erase_person",
    "freeze",
    "grant_admin",
    "grant_role",
    "issue_certificate",
    "leave",
    "link",
    "merge_party",
    "note_change",
    "propose_piece",
    "record_paper",
    "request_return",
    "return_piece",
    "revoke_certificate",
    "send_back_return",
    "set_entry",
    "set_parameter",
    "settle_change",
    "sign_missing",
    "submit_return",
    "unlink",
    "use_entry",
    "withdraw_entry",
    "withdraw_piece",
]
