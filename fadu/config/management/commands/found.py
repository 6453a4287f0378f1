"""Founds an empty installation: the first agency and its three administrators, with sign-ins."""

from __future__ import annotations

import secrets
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from fadu.accounts import services
from fadu.config.asking import password_of
from fadu.config.clock import clock
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.statutes.selectors import law_view

ADMINISTRATORS = (
    (Role.SYSTEM_ADMIN, "xitong"),
    (Role.SECURITY_ADMIN, "anquan"),
    (Role.AUDIT_ADMIN, "shenji"),
)


class Command(BaseCommand):
    """`fadu found` calls this. Nothing is written unless all of it can be."""

    help = "建立第一个机构和三名管理员"

    def add_arguments(self, parser: Any) -> None:
        """The agency's entry and the administrators' names."""
        for name in ("name", "short", "division", "level"):
            parser.add_argument(f"--{name}", required=True)
        for _, username in ADMINISTRATORS:
            parser.add_argument(f"--{username}", required=True)

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Enter agency and people; passwords are read from the terminal, or line by line from a pipe."""
        at = clock().now()
        hand = Hand(law_view(), at, secrets.token_bytes, "found:cli")
        agency = {
            "public_name": options["name"],
            "short_name": options["short"],
            "division": options["division"],
            "level": options["level"],
        }
        id, founder = services.found(agency=agency, hand=hand, at=at)
        for role, username in ADMINISTRATORS:
            given: dict[str, Any] = {"who": [founder], "hand": hand, "at": at}
            person = services.enter_person(name=options[username], agency=id, **given)
            services.grant_role(person=person, role=role, agency=id, since=day_of(at), **given)
            password = password_of(role.title)
            services.open_account(username=username, password=password, person=person)
            self.stdout.write(f"{role.title}：账号 {username}")
