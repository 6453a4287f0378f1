"""Addresses of the law in texts."""

from django.urls import path

from fadu.faces.desk.views import excerpts, laws, radar

urlpatterns = [
    path("law/", laws.laws, name="laws"),
    path("law/missing/", laws.missing_texts, name="missing_texts"),
    path("law/missing/sheet/", laws.missing_texts_sheet, name="missing_texts_sheet"),
    path("law/enter/", laws.enter_text, name="enter_text"),
    path("law/excerpt/", excerpts.excerpt, name="excerpt"),
    path("law/excerpt/sheet/", excerpts.excerpt_sheet, name="excerpt_sheet"),
    path("law/excerpt/uncollect/", excerpts.uncollect, name="uncollect"),
    path("matters/<str:id>/excerpt/", excerpts.matter_excerpt, name="matter_excerpt"),
    path("law/radar/", radar.radar, name="radar"),
    path("law/radar/<str:id>/", radar.radar_change, name="radar_change"),
    path("law/radar/<str:id>/<int:number>/settle/", radar.settle_change, name="settle_change"),
    path("law/<str:code>/", laws.law, name="law"),
    path("law/<str:code>/compare/", laws.compare_texts, name="compare_texts"),
    path("law/<str:code>/date/", laws.date_text, name="date_text"),
    path("law/<str:code>/<str:number>/", laws.law_article, name="law_article"),
    path("law/<str:code>/<str:number>/collect/", excerpts.collect, name="collect"),
]
