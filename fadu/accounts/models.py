"""Agencies, people, capacities and certificates: rows folded from their registers; sign-in apart."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import CheckConstraint, Q, QuerySet

from fadu.kernel.validity import holds
from fadu.law.vocabulary.role import Role
from fadu.matters.ready import ready
from fadu.matters.scope import Place


class Agency(models.Model):
    """An agency (机构) and its place in the tree; `province`, `city`, `county` name its ancestors."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    name = models.TextField()
    short_name = models.TextField()
    division = models.CharField(max_length=12, db_index=True)
    level = models.CharField(max_length=10)
    parent = models.CharField(max_length=26, default="", blank=True)
    province = models.CharField(max_length=26, db_index=True)
    city = models.CharField(max_length=26, db_index=True)
    county = models.CharField(max_length=26, db_index=True)
    closed = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> Place:
        """The place of the matters this agency handles."""
        return Place(self.province, self.city, self.county)


class Person(models.Model):
    """A person of the bureau (人员). Name and phone are personal and may be erased."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    name = models.TextField(null=True)
    phone = models.TextField(null=True, blank=True)
    agency = models.CharField(max_length=26)
    post = models.TextField(default="", blank=True)
    province = models.CharField(max_length=26, db_index=True)
    city = models.CharField(max_length=26, db_index=True)
    county = models.CharField(max_length=26, db_index=True)
    left = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name or "（已删除）"


class RoleGrant(models.Model):
    """A capacity (身份) a person holds in an agency, from a day, perhaps until one."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    person = models.CharField(max_length=26, db_index=True)
    role = models.CharField(max_length=30)
    agency = models.CharField(max_length=26)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")),
                name="a_capacity_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return Role(self.role).title

    def held_on(self, day: date) -> bool:
        """Whether the capacity is held on `day`."""
        return holds(day, self.since, last=self.until)


class Certificate(models.Model):
    """A certificate (执法证、监督证、法律职业资格证) with its validity; the number is personal."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    person = models.CharField(max_length=26, db_index=True)
    kind = models.CharField(max_length=20)
    number = models.TextField(null=True)
    since = models.DateField()
    ends_on = models.DateField()

    def __str__(self) -> str:
        return self.kind

    def valid_on(self, day: date) -> bool:
        """Whether the certificate is valid on `day`."""
        return holds(day, self.since, last=self.ends_on)


class Accounts(BaseUserManager["Account"]):
    """Finds accounts by sign-in name, and the one behind a session by its key."""

    def get(self, *args: Any, **wanted: Any) -> Account:
        """One account, as Django's own. Every page asks for one by its key alone: that SQL is kept."""
        if args or wanted.keys() != {"pk"} or type(wanted["pk"]) is not int:
            return super().get(*args, **wanted)
        found = _of_key(wanted["pk"])
        if not found:
            raise Account.DoesNotExist(wanted["pk"])
        return found[0]


@ready
def _of_key(key: int) -> QuerySet[Account]:
    return Account.objects.filter(pk=key)


class Account(AbstractBaseUser):
    """A sign-in (账号). No superuser, no staff flag: what one may do follows from capacities."""

    LEDGER = "ephemeral: credentials and sessions are not acts of law"

    username = models.CharField(max_length=60, unique=True)
    person = models.CharField(max_length=26, unique=True)
    is_active = models.BooleanField(default=True)
    demo = models.BooleanField(default=False)

    USERNAME_FIELD = "username"
    objects = Accounts()

    def __str__(self) -> str:
        return self.username


class Guesses(models.Model):
    """How often one thing was tried in vain on one day; `id` is a keyed digest of both, which tells nobody what."""

    LEDGER = "ephemeral: a count that guards against guessing, deleted after the day"

    id = models.CharField(max_length=64, primary_key=True)
    day = models.DateField(db_index=True)
    failed = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.day}：{self.failed}"
