"""The WSGI entry: refuses to start where the checks of `checks.py` find an error."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.config.settings")

application = get_wsgi_application()

from fadu.config.checks import refuse_to_start  # noqa: E402  (the apps must be loaded first)

refuse_to_start()
