"""`{% load desk %}`: what a matter is called while nothing has named it yet."""

from django import template

from fadu.faces.desk.naming import name_of

register = template.Library()

register.filter("named", name_of)
