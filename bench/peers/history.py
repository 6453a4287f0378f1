"""django-simple-history: one `create()` of a tracked record of six fields, at the durability Fadu has.

python history.py sqlite PATH | postgresql HOST NAME. Each line {"creates": n, "atomic": bool} is
answered with the seconds they took: in autocommit, or with record and history in one transaction.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import django
from django.conf import settings
from django.db import connection, transaction

SQLITE_START = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; PRAGMA foreign_keys=ON;"


def database(kind: str, *where: str) -> dict[str, Any]:
    """Django's settings for the peer's database: the same options as Fadu's own."""
    if kind == "sqlite":
        options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_START}
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": where[0], "OPTIONS": options}
    host, name = where
    return {
        "ENGINE": "django.db.backends.postgresql", "HOST": host, "NAME": name, "USER": "postgres",
    }  # fmt: skip


settings.configure(
    INSTALLED_APPS=[
        "django.contrib.contenttypes",
        "django.contrib.auth",
        "simple_history",
        "tracked",
    ],
    DATABASES={"default": database(*sys.argv[1:])},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
    SIMPLE_HISTORY_HISTORY_ID_USE_UUID=False,
)
django.setup()

from django.contrib.auth.models import Group, Permission, User  # noqa: E402  (the settings come first)
from django.contrib.contenttypes.models import ContentType  # noqa: E402
from tracked.models import Case  # noqa: E402


def prepare() -> None:
    """The two tables; users are never referred to."""
    with connection.schema_editor() as editor:
        for model in (ContentType, Permission, Group, User, Case, Case.history.model):
            editor.create_model(model)


def create(turn: int) -> None:
    """One tracked record."""
    Case.objects.create(
        title="宏达化工有限公司未按规定开展安全培训案", number=f"（株）应急立〔2025〕{turn}号",
        agency="01HK3TYFM00000000000000003", owner="01HK3TYFM00000000000000009",
    )  # fmt: skip


def main() -> None:
    """Answer each line."""
    prepare()
    turn = 0
    for line in sys.stdin:
        asked = json.loads(line)
        begun, cpu = time.perf_counter(), time.process_time()
        for _ in range(asked["creates"]):
            turn += 1
            if asked["atomic"]:
                with transaction.atomic():
                    create(turn)
            else:
                create(turn)
        taken = {"seconds": time.perf_counter() - begun, "cpu": time.process_time() - cpu}
        print(json.dumps(taken), flush=True)


if __name__ == "__main__":
    main()
