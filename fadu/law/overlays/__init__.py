"""Local procedure (本地程序): what an agency's own rule adds to a procedure, and that it only adds.

The legal office may add a step, an approval, a document or shorter days; nothing here can remove a
statutory rule, lengthen a period or open what the law keeps closed (decision 20).
"""
