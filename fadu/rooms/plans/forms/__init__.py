"""What is typed for a plan: the worksheet, lines, acts, and what the simulator is asked."""
