"""Pages of the two desks, asked for by somebody signed in."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from fadu.accounts.models import Account
from tests.browsing import Reader


def client(username: str) -> Client:
    """A browser in which somebody is signed in."""
    made = Reader()
    made.force_login(Account.objects.get(username=username))
    return made


def address(name: str, *args: Any) -> str:
    """An address of the app."""
    return reverse(f"deliberation:{name}", args=args)


def words(response: HttpResponse) -> str:
    """A page without its tags."""
    return re.sub(r"(<[^>]+>|\s)+", " ", response.content.decode())


def guarded(response: HttpResponse) -> bool:
    """Whether every form of a page that writes carries its token."""
    page = response.content.decode()
    return page.count('method="post"') == page.count("csrfmiddlewaretoken")
