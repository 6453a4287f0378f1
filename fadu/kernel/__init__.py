"""The measures of the law (期间、日历、金额、代码): plain Python that asks nobody for the time."""
