"""Views of the desk, one module a subject; each permits, asks one selector or service, renders."""
