"""Django, started only by the commands that need it: the one clock, and what keeps an installation from running."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from fadu.kernel.errors import BadInput


def start_django() -> None:
    """Load the settings and the apps, once in a process: a second time would only begin the logs anew."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.config.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()


def now() -> datetime:
    """The present instant by the clock of `config`, which the command line stands beside; Django has started."""
    from django.core.management import call_command

    return datetime.fromisoformat(str(call_command("now", stdout=io.StringIO())))


@contextmanager
def installation_named() -> Iterator[None]:
    """What the settings or the database refuse becomes BadInput: it is no fault of the program."""
    try:
        yield
    except Exception as error:
        if "django" not in sys.modules:
            raise
        from django.core.exceptions import ImproperlyConfigured
        from django.db import DatabaseError

        if isinstance(error, ImproperlyConfigured):
            raise BadInput(f"设置有误：{error}", todo="请改正后重试") from error
        if isinstance(error, DatabaseError):
            raise BadInput(
                f"数据库不能使用：{error}", todo="请运行 fadu doctor 查看原因和处理办法"
            ) from error
        raise
