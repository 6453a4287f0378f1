"""The settings hold what the rest of the house relies on."""

from __future__ import annotations

import os

import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import path

urlpatterns = [path("page", lambda request: HttpResponse("<p>页</p>"), name="page")]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="只在 SQLite 上")
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("recursive_triggers", 1), ("foreign_keys", 1)],
)
def test_sqlite_is_opened_so_that_a_commit_is_kept(pragma: str, value: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")

        assert cursor.fetchone() == (value,)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="只在 SQLite 上")
def test_sqlite_takes_its_write_lock_at_once_and_waits_for_it() -> None:
    options = connection.settings_dict["OPTIONS"]

    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="只在 PostgreSQL 上")
@pytest.mark.django_db
def test_postgresql_may_be_asked_to_keep_a_plan_and_django_s_own_cursors_do_not() -> None:
    for _ in range(9):
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s::int", [1])
            cursor.execute("SELECT count(*) FROM pg_prepared_statements")
            kept = cursor.fetchone()

    assert connection.connection.prepare_threshold == 5
    assert kept == (0,)


@pytest.mark.urls("fadu.config.tests.test_settings")
def test_a_page_may_load_nothing_from_elsewhere(client: Client) -> None:
    policy = dict(
        directive.split(" ", 1)
        for directive in client.get("/page").headers["Content-Security-Policy"].split("; ")
    )

    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert not any("unsafe" in value for value in policy.values())


def test_people_read_chinese_and_days_are_shanghai_days() -> None:
    assert (settings.LANGUAGE_CODE, settings.TIME_ZONE, settings.USE_TZ) == (
        "zh-hans",
        "Asia/Shanghai",
        True,
    )


def test_every_app_listed_is_installed() -> None:
    assert [app for app in settings.FADU_APPS if app not in settings.INSTALLED_APPS] == []


def test_the_settings_stay_one_short_file() -> None:
    text = (settings.BASE_DIR / "fadu/config/settings.py").read_text(encoding="utf-8")

    assert text.count("\n") <= 250


@pytest.mark.skipif("FADU_VAR" in os.environ, reason="FADU_VAR 另有指定")
def test_the_tests_touch_nothing_of_an_installation_in_the_same_tree() -> None:
    kept = (settings.FILES, settings.CHECKPOINTS, settings.LEDGER_KEY_FILE, settings.MESSAGES)

    assert [place.relative_to(settings.BASE_DIR / "var").parts[0] for place in kept] == [
        "tests"
    ] * 4
