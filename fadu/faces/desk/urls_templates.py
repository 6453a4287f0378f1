"""Addresses of document templates (文书模板)."""

from django.urls import path

from fadu.faces.desk.views import templates

_KIND = "templates/<str:procedure>/<slug:kind>/"
_VERSION = "template-versions/<str:id>/"

urlpatterns = [
    path("templates/", templates.paper_templates, name="paper_templates"),
    path(_KIND, templates.paper_template, name="paper_template"),
    path(f"{_KIND}default/", templates.shipped_template, name="shipped_template"),
    path(f"{_KIND}put/", templates.put_template, name="put_template"),
    path(f"{_VERSION}file/", templates.template_file, name="template_file"),
    path(f"{_VERSION}preview/", templates.preview_template, name="preview_template"),
    path(f"{_VERSION}preview/word/", templates.preview_template_word, name="preview_template_word"),
    path(f"{_VERSION}adopt/", templates.adopt_template, name="adopt_template"),
    path(f"{_VERSION}withdraw/", templates.withdraw_template, name="withdraw_template"),
]
