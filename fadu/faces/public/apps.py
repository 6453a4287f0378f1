"""The Django app of the public face."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """公众网。"""

    name = "fadu.faces.public"
    label = "public"
    verbose_name = "公众网"
