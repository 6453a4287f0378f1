"""Django's own command line; the people who run Fadu use `fadu` instead (docs/cli.md)."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.config.settings")
    execute_from_command_line(sys.argv)
