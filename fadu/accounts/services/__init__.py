"""Acts on the registers of agencies and people, and the sign-ins that go with them."""

from fadu.accounts.services.agencies import amend_agency, close_agency, enter_agency, found
from fadu.accounts.services.people import (
    amend_person,
    end_role,
    enter_person,
    erase_person,
    grant_role,
    issue_certificate,
    leave,
    revoke_certificate,
)
from fadu.accounts.services.signins import (
    change_password,
    close_account,
    open_account,
    open_demo_account,
    reset_password,
    sign_in,
    tidy,
)

__all__ = [
    "amend_agency",
    "amend_person",
    "change_password",
    "close_account",
    "close_agency",
    "end_role",
    "enter_agency",
    "enter_person",
    "erase_person",
    "found",
    "grant_role",
    "issue_certificate",
    "leave",
    "open_account",
    "open_demo_account",
    "reset_password",
    "revoke_certificate",
    "sign_in",
    "tidy",
]
