"""Django, started only by the commands that need it, and the one clock asked through it."""

import io
import os
from datetime import datetime


def start_django() -> None:
    """Load the settings and the apps."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.config.settings")
    import django

    django.setup()


def now() -> datetime:
    """The present instant by the clock of `config`, which the command line stands beside; Django has started."""
    from django.core.management import call_command

    return datetime.fromisoformat(str(call_command("now", stdout=io.StringIO())))
