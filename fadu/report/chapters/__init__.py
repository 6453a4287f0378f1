"""The chapters of the annual report in their order; each module imports the figures it prints."""

from fadu.report.chapters import measures, plans, principal, problems
from fadu.report.prose import Chapter

CHAPTERS: tuple[Chapter, ...] = (
    measures.CHAPTER,
    problems.CHAPTER,
    principal.CHAPTER,
    plans.CHAPTER,
)
