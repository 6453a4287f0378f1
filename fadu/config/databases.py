"""Django's settings for the one database: SQLite for a desk and the demonstration, PostgreSQL for a bureau."""

from __future__ import annotations

from pathlib import Path

from fadu.config.env import Database

SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
    " PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"  # what was erased is not left in a free page
)


def database_settings(
    where: Database, *, password: str, var: Path, testing: bool
) -> dict[str, object]:
    """What `DATABASES` says of a database; `password` counts where the address holds none."""
    if where.engine == "sqlite":
        Path(where.name).parent.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": where.name,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": SQLITE_START,
            },
            # A file, not memory: shared-cache memory has neither WAL nor a busy time-out for live servers.
            "TEST": {"NAME": str(var / "test.sqlite3")},
        }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": where.name,
        "HOST": where.host,
        "PORT": where.port,
        "USER": where.user,
        "PASSWORD": where.password or password,
        "CONN_MAX_AGE": 0 if testing else 3600,  # a new connection knows no table and no plan
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"prepare_threshold": 5, **dict(where.options)},  # for ledger/sql.py: cursor
    }
