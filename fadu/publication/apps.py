"""The Django app of what leaves the bureau."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """对外送达。"""

    name = "fadu.publication"
    label = "publication"
    verbose_name = "对外送达"
