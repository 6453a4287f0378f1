"""Procedures (程序), one module or package each: acts, then rules under the articles they come from."""
