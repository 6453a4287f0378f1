"""The words procedure definitions are written in: instruments, acts, facts, rules, periods."""
