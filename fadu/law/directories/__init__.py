"""Files of cases handled elsewhere (外部案卷): a 卷内目录 read as rows, its titles as acts, and the course reviewed.

A directory says what papers a file holds, when they were made, by whom and on which pages. It does not
say what the papers state: what hangs on their contents is never held against the file, and is listed.
"""
